/**
 * One pass over a worksheet part for what SheetJS does not tell (bold, hidden rows and columns, formulas
 * without a stored result), leaving out the cells and rows that hold nothing, which it would keep.
 */
import { MAX_COLUMNS, type Area } from "#shared/ledgers/address.ts";
import { HostError } from "../host.ts";
import { parseArea, parseCell, placeKey } from "./area.ts";
import { MAX_CELLS } from "./limits.ts";

export interface SheetScan {
  /** The part's text without empty cells and rows. */
  readonly text: string;
  /** Keys (`placeKey`) of cells set in bold. */
  readonly bold: ReadonlySet<number>;
  /** Keys of formulas whose result the file does not hold. */
  readonly uncached: ReadonlySet<number>;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly filter: Area | undefined;
}

/** Cells and rows that only carry a format. They are matched as written by every known program: in one tag. */
const EMPTY_CELL = /<(?:\w+:)?c(?=\s)(?=[^<>]*\sr=)[^<>]*(?:\/>|><\/(?:\w+:)?c>)/g;
const EMPTY_ROW = /<(?:\w+:)?row(?=\s)(?=[^<>]*\sr=)[^<>]*(?:\/>|>\s*<\/(?:\w+:)?row>)/g;
const CELL_WITHOUT_PLACE = /<(?:\w+:)?c(?:>|\s(?![^<>]*\br=)[^<>]*>)/;
const ROW_WITHOUT_PLACE = /<(?:\w+:)?row(?:>|\s(?![^<>]*\br=)[^<>]*>)/;
const TAG = /<(?:\w+:)?(row|c|f|v|is|col|autoFilter)(?=[\s/>])([^<>]*)>/g;
const PLACE = /\sr="([^"]+)"/;
const STYLE = /\ss="(\d+)"/;
const HIDDEN = /\shidden="(?:1|true)"/;
const FIRST_LAST = /\smin="(\d+)"[^<>]*\smax="(\d+)"|\smax="(\d+)"[^<>]*\smin="(\d+)"/;
const REFERENCE = /\sref="([^"]+)"/;
/** A value element is empty where this follows its tag. */
const VALUE_END = "</";

/** @throws {HostError} "too-large" */
export function scanSheet(source: string, boldStyles: ReadonlySet<number>): SheetScan {
  const text = withoutEmpty(source);
  const bold = new Set<number>();
  const uncached = new Set<number>();
  const hiddenRows: number[] = [];
  const hiddenColumns: number[] = [];
  let filter: Area | undefined;
  let row = 0;
  let column = 0;
  let cells = 0;
  for (const match of text.matchAll(TAG)) {
    const [whole, name, attributes = ""] = match;
    if (name === "c") {
      const place = PLACE.exec(attributes)?.[1];
      column = place === undefined ? column + 1 : (parseCell(place)?.column ?? column + 1);
      const style = boldStyles.size > 0 ? STYLE.exec(attributes)?.[1] : undefined;
      if (style !== undefined && boldStyles.has(Number(style))) bold.add(placeKey(row, column));
      cells += 1;
      if (cells > MAX_CELLS) throw new HostError("too-large");
    } else if (name === "row") {
      const place = PLACE.exec(attributes)?.[1];
      row = place === undefined ? row + 1 : Number(place);
      column = 0;
      if (HIDDEN.test(attributes)) hiddenRows.push(row);
    } else if (name === "f") {
      uncached.add(placeKey(row, column));
    } else if (name === "v" || name === "is") {
      const empty = whole.endsWith("/>") || text.startsWith(VALUE_END, match.index + whole.length);
      if (!empty) uncached.delete(placeKey(row, column));
    } else if (name === "col") {
      if (HIDDEN.test(attributes)) hiddenColumns.push(...columnsOf(attributes));
    } else {
      filter = parseArea(REFERENCE.exec(attributes)?.[1] ?? "") ?? filter;
    }
  }
  return { text, bold, uncached, hiddenRows, hiddenColumns, filter };
}

/** Cells and rows may leave out their place and then follow the one before: nothing can be left out there. */
function withoutEmpty(source: string): string {
  if (CELL_WITHOUT_PLACE.test(source) || ROW_WITHOUT_PLACE.test(source)) return source;
  return source.replace(EMPTY_CELL, "").replace(EMPTY_ROW, "");
}

function columnsOf(attributes: string): number[] {
  const match = FIRST_LAST.exec(attributes);
  if (match === null) return [];
  const first = Number(match[1] ?? match[4]);
  const last = Math.min(Number(match[2] ?? match[3]), MAX_COLUMNS);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
