/** A sheet as recognition looks at it: bounded by its content, with merged areas at hand. */
import type { Area } from "../ledgers/address.ts";
import { keyOf } from "../ledgers/text.ts";
import type { CellValue, SheetGrid } from "./grid.ts";

/** Characters of a cell that recognition looks at: a label is shorter, and a note is known by its beginning. */
const LOOKED_AT = 240;
/** Text that normalising leaves alone, as nearly all names and dates are: the way round three passes over it. */
const PLAIN = /^[\u4E00-\u9FFF0-9A-Za-z./-]*$/u;
/** Steps spent on filling merged areas, against sheets whose areas lie over one another. */
const MERGE_BUDGET = 4_000_000;

/** One cell as it shows: a merged area shows the value of its first cell. */
export interface ShownCell {
  /** Its place and extent; a cell that is not merged covers itself alone. */
  readonly area: Area;
  readonly value: CellValue;
}

export interface SheetView {
  readonly grid: SheetGrid;
  /** Last row and column (from 1) that hold anything; 0 where the sheet is empty. */
  readonly lastRow: number;
  readonly lastColumn: number;
  /** The raw value, null beyond the content. */
  readonly value: (row: number, column: number) => CellValue;
  /** The cell's text for comparing: at most 240 characters, NFKC, no white space; "" for nothing. */
  readonly text: (row: number, column: number) => string;
  /** Columns (from 1, ascending) of the cells of a row that are not blank. */
  readonly filled: (row: number) => readonly number[];
  /** Merged areas that begin on a row and show something. */
  readonly mergesFrom: (row: number) => readonly Area[];
  /** Merged areas of several rows that begin in a column and show something, none twice over the same rows. */
  readonly mergesDown: (column: number) => readonly Area[];
  /** All merged areas that show something, clipped to the content. */
  readonly merges: readonly Area[];
}

/** Whether a cell shows nothing: null, or text of white space alone. */
export function isBlank(value: CellValue | undefined): boolean {
  return (
    value === null ||
    value === undefined ||
    (typeof value === "string" && (value === "" || (value.length < 10_000 && value.trim() === "")))
  );
}

/** The look at a sheet; one pass over its cells. */
export function viewSheet(grid: SheetGrid): SheetView {
  let lastRow = 0;
  let lastColumn = 0;
  for (let row = 1; row <= grid.values.length; row++) {
    const cells = grid.values[row - 1];
    if (!cells || cells.length === 0) continue;
    let end = cells.length;
    while (end > 0 && isBlank(cells[end - 1])) end--;
    if (end === 0) continue;
    lastRow = row;
    if (end > lastColumn) lastColumn = end;
  }
  const value = (row: number, column: number): CellValue => grid.values[row - 1]?.[column - 1] ?? null;
  const merges = grid.merges
    .filter((area) => area.top <= lastRow && area.left <= lastColumn && !isBlank(value(area.top, area.left)))
    .map((area) => ({
      ...area,
      bottom: Math.min(area.bottom, lastRow),
      right: Math.min(area.right, lastColumn),
    }));
  const byTop = new Map<number, Area[]>();
  for (const area of merges) {
    const areas = byTop.get(area.top);
    if (areas) areas.push(area);
    else byTop.set(area.top, [area]);
  }
  const downOf = new Map<number, Area[]>();
  for (const area of merges.toSorted((a, b) => a.top - b.top)) {
    if (area.bottom === area.top) continue;
    const areas = downOf.get(area.left) ?? [];
    // Areas never lie over one another in Excel; in a damaged file the first counts.
    if (area.top > (areas.at(-1)?.bottom ?? 0)) areas.push(area);
    downOf.set(area.left, areas);
  }
  return {
    grid,
    lastRow,
    lastColumn,
    value,
    merges,
    text: (row, column) => cellText(value(row, column)),
    filled: (row) => {
      const columns: number[] = [];
      const cells = grid.values[row - 1] ?? [];
      for (let column = 1; column <= cells.length; column++)
        if (!isBlank(cells[column - 1])) columns.push(column);
      return columns;
    },
    mergesDown: (column) => downOf.get(column) ?? [],
    mergesFrom: (row) => byTop.get(row) ?? [],
  };
}

/** A value as text for comparing: at most 240 characters, NFKC, no white space; "" for nothing. */
export function cellText(value: CellValue): string {
  if (value === null) return "";
  if (typeof value !== "string") return String(value);
  const text = value.length > LOOKED_AT ? value.slice(0, LOOKED_AT) : value;
  return PLAIN.test(text) ? text : keyOf(text);
}

/** What a band of rows shows, cell by cell, with merged areas filled: `shown[row - first][column - 1]`. */
export function shownRows(
  view: SheetView,
  first: number,
  last: number,
): readonly (readonly (ShownCell | undefined)[])[] {
  const rows: (ShownCell | undefined)[][] = [];
  for (let row = first; row <= last; row++) {
    const cells: (ShownCell | undefined)[] = [];
    for (const column of view.filled(row)) {
      cells[column - 1] = {
        area: { top: row, left: column, bottom: row, right: column },
        value: view.value(row, column),
      };
    }
    rows.push(cells);
  }
  let budget = MERGE_BUDGET;
  for (const area of view.merges) {
    if (area.bottom < first || area.top > last) continue;
    const cell: ShownCell = { area, value: view.value(area.top, area.left) };
    for (let row = Math.max(area.top, first); row <= Math.min(area.bottom, last); row++) {
      budget -= area.right - area.left + 1;
      if (budget < 0) return rows;
      for (let column = area.left; column <= area.right; column++) {
        const cells = rows[row - first];
        if (cells) cells[column - 1] = cell;
      }
    }
  }
  return rows;
}
