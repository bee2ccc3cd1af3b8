/** What tells a header's rows: one witness a test. */
import { describe, expect, test } from "vitest";
import type { CellValue } from "#shared/reading/grid.ts";
import { viewSheet } from "#shared/reading/sheet-view.ts";
import { findTableHead } from "#shared/reading/table-head.ts";
import { sheetGrid, type GridOptions } from "#test/support/sheet-grids.ts";

function head(rows: readonly (string | readonly CellValue[])[], options: GridOptions = {}): number[] {
  const found = findTableHead(viewSheet(sheetGrid("表", rows, options)));
  return found ? [found.first, found.last] : [];
}

function paths(rows: readonly (string | readonly CellValue[])[], options: GridOptions): readonly string[] {
  const found = findTableHead(viewSheet(sheetGrid("表", rows, options)));
  return [...(found?.paths.values() ?? [])].map((path) => path.join("/"));
}

describe("months that are real dates", () => {
  const formats = Object.fromEntries(["C1", "E1", "G1"].map((cell) => [cell, 'yyyy"年"m"月"']));

  test("head the columns merged under each of them, and are read as the month they show", () => {
    const rows = [
      ["项目名称", "责任单位", 43831, null, 43862, null, 43891, null],
      "||形象进度|完成投资|形象进度|完成投资|形象进度|完成投资",
      "鹅城镇水厂|鹅城镇|地基|100|主体|200|封顶|300",
      "娑婆乡光伏|娑婆乡|地基|100|主体|200|封顶|300",
    ];
    const merges = ["A1:A2", "B1:B2", "C1:D1", "E1:F1", "G1:H1"];
    expect(head(rows, { merges, formats })).toEqual([1, 2]);
    expect(paths(rows, { merges, formats })).toEqual([
      "项目名称",
      "责任单位",
      "2020年1月/形象进度",
      "2020年1月/完成投资",
      "2020年2月/形象进度",
      "2020年2月/完成投资",
      "2020年3月/形象进度",
      "2020年3月/完成投资",
    ]);
  });

  test("head one column each", () => {
    const months = [43831, 43862, 43891, 43922, 43952, 43983];
    const rows = [
      ["项目名称", "责任单位", ...months],
      ["水厂", "鹅城镇", 1, 2, 3, 4, 5, 6],
    ];
    expect(head(rows)).toEqual([1, 1]);
  });

  test("are no header where the row is one of dates among rows of dates", () => {
    const rows = [
      "项目名称|责任单位|计划（合并）||",
      "水厂|鹅城镇|2020-01|2020-02|2020-03",
      "光伏|娑婆乡|2020-01|2020-02|2020-03",
    ];
    expect(head(rows, { merges: ["C1:E1"] })).toEqual([1, 1]);
  });
});

test("a percent sign heads a column, a percentage does not", () => {
  const merges = ["A1:A2", "B1:C1", "D1:E1"];
  expect(head(["单位|本月||累计|", "|个数|%|个数|%", "鹅城镇|1|20%|2|40%"], { merges })).toEqual([1, 2]);
});

test("a label that reaches down over many rows is of those rows, not of the header", () => {
  const rows = [
    "分类||说明",
    "汽车|大型|长于6米",
    "|中型|短于6米",
    "|小型|座位少",
    "|微型|更短",
    "|重型|更重",
    "|轻型|更轻",
  ];
  expect(head(rows, { merges: ["A1:B1", "A2:A7"] })).toEqual([1, 1]);
});

test("quantities under groups are data: the groups alone are the header", () => {
  const rows = ["基本参数||性能参数|", "机长|15.33米|最大速度|950千米/小时", "翼展|14.36米|爬升率|60米/秒"];
  expect(head(rows, { merges: ["A1:B1", "C1:D1"] })).toEqual([1, 1]);
});

test("what begins with a year, a month or an amount of money is no quantity", () => {
  const rows = ["单位|1年以内|1-2年|100万元以上|2020年计划|3月完成", "鹅城镇|1|2|3|4|5", "娑婆乡|1|2|3|4|5"];
  expect(head(rows)).toEqual([1, 1]);
});

test("a row that names two of many columns is a line of a form; the table in the form has its own header", () => {
  const rows = [
    "产品|||空气过滤器|||",
    "介质|||压缩空气|||",
    "流量特性|进口压力|出口压力|标准流量|||",
    "|2.5|2.37|200|450|760|1170",
    "|4|3.8|90|720|1170|1460",
  ];
  const merges = ["A1:C1", "D1:G1", "A2:C2", "D2:G2", "A3:A5", "D3:G3"];
  expect(head(rows, { merges }).at(-1)).toBe(3);
});

test("the heading over a form is its header", () => {
  const rows = [
    "企业信息|||",
    "信用代码|91330000143995391Q|注册号|33000",
    "注册资本|112464|电话|85067000",
    "类型|股份公司|成立日期|1996年9月26日",
    "法人|张三|期限|1996年",
  ];
  expect(head(rows, { merges: ["A1:D1"] })).toEqual([1, 1]);
});

test("a title over a line of office and date is no form's heading, however few words the groups below it hold", () => {
  const rows = [
    "静乐县重点工作推进表|||||",
    "静乐县发展和改革局|||2020年12月31日||",
    "基本信息|||推进||",
    "名称|类型|单位|时间|负责人|备注",
    "水厂|新建|鹅城镇|2020-11|张三|无",
  ];
  expect(head(rows, { merges: ["A1:F1", "A2:C2", "D2:F2", "A3:C3", "D3:F3"] })).toEqual([3, 4]);
});

test("a table laid on its side begins with its numbers", () => {
  expect(head(["序号|1|2|3|合计", "供应商|甲公司|乙公司|丙公司|合计", "金额|10|20|30|60"])).toEqual([1, 1]);
});

test("texts repeated in each cell of what was merged are groups", () => {
  const rows = ["项目|本期|本期|上期|上期", "项目|收入|成本|收入|成本", "运输|1|2|3|4", "销售|5|6|7|8"];
  expect(head(rows)).toEqual([1, 2]);
});
