/**
 * An .xlsx package as a grid. SheetJS reads the cells from a package made for it: the parts it needs under
 * their usual names, stored, without empty cells; so neither a part's unusual name nor a format reaching
 * out to the last row or a picture costs anything.
 */
import * as xlsx from "@e965/xlsx";
import { zipSync, type Zippable } from "fflate";
import type { SheetGrid } from "#shared/reading/grid.ts";
import { HostError } from "../host.ts";
import { placeKey } from "./area.ts";
import { MAX_CONTENT_BYTES } from "./limits.ts";
import { withLocaleFormats } from "./locale-formats.ts";
import { worksheetText } from "./worksheet-text.ts";
import { findPart, relationships, xmlPart, type Package } from "./package.ts";
import { sheetContent } from "./sheet-content.ts";
import { scanSheet, type SheetScan } from "./sheet-scan.ts";
import { toldByNames } from "./sheet-names.ts";
import { boldFormats } from "./styles-part.ts";
import { readWorkbookPart, type WorkbookPart, type WorkbookSheet } from "./workbook-part.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const STRINGS = "xl/sharedStrings.xml";
const STYLES = "xl/styles.xml";
/** Parts all sheets use, where there are any, and their content types. */
const SHARED_PARTS = [
  [STRINGS, "sharedStrings"],
  [STYLES, "styles"],
] as const;

/** Sheets handed to SheetJS at a time: it looks for each part among all others. */
const SHEETS_AT_A_TIME = 200;
/** Without a cell there is nothing SheetJS could read. */
const HAS_CELLS = /<(?:\w+:)?c[\s>]/;

/** Every sheet in the workbook's order; sheets without cells (charts) are empty. @throws {HostError} */
export function readPackage(
  source: Package,
  path: string,
  progress?: (done: number, total: number) => void,
): SheetGrid[] {
  const workbook = readWorkbookPart(source, path);
  const shared = partOfKind(source, path, "sharedStrings");
  const styles = partOfKind(source, path, "styles");
  checkSize(source, [shared, styles, ...workbook.sheets.map((sheet) => sheet.part)]);
  const bold = styles === undefined ? new Set<number>() : boldFormats(xmlPart(source, styles).text);
  const common: Zippable = {};
  if (shared !== undefined) common[STRINGS] = utf8(xmlPart(source, shared).text);
  if (styles !== undefined) common[STYLES] = utf8(withLocaleFormats(xmlPart(source, styles).text));
  const texts = workbook.sheets.map((sheet, index) => {
    progress?.(index, workbook.sheets.length);
    return textOf(source, sheet);
  });
  const scans = texts.map((text) => (text === undefined ? undefined : scanSheet(text, bold)));
  const sheets = readCells(common, texts);
  return workbook.sheets.map((sheet, index) => gridOf(workbook, sheet, scans[index], sheets.get(index)));
}

/** The part the workbook names for a purpose, or undefined. */
export function partOfKind(source: Package, workbook: string, kind: string): string | undefined {
  const target = relationships(source, workbook).find((one) => one.kind === kind && !one.external)?.target;
  return target === undefined || findPart(source, target) === undefined ? undefined : target;
}

/** A worksheet's text without its empty cells; undefined for sheets of other kinds. */
function textOf(source: Package, sheet: WorkbookSheet): string | undefined {
  if (!sheet.isWorksheet || sheet.part === undefined) return undefined;
  const entry = findPart(source, sheet.part);
  if (entry === undefined) throw new HostError("damaged", sheet.part);
  return worksheetText(entry);
}

function checkSize(source: Package, parts: readonly (string | undefined)[]): void {
  let total = 0;
  for (const part of parts) total += part === undefined ? 0 : (findPart(source, part)?.size ?? 0);
  if (total > MAX_CONTENT_BYTES) throw new HostError("too-large");
}

/** What SheetJS makes of the worksheets' texts, by their places among them; sheets without cells have none. */
function readCells(
  common: Zippable,
  texts: readonly (string | undefined)[],
): ReadonlyMap<number, xlsx.WorkSheet> {
  const filled = texts.flatMap((text, at) =>
    text !== undefined && HAS_CELLS.test(text) ? [{ text, at, id: at + 1 }] : [],
  );
  const sheets = new Map<number, xlsx.WorkSheet>();
  for (let first = 0; first < filled.length; first += SHEETS_AT_A_TIME) {
    const some = filled.slice(first, first + SHEETS_AT_A_TIME);
    const book = readSheets(common, some);
    for (const { at, id } of some) {
      const sheet = book.Sheets[String(id)];
      // SheetJS says nothing of a sheet it can't make sense of; it must not pass for an empty one.
      if (sheet === undefined) throw new HostError("damaged");
      sheets.set(at, sheet);
    }
  }
  return sheets;
}

function readSheets(
  common: Zippable,
  present: readonly { readonly text: string; readonly id: number }[],
): xlsx.WorkBook {
  const parts: Zippable = {};
  const overrides = present.map(({ id }) => override(`xl/worksheets/sheet${id}.xml`, "worksheet"));
  for (const [part, type] of SHARED_PARTS) if (part in common) overrides.push(override(part, type));
  parts["[Content_Types].xml"] = utf8(
    `<Types xmlns="${PACKAGE}/content-types">${override("xl/workbook.xml", "sheet.main")}${overrides.join("")}</Types>`,
  );
  const sheets = present.map(({ id }) => `<sheet name="${id}" sheetId="${id}" r:id="rId${id}"/>`);
  parts["xl/workbook.xml"] = utf8(
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.join("")}</sheets></workbook>`,
  );
  const links = present.map(
    ({ id }) => `<Relationship Id="rId${id}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${id}.xml"/>`,
  );
  parts["xl/_rels/workbook.xml.rels"] = utf8(
    `<Relationships xmlns="${PACKAGE}/relationships">${links.join("")}</Relationships>`,
  );
  for (const { text, id } of present) parts[`xl/worksheets/sheet${id}.xml`] = utf8(text);
  const file = zipSync({ ...parts, ...common }, { level: 0 });
  try {
    return xlsx.read(file, {
      type: "array",
      dense: true,
      nodim: true,
      cellNF: true,
      cellText: false,
      cellHTML: false,
    });
  } catch (error) {
    throw new HostError("damaged", undefined, { cause: error });
  }
}

function gridOf(
  workbook: WorkbookPart,
  { index, name, hidden }: WorkbookSheet,
  scan: SheetScan | undefined,
  sheet: xlsx.WorkSheet | undefined,
): SheetGrid {
  const content = sheetContent(sheet ?? {}, {
    date1904: workbook.date1904,
    ...(scan === undefined ? {} : { uncached: scan.uncached }),
  });
  return {
    name,
    hidden,
    values: content.values,
    formats: content.formats,
    merges: content.merges,
    isFormula: (row, column) =>
      content.formulas.has(placeKey(row, column)) || scan?.uncached.has(placeKey(row, column)) === true,
    hiddenRows: scan?.hiddenRows.filter((row) => row <= content.values.length) ?? [],
    hiddenColumns: scan?.hiddenColumns.filter((column) => column <= content.columns) ?? [],
    isBold: (row, column) => scan?.bold.has(placeKey(row, column)) === true,
    ...toldByNames(workbook.names.filter((one) => one.sheet === index)),
    ...(scan?.filter === undefined ? {} : { filter: scan.filter }),
  };
}

function override(part: string, type: string): string {
  return `<Override PartName="/${part}" ContentType="${TYPE}.${type}+xml"/>`;
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
