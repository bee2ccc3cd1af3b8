/** Every spelling of a date the method and the list of headers name, and their kin, as cells of a column. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isoDate, parseIsoDate, serialOfDay } from "#shared/ledgers/calendar.ts";
import type { TestCell } from "#test/support/mapped-sheets.ts";
import { eachCell, fixedCell, readOne, type CellPlace } from "./one-cell.ts";

const NOV = "2020-11-01..2020-11-30";
const YEAR = "notice date-year-supplied";
const TEXT = "warning date-as-text";
const SERIAL = "notice date-as-serial";
const UNREADABLE = "error date-unreadable";
const AMBIGUOUS = "error date-ambiguous";
const COARSE = "warning actual-date-coarse";
const REQUIRED = "warning placeholder";
/** Serial of 2020-11-03. */
const THIRD = 44_138;

type Case = readonly [cell: TestCell, value: string | undefined, ...told: string[]];

/** Each cell stands in 计划开工时间 (required) of November 2020. */
const CASES: Readonly<Record<string, readonly Case[]>> = {
  "a text that names a day is told, and repaired to that day": [
    ["2020.11.3", "2020-11-03", TEXT],
    ["2020.11.03", "2020-11-03", TEXT],
    ["2020．11．3", "2020-11-03", TEXT],
    ["2020。11。3", "2020-11-03", TEXT],
    ["2020 . 11 . 3", "2020-11-03", TEXT],
    ["2020-11-03", "2020-11-03", TEXT],
    ["2020-11-3", "2020-11-03", TEXT],
    ["2020－11－03", "2020-11-03", TEXT],
    ["2020‐11‐03", "2020-11-03", TEXT],
    ["2020-11-03 ００：００：００", "2020-11-03", TEXT],
    ["2020/11/3", "2020-11-03", TEXT],
    ["2020／11／3", "2020-11-03", TEXT],
    ["2020年11月3日", "2020-11-03", TEXT],
    ["2020 年 11 月 3 日", "2020-11-03", TEXT],
    ["2020年11月3号", "2020-11-03", TEXT],
    ["2020年11月03", "2020-11-03", TEXT],
    ["2020.11.3日", "2020-11-03", TEXT],
    ["20201103", "2020-11-03", TEXT],
    ["'2020-11-03", "2020-11-03", TEXT],
    ["２０２０年１１月３日", "2020-11-03", TEXT],
    [" 2020-11-03　", "2020-11-03", TEXT],
    ["\u200B2020-11-03\u00A0", "2020-11-03", TEXT],
    ["2020-11-03 00:00:00", "2020-11-03", TEXT],
    ["2020-11-03T00:00:00", "2020-11-03", TEXT],
    ["2020-11-03T08:30:00.000Z", "2020-11-03", TEXT],
    ["2020-11-03T08:30:00+08:00", "2020-11-03", TEXT],
    ["2020/11/3 8:30", "2020-11-03", TEXT],
    ["2020年11月3日14时00分", "2020-11-03", TEXT],
    ["2020年11月3日 9 时", "2020-11-03", TEXT],
    ["二〇二〇年十一月三日", "2020-11-03", TEXT],
    ["二零二零年十一月三日", "2020-11-03", TEXT],
    ["二○二○年十一月三日", "2020-11-03", TEXT],
    ["二0二0年十一月三日", "2020-11-03", TEXT],
    ["2020年十一月三十日", "2020-11-30", TEXT],
    ["2020年11月3日前", "2020-11-03", TEXT],
    ["2020-11-03之前", "2020-11-03", TEXT],
    ["20年11月3日", "2020-11-03", TEXT],
    ["2020年2月29日", "2020-02-29", TEXT],
  ],
  "a month is its whole month, and nothing to tell": [
    ["2020.11", NOV],
    ["2020．11", NOV],
    ["2020-11", NOV],
    ["2020/11", NOV],
    ["202011", NOV],
    ["2020年11月", NOV],
    ["2020年11月份", NOV],
    ["2020年 11 月", NOV],
    ["2020.01", "2020-01-01..2020-01-31"],
    ["2020.1", "2020-01-01..2020-01-31"],
    ["2020.10", "2020-10-01..2020-10-31"],
    ["二〇二〇年十一月", NOV],
    ["二零二零年十一月", NOV],
    ["二〇二〇年十月", "2020-10-01..2020-10-31"],
    ["二〇二一年元月", "2021-01-01..2021-01-31"],
    ["20年11月", NOV],
  ],
  "a year is its whole year": [
    ["2020", "2020-01-01..2020-12-31"],
    ["2021", "2021-01-01..2021-12-31"],
    ["2020年", "2020-01-01..2020-12-31"],
    ["二〇二一年", "2021-01-01..2021-12-31"],
  ],
  "parts of a month, of a quarter and of a year": [
    ["2020年11月上旬", "2020-11-01..2020-11-10"],
    ["2020年11月中旬", "2020-11-11..2020-11-20"],
    ["2020年11月下旬", "2020-11-21..2020-11-30"],
    ["2020年2月下旬", "2020-02-21..2020-02-29"],
    ["2020年11月初", "2020-11-01..2020-11-10"],
    ["2020年11月底", "2020-11-30"],
    ["2020年11月末", "2020-11-30"],
    ["2020年11月底前", "2020-11-30"],
    ["2020.11底", "2020-11-30"],
    ["2020年底", "2020-12-31"],
    ["2020年年底", "2020-12-31"],
    ["2020年末", "2020-12-31"],
    ["2020年底前", "2020-12-31"],
    ["2021年底之前", "2021-12-31"],
    ["2020年内", "2020-12-31"],
    ["2021年初", "2021-01-01..2021-01-31"],
    ["2020年上半年", "2020-01-01..2020-06-30"],
    ["2020年上半年末", "2020-06-30"],
    ["2020年下半年", "2020-07-01..2020-12-31"],
    ["2020上半年", "2020-01-01..2020-06-30"],
    ["2020年三季度", "2020-07-01..2020-09-30"],
    ["2020年第三季度", "2020-07-01..2020-09-30"],
    ["2020三季度", "2020-07-01..2020-09-30"],
    ["2020第3季度", "2020-07-01..2020-09-30"],
    ["2020年四季度末", "2020-12-31"],
    ["2020Q3", "2020-07-01..2020-09-30"],
    ["2020年Q3", "2020-07-01..2020-09-30"],
    ["2020-Q3", "2020-07-01..2020-09-30"],
    ["2020 q3", "2020-07-01..2020-09-30"],
  ],
  "what lacks a year takes the year assessed, with a notice": [
    ["11月3日", "2020-11-03", YEAR],
    ["11月3号", "2020-11-03", YEAR],
    ["十一月三日", "2020-11-03", YEAR],
    ["11月", NOV, YEAR],
    ["11月份", NOV, YEAR],
    ["十一月", NOV, YEAR],
    ["元月", "2020-01-01..2020-01-31", YEAR],
    ["11月上旬", "2020-11-01..2020-11-10", YEAR],
    ["11月中旬", "2020-11-11..2020-11-20", YEAR],
    ["11月下旬", "2020-11-21..2020-11-30", YEAR],
    ["11月初", "2020-11-01..2020-11-10", YEAR],
    ["11月底", "2020-11-30", YEAR],
    ["11月末", "2020-11-30", YEAR],
    ["10月底前", "2020-10-31", YEAR],
    ["11月底之前", "2020-11-30", YEAR],
    ["十月底前", "2020-10-31", YEAR],
    ["年底", "2020-12-31", YEAR],
    ["年底前", "2020-12-31", YEAR],
    ["年末", "2020-12-31", YEAR],
    ["年内", "2020-12-31", YEAR],
    ["年初", "2020-01-01..2020-01-31", YEAR],
    ["今年年底", "2020-12-31", YEAR],
    ["今年底", "2020-12-31", YEAR],
    ["本年底", "2020-12-31", YEAR],
    ["上年底", "2019-12-31", YEAR],
    ["明年6月", "2021-06-01..2021-06-30", YEAR],
    ["明年上半年", "2021-01-01..2021-06-30", YEAR],
    ["上半年", "2020-01-01..2020-06-30", YEAR],
    ["上半年末", "2020-06-30", YEAR],
    ["下半年", "2020-07-01..2020-12-31", YEAR],
    ["一季度", "2020-01-01..2020-03-31", YEAR],
    ["二季度", "2020-04-01..2020-06-30", YEAR],
    ["三季度", "2020-07-01..2020-09-30", YEAR],
    ["四季度", "2020-10-01..2020-12-31", YEAR],
    ["第四季度", "2020-10-01..2020-12-31", YEAR],
    ["三季度末", "2020-09-30", YEAR],
    ["3季度", "2020-07-01..2020-09-30", YEAR],
    ["Q3", "2020-07-01..2020-09-30", YEAR],
  ],
  numbers: [
    [2020.11, NOV],
    [2020.6, "2020-06-01..2020-06-30"],
    [2020.01, "2020-01-01..2020-01-31"],
    [2020.1, undefined, AMBIGUOUS],
    [{ value: 2020.1, format: "0.00" }, "2020-10-01..2020-10-31"],
    [{ value: 2020.1, format: "0.00_ " }, "2020-10-01..2020-10-31"],
    [{ value: 2020.1, format: "0.0" }, "2020-01-01..2020-01-31"],
    [2020.13, undefined, UNREADABLE],
    [202_011, NOV],
    [202_013, undefined, UNREADABLE],
    [20_201_103, "2020-11-03"],
    [20_201_131, undefined, UNREADABLE],
    [2020, "2020-01-01..2020-12-31"],
    [{ value: 2020, format: '0"年"' }, "2020-01-01..2020-12-31"],
    [THIRD, "2020-11-03", SERIAL],
    [THIRD + 0.5, "2020-11-03", SERIAL],
    [{ value: THIRD, format: "0.00" }, "2020-11-03", SERIAL],
    [11.3, undefined, UNREADABLE],
    [20.11, undefined, UNREADABLE],
    [11, undefined, UNREADABLE],
    [0, undefined, UNREADABLE],
    [-5, undefined, UNREADABLE],
    [1e15, undefined, UNREADABLE],
  ],
  "real dates, as far as their format shows them": [
    [{ value: THIRD, format: "yyyy/m/d" }, "2020-11-03"],
    [{ value: THIRD, format: "m/d/yy" }, "2020-11-03"],
    [{ value: THIRD + 0.75, format: "yyyy/m/d h:mm" }, "2020-11-03"],
    [{ value: THIRD, format: 'yyyy"年"m"月"d"日"' }, "2020-11-03"],
    [{ value: THIRD, format: 'm"月"d"日"' }, "2020-11-03"],
    [{ value: THIRD, format: "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy" }, "2020-11-03"],
    [{ value: THIRD, format: '[DBNum1][$-804]yyyy"年"m"月"d"日"' }, "2020-11-03"],
    [{ value: THIRD, format: 'yyyy"年"m"月"' }, NOV],
    [{ value: THIRD, format: 'yyyy"年"m"月";@' }, NOV],
    [{ value: THIRD, format: '[DBNum1][$-804]yyyy"年"m"月"' }, NOV],
    [{ value: THIRD, format: "yyyy-mm" }, NOV],
    [{ value: THIRD, format: "yyyy.mm" }, NOV],
    [{ value: THIRD, format: "mmm-yy" }, NOV],
    [{ value: THIRD, format: 'm"月"' }, NOV],
    [{ value: THIRD, format: "yyyy" }, "2020-01-01..2020-12-31"],
    [{ value: THIRD, format: 'yyyy"年"' }, "2020-01-01..2020-12-31"],
    [{ value: 0, format: "yyyy/m/d" }, undefined, UNREADABLE],
    [{ value: 2020, format: "yyyy" }, undefined, UNREADABLE],
  ],
  "what holds nothing is empty": [
    [null, undefined, "warning cell-empty"],
    [" 　", undefined, "warning cell-empty"],
    ["无", undefined, REQUIRED],
    ["暂无", undefined, REQUIRED],
    ["待定", undefined, REQUIRED],
    ["未 定", undefined, REQUIRED],
    ["/", undefined, REQUIRED],
    ["／", undefined, REQUIRED],
    ["\\", undefined, REQUIRED],
    ["-", undefined, REQUIRED],
    ["－－", undefined, REQUIRED],
    ["—", undefined, REQUIRED],
    ["――", undefined, REQUIRED],
    ["–", undefined, REQUIRED],
  ],
  "anything else is unreadable, and told": [
    ["2020-11-31", undefined, UNREADABLE],
    ["2020.2.30", undefined, UNREADABLE],
    ["2019年2月29日", undefined, UNREADABLE],
    ["20201131", undefined, UNREADABLE],
    ["2020.13", undefined, UNREADABLE],
    ["2020年13月", undefined, UNREADABLE],
    ["202013", undefined, UNREADABLE],
    ["2020.11.3.4", undefined, UNREADABLE],
    ["五季度", undefined, UNREADABLE],
    ["11.3", undefined, UNREADABLE],
    ["11-3", undefined, UNREADABLE],
    ["11/3", undefined, UNREADABLE],
    ["20.11.3", undefined, UNREADABLE],
    ["11", undefined, UNREADABLE],
    ["月底", undefined, UNREADABLE],
    ["2020.11（已开工）", undefined, UNREADABLE],
    ["2020.11.3-2020.12.5", undefined, UNREADABLE],
    ["2020.11-2021.10", undefined, UNREADABLE],
    ["2020年3月至10月", undefined, UNREADABLE],
    ["2020.11.3\n2020.12.5", undefined, UNREADABLE],
    ["2020年11月或12月", undefined, UNREADABLE],
    ["长期", undefined, UNREADABLE],
    ["已开工", undefined, UNREADABLE],
    ["未开工", undefined, UNREADABLE],
    ["预计2020年11月", undefined, UNREADABLE],
    ["拟2020年11月", undefined, UNREADABLE],
    ["2020年11月开工", undefined, UNREADABLE],
    ["约11月", undefined, UNREADABLE],
    ["2020年前", undefined, UNREADABLE],
    ["11月前", undefined, UNREADABLE],
    ["2020年三季度前", undefined, UNREADABLE],
    ["2020 1 1", undefined, UNREADABLE],
    ["2020-", undefined, UNREADABLE],
    ["2020年-", undefined, UNREADABLE],
    ["2年", undefined, UNREADABLE],
    ["2020 11 3", undefined, UNREADABLE],
    ["10²", undefined, UNREADABLE],
    ["44138", undefined, UNREADABLE],
    ["1899年12月", undefined, UNREADABLE],
    ["3020.11", undefined, UNREADABLE],
    [true, undefined, UNREADABLE],
    ["#REF!", undefined, "error error-value"],
    ["#N/A", undefined, "error error-value"],
  ],
};

for (const [what, cases] of Object.entries(CASES)) {
  describe(what, () => {
    test.each(cases.map(([cell, value, ...told]) => ({ cell, value, told })))(
      "$cell is $value",
      ({ cell, value, told }) => {
        const reading = readOne("projects", "plannedStart", cell);
        expect({ value: reading.value, told: reading.told }).toEqual({ value, told });
      },
    );
  });
}

describe("the number 2020.1", () => {
  test.each<readonly [below: readonly TestCell[], value: string | undefined]>([
    [["2020.06"], "2020-10-01..2020-10-31"],
    [[2020.05], "2020-10-01..2020-10-31"],
    [["2020.10"], "2020-01-01..2020-01-31"],
    [[{ value: 2020.1, format: "0.00" }], "2020-01-01..2020-01-31"],
    [[2020.5, 2020.11, "2020年3月"], undefined],
  ])("among %j is %s", (below, value) => {
    expect(readOne("projects", "plannedStart", 2020.1, { below }).value).toBe(value);
  });
});

describe("when something happened ought to be known to the month", () => {
  test.each([
    ["projects", "actualStart"],
    ["projects", "actualFinish"],
    ["projects", "signedOn"],
    ["projects", "contractOn"],
    ["projects", "operatingOn"],
    ["milestones", "doneOn"],
    ["handovers", "closedOn"],
  ] as const)("%s %s", (role, field) => {
    expect(readOne(role, field, "2020年")).toEqual({
      value: "2020-01-01..2020-12-31",
      told: [COARSE],
      fixes: [],
    });
    expect(readOne(role, field, "三季度").told).toEqual([YEAR, COARSE]);
    expect(readOne(role, field, { value: THIRD, format: "yyyy" }).told).toEqual([COARSE]);
    expect(readOne(role, field, "2020年12月").told).toEqual([]);
    expect(readOne(role, field, "2020年11月底").told).toEqual([]);
    expect(readOne(role, field, "/").told).toEqual([]);
  });

  test.each([
    ["projects", "plannedStart"],
    ["projects", "plannedFinish"],
    ["milestones", "due"],
    ["handovers", "due"],
  ] as const)("what is planned need not be: %s %s", (role, field) => {
    expect(readOne(role, field, "2020年").told).toEqual([]);
  });
});

describe("the fix is the day, in a format", () => {
  /** No format shows a date so: the column's own is taken. */
  const BY_THEN = "2020年11月3日前";

  test.each<readonly [cell: TestCell, place: CellPlace, format: string]>([
    [BY_THEN, {}, "yyyy/m/d"],
    [{ value: BY_THEN, format: "@" }, {}, "yyyy/m/d"],
    [BY_THEN, { below: [{ value: THIRD, format: "yyyy-mm-dd" }] }, "yyyy-mm-dd"],
    [BY_THEN, { below: [{ value: THIRD, format: 'yyyy"年"m"月"' }] }, "yyyy/m/d"],
    [BY_THEN, { below: [{ value: THIRD, format: "yyyy/m/d h:mm" }] }, "yyyy/m/d"],
  ])("%j beside %j", (cell, place, format) => {
    expect(readOne("projects", "plannedStart", cell, place).fixes).toEqual([
      { from: BY_THEN, to: THIRD, format },
    ]);
  });

  test.each([
    ["2020.11.3", String.raw`yyyy\.m\.d`],
    ["2020-11-03", "yyyy-mm-dd"],
    [" 2020/11/3 ", "yyyy/m/d"],
    ["2020年11月3日", 'yyyy"年"m"月"d"日"'],
    ["２０２０年１１月３号", 'yyyy"年"m"月"d"号"'],
    ["20201103", "yyyymmdd"],
    ["二〇二〇年十一月三日", '[DBNum1][$-804]yyyy"年"m"月"d"日"'],
  ])("%j is shown as it was written, whatever stands beside it", (cell, format) => {
    const place = { below: [{ value: THIRD, format: "yyyy/mm/dd" }] };
    expect(readOne("projects", "plannedStart", cell, place).fixes).toEqual([
      { from: cell, to: THIRD, format },
    ]);
  });

  test("a bare serial keeps its number", () => {
    expect(readOne("projects", "plannedStart", THIRD).fixes).toEqual([
      { from: THIRD, to: THIRD, format: "yyyy/m/d" },
    ]);
  });

  test("once pressed the value is the same and nothing is left to tell", { timeout: 30_000 }, () => {
    for (const [cell] of Object.values(CASES).flat()) {
      for (const format of [undefined, "@", "0.00", "0%"]) {
        const shown = typeof cell === "string" && format !== undefined ? { value: cell, format } : cell;
        const before = readOne("projects", "plannedStart", shown);
        for (const fix of before.fixes) {
          const after = readOne("projects", "plannedStart", fixedCell(shown, fix));
          expect(after, JSON.stringify(shown)).toEqual({ value: before.value, told: [], fixes: [] });
        }
      }
    }
  });
});

describe("start and finish in one cell", () => {
  test.each<readonly [text: string, first: string, second: string]>([
    ["2020-03/2021-10", "2020-03-01..2020-03-31", "2021-10-01..2021-10-31"],
    ["2020.3-2021.10", "2020-03-01..2020-03-31", "2021-10-01..2021-10-31"],
    ["2020.3—2021.10", "2020-03-01..2020-03-31", "2021-10-01..2021-10-31"],
    ["2020.3——2021.10", "2020-03-01..2020-03-31", "2021-10-01..2021-10-31"],
    ["2020.3~2021.10", "2020-03-01..2020-03-31", "2021-10-01..2021-10-31"],
    ["2020.3至2021.10", "2020-03-01..2020-03-31", "2021-10-01..2021-10-31"],
    ["2020年3月到2021年10月", "2020-03-01..2020-03-31", "2021-10-01..2021-10-31"],
    ["2020/3 - 2021/10", "2020-03-01..2020-03-31", "2021-10-01..2021-10-31"],
    ["2020.03.01-2021.10.31", "2020-03-01", "2021-10-31"],
    ["2020-03-01至2021-10-31", "2020-03-01", "2021-10-31"],
    ["202003-202110", "2020-03-01..2020-03-31", "2021-10-01..2021-10-31"],
    ["20200301-20211031", "2020-03-01", "2021-10-31"],
    ["2013-2015", "2013-01-01..2013-12-31", "2015-01-01..2015-12-31"],
    ["2013-2015年", "2013-01-01..2013-12-31", "2015-01-01..2015-12-31"],
    ["2020年-2021年", "2020-01-01..2020-12-31", "2021-01-01..2021-12-31"],
    ["2019年11月01日至2020年03月29日", "2019-11-01", "2020-03-29"],
    ["2020年3月-12月", "2020-03-01..2020-03-31", "2020-12-01..2020-12-31"],
    ["2020.3\n2021.10", "2020-03-01..2020-03-31", "2021-10-01..2021-10-31"],
    ["2020年3月—2021年底", "2020-03-01..2020-03-31", "2021-12-31"],
    ["2021.10-2020.3", "2021-10-01..2021-10-31", "2020-03-01..2020-03-31"],
    ["2020", "2020-01-01..2020-12-31", "2020-01-01..2020-12-31"],
  ])("%j", (text, first, second) => expect(halves(text)).toEqual([first, second]));

  test.each(["2020.3", "长期", "2020.10-3月", "2020.3-2020.13", "2020-", "2年", "24个月"])(
    "%j is unreadable",
    (text) => {
      expect(halves(text)).toEqual([undefined, undefined]);
      expect(readOne("projects", "plannedStart", text, { part: "first" }).told).toEqual([UNREADABLE]);
    },
  );

  test("a single real date leaves open which of the two it is", () => {
    expect(halves({ value: THIRD, format: "yyyy/m/d" })).toEqual([undefined, undefined]);
    expect(halves(2020.11)).toEqual([undefined, undefined]);
  });

  test("the year 2020 as a number starts and finishes in it", () => {
    expect(halves(2020)).toEqual(["2020-01-01..2020-12-31", "2020-01-01..2020-12-31"]);
  });
});

describe("months of a progress ledger", () => {
  eachCell<readonly [cell: TestCell, value: string | undefined, told?: string]>(
    [
      ["2020年11月", "2020-11"],
      ["2020-11", "2020-11"],
      ["2020.11", "2020-11"],
      ["202011", "2020-11"],
      [202_011, "2020-11"],
      [2020.11, "2020-11"],
      [{ value: THIRD, format: 'yyyy"年"m"月"' }, "2020-11"],
      [{ value: THIRD, format: "yyyy/m/d" }, "2020-11"],
      ["二〇二〇年十一月", "2020-11"],
      ["11月", "2020-11", YEAR],
      ["十一月份", "2020-11", YEAR],
      [11, "2020-11", YEAR],
      ["11", "2020-11", YEAR],
      ["１１", "2020-11", YEAR],
      ["2020年", undefined, UNREADABLE],
      ["1-11月", undefined, UNREADABLE],
      ["三季度", undefined, UNREADABLE],
      ["13", undefined, UNREADABLE],
      [0, undefined, UNREADABLE],
      ["0x0B", undefined, UNREADABLE],
      [2020.1, undefined, AMBIGUOUS],
    ],
    (cell, value, told) => {
      const reading = readOne("progress", "month", cell);
      expect([reading.value, reading.told.filter((one) => one !== TEXT)]).toEqual([
        value,
        told === undefined ? [] : [told],
      ]);
    },
  );
});

describe("laws", () => {
  const characters = Array.from(
    "0123456789.-/年月日号底末前旬上中下初季度第半Q一二十〇零 内开工（）~至明今'",
  );
  const anyText = fc.oneof(
    fc.string({ unit: fc.constantFrom(...characters), maxLength: 14 }),
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.string(),
  );
  const anyCell = fc.oneof(
    anyText,
    fc.double(),
    fc.integer({ min: 0, max: 21_000_000 }),
    fc.boolean(),
    fc.constant(null),
  );

  test("any cell is a span, is empty, or is told as an error", { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(anyCell, fc.constantFrom(undefined, "yyyy/m/d", "yyyy", "0.00", "@"), (value, format) => {
        const cell = typeof value === "number" && !Number.isFinite(value) ? null : value;
        const reading = readOne(
          "milestones",
          "doneOn",
          format === undefined ? cell : { value: cell, format },
        );
        const errors = reading.told.filter((one) => one.startsWith("error"));
        if (reading.value === undefined) expect(errors.length).toBeLessThanOrEqual(1);
        else expect(errors).toEqual([]);
        if (reading.value === undefined && errors.length === 0) {
          expect(typeof cell === "string" || cell === null).toBe(true);
        }
        expect(new Set(reading.told).size).toBe(reading.told.length);
        expect(reading.fixes.length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 500 },
    );
  });

  test("a real date reads as its day, its month or its year, as its format shows", () => {
    const first = parseIsoDate("1950-01-01") ?? 0;
    const last = parseIsoDate("2100-12-31") ?? 0;
    fc.assert(
      fc.property(
        fc.integer({ min: first, max: last }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (day, time) => {
          const value = serialOfDay(day) + time;
          const iso = isoDate(day);
          const read = (format: string) => String(readOne("milestones", "due", { value, format }).value);
          expect(read("yyyy/m/d")).toBe(iso);
          expect(read("yyyy-mm").slice(0, 10)).toBe(`${iso.slice(0, 7)}-01`);
          expect(read("yyyy")).toBe(`${iso.slice(0, 4)}-01-01..${iso.slice(0, 4)}-12-31`);
        },
      ),
    );
  });
});

/** The two halves of a cell of 建设起止年限. */
function halves(cell: TestCell): readonly unknown[] {
  return [
    readOne("projects", "plannedStart", cell, { part: "first" }).value,
    readOne("projects", "plannedFinish", cell, { part: "second" }).value,
  ];
}
