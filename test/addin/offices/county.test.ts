/** A county's project centre: a sheet for each unit beside the summary, amounts in two units, targets side by side, progress by month. */
import { expect, it } from "vitest";
import { answerOf, type OfficeFile } from "./answer-of.ts";

const HEADER =
  "序号|项目编号|项目全称|牵头单位|协同单位|项目性质|产业类别|所处阶段|总投资（亿元）|今年计划投资（万元）|拟开工时间|开工时间|拟建成时间|责任领导|工作专班|实施方案|项目负责人|联系电话|签约时间|合同签订日期|备注";
const TOWN = [
  "CG-01|城关热电联产|城关镇|能源局|新建|工业|在建|1.2|3000|@2020-03|@2020-03-18|2021年底|刘志|热电专班|已制定|周平|13835010001|@2019-11-05|@2019-12-20|",
  "CG-02|城关农贸市场|城关镇人民政府||新建|商贸|建设中|0.35|1500|2020.4|@2020-04-10|2020年12月|刘志|市场专班|已制定|周平|138350100|||",
  "CG-03|城关智慧停车场|城关镇|住建局、公安局|新建|市政|推进中|0.08|400|2020年10月||2021.5|刘志|||周平|13835010003|||",
  "CG-04|城关热力管网|城关镇||续建|市政|在建|0.6|1800|2019.6|@2019-06-12|2020年11月|刘志|管网专班|已制定|周平|13835010004|||",
];
const RIVER = [
  "HK-01|河口设施蔬菜基地|河口乡||扩建|农业|在建|0.26|800|2019.5|@2019-05-06|2020年11月|李娟|蔬菜专班|已制定|吴刚|13835020001|||",
  "HK-02|河口乡村旅游环线|河口乡|文旅局|新建|旅游|已签约|0.5|600|2020年8月||2022.6|李娟|旅游专班||吴刚|13835020002|@2020-06-01||",
  "HK-02|河口冷库|河口乡||新建|农业|谋划|0.15|0|2021.4||2022.3|李娟|||吴刚|13835020003|||",
];
const WATER = [
  "SL-01|河道治理工程|水利局||续建|水利|在建|0.9|2500|2018.3|@2018-03-20|2021.9|高峰|河道专班|已制定|郑辉|13835030001|||",
  "SL-02|水库除险加固|水利局||新建|水利|已签合同|0.4|0|2021.3||2022.9|高峰|水库专班||郑辉|13835030002|@2020-05-06|@2020-08-09|",
  "SL-03|农村供水保障|水利局||新建|水利|完工|0.3|1200|2020.3|@2020-03-06|@2020-08-31|高峰|供水专班|已制定|郑辉|13835030003|||",
];
const numbered = (rows: readonly string[]): string[] => rows.map((row, at) => `${at + 1}|${row}`);
const EXTRA = "CG-05|县医院改造|城关镇||新建|社会|谋划|0.7|0|2021.6||2023.6|刘志|||周平|13835010005|||";
const TARGETS = "谋划储备目标（个）|签约目标（万元）|新开工目标（个）|固定资产投资目标（万元）";

const COUNTY: OfficeFile = {
  name: "全县2020年9月.xlsx",
  sheets: [
    {
      name: "总表",
      rows: ["全县重点项目总表（2020年9月）", "", HEADER, ...numbered([...TOWN, ...RIVER, ...WATER, EXTRA])],
      merges: ["A1:U1"],
    },
    {
      name: "城关镇",
      rows: ["城关镇重点项目表（2020年9月）", "", HEADER, ...numbered(TOWN), "合计|4个|||||||2.23|6700"],
      merges: ["A1:U1"],
      filter: "A3:U7",
    },
    {
      name: "河口乡",
      rows: ["河口乡重点项目表（2020年9月）", "", HEADER, ...numbered(RIVER), "合计|3个|||||||0.91|1400"],
      merges: ["A1:U1"],
    },
    {
      name: "水利局",
      rows: ["水利局重点项目表（2020年9月）", "", HEADER, ...numbered(WATER), "合计|3个|||||||1.6|3700"],
      merges: ["A1:U1"],
    },
    {
      name: "进度",
      rows: [
        "重点项目投资进度（单位：万元）",
        "项目名称|月份|本月计划|本月完成|累计完成|核查数|到位资金",
        "城关热电联产|2020-07|300|280|1800|280|200",
        "城关热电联产|2020-08|300|310|2110|310|200",
        "城关热电联产|2020-09|300|290|2400|290|250",
        "河道治理工程|2020-08|200|200|1700|200|150",
        "河道治理工程|2020-09|200|210|1900|180|150",
        "注：核查数以统计局核查为准。",
      ],
    },
    {
      name: "目标",
      rows: [
        "2020年目标任务分解表",
        `序号|乡镇|${TARGETS}||序号|部门|${TARGETS}`,
        "1|城关镇|2|10000|3|6000||1|水利局|1|0|1|3000",
        "2|河口乡|1|5000|1|2000||2|能源局|1|2000|0|1000",
        "合计||3|15000|4|8000||合计||2|2000|1|4500",
      ],
      merges: ["A1:M1"],
    },
  ],
};

it("is read as its officials meant it, every mistake at its cell", async () => {
  expect(await answerOf([COUNTY])).toEqual({
    period: "2020-09",
    sheets: [
      "总表 projects · header 3 · title 1 · rows 11 · 万元",
      "城关镇 projects · header 3 · title 1 · subtotal 8 · rows 4 · 万元",
      "河口乡 projects · header 3 · title 1 · subtotal 7 · rows 3 · 万元",
      "水利局 projects · header 3 · title 1 · subtotal 7 · rows 3 · 万元",
      "进度 progress · header 2 · title 1 · note 8 · rows 5 · 万元",
      "目标 targets · header 2 · title 1 · subtotal 5 · rows 2 · 万元",
      "目标 targets · header 2 · subtotal 5 · rows 2 · 万元",
    ],
    ledgers: {
      projects: [
        "城关镇 4 code=CG-01 name=城关热电联产 unit=城关镇 coUnits=能源局 nature=新建 category=工业 stage=开工 totalInvestment=12000 annualPlan=3000 leader=刘志 team=热电专班 scheme=已制定 owner=周平 phone=13835010001 signedOn=2019-11-05 contractOn=2019-12-20 plannedStart=2020-03 actualStart=2020-03-18 plannedFinish=2021-12-31",
        "城关镇 5 code=CG-02 name=城关农贸市场 unit=城关镇 nature=新建 category=商贸 stage=开工 totalInvestment=3500 annualPlan=1500 leader=刘志 team=市场专班 scheme=已制定 owner=周平 phone=138350100 plannedStart=2020-04 actualStart=2020-04-10 plannedFinish=2020-12",
        "城关镇 6 code=CG-03 name=城关智慧停车场 unit=城关镇 coUnits=住建局+公安局 nature=新建 category=市政 totalInvestment=800 annualPlan=400 leader=刘志 owner=周平 phone=13835010003 plannedStart=2020-10 plannedFinish=2021-05",
        "城关镇 7 code=CG-04 name=城关热力管网 unit=城关镇 nature=续建 category=市政 stage=开工 totalInvestment=6000 annualPlan=1800 leader=刘志 team=管网专班 scheme=已制定 owner=周平 phone=13835010004 plannedStart=2019-06 actualStart=2019-06-12 plannedFinish=2020-11",
        "河口乡 4 code=HK-01 name=河口设施蔬菜基地 unit=河口乡 nature=扩建 category=农业 stage=开工 totalInvestment=2600 annualPlan=800 leader=李娟 team=蔬菜专班 scheme=已制定 owner=吴刚 phone=13835020001 plannedStart=2019-05 actualStart=2019-05-06 plannedFinish=2020-11",
        "河口乡 5 code=HK-02 name=河口乡村旅游环线 unit=河口乡 coUnits=文旅局 nature=新建 category=旅游 stage=签约 totalInvestment=5000 annualPlan=600 leader=李娟 team=旅游专班 owner=吴刚 phone=13835020002 signedOn=2020-06-01 plannedStart=2020-08 plannedFinish=2022-06",
        "河口乡 6 code=HK-02 name=河口冷库 unit=河口乡 nature=新建 category=农业 stage=储备 totalInvestment=1500 annualPlan=0 leader=李娟 owner=吴刚 phone=13835020003 plannedStart=2021-04 plannedFinish=2022-03",
        "水利局 4 code=SL-01 name=河道治理工程 unit=水利局 nature=续建 category=水利 stage=开工 totalInvestment=9000 annualPlan=2500 leader=高峰 team=河道专班 scheme=已制定 owner=郑辉 phone=13835030001 plannedStart=2018-03 actualStart=2018-03-20 plannedFinish=2021-09",
        "水利局 5 code=SL-02 name=水库除险加固 unit=水利局 nature=新建 category=水利 stage=合同 totalInvestment=4000 annualPlan=0 leader=高峰 team=水库专班 owner=郑辉 phone=13835030002 signedOn=2020-05-06 contractOn=2020-08-09 plannedStart=2021-03 plannedFinish=2022-09",
        "水利局 6 code=SL-03 name=农村供水保障 unit=水利局 nature=新建 category=水利 stage=竣工 totalInvestment=3000 annualPlan=1200 leader=高峰 team=供水专班 scheme=已制定 owner=郑辉 phone=13835030003 plannedStart=2020-03 actualStart=2020-03-06 plannedFinish=2020-08-31",
      ],
      milestones: [],
      progress: [
        "进度 3 project=城关热电联产 month=2020-07 planned=300 done=280 yearToDate=1800 verified=280 funded=200",
        "进度 4 project=城关热电联产 month=2020-08 planned=300 done=310 yearToDate=2110 verified=310 funded=200",
        "进度 5 project=城关热电联产 month=2020-09 planned=300 done=290 yearToDate=2400 verified=290 funded=250",
        "进度 6 project=河道治理工程 month=2020-08 planned=200 done=200 yearToDate=1700 verified=200 funded=150",
        "进度 7 project=河道治理工程 month=2020-09 planned=200 done=210 yearToDate=1900 verified=180 funded=150",
      ],
      handovers: [],
      targets: [
        "目标 3 unit=城关镇 reserveTarget=2 signTarget=10000 startTarget=3 investTarget=6000",
        "目标 4 unit=河口乡 reserveTarget=1 signTarget=5000 startTarget=1 investTarget=2000",
        "目标 3 unit=水利局 reserveTarget=1 signTarget=0 startTarget=1 investTarget=3000",
        "目标 4 unit=能源局 reserveTarget=1 signTarget=2000 startTarget=0 investTarget=1000",
      ],
    },
    findings: [
      "notice summary-sheet 总表",
      "warning duplicate-code 河口乡 B6",
      "warning phone-doubtful 城关镇 R5",
      "warning stage-unknown 城关镇 H6",
      "warning summary-row-alone 总表 C14",
      "warning total-amount-differs 目标 M5",
      "warning verified-differs 进度 D7",
      "warning year-to-date-breaks 进度 E7",
    ].toSorted(),
  });
});
