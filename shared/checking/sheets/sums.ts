/** What the rows of a part of a sheet add up to, and whether a stated number may be that. */
import { keyOf } from "../../ledgers/text.ts";
import type { CellValue } from "../../reading/grid.ts";
import type { StatedSum } from "../row-details.ts";
import type { AmountColumn } from "./amount-columns.ts";
import { isRounded } from "./rounded.ts";
import type { CheckedSheet } from "./sheet-check.ts";

/** Counts may be sums of halves; what doubles add to them is far below. */
const COUNT_NOISE = 1e-6;

/** The sum of a column over rows (their places). */
export function sumOf(column: AmountColumn, places: readonly number[]): number {
  let sum = 0;
  for (const at of places) sum += column.values[at] ?? 0;
  return sum;
}

/** Whether every cell of the rows is a number or empty: only then is their sum known. */
export function isSummable(column: AmountColumn, places: readonly number[]): boolean {
  return !places.some((at) => column.isUnreadable(at));
}

/**
 * Whether `stated` (to a multiple of `step`, 元) may be the sum of the rows. A 累计 of several months of one project is
 * its latest.
 */
export function isSumOf(
  sheet: CheckedSheet,
  column: AmountColumn,
  places: readonly number[],
  stated: number,
  step: number,
): boolean {
  const sum = sumOf(column, places);
  if (column.kind === "count") return Math.abs(stated - sum) < COUNT_NOISE;
  return (
    isRounded(stated, sum, step) ||
    (column.field === "yearToDate" && isRounded(stated, sumOfLatest(sheet, column, places), step))
  );
}

/** A stated amount and what the rows add up to, as findings tell it. `places` ascending, at least one. */
export function statedSum(
  { mapped }: CheckedSheet,
  column: AmountColumn,
  places: readonly number[],
  stated: number,
): StatedSum {
  const { role, field, unit, column: letters } = column;
  const firstRow = mapped.rows[places[0] ?? 0] ?? 0;
  const lastRow = mapped.rows[places.at(-1) ?? 0] ?? 0;
  return { role, field, unit, column: letters, stated, sum: sumOf(column, places), firstRow, lastRow };
}

/** The last 累计 of each project of a progress ledger, added up. */
function sumOfLatest({ mapped }: CheckedSheet, column: AmountColumn, places: readonly number[]): number {
  const index = mapped.columns.findIndex(({ role, field }) => role === "progress" && field === "project");
  const projects: readonly CellValue[] = mapped.cells[index] ?? [];
  const latest = new Map<string, number>();
  for (const at of places) {
    const value = column.values[at] ?? null;
    if (value !== null) latest.set(keyOf(String(projects[at] ?? "")), value);
  }
  let sum = 0;
  for (const value of latest.values()) sum += value;
  return sum;
}
