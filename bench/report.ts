/** What was measured, as a table: times, rows a second, and how much of the first. */
import { table } from "#addin/cli/table.ts";
import type { Measured } from "./measure.ts";

const MS_IN_SECOND = 1000;

/** A table of times beside `base`. */
export function report(measured: readonly Measured[], base: Measured | undefined): string {
  return table(
    ["", "median ms", "fastest – slowest", "a second", `of ${base?.name ?? ""}`],
    measured.map(({ name, count, median, fastest, slowest }) => [
      name,
      median.toFixed(1),
      `${fastest.toFixed(0)} – ${slowest.toFixed(0)}`,
      Math.round((count / median) * MS_IN_SECOND).toLocaleString("en"),
      base ? `${(median / base.median).toFixed(2)} ×` : "",
    ]),
    new Set([1, 2, 3, 4]),
  );
}
