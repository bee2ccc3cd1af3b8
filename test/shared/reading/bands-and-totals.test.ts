/** Bands, subtotals and totals as offices write them, and projects whose names merely sound like them. */
import { describe, expect, it } from "vitest";
import { recogniseWorkbooks } from "#shared/reading/recognise.ts";
import { markedSheet, recognisedMarks } from "#test/support/marked-sheets.ts";
import type { GridOptions } from "#test/support/sheet-grids.ts";

const TITLE = "title > 2020年12月重点项目台账";
const HEAD =
  "head > 序号|项目名称|责任单位|建设性质|总投资（万元）|年度计划投资（万元）|计划开工时间|计划竣工时间|项目阶段|备注";
/** Data rows of a few projects, numbered from 1. */
const some = (count: number, from = 1, project = from): string[] =>
  Array.from({ length: count }, (_, index) => {
    const names = [
      "城北污水处理厂",
      "东山光伏电站",
      "职教中心迁建",
      "冷链物流园",
      "河西设施农业园",
      "高铁站前广场",
    ];
    const units = ["城关镇", "河西乡", "教育局"];
    const at = project + index;
    return `data > ${from + index}|${names[(at - 1) % 6]}${at > 6 ? at : ""}|${units[at % 3]}|新建|${5000 + at}|${1000 + at}|2020.3|2021.6|在建|`;
  });

interface Case {
  readonly what: string;
  readonly lines: readonly string[];
  readonly options?: GridOptions;
}

const BANDS: readonly Case[] = [
  {
    what: "merged across, counts in brackets",
    lines: [
      TITLE,
      HEAD,
      "band > 一、续建项目（2个）",
      ...some(2),
      "band > 二、加快建设（项目共计：12个；总投资：34567万元）",
      ...some(2, 1, 3),
    ],
    options: { merges: ["A3:J3", "A6:J6"] },
  },
  {
    what: "not merged, alone in 序号",
    lines: [TITLE, HEAD, "band > 一、续建项目", ...some(2), "band > 二、新建项目", ...some(2, 1, 3)],
  },
  {
    what: "the ordinal in 序号, the words in 项目名称",
    lines: [TITLE, HEAD, "band > 一|续建项目", ...some(2), "band > （二）|新建项目", ...some(2, 1, 3)],
  },
  {
    what: "the words in 项目名称 alone",
    lines: [TITLE, HEAD, "band > |续建项目（2个）", ...some(2), "band > |新建项目（2个）", ...some(2, 1, 3)],
  },
  {
    what: "the words in 项目名称 alone, without counts",
    lines: [TITLE, HEAD, "band > |续建项目", ...some(2), "band > |新建项目", ...some(2, 1, 3)],
  },
  {
    what: "counts and sums in the band's own cells",
    lines: [
      TITLE,
      HEAD,
      "band > 一、在建项目|2||| 10003|2003||||",
      ...some(2),
      "band > 二、前期项目|2|||10007|2007||||",
      ...some(2, 1, 3),
    ],
  },
  {
    what: "the ordinal, the words and the sums in cells of their own",
    lines: [
      TITLE,
      HEAD,
      "band > 一|在建项目|2个||10003|2003||||",
      ...some(2),
      "band > 二|前期项目|2个||10007|2007||||",
      ...some(2, 1, 3),
    ],
  },
  {
    what: "bare stage words in the first column",
    lines: [TITLE, HEAD, "band > 在建", ...some(2), "band > 谋划", ...some(2, 1, 3)],
  },
  {
    what: "paths",
    lines: [
      TITLE,
      HEAD,
      "band > 一、工业新型化|||||||||",
      ...some(2),
      "band > 二、农业特色化",
      ...some(1, 3),
    ],
  },
  {
    what: "units, the numbering going on",
    lines: [TITLE, HEAD, "band > 城关镇", ...some(2), "band > 河西乡（3个）", ...some(2, 3)],
  },
  {
    what: "two levels",
    lines: [
      TITLE,
      HEAD,
      "band > 一、产业项目（4个）",
      "band > （一）工业（2个）",
      ...some(2),
      "band > （二）农业（2个）",
      ...some(2, 1, 3),
      "band > 二、民生项目（2个）",
      "band > （一）教育",
      ...some(1, 1, 5),
      "band > （二）卫生",
      ...some(1, 1, 6),
    ],
  },
  {
    what: "1. and 2. in 序号 as headings of another level",
    lines: [
      TITLE,
      HEAD,
      "band > 一、产业项目",
      "band > 1.工业项目",
      ...some(2),
      "band > 2.农业项目",
      ...some(2, 1, 3),
    ],
    options: { merges: ["A3:J3", "A4:J4", "A7:J7"] },
  },
  {
    what: "a band without any project",
    lines: [TITLE, HEAD, "band > 一、续建项目（0个）", "band > 二、新建项目（2个）", ...some(2)],
    options: { merges: ["A3:J3", "A4:J4"] },
  },
  {
    what: "a band of 第一类",
    lines: [TITLE, HEAD, "band > 第一类：省级重点", ...some(2), "band > 第二类：市级重点", ...some(2, 1, 3)],
    options: { merges: ["A3:J3", "A6:J6"] },
  },
];

const TOTALS: readonly Case[] = [
  {
    what: "小计, 合 计, 总计 in 序号",
    lines: [
      TITLE,
      HEAD,
      "band > 一、在建",
      ...some(2),
      "subtotal > 小计||||10003|2003||||",
      "band > 二、前期",
      ...some(2, 1, 3),
      "subtotal > 小 计||||10007|2007||||",
      "subtotal > 合  计||||20010|4010||||",
    ],
  },
  {
    what: "in 项目名称, the count in column 1",
    lines: [TITLE, HEAD, ...some(2), "subtotal > 2|合计|||10003|2003||||"],
  },
  {
    what: "the word in the unit column",
    lines: [TITLE, HEAD, ...some(2), "subtotal > ||合计||10003|2003||||"],
  },
  {
    what: "merged over three columns",
    lines: [TITLE, HEAD, ...some(2), "subtotal > 合计||||10003|2003||||"],
    options: { merges: ["A5:C5"] },
  },
  {
    what: "a count behind the word",
    lines: [TITLE, HEAD, ...some(2), "subtotal > 合计：2个||||10003|2003||||"],
  },
  { what: "总合计", lines: [TITLE, HEAD, ...some(2), "subtotal > 总合计||||10003|2003||||"] },
  { what: "共计, 2 in a cell of its own", lines: [TITLE, HEAD, ...some(2), "subtotal > 共计|2||||||||"] },
  { what: "累计", lines: [TITLE, HEAD, ...some(2), "subtotal > 累计||||10003|2003||||"] },
  { what: "total above the rows", lines: [TITLE, HEAD, "subtotal > 合计||||10003|2003||||", ...some(2)] },
  {
    what: "total above the rows with a count",
    lines: [TITLE, HEAD, "subtotal > |合计（2个）|||10003|2003||||", ...some(2)],
  },
  {
    what: "totals above and subtotals before their rows",
    lines: [
      TITLE,
      HEAD,
      "subtotal > 总计||||20010|4010||||",
      "subtotal > |在建小计|||10003|2003||||",
      ...some(2),
      "subtotal > |前期小计|||10007|2007||||",
      ...some(2, 1, 3),
    ],
  },
  { what: "城关镇小计", lines: [TITLE, HEAD, ...some(2), "subtotal > 城关镇小计||||10003|2003||||"] },
  { what: "全县合计", lines: [TITLE, HEAD, ...some(2), "subtotal > 全县合计||||10003|2003||||"] },
  {
    what: "其中",
    lines: [
      TITLE,
      HEAD,
      ...some(2),
      "subtotal > 合计||||10003|2003||||",
      "subtotal > 其中：新建||||10003|2003||||",
    ],
  },
  {
    what: "sums by formula with no word",
    lines: [TITLE, HEAD, ...some(2), "subtotal > ||||10003|2003||||"],
    options: { formulas: ["E5", "F5"] },
  },
  {
    what: "sums with no word over numbers that are text, counted",
    lines: [
      TITLE,
      HEAD,
      "data > 1|城北污水处理厂|城关镇|新建|'5,001|1001|2020.3|2021.6|在建|",
      "data > 2|东山光伏电站|河西乡|新建|5002|'１００２|2020.3|2021.6|在建|",
      "subtotal > ||||10003|2003||||",
    ],
  },
  {
    what: "sums with no word over numbers that are text, passed over",
    lines: [
      TITLE,
      HEAD,
      "data > 1|城北污水处理厂|城关镇|新建|'5,001|1001|2020.3|2021.6|在建|",
      "data > 2|东山光伏电站|河西乡|新建|5002|'１００２|2020.3|2021.6|在建|",
      "subtotal > ||||5002|1001||||",
    ],
  },
  {
    what: "a total with nothing beside it",
    lines: [TITLE, HEAD, ...some(2), "subtotal > 合计|||||||||"],
  },
];

const NAMES: readonly Case[] = [
  ...[
    "注塑机生产项目",
    "备注印刷厂项目",
    "总计划展览馆",
    "合计山隧道工程",
    "小计村饮水工程",
    "说明书印刷厂",
    "例山风电场",
    "示范园区建设项目",
    "示范农场",
    "样板路工程",
    "全县农村饮水安全工程",
    "一、二级管网改造工程",
    "第一中学迁建",
    "共计一村道路工程",
    "注册登记大厅",
    "设计院实训基地",
    "12个村亮化工程",
  ].map((name) => ({
    what: `a project named ${name}`,
    lines: [
      TITLE,
      HEAD,
      ...some(1),
      `data > 2|${name}|城关镇|新建|3000|1000|2020.3|2021.6|在建|`,
      ...some(1, 3),
    ],
  })),
  ...["合计山隧道工程", "示范园区建设项目", "注塑机生产项目", "全县农村饮水安全工程", "某部队营房工程"].map(
    (name) => ({
      what: `a first project named ${name}`,
      lines: [TITLE, HEAD, `data > 1|${name}|城关镇|新建|3000|1000|2020.3|2021.6|在建|`, ...some(2, 2)],
    }),
  ),
  {
    what: "a row with a name alone",
    lines: [TITLE, HEAD, ...some(2), "data > |河东水厂|||||||||", ...some(1, 4)],
  },
  {
    what: "a row with number and name alone",
    lines: [TITLE, HEAD, ...some(2), "data > 3|河东水厂|||||||||", ...some(1, 4)],
  },
  {
    what: "a last row with number and name alone",
    lines: [TITLE, HEAD, ...some(2), "data > 3|河东水厂||||||||"],
  },
  {
    what: "a row without its name",
    lines: [TITLE, HEAD, ...some(2), "data > 3||城关镇|新建|3000|1000|2020.3|2021.6|在建|"],
  },
  {
    what: "a row without name and number",
    lines: [TITLE, HEAD, ...some(2), "data > ||城关镇|新建|3000|1000|2020.3|2021.6|在建|"],
  },
];

describe.each([
  ["bands", BANDS],
  ["totals", TOTALS],
  ["names", NAMES],
] as const)("%s", (_, cases) => {
  it.each(cases)("$what", ({ lines, options }) => {
    const { grid, marks } = markedSheet("项目台账", lines, options);
    expect(recognisedMarks({ sheets: [grid] }, grid.name)).toEqual(marks);
  });
});

const NO_STAGE =
  "head > 序号|项目名称|责任单位|建设性质|总投资（万元）|年度计划投资（万元）|计划开工时间|计划竣工时间";
const bandsOf = (lines: readonly string[]) => {
  const { grid } = markedSheet("项目台账", lines);
  return recogniseWorkbooks([{ sheets: [grid] }], { period: "2020-12" }).recognition.layouts[0]?.mapped
    ?.bands;
};

describe("bands in force", () => {
  it("are the nearest above each row", () => {
    expect(
      bandsOf([NO_STAGE, "band > 一、在建项目", ...some(2), "band > 二、谋划项目", ...some(1, 1, 3)]),
    ).toEqual(["一、在建项目", "一、在建项目", "二、谋划项目"]);
  });

  it("hold the stage of an outer heading where the inner one says none", () => {
    expect(
      bandsOf([
        NO_STAGE,
        "band > 一、在建项目",
        "band > （一）工业",
        ...some(1),
        "band > 二、签约",
        ...some(1, 1, 2),
      ]),
    ).toEqual(["一、在建项目", "二、签约"]);
  });
});
