import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ACCOUNTS, DEFAULT_RULES, type Account } from "#shared/ledgers/rules.ts";
import type { AccountScore } from "#shared/scoring/assessment.ts";
import { exactRules } from "#shared/scoring/exact-rules.ts";
import { swapOf, swapsOf } from "#shared/scoring/swaps.ts";

interface Unit {
  readonly accounts: Readonly<Record<Account, AccountScore>>;
  readonly bonus: number;
  readonly penalty: number;
}

function unitOf(scores: readonly (number | null)[], bonus = 0): Unit {
  const accounts = ACCOUNTS.map((account, at) => [account, { score: scores[at] ?? null, indicators: {} }]);
  return { accounts: Object.fromEntries(accounts) as Unit["accounts"], bonus, penalty: 0 };
}

const rulesOf = (weights: readonly number[]) =>
  exactRules({
    ...DEFAULT_RULES,
    weights: Object.fromEntries(ACCOUNTS.map((account, at) => [account, weights[at] ?? 0])) as Record<
      Account,
      number
    >,
  });

/** Composite and adjustment as an exact fraction, under weights in hundredths scaled by `room`. */
function totalUnder(
  { accounts, bonus, penalty }: Unit,
  weights: readonly bigint[],
): readonly [bigint, bigint] {
  let num = 0n;
  let den = 0n;
  for (const [at, account] of ACCOUNTS.entries()) {
    const { score } = accounts[account];
    if (score === null) continue;
    num += (weights[at] ?? 0n) * BigInt(score + bonus - penalty);
    den += weights[at] ?? 0n;
  }
  return [num, den];
}

/** The least change of a weight, in hundredths, that puts `lower` first, found by trying every one. */
function byTrying(upper: Unit, lower: Unit, weights: readonly number[]): number | null {
  const sum = weights.reduce((all, weight) => all + weight, 0) * 100;
  let least: number | null = null;
  for (const [moving, weight] of weights.entries()) {
    const room = BigInt(sum - weight * 100);
    if (room === 0n) continue;
    for (let to = 0; to <= sum; to += 1) {
      const moved = weights.map((its, at) =>
        at === moving ? BigInt(to) * room : BigInt(its * 100) * BigInt(sum - to),
      );
      const [a, b] = totalUnder(upper, moved);
      const [c, d] = totalUnder(lower, moved);
      const size = Math.abs(to - weight * 100);
      if (b > 0n && d > 0n && c * b > a * d && (least === null || size < least)) least = size;
    }
  }
  return least;
}

function named(unit: string, group: string, rank: number | null, ...scores: number[]) {
  return { ...unitOf(scores), unit, group, rank };
}

describe("the weight change that swaps two neighbours", () => {
  test("is told as account, from and to", () => {
    // 63 − 0.07x against 60 turns at 42.857…
    const rules = rulesOf([15, 15, 30, 25, 15]);
    const upper = unitOf([6_300, 6_300, 5_600, 6_300, 6_300]);
    const lower = unitOf([6_000, 6_000, 6_000, 6_000, 6_000]);
    expect(swapOf(upper, lower, rules)).toEqual({ account: "reconciliation", from: 3_000, to: 4_286 });
  });

  test("there is none where one unit leads in every account, or none leads", () => {
    const rules = rulesOf([15, 15, 30, 25, 15]);
    const upper = unitOf([7_000, 7_000, 7_000, 7_000, 7_000]);
    expect(swapOf(upper, unitOf([6_000, 6_000, 6_000, 6_000, 6_000]), rules)).toBeNull();
    expect(swapOf(upper, upper, rules)).toBeNull();
  });

  test("is the least there is", () => {
    const score = fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 0, max: 100 }) }, fc.constant(null));
    const unit = fc
      .record({
        scores: fc.array(score, { minLength: 5, maxLength: 5 }),
        bonus: fc.integer({ min: 0, max: 9 }),
      })
      .map(({ scores, bonus }) => unitOf(scores, bonus));
    const weights = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(unit, unit, weights, (one, other, given) => {
        const now = given.map(BigInt);
        const [a, b] = totalUnder(one, now);
        const [c, d] = totalUnder(other, now);
        fc.pre(b > 0n && d > 0n && a * d !== c * b);
        const [upper, lower] = a * d > c * b ? [one, other] : [other, one];
        const swap = swapOf(upper, lower, rulesOf(given));
        expect(swap && Math.abs(swap.to - swap.from)).toBe(byTrying(upper, lower, given));
      }),
      { numRuns: 40 },
    );
  });

  test("is given for each pair of neighbours of each group", () => {
    const rules = rulesOf([15, 15, 30, 25, 15]);
    const units = [
      named("甲镇", "乡镇", 1, 9_000, 9_000, 5_000, 9_000, 9_000),
      named("乙镇", "乡镇", 2, 7_000, 7_000, 7_000, 7_000, 7_000),
      named("丙镇", "乡镇", null),
      named("甲局", "部门", 1, 7_000, 7_000, 7_000, 7_000, 7_000),
    ];
    expect(swapsOf(units, rules)).toEqual([
      {
        upper: "甲镇",
        lower: "乙镇",
        level: false,
        swap: { account: "reconciliation", from: 3_000, to: 5_001 },
      },
    ]);
  });
});
