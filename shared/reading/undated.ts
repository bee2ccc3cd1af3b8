/**
 * Headers and sheet names as they stay from month to month: their words without years and months, and beside
 * them which month they name, counted from the month assessed (11月完成投资 in November, 12月完成投资 in December).
 */
import { parsePeriod, type Period } from "../ledgers/calendar.ts";
import { readPart, type HeaderPart } from "./header-text.ts";

export interface Undated {
  /** The words alone, and what kind of months they stand with (a month's amount is not a year's to date). */
  readonly key: string;
  readonly moment: Moment;
}

/** What a header or name says of time. */
export interface Moment {
  readonly year?: number;
  /** 1 to 12. */
  readonly month?: number;
  /** It names the end of its year (截至2019年底). */
  readonly yearEnd?: true;
}

const MONTHS = 12;
/** 202011, as sheets are named. */
const COMPACT = /(?<!\d)(20\d\d)(0[1-9]|1[0-2])(?!\d)/gu;
/** A month, a span of months, the state at an end. */
const KINDS = { month: "m", range: "r", "as-of": "a" } as const;

/** Takes years and months out of a header as written (its path joined by `/`) or a sheet's name. */
export function undated(written: string): Undated {
  const parts = written.split("/").map((part) => readPart(part.replace(COMPACT, "$1年$2月")));
  return { key: parts.map(keyOfPart).join("/"), moment: momentOf(parts.toReversed()) };
}

/**
 * Whether what `is` stands to its month as what `was` stood to its own: both name the month assessed, or the
 * month before it, or the year to come. What names no time, or was said in a month not known, stands everywhere.
 */
export function standsAlike(
  was: Moment,
  wasIn: Period | undefined,
  is: Moment,
  isIn: Period | undefined,
): boolean {
  const [then, now] = [wasIn, isIn].map((period) => (period === undefined ? null : parsePeriod(period)));
  if (!then || !now) return true;
  if ((was.yearEnd && is.yearEnd) || was.month === undefined || is.month === undefined) {
    return was.year === undefined || is.year === undefined || was.year - then.year === is.year - now.year;
  }
  const months = (moment: Moment, period: typeof then): number =>
    ((moment.year ?? period.year) - period.year) * MONTHS + (moment.month ?? 0) - period.month;
  const apart = months(was, then) - months(is, now);
  // A month without its year may be of any.
  return was.year === undefined || is.year === undefined ? apart % MONTHS === 0 : apart === 0;
}

function keyOfPart({ words, partOf, months, before }: HeaderPart): string {
  const kind = before ? KINDS["as-of"] : months ? KINDS[months.kind] : "";
  return [partOf ? "其中" : "", words, kind].join(":");
}

/** The lowest part that names a month counts, and the lowest that names a year. */
function momentOf(parts: readonly HeaderPart[]): Moment {
  const dated = parts.find(({ months, before }) => months?.month !== undefined || before);
  const year = dated?.before?.year ?? dated?.year ?? parts.find((part) => part.year !== undefined)?.year;
  const named = year === undefined ? {} : { year };
  if (dated?.before) return { ...named, month: MONTHS, yearEnd: true };
  return dated?.months?.month === undefined ? named : { ...named, month: dated.months.month };
}
