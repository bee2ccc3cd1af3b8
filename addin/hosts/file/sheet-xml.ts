/** A planned sheet as a worksheet part. Texts stand in the cells themselves, so shared strings stay untouched. */
import { areaAddress, cellAddress } from "#shared/ledgers/address.ts";
import type { PlanCell, PlannedSheet } from "#shared/results/plan.ts";
import { PAGE_MARGINS } from "../looks.ts";
import { barExtensionsXml, barsXml } from "./bars-xml.ts";
import { rowHeights } from "./row-height.ts";
import { escapeCellText, escapeXml } from "./xml.ts";
import { officeNamespace, quotedSheet } from "./workbook-part.ts";

/** What a plan needs from the workbook it goes into. */
export interface SheetSurroundings {
  /** The number of the cell format for a cell. */
  readonly format: (cell: PlanCell) => number;
  /** The name under which a sheet the plan mentions stands in the workbook; undefined where it is not there. */
  readonly sheetName: (mentioned: string) => string | undefined;
  /** The strict namespace is in use. */
  readonly strict: boolean;
  /** Id of the relationship that leads to the sheet's drawing, where it has one. */
  readonly drawing?: string | undefined;
}

const TRANSITIONAL = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";
/** What Excel adds to a width in characters for the cell's padding: five of the seven pixels a digit takes. */
const WIDTH_PADDING = 0.71;
/** Excel's limit for a cell's text, in UTF-16 units; a longer one makes the file unreadable to it. */
const MAX_TEXT = 32_767;
const ELLIPSIS = "…";
/** Excel's limit for links of one sheet. */
const MAX_LINKS = 65_530;
/** A4 in Excel's list of papers. */
const A4 = 9;
const MARGINS = `left="${PAGE_MARGINS.left}" right="${PAGE_MARGINS.right}" top="${PAGE_MARGINS.top}" bottom="${PAGE_MARGINS.bottom}" header="0.3" footer="0.3"`;
/** Excel's limit for page breaks of one sheet, and its last column, counted from 0: a break goes all across. */
const MAX_BREAKS = 1026;
const LAST_COLUMN = 16_383;
/** Excel's own height of an unwritten row, in points. */
const DEFAULT_ROW_HEIGHT = 15;

/** The part's text. */
export function sheetXml(plan: PlannedSheet, around: SheetSurroundings): string {
  const columns = Math.max(1, plan.widths.length, ...plan.rows.map((row) => row.cells.length));
  const used = areaAddress({ top: 1, left: 1, bottom: Math.max(1, plan.rows.length), right: columns });
  const links: string[] = [];
  const heights = rowHeights(plan);
  const rows = plan.rows.map(({ cells }, index) => {
    const row = index + 1;
    const xml = cells.map((cell, at) => {
      if (cell === null) return "";
      const address = cellAddress(at + 1, row);
      if (cell.link !== undefined) links.push(...linkXml(address, cell.link, around));
      return cellXml(address, cell, around);
    });
    const height = plan.byHand === true ? "" : ` ht="${heights[index]}" customHeight="1"`;
    return `<row r="${row}"${height}>${xml.join("")}</row>`;
  });
  const bars = plan.bars ?? [];
  const merges = plan.merges.map((area) => `<mergeCell ref="${areaAddress(area)}"/>`);
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${around.strict ? STRICT : TRANSITIONAL}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="${used}"/>`,
    `<sheetViews><sheetView${plan.byHand === true ? "" : ' showGridLines="0"'} workbookViewId="0">${paneXml(plan)}</sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="${DEFAULT_ROW_HEIGHT}"/>`,
    wrapped("cols", plan.widths.map(columnXml)),
    `<sheetData>${rows.join("")}</sheetData>`,
    wrapped("mergeCells", merges, ` count="${merges.length}"`),
    ...bars.map(barsXml),
    wrapped("hyperlinks", links.slice(0, MAX_LINKS)),
    '<printOptions horizontalCentered="1"/>',
    `<pageMargins ${MARGINS}/>`,
    `<pageSetup paperSize="${A4}" orientation="${plan.print.orientation}" fitToWidth="1" fitToHeight="0"/>`,
    `<headerFooter><oddFooter>&amp;C${escapeXml(plan.print.footer)}</oddFooter></headerFooter>`,
    breaksXml(plan.print.breaksAfter ?? []),
    `<ignoredErrors><ignoredError sqref="${used}" numberStoredAsText="1"/></ignoredErrors>`,
    around.drawing === undefined
      ? ""
      : `<drawing xmlns:r="${officeNamespace(around.strict)}" r:id="${escapeXml(around.drawing)}"/>`,
    wrapped(
      "extLst",
      [barExtensionsXml(bars)].filter((xml) => xml !== ""),
    ),
    "</worksheet>",
  ].join("");
}

function breaksXml(rows: readonly number[]): string {
  const breaks = rows.slice(0, MAX_BREAKS).map((row) => `<brk id="${row}" max="${LAST_COLUMN}" man="1"/>`);
  return wrapped("rowBreaks", breaks, ` count="${breaks.length}" manualBreakCount="${breaks.length}"`);
}

/** `'名称'!$1:$4`, the value of the name that repeats rows on every page; undefined where none are. */
export function printTitles(plan: PlannedSheet, sheet: string): string | undefined {
  const { titleRows } = plan.print;
  return titleRows === undefined ? undefined : `${quotedSheet(sheet)}$${titleRows.first}:$${titleRows.last}`;
}

function cellXml(address: string, cell: PlanCell, around: SheetSurroundings): string {
  const { value } = cell;
  const head = `<c r="${address}" s="${around.format(cell)}"`;
  if (cell.formula !== undefined) {
    const formula = `<f>${escapeXml(renamedSheets(cell.formula, around))}</f>`;
    if (value === null) return `${head}>${formula}</c>`;
    if (typeof value === "number") return `${head}>${formula}<v>${value}</v></c>`;
    return `${head} t="str">${formula}<v>${escapeCellText(shortened(value))}</v></c>`;
  }
  if (value === null || value === "") return `${head}/>`;
  if (typeof value === "number") return `${head}><v>${value}</v></c>`;
  return `${head} t="inlineStr"><is><t xml:space="preserve">${escapeCellText(shortened(value))}</t></is></c>`;
}

/** A formula with the sheets it mentions under the names they have in this workbook. */
export function renamedSheets(formula: string, around: Pick<SheetSurroundings, "sheetName">): string {
  return formula.replace(/'((?:[^']|'')+)'!/g, (mention, quoted: string) => {
    const name = around.sheetName(quoted.replaceAll("''", "'"));
    return name === undefined ? mention : quotedSheet(name);
  });
}

function linkXml(
  address: string,
  link: { sheet: string; cell: string },
  around: SheetSurroundings,
): string[] {
  const sheet = around.sheetName(link.sheet);
  if (sheet === undefined) return [];
  return [`<hyperlink ref="${address}" location="${escapeXml(quotedSheet(sheet) + link.cell)}"/>`];
}

/** The text as long as a cell can hold. */
export function shortened(text: string): string {
  if (text.length <= MAX_TEXT) return text;
  // A character of two units is not cut in half.
  return text.slice(0, MAX_TEXT - ELLIPSIS.length).replace(/[\ud800-\udbff]$/, "") + ELLIPSIS;
}

function paneXml({ frozen: { rows, columns } }: PlannedSheet): string {
  if (rows === 0 && columns === 0) return "";
  const across = columns > 0 ? ` xSplit="${columns}"` : "";
  const down = rows > 0 ? ` ySplit="${rows}"` : "";
  const pane = rows > 0 ? (columns > 0 ? "bottomRight" : "bottomLeft") : "topRight";
  const first = cellAddress(columns + 1, rows + 1);
  return (
    `<pane${across}${down} topLeftCell="${first}" activePane="${pane}" state="frozen"/>` +
    `<selection pane="${pane}" activeCell="${first}" sqref="${first}"/>`
  );
}

function columnXml(width: number, index: number): string {
  return `<col min="${index + 1}" max="${index + 1}" width="${width + WIDTH_PADDING}" customWidth="1"/>`;
}

/** A list element, or nothing: the schema allows no empty one. */
function wrapped(name: string, items: readonly string[], attributes = ""): string {
  return items.length === 0 ? "" : `<${name}${attributes}>${items.join("")}</${name}>`;
}
