/** The words result sheets need, the same in every language. */
import type { Severity } from "../checking/finding.ts";
import type { ResultKind } from "../results/plan.ts";
import { results as english } from "./en/results.ts";
import type { Reckoning } from "../scoring/assessment.ts";
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
