/** When something counts as happened, due, met: intervals of days against the as-of date (method §1, §3). */
import type { DateSpan, Day } from "../ledgers/calendar.ts";

/** What these questions are asked against. */
export interface Moment {
  /** Last day of the month assessed. */
  readonly asOf: Day;
  /** The whole year assessed. */
  readonly yearSpan: DateSpan;
}

/** Whether it has happened by the as-of date. */
export function hasHappened(moment: Moment, actual: DateSpan | null): boolean {
  return actual !== null && actual.from <= moment.asOf;
}

/** Whether it is due by the as-of date. */
export function isDue(moment: Moment, due: DateSpan): boolean {
  return due.to <= moment.asOf;
}

/** Whether the day lies in the year assessed. */
export function isInYear(moment: Moment, day: Day): boolean {
  return day >= moment.yearSpan.from && day <= moment.yearSpan.to;
}

/** Window(Y): due in the year, or not done before the year began. */
export function isInWindow(moment: Moment, due: DateSpan, actual: DateSpan | null): boolean {
  return isInYear(moment, due.to) || actual === null || actual.from >= moment.yearSpan.from;
}

/** Whether what was due was done in time. */
export function isMet(due: DateSpan, actual: DateSpan | null): boolean {
  return actual !== null && actual.from <= due.to;
}
