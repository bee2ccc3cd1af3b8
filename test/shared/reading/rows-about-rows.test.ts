/** Rows that speak of the table and are none of its data: examples, instructions, notes, signatures, blank forms, repeated headers, scribbles. */
import { describe, expect, it } from "vitest";
import type { CellValue } from "#shared/reading/grid.ts";
import { recogniseWorkbooks } from "#shared/reading/recognise.ts";
import { line, markedSheet, recognisedMarks } from "#test/support/marked-sheets.ts";
import type { GridOptions } from "#test/support/sheet-grids.ts";

const TITLE = "title > 2020年12月重点项目台账";
const CELLS =
  "序号|项目名称|责任单位|建设性质|总投资（万元）|年度计划投资（万元）|计划开工时间|计划竣工时间|项目阶段|备注";
const HEAD = `head > ${CELLS}`;
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

const EXAMPLES: readonly Case[] = [
  ...["例", "例：", "示例", "样例", "（例）", "(例)", "填写示例", "例1", "示例行", "【示例】"].map(
    (word) => ({
      what: `${word} in 序号`,
      lines: [
        TITLE,
        HEAD,
        `example > ${word}|某某污水处理厂建设项目|城关镇|新建|5000|1000|2020.3|2021.6|在建|`,
        ...ROWS,
      ],
    }),
  ),
  ...[
    "示例：污水处理厂建设项目",
    "（示例）污水处理厂建设项目",
    "XX项目",
    "例：××污水处理厂",
    "xxx建设项目（示例）",
    "样例项目",
  ].map((name) => ({
    what: `${name} as the name, without number`,
    lines: [TITLE, HEAD, `example > |${name}|城关镇|新建|5000|1000|2020.3|2021.6|在建|`, ...ROWS],
  })),
  {
    what: "an example and instructions below it",
    lines: [
      TITLE,
      HEAD,
      "example > 示例|污水处理厂建设项目|城关镇|新建|5000|1000|2020.3|2021.6|在建|",
      "note > 填写说明|与备案名称一致|填写全称|下拉选择|保留整数|保留整数|格式：2020.3|格式：2020.3|下拉选择|",
      ...ROWS,
    ],
  },
  {
    what: "instructions in one merged cell under the header",
    lines: [TITLE, HEAD, "note > 填写说明：1.项目名称填写全称；2.金额保留整数；3.时间写到月。", ...ROWS],
    options: { merges: ["A3:J3"] },
  },
  {
    what: "what each column takes, under the header",
    lines: [TITLE, HEAD, "note > 数字|文本|文本|单选|数字|数字|日期|日期|单选|文本", ...ROWS],
  },
  {
    what: "必填 and 选填 under the header",
    lines: [TITLE, HEAD, "note > |必填|必填|选填|必填|必填|选填|选填|必填|选填", ...ROWS],
  },
];

const FEET: readonly Case[] = [
  {
    what: "notes in the 序号 column",
    lines: [
      TITLE,
      HEAD,
      ...ROWS,
      "note > 注：1.统计范围为500万元以上项目；",
      "note > 2.本表每月5日前报送。",
      "note > 3.续建项目不含年内已竣工的。",
    ],
  },
  {
    what: "notes merged across, an empty row before",
    lines: [
      TITLE,
      HEAD,
      ...ROWS,
      "blank >",
      "note > 备注：以上数据由各乡镇提供，县项目中心汇总，如有出入以统计部门数据为准。",
    ],
    options: { merges: ["A7:J7"] },
  },
  {
    what: "备注 in one cell, its words in the next",
    lines: [TITLE, HEAD, ...ROWS, "note > 备注|统计范围为500万元以上项目，含续建项目。"],
  },
  {
    what: "说明 in one cell, its words in the next",
    lines: [
      TITLE,
      HEAD,
      ...ROWS,
      "note > 说明：|1.统计范围为500万元以上项目。",
      "note > |2.续建项目不含年内已竣工的。",
    ],
  },
  {
    what: "a signature line",
    lines: [TITLE, HEAD, ...ROWS, "note > 填报人：张三||审核人：李四|||单位负责人：王五|||2020年12月5日"],
  },
  {
    what: "a signature line with blanks inside, no value yet",
    lines: [
      TITLE,
      HEAD,
      ...ROWS,
      "note > 单位负责人（签字）：||填 报 人：|||联系电话：|||填报日期：  年  月  日",
    ],
  },
  {
    what: "signature and date alone at the right",
    lines: [
      TITLE,
      HEAD,
      ...ROWS,
      "blank >",
      "note > |||||||||静乐县项目中心",
      "note > |||||||||2020年12月5日",
    ],
  },
  {
    what: "signature and date in the middle",
    lines: [
      TITLE,
      HEAD,
      ...ROWS,
      "blank >",
      "note > ||||||静乐县住房和城乡建设局|||",
      "note > ||||||2020年12月5日|||",
    ],
  },
  {
    what: "制表：… 审核：…",
    lines: [TITLE, HEAD, ...ROWS, "note > 制表：张三|||审核：李四||||时间：2020.12.5"],
  },
  {
    what: "a total, a note and a signature",
    lines: [
      TITLE,
      HEAD,
      ...ROWS,
      "subtotal > 合计||||25000|8000||||",
      "note > 注：带*的为省级重点项目。",
      "note > 分管领导：|||审核：|||填表：",
    ],
  },
  {
    what: "a page number",
    lines: [TITLE, HEAD, ...ROWS, "note > |||第1页，共3页"],
  },
  {
    what: "数据来源 and 联系人",
    lines: [TITLE, HEAD, ...ROWS, "note > 数据来源：县统计局", "note > 联系人：张三  联系电话：0350-1234567"],
  },
  {
    what: "a star that explains itself",
    lines: [TITLE, HEAD, ...ROWS, "note > ★为本月新入库项目"],
  },
  {
    what: "a scribble far below",
    lines: [
      TITLE,
      HEAD,
      ...ROWS,
      ...Array.from({ length: 60 }, () => "blank >"),
      line("note", [...Array<null>(25).fill(null), "已核"]),
    ],
  },
  {
    what: "a scribble far to the right of a row",
    lines: [TITLE, HEAD, `${ROWS[0]}${"|".repeat(16)}已核`, ...ROWS.slice(1)],
  },
  {
    what: "a reminder beside the rows, below them",
    lines: [TITLE, HEAD, ...ROWS, line("note", [...Array<null>(12).fill(null), "数字再核一下"])],
  },
  {
    what: "a check sum beside the table, below the rows",
    lines: [TITLE, HEAD, ...ROWS, line("note", [...Array<null>(12).fill(null), 25000])],
  },
];

const BLANKS: readonly Case[] = [
  {
    what: "rows with a number alone",
    lines: [TITLE, HEAD, ...ROWS, ...Array.from({ length: 20 }, (_, index) => line("blank", [index + 4]))],
  },
  {
    what: "rows with a number as text alone",
    lines: [TITLE, HEAD, ...ROWS, "blank > '4", "blank > '5"],
  },
  {
    what: "rows with a number and formulas that give 0 or nothing",
    lines: [TITLE, HEAD, ...ROWS, "blank > 4||||0|||||", "blank > 5||||0||||| "],
    options: { formulas: ["A6", "A7", "E6", "E7"] },
  },
  {
    what: "rows with a formula that gives an error",
    lines: [TITLE, HEAD, ...ROWS, "blank > 4|#N/A||||#DIV/0!||||"],
    options: { formulas: ["B6", "F6"] },
  },
  {
    what: "rows of strokes",
    lines: [TITLE, HEAD, ...ROWS, "blank > /|/|/|/|/|/|/|/|/|/"],
  },
  {
    what: "a gap between rows",
    lines: [TITLE, HEAD, ...ROWS.slice(0, 2), "blank >", "blank >", ROWS[2] ?? ""],
  },
  {
    what: "a numbered row left blank between rows",
    lines: [
      TITLE,
      HEAD,
      ...ROWS.slice(0, 2),
      "blank > 3",
      "data > 4|冷链物流园|城关镇|新建|100|50|2020.3|2021.6|在建|",
    ],
  },
];

const REPEATED: readonly Case[] = [
  { what: "the header again", lines: [TITLE, HEAD, ...ROWS.slice(0, 2), `header > ${CELLS}`, ROWS[2] ?? ""] },
  {
    what: "title and header again",
    lines: [TITLE, HEAD, ...ROWS.slice(0, 2), TITLE, `header > ${CELLS}`, ROWS[2] ?? ""],
    options: { merges: ["A1:J1", "A5:J5"] },
  },
  {
    what: "title with （续表） and header again",
    lines: [
      TITLE,
      HEAD,
      ...ROWS.slice(0, 2),
      "title > 2020年12月重点项目台账（续表）",
      `header > ${CELLS}`,
      ROWS[2] ?? "",
    ],
  },
  {
    what: "续表 and header again",
    lines: [TITLE, HEAD, ...ROWS.slice(0, 2), "title > 续表", `header > ${CELLS}`, ROWS[2] ?? ""],
  },
  {
    what: "title, unit line and header again, an empty row before",
    lines: [
      TITLE,
      "title > 填报单位：城关镇||||||||单位：万元",
      HEAD,
      ...ROWS.slice(0, 2),
      "blank >",
      TITLE,
      "title > 填报单位：城关镇||||||||单位：万元",
      `header > ${CELLS}`,
      ROWS[2] ?? "",
    ],
  },
  {
    what: "a header of two rows again, with column numbers",
    lines: [
      TITLE,
      "head > 序号|项目名称|责任单位|建设性质|投资（万元）||时间||项目阶段|备注",
      "head > ||||总投资|年度计划投资|计划开工时间|计划竣工时间||",
      "head > 1|2|3|4|5|6|7|8|9|10",
      ...ROWS.slice(0, 2),
      "header > 序号|项目名称|责任单位|建设性质|投资（万元）||时间||项目阶段|备注",
      "header > ||||总投资|年度计划投资|计划开工时间|计划竣工时间||",
      "header > 1|2|3|4|5|6|7|8|9|10",
      ROWS[2] ?? "",
    ],
    options: {
      merges: [
        "A2:A3",
        "B2:B3",
        "C2:C3",
        "D2:D3",
        "E2:F2",
        "G2:H2",
        "I2:I3",
        "J2:J3",
        "A7:A8",
        "B7:B8",
        "C7:C8",
        "D7:D8",
        "E7:F7",
        "G7:H7",
        "I7:I8",
        "J7:J8",
      ],
    },
  },
  {
    what: "the header again under each band",
    lines: [
      TITLE,
      "band > 一、续建项目",
      HEAD,
      ...ROWS.slice(0, 2),
      "band > 二、新建项目",
      `header > ${CELLS}`,
      ROWS[2] ?? "",
    ],
    options: { merges: ["A2:J2", "A6:J6"] },
  },
];

describe.each([
  ["examples and instructions", EXAMPLES],
  ["at the foot", FEET],
  ["blank rows", BLANKS],
  ["repeated headers", REPEATED],
] as const)("%s", (_, cases) => {
  it.each(cases)("$what", ({ lines, options }) => {
    const { grid, marks } = markedSheet("项目台账", lines, options);
    expect(recognisedMarks({ sheets: [grid] }, grid.name)).toEqual(marks);
  });
});

it("formatting or blanks out to the last column change nothing", () => {
  const { grid, marks } = markedSheet("项目台账", [TITLE, HEAD, ...ROWS]);
  const wide = {
    ...grid,
    values: grid.values.map((cells): CellValue[] => [...cells, ...Array<CellValue>(200).fill(" ")]),
  };
  expect(recognisedMarks({ sheets: [wide] }, "项目台账")).toEqual(marks);
});

it("hidden rows, columns and filtered rows count, a hidden sheet does not", () => {
  const { grid, marks } = markedSheet("项目台账", [TITLE, HEAD, ...ROWS], {
    hiddenRows: [4],
    hiddenColumns: [4],
  });
  expect(recognisedMarks({ sheets: [grid] }, "项目台账")).toEqual(marks);
  const shown = recogniseWorkbooks([{ sheets: [grid] }]).findings;
  expect(shown.find(({ check }) => check === "rows-hidden")).toMatchObject({
    severity: "notice",
    sheet: "项目台账",
    detail: { rows: 1, columns: ["D"] },
  });
  const { recognition, findings } = recogniseWorkbooks([{ sheets: [{ ...grid, hidden: true }] }]);
  expect(recognition.layouts[0]?.mapped).toBeUndefined();
  expect(findings.find(({ check }) => check === "sheet-hidden")).toMatchObject({
    severity: "notice",
    sheet: "项目台账",
  });
});
