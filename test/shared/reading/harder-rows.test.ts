/** Rows that are hard to tell: half-filled, worded twice, prepared, nested. */
import { describe, expect, it } from "vitest";
import { recogniseWorkbooks } from "#shared/reading/recognise.ts";
import { markedSheet, recognisedMarks } from "#test/support/marked-sheets.ts";
import type { GridOptions } from "#test/support/sheet-grids.ts";

const TITLE = "title > 2020年12月重点项目台账";
const HEAD =
  "head > 序号|项目名称|责任单位|建设性质|总投资（万元）|年度计划投资（万元）|计划开工时间|计划竣工时间|项目阶段|备注";
const ROW = (number: number, name: string): string =>
  `data > ${number}|${name}|城关镇|新建|5000|1000|2020.3|2021.6|在建|`;
const BARE_HEAD =
  "head > 项目名称|责任单位|建设性质|总投资（万元）|年度计划投资（万元）|计划开工时间|项目阶段";
const BARE = (name: string): string => `data > ${name}|城关镇|新建|5000|1000|2020.3|在建`;

interface Case {
  readonly what: string;
  readonly lines: readonly string[];
  readonly options?: GridOptions;
}

const CASES: readonly Case[] = [
  {
    what: "a total with a count in words and a remark",
    lines: [TITLE, HEAD, ROW(1, "甲"), ROW(2, "乙"), "subtotal > 合计|2个项目|||10000|2000||||截至12月底"],
  },
  {
    what: "a total with words in three cells",
    lines: [TITLE, HEAD, ROW(1, "甲"), ROW(2, "乙"), "subtotal > |合 计|2个单位|—|10000|2000||||其中续建0个"],
  },
  {
    what: "本页小计, 以上合计",
    lines: [
      TITLE,
      HEAD,
      ROW(1, "甲"),
      "subtotal > 本页小计||||5000|1000||||",
      "subtotal > 以上合计||||5000|1000||||",
    ],
  },
  {
    what: "其中 without a colon",
    lines: [
      TITLE,
      HEAD,
      ROW(1, "甲"),
      "subtotal > 合计||||5000|1000||||",
      "subtotal > 其中|新建项目|||5000|1000||||",
    ],
  },
  {
    what: "其中：… as a part of the project above it",
    lines: [TITLE, HEAD, ROW(1, "甲"), "subtotal > |其中：管网部分|||2000|400||||", ROW(2, "乙")],
  },
  {
    what: "stage words alone where there is no 序号",
    lines: [TITLE, BARE_HEAD, "band > 在建项目", BARE("甲"), BARE("乙"), "band > 谋划项目", BARE("丙")],
  },
  {
    what: "paths alone where there is no 序号",
    lines: [TITLE, BARE_HEAD, "band > 工业新型化", BARE("甲"), BARE("乙"), "band > 农业特色化", BARE("丙")],
  },
  {
    what: "a name alone where there is no 序号",
    lines: [TITLE, BARE_HEAD, BARE("甲"), "data > 特色小镇", BARE("丙")],
  },
  {
    what: "a heading merged over two columns, its sums beside it",
    lines: [
      TITLE,
      HEAD,
      "band > 一、在建项目（2个）||||10000|2000||||",
      ROW(1, "甲"),
      ROW(2, "乙"),
      "band > 二、谋划项目（1个）||||5000|1000||||",
      ROW(1, "丙"),
    ],
    options: { merges: ["A3:B3", "A6:B6"] },
  },
  {
    what: "headings that count their rows in 序号",
    lines: [
      TITLE,
      HEAD,
      "band > 2|在建项目|||10000|2000||||",
      ROW(1, "甲"),
      ROW(2, "乙"),
      "band > 1|谋划项目|||5000|1000||||",
      ROW(1, "丙"),
    ],
  },
  {
    what: "units without numbers inside numbered stages",
    lines: [
      TITLE,
      HEAD,
      "band > 一、在建项目（3个）",
      "band > 城关镇",
      ROW(1, "甲"),
      ROW(2, "乙"),
      "band > 河西乡",
      ROW(1, "丙"),
      "band > 二、谋划项目（1个）",
      "band > 城关镇",
      ROW(1, "丁"),
    ],
  },
  {
    what: "numbers of two levels in 序号",
    lines: [
      TITLE,
      HEAD,
      ...["1-1", "1-2", "2-1"].map(
        (number) => `data > ${number}|项目${number}|城关镇|新建|5000|1000|2020.3|2021.6|在建|`,
      ),
    ],
  },
  {
    what: "numbers in brackets in 序号",
    lines: [
      TITLE,
      HEAD,
      ...["（1）", "（2）", "（3）"].map(
        (number) => `data > ${number}|项目${number}|城关镇|新建|5000|1000|2020.3|2021.6|在建|`,
      ),
    ],
  },
  {
    what: "names that begin with a number",
    lines: [
      TITLE,
      BARE_HEAD,
      BARE("1.城北水厂"),
      BARE("2.河西水厂"),
      BARE("（三）期水厂"),
      BARE("一、二级管网改造"),
    ],
  },
  {
    what: "rows prepared down to their unit, at the end",
    lines: [
      TITLE,
      HEAD,
      ROW(1, "甲"),
      ROW(2, "乙"),
      "blank > 3||城关镇|||||||",
      "blank > 4||城关镇|||||||",
      "blank > 5||城关镇|||||||",
    ],
  },
  {
    what: "rows prepared with number, unit and stage, at the end",
    lines: [
      TITLE,
      HEAD,
      ROW(1, "甲"),
      ROW(2, "乙"),
      ...[3, 4, 5, 6].map((number) => `blank > ${number}||城关镇|新建|||||在建|`),
    ],
  },
  {
    what: "a last row whose name was forgotten",
    lines: [TITLE, HEAD, ROW(1, "甲"), ROW(2, "乙"), "data > 3||城关镇|新建|5000|1000|2020.3|2021.6|在建|"],
  },
  {
    what: "rows of dots, and what says that nothing follows",
    lines: [TITLE, HEAD, ROW(1, "甲"), "blank > …|……|…|…|…|…|…|…|…|", "note > （以下空白）"],
  },
  {
    what: "a seal and a telephone at the foot",
    lines: [
      TITLE,
      HEAD,
      ROW(1, "甲"),
      "note > 单位（盖章）：||||||负责人签字：",
      "note > 咨询电话：0350-6022222",
    ],
  },
  {
    what: "the reporting unit at the foot",
    lines: [
      TITLE,
      HEAD,
      ROW(1, "甲"),
      "subtotal > 合计||||5000|1000||||",
      "note > 填报单位：城关镇|||填报人：张三|||填报日期：2020.12.5|||",
    ],
  },
  {
    what: "a signature without colons",
    lines: [TITLE, HEAD, ROW(1, "甲"), "note > 单位负责人||审核人|张三||填表人|李四|||"],
  },
  {
    what: "a note in a block of several merged rows",
    lines: [
      TITLE,
      HEAD,
      ROW(1, "甲"),
      "note > 填表说明：⏎1.项目名称应与备案一致；⏎2.金额保留整数。",
      "blank >",
      "blank >",
    ],
    options: { merges: ["A4:J6"] },
  },
  {
    what: "notes whose label stands in column A and merges down over its lines",
    lines: [
      TITLE,
      HEAD,
      ROW(1, "甲"),
      "note > 备注|1.统计范围为500万元以上项目，含续建项目。",
      "note > |2.金额以万元为单位。",
      "note > |3.续建项目不含年内已竣工的。",
    ],
    options: { merges: ["A4:A6", "B4:J4", "B5:J5", "B6:J6"] },
  },
  {
    what: "notes with their numbers in cells of their own",
    lines: [TITLE, HEAD, ROW(1, "甲"), "note > 注：|1|统计范围为500万元以上", "note > |2|含续建项目"],
  },
  {
    what: "a project of which only number and name are known, under instructions",
    lines: [
      TITLE,
      HEAD,
      "note > 填写说明：1.项目名称填写全称；2.金额保留整数。",
      "data > 1|甲",
      ROW(2, "乙"),
    ],
  },
  {
    what: "an empty numbered heading before prepared rows",
    lines: [
      TITLE,
      HEAD,
      "band > 一、续建项目",
      ROW(1, "甲"),
      "band > 二、新建项目",
      "blank > 1",
      "blank > 2",
    ],
  },
  {
    what: "a remark between two rows, in the last column",
    lines: [TITLE, HEAD, ROW(1, "甲"), "data > |||||||||资金未到位", ROW(2, "乙")],
  },
  {
    what: "a project whose row goes on in the next with its name merged",
    lines: [
      TITLE,
      HEAD,
      "data > 1|甲|城关镇|新建|5000|1000|2020.3|2021.6|在建|计划",
      "data > ||||4000|900|2020.4|2021.7||完成",
    ],
    options: { merges: ["A3:A4", "B3:B4", "C3:C4", "D3:D4"] },
  },
  {
    what: "a first total above the bands and a last below",
    lines: [
      TITLE,
      HEAD,
      "subtotal > 全县总计（2个）||||10000|2000||||",
      "band > 一、在建项目（1个）",
      ROW(1, "甲"),
      "band > 二、谋划项目（1个）",
      ROW(1, "乙"),
      "subtotal > 总计||||10000|2000||||",
      "note > 静乐县项目中心",
      "note > 2020年12月5日",
    ],
  },
];

describe("harder rows", () => {
  it.each(CASES)("$what", ({ lines, options }) => {
    const { grid, marks } = markedSheet("项目台账", lines, options);
    expect(recognisedMarks({ sheets: [grid] }, grid.name)).toEqual(marks);
  });
});

it("holds the stage of a numbered heading over units without numbers", () => {
  const { grid } = markedSheet("项目台账", [
    "head > 序号|项目名称|责任单位|建设性质|总投资（万元）|年度计划投资（万元）|计划开工时间|计划竣工时间",
    "band > 一、在建项目（3个）",
    "band > 城关镇",
    "data > 1|甲|城关镇|新建|5000|1000|2020.3|2021.6",
    "band > 河西乡",
    "data > 1|丙|河西乡|新建|5000|1000|2020.3|2021.6",
    "band > 二、谋划项目（1个）",
    "data > 1|丁|河西乡|新建|5000|1000|2020.3|2021.6",
  ]);
  const { recognition } = recogniseWorkbooks([{ sheets: [grid] }], { period: "2020-12" });
  expect(recognition.layouts[0]?.mapped?.bands).toEqual([
    "一、在建项目(3个)",
    "一、在建项目(3个)",
    "二、谋划项目(1个)",
  ]);
});
