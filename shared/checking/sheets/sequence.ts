/**
 * 序号: each row one more than the one before, from the start again after a band, a total, a repeated header or a
 * number of another form (1 (1) (2) 2 (1)), and where a part of the list (a unit, a month) is numbered for itself. A
 * project's number may stand on each of its rows. A list sorted by something else is in order as long as no number is
 * missing or stands twice.
 */
import { columnNumber } from "../../ledgers/address.ts";
import { keyOf } from "../../ledgers/text.ts";
import { SEQUENCE } from "../../reading/next-table.ts";
import { numberRuns } from "./number-runs.ts";
import type { Numbered, Runs } from "./number-runs.ts";
import { sourceOf } from "./sheet-check.ts";
import type { CheckedSheet, SheetCheck } from "./sheet-check.ts";

/** Where more numbers than one in so many are below the one before, the rows were sorted by something else. */
const MOSTLY_IN_ORDER = 4;
/** Fewer falls are slips, however short the list. */
const FEWEST_UNSORTED = 3;

export const sequence: SheetCheck = (sheet, tell) => {
  const column = sequenceColumn(sheet);
  if (column === null) return;
  const told = ({ row, found }: Numbered, expected: number | null): void => {
    const cell = sourceOf(sheet, row, column);
    if (expected !== null && found > expected) tell("sequence-gap", cell, { expected, found });
    else tell("sequence-repeat", cell, { found });
  };
  for (const runs of numberRuns(sheet, column).values()) {
    if (isUnsorted(runs)) tellUnsorted(runs.flat(), told);
    else tellSorted(runs, told);
  }
};

type Told = (numbered: Numbered, expected: number | null) => void;

function tellSorted(runs: Runs, told: Told): void {
  let expected: number | null = null;
  for (const run of runs) {
    for (const [at, numbered] of run.entries()) {
      const { found } = numbered;
      if (expected === null || (at === 0 && found === 1) || found === expected) {
        expected = found + 1;
        continue;
      }
      told(numbered, expected);
      // 5, 31, 7: one number was mistyped, and the next goes on as if it had not been.
      expected = run[at + 1]?.found === expected + 1 ? expected + 1 : found + 1;
    }
  }
}

/** Of a list in another order: what stands twice, and what is missing unless the numbers are another list's. */
function tellUnsorted(numbers: readonly Numbered[], told: Told): void {
  const seen = new Set<number>();
  for (const numbered of numbers) {
    if (seen.has(numbered.found)) told(numbered, null);
    seen.add(numbered.found);
  }
  const ascending = numbers.toSorted((a, b) => a.found - b.found);
  const gaps = ascending.flatMap((numbered, at) => {
    const expected = (ascending[at - 1]?.found ?? numbered.found) + 1;
    return numbered.found > expected ? [{ numbered, expected }] : [];
  });
  if (gaps.length * MOSTLY_IN_ORDER > numbers.length) return;
  for (const { numbered, expected } of gaps) told(numbered, expected);
}

function isUnsorted(runs: Runs): boolean {
  let falls = 0;
  let count = 0;
  for (const run of runs) {
    count += run.length;
    for (const [at, { found }] of run.entries()) if (at > 0 && found < (run[at - 1]?.found ?? 0)) falls += 1;
  }
  return falls >= FEWEST_UNSORTED && falls * MOSTLY_IN_ORDER > count;
}

/** The column headed 序号, unless it is a field (编号 may be the project's code). */
function sequenceColumn(sheet: CheckedSheet): number | null {
  const mapped = new Set(sheet.mapped.columns.map(({ column }) => columnNumber(column)));
  for (const row of sheet.layout.headerRows) {
    const cells = sheet.grid.values[row - 1] ?? [];
    for (const [index, cell] of cells.entries()) {
      const column = index + 1;
      if (typeof cell !== "string" || mapped.has(column)) continue;
      if (SEQUENCE.test(keyOf(cell))) return column;
    }
  }
  return null;
}
