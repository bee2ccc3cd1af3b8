/** Weeks as ISO 8601 counts them: from Monday to Sunday, the first of a year the one with its first Thursday. */
import { dateOf, dayOf, parsePeriod } from "./calendar.ts";
import type { DateSpan, Day, Period } from "./calendar.ts";
import { periodOf } from "./calendar.ts";

/** A week as it is written in addresses and arguments: `2020-W50`. */
export type WeekName = string;

export interface Week {
  readonly name: WeekName;
  /** The year its Thursday lies in. */
  readonly year: number;
  /** 1 to 53. */
  readonly number: number;
  /** Monday to Sunday. */
  readonly span: DateSpan;
}

export const DAYS_A_WEEK = 7;
/** 1970-01-01 was a Thursday: days from a Monday before it. */
const THURSDAY = 3;

/** The week of a name `YYYY-Www` of the years 2000 to 2099, or null where there is none such. */
export function parseWeek(name: string): Week | null {
  const match = /^(20\d{2})-W(\d{2})$/.exec(name);
  if (!match) return null;
  const [year, number] = [Number(match[1]), Number(match[2])];
  const week = weekOf(firstThursday(year) + (number - 1) * DAYS_A_WEEK);
  return number >= 1 && week.year === year ? week : null;
}

/** The week a day lies in. */
export function weekOf(day: Day): Week {
  const monday = day - weekday(day);
  const { year } = dateOf(monday + THURSDAY);
  const number = (monday + THURSDAY - firstThursday(year)) / DAYS_A_WEEK + 1;
  const name = `${String(year)}-W${String(number).padStart(2, "0")}`;
  return { name, year, number, span: { from: monday, to: monday + DAYS_A_WEEK - 1 } };
}

/** The month a week's ledgers are read for: that of its Sunday. */
export function periodOfWeek({ span }: Week): Period {
  const { year, month } = dateOf(span.to);
  return periodOf(year, month);
}

/** The weeks whose ledgers are read for a month, the first first; none for what is no month. */
export function weeksOfPeriod(period: Period): readonly Week[] {
  const month = parsePeriod(period);
  const first = month && dayOf(month.year, month.month, 1);
  if (first === null) return [];
  const weeks: Week[] = [];
  for (let week = weekOf(first); periodOfWeek(week) === period; week = weekOf(week.span.to + 1))
    weeks.push(week);
  return weeks;
}

/** 0 for Monday to 6 for Sunday. */
function weekday(day: Day): number {
  return (((day + THURSDAY) % DAYS_A_WEEK) + DAYS_A_WEEK) % DAYS_A_WEEK;
}

function firstThursday(year: number): Day {
  const newYear = dayOf(year, 1, 1) ?? 0;
  return newYear + ((THURSDAY - weekday(newYear) + DAYS_A_WEEK) % DAYS_A_WEEK);
}
