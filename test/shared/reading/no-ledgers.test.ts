/** Sheets that are no ledgers: told, none of their rows taken, and none of them dropped without a word. */
import { describe, expect, it } from "vitest";
import { recogniseWorkbooks } from "#shared/reading/recognise.ts";
import { markedSheet, recognisedMarks } from "#test/support/marked-sheets.ts";
import type { GridOptions } from "#test/support/sheet-grids.ts";

interface Case {
  readonly what: string;
  readonly name?: string;
  readonly lines: readonly string[];
  readonly options?: GridOptions;
  /** The finding on the sheet. */
  readonly told: readonly string[];
}

const NOT_RECOGNISED = ["sheet-not-recognised notice"];

const CASES: readonly Case[] = [
  {
    what: "a list of telephones",
    name: "通讯录",
    lines: [
      "title > 县领导包联项目通讯录",
      "head > 序号|姓名|单位|职务|联系电话",
      "note > 1|张三|城关镇|镇长|13835012345",
      "note > 2|李四|河西乡|乡长|13835012346",
    ],
    told: NOT_RECOGNISED,
  },
  {
    what: "who looks after which project",
    name: "包联表",
    lines: [
      "head > 序号|项目名称|包联领导|工作专班|联系人|联系电话",
      "note > 1|城北污水处理厂|张三|第一专班|李四|13835012345",
      "note > 2|职教中心|李四|第二专班|王五|13835012346",
    ],
    told: NOT_RECOGNISED,
  },
  {
    what: "a cover",
    name: "封面",
    lines: [
      "blank >",
      "title > |静乐县2020年重点项目",
      "title > |五本台账",
      "blank >",
      "title > |静乐县项目中心",
      "title > |2020年12月",
    ],
    told: NOT_RECOGNISED,
  },
  {
    what: "a table of contents",
    name: "目录",
    lines: ["title > 目  录", "head > 序号|表名|页码", "note > 1|项目台账|1", "note > 2|节点台账|5"],
    told: NOT_RECOGNISED,
  },
  {
    what: "instructions",
    name: "填报说明",
    lines: [
      "title > 填报说明",
      "note > 1.项目名称：填写备案名称全称，不得使用简称。",
      "note > 2.总投资：填写概算总投资，单位万元，保留整数。",
      "note > 3.责任单位：填写牵头单位全称。",
      "note > 4.计划开工时间：填写到月。",
    ],
    told: NOT_RECOGNISED,
  },
  {
    what: "instructions field by field",
    name: "指标解释",
    lines: [
      "listed > 指标解释",
      "listed > 指标|填写要求|示例",
      "listed > 项目名称|备案名称全称|城北污水处理厂建设项目",
      "listed > 总投资|概算总投资，保留整数|5000",
      "listed > 责任单位|牵头单位全称|城关镇",
      "listed > 计划开工时间|写到月|2020.3",
      "listed > 年度计划投资|当年计划数|1000",
    ],
    told: NOT_RECOGNISED,
  },
  {
    what: "a pivot table",
    name: "透视",
    lines: [
      "listed > 行标签|计数项:项目名称|求和项:总投资（万元）|求和项:年度计划投资",
      "listed > 城关镇|12|34567|8000",
      "listed > 河西乡|8|23456|6000",
      "listed > 总计|20|58023|14000",
    ],
    told: NOT_RECOGNISED,
  },
  {
    what: "counts and sums by unit",
    name: "汇总",
    lines: [
      "title > 各乡镇项目完成情况汇总表",
      "head > 序号|乡镇|项目个数|总投资|年度计划投资|完成投资|完成率",
      "note > 1|城关镇|12|34567|8000|7000|87.5%",
      "note > 2|河西乡|8|23456|6000|5000|83.3%",
      "subtotal > 合计||20|58023|14000|12000|85.7%",
    ],
    told: NOT_RECOGNISED,
  },
  {
    what: "counts by stage and unit",
    name: "分类统计",
    lines: [
      "title > 全县项目分阶段统计表",
      "head > 责任单位|储备|签约|开工|竣工|投产|合计",
      "note > 城关镇|1|2|3|4|5|15",
      "note > 河西乡|2|2|2|2|2|10",
      "subtotal > 合计|3|4|5|6|7|25",
    ],
    told: NOT_RECOGNISED,
  },
  {
    what: "a published ranking",
    name: "排名通报",
    lines: [
      "title > 11月份各乡镇考核排名",
      "head > 名次|单位|建账|理账|对账|交账|算账|总分|等次",
      "note > 1|城关镇|90|88|92|85|87|89.5|优",
      "note > 2|河西乡|80|78|82|75|77|79.5|中",
    ],
    told: NOT_RECOGNISED,
  },
  {
    what: "a leave list",
    name: "值班表",
    lines: [
      "head > 日期|带班领导|值班人员|电话",
      "note > 2020.12.1|张三|李四|13835012345",
      "note > 2020.12.2|王五|赵六|13835012346",
    ],
    told: NOT_RECOGNISED,
  },
  {
    what: "lists for drop-downs",
    name: "选项",
    lines: [
      "head > 建设性质|项目阶段|类别",
      "note > 新建|储备|问题",
      "note > 续建|签约|督查",
      "note > 扩建|开工|协同",
    ],
    told: NOT_RECOGNISED,
  },
  {
    what: "a lone remark",
    name: "Sheet3",
    lines: ["title > 待补充"],
    told: NOT_RECOGNISED,
  },
  { what: "nothing", name: "Sheet2", lines: [], told: [] },
  {
    what: "a card",
    name: "项目卡",
    lines: [
      "title > 静乐县重点项目信息卡",
      "note > 项目名称|城北污水处理厂|||责任单位|城关镇",
      "note > 建设性质|新建|||总投资（万元）|5000",
      "note > 年度计划投资|1000|||计划开工时间|2020.3",
      "note > 计划竣工时间|2021.6|||包联领导|张三",
      "note > 形象进度|主体施工|||存在问题|无",
    ],
    options: { merges: ["A1:F1", "B2:D2", "B3:D3", "B4:D4", "B5:D5", "B6:D6"] },
    told: ["card-form warning"],
  },
  {
    what: "several cards below one another",
    name: "项目卡",
    lines: [0, 1, 2].flatMap((at) => [
      `title > 重点项目信息卡（${at + 1}）`,
      `note > 项目名称|第${at}水厂|责任单位|城关镇`,
      "note > 建设性质|新建|总投资（万元）|5000",
      "note > 年度计划投资|1000|计划开工时间|2020.3",
      "note > 计划竣工时间|2021.6|包联领导|张三",
      "note > 形象进度|主体施工|存在问题|无",
      "blank >",
    ]),
    told: ["card-form warning"],
  },
  {
    what: "a card of one label a row",
    name: "项目卡",
    lines: [
      "title > 项目基本情况",
      "note > 项目名称|城北污水处理厂",
      "note > 责任单位|城关镇",
      "note > 建设性质|新建",
      "note > 总投资（万元）|5000",
      "note > 年度计划投资|1000",
      "note > 计划开工时间|2020.3",
    ],
    told: ["card-form warning"],
  },
  {
    what: "fields down the side, a project a column",
    name: "项目表",
    lines: [
      "title > 重点项目情况表",
      "note > 项目名称|城北污水处理厂|职教中心|冷链物流园|东山光伏电站",
      "note > 责任单位|城关镇|教育局|商务局|河西乡",
      "note > 建设性质|新建|迁建|新建|续建",
      "note > 总投资（万元）|5000|12000|3000|8000",
      "note > 年度计划投资|1000|4000|1000|3000",
      "note > 计划开工时间|2020.3|2020.5|2020.6|2019.4",
      "note > 计划竣工时间|2021.6|2022.6|2021.6|2020.12",
    ],
    told: ["sheet-not-recognised notice transposed"],
  },
  {
    what: "amounts of units down the side",
    name: "指标表",
    lines: [
      "title > 各乡镇投资指标表",
      "listed > 指标|城关镇|河西乡|东山乡",
      "listed > 总投资（万元）|5000|12000|3000",
      "listed > 年度计划投资|1000|4000|1000",
      "listed > 本月完成投资|100|400|100",
      "listed > 1-12月累计完成投资|900|3900|800",
      "listed > 到位资金|500|600|700",
      "listed > 投资额|1|2|3",
    ],
    told: NOT_RECOGNISED,
  },
  {
    what: "milestones as columns",
    name: "节点推进表",
    lines: [
      "title > 重点项目节点推进表",
      "head > 序号|项目名称|责任单位|立项批复|土地征收|环评批复|招标完成|主体封顶|设备安装|竣工验收",
      "note > 1|城北污水处理厂|城关镇|2020.1|2020.2|2020.3|2020.4|2020.10|2021.3|2021.6",
      "note > 2|职教中心迁建|教育局|2020.1|2020.3|2020.3|2020.5|2021.10|2022.3|2022.6",
    ],
    told: ["sheet-not-recognised notice matrix"],
  },
];

/** Rows of which it is no matter what they are called, as long as they are listed. */
function isLeftOpen(mark: string | undefined): boolean {
  return mark !== undefined && /^\d+ listed /u.test(mark);
}

describe("sheets that are no ledgers", () => {
  it.each(CASES)("$what", ({ name = "Sheet1", lines, options, told }) => {
    const { grid, marks } = markedSheet(name, lines, options);
    const { recognition, findings } = recogniseWorkbooks([{ sheets: [grid] }]);
    expect(recognition.layouts.map(({ roles }) => roles)).toEqual([[]]);
    const found = recognisedMarks({ sheets: [grid] }, name);
    expect(found.map((mark, at) => (isLeftOpen(marks[at]) ? marks[at] : mark))).toEqual(marks);
    expect(found.filter((mark) => /^\d+ (?:nothing|unknown) /u.test(mark))).toEqual([]);
    const ofSheet = findings.flatMap((finding) =>
      finding.sheet === name
        ? [
            finding.check === "sheet-not-recognised" &&
            !/^(?:empty|no-header|no-field)$/u.test(finding.detail.why)
              ? `${finding.check} ${finding.severity} ${finding.detail.why}`
              : `${finding.check} ${finding.severity}`,
          ]
        : [],
    );
    expect(ofSheet).toEqual(told);
  });
});
