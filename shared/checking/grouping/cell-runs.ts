/** Many cells named in few words: cells that follow each other down a column as one run. */
import { cellAddress, columnNumber } from "../../ledgers/address.ts";

const CELL = /^([A-Z]{1,3})(\d{1,7})$/;

/**
 * The cells as runs, by column and row, each once: `H9:H12`, `H18`. What is no A1 address is left out.
 * @example cellRuns(["H10", "H9", "H18"]) // ["H9:H10", "H18"]
 */
export function cellRuns(cells: readonly string[]): readonly string[] {
  const rowsOf = new Map<string, number[]>();
  for (const cell of new Set(cells)) {
    const [, column, row] = CELL.exec(cell) ?? [];
    if (column === undefined || row === undefined) continue;
    const rows = rowsOf.get(column);
    if (rows === undefined) rowsOf.set(column, [Number(row)]);
    else rows.push(Number(row));
  }
  return [...rowsOf]
    .toSorted(([first], [second]) => columnNumber(first) - columnNumber(second))
    .flatMap(([column, rows]) => runsOf(column, rows));
}

function runsOf(column: string, rows: readonly number[]): string[] {
  const ascending = rows.toSorted((first, second) => first - second);
  const runs: string[] = [];
  let start = 0;
  ascending.forEach((row, at) => {
    if (ascending[at + 1] === row + 1) return;
    const first = cellAddress(column, ascending[start] ?? row);
    runs.push(start === at ? first : `${first}:${cellAddress(column, row)}`);
    start = at + 1;
  });
  return runs;
}
