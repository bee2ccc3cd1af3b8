import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isoDate, monthSpan, yearSpan } from "#shared/ledgers/calendar.ts";
import { readDateHalves } from "#shared/reading/values/date-halves.ts";
import { readDateText } from "#shared/reading/values/date-text.ts";
import type { DateReading } from "#shared/reading/values/date-text.ts";

const YEAR = 2020;

/** `from..to`, one date where they are the same, `+year` where the year was supplied, null for no date. */
function shown(reading: DateReading | null): string | null {
  if (!reading) return null;
  const from = isoDate(reading.span.from);
  const to = isoDate(reading.span.to);
  return (from === to ? from : `${from}..${to}`) + (reading.yearSupplied ? " +year" : "");
}

const DATES: readonly (readonly [text: string, expected: string | null])[] = [
  // days
  ["2020.11.3", "2020-11-03"],
  ["2020.11.03", "2020-11-03"],
  ["2020．11．3", "2020-11-03"],
  ["2020。11。3", "2020-11-03"],
  ["2020-11-03", "2020-11-03"],
  ["2020—11—03", "2020-11-03"],
  ["2020/11/3", "2020-11-03"],
  ["２０２０/１１/３", "2020-11-03"],
  ["20201103", "2020-11-03"],
  ["2020年11月3日", "2020-11-03"],
  ["2020年11月03日", "2020-11-03"],
  ["2020年 11月 3日 ", "2020-11-03"],
  ["2020年11月3号", "2020-11-03"],
  ["2020年11月3", "2020-11-03"],
  ["2020年11月15日前", "2020-11-15"],
  ["2020-11-03 00:00:00", "2020-11-03"],
  ["2020-11-03T08:30:00", "2020-11-03"],
  ["2020/11/3 8:30", "2020-11-03"],
  ["二〇二〇年十一月三日", "2020-11-03"],
  ["二○二○年十一月二十三日", "2020-11-23"],
  ["二零二零年十二月三十一日", "2020-12-31"],
  ["二〇二〇年十二月廿五日", "2020-12-25"],
  ["11月3日", "2020-11-03 +year"],
  ["十一月三日", "2020-11-03 +year"],
  ["11月3日前", "2020-11-03 +year"],
  ["2020年2月29日", "2020-02-29"],
  // months
  ["2020.11", "2020-11-01..2020-11-30"],
  ["2020.1", "2020-01-01..2020-01-31"],
  ["2020.01", "2020-01-01..2020-01-31"],
  ["2020.10", "2020-10-01..2020-10-31"],
  ["2020-11", "2020-11-01..2020-11-30"],
  ["2020/11", "2020-11-01..2020-11-30"],
  ["202011", "2020-11-01..2020-11-30"],
  ["2020年11月", "2020-11-01..2020-11-30"],
  ["2020年11月份", "2020-11-01..2020-11-30"],
  ["2020年11", "2020-11-01..2020-11-30"],
  ["2020.11月", "2020-11-01..2020-11-30"],
  ["2020年2月", "2020-02-01..2020-02-29"],
  ["二〇二〇年十一月", "2020-11-01..2020-11-30"],
  ["2020年十一月", "2020-11-01..2020-11-30"],
  ["11月", "2020-11-01..2020-11-30 +year"],
  ["11月份", "2020-11-01..2020-11-30 +year"],
  ["20年11月", "2020-11-01..2020-11-30"],
  ["今年11月", "2020-11-01..2020-11-30 +year"],
  ["明年6月", "2021-06-01..2021-06-30 +year"],
  // thirds and ends of months
  ["11月上旬", "2020-11-01..2020-11-10 +year"],
  ["11月中旬", "2020-11-11..2020-11-20 +year"],
  ["11月下旬", "2020-11-21..2020-11-30 +year"],
  ["2020年2月下旬", "2020-02-21..2020-02-29"],
  ["2020年11月下旬", "2020-11-21..2020-11-30"],
  ["12月底前", "2020-12-31 +year"],
  ["11月初", "2020-11-01..2020-11-10 +year"],
  ["2020年11月初", "2020-11-01..2020-11-10"],
  ["11月底", "2020-11-30 +year"],
  ["11月末", "2020-11-30 +year"],
  ["10月底前", "2020-10-31 +year"],
  ["10月底之前", "2020-10-31 +year"],
  ["2020年2月底", "2020-02-29"],
  ["2020年11月末", "2020-11-30"],
  ["2020.12月底", "2020-12-31"],
  ["十一月底", "2020-11-30 +year"],
  // years and their parts
  ["2021", "2021-01-01..2021-12-31"],
  ["2020年", "2020-01-01..2020-12-31"],
  ["2020年度", "2020-01-01..2020-12-31"],
  ["2020年底", "2020-12-31"],
  ["2020年年底", "2020-12-31"],
  ["2020年底前", "2020-12-31"],
  ["2020年末", "2020-12-31"],
  ["年底", "2020-12-31 +year"],
  ["年底前", "2020-12-31 +year"],
  ["年末", "2020-12-31 +year"],
  ["年内", "2020-12-31 +year"],
  ["2020年内", "2020-12-31"],
  ["年初", "2020-01-01..2020-01-31 +year"],
  ["2021年初", "2021-01-01..2021-01-31"],
  ["三季度", "2020-07-01..2020-09-30 +year"],
  ["第三季度", "2020-07-01..2020-09-30 +year"],
  ["3季度", "2020-07-01..2020-09-30 +year"],
  ["第3季度", "2020-07-01..2020-09-30 +year"],
  ["三季度末", "2020-09-30 +year"],
  ["三季度末前", "2020-09-30 +year"],
  ["2020年三季度", "2020-07-01..2020-09-30"],
  ["2020年第四季度", "2020-10-01..2020-12-31"],
  ["2020Q3", "2020-07-01..2020-09-30"],
  ["2020q3", "2020-07-01..2020-09-30"],
  ["2020-Q3", "2020-07-01..2020-09-30"],
  ["2020年Q3", "2020-07-01..2020-09-30"],
  ["Q1", "2020-01-01..2020-03-31 +year"],
  ["上半年", "2020-01-01..2020-06-30 +year"],
  ["上半年末", "2020-06-30 +year"],
  ["下半年", "2020-07-01..2020-12-31 +year"],
  ["2021年上半年", "2021-01-01..2021-06-30"],
  // no dates
  ["2020-11-31", null],
  ["2019年2月29日", null],
  ["2020.13", null],
  ["2020.0", null],
  ["2020年13月", null],
  ["13月", null],
  ["202013", null],
  ["20201131", null],
  ["五季度", null],
  ["2020Q5", null],
  ["0月底", null],
  ["11.3", null],
  ["11-3", null],
  ["11", null],
  ["底", null],
  ["月底", null],
  ["2020年前", null],
  ["12月前", null],
  ["12月下旬前", null],
  ["年前", null],
  ["2013-2015", null],
  ["2020-03/2021-10", null],
  ["2020年3月-10月", null],
  ["已开工", null],
  ["长期", null],
  ["24个月", null],
  ["10²", null],
  ["1899年1月", null],
  ["2020.11.3.4", null],
  ["3020.11", null],
  ["２０２０年１１月３１日", null],
];

describe("dates in text", () => {
  test.each(DATES)("%j is %s", (text, expected) => {
    expect(shown(readDateText(text, YEAR))).toBe(expected);
  });

  test("only a text that names a day could be a real date", () => {
    expect(readDateText("2020.11.3", YEAR)?.namesDay).toBe(true);
    expect(readDateText("20201103", YEAR)?.namesDay).toBe(true);
    expect(readDateText("2020年11月底", YEAR)?.namesDay).toBe(false);
    expect(readDateText("2020年2月", YEAR)?.namesDay).toBe(false);
  });

  test("a day reads back from every spelling of it", () => {
    const days = fc.date({ min: new Date("1950-01-01"), max: new Date("2100-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year = "", month = "", day = ""] = iso.split("-");
        const [m, d] = [String(Number(month)), String(Number(day))];
        for (const text of [
          iso,
          `${year}${month}${day}`,
          `${year}.${m}.${d}`,
          `${year}/${m}/${d}`,
          `${year}年${m}月${d}日`,
          `${year}年${month}月${day}日前`,
          `${chineseYear(year)}年${chineseNumber(Number(m))}月${chineseNumber(Number(d))}日`,
        ]) {
          expect(shown(readDateText(text, 1999)), text).toBe(iso);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("a month reads back from every spelling of it, with or without its year", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1950, max: 2100 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const padded = String(month).padStart(2, "0");
        for (const text of [
          `${String(year)}.${String(month)}`,
          `${String(year)}-${padded}`,
          `${String(year)}${padded}`,
          `${String(year)}年${String(month)}月`,
          `${chineseYear(String(year))}年${chineseNumber(month)}月`,
          `${String(month)}月`,
        ]) {
          expect(readDateText(text, year)?.span, text).toEqual(monthSpan(year, month));
        }
        const third = readDateText(`${String(month)}月下旬`, year)?.span;
        expect(third?.to).toBe(monthSpan(year, month).to);
        expect(readDateText(`${String(year)}年`, 1999)?.span).toEqual(yearSpan(year));
      }),
    );
  });

  test("any text is answered", () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(...Array.from("0123456789.-/年月日底末前旬上下初季度第半Q一二十〇 内")),
        }),
        (text) => {
          const reading = readDateText(text, YEAR);
          if (reading) expect(reading.span.to).toBeGreaterThanOrEqual(reading.span.from);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

const HALVES: readonly (readonly [text: string, first: string | null, second: string | null])[] = [
  ["2020-03/2021-10", "2020-03-01..2020-03-31", "2021-10-01..2021-10-31"],
  ["2013-2015", "2013-01-01..2013-12-31", "2015-01-01..2015-12-31"],
  ["2013—2015年", "2013-01-01..2013-12-31", "2015-01-01..2015-12-31"],
  ["2019年11月01日至2020年03月29日", "2019-11-01", "2020-03-29"],
  ["2020.3-2021.10", "2020-03-01..2020-03-31", "2021-10-01..2021-10-31"],
  ["2020.3～2021.10", "2020-03-01..2020-03-31", "2021-10-01..2021-10-31"],
  ["2020/3/1-2021/10/1", "2020-03-01", "2021-10-01"],
  ["2020-03-01—2021-10-01", "2020-03-01", "2021-10-01"],
  ["2020-3-2021-10", "2020-03-01..2020-03-31", "2021-10-01..2021-10-31"],
  ["2020年3月-10月", "2020-03-01..2020-03-31", "2020-10-01..2020-10-31"],
  ["2019年5月至12月底", "2019-05-01..2019-05-31", "2019-12-31"],
  ["2020年", "2020-01-01..2020-12-31", "2020-01-01..2020-12-31"],
  ["2020", "2020-01-01..2020-12-31", "2020-01-01..2020-12-31"],
  ["2020.11", null, null],
  ["2021-2020", "2021-01-01..2021-12-31", "2020-01-01..2020-12-31"],
  ["2021年5月至3月", null, null],
  ["两年", null, null],
  ["长期-2020", null, null],
];

describe("start and finish in one cell", () => {
  test.each(HALVES)("%j is %s and %s", (text, first, second) => {
    const halves = readDateHalves(text, YEAR);
    expect([shown(halves?.first ?? null), shown(halves?.second ?? null)]).toEqual([first, second]);
  });
});

function chineseYear(year: string): string {
  return Array.from(year, (digit) => "〇一二三四五六七八九".charAt(Number(digit))).join("");
}

function chineseNumber(number: number): string {
  const tens = Math.floor(number / 10);
  const ones = "〇一二三四五六七八九".charAt(number % 10);
  if (tens === 0) return ones;
  return (tens === 1 ? "十" : `${"〇一二三".charAt(tens)}十`) + (number % 10 === 0 ? "" : ones);
}
