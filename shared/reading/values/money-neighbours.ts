/**
 * Amounts written in another unit than their column: 113000000 in a column of 万元 is 11300 万元 in 元.
 * One slip is a factor of ten thousand, and stands alone: that far from the column's middle, and with
 * nothing near it.
 */
import { YUAN_IN } from "../../ledgers/rules.ts";
import type { AmountsRead } from "./column-context.ts";

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
const WHOLE = "totalInvestment";

/** No project of a county costs as much (元). */
const BEYOND_ANY_COUNTY = 100_000_000_000;

/**
 * Tells the amounts of a table that lie a slip of the unit away from their column and that nothing in their
 * row bears out; and where nothing states a column's unit and its amounts disagree, that the default was taken.
 */
export function tellMoneyUnits(columns: readonly AmountsRead[]): void {
  for (const { context, yuan, namingUnit } of columns) {
    const { role, field, column, moneyUnit, report } = context;
    let disagreeing = namingUnit;
    for (const [at, mended] of unitSlips(field, yuan)) {
      if (isBorneOut(columns, field, at, yuan[at] ?? 0, mended)) continue;
      disagreeing ??= at;
      report(at, "money-unit-doubtful", {
        role,
        field,
        text: String(context.cells[at] ?? ""),
        columnUnit: moneyUnit,
        otherwise: mended / YUAN_IN[moneyUnit],
      });
    }
    if (disagreeing === undefined || context.moneyUnitStated) continue;
    report(disagreeing, "money-unit-assumed", { role, field, column: column.column, unit: moneyUnit });
  }
}

/**
 * Whether the row's other amounts go with one that is far off its column: projects of 50 万元 and of 50 亿元
 * do stand in one register. A whole no smaller than its parts, or with parts of its size, is right as it is;
 * so is a part that its whole holds.
 */
function isBorneOut(
  columns: readonly AmountsRead[],
  field: string,
  at: number,
  value: number,
  mended: number,
): boolean {
  if (value >= BEYOND_ANY_COUNTY) return false;
  const amounts = columns.flatMap(({ context, yuan }) => {
    const amount = yuan[at] ?? null;
    return amount === null || amount <= 0 ? [] : [{ isWhole: context.field === WHOLE, amount }];
  });
  if (field !== WHOLE) return amounts.some(({ isWhole, amount }) => isWhole && value <= amount);
  const parts = amounts.filter(({ isWhole }) => !isWhole);
  return mended > value
    ? parts.length > 0 && parts.every(({ amount }) => amount <= value)
    : parts.some(({ amount }) => amount * FAR > value);
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
      field === WHOLE &&
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
