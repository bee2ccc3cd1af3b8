/**
 * The month a workbook is of: 截止/截至 dates and 1–N月 first, then titles and names of ledger sheets. 填报日期
 * never counts.
 */
import { periodOf, type Period } from "../ledgers/calendar.ts";
import { withArabicDates } from "./chinese-dates.ts";
import type { HeaderText } from "./header-text.ts";

/** What of one ledger sheet a month can be read from. */
export interface DatedSheet {
  readonly name: string;
  readonly titles: readonly string[];
  readonly headers: readonly HeaderText[];
}

interface Mention {
  readonly year?: number;
  readonly month: number;
}

const FILLED_ON =
  /(?:填报|报送|填表|制表|编制|上报|打印|更新|印发|填写|报出|呈报|制作|下发|公布)(?:的)?(?:日期|时间)\s*[::]?\s*(?:20\d\d\s*[年.\-/]\s*)?\d{0,2}\s*[月.\-/]?\s*\d{0,2}\s*日?/gu;
const AS_OF =
  /截\s*[至止]\s*(?:到|于|时间|日期)?\s*[::]?\s*(?:(20\d\d)\s*[年.\-/]\s*)?(\d{1,2})\s*(?:月|[.\-/]\s*\d{1,2}(?!\d)|(?=\s|$))/gu;
const RANGE =
  /(?:(?<!\d)(20\d\d)\s*年?\s*)?(?<![\d.])(?:1|01)\s*月?\s*份?\s*[-–—―~至到]\s*(?:(20\d\d)\s*年\s*)?(\d{1,2})\s*月/gu;
/** 统计时间：2020年11月30日, 数据日期2020-11-30. */
const STATED_DAY =
  /(?:统计|数据)(?:时间|日期|时点)\s*[::]?\s*(20\d\d)\s*[年.\-/]\s*(\d{1,2})\s*[月.\-/]\s*\d{1,2}\s*日?/gu;
/** 截至2020年底, 截至2020年三季度末, 截止20201130. */
const YEAR_END = /截\s*[至止]\s*到?\s*(20\d\d)\s*年\s*[底末]/gu;
const QUARTER_END = /截\s*[至止]\s*到?\s*(?:(20\d\d)\s*年\s*)?第?\s*([一二三四1-4])\s*季度末?/gu;
const COMPACT_DAY = /截\s*[至止]\s*(?:到|时间|日期)?\s*[::]?\s*(20\d\d)(0[1-9]|1[0-2])[0-3]\d(?!\d)/gu;
/** 2020年10-12月: the last of them. */
const SPAN = /(?<!\d)(20\d\d)\s*年\s*\d{1,2}\s*月?\s*[-–—―~至到]\s*(\d{1,2})\s*月/gu;
const MONTH =
  /(?<!\d)(20\d\d)\s*(?:年|[.\-/])\s*(\d{1,2})(?!\d)\s*(?:月\s*份?(?!\s*\d{1,2}\s*日|\s*[底末]?\s*前)|(?![.\-/月\d]))/gu;
const MONTH_ALONE = /(?<![\d\-–—~至到年.]|\d\s)(\d{1,2})\s*月\s*份?(?!\s*\d{1,2}\s*日|\s*[底末]?\s*前)/gu;
/** 月报2020年第11期: of a monthly report the eleventh is November's. */
const MONTHLY_ISSUE = /(20\d\d)\s*年?\s*[(]?\s*第\s*(\d{1,2})\s*期/gu;
/** 台账20201130, a day in a sheet's name: when nothing else says it. */
const COMPACT_IN_NAME = /(?<!\d)(20\d\d)(0[1-9]|1[0-2])[0-3]\d(?!\d)/gu;
const SHORT_YEAR = /(?<![\d.])([12]\d)\s*年(?=\s*\d{1,2}\s*月|\s*[底末])/gu;
const COMPACT = /(?<!\d)(20\d\d)(0[1-9]|1[0-2])(?!\d)/gu;
/** 上半年完成投资 stays in a table long after June. */
const PART_OF_YEAR = /半年|季度/u;
/** 1-12月计划完成投资 is no less a plan for its 完成. */
const PLANNED_TO_BE_DONE = /(?:计划|目标|预计|拟)应?完成(?!情况|率)/gu;
const YEAR = /(?<!\d)(20\d\d)(?=\s*年|(?!\d|[.\-/]\d))/u;

/** The month the ledger sheets name, or undefined where they name none. */
export function workbookMonth(sheets: readonly DatedSheet[]): Period | undefined {
  const year = commonYear(sheets);
  const ranks = [
    sheets.map((sheet) => strongMentions(sheet)),
    sheets.map((sheet) => titleMentions(sheet)),
    [singleMonthOfHeaders(sheets)],
    sheets.map((sheet) => dayMentions(sheet)),
  ];
  for (const perSheet of ranks) {
    const period = mostNamed(
      perSheet,
      sheets.map((sheet) => titleYear(sheet) ?? year),
      year,
    );
    if (period) return period;
  }
  return undefined;
}

/** The month one sheet is of by its titles or its name (a sheet per month), or undefined. */
export function sheetMonth(sheet: DatedSheet, year: number | undefined): Period | undefined {
  const own = titleYear(sheet) ?? year;
  for (const mentions of [mentionsOf(sheet.name, true), strongMentions(sheet), titleMentions(sheet)]) {
    const mention = mentions[0];
    const of = mention?.year ?? own;
    if (mention && of !== undefined) return periodOf(of, mention.month);
  }
  return undefined;
}

/** The year the titles name, else the one plan headers name, else the one after 截至上年底's. */
export function commonYear(sheets: readonly DatedSheet[]): number | undefined {
  const years = sheets.map((sheet) => titleYear(sheet)).filter((year) => year !== undefined);
  if (years.length > 0) return Math.max(...years);
  const parts = sheets.flatMap((sheet) => sheet.headers.flatMap((header) => [header.leaf, ...header.groups]));
  const named = parts.flatMap((part) => (part.year === undefined || part.before ? [] : [part.year]));
  if (named.length > 0) return Math.min(...named);
  const before = parts.flatMap((part) => (part.before?.year === undefined ? [] : [part.before.year + 1]));
  return before[0];
}

function strongMentions(sheet: DatedSheet): readonly Mention[] {
  const found: Mention[] = [];
  for (const title of sheet.titles) {
    const text = cleaned(title);
    for (const match of text.matchAll(AS_OF)) push(found, match[1], match[2]);
    for (const match of text.matchAll(STATED_DAY)) push(found, match[1], match[2]);
    for (const match of text.matchAll(YEAR_END)) push(found, match[1], "12");
    for (const match of text.matchAll(COMPACT_DAY)) push(found, match[1], match[2]);
    for (const match of text.matchAll(QUARTER_END)) push(found, match[1], lastOfQuarter(match[2]));
    if (isPlan(text)) continue;
    for (const match of text.matchAll(RANGE)) push(found, match[2] ?? match[1], match[3]);
  }
  for (const header of sheet.headers) {
    const parts = [header.leaf, ...header.groups];
    // 1-12月计划 is of the year, whatever the month.
    if (isPlan(parts.map(({ words }) => words).join("/")) || PART_OF_YEAR.test(header.written)) continue;
    for (const part of parts) {
      if (part.months === undefined || part.months.kind === "month" || part.months.month === undefined)
        continue;
      found.push({ month: part.months.month, ...(part.year === undefined ? {} : { year: part.year }) });
    }
  }
  return found;
}

function lastOfQuarter(quarter: string | undefined): string {
  const number = "一二三四".indexOf(quarter ?? "") + 1 || Number(quarter);
  return String(number * 3);
}

/** Of a monthly report's number, and of a day in a sheet's name. */
function dayMentions(sheet: DatedSheet): readonly Mention[] {
  const found: Mention[] = [];
  for (const title of sheet.titles) {
    const text = cleaned(title);
    if (!/月报|月度|每月/u.test(text)) continue;
    for (const match of text.matchAll(MONTHLY_ISSUE)) push(found, match[1], match[2]);
  }
  for (const match of cleaned(sheet.name).matchAll(COMPACT_IN_NAME)) push(found, match[1], match[2]);
  return found;
}

function isPlan(text: string): boolean {
  return /计划|目标|任务/u.test(text) && !/完成|进度|进展|累计/u.test(text.replace(PLANNED_TO_BE_DONE, ""));
}

function titleMentions(sheet: DatedSheet): readonly Mention[] {
  return [...sheet.titles.flatMap((title) => mentionsOf(title, false)), ...mentionsOf(sheet.name, true)];
}

function mentionsOf(written: string, name: boolean): readonly Mention[] {
  const text = cleaned(written);
  const found: Mention[] = [];
  if (!isPlan(text)) for (const match of text.matchAll(SPAN)) push(found, match[1], match[2]);
  for (const match of text.matchAll(MONTH)) push(found, match[1], match[2]);
  if (name) for (const match of text.matchAll(COMPACT)) push(found, match[1], match[2]);
  if (found.length === 0) for (const match of text.matchAll(MONTH_ALONE)) push(found, undefined, match[1]);
  return found;
}

/** 12月完成投资: the one month that single-month headers of money agree on, if there is but one. */
function singleMonthOfHeaders(sheets: readonly DatedSheet[]): readonly Mention[] {
  const found: Mention[] = [];
  for (const sheet of sheets) {
    for (const header of sheet.headers) {
      const parts = [header.leaf, ...header.groups];
      // 12月计划 beside 11月完成 looks ahead.
      if (isPlan(parts.map(({ words }) => words).join("/"))) continue;
      for (const part of parts) {
        if (part.months?.kind !== "month" || part.months.month === undefined) continue;
        found.push({ month: part.months.month, ...(part.year === undefined ? {} : { year: part.year }) });
      }
    }
  }
  return new Set(found.map((mention) => mention.month)).size === 1 ? found.slice(0, 1) : [];
}

/** The month that most sheets name; of equals the latest. Within a sheet the latest counts. */
function mostNamed(
  perSheet: readonly (readonly Mention[])[],
  years: readonly (number | undefined)[],
  otherYear: number | undefined,
): Period | undefined {
  const votes = new Map<Period, number>();
  for (const [index, mentions] of perSheet.entries()) {
    const periods = mentions.flatMap((mention) => {
      const year = mention.year ?? years[index] ?? otherYear;
      return year === undefined ? [] : [periodOf(year, mention.month)];
    });
    const latest = periods.toSorted().at(-1);
    if (latest !== undefined) votes.set(latest, (votes.get(latest) ?? 0) + 1);
  }
  let best: Period | undefined;
  for (const [period, count] of votes) {
    const most = best === undefined ? 0 : (votes.get(best) ?? 0);
    if (count > most || (count === most && best !== undefined && period > best)) best = period;
  }
  return best;
}

function titleYear(sheet: DatedSheet): number | undefined {
  for (const text of [...sheet.titles, sheet.name]) {
    const year = YEAR.exec(cleaned(text))?.[1];
    if (year !== undefined) return Number(year);
  }
  return undefined;
}

function cleaned(text: string): string {
  return withArabicDates(text.normalize("NFKC").slice(0, 400))
    .replace(FILLED_ON, " ")
    .replace(SHORT_YEAR, "20$1年");
}

function push(found: Mention[], year: string | undefined, month: string | undefined): void {
  const number = Number(month);
  if (number >= 1 && number <= 12) found.push({ month: number, ...(year ? { year: Number(year) } : {}) });
}
