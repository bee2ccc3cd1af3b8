/**
 * Days, spans of days and months, as whole numbers and strings: the proleptic Gregorian calendar in UTC,
 * with no clock and no time zone.
 */

/** Days since 1970-01-01, a whole number. */
export type Day = number;

/** A partial date (2020年11月, 11月上旬 …) as the closed interval of days it stands for. */
export interface DateSpan {
  readonly from: Day;
  readonly to: Day;
}

/** An assessment month (考核月份), `YYYY-MM`. */
export type Period = string;

/** Excel's serial of 1970-01-01 in the 1900 date system; hosts hand over 1904 serials shifted into it. */
const SERIAL_OF_1970 = 25_569;
const MILLISECONDS_A_DAY = 86_400_000;
/** Days of a common year before each of its months. */
const DAYS_BEFORE = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
/** Days from the first of the year 1 to 1970-01-01. */
const YEAR_1_TO_1970 = 719_162;

/** The day of a calendar date, or null where there is no such date (2020-11-31). `month` and `day` count from 1. */
export function dayOf(year: number, month: number, day: number): Day | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return dayNumber(year, month, day);
}

/** 28 to 31. `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Year, month and day of the month (both from 1), and how they are written. */
interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly iso: string;
}

/** Days as they were asked for before: a county's ledgers name the same few hundred days in every row. */
const known = new Map<Day, CalendarDate>();
/** Days of forty years; hostile ledgers don't get to fill the memory. */
const MOST_KNOWN = 15_000;

/** Year, month and day of the month (both from 1) of a day. */
export function dateOf(day: Day): Omit<CalendarDate, "iso"> {
  return calendarDate(day);
}

/** ISO 8601 `YYYY-MM-DD`. */
export function isoDate(day: Day): string {
  return calendarDate(day).iso;
}

function calendarDate(day: Day): CalendarDate {
  const found = known.get(day);
  if (found !== undefined) return found;
  const date = new Date(day * MILLISECONDS_A_DAY);
  const [year, month, dayOfMonth] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  const iso = `${String(year).padStart(4, "0")}-${pad(month)}-${pad(dayOfMonth)}`;
  const made = { year, month, day: dayOfMonth, iso };
  if (known.size < MOST_KNOWN) known.set(day, made);
  return made;
}

/** The day of an ISO date `YYYY-MM-DD`, or null. */
export function parseIsoDate(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** The day of an Excel serial of the 1900 system (its time of day dropped). */
export function dayOfSerial(serial: number): Day {
  // Excel counts a 29 February 1900 that never was: serials up to it lie one day further on.
  const whole = Math.floor(serial);
  return whole - SERIAL_OF_1970 + (whole < 60 ? 1 : 0);
}

/** The Excel serial (1900 system) of a day on or after 1900-03-01. */
export function serialOfDay(day: Day): number {
  return day + SERIAL_OF_1970;
}

/** A whole month as a span. `month` counts from 1. */
export function monthSpan(year: number, month: number): DateSpan {
  const first = dayNumber(year, month, 1);
  return { from: first, to: first + daysInMonth(year, month) - 1 };
}

/** A whole year as a span. */
export function yearSpan(year: number): DateSpan {
  return { from: dayNumber(year, 1, 1), to: dayNumber(year, 12, 31) };
}

/** `YYYY-MM` of a year and a month counted from 1. */
export function periodOf(year: number, month: number): Period {
  return `${String(year).padStart(4, "0")}-${pad(month)}`;
}

/** Year and month of a period, or null where the text is no `YYYY-MM` of the years 2000 to 2099. */
export function parsePeriod(text: string): { readonly year: number; readonly month: number } | null {
  const match = /^(20\d{2})-(0[1-9]|1[0-2])$/.exec(text);
  return match ? { year: Number(match[1]), month: Number(match[2]) } : null;
}

/** The month before a month; null where the text is none. */
export function monthBefore(period: Period): Period | null {
  const parsed = parsePeriod(period);
  if (!parsed) return null;
  return parsed.month === 1 ? periodOf(parsed.year - 1, 12) : periodOf(parsed.year, parsed.month - 1);
}

function dayNumber(year: number, month: number, day: number): Day {
  const years = year - 1;
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  const ownLeapDay = month > 2 && isLeapYear(year) ? 1 : 0;
  return years * 365 + leapDays + (DAYS_BEFORE[month - 1] ?? 0) + ownLeapDay + day - 1 - YEAR_1_TO_1970;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function pad(number: number): string {
  return String(number).padStart(2, "0");
}
