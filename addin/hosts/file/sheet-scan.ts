/**
 * One pass over a worksheet's text (`worksheetText`: every cell and row has its place) for what SheetJS
 * does not tell: bold, hidden rows and columns, formulas without a stored result.
 */
import { MAX_COLUMNS, type Area } from "#shared/ledgers/address.ts";
import { HostError } from "../host.ts";
import { parseArea, parseCell, placeKey } from "./area.ts";
import { MAX_CELLS } from "./limits.ts";

export interface SheetScan {
  /** Keys (`placeKey`) of cells set in bold. */
  readonly bold: ReadonlySet<number>;
  /** Keys of formulas whose result the file does not hold. */
  readonly uncached: ReadonlySet<number>;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly filter: Area | undefined;
}

const ROOT = /<(?:\w+:)?worksheet[\s>]/;
/** The element that holds the rows: formulas and cells also stand behind it, in extensions. */
const DATA_START = /<(?:\w+:)?sheetData(?:\s[^<>]*)?>/;
const DATA_END = /<\/(?:\w+:)?sheetData>/;
const TAG = /<(?:\w+:)?(row|c|f|v|is)(?=[\s/>])([^<>]*)>/g;
const COLUMN = /<(?:\w+:)?col\s([^<>]*)>/g;
const FILTER = /<(?:\w+:)?autoFilter\s[^<>]*?\bref=["']([^"']+)["']/;
const PLACE = /\sr=["']([^"']+)["']/;
const STYLE = /\ss=["'](\d+)["']/;
const HIDDEN = /\bhidden=["'](?:1|true)["']/;
const FIRST = /\bmin=["'](\d+)["']/;
const LAST = /\bmax=["'](\d+)["']/;

/** @throws {HostError} "too-large", "damaged" where the text is no worksheet */
export function scanSheet(text: string, boldStyles: ReadonlySet<number>): SheetScan {
  if (!ROOT.test(text)) throw new HostError("damaged");
  const start = DATA_START.exec(text);
  const from = start === null ? text.length : start.index + start[0].length;
  const length = text.slice(from).search(DATA_END);
  const to = length < 0 ? text.length : from + length;
  const head = text.slice(0, from);
  return {
    ...scanRows(text.slice(from, to), boldStyles),
    hiddenColumns: [...head.matchAll(COLUMN)].flatMap(([, attributes = ""]) => hiddenColumns(attributes)),
    filter: parseArea(FILTER.exec(text.slice(to))?.[1] ?? ""),
  };
}

type RowScan = Pick<SheetScan, "bold" | "uncached" | "hiddenRows">;

function scanRows(text: string, boldStyles: ReadonlySet<number>): RowScan {
  const bold = new Set<number>();
  const uncached = new Set<number>();
  const hiddenRows: number[] = [];
  let cell = "";
  /** The formula of the cell, where it has one. */
  let formula: number | undefined;
  let cells = 0;
  for (const match of text.matchAll(TAG)) {
    const [whole, name, attributes = ""] = match;
    if (name === "c") {
      cell = attributes;
      formula = undefined;
      const style = boldStyles.size > 0 ? STYLE.exec(cell)?.[1] : undefined;
      if (style !== undefined && boldStyles.has(Number(style))) bold.add(keyOfCell(cell));
      cells += 1;
      if (cells > MAX_CELLS) throw new HostError("too-large");
    } else if (name === "row") {
      if (HIDDEN.test(attributes)) hiddenRows.push(Number(PLACE.exec(attributes)?.[1] ?? 0));
    } else if (name === "f") {
      formula = keyOfCell(cell);
      uncached.add(formula);
    } else if (formula !== undefined) {
      // The result follows its formula; an element with nothing in it is none.
      const empty = whole.endsWith("/>") || text.startsWith("</", match.index + whole.length);
      if (!empty) uncached.delete(formula);
    }
  }
  return { bold, uncached, hiddenRows };
}

/** Where a cell is, from its tag's attributes; read only where it matters, for most cells are plain. */
function keyOfCell(attributes: string): number {
  const place = parseCell(PLACE.exec(attributes)?.[1] ?? "");
  return place === undefined ? 0 : placeKey(place.row, place.column);
}

function hiddenColumns(attributes: string): number[] {
  if (!HIDDEN.test(attributes)) return [];
  const first = Number(FIRST.exec(attributes)?.[1] ?? 1);
  const last = Math.min(Number(LAST.exec(attributes)?.[1] ?? first), MAX_COLUMNS);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
