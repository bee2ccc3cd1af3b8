/** China keeps one time, eight hours ahead of UTC: the day things are dated by. */
import { isoDate, parseIsoDate } from "#shared/ledgers/calendar.ts";
import type { Day } from "#shared/ledgers/calendar.ts";

const OFFSET = 8 * 60 * 60 * 1000;

/** ISO date of a moment (ms since 1970). */
export function dayInChina(now: number): string {
  return new Date(now + OFFSET).toISOString().slice(0, 10);
}

/** The moment a day is over, ISO 8601 in UTC. */
export function endOfChinaDay(day: Day): string {
  return new Date(Date.parse(isoDate(day + 1)) - OFFSET).toISOString();
}

/** The day of a moment, ISO 8601 in UTC. */
export function chinaDayOf(moment: string): Day {
  return parseIsoDate(dayInChina(Date.parse(moment))) ?? 0;
}
