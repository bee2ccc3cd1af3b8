import { describe, expect, it } from "vitest";
import { dueDayOf, isLate, reportingSheet } from "#shared/collecting/reporting.ts";
import { isoDate, serialOfDay } from "#shared/ledgers/calendar.ts";

const NAMES = { dueDay: 5, workbook: "县", sheet: "报送记录", title: (period: string) => period };

function handed(period: string, unit: string, day: string) {
  return { period, unit, day };
}

/** Rows as text: month, unit, due, day. */
function rows(period: string, ...parameters: [Parameters<typeof reportingSheet>[1], readonly string[]]) {
  const sheet = reportingSheet(period, ...parameters, NAMES);
  const [, title = [], unit = [], due = [], closed = []] = sheet?.cells ?? [];
  return title.map((month, at) => [month, unit[at], Number(due[at]), closed[at]]);
}

const serial = (period: string) => serialOfDay(dueDayOf(period, 5));

describe("a month's ledgers", () => {
  it("are due in the next one, and late a day after", () => {
    expect(isoDate(dueDayOf("2020-11", 5))).toBe("2020-12-05");
    expect(isoDate(dueDayOf("2020-12", 28))).toBe("2021-01-28");
    expect(isLate("2020-12", 5, "2021-01-05")).toBe(false);
    expect(isLate("2020-12", 5, "2021-01-06")).toBe(true);
  });
});

describe("the items of 报送", () => {
  it("are of the months whose ledgers were due in the year so far, the last of the year before among them", () => {
    const months = ["2018-12", "2019-12", "2020-01", "2020-02", "2020-03"];
    const all = months.map((period) => handed(period, "甲", "2020-01-05"));
    expect(rows("2020-03", all, []).map(([month]) => month)).toEqual(["2019-12", "2020-01", "2020-02"]);
    expect(reportingSheet("2020-01", [handed("2020-01", "甲", "2020-02-05")], ["甲"], NAMES)).toBeNull();
  });

  it("stand open for who handed nothing in, in months that were collected", () => {
    const items = rows("2020-03", [handed("2020-02", "乙", "2020-03-05")], ["甲"]);
    expect(items).toEqual([
      ["2020-02", "乙", serial("2020-02"), serial("2020-02")],
      ["2020-02", "甲", serial("2020-02"), null],
    ]);
  });
});
