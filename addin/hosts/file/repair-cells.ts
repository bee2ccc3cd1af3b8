/**
 * Repairs of single cells in the official's sheets: the cell's element is replaced, and a cell format that is
 * the old one with another number format appended where one is needed; an empty cell that has none gets one. Strings that other cells share stay
 * as they are. Nothing else of the part changes, and undoing puts the very element back.
 */
import { cellKey } from "#shared/checking/fixing/certain-fixes.ts";
import type { CellValue, SheetGrid } from "#shared/reading/grid.ts";
import { groupBy } from "#shared/ledgers/group.ts";
import {
  HostError,
  NOTHING_REPAIRED,
  type CellRepair,
  type RepairOutcome,
  type SkipReason,
} from "../host.ts";
import { parseCell, placeKey, type Place } from "./area.ts";
import { insertedCells, type NewCell, type Surroundings } from "./insert-cells.ts";
import { withParts, xmlPart, type Package } from "./package.ts";
import { readPackage } from "./read-package.ts";
import { DAYS_1900_TO_1904, isDateFormat } from "./sheet-content.ts";
import { sumEdits } from "./sum-formulas.ts";
import { editStyles, type StylesEditor } from "./styles-part.ts";
import { withStyles } from "./with-styles.ts";
import { readWorkbookPart, recalculated, type WorkbookPart } from "./workbook-part.ts";
import { applyEdits, attribute, endOfElement, escapeCellText, tags, type Edit, type Tag } from "./xml.ts";

export interface Repaired extends RepairOutcome {
  readonly package: Package;
}

/** Excel's number of the text format, in which what is typed stays text. */
const TEXT_FORMAT = 49;
const GENERAL = "General";

/** @throws {HostError} "sheet-gone", "protected", "damaged" */
export function repairCells(source: Package, path: string, fixes: readonly CellRepair[]): Repaired {
  if (fixes.length === 0) return { ...NOTHING_REPAIRED, package: source };
  const workbook = readWorkbookPart(source, path);
  const grids = new Map(readPackage(source, path).map((grid) => [grid.name, grid]));
  const { package: styled, part: stylesPart } = withStyles(source, workbook);
  const stylesXml = xmlPart(styled, stylesPart);
  const styles = editStyles(stylesXml.text);
  const changes = new Map<string, Uint8Array | null>();
  const undoOf = new Map<string, CellRepair>();
  const skipped: Skipped[] = [];
  for (const [name, own] of groupBy(fixes, (fix) => fix.sheet)) {
    const sheet = workbook.sheets.find((one) => one.name === name);
    const grid = grids.get(name);
    if (sheet?.part === undefined || grid === undefined) throw new HostError("sheet-gone", name);
    const part = xmlPart(source, sheet.part);
    const repaired = repairSheet(part.text, grid, own, workbook, styles);
    for (const back of repaired.undo) undoOf.set(cellKey(back), back);
    skipped.push(...repaired.skipped);
    if (repaired.undo.length > 0) changes.set(sheet.part, part.encode(repaired.text));
  }
  if (undoOf.size === 0) return { package: source, undo: [], skipped };
  const restyled = styles.text();
  const isRestyled = restyled !== stylesXml.text;
  if (isRestyled) changes.set(stylesPart, stylesXml.encode(restyled));
  const computing = recalculated(workbook);
  if (computing !== workbook.text) changes.set(path, workbook.encode(computing));
  const made = new Set(fixes.map(cellKey));
  const undo = [...made].flatMap((key) => undoOf.get(key) ?? []);
  return { package: withParts(isRestyled ? styled : source, changes), undo, skipped };
}

type Skipped = RepairOutcome["skipped"][number];

/** The sheet's text with its repairs made, what undoes them, and those left out. */
function repairSheet(
  text: string,
  grid: SheetGrid,
  fixes: readonly CellRepair[],
  workbook: WorkbookPart,
  styles: StylesEditor,
): RepairOutcome & { readonly text: string } {
  const skipped: Skipped[] = [];
  const wanted = new Map<number, CellRepair>();
  for (const fix of fixes) {
    const place = parseCell(fix.cell);
    const again = wanted.has(placeKeyOf(fix));
    const why = place === undefined || again ? "changed" : whySkipped(grid, place, fix);
    if (why === null) wanted.set(placeKeyOf(fix), fix);
    else skipped.push({ fix, why });
  }
  if (wanted.size === 0) return { text, undo: [], skipped };
  const made = cellEdits(text, wanted, workbook, styles, grid);
  const growth = new Map<number, number>();
  for (const { fix } of made) {
    growth.set(placeKeyOf(fix), counted(fix.to) - counted(fix.from));
    wanted.delete(placeKeyOf(fix));
  }
  // What is left is nowhere in the sheet: an empty cell without an element.
  const missing = [...wanted.values()];
  const inserted = insertedCells(
    text,
    missing.flatMap((fix) => newCell(fix, workbook, styles)),
  );
  for (const fix of missing) growth.set(placeKeyOf(fix), counted(fix.to));
  const edits = [...made.map(({ edit }) => edit), ...inserted];
  return {
    text: applyEdits(text, [...edits, ...sumEdits(text, growth)]),
    undo: [
      ...made.map(({ fix, edit, format }) => inverse(fix, format, text.slice(edit.start, edit.end))),
      ...missing.map((fix) => inverse(fix, GENERAL, "")),
    ],
    skipped,
  };
}

function newCell(fix: CellRepair, workbook: WorkbookPart, styles: StylesEditor): readonly NewCell[] {
  const place = parseCell(fix.cell);
  if (place === undefined) return [];
  const xml = ({ prefix, style }: Surroundings) =>
    cellXml({ prefix, style, address: fix.cell }, fix, workbook, styles);
  return [{ ...place, xml }];
}

function placeKeyOf({ cell }: CellRepair): number {
  const place = parseCell(cell);
  return place === undefined ? 0 : placeKey(place.row, place.column);
}

/** What a sum makes of a cell. */
function counted(value: CellValue): number {
  return typeof value === "number" ? value : 0;
}

/** Why the cell is to stay as it is, or null. */
function whySkipped(grid: SheetGrid, { row, column }: Place, fix: CellRepair): SkipReason | null {
  if (grid.isFormula(row, column)) return "computed";
  const holds = grid.values[row - 1]?.[column - 1] ?? null;
  if (holds === fix.to && (fix.format ?? formatIn(grid, row, column)) === formatIn(grid, row, column)) {
    return "done";
  }
  return holds === fix.from ? null : "changed";
}

function formatIn(grid: SheetGrid, row: number, column: number): string {
  return grid.formats[row - 1]?.[column - 1] ?? GENERAL;
}

function inverse(
  { workbook, sheet, cell, from, to }: CellRepair,
  format: string,
  verbatim: string,
): CellRepair {
  return {
    ...(workbook === undefined ? {} : { workbook }),
    sheet,
    cell,
    from: to,
    to: from,
    format,
    verbatim,
  };
}

interface CellEdit {
  readonly fix: CellRepair;
  readonly edit: Edit;
  /** The number format the cell had. */
  readonly format: string;
}

function cellEdits(
  text: string,
  wanted: ReadonlyMap<number, CellRepair>,
  workbook: WorkbookPart,
  styles: StylesEditor,
  grid: SheetGrid,
): CellEdit[] {
  const edits: CellEdit[] = [];
  const at = { row: 0, column: 0 };
  for (const tag of tags(text)) {
    if (tag.kind === "close") continue;
    if (tag.name === "sheetProtection" && isProtected(tag)) throw new HostError("protected", grid.name);
    if (tag.name === "row") {
      at.row = Number(attribute(tag, "r") ?? at.row + 1);
      at.column = 0;
    } else if (tag.name === "c") {
      const place: Place | undefined = parseCell(attribute(tag, "r") ?? "");
      at.column = place?.column ?? at.column + 1;
      const fix = wanted.get(placeKey(at.row, at.column));
      if (fix === undefined) continue;
      const xml = fix.verbatim ?? cellXml(cellOf(tag), fix, workbook, styles);
      edits.push({
        fix,
        edit: { start: tag.start, end: endOfElement(text, tag), text: xml },
        format: formatIn(grid, at.row, at.column),
      });
    }
  }
  return edits;
}

/** A cell's element as it is to be: its cell format, and its address where it says one. */
interface CellTag extends Surroundings {
  readonly address: string | undefined;
}

function cellOf(tag: Tag): CellTag {
  return { prefix: tag.prefix, style: Number(attribute(tag, "s") ?? 0), address: attribute(tag, "r") };
}

function cellXml(tag: CellTag, fix: CellRepair, workbook: WorkbookPart, styles: StylesEditor): string {
  const { style: base, address: place } = tag;
  const format = fix.format ?? formatAfter(styles.numberFormatOf(base), fix.to);
  const style = format === undefined ? base : styles.withNumberFormat(base, format);
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
