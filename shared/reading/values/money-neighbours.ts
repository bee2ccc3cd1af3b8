/**
 * Amounts written in another unit than their column: 113000000 in a column of 万元 is 11300 万元 in 元.
 * One slip is a factor of ten thousand, and stands alone: that far from the column's middle, and with
 * nothing near it.
 */
import { YUAN_IN } from "../../ledgers/rules.ts";
import type { ColumnContext } from "./column-context.ts";

/** 万元 for 元, 亿元 for 万元. */
const SLIP = 10_000;
/** Fewer amounts say nothing about what is usual; of three, two still agree against one. */
const LEAST_AMOUNTS = 3;
/** How far from the middle an amount must lie to be doubted; real projects differ a hundredfold and more. */
const FAR = 1000;
/** How far the nearest amount on the way to the middle must lie. */
const ALONE = 20;
/** How near to the middle the amount must come once the unit is mended. */
const NEAR = 100;

/** Only a whole project can't be this small; a month's work, or the last of a plan, can. */
const NEVER_SMALL = "totalInvestment";

/** Tells the amounts of a column (in 元) that lie a slip of the unit away from the others. */
export function tellDoubtfulUnits(context: ColumnContext, yuan: readonly (number | null)[]): void {
  const { role, field, moneyUnit, report } = context;
  for (const [at, mended] of unitSlips(field, yuan)) {
    report(at, "money-unit-doubtful", {
      role,
      field,
      text: String(context.cells[at] ?? ""),
      columnUnit: moneyUnit,
      otherwise: mended / YUAN_IN[moneyUnit],
    });
  }
}

/** The amounts (in 元, by their places) that are a slip of the unit, with what they would be without it. */
export function unitSlips(field: string, yuan: readonly (number | null)[]): ReadonlyMap<number, number> {
  const slips = new Map<number, number>();
  const amounts = yuan
    .filter((value): value is number => value !== null && value > 0)
    .toSorted((a, b) => a - b);
  if (amounts.length < LEAST_AMOUNTS) return slips;
  const middle = amounts[Math.floor(amounts.length / 2)] ?? 0;
  const largestUsual = amounts.findLast((value) => value < middle * FAR) ?? middle;
  const smallestUsual = amounts.find((value) => value * FAR > middle) ?? middle;
  for (const [at, value] of yuan.entries()) {
    if (value === null || value <= 0) continue;
    const isLarge = value >= middle * FAR && value >= largestUsual * ALONE && isNear(value / SLIP, middle);
    const isSmall =
      field === NEVER_SMALL &&
      value * FAR <= middle &&
      value * ALONE <= smallestUsual &&
      isNear(value * SLIP, middle);
    if (isLarge || isSmall) slips.set(at, isLarge ? value / SLIP : value * SLIP);
  }
  return slips;
}

function isNear(value: number, middle: number): boolean {
  return value <= middle * NEAR && value * NEAR >= middle;
}
