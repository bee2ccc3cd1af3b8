/** The words and sentences of the weekly bulletin, the same in every language. */
import type { Duty, DutyFacts, DutySort, OverdueDuty } from "../bulletin/weekly/facts.ts";
import type { WeeklySources } from "../bulletin/weekly/sources.ts";
import type { WordingPlace } from "../bulletin/wording.ts";
import type { Day } from "../ledgers/calendar.ts";
import type { Role } from "../ledgers/roles.ts";
import type { Week } from "../ledgers/weeks.ts";
import { weekly as english } from "./en/weekly-bulletin.ts";
import type { Locale } from "./locale.ts";
import { weekly as chinese } from "./zh-CN/weekly-bulletin.ts";

export interface WeeklyWords {
  readonly titleLines: (week: Week) => readonly string[];
  readonly opening: (week: Week, ledgers: readonly Role[]) => string;
  /** The same for a county's own wording. */
  readonly places: (week: Week, ledgers: readonly Role[]) => Readonly<Partial<Record<WordingPlace, string>>>;
  /** Whose ledgers of which day it stands on. @param monday the first day told of */
  readonly sources: (sources: WeeklySources, monday: Day) => string;
  readonly progress: {
    readonly heading: string;
    /** What fell due in the week and was done, beside the week before. */
    readonly sort: (sort: DutySort, facts: DutyFacts, asOf: Day) => string;
    /** Of what the ledgers have no columns for. */
    readonly untold: (sorts: readonly DutySort[]) => string;
  };
  readonly problems: {
    readonly heading: string;
    /** @param sorts those the ledgers tell of */
    readonly nothing: (asOf: Day, sorts: readonly DutySort[]) => string;
    readonly title: (sort: DutySort) => string;
    /** @param limit the most names a sentence takes */
    readonly sort: (sort: DutySort, facts: DutyFacts, asOf: Day, limit: number) => string;
  };
  readonly next: {
    readonly heading: string;
    /** @param week what is to come: the next week, and the end of this one where it is not over */
    readonly nothing: (sorts: readonly DutySort[], week: Week) => string;
    readonly due: (counts: Readonly<Record<DutySort, number>>, duties: readonly Duty[], week: Week) => string;
  };
  readonly requirements: {
    readonly heading: string;
    /** @param by ISO date */
    readonly overdue: (by: string, issuer: string) => string;
    /** Of what is overdue by more than `days`. */
    readonly long: (days: number, overdue: readonly OverdueDuty[]) => string;
    readonly coming: (week: Week) => string;
    readonly nothing: string;
  };
  readonly urging: {
    readonly title: (week: Week) => string;
    readonly empty: string;
    readonly unit: (unit: string, count: number) => string;
    readonly head: readonly string[];
    readonly kind: (kind: Duty["kind"]) => string;
    /** What is to be done of a project that should have begun. */
    readonly begin: string;
    /** Of an item that names no project. */
    readonly noProject: string;
    readonly date: (day: Day) => string;
  };
  readonly charts: {
    /** @param units how many are shown, those with most; null for all */
    readonly overdue: (units: number | null) => string;
    readonly duties: string;
    /** After a number of duties. */
    readonly counted: string;
  };
  readonly coming: {
    readonly title: (week: Week) => string;
    readonly empty: (week: Week) => string;
    readonly head: readonly string[];
  };
}

const WORDS: Readonly<Record<Locale, WeeklyWords>> = { "zh-CN": chinese, en: english };

export function weeklyWords(locale: Locale): WeeklyWords {
  return WORDS[locale];
}
