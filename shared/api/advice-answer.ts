/** Advice and swaps of an assessment as they are printed and served. */
import type { Hundredths } from "../ledgers/fields.ts";
import type { Rules } from "../ledgers/rules.ts";
import { describeMending, describeStep, describeSwap } from "../messages/describe-advice.ts";
import type { Locale } from "../messages/locale.ts";
import { adviceFor } from "../scoring/advice.ts";
import type { Step } from "../scoring/advice.ts";
import type { Assessment, Grade, UnitAssessment } from "../scoring/assessment.ts";
import { exactRules } from "../scoring/exact-rules.ts";
import { mendingsOf } from "../scoring/mending.ts";
import { swapsOf } from "../scoring/swaps.ts";
import type { AdviceAnswer, SwapAnswer } from "./advice.ts";
import { twoDecimals } from "./decimals.ts";

/** What a unit does first; null where it is 不参评. */
export function adviceAnswer(
  unit: UnitAssessment,
  assessment: Assessment,
  rules: Rules,
  locale: Locale,
): AdviceAnswer | null {
  if (!unit.participates) return null;
  const { repairs, nextRank, nextGrade } = adviceFor(unit, assessment, rules);
  const works = mendingsOf(repairs).toSorted((a, b) => b.composite - a.composite);
  const regained = works.reduce((all, { composite }) => all + composite, 0);
  return {
    works: works.map((work) => ({
      indicator: work.indicator,
      count: work.count,
      composite: twoDecimals(work.composite),
      sentence: describeMending(work, locale),
    })),
    nextRank: nextRank && {
      to: nextRank.to,
      reached: nextRank.reached,
      ...stepAnswer(nextRank, regained, locale),
    },
    nextGrade: nextGrade && {
      to: nextGrade.to,
      reached: nextGrade.reached,
      ...stepAnswer(nextGrade, regained, locale),
    },
  };
}

function stepAnswer(step: Step<number> | Step<Grade>, regained: Hundredths, locale: Locale) {
  const gain = step.mendings.reduce((all, { composite }) => all + composite, 0);
  return {
    gap: twoDecimals(step.gap),
    repairs: step.repairs,
    gain: step.repairs === null ? null : twoDecimals(gain),
    sentence: describeStep(step, regained, locale),
  };
}

/** Every two neighbours of each group. */
export function swapsAnswer({ units }: Assessment, rules: Rules, locale: Locale): SwapAnswer[] {
  return swapsOf(units, exactRules(rules)).map((pair) => ({
    upper: pair.upper,
    lower: pair.lower,
    change:
      pair.level || pair.swap === null
        ? null
        : { ledger: pair.swap.account, from: twoDecimals(pair.swap.from), to: twoDecimals(pair.swap.to) },
    sentence: describeSwap(pair, locale),
  }));
}
