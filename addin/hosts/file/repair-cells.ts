/**
 * Repairs of single cells in the official's sheets: the cell's element is replaced, and a cell format that is
 * the old one with another number format appended where one is needed. Nothing else of the part changes.
 */
import type { CellValue } from "#shared/reading/grid.ts";
import { HostError, type CellFix } from "../host.ts";
import { parseCell, placeKey, type Place } from "./area.ts";
import { withParts, xmlPart, type Package } from "./package.ts";
import { partOfKind, readPackage } from "./read-package.ts";
import { DAYS_1900_TO_1904, isDateFormat } from "./sheet-content.ts";
import { editStyles, EMPTY_STYLES, type StylesEditor } from "./styles-part.ts";
import { readWorkbookPart, type WorkbookPart } from "./workbook-part.ts";
import { applyEdits, attribute, endOfElement, escapeCellText, tags, type Edit, type Tag } from "./xml.ts";

export interface Repaired {
  readonly package: Package;
  /** How many cells were changed; those that no longer hold `from`, or are computed, are not. */
  readonly changed: number;
}

/** Excel's number of the text format, in which what is typed stays text. */
const TEXT_FORMAT = 49;
const GENERAL = "General";

/** @throws {HostError} "sheet-gone", "protected", "damaged" */
export function repairCells(source: Package, path: string, fixes: readonly CellFix[]): Repaired {
  if (fixes.length === 0) return { package: source, changed: 0 };
  const workbook = readWorkbookPart(source, path);
  const grids = new Map(readPackage(source, path).map((grid) => [grid.name, grid]));
  const stylesPart = partOfKind(source, path, "styles");
  const stylesXml = stylesPart === undefined ? undefined : xmlPart(source, stylesPart);
  const styles = editStyles(stylesXml?.text ?? EMPTY_STYLES);
  const changes = new Map<string, Uint8Array | null>();
  let changed = 0;
  for (const name of new Set(fixes.map((fix) => fix.sheet))) {
    const sheet = workbook.sheets.find((one) => one.name === name);
    const grid = grids.get(name);
    if (sheet?.part === undefined || grid === undefined) throw new HostError("sheet-gone", name);
    const wanted = new Map<number, CellFix>();
    for (const fix of fixes) {
      if (fix.sheet !== name) continue;
      const place = parseCell(fix.cell);
      if (place === undefined || grid.isFormula(place.row, place.column)) continue;
      const holds = grid.values[place.row - 1]?.[place.column - 1] ?? null;
      if (holds === fix.from) wanted.set(placeKey(place.row, place.column), fix);
    }
    if (wanted.size === 0) continue;
    const part = xmlPart(source, sheet.part);
    const edits = cellEdits(part.text, wanted, workbook, styles, name);
    changes.set(sheet.part, part.encode(applyEdits(part.text, edits)));
    changed += edits.length;
  }
  const restyled = styles.text();
  if (stylesPart !== undefined && stylesXml !== undefined && restyled !== stylesXml.text) {
    changes.set(stylesPart, stylesXml.encode(restyled));
  }
  return { package: withParts(source, changes), changed };
}

function cellEdits(
  text: string,
  wanted: ReadonlyMap<number, CellFix>,
  workbook: WorkbookPart,
  styles: StylesEditor,
  sheet: string,
): Edit[] {
  const edits: Edit[] = [];
  const at = { row: 0, column: 0 };
  for (const tag of tags(text)) {
    if (tag.kind === "close") continue;
    if (tag.name === "sheetProtection" && isProtected(tag)) throw new HostError("protected", sheet);
    if (tag.name === "row") {
      at.row = Number(attribute(tag, "r") ?? at.row + 1);
      at.column = 0;
    } else if (tag.name === "c") {
      const place: Place | undefined = parseCell(attribute(tag, "r") ?? "");
      at.column = place?.column ?? at.column + 1;
      const fix = wanted.get(placeKey(at.row, at.column));
      if (fix === undefined) continue;
      edits.push({
        start: tag.start,
        end: endOfElement(text, tag),
        text: cellXml(tag, fix, workbook, styles),
      });
    }
  }
  return edits;
}

function cellXml(tag: Tag, fix: CellFix, workbook: WorkbookPart, styles: StylesEditor): string {
  const base = Number(attribute(tag, "s") ?? 0);
  const format = fix.format ?? formatAfter(styles.numberFormatOf(base), fix.to);
  const style = format === undefined ? base : styles.withNumberFormat(base, format);
  const place = attribute(tag, "r");
  const head =
    `<${tag.prefix}c${place === undefined ? "" : ` r="${place}"`}` + (style === 0 ? "" : ` s="${style}"`);
  const { to } = fix;
  const close = `</${tag.prefix}c>`;
  if (to === null) return `${head}/>`;
  if (typeof to === "string") {
    const text = `<${tag.prefix}is><${tag.prefix}t xml:space="preserve">${escapeCellText(to)}</${tag.prefix}t></${tag.prefix}is>`;
    return `${head} t="inlineStr">${text}${close}`;
  }
  if (typeof to === "boolean") return `${head} t="b"><${tag.prefix}v>${to ? 1 : 0}</${tag.prefix}v>${close}`;
  const isDate = fix.format !== undefined && isDateFormat(fix.format);
  const number = workbook.date1904 && isDate ? to - DAYS_1900_TO_1904 : to;
  return `${head}><${tag.prefix}v>${number}</${tag.prefix}v>${close}`;
}

/** A number in a cell formatted as text would be text again at the next keystroke. */
function formatAfter(current: string | number, to: CellValue): string | undefined {
  return typeof to === "number" && (current === TEXT_FORMAT || current === "@") ? GENERAL : undefined;
}

function isProtected(tag: Tag): boolean {
  const sheet = attribute(tag, "sheet");
  return sheet === "1" || sheet === "true";
}
