/** Rows of milestones, progress, handovers and targets: their bands, totals, examples and feet. */
import { describe, expect, it } from "vitest";
import { markedSheet, recognisedMarks } from "#test/support/marked-sheets.ts";
import type { GridOptions } from "#test/support/sheet-grids.ts";

interface Case {
  readonly what: string;
  readonly lines: readonly string[];
  readonly options?: GridOptions;
}

const TARGETS: readonly Case[] = [
  {
    what: "numbered 一 二 三, with a total",
    lines: [
      "title > 2020年目标任务分解表",
      "head > 序号|责任单位|谋划储备目标（个）|签约目标（万元）|新开工目标（个）|固定资产投资目标（万元）|加分|扣分",
      "data > 一|城关镇|3|12000|2|5000||",
      "data > 二|河西乡|2|8000|1|3000|1|",
      "data > 三|教育局|1|0|1|2000||0.5",
      "subtotal > 合计||6|20000|4|10000||",
    ],
  },
  {
    what: "groups as bands, sums in them",
    lines: [
      "title > 2020年目标任务分解表",
      "head > 序号|责任单位|谋划储备目标（个）|签约目标（万元）|新开工目标（个）|固定资产投资目标（万元）|加分|扣分",
      "subtotal > 全县合计||6|20000|4|10000||",
      "band > 一|乡镇|5|20000|3|8000||",
      "data > 1|城关镇|3|12000|2|5000||",
      "data > 2|河西乡|2|8000|1|3000|1|",
      "band > 二|县直部门|1|0|1|2000||",
      "data > 1|教育局|1|0|1|2000||0.5",
      "note > 注：目标以县委文件为准。",
    ],
  },
  {
    what: "a unit without any target",
    lines: [
      "head > 责任单位|谋划储备目标（个）|签约目标（万元）|新开工目标（个）|固定资产投资目标（万元）",
      "data > 城关镇|3|12000|2|5000",
      "data > 档案局||||",
      "data > 河西乡|2|8000|1|3000",
      "data > 文旅局||||",
    ],
  },
  {
    what: "an average below",
    lines: [
      "head > 序号|责任单位|谋划储备目标（个）|签约目标（万元）|新开工目标（个）|固定资产投资目标（万元）",
      "data > 1|城关镇|3|12000|2|5000",
      "data > 2|河西乡|2|8000|1|3000",
      "subtotal > |平均|2.5|10000|1.5|4000",
    ],
  },
];

const MILESTONES: readonly Case[] = [
  {
    what: "projects as bands",
    lines: [
      "title > 项目节点台账",
      "head > 序号|项目名称|节点任务|责任单位|责任人|计划完成时间|实际完成时间|状态",
      "data > 1|城北污水处理厂|征地|城关镇|张三|2020.3|2020.3.5|完成",
      "data > 2||招标|城关镇|张三|2020.5||",
      "data > 3||开工|城关镇|张三|2020.6||",
      "note > 填表人：李四",
    ],
  },
  {
    what: "merged numbers and names over the rows of a project",
    lines: [
      "head > 序号|项目名称|节点任务|责任单位|责任人|计划完成时间|实际完成时间|状态",
      "data > 1|城北污水处理厂|征地|城关镇|张三|2020.3|2020.3.5|完成",
      "data > ||招标|||2020.5||",
      "data > 2|职教中心|征地|教育局|王五|2020.3|2020.3.5|完成",
      "data > ||招标|||2020.5||",
    ],
    options: { merges: ["A2:A3", "B2:B3", "D2:D3", "E2:E3", "A4:A5", "B4:B5", "D4:D5", "E4:E5"] },
  },
  {
    what: "a task that sounds like a note or a total",
    lines: [
      "head > 项目名称|节点任务|责任人|计划完成时间|实际完成时间",
      "data > 城北污水处理厂|说明书编制|张三|2020.3|2020.3.5",
      "data > 城北污水处理厂|累计完成投资5000万元|张三|2020.6|",
      "data > 城北污水处理厂|设计|张三|2020.7|",
      "data > 城北污水处理厂|合计完成管网12公里|张三|2020.9|",
    ],
  },
];

const HANDOVERS: readonly Case[] = [
  {
    what: "kinds as bands, counted",
    lines: [
      "title > 2020年12月督查交办台账",
      "head > 序号|类别|交办事项|责任单位|交办时间|办结时限|办结时间|来源",
      "band > 一、问题类（2件）",
      "data > 1|问题|解决用地问题|自然资源局|2020.11.1|2020.11.20||现场会",
      "data > 2|问题|解决用电问题|供电公司|2020.11.1|2020.11.20|2020.11.18|现场会",
      "band > 二、报送类（1件）",
      "data > 1|报送|报送11月月报|城关镇|2020.11.25|2020.12.5||通知",
    ],
    options: { merges: ["A3:H3", "A6:H6"] },
  },
  {
    what: "the header again, after one row whose words are labels too",
    lines: [
      "head > 类别|事项|责任单位|办结时限|来源",
      "band > 一、在建项目（共计1个；总投资：34567万元）",
      "data > 问题|解决用地指标问题|城关镇|2020-11-20|督查通报第3期",
      "header > 类别|事项|责任单位|办结时限|来源",
      "band > 二、新开工项目（共计1个；总投资：34567万元）",
      "data > 督查|整改扬尘污染|河西乡|2020.12.5|现场会",
    ],
    options: { merges: ["A2:E2", "A5:E5"] },
  },
  {
    what: "numbered 一 二 with a short text beside",
    lines: [
      "head > 序号|类别|事项|责任单位|办结时限|办结时间",
      "data > 一|问题|用地|自然资源局|2020.11.20|",
      "data > 二|督查|用电|供电公司|2020.11.20|2020.11.18",
    ],
  },
  {
    what: "a line with a title alone",
    lines: [
      "head > 序号|类别|事项|责任单位|办结时限|办结时间",
      "data > 1|问题|用地|自然资源局|2020.11.20|",
      "data > 2||解决材料堆放的问题|||",
      "data > 3|督查|用电|供电公司|2020.11.20|2020.11.18",
    ],
  },
];

const PROGRESS: readonly Case[] = [
  {
    what: "names written once, months as numbers that add up by chance",
    lines: [
      "head > 项目名称|月份|月计划投资|月完成投资|累计完成投资",
      "data > 城北污水处理厂|1|50|50|50",
      "data > |2|50|50|50",
      "data > |3|100|100|100",
      "data > 职教中心|1|50|50|50",
      "data > |2|50|40|90",
    ],
  },
  {
    what: "months of a project one below the other, with a sum",
    lines: [
      "title > 2020年项目进度台账  单位：万元",
      "head > 项目名称|月份|月计划投资|月完成投资|累计完成投资|核实完成投资",
      "data > 城北污水处理厂|1月|100|90|90|90",
      "data > 城北污水处理厂|2月|100|110|200|110",
      "subtotal > 小计||200|200||200",
      "data > 职教中心|1月|50|50|50|50",
      "data > 职教中心|2月|50|40|90|40",
      "subtotal > 小计||100|90||90",
      "subtotal > 合计||300|290||290",
    ],
  },
  {
    what: "projects as bands over their months",
    lines: [
      "head > 序号|项目名称|月份|月计划投资|月完成投资|累计完成投资|核实完成投资",
      "data > 1|城北污水处理厂|2020-01|100|90|90|90",
      "data > ||2020-02|100|110|200|110",
      "data > 2|职教中心|2020-01|50|50|50|50",
      "data > ||2020-02|50|40|90|40",
    ],
    options: { merges: ["A2:A3", "B2:B3", "A4:A5", "B4:B5"] },
  },
];

describe.each([
  ["targets", TARGETS],
  ["milestones", MILESTONES],
  ["handovers", HANDOVERS],
  ["progress", PROGRESS],
] as const)("%s", (role, cases) => {
  it.each(cases)("$what", ({ lines, options }) => {
    const { grid, marks } = markedSheet(role, lines, options);
    expect(recognisedMarks({ sheets: [grid] }, grid.name)).toEqual(marks);
  });
});
