/**
 * Which 累计完成投资 a register means, the year's or the whole since the start, where the cells beside it show it:
 * a 完成率 that is its quotient by the year's plan, an amount below what was done before the year, or amounts that
 * never exceed the year's plan.
 */
import type { CellValue } from "./grid.ts";
import type { HeaderColumn } from "./claim.ts";
import type { SheetView } from "./sheet-view.ts";

/** Rows that are compared, and how many must agree (of ten). */
const SAMPLE = 200;
const LEAST = 3;
const OF_TEN = 8;
/** How near a quotient must come to the rate written. */
const NEAR = 0.011;
/** More than planned as good years have it, and a whole that is more than a year's. */
const LITTLE_MORE = 1.3;
const MUCH_MORE = 1.5;
const RATE = /完成率|完成比例|投资进度|占.{0,8}(?:比|%)/u;

/** `investedYear` or `investedTotal` where the cells show it, else undefined. */
export function cumulativeMeans(
  view: SheetView,
  columns: readonly HeaderColumn[],
  rows: readonly number[],
): "investedYear" | "investedTotal" | undefined {
  const cumulative = columns.find(({ candidates }) =>
    candidates.some(({ field, doubt }) => field === "investedTotal" && doubt === "cumulative"),
  );
  if (!cumulative) return undefined;
  const columnOf = (field: string): HeaderColumn | undefined =>
    columns.find(({ candidates }) =>
      candidates.some((one) => one.role === "projects" && one.field === field),
    );
  const amounts = (column: HeaderColumn | undefined): readonly (number | null)[] =>
    column ? rows.slice(0, SAMPLE).map((row) => numberOf(view.value(row, column.column))) : [];
  const done = amounts(cumulative);
  const plan = amounts(columnOf("annualPlan"));
  const whole = amounts(columnOf("totalInvestment"));
  const rates = columns.filter(({ header }) => RATE.test(header.leaf.words));
  for (const rate of rates) {
    const written = amounts(rate);
    if (agrees(done, plan, written)) return "investedYear";
    if (agrees(done, whole, written)) return "investedTotal";
  }
  const before = amounts(columnOf("investedBefore"));
  const below = done.filter((amount, at) => amount !== null && amount < (before[at] ?? 0)).length;
  const known = before.filter((amount, at) => amount !== null && amount > 0 && done[at] !== null).length;
  if (known >= LEAST) return below * 10 >= known * (10 - OF_TEN) ? "investedYear" : "investedTotal";
  return staysWithinPlan(done, plan, whole) ? "investedYear" : undefined;
}

/**
 * Whether no amount exceeds the year's plan, though the whole is much more: money of earlier years would. Where
 * only this year's projects stand, both readings give the same.
 */
function staysWithinPlan(
  done: readonly (number | null)[],
  plan: readonly (number | null)[],
  whole: readonly (number | null)[],
): boolean {
  let telling = 0;
  for (const [at, amount] of done.entries()) {
    const planned = plan[at] ?? 0;
    if (amount === null || planned <= 0) continue;
    if (amount > planned * LITTLE_MORE) return false;
    if ((whole[at] ?? 0) > planned * MUCH_MORE && amount > 0) telling++;
  }
  return telling >= LEAST;
}

function agrees(
  parts: readonly (number | null)[],
  wholes: readonly (number | null)[],
  rates: readonly (number | null)[],
): boolean {
  let known = 0;
  let same = 0;
  for (const [at, part] of parts.entries()) {
    const whole = wholes[at];
    const rate = rates[at];
    if (!part || !whole || rate === null || rate === undefined) continue;
    known++;
    const quotient = part / whole;
    if (Math.abs(quotient - rate) < NEAR || Math.abs(quotient - rate / 100) < NEAR) same++;
  }
  return known >= LEAST && same * 10 >= known * OF_TEN;
}

function numberOf(value: CellValue): number | null {
  if (typeof value === "number") return value;
  if (typeof value !== "string") return null;
  const match = /^[\d,]*\.?\d+(?=%?$)/u.exec(value.slice(0, 30).normalize("NFKC").trim());
  return match ? Number(match[0].replaceAll(",", "")) : null;
}
