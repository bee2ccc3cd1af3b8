/** A rule set's decimals made exact once, so that points are never weighed in binary fractions. */
import type { Account, IndicatorId, Rules } from "../ledgers/rules.ts";
import { decimalOf, overCommonScale, type CommonDecimals } from "./decimal.ts";
import type { Hundredths } from "../ledgers/fields.ts";
import { roundedQuotient } from "./rounding.ts";

export interface ExactRules {
  readonly full: CommonDecimals<IndicatorId>;
  readonly weights: CommonDecimals<Account>;
  /** As the rule set writes them: shapes make their own numbers exact. */
  readonly shapes: NonNullable<Rules["shapes"]>;
  readonly withoutTask: NonNullable<Rules["withoutTask"]>;
  /** Limits in hundredths of a point. */
  readonly caps: Readonly<Record<keyof Rules["caps"], Hundredths>>;
}

export function exactRules(rules: Rules): ExactRules {
  const { bonus, penalty, finalMin, finalMax } = rules.caps;
  return {
    full: overCommonScale(rules.full),
    weights: overCommonScale(rules.weights),
    shapes: rules.shapes ?? {},
    withoutTask: rules.withoutTask ?? {},
    caps: {
      bonus: hundredthsOf(bonus),
      penalty: hundredthsOf(penalty),
      finalMin: hundredthsOf(finalMin),
      finalMax: hundredthsOf(finalMax),
    },
  };
}

/** A number of points, or of percent, in whole hundredths. */
export function hundredthsOf(value: number): Hundredths {
  const { digits, scale } = decimalOf(value);
  return Number(roundedQuotient(digits * 100n, scale));
}
