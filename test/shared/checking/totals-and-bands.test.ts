/** Totals and headings of sheets laid out as offices lay them out: which rows they speak of. */
import { describe, expect, test } from "vitest";
import { findingLines } from "#test/support/five-ledgers.ts";
import { sheetGrid, workbook } from "#test/support/sheet-grids.ts";

const TITLE = "2020年11月重点项目表";
const HEADER =
  "序号|项目名称|责任单位|建设性质|总投资（万元）|年度计划投资（万元）|计划开工时间|计划竣工时间";
const row = (number: number, name: string, total: number | string, plan: number): string =>
  `${number}|${name}|东河镇|新建|${total}|${plan}|2020年3月|2021年6月`;

function found(...rows: readonly string[]): readonly string[] {
  const grid = sheetGrid("项目", [TITLE, HEADER, ...rows]);
  return findingLines(workbook(grid)).map((line) => line.replace("warning ", "").replace("项目 ", ""));
}

/** Two headings below one, and another beside it. */
function nested(outer: string, inner: string): readonly string[] {
  return [
    outer,
    inner,
    row(1, "甲厂", 1200, 300),
    row(2, "乙厂", 2000, 500),
    "（二）拟建（共1个）",
    row(1, "丙厂", 3000, 400),
    "二、农业项目（共1个）",
    row(1, "丁园", 800, 200),
  ];
}

describe("headings", () => {
  test("speak of their own rows and of the headings' below them", () => {
    expect(found(...nested("一、工业项目（共3个，总投资：6200万元）", "（一）在建（共2个）"))).toEqual([]);
  });

  test("are told where count or amount differ", () => {
    expect(found(...nested("一、工业项目（共4个，总投资：6300万元）", "（一）在建（共3个）"))).toEqual([
      "band-count-differs A3",
      "band-amount-differs A3",
      "band-count-differs A4",
    ]);
  });

  test("may have their number in a cell of its own", () => {
    expect(found("一|在建项目（共2个）", row(1, "甲厂", 1200, 300))).toEqual(["band-count-differs B3"]);
  });

  test("are right where a row's unit is the slip", () => {
    const rows = ["甲厂", "乙厂", "丙厂"].map((name, at) => row(at + 1, name, 1000 + at, 300));
    expect(
      found("一、工业项目（共4个，总投资：4203万元）", ...rows, row(4, "丁厂", 12_000_000, 300)),
    ).toEqual(["money-unit-doubtful E7"]);
  });

  test("that round are right", () => {
    expect(
      found("一、在建（总投资：0.32亿元）", row(1, "甲厂", 1200, 300), row(2, "乙厂", 1960, 500)),
    ).toEqual([]);
  });
});

describe("totals", () => {
  const two = [row(1, "甲厂", 1200, 300), row(2, "乙厂", 2000, 500)];

  test.each([
    ["of all, at the end", [...two, "合计||||3200|800"], []],
    ["of all, at the end, wrong", [...two, "合计||||3300|800"], ["total-amount-differs E5"]],
    ["rounded", [row(1, "甲厂", 1200.4, 300), "合计||||1200|300"], []],
    ["rounded beyond belief", [row(1, "甲厂", 1.4, 1), "合计||||1|1"], ["total-amount-differs E4"]],
    ["above all rows", ["合计||||3200|800", ...two], []],
    ["above all rows, wrong", ["合计||||3200|900", ...two], ["total-amount-differs F3"]],
    ["with the count in the column of numbers", [...two, "2|合计|||3200|800"], []],
    ["with a wrong count there", [...two, "3|合计|||3200|800"], ["total-count-differs A5"]],
    [
      "that leaves out a number written as text",
      [row(1, "甲厂", "'1200", 300), "合计||||0|300"],
      ["number-as-text E3", "total-amount-differs E4"],
    ],
  ] as const)("%s", (_, rows, lines) => {
    expect(found(...rows)).toEqual(lines);
  });

  const parts = (first: string, second: string, last: string): readonly string[] => [
    "一、在建",
    ...two,
    first,
    "二、拟建",
    row(1, "丙厂", 3000, 400),
    second,
    last,
  ];

  test("of parts and of the whole", () => {
    expect(found(...parts("小计||||3200|800", "小计||||3000|400", "总计||||6200|1200"))).toEqual([]);
    expect(found(...parts("合计||||3200|800", "合计||||3000|400", "合计||||6200|1200"))).toEqual([]);
  });

  test("of parts and of the whole, each told where it is wrong", () => {
    expect(found(...parts("小计||||3100|800", "小计||||3000|500", "总计||||6200|1300"))).toEqual([
      "total-amount-differs E6",
      "total-amount-differs F9",
      "total-amount-differs F10",
    ]);
  });

  test("of a heading with headings below it", () => {
    const first = ["一、农业", row(1, "丁园", 800, 200), "合计||||800|200"];
    const second = ["二、工业", "（一）在建", ...two, "（二）拟建", row(1, "丙厂", 3000, 400)];
    expect(found(...first, ...second, "合计||||6200|1200", "总计||||7000|1400")).toEqual([]);
    expect(found(...first, ...second, "合计||||6200|1100", "总计||||7000|1400")).toEqual([
      "total-amount-differs F12",
    ]);
  });
});
