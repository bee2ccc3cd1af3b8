/** The words result sheets need, the same in every language. */
import type { Severity } from "../checking/finding.ts";
import type { Hundredths } from "../ledgers/fields.ts";
import type { Light } from "../results/light.ts";
import type { ResultKind } from "../results/plan.ts";
import { results as english } from "./en/results.ts";
import type { RateName, Reckoning } from "../scoring/assessment.ts";
import type { Locale } from "./locale.ts";
import { results as chinese } from "./zh-CN/results.ts";

/** Month and day count from 1. */
interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export interface ResultWords {
  readonly sheets: Readonly<Record<ResultKind, string>>;
  /** Under every page, with Excel's codes `&P` and `&N`. */
  readonly footer: string;
  readonly lights: Readonly<Record<Light, string>>;
  readonly standings: {
    readonly title: (year: number, month: number) => string;
    readonly subtitle: (asOf: CalendarDate, baseline: Omit<CalendarDate, "day"> | null) => string;
    readonly head: readonly string[];
    readonly group: (group: string, ranked: number) => string;
    readonly up: (places: number) => string;
    readonly down: (places: number) => string;
    readonly level: string;
    readonly vetoed: string;
    readonly notAssessed: string;
    readonly note: (version: string, digest: string) => string;
  };
  readonly profiles: {
    readonly title: (unit: string, year: number, month: number) => string;
    readonly subtitle: (group: string, ranked: number, asOf: CalendarDate) => string;
    /** Titles of the five parts of a page. */
    readonly sections: readonly [string, string, string, string, string];
    /** Titles of the six figures. */
    readonly figures: readonly string[];
    readonly makeUp: (parts: {
      readonly composite: Hundredths;
      readonly bonus: Hundredths;
      readonly penalty: Hundredths;
      /** null where nothing tells how far investment is. */
      readonly pace: { readonly fromPace: Hundredths; readonly light: Light } | null;
      /** How many months in a row graded 差; 0 where that is nothing to be talked about. */
      readonly poorMonths: number;
    }) => string;
    readonly rankRange: (best: number, worst: number) => string;
    readonly accountsHead: readonly string[];
    /** Months, final scores, ranks. */
    readonly trendHead: readonly [string, string, string];
    readonly month: (year: number, month: number) => string;
    readonly trendTitle: (months: number) => string;
    /** Stages, their numbers, their 万元. */
    readonly stageHead: readonly [string, string, string];
    readonly total: string;
    /** Rate, percent, what it is made of. */
    readonly rateHead: readonly string[];
    readonly rates: Readonly<Record<RateName, string>>;
    /** Numerator and denominator: projects, or money in 元. */
    readonly ofProjects: (num: bigint, den: bigint) => string;
    readonly ofMoney: (num: bigint, den: bigint) => string;
    /** Before the sentences that say what brings the next rank, what the next grade, and all there is to do. */
    readonly adviceTitles: readonly [string, string, string];
    /** Instead of the sentence of the next rank, and of the next grade. */
    readonly isFirst: string;
    readonly isExcellent: string;
    readonly isVetoed: string;
    readonly byQuota: string;
    /** Kinds of work in one line. */
    readonly works: (sentences: readonly string[]) => string;
    readonly repairsHead: readonly string[];
    /** Instead of what is regained, where the points are gone for good. */
    readonly past: string;
    readonly more: (losses: number, composite: Hundredths) => string;
    readonly nothingLost: string;
    readonly none: string;
  };
  readonly scores: {
    readonly title: (year: number, month: number) => string;
    readonly subtitle: string;
    readonly head: readonly string[];
    readonly notApplicable: string;
    readonly composite: string;
    readonly bonus: string;
    readonly penalty: string;
    readonly final: string;
    readonly unit: (unit: string, group: string, standing: string) => string;
    readonly ranked: (rank: number, grade: string) => string;
    /** The subtitle where a rule set gives indicators shapes of its own. */
    readonly reckonedSubtitle: string;
    /** An indicator with how its points come about. */
    readonly reckoned: (indicator: string, how: string) => string;
    readonly reckonings: Readonly<Record<Reckoning["by"], (place: number) => string>>;
  };
  readonly losses: {
    readonly title: (year: number, month: number) => string;
    readonly subtitle: string;
    readonly head: readonly string[];
    readonly none: string;
  };
  readonly findings: {
    readonly title: (year: number, month: number) => string;
    readonly subtitle: (errors: number, warnings: number, notices: number) => string;
    readonly head: readonly string[];
    readonly severities: Readonly<Record<Severity, string>>;
    readonly none: string;
    /** Titles of the two parts: how many causes, and how many findings one by one. */
    readonly causes: (causes: number) => string;
    readonly each: (findings: number) => string;
    readonly causesHead: readonly string[];
  };
}

const WORDS: Readonly<Record<Locale, ResultWords>> = { "zh-CN": chinese, en: english };

export function wordsOf(locale: Locale): ResultWords {
  return WORDS[locale];
}
