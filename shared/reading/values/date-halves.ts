/** Start and finish in one cell: 2020-03/2021-10 · 2013-2015 · 2019年11月01日至2020年03月29日. */
import { keyOf } from "../../ledgers/text.ts";
import { dateOf } from "../../ledgers/calendar.ts";
import { readDateText } from "./date-text.ts";
import type { DateReading } from "./date-text.ts";

/** Marks that only ever part two dates. */
const CLEAR_SEPARATOR = /^(.+?)(?:至|到|[~～—–―]+|-{2,})(.+)$/u;
/** One date a line. */
const TWO_LINES = /^([^\r\n]+)[\r\n]+([^\r\n]+)$/u;
const LONGEST_CELL = 80;

export interface DateHalves {
  readonly first: DateReading;
  readonly second: DateReading;
}

/**
 * Both dates of a cell, or null. A bare year (2020年) starts and finishes in that year; any other single
 * date leaves open which of the two it is. What lacks a year takes the first date's, else `year`.
 */
export function readDateHalves(text: string, year: number): DateHalves | null {
  if (text.length > LONGEST_CELL) return null;
  const lines = TWO_LINES.exec(text.trim());
  const each = lines && bothOf(lines[1] ?? "", lines[2] ?? "", year);
  if (each) return each;
  const spelled = keyOf(text);
  const parted = CLEAR_SEPARATOR.exec(spelled);
  if (parted) return bothOf(parted[1] ?? "", parted[2] ?? "", year);
  const single = readDateText(spelled, year);
  if (single) return /^\d{4}年?$/u.test(spelled) ? { first: single, second: single } : null;
  // A hyphen or slash also stands inside dates: the one that leaves a date on either side parts them.
  for (let at = 1; at < spelled.length - 1; at++) {
    if (!"-/".includes(spelled.charAt(at))) continue;
    const both = bothOf(spelled.slice(0, at), spelled.slice(at + 1), year);
    if (both) return both;
  }
  return null;
}

function bothOf(firstText: string, secondText: string, year: number): DateHalves | null {
  const first = readDateText(firstText, year);
  if (!first) return null;
  const second = readDateText(secondText, dateOf(first.span.from).year);
  if (!second) return null;
  // A finish before its start can be read as it stands, and is told; one without a year is of a year nobody wrote.
  if (second.yearSupplied && second.span.to < first.span.from) return null;
  return { first, second: { ...second, yearSupplied: second.yearSupplied && first.yearSupplied } };
}
