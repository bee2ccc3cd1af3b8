/** The sentence that tells how an indicator's points came about where the rule set, and not the method's own ratio, gives them. */
import { plainHundredths } from "../bulletin/figures.ts";
import type { Hundredths } from "../ledgers/fields.ts";
import type { IndicatorId, Rules } from "../ledgers/rules.ts";
import { OWN_SHAPE, type ShapeSettings } from "../rules/shapes/table.ts";
import type { GivenKind } from "../rules/without-task.ts";
import type { IndicatorScore } from "../scoring/assessment.ts";
import { roundedQuotient } from "../scoring/rounding.ts";
import { reckoning as english } from "./en/reckoning.ts";
import { isOfMoney } from "./indicators.ts";
import type { Locale } from "./locale.ts";
import { reckoning as chinese } from "./zh-CN/reckoning.ts";

const HUNDREDTHS = 100n;
const HUNDREDTHS_OF_PERCENT = 10_000n;

type SettingsOf<K extends ShapeSettings["kind"]> = Extract<ShapeSettings, { readonly kind: K }>;

/** What one thing is called, and how many of them. */
export interface ThingsSaid {
  readonly ofMoney: boolean;
  readonly count: string;
}

/** Rates, counts and full points as text. */
export interface ReckoningWords {
  readonly ratio: (rate: string, settings: SettingsOf<"ratio">) => string;
  readonly perPoint: (rate: string, full: string, settings: SettingsOf<"perPoint">) => string;
  readonly steps: (rate: string, settings: SettingsOf<"steps">) => string;
  readonly ranks: (place: number, settings: SettingsOf<"ranks">) => string;
  readonly counts: (done: ThingsSaid, settings: SettingsOf<"counts">) => string;
  readonly deductions: (missing: ThingsSaid, full: string, settings: SettingsOf<"deductions">) => string;
  readonly given: Readonly<Record<GivenKind, (points: string) => string>>;
  /** Ends the sentence of points that other units' results move. */
  readonly relative: string;
}

const WORDS: Readonly<Record<Locale, ReckoningWords>> = { "zh-CN": chinese, en: english };

/** @example 完成率83.33%；达到95%得38分，每低1个百分点扣0.5分。 — null for the method's own capped ratio */
export function describeReckoning(
  id: IndicatorId,
  score: IndicatorScore,
  { shapes }: Pick<Rules, "shapes">,
  locale: Locale,
): string | null {
  const { reckoning } = score;
  if (reckoning === undefined) return null;
  const words = WORDS[locale];
  const said = (sentence: string) => (reckoning.relative ? sentence + words.relative : sentence);
  switch (reckoning.by) {
    case "base":
    case "mean":
    case "full":
      return said(words.given[reckoning.by](plainHundredths(score.points)));
    default:
      return said(shapeSentence(id, score, shapes?.[id] ?? OWN_SHAPE, words));
  }
}

function shapeSentence(
  id: IndicatorId,
  { num, den, full: most, reckoning }: IndicatorScore,
  settings: ShapeSettings,
  words: ReckoningWords,
): string {
  const full = plainHundredths(most);
  const rate = `${plainHundredths(quotient(num * HUNDREDTHS_OF_PERCENT, den))}%`;
  const things = (amount: bigint): ThingsSaid => {
    const count = quotient(amount * HUNDREDTHS, reckoning?.thing ?? 1n);
    return { ofMoney: isOfMoney(id), count: plainHundredths(count) };
  };
  switch (settings.kind) {
    case "ratio":
      return words.ratio(rate, settings);
    case "perPoint":
      return words.perPoint(rate, full, settings);
    case "steps":
      return words.steps(rate, settings);
    case "ranks":
      return words.ranks(reckoning?.place ?? 0, settings);
    case "counts":
      return words.counts(things(num), settings);
    default:
      return words.deductions(things(den > num ? den - num : 0n), full, settings);
  }
}

function quotient(amount: bigint, divisor: bigint): Hundredths {
  return Number(roundedQuotient(amount, divisor));
}
