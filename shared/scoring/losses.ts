/** What each lost point is made of: full − points split over the cells that lost it (method §7). */
import type { Hundredths } from "../ledgers/fields.ts";
import { INDICATOR_IDS } from "../ledgers/rules.ts";
import type { Loss } from "./assessment.ts";
import type { LosingPart, Tallies } from "./evaluate.ts";
import type { ExactRules } from "./exact-rules.ts";
import type { SettledAccount } from "./points.ts";
import { roundedQuotient } from "./rounding.ts";

/** A unit's losses in the order of the indicators, each indicator's in workbook order. */
export function lossesOf(
  tallies: Tallies,
  accounts: readonly SettledAccount[],
  rules: ExactRules,
): readonly Loss[] {
  let weight = 0n;
  for (const { account, score } of accounts) {
    if (score.score !== null) weight += rules.weights.digits[account];
  }
  const losses: Loss[] = [];
  for (const id of INDICATOR_IDS) {
    const settled = accounts.find(({ score }) => score.indicators[id]);
    const indicator = settled?.score.indicators[id];
    if (!settled || !indicator) continue;
    const { losing, explain } = tallies[id];
    const worths = new Map<Hundredths, Hundredths>();
    const split = largestRemainder(indicator.full - indicator.points, losing);
    for (const [at, points] of split.entries()) {
      const part = losing[at];
      if (points === 0 || !part) continue;
      const { cell, what } = explain(part);
      const composite = worths.get(points) ?? compositeWorth(points, settled, weight, rules);
      worths.set(points, composite);
      losses.push({ indicator: id, points, composite, source: cell, what });
    }
  }
  return losses;
}

/** loss × 100 ÷ Σ full of the account × weight ÷ Σ weight, in hundredths. */
function compositeWorth(
  points: Hundredths,
  { account, fullDigits }: SettledAccount,
  weight: bigint,
  { full, weights }: ExactRules,
): Hundredths {
  if (fullDigits <= 0n || weight <= 0n) return 0;
  return Number(
    roundedQuotient(BigInt(points) * 100n * full.scale * weights.digits[account], fullDigits * weight),
  );
}

/** Splits `total` ≥ 0 in proportion to the shares: each part's whole, then one more to the largest remainders. */
export function largestRemainder(
  total: Hundredths,
  parts: readonly Pick<LosingPart, "share">[],
): readonly Hundredths[] {
  const sum = parts.reduce((all, { share }) => all + share, 0n);
  if (total === 0 || sum === 0n) return parts.map(() => 0);
  const wanted = BigInt(total);
  const split = parts.map(({ share }) => Number((wanted * share) / sum));
  const left = total - split.reduce((all, part) => all + part, 0);
  const byRemainder = parts
    .map(({ share }, at) => ({ at, remainder: (wanted * share) % sum }))
    .sort((a, b) => (a.remainder === b.remainder ? a.at - b.at : a.remainder > b.remainder ? -1 : 1));
  for (const { at } of byRemainder.slice(0, left)) split[at] = (split[at] ?? 0) + 1;
  return split;
}
