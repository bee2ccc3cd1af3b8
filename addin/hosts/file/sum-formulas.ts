/**
 * Sums over repaired cells, brought up to date in the file: Excel computes anew when it opens the copy, but
 * whoever reads it before – this program first – would find each total wrong by the numbers just repaired.
 * Only plain sums are followed: SUM and SUBTOTAL(9) over cells of their own sheet, and their sums.
 */
import type { Area } from "#shared/ledgers/address.ts";
import { groupBy } from "#shared/ledgers/group.ts";
import { parseCell, placeOf } from "./area.ts";
import { parseSum, placed, type PlacedTerm, type Term } from "./sum-terms.ts";
import { attribute, closingTag, tags, unescapeXml, type Edit, type Tag } from "./xml.ts";

/** By how much the number in a cell has grown, by `placeKey`; a text counts as 0, as sums take it. */
export type Growth = ReadonlyMap<number, number>;

interface SumCell {
  readonly row: number;
  readonly column: number;
  readonly terms: readonly PlacedTerm[];
  /** Where its result stands in the part's text, and the result. */
  readonly start: number;
  readonly end: number;
  readonly result: number;
}

/** Most sheets of typed ledgers have no formula at all. */
const FORMULA = /<(?:\w+:)?f[\s>]/;
/** Digits Excel itself reckons with. */
const DIGITS = 15;

/** Edits that put every sum over grown cells right in a worksheet's text. */
export function sumEdits(text: string, growth: Growth): Edit[] {
  if (!FORMULA.test(text) || [...growth.values()].every((grown) => grown === 0)) return [];
  const sums = sumCells(text);
  const grownIn = byColumns([...growth].map(([key, grown]) => ({ ...placeOf(key), grown })));
  const sumsIn = byColumns(sums);
  const known = new Map<SumCell, number>();
  const grownBy = (sum: SumCell): number => {
    const found = known.get(sum);
    if (found !== undefined) return found;
    // A sum that runs in a circle adds nothing to itself.
    known.set(sum, 0);
    let grown = 0;
    for (const { kind, areas } of sum.terms) {
      for (const area of areas) {
        // Added outside of a function a text counted as its number already.
        if (kind !== "cell") for (const place of cellsIn(grownIn, area)) grown += place.grown;
        for (const inner of cellsIn(sumsIn, area)) {
          // SUBTOTAL passes over subtotals.
          const passed = kind === "subtotal" && inner.terms.some((term) => term.kind === "subtotal");
          if (!passed) grown += grownBy(inner);
        }
      }
    }
    known.set(sum, grown);
    return grown;
  };
  return sums.flatMap((sum) => {
    const grown = grownBy(sum);
    if (grown === 0) return [];
    return [
      { start: sum.start, end: sum.end, text: String(Number((sum.result + grown).toPrecision(DIGITS))) },
    ];
  });
}

interface Placed {
  readonly row: number;
  readonly column: number;
}

/** Cells by their column, in each from the top down. */
type Columns<Cell extends Placed> = ReadonlyMap<number, readonly Cell[]>;

function byColumns<Cell extends Placed>(cells: readonly Cell[]): Columns<Cell> {
  return groupBy(
    cells.toSorted((one, other) => one.row - other.row),
    ({ column }) => column,
  );
}

function* cellsIn<Cell extends Placed>(columns: Columns<Cell>, area: Area): Generator<Cell> {
  for (const [column, cells] of columns) {
    if (column < area.left || column > area.right) continue;
    for (let at = firstFrom(cells, area.top); at < cells.length; at += 1) {
      const cell = cells[at];
      if (cell === undefined || cell.row > area.bottom) break;
      yield cell;
    }
  }
}

/** Index of the first cell of a row or below it. */
function firstFrom(cells: readonly Placed[], row: number): number {
  let low = 0;
  let high = cells.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cells[middle]?.row ?? row) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The sums of a worksheet that hold a number as their result. */
function sumCells(text: string): SumCell[] {
  const sums: SumCell[] = [];
  /** Formulas that other cells share, by their index: their terms and the cell they are written for. */
  const shared = new Map<
    string,
    { readonly row: number; readonly column: number; readonly terms: readonly Term[] }
  >();
  const at = { row: 0, column: 0 };
  let cell: Tag | undefined;
  let terms: readonly PlacedTerm[] | undefined;
  for (const tag of tags(text)) {
    if (tag.kind === "close") continue;
    if (tag.name === "row") {
      at.row = Number(attribute(tag, "r") ?? at.row + 1);
      at.column = 0;
    } else if (tag.name === "c") {
      at.column = parseCell(attribute(tag, "r") ?? "")?.column ?? at.column + 1;
      cell = tag;
      terms = undefined;
    } else if (tag.name === "f") {
      const kind = attribute(tag, "t") ?? "normal";
      const index = attribute(tag, "si") ?? "";
      const written = parseSum(contentOf(text, tag));
      if (kind === "shared" && written !== undefined) shared.set(index, { ...at, terms: written });
      const master = kind === "shared" ? shared.get(index) : undefined;
      if (kind === "normal" && written !== undefined) terms = placed(written, 0, 0);
      else if (master !== undefined)
        terms = placed(master.terms, at.row - master.row, at.column - master.column);
    } else if (tag.name === "v" && cell !== undefined && terms !== undefined) {
      const end = closingTag(text, tag)?.start ?? tag.end;
      const result = Number(text.slice(tag.end, end));
      const type = attribute(cell, "t") ?? "n";
      if (type === "n" && Number.isFinite(result)) sums.push({ ...at, terms, start: tag.end, end, result });
      terms = undefined;
    }
  }
  return sums;
}

function contentOf(text: string, tag: Tag): string {
  return unescapeXml(text.slice(tag.end, closingTag(text, tag)?.start ?? tag.end));
}
