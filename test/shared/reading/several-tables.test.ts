/** Several tables on one sheet: one below the other, and side by side. */
import { describe, expect, it } from "vitest";
import type { SheetLayout } from "#shared/reading/recognised.ts";
import { recogniseWorkbooks } from "#shared/reading/recognise.ts";
import { markedSheet, recognisedMarks } from "#test/support/marked-sheets.ts";
import { sheetGrid, type GridOptions } from "#test/support/sheet-grids.ts";

const REGISTER = "序号|项目名称|责任单位|建设性质|总投资（万元）|年度计划投资（万元）|计划开工时间|项目阶段";
const PROJECTS = [
  "data > 1|城北污水处理厂|城关镇|新建|5000|1000|2020.3|在建",
  "data > 2|东山光伏电站|河西乡|续建|8000|3000|2019.4|在建",
];
const HANDOVER = "序号|类别|交办事项|责任单位|交办时间|办结时限|办结时间";
const ITEMS = [
  "data > 1|问题|解决用地问题|自然资源局|2020.11.1|2020.11.20|",
  "data > 2|督查|解决用电问题|供电公司|2020.11.1|2020.11.20|2020.11.18",
];

const layoutsOf = (lines: readonly string[], options?: GridOptions): readonly SheetLayout[] => {
  const { grid } = markedSheet("台账", lines, options);
  return recogniseWorkbooks([{ sheets: [grid] }], { period: "2020-12" }).recognition.layouts;
};
/** `projects 2-3 B name, C unit`: what a layout maps, shortly. */
const shortly = ({ roles, mapped, headerRows }: SheetLayout): string =>
  `${roles.join("+")} ${headerRows.join(",")}: ${mapped?.rows.join(",")} ${mapped?.columns.map(({ column, field }) => `${column} ${field}`).join(", ")}`;

describe("one below the other", () => {
  const below: readonly {
    readonly what: string;
    readonly lines: readonly string[];
    readonly options?: GridOptions;
  }[] = [
    {
      what: "projects, an empty row, handovers",
      lines: [
        "title > 一、项目台账",
        `head > ${REGISTER}`,
        ...PROJECTS,
        "subtotal > 合计||||13000|4000||",
        "blank >",
        "title > 二、交办台账",
        `head > ${HANDOVER}`,
        ...ITEMS,
        "note > 填报人：张三",
      ],
    },
    {
      what: "projects and handovers with nothing between",
      lines: [`head > ${REGISTER}`, ...PROJECTS, `head > ${HANDOVER}`, ...ITEMS],
    },
    {
      what: "each with its title and unit line",
      lines: [
        "title > 项目台账",
        "title > 填报单位：城关镇||||||单位：万元|",
        `head > ${REGISTER}`,
        ...PROJECTS,
        "title > 交办台账",
        "title > 填报单位：城关镇",
        `head > ${HANDOVER}`,
        ...ITEMS,
      ],
      options: { merges: ["A1:H1", "A6:G6"] },
    },
    {
      what: "the notes of the first before the second",
      lines: [
        `head > ${REGISTER}`,
        ...PROJECTS,
        "note > 注：1.统计范围为500万元以上项目。",
        "blank >",
        "title > 交办台账",
        `head > ${HANDOVER}`,
        ...ITEMS,
      ],
    },
    {
      what: "a telephone list below the register",
      lines: [
        `head > ${REGISTER}`,
        ...PROJECTS,
        "blank >",
        "title > 联系方式",
        "header > 序号|姓名|单位|职务|联系电话",
        "note > 1|张三|城关镇|镇长|13835012345",
      ],
    },
    {
      what: "a block of labels and values above the register",
      lines: [
        "title > 城关镇重点项目台账",
        "title > 责任单位|城关镇||包联领导|刘志",
        "title > 联系人|周平||联系电话|13835010001",
        "title > 项目个数|2||总投资（万元）|13000",
        "title > 年度计划投资|4000||填报时间|2020.12.5",
        "blank >",
        `head > ${REGISTER}`,
        ...PROJECTS,
      ],
    },
    {
      what: "the same columns under another unit's title",
      lines: [
        "title > 城关镇项目台账",
        `head > ${REGISTER}`,
        ...PROJECTS,
        "blank >",
        "title > 河西乡项目台账",
        `header > ${REGISTER}`,
        "data > 1|河西水厂|河西乡|新建|5000|1000|2020.3|在建",
      ],
    },
    {
      what: "a veto's no above its 1: rows of one table",
      lines: [
        "head > 一票否决|责任单位|签约目标（万元）|加扣分事由",
        "data > no|城关镇|两千|信访",
        "data > 1|河西乡|三千|安全",
        "data > 否|东山乡|一千|",
      ],
    },
    {
      what: "a list headed NO below the register",
      lines: [
        `head > ${REGISTER}`,
        ...PROJECTS,
        "blank >",
        "title > 联系方式",
        "header > NO|姓名|单位|职务|联系电话",
        "note > 1|张三|城关镇|镇长|13835012345",
      ],
    },
  ];
  it.each(below)("$what", ({ lines, options }) => {
    const { grid, marks } = markedSheet("台账", lines, options);
    expect(recognisedMarks({ sheets: [grid] }, "台账")).toEqual(marks);
  });
});

describe("side by side", () => {
  const TARGETS = "序号|责任单位|签约目标（万元）|新开工目标（个）|固定资产投资目标（万元）";

  it("targets of townships on the left, of departments on the right", () => {
    const layouts = layoutsOf(
      [
        "title > 2020年各单位目标任务分解表",
        `head > ${TARGETS}||${TARGETS}`,
        "data > 1|城关镇|12000|2|5000||1|教育局|0|1|2000",
        "data > 2|河西乡|8000|1|3000||2|水利局|1000|1|2500",
        "data > 3|东山乡|6000|1|2000||合计||1000|2|4500",
        "subtotal > 合计||26000|4|10000",
      ],
      { merges: ["A1:K1"] },
    );
    expect(layouts.map(shortly)).toEqual([
      "targets 2: 3,4,5 B unit, C signTarget, D startTarget, E investTarget",
      "targets 2: 3,4 H unit, I signTarget, J startTarget, K investTarget",
    ]);
    expect(layouts.map(({ skippedRows }) => skippedRows)).toEqual([
      [
        { row: 1, why: "title" },
        { row: 6, why: "subtotal" },
      ],
      [{ row: 5, why: "subtotal" }],
    ]);
    expect(layouts[1]?.mapped?.cells[0]).toEqual(["教育局", "水利局"]);
  });

  it("projects on the left, targets on the right, each under its own title", () => {
    const layouts = layoutsOf([
      `title > 项目台账||||||||||目标台账`,
      `head > ${REGISTER}|||${TARGETS}`,
      "data > 1|城北污水处理厂|城关镇|新建|5000|1000|2020.3|在建|||1|城关镇|12000|2|5000",
      "data > 2|东山光伏电站|河西乡|续建|8000|3000|2019.4|在建|||2|河西乡|8000|1|3000",
      "data > 3|职教中心|教育局|迁建|8000|3000|2019.4|在建",
    ]);
    expect(layouts.map(({ roles, mapped }) => [roles[0], mapped?.rows])).toEqual([
      ["projects", [3, 4, 5]],
      ["targets", [3, 4]],
    ]);
  });

  it("two registers with headers in different rows", () => {
    const layouts = layoutsOf([
      `head > ${REGISTER}`,
      `data > 1|城北污水处理厂|城关镇|新建|5000|1000|2020.3|在建||${REGISTER}`,
      "data > 2|东山光伏电站|河西乡|续建|8000|3000|2019.4|在建||1|河西水厂|河西乡|新建|500|100|2020.3|在建",
      "data > 3|职教中心|教育局|迁建|8000|3000|2019.4|在建||2|河西桥|河西乡|新建|500|100|2020.3|在建",
    ]);
    expect(layouts.map(({ roles, headerRows, mapped }) => [roles[0], headerRows, mapped?.rows])).toEqual([
      ["projects", [1], [2, 3, 4]],
      ["projects", [2], [3, 4]],
    ]);
  });

  it("an empty column inside one table parts nothing", () => {
    const layouts = layoutsOf([
      "title > 项目台账",
      "head > 序号|项目名称|责任单位|建设性质||总投资（万元）|年度计划投资（万元）|计划开工时间|项目阶段",
      "data > 1|城北污水处理厂|城关镇|新建||5000|1000|2020.3|在建",
      "data > 2|东山光伏电站|河西乡|续建||8000|3000|2019.4|在建",
    ]);
    expect(layouts.map(shortly)).toEqual([
      "projects 2: 3,4 B name, C unit, D nature, F totalInvestment, G annualPlan, H plannedStart, I stage",
    ]);
  });

  it("a second unit column behind an empty column is no table", () => {
    const layouts = layoutsOf([
      "head > 序号|项目名称|责任单位|总投资（万元）|年度计划投资（万元）|计划开工时间||牵头单位|责任人|联系电话",
      "data > 1|城北污水处理厂|城关镇|5000|1000|2020.3||住建局|张三|13835012345",
      "data > 2|东山光伏电站|河西乡|8000|3000|2019.4||能源局|李四|13835012346",
    ]);
    expect(layouts).toHaveLength(1);
  });

  it("remarks beside a register are no table", () => {
    const layouts = layoutsOf([`head > ${REGISTER}||核对`, ...PROJECTS.map((row) => `${row}||已核`)]);
    expect(layouts.map(({ roles, mapped }) => [roles[0], mapped?.rows])).toEqual([["projects", [2, 3]]]);
  });
});

it("what begins like a header and heads no table belongs to the table above it", () => {
  const grid = {
    ...sheetGrid("项目台账", ["", "序号|合计", "", "", "", "序号|序号|累计完成投资|11月完成投资"]),
    merges: [{ top: 6, left: 1, bottom: 6, right: 4 }],
  };
  const { layouts } = recogniseWorkbooks([{ sheets: [grid] }]).recognition;
  expect(layouts.flatMap(({ skippedRows }) => skippedRows.map(({ row }) => row))).toContain(6);
});
