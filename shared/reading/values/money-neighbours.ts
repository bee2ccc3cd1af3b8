/**
 * Amounts written in another unit than their column: 113000000 in a column of 万元 is 11300 万元 in 元.
 * One slip is a factor of ten thousand, and stands alone: that far from the column's middle, and with
 * nothing near it.
 */

/** 万元 for 元, 亿元 for 万元. */
export const SLIP = 10_000;
/** Fewer amounts say nothing about what is usual; of three, two still agree against one. */
const LEAST_AMOUNTS = 3;
/** How far from the middle an amount must lie to be doubted; real projects differ a hundredfold and more. */
export const FAR = 1000;
/** How far the nearest amount on the way to the middle must lie. */
const ALONE = 20;
/** How near to the middle the amount must come once the unit is mended. */
const NEAR = 100;
/**
 * What can be too small, and below how much (元): a whole project or a unit's target at any size that is far
 * from the others', a year's plan below 1 万元. A month's work can be small.
 */
const TOO_SMALL: Readonly<Partial<Record<string, number>>> = {
  totalInvestment: Number.POSITIVE_INFINITY,
  investTarget: Number.POSITIVE_INFINITY,
  signTarget: Number.POSITIVE_INFINITY,
  annualPlan: 10_000,
};

/**
 * The amounts (in 元, by their places) that are a slip of the unit, with what they would be without it.
 * @param amounts the positive ones among them, ascending
 */
export function unitSlips(
  field: string,
  yuan: readonly (number | null)[],
  amounts: Float64Array,
): ReadonlyMap<number, number> {
  const slips = new Map<number, number>();
  const middle = middleOf(amounts);
  if (middle === null) return slips;
  const tooSmall = TOO_SMALL[field] ?? 0;
  const largestUsual = amounts.findLast((value) => value < middle * FAR) ?? middle;
  const smallestUsual = amounts.find((value) => value * FAR > middle) ?? middle;
  for (const [at, value] of yuan.entries()) {
    if (value === null || value <= 0) continue;
    const isLarge = value >= middle * FAR && value >= largestUsual * ALONE && isNear(value / SLIP, middle);
    const isSmall =
      value < tooSmall &&
      value * FAR <= middle &&
      value * ALONE <= smallestUsual &&
      isNear(value * SLIP, middle);
    if (isLarge || isSmall) slips.set(at, isLarge ? value / SLIP : value * SLIP);
  }
  return slips;
}

/** The positive amounts, ascending. */
export function positiveAmounts(yuan: readonly (number | null)[]): Float64Array {
  return new Float64Array(yuan.filter((value): value is number => value !== null && value > 0)).sort();
}

/** The amount in the middle of ascending ones; null where they are too few to say what is usual. */
export function middleOf(ascending: Float64Array): number | null {
  return ascending.length < LEAST_AMOUNTS ? null : (ascending[Math.floor(ascending.length / 2)] ?? null);
}

function isNear(value: number, middle: number): boolean {
  return value <= middle * NEAR && value * NEAR >= middle;
}
