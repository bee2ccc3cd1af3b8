/**
 * Dates and partial dates as officials spell them (method §1): 2020.11.3, 2020年11月上旬, 11月底前, 三季度末,
 * 二〇二〇年十一月 … Anything else is no date.
 */
import { dayOf, daysInMonth, monthSpan, yearSpan } from "../../ledgers/calendar.ts";
import type { DateSpan } from "../../ledgers/calendar.ts";
import { keyOf } from "../../ledgers/text.ts";
import { NUMERAL_CHARACTERS, chineseNumeral, digitByDigit } from "./chinese-numerals.ts";
import { canBeSpelling, withoutApostrophe } from "./spelling.ts";

export interface DateReading {
  readonly span: DateSpan;
  /** Whether the text lacks a full year and `year` was taken. */
  readonly yearSupplied: boolean;
  /** Whether the text names one day, so that it could be a real date. */
  readonly namesDay: boolean;
}

/** Years a project ledger can speak of; what lies outside is a slip, not a date. */
export const FIRST_YEAR = 1950;
export const LAST_YEAR = 2100;

const TIME_OF_DAY =
  /(?:[\sT]+\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?|(?<=[日号])\s*\d{1,2}\s*时(?:\s*\d{1,2}\s*分)?)$/u;
/** 二0二0年: the zeros typed as digits. */
const DIGIT_ZERO = /(?<=[一二三四五六七八九])[0Oo](?=[一二三四五六七八九年])/gu;
const CHINESE_YEAR = new RegExp(`^([${NUMERAL_CHARACTERS}]{4})(?=年|$)`, "u");
const CHINESE_NUMBER = new RegExp(`[${NUMERAL_CHARACTERS}]{1,4}(?=[月日号季])`, "gu");
/** 前 after a day or an end (10月底前) means by then; 11月前 may mean before the month or by its end. */
const BEFORE = /(?:之前|以前|前)$/u;
const AN_END = /[底末]$/u;
/** Hyphens and dashes of every width, and the minus sign. */
const DASHES = /[\u2010-\u2015−]/gu;
/** 2020-: a span left open. */
const OPEN_END = /[-./]$/;
/** 2020 1 1: without its blanks another number. */
const PARTED_DIGITS = /\d\s+\d/u;
const DIGITS_ALONE = /^(\d{4})(?:(\d{2})(\d{2})?)?$/;
const WITH_YEAR = /^(\d{4})(?:年度?[-./]?|[-./]|(?=Q|第?[1-4]季|[上下]半年|[底末内初]))(.*)$/u;
const WITH_SHORT_YEAR = /^(\d{2})年(.+)$/u;
const WITH_YEAR_WORD = /^(今年|本年度?|当年|明年|次年|去年|上年)(.*)$/u;
const YEAR_WORDS: Readonly<Record<string, number>> = { 明年: 1, 次年: 1, 去年: -1, 上年: -1 };
const BARE_MONTH = /^(\d{1,2})$/;
const MONTH = /^(\d{1,2})月份?$/u;
const DAY = /^(\d{1,2})月份?(\d{1,2})[日号]?$/u;
const SEPARATED_DAY = /^(\d{1,2})[-./](\d{1,2})[日号]?$/u;
const PART_OF_MONTH = /^(\d{1,2})月?份?月?(上旬|中旬|下旬|初|底|末)$/u;
const PART_OF_YEAR = /^年?(底|末|内|初)$/u;
const QUARTER = /^(?:第?([1-4])季度?|Q([1-4]))(末|底)?$/u;
const HALF_YEAR = /^(上|下)半年(末|底)?$/u;

/** The date or partial date a text spells; null where it spells none. `year` is taken where it names none. */
export function readDateText(text: string, year: number): DateReading | null {
  if (!canBeSpelling(text)) return null;
  const bare = withoutApostrophe(text.normalize("NFKC")).replace(TIME_OF_DAY, "");
  if (PARTED_DIGITS.test(bare)) return null;
  const spelled = spelledOut(bare);
  if (OPEN_END.test(spelled)) return null;
  const ended = spelled.replace(BEFORE, "");
  const found = readSpelled(ended, year);
  return ended === spelled || found?.namesDay === true || AN_END.test(ended) ? found : null;
}

function readSpelled(spelled: string, year: number): DateReading | null {
  const digits = DIGITS_ALONE.exec(spelled);
  if (digits) return fromDigits(digits);

  const full = WITH_YEAR.exec(spelled);
  if (full) return inYear(Number(full[1]), full[2] ?? "", true, false);
  const short = WITH_SHORT_YEAR.exec(spelled);
  if (short) return inYear(2000 + Number(short[1]), short[2] ?? "", true, false);
  const word = WITH_YEAR_WORD.exec(spelled);
  if (word) return inYear(year + (YEAR_WORDS[word[1] ?? ""] ?? 0), word[2] ?? "", true, true);
  return inYear(year, spelled, false, true);
}

/** NFKC, one kind of separator, Arabic digits. */
function spelledOut(text: string): string {
  return keyOf(text)
    .replace(DASHES, "-")
    .replaceAll("。", ".")
    .replace(/q/u, "Q")
    .replace(/元(?=月)/u, "1")
    .replace(DIGIT_ZERO, "〇")
    .replace(CHINESE_YEAR, (numerals) => digitByDigit(numerals) ?? numerals)
    .replace(CHINESE_NUMBER, (numerals) => String(chineseNumeral(numerals) ?? numerals));
}

function fromDigits(digits: RegExpExecArray): DateReading | null {
  const year = Number(digits[1]);
  if (digits[2] === undefined) return reading(inBounds(year) ? yearSpan(year) : null);
  const month = Number(digits[2]);
  if (digits[3] === undefined) return reading(spanOfMonth(year, month));
  return reading(spanOfDay(year, month, Number(digits[3])), false, true);
}

function inYear(year: number, rest: string, named: boolean, supplied: boolean): DateReading | null {
  if (rest === "") return named ? reading(inBounds(year) ? yearSpan(year) : null, supplied) : null;
  const day = DAY.exec(rest) ?? (named ? SEPARATED_DAY.exec(rest) : null);
  if (day) return reading(spanOfDay(year, Number(day[1]), Number(day[2])), supplied, true);
  return reading(partOf(year, rest, named), supplied);
}

function partOf(year: number, rest: string, named: boolean): DateSpan | null {
  const month = MONTH.exec(rest) ?? (named ? BARE_MONTH.exec(rest) : null);
  if (month) return spanOfMonth(year, Number(month[1]));
  const third = PART_OF_MONTH.exec(rest);
  if (third) return partOfMonth(year, Number(third[1]), third[2] ?? "");
  const part = PART_OF_YEAR.exec(rest);
  if (part && (named || rest.startsWith("年"))) {
    return part[1] === "初" ? spanOfMonth(year, 1) : spanOfDay(year, 12, 31);
  }
  const quarter = QUARTER.exec(rest);
  if (quarter) {
    const last = 3 * Number(quarter[1] ?? quarter[2]);
    return monthsOf(year, last - 2, last, quarter[3] !== undefined);
  }
  const half = HALF_YEAR.exec(rest);
  if (half) return monthsOf(year, half[1] === "上" ? 1 : 7, half[1] === "上" ? 6 : 12, half[2] !== undefined);
  return null;
}

function partOfMonth(year: number, month: number, part: string): DateSpan | null {
  const whole = spanOfMonth(year, month);
  if (!whole) return null;
  const first = whole.from;
  if (part === "初" || part === "上旬") return { from: first, to: first + 9 };
  if (part === "中旬") return { from: first + 10, to: first + 19 };
  return part === "下旬" ? { from: first + 20, to: whole.to } : { from: whole.to, to: whole.to };
}

function monthsOf(year: number, first: number, last: number, atEnd: boolean): DateSpan | null {
  const from = spanOfMonth(year, first);
  const to = spanOfMonth(year, last);
  return from && to ? { from: atEnd ? to.to : from.from, to: to.to } : null;
}

function spanOfMonth(year: number, month: number): DateSpan | null {
  return inBounds(year) && month >= 1 && month <= 12 ? monthSpan(year, month) : null;
}

function spanOfDay(year: number, month: number, day: number): DateSpan | null {
  if (!inBounds(year) || month < 1 || month > 12 || day > daysInMonth(year, month)) return null;
  const found = dayOf(year, month, day);
  return found === null ? null : { from: found, to: found };
}

function inBounds(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

function reading(span: DateSpan | null, yearSupplied = false, namesDay = false): DateReading | null {
  return span && { span, yearSupplied, namesDay };
}
