/**
 * How firmly a rank stands: the best and worst rank of each unit when every account's weight moves by up to
 * ±10 % of itself (method §7). All corners of that range are tried, and draws within it that are the same
 * for every county and every month.
 */
import { ACCOUNTS, type Account } from "../ledgers/rules.ts";
import type { Hundredths } from "../ledgers/fields.ts";
import type { CommonDecimals } from "./decimal.ts";
import type { ExactRules } from "./exact-rules.ts";
import { heldWithin } from "./points.ts";
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
/** No score is negative. */
const NOT_APPLICABLE = -1;

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
  /** What is added to its composite: bonus less penalty. */
  readonly adjustment: Hundredths;
}

/** The range of every contender of one group, in their order. Its own rank always lies in it. */
export function rankRanges(
  contenders: readonly Contender[],
  { weights, caps }: Pick<ExactRules, "weights" | "caps">,
): readonly RankRange[] {
  const ranges = contenders.map(({ rank }) => ({ best: rank, worst: rank }));
  const scores = flatScores(contenders);
  const finals = new Float64Array(contenders.length);
  const ascending = new Float64Array(contenders.length);
  for (const moved of weightsWithinReach(weights)) {
    for (let at = 0; at < contenders.length; at += 1) {
      const contender = contenders[at];
      const composite = compositeUnder(moved, scores, at);
      if (!contender) continue;
      finals[at] = composite === null ? contender.final : heldWithin(composite + contender.adjustment, caps);
    }
    ascending.set(finals);
    ascending.sort();
    for (let at = 0; at < contenders.length; at += 1) {
      const rank = 1 + countAbove(ascending, finals[at] ?? 0);
      const range = ranges[at];
      if (range && rank < range.best) range.best = rank;
      if (range && rank > range.worst) range.worst = rank;
    }
  }
  return ranges;
}

/** Every contender's account scores one after the other, `NOT_APPLICABLE` where it has none. */
function flatScores(contenders: readonly Contender[]): Float64Array {
  return Float64Array.from(
    contenders.flatMap(({ scores }) => ACCOUNTS.map((_, at) => scores[at] ?? NOT_APPLICABLE)),
  );
}

/** A contender's composite under moved weights (of the accounts, in their order); null where they sum to 0. */
function compositeUnder(moved: Float64Array, scores: Float64Array, contender: number): Hundredths | null {
  let weighted = 0;
  let weight = 0;
  for (let at = 0; at < ACCOUNTS.length; at += 1) {
    const score = scores[contender * ACCOUNTS.length + at] ?? NOT_APPLICABLE;
    if (score === NOT_APPLICABLE) continue;
    const its = moved[at] ?? 0;
    weighted += its * score;
    weight += its;
  }
  return weight > 0 ? roundedQuotientOfSafe(weighted, weight) : null;
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
    for (let at = 0; at < moved.length; at += 1) {
      moved[at] = (weights[at] ?? 0) * (THOUSAND + ((corner >> at) & 1 ? REACH : -REACH));
    }
    yield moved;
  }
  let state = SEED;
  for (let draw = 0; draw < DRAWS; draw += 1) {
    for (let at = 0; at < moved.length; at += 1) {
      state = nextState(state);
      moved[at] = (weights[at] ?? 0) * (THOUSAND - REACH + ((state >>> 8) % (2 * REACH + 1)));
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
