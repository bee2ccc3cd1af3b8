/** Titles, unit lines, headers of one to three rows and rows of column numbers, as offices have them. */
import { describe, expect, it } from "vitest";
import { markedSheet, recognisedMarks } from "#test/support/marked-sheets.ts";
import type { GridOptions } from "#test/support/sheet-grids.ts";
import { recogniseWorkbooks } from "#shared/reading/recognise.ts";

const HEAD =
  "head > 序号|项目名称|责任单位|建设性质|总投资（万元）|年度计划投资（万元）|计划开工时间|计划竣工时间|项目阶段|备注";
const ROWS = [
  "data > 1|城北污水处理厂|城关镇|新建|5000|1000|2020.3|2021.6|在建|",
  "data > 2|东山光伏电站|河西乡|续建|8000|3000|2019.4|2020.12|在建|",
  "data > 3|职教中心迁建|教育局|迁建|12000|4000|2020.5|2022.6|前期|手续办理中",
];

interface Case {
  readonly what: string;
  readonly lines: readonly string[];
  readonly options?: GridOptions;
}

const CASES: readonly Case[] = [
  { what: "no title at all", lines: [HEAD, ...ROWS] },
  {
    what: "a title of three rows, the unit line right-aligned in the last column",
    lines: [
      "title > 附件1",
      "title > 静乐县2020年重点项目建设台账",
      "title > |||||||||单位：万元",
      HEAD,
      ...ROWS,
    ],
    options: { merges: ["A2:J2"] },
  },
  {
    what: "the reporting line in several cells, an empty row under it",
    lines: [
      "title > 2020年12月重点项目台账",
      "title > 填报单位（盖章）：|城关镇||填报人：|张三||审核人：李四||填报日期：|2020年12月5日",
      "blank >",
      HEAD,
      ...ROWS,
    ],
    options: { merges: ["A1:J1"] },
  },
  {
    what: "a header in row 6, under titles, notes and an empty row",
    lines: [
      "title > 附件2",
      "title > |||重点项目推进情况表",
      "title > （截至2020年12月31日）",
      "note > 填表说明：1.本表由各乡镇填报；2.金额保留整数。",
      "blank >",
      HEAD,
      ...ROWS,
    ],
  },
  {
    what: "instructions in several rows above the header",
    lines: [
      "title > 重点项目台账",
      "note > 填报说明：",
      "note > 1.项目名称应与备案名称一致，不得使用简称。",
      "note > 2.金额单位为万元，保留整数。",
      HEAD,
      ...ROWS,
    ],
  },
  {
    what: "a row of units under the header",
    lines: [
      "title > 重点项目台账",
      "head > 序号|项目名称|责任单位|建设性质|总投资|年度计划投资|计划开工时间|计划竣工时间|项目阶段|备注",
      "head > ||||万元|万元|||| ",
      ...ROWS,
    ],
  },
  {
    what: "columns numbered 1 2 3",
    lines: ["title > 重点项目台账", HEAD, "head > 1|2|3|4|5|6|7|8|9|10", ...ROWS],
  },
  {
    what: "columns numbered 甲 乙 1 2",
    lines: ["title > 重点项目台账", HEAD, "head > 甲|乙|丙|丁|1|2|3|4|5|6", ...ROWS],
  },
  {
    what: "columns numbered A B C",
    lines: ["title > 重点项目台账", HEAD, "head > A|B|C|D|E|F|G|H|I|J", ...ROWS],
  },
  {
    what: "columns numbered ① ②",
    lines: ["title > 重点项目台账", HEAD, "head > ①|②|③|④|⑤|⑥|⑦|⑧|⑨|⑩", ...ROWS],
  },
  {
    what: "columns numbered 栏次 1 2",
    lines: ["title > 重点项目台账", HEAD, "head > 栏次|1|2|3|4|5|6|7|8|9", ...ROWS],
  },
  {
    what: "columns numbered with 甲 and 乙 alone before 1, the header of two rows",
    lines: [
      "title > 重点项目台账",
      "head > 序号|项目名称|责任单位|建设性质|投资（万元）||时间||项目阶段|备注",
      "head > ||||总投资|年度计划投资|计划开工时间|计划竣工时间||",
      "head > 甲|乙|丙|丁|1|2|3|4|戊|己",
      ...ROWS,
    ],
    options: {
      merges: ["A1:J1", "A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:F2", "G2:H2", "I2:I3", "J2:J3"],
    },
  },
  {
    what: "three header rows merged both ways",
    lines: [
      "title > 重点项目台账",
      "head > 序号|项目名称|责任单位|建设性质|计划情况||||项目阶段|备注",
      "head > ||||投资（万元）||时间|||",
      "head > ||||总投资|年度计划投资|计划开工时间|计划竣工时间||",
      ...ROWS,
    ],
    options: {
      merges: ["A1:J1", "A2:A4", "B2:B4", "C2:C4", "D2:D4", "E2:H2", "E3:F3", "G3:H3", "I2:I4", "J2:J4"],
    },
  },
  {
    what: "two header rows of which nothing is merged",
    lines: [
      "title > 重点项目台账",
      "head > 序号|项目名称|责任单位|建设性质|投资（万元）||时间||项目阶段|备注",
      "head > ||||总投资|年度计划投资|计划开工时间|计划竣工时间||",
      ...ROWS,
    ],
  },
  {
    what: "labels at the bottom of two unmerged rows, a group above",
    lines: [
      "title > 重点项目台账",
      "head > ||||投资（万元）||时间|||",
      "head > 序号|项目名称|责任单位|建设性质|总投资|年度计划投资|计划开工时间|计划竣工时间|项目阶段|备注",
      ...ROWS,
    ],
    options: { merges: ["E2:F2", "G2:H2"] },
  },
  {
    what: "an empty row between header and rows",
    lines: ["title > 重点项目台账", HEAD, "blank >", ...ROWS],
  },
  {
    what: "a table that begins in column C with empty columns before it",
    lines: [
      "title > ||重点项目台账",
      `head > ||${HEAD.slice(7)}`,
      ...ROWS.map((row) => `data > ||${row.slice(7)}`),
    ],
  },
  {
    what: "a header and no rows",
    lines: ["title > 重点项目台账", HEAD],
  },
  {
    what: "one row alone",
    lines: ["title > 重点项目台账", HEAD, ROWS[0] ?? ""],
  },
  {
    what: "rows of words alone",
    lines: [
      "title > 重点项目台账",
      HEAD,
      "data > |污水厂二期|城关镇|新建|||||谋划|",
      "data > |停车场|城关镇|新建|||||谋划|",
    ],
  },
];

describe("titles and headers", () => {
  it.each(CASES)("$what", ({ lines, options }) => {
    const { grid, marks } = markedSheet("项目台账", lines, options);
    expect(recognisedMarks({ sheets: [grid] }, grid.name)).toEqual(marks);
  });
});

const mappedOf = (lines: readonly string[]) => {
  const { grid } = markedSheet("项目台账", lines);
  return recogniseWorkbooks([{ sheets: [grid] }], { period: "2020-12" }).recognition.layouts[0]?.mapped;
};
const BARE = "head > 序号|项目名称|责任单位|建设性质|总投资|年度计划投资|计划开工时间|计划竣工时间";

describe("what the lines above say", () => {
  it.each([
    ["a cell at the right end", "title > |||||||单位：万元", "万元"],
    ["brackets", "title > 城关镇||||||（单位：亿元）|", "亿元"],
    ["the label and the unit in two cells", "title > ||||||单位：|万元", "万元"],
    ["blanks inside", "title > |||||||单 位 ： 万 元", "万元"],
    ["金额单位", "title > 填报单位：城关镇||||||金额单位：人民币万元", "万元"],
    ["several units", "title > |||||||单位：万元、亩、个", "万元"],
    ["计量单位", "title > |||||||计量单位：万元", "万元"],
    ["no colon", "title > |||||||单位 万元", "万元"],
  ])("the unit of money from %s", (_, line, unit) => {
    expect(mappedOf([line, BARE, ...ROWS])?.moneyUnit).toBe(unit);
  });

  it.each([
    ["in one cell", "title > 填报单位：城关镇", "城关镇"],
    ["in two cells", "title > 填报单位（盖章）：|城关镇||填报人：|张三", "城关镇"],
    ["without a colon between", "title > 填报单位|城关镇||填报人|张三", "城关镇"],
    ["with a seal behind it", "title > 填报单位：城关镇（盖章）  填报人：张三", "城关镇"],
    ["with blanks", "title > 填 报 单 位：城关镇      填报时间：2020年12月5日", "城关镇"],
    ["left empty before the next label", "title > 填报单位（盖章）：    填报人：张三", undefined],
    ["left empty in its cell", "title > 填报单位（盖章）：|||填报人：|张三", undefined],
    ["left empty alone", "title > 填报单位：", undefined],
    ["on a line of underscores", "title > 填报单位：______  填报人：____", undefined],
  ])("the reporting unit %s", (_, line, unit) => {
    expect(mappedOf(["title > 重点项目台账", line, BARE, ...ROWS])?.reportingUnit).toBe(unit);
  });
});
