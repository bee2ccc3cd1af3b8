/** An inspection office's winter campaign: blanks and breaks in every header, units in a row of their own, months planned apart. */
import { beforeAll, expect, it } from "vitest";
import { readBook, type BookReading, type OfficeSheet } from "#test/support/office-books.ts";

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

const BOOK: readonly OfficeSheet[] = [
  {
    name: "台账",
    rows: [
      "静安县冬季百日攻坚重点项目台账",
      "（截至二〇二〇年十二月三十一日）",
      "序⏎号|项　目⏎名　称|乡镇⏎（部门）|行业主管部门|类别|项目⏎性质|阶段|投资额|年度⏎投资|完成投资|||前期手续办理情况|||开 工||竣 工||五个一|||||存在的主要问题|下步打算|填报人",
      "|||||||||12月当月|1—12月|自开工累计|立项|环评|土地|计划|实际|计划|实际|一名领导|一套班子|一套方案|责任人|电话|||",
      "|||||||（万元）|（万元）|（万元）|（万元）|（万元）|||||||||||||||",
      "1|云中山风电场|云中镇|能源局|工业|新建|在建|45000|12000|1000|11800|20800|√|√|√|'2019.6|@2019-06-18|2021年6月||郭县长|风电专班|有|吕刚|0350-6022333|用地未批复|催办|小赵",
      "2|云中镇 污水管网|云中镇|住建局|基础设施|续建|完工|3800|1500|100|1500|3800|√|√|√|'2018.9|@2018-09-03|2020年11月|@2020-11-25|郭县长|管网专班|有|吕刚|0350-6022333|||小赵",
      "3|双路冷库|双路乡|商务局|农业|新建|促进开工|1200|１０００|0|0|0|√||√|2020年9月||2021年9月||冯主任|冷库专班|无|田野|13935000003|客商资金紧张|约谈|小钱",
      "4|双路乡饲料厂|双路乡|农业局|农业|新建|在建|900|950|60|700|700|√|√|√|2020年3月下旬|@2020-04-02|2021年3月||冯主任|饲料专班|有|田野|13935000003|||小钱",
      "5|县城集中供水|水利局|水利局|基础设施|改扩建|投产|6400|2200|#REF!|2200|6400|√|√|√|2019年3月|@2019-03-20|2020年10月|@2020-10-16|陈县长|供水专班|有|杜鹃|13935000005|||小孙",
      "6|职业中学实训楼|教育局|教育局|社会事业|新建|在建|2600|1400|90|1250|1250|√|√|√|2020年4月|@2020-04-16|2021年8月||陈县长|校舍专班|有|石磊|13935000006|||小孙",
      "合　计|6个||||||59900|19050|||||||||||||||||||",
      "说明：手续齐全的打√。",
    ],
    merges: [
      "A1:AA1",
      "A2:AA2",
      "A3:A5",
      "B3:B5",
      "C3:C5",
      "D3:D5",
      "E3:E5",
      "F3:F5",
      "G3:G5",
      "H3:H4",
      "I3:I4",
      "J3:L3",
      "M3:O3",
      "P3:Q3",
      "R3:S3",
      "T3:X3",
      "Y3:Y5",
      "Z3:Z5",
      "AA3:AA5",
    ],
  },
  {
    name: "分月计划",
    rows: [
      "2020年重点项目投资分月计划安排表（万元）",
      `序号|项目名称|责任单位|年度计划投资|月度投资计划${"|".repeat(12)}备注`,
      `||||${MONTHS.map((month) => `${month}月`).join("|")}|`,
      `1|云中山风电场|云中镇|12000|${MONTHS.map(() => 1000).join("|")}|`,
      `2|云中镇污水管网|云中镇|1500|${MONTHS.map(() => 125).join("|")}|`,
      `3|双路冷库|双路乡|1000|${MONTHS.map((month) => (month < 9 ? 0 : 250)).join("|")}|`,
      `4|双路乡饲料厂|双路乡|950|${MONTHS.map((month) => (month < 3 ? 0 : 95)).join("|")}|`,
      `5|县城集中供水|水利局|2200|${MONTHS.map((month) => (month > 10 ? 100 : 200)).join("|")}|`,
      `6|职业中学实训楼|教育局|1400|${MONTHS.map((month) => (month < 4 ? 0 : 150)).join("|")}|`,
    ],
    merges: ["A1:Q1", "A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:P2", "Q2:Q3"],
  },
  {
    name: "节点",
    rows: [
      "项目|节点|时限要求|完成时间|责任人|备注",
      "云中山风电场|10台风机吊装|2020年10月底前|@2020-10-29|吕刚|",
      "云中山风电场|升压站土建|11月中旬|@2020-11-22|吕刚|逾期",
      "双路冷库|开工|2020年9月||田野|",
      "双路乡饲料厂|主体完工|2020年四季度|@2020-12-28|田野|",
      "职业中学实训楼|主体封顶|@2020-11-30|@2020-11-31x|石磊|",
    ],
  },
  {
    name: "督办问题",
    rows: [
      "督办问题清单 |||||| 单位：件",
      "序号|问题类别|存在问题|涉及项目|整改责任单位|交办日期|整改期限|销号日期|整改情况",
      "1|问题|临时用地未批|云中山风电场|云中镇|@2020-11-02|@2020-11-30|@2020-12-08|已整改",
      "2|督查|工地扬尘|职业中学实训楼|教育局|@2020-12-01|@2020-12-10||整改中",
      "4|问题|欠薪投诉|双路乡饲料厂|双路乡|@2020-12-03|@2020-12-15|@2020-12-12|已整改",
    ],
    merges: ["A1:F1"],
  },
  {
    name: "协同报送",
    rows: [
      "类别|事项|承办单位|提出时间|完成时限|办结时间|来源",
      "协同|并网验收|能源局|@2020-11-20|@2020-12-20|@2020-12-18|云中镇提请",
      "报送|11月报表|水利局|@2020-12-01|@2020-12-05|@2020-12-07|县项目办",
      "报送|11月报表||@2020-12-01|@2020-12-05||县项目办",
    ],
  },
  {
    name: "任务书",
    rows: [
      "2020年度目标任务 ||||| 单位：万元",
      "责任单位|组别|储备任务（个）|招商签约任务|新开工任务（个）|固定资产投资任务|加分|减分|加减分事由|一票否决",
      "云中镇|乡镇组|3|20000|1|13000|||| ",
      "双路乡|乡镇组|2|8000|2|2000||0.5|迟报| ",
      "能源局|部门组|1|30000|0|0|1||争取资金| ",
      "水利局|部门组|1|5000|0|2200|||| ",
      "教育局|部门组|1|0|1|1400|||| ",
    ],
  },
];

let read: BookReading;

beforeAll(async () => {
  read = await readBook(BOOK);
});

it("is of December by the date in Chinese numerals", () => {
  expect(read.period).toBe("2020-12");
});

it("has every row and column where it belongs", () => {
  expect(read.sheets).toEqual([
    "台账: projects+progress · header 3,4,5 · title 1,2 · subtotal 12 · note 13 · 6 rows",
    "分月计划: progress · header 2,3 · title 1 · 6 rows",
    "节点: milestones · header 1 · 5 rows",
    "督办问题: handovers · header 2 · title 1 · 3 rows",
    "协同报送: handovers · header 1 · 3 rows",
    "任务书: targets · header 2 · title 1 · 5 rows",
  ]);
  expect(read.columns).toEqual({
    台账: "B name · C unit · E category · F nature · G stage · H totalInvestment · I annualPlan · J investedMonth · K investedYear · L investedTotal · P plannedStart · Q actualStart · R plannedFinish · S actualFinish · T leader · U team · V scheme · W owner · X phone · Y problem",
    分月计划: `B project · ${MONTHS.map((month) => `${String.fromCharCode(68 + month)} planned`).join(" · ")} · Q remarks`,
    节点: "A project · B task · C due · D doneOn · E owner · F remarks",
    督办问题: "B kind · C title · D project · E unit · F raisedOn · G due · H closedOn · I status",
    协同报送: "A kind · B title · C unit · D raisedOn · E due · F closedOn · G origin",
    任务书:
      "A unit · B group · C reserveTarget · D signTarget · E startTarget · F investTarget · G bonus · H penalty · I reason · J veto",
  });
});

it("has every project as the official means it", () => {
  expect(Object.values(read.rows).slice(0, 6)).toEqual([
    "name 云中山风电场 · unit 云中镇 · nature 新建 · category 工业 · stage 开工 · totalInvestment 45000 · annualPlan 12000 · leader 郭县长 · team 风电专班 · scheme 有 · owner 吕刚 · phone 0350-6022333 · plannedStart 2019-06-01..2019-06-30 · actualStart 2019-06-18 · plannedFinish 2021-06-01..2021-06-30 · investedMonth 1000 · investedYear 11800 · investedTotal 20800 · problem 用地未批复",
    "name 云中镇污水管网 · unit 云中镇 · nature 续建 · category 基础设施 · stage 竣工 · totalInvestment 3800 · annualPlan 1500 · leader 郭县长 · team 管网专班 · scheme 有 · owner 吕刚 · phone 0350-6022333 · plannedStart 2018-09-01..2018-09-30 · actualStart 2018-09-03 · plannedFinish 2020-11-01..2020-11-30 · actualFinish 2020-11-25 · investedMonth 100 · investedYear 1500 · investedTotal 3800",
    "name 双路冷库 · unit 双路乡 · nature 新建 · category 农业 · stage 合同 · totalInvestment 1200 · annualPlan 1000 · leader 冯主任 · team 冷库专班 · owner 田野 · phone 13935000003 · plannedStart 2020-09-01..2020-09-30 · plannedFinish 2021-09-01..2021-09-30 · investedMonth 0 · investedYear 0 · investedTotal 0 · problem 客商资金紧张",
    "name 双路乡饲料厂 · unit 双路乡 · nature 新建 · category 农业 · stage 开工 · totalInvestment 900 · annualPlan 950 · leader 冯主任 · team 饲料专班 · scheme 有 · owner 田野 · phone 13935000003 · plannedStart 2020-03-21..2020-03-31 · actualStart 2020-04-02 · plannedFinish 2021-03-01..2021-03-31 · investedMonth 60 · investedYear 700 · investedTotal 700",
    "name 县城集中供水 · unit 水利局 · nature 改扩建 · category 基础设施 · stage 投产 · totalInvestment 6400 · annualPlan 2200 · leader 陈县长 · team 供水专班 · scheme 有 · owner 杜鹃 · phone 13935000005 · plannedStart 2019-03-01..2019-03-31 · actualStart 2019-03-20 · plannedFinish 2020-10-01..2020-10-31 · actualFinish 2020-10-16 · investedYear 2200 · investedTotal 6400",
    "name 职业中学实训楼 · unit 教育局 · nature 新建 · category 社会事业 · stage 开工 · totalInvestment 2600 · annualPlan 1400 · leader 陈县长 · team 校舍专班 · scheme 有 · owner 石磊 · phone 13935000006 · plannedStart 2020-04-01..2020-04-30 · actualStart 2020-04-16 · plannedFinish 2021-08-01..2021-08-31 · investedMonth 90 · investedYear 1250 · investedTotal 1250",
  ]);
});

it("reads milestones, handovers and targets", () => {
  const rest = Object.entries(read.rows).filter(([key]) => /^(?:milestones|handovers|targets)/u.test(key));
  expect(rest).toEqual([
    [
      "milestones 节点 2",
      "project 云中山风电场 · task 10台风机吊装 · owner 吕刚 · due 2020-10-31 · doneOn 2020-10-29",
    ],
    [
      "milestones 节点 3",
      "project 云中山风电场 · task 升压站土建 · owner 吕刚 · due 2020-11-11..2020-11-20 · doneOn 2020-11-22 · remarks 逾期",
    ],
    ["milestones 节点 4", "project 双路冷库 · task 开工 · owner 田野 · due 2020-09-01..2020-09-30"],
    [
      "milestones 节点 5",
      "project 双路乡饲料厂 · task 主体完工 · owner 田野 · due 2020-10-01..2020-12-31 · doneOn 2020-12-28",
    ],
    ["milestones 节点 6", "project 职业中学实训楼 · task 主体封顶 · owner 石磊 · due 2020-11-30"],
    [
      "handovers 督办问题 3",
      "kind 问题 · title 临时用地未批 · unit 云中镇 · project 云中山风电场 · raisedOn 2020-11-02 · due 2020-11-30 · closedOn 2020-12-08 · status 已整改",
    ],
    [
      "handovers 督办问题 4",
      "kind 督查 · title 工地扬尘 · unit 教育局 · project 职业中学实训楼 · raisedOn 2020-12-01 · due 2020-12-10 · status 整改中",
    ],
    [
      "handovers 督办问题 5",
      "kind 问题 · title 欠薪投诉 · unit 双路乡 · project 双路乡饲料厂 · raisedOn 2020-12-03 · due 2020-12-15 · closedOn 2020-12-12 · status 已整改",
    ],
    [
      "handovers 协同报送 2",
      "kind 协同 · title 并网验收 · unit 能源局 · raisedOn 2020-11-20 · due 2020-12-20 · closedOn 2020-12-18 · origin 云中镇提请",
    ],
    [
      "handovers 协同报送 3",
      "kind 报送 · title 11月报表 · unit 水利局 · raisedOn 2020-12-01 · due 2020-12-05 · closedOn 2020-12-07 · origin 县项目办",
    ],
    [
      "handovers 协同报送 4",
      "kind 报送 · title 11月报表 · raisedOn 2020-12-01 · due 2020-12-05 · origin 县项目办",
    ],
    [
      "targets 任务书 3",
      "unit 云中镇 · group 乡镇组 · reserveTarget 3 · signTarget 20000 · startTarget 1 · investTarget 13000",
    ],
    [
      "targets 任务书 4",
      "unit 双路乡 · group 乡镇组 · reserveTarget 2 · signTarget 8000 · startTarget 2 · investTarget 2000 · penalty 0.5 · reason 迟报",
    ],
    [
      "targets 任务书 5",
      "unit 能源局 · group 部门组 · reserveTarget 1 · signTarget 30000 · startTarget 0 · investTarget 0 · bonus 1 · reason 争取资金",
    ],
    [
      "targets 任务书 6",
      "unit 水利局 · group 部门组 · reserveTarget 1 · signTarget 5000 · startTarget 0 · investTarget 2200",
    ],
    [
      "targets 任务书 7",
      "unit 教育局 · group 部门组 · reserveTarget 1 · signTarget 0 · startTarget 1 · investTarget 1400",
    ],
  ]);
});

it("tells the planted mistakes and nothing else", () => {
  expect(read.findings).toEqual(
    [
      "台账 B7 notice text-untidy → 云中镇污水管网",
      "台账 I8 warning number-as-text → 1000",
      "台账 I9 warning plan-over-total",
      "台账 J10 error error-value",
      // 50 of the plan of 1400 is planned for no month.
      "台账 I11 warning months-differ-from-plan",
      "节点 C3 notice date-year-supplied",
      "节点 D6 error date-unreadable",
      "督办问题 A5 warning sequence-gap",
      "协同报送 C4 error key-missing",
    ].toSorted(),
  );
});
