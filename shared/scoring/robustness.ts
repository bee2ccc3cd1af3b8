/**
 * How firmly a rank stands: the best and worst rank of each unit when every account's weight moves by up to
 * ±10 % of itself (method §7). All corners of that range are tried, and draws within it that are the same
 * for every county and every month.
 */
import { ACCOUNTS, type Account } from "../ledgers/rules.ts";
import type { Hundredths } from "../ledgers/fields.ts";
import type { CommonDecimals } from "./decimal.ts";
import { compositeOf, type SettledAccount } from "./points.ts";
import { competitionRanks } from "./ranks.ts";

/** Draws within the range; the method asks for at least a thousand. */
const DRAWS = 1_000;
/** Weights move by thousandths of themselves, at most this many. */
const THOUSAND = 1_000;
const REACH = 100;
/** Any number would do; always the same one, so that the same input gives the same answer. */
const SEED = 20_201_231;

export interface RankRange {
  readonly best: number;
  readonly worst: number;
}

/** A ranked unit of one group: its accounts, and the final score a composite gives it. */
export interface Contender {
  readonly accounts: readonly SettledAccount[];
  readonly finalOf: (composite: Hundredths) => Hundredths;
}

/** The range of every contender of one group, in their order. */
export function rankRanges(
  contenders: readonly Contender[],
  weights: CommonDecimals<Account>,
): readonly RankRange[] {
  const ranges = contenders.map(() => ({ best: Infinity, worst: 0 }));
  for (const moved of weightsWithinReach(weights)) {
    const finals = contenders.map(({ accounts, finalOf }) => finalOf(compositeOf(accounts, moved) ?? 0));
    for (const [at, rank] of competitionRanks(finals).entries()) {
      const range = ranges[at];
      if (!range) continue;
      range.best = Math.min(range.best, rank);
      range.worst = Math.max(range.worst, rank);
    }
  }
  return ranges;
}

/** The weights as they are, at every corner of their range, and at the draws within it. */
function* weightsWithinReach({
  digits,
}: CommonDecimals<Account>): Generator<Readonly<Record<Account, bigint>>> {
  yield movedWeights(digits, () => 0);
  for (let corner = 0; corner < 2 ** ACCOUNTS.length; corner += 1) {
    yield movedWeights(digits, (at) => ((corner >> at) & 1 ? REACH : -REACH));
  }
  let state = SEED;
  for (let draw = 0; draw < DRAWS; draw += 1) {
    yield movedWeights(digits, () => {
      state = nextState(state);
      return ((state >>> 8) % (2 * REACH + 1)) - REACH;
    });
  }
}

function movedWeights(
  digits: Readonly<Record<Account, bigint>>,
  by: (at: number) => number,
): Readonly<Record<Account, bigint>> {
  const weights = {} as Record<Account, bigint>;
  for (const [at, account] of ACCOUNTS.entries()) {
    weights[account] = digits[account] * BigInt(THOUSAND + by(at));
  }
  return weights;
}

/** A linear congruential step (Numerical Recipes' constants); its upper bits are even enough for weights. */
function nextState(state: number): number {
  return (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
}
