/** From tallies to points, account scores, composite and final (method §5), every step exact. */
import { ACCOUNTS, type Account, type IndicatorId } from "../ledgers/rules.ts";
import type { Hundredths } from "../ledgers/fields.ts";
import type { AccountScore, IndicatorScore } from "./assessment.ts";
import type { County, Target } from "./county.ts";
import type { ExactRules } from "./exact-rules.ts";
import type { IndicatorScores } from "./indicator-scores.ts";
import { isSourced } from "./indicators/declaration.ts";
import { INDICATORS } from "./indicators/table.ts";
import { roundedQuotient } from "./rounding.ts";

/** One account as it counts for a unit. */
export interface SettledAccount {
  readonly account: Account;
  readonly score: AccountScore;
  /** Σ full points of its applicable indicators, over the rules' common scale. */
  readonly fullDigits: bigint;
}

/** Every account of a unit. */
export function settleAccounts(scores: IndicatorScores, rules: ExactRules): readonly SettledAccount[] {
  return ACCOUNTS.map((account) => {
    const indicators: Partial<Record<IndicatorId, IndicatorScore | null>> = {};
    let points = 0n;
    let fullDigits = 0n;
    for (const { id, account: its } of INDICATORS) {
      if (its !== account) continue;
      const score = scores[id];
      indicators[id] = score;
      if (score === null) continue;
      points += BigInt(score.points);
      fullDigits += rules.full.digits[id];
    }
    // Σ points stand in hundredths: 100 × Σ points ÷ Σ full, in hundredths again.
    const score =
      fullDigits > 0n ? Number(roundedQuotient(100n * points * rules.full.scale, fullDigits)) : null;
    return { account, score: { score, indicators }, fullDigits };
  });
}

/** The indicators whose columns the workbook has, for any unit. */
export function sourcedIndicators(county: County): ReadonlySet<IndicatorId> {
  return new Set(INDICATORS.filter((indicator) => isSourced(indicator, county)).map(({ id }) => id));
}

/** Σ weight × score ÷ Σ weight over the applicable accounts; null where their weights sum to 0. */
export function compositeOf(
  accounts: readonly { readonly account: Account; readonly score: Pick<AccountScore, "score"> }[],
  weights: Readonly<Record<Account, bigint>>,
): Hundredths | null {
  let weighted = 0n;
  let weight = 0n;
  for (const { account, score } of accounts) {
    if (score.score === null) continue;
    weighted += weights[account] * BigInt(score.score);
    weight += weights[account];
  }
  return weight > 0n ? Number(roundedQuotient(weighted, weight)) : null;
}

/** Bonus and penalty as applied, after the caps. */
export function adjustmentOf(
  target: Target | undefined,
  { caps }: ExactRules,
): { readonly bonus: Hundredths; readonly penalty: Hundredths } {
  return {
    bonus: Math.min(target?.bonus ?? 0, caps.bonus),
    penalty: Math.min(target?.penalty ?? 0, caps.penalty),
  };
}

/** Composite, bonus and penalty together, held within the limits. */
export function finalOf(
  composite: Hundredths,
  { bonus, penalty }: { readonly bonus: Hundredths; readonly penalty: Hundredths },
  { caps }: ExactRules,
): Hundredths {
  return heldWithin(composite + bonus - penalty, caps);
}

/** Points held within the limits of a final score. */
export function heldWithin(points: Hundredths, { finalMin, finalMax }: ExactRules["caps"]): Hundredths {
  return Math.max(finalMin, Math.min(finalMax, points));
}
