/**
 * How firmly a rank stands: the best and worst rank of each unit when every account's weight moves by up to
 * ±10 % of itself (method §7). All corners of that range are tried, and draws within it that are the same
 * for every county and every month.
 */
import { ACCOUNTS, type Account } from "../ledgers/rules.ts";
import type { Hundredths } from "../ledgers/fields.ts";
import type { CommonDecimals } from "./decimal.ts";
import { roundedQuotientOfSafe } from "./rounding.ts";

/** Draws within the range; the method asks for at least a thousand. */
const DRAWS = 1_000;
/** Weights move by thousandths of themselves, at most this many. */
const THOUSAND = 1_000;
const REACH = 100;
/** Any number would do; always the same one, so that the same input gives the same answer. */
const SEED = 20_201_231;
/** Greatest whole number a weight is drawn from: five of them × 1.1 × any score stay safe integers. */
const MAX_WEIGHT = 10_000_000n;

export interface RankRange {
  readonly best: number;
  readonly worst: number;
}

/** A ranked unit of one group. */
export interface Contender {
  readonly rank: number;
  readonly final: Hundredths;
  /** Its account scores in the order of the accounts, null where not applicable. */
  readonly scores: readonly (Hundredths | null)[];
  /** The final score a composite gives it. */
  readonly finalOf: (composite: Hundredths) => Hundredths;
}

/** The range of every contender of one group, in their order. Its own rank always lies in it. */
export function rankRanges(
  contenders: readonly Contender[],
  weights: CommonDecimals<Account>,
): readonly RankRange[] {
  const ranges = contenders.map(({ rank }) => ({ best: rank, worst: rank }));
  const finals = new Float64Array(contenders.length);
  for (const moved of weightsWithinReach(weights)) {
    for (const [at, contender] of contenders.entries()) finals[at] = finalUnder(moved, contender);
    const ascending = finals.toSorted();
    for (const [at, range] of ranges.entries()) {
      const rank = 1 + countAbove(ascending, finals[at] ?? 0);
      if (rank < range.best) range.best = rank;
      if (rank > range.worst) range.worst = rank;
    }
  }
  return ranges;
}

/** A contender's final score under moved weights (of the accounts, in their order). */
function finalUnder(moved: Float64Array, { scores, final, finalOf }: Contender): Hundredths {
  let weighted = 0;
  let weight = 0;
  for (let at = 0; at < ACCOUNTS.length; at += 1) {
    const score = scores[at] ?? null;
    if (score === null) continue;
    const its = moved[at] ?? 0;
    weighted += its * score;
    weight += its;
  }
  return weight > 0 ? finalOf(roundedQuotientOfSafe(weighted, weight)) : final;
}

/** How many of the ascending scores lie above a score. */
function countAbove(ascending: Float64Array, score: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) > score) high = middle;
    else low = middle + 1;
  }
  return ascending.length - low;
}

/** The weights at every corner of their range, and at the draws within it. */
function* weightsWithinReach({ digits }: CommonDecimals<Account>): Generator<Float64Array> {
  const weights = smallWeights(digits);
  const moved = new Float64Array(ACCOUNTS.length);
  for (let corner = 0; corner < 2 ** ACCOUNTS.length; corner += 1) {
    for (const [at, weight] of weights.entries()) {
      moved[at] = weight * (THOUSAND + ((corner >> at) & 1 ? REACH : -REACH));
    }
    yield moved;
  }
  let state = SEED;
  for (let draw = 0; draw < DRAWS; draw += 1) {
    for (const [at, weight] of weights.entries()) {
      state = nextState(state);
      moved[at] = weight * (THOUSAND - REACH + ((state >>> 8) % (2 * REACH + 1)));
    }
    yield moved;
  }
}

/** Weights as small whole numbers: exact unless they have more than seven digits between them. */
function smallWeights(digits: Readonly<Record<Account, bigint>>): readonly number[] {
  const values = ACCOUNTS.map((account) => digits[account]);
  let divisor = 1n;
  while (values.some((value) => value / divisor > MAX_WEIGHT)) divisor *= 10n;
  return values.map((value) => Number(value / divisor));
}

/** A linear congruential step (Numerical Recipes' constants); its upper bits are even enough for weights. */
function nextState(state: number): number {
  return (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
}
