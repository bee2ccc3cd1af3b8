/** A bureau's monthly tables as one real workbook: groups above its columns, its total on top, mistakes planted at known cells. */
import { beforeAll, expect, it } from "vitest";
import { readBook, type BookReading, type OfficeSheet } from "#test/support/office-books.ts";

const BOOK: readonly OfficeSheet[] = [
  {
    name: "附表1",
    rows: [
      "附件1",
      "静安县2020年重点工程项目月调度表",
      "填报单位：县发展和改革局（盖章）||||||||截止时间：2020年10月31日|||||||||单位：亿元、万元|",
      "序号|项目基本情况|||||责任体系|||投资情况|||||时间|||进展情况|备注",
      "|项目名称|项目代码|性质|建设规模及内容|所处阶段|责任单位|县级包联领导|责任人及电话|总投资⏎（亿元）|截至2019年底⏎完成投资（万元）|2020年计划⏎（万元）|10月完成⏎（万元）|1-10月累计⏎（万元）|计划开工|实际开工|计划竣工|形象进度|",
      "|合计（5个）||||||||5.83|10000|20600|2050|14800|||||",
      "一|续建项目（2个）|||||||||||||||||",
      "1|城南污水处理厂提标改造工程|2019-140921-01-001|续建|日处理2万吨|在建|住建局|张志远|李明 13903500001|1.25|4000|5000|450|4300|'2019.5|@2019-05-20|'2021.6|设备安装|",
      "2|东山50兆瓦光伏发电项目|2019-140921-02-002|续建|装机50兆瓦|建设中|能源局|王海涛|赵强/13903500002|2.1|6000|9000|800|7900|'2019.8|@2019-08-15|2020年底|支架安装|",
      "二|新建项目（3个）|||||||||||||||||",
      "1|高铁站前广场|2020-140921-03-003|新建|占地3万平方米|在建|交通局、城关镇|刘建军|孙丽13903500003|1|/|3000|'600|2500|'2020.4|@2020-04-08|'2021.10|土方开挖|",
      "2|中药材精深加工园|2020-140921-04-004|新建|年加工5000吨|拟建|河西镇|刘建军|钱进 1390350000|0.88|0|2000|0|0|'2020.9||'2022.6|办理手续|",
      "3|冷链物流配送中心|2020-140921-05-005|新建|库容2万吨|开工|城关镇|王海涛|周涛13903500005|0.6|0|1500|200|100|'2020.5|@2020-05-10|'2020.12|主体施工|重点",
      "注：总投资以批复为准。",
    ],
    merges: ["A2:S2", "A4:A5", "B4:F4", "G4:I4", "J4:N4", "O4:Q4", "R4:R5", "S4:S5"],
  },
  {
    name: "附表2",
    rows: [
      "重点工程节点任务分解表",
      "项目名称|责任部门|节点工作内容|完成时限|完成时间|责任人|完成情况",
      "城南污水处理厂提标改造工程|住建局|设备安装完成|2020年9月底|@2020-09-25|李明|已完成",
      "|住建局|通水试运行|2020年12月底||李明|推进中",
      "东山50兆瓦光伏发电项目|能源局|支架安装|10月底|@2020-10-28|赵强|已完成",
      "高铁站前广场|交通局|土方开挖|'2020.8|2020年8月20日|孙丽|已完成",
      "冷链物流中心|城关镇|基础完工|@2020-07-31|@2020-08-03|周涛|已完成",
      "冷链物流配送中心|城关镇|主体封顶|@2020-11-30||周涛|已完成",
    ],
    merges: ["A1:G1", "A3:A4"],
  },
  {
    name: "附表3",
    rows: [
      "编号|督办类别|督办事项|承办单位|督办时间|要求办结时间|实际办结时间|办理情况|任务来源",
      "1|督查|污水管网破损|住建局|@2020-09-01|@2020-09-20|@2020-09-18|已办结|督查通报第8期",
      "2|问题|光伏区征地补偿|城关镇|@2020-09-10|@2020-10-10||办理中|现场会",
      "3|其他|并网手续|能源局|@2020-09-15|@2020-10-20|@2020-10-25|已办结|专题会",
      "4|报送|9月份进度报表|河西镇|@2020-09-25|@2020-10-05|@2020-10-04|已报送|",
    ],
  },
  {
    name: "附表4",
    rows: [
      "2020年目标任务分解表",
      "单位|类别|谋划储备（个）||签约额（亿元）||新开工（个）||固定资产投资（万元）||加减分|||一票否决",
      "||目标|完成|目标|完成|目标|完成|目标|完成|加分|扣分|事由|",
      "住建局|部门|2|1|0.5|0.2|1|1|6000|4300|1||市级表彰|否",
      "能源局|部门|1|1|1.2|1|1|0|9000|7900||||否",
      "交通局|部门|1|0|0|0|1|1|3000|2500||0.5|迟报|否",
      "城关镇|乡镇组|3|2|0.3|0.3|1|1|2000|100||-1|迟报|否",
      "河西镇|乡镇组|2|2|0.4|0|1|0|2000|0||||否",
    ],
    merges: ["A1:N1", "A2:A3", "B2:B3", "C2:D2", "E2:F2", "G2:H2", "I2:J2", "K2:M2", "N2:N3"],
  },
];

let read: BookReading;

beforeAll(async () => {
  read = await readBook(BOOK);
});

it("is of October by its 截止 date", () => {
  expect(read.period).toBe("2020-10");
});

it("has every row where it belongs", () => {
  expect(read.sheets).toEqual([
    "附表1: projects+progress · header 4,5 · title 1,2,3 · subtotal 6 · band 7,10 · note 14 · 5 rows",
    "附表2: milestones · header 2 · title 1 · 6 rows",
    "附表3: handovers · header 1 · 4 rows",
    "附表4: targets · header 2,3 · title 1 · 5 rows",
  ]);
});

it("has every column where it belongs", () => {
  expect(read.columns).toEqual({
    附表1:
      "B name · C code · D nature · F stage · G unit · H leader · I owner · I phone · J totalInvestment · K investedBefore · L annualPlan · M investedMonth · N investedYear · O plannedStart · P actualStart · Q plannedFinish · R physicalProgress · S remarks",
    附表2: "A project · B unit · C task · D due · E doneOn · F owner · G status",
    附表3: "B kind · C title · D unit · E raisedOn · F due · G closedOn · H status · I origin",
    附表4:
      "A unit · B group · C reserveTarget · E signTarget · G startTarget · I investTarget · K bonus · L penalty · M reason · N veto",
  });
});

it("has every cell as the official means it", () => {
  expect(read.rows).toEqual({
    "projects 附表1 8":
      "code 2019-140921-01-001 · name 城南污水处理厂提标改造工程 · unit 住建局 · nature 续建 · stage 开工 · totalInvestment 12500 · annualPlan 5000 · leader 张志远 · owner 李明 · phone 13903500001 · plannedStart 2019-05-01..2019-05-31 · actualStart 2019-05-20 · plannedFinish 2021-06-01..2021-06-30 · investedBefore 4000 · investedMonth 450 · investedYear 4300 · physicalProgress 设备安装",
    "projects 附表1 9":
      "code 2019-140921-02-002 · name 东山50兆瓦光伏发电项目 · unit 能源局 · nature 续建 · stage 开工 · totalInvestment 21000 · annualPlan 9000 · leader 王海涛 · owner 赵强 · phone 13903500002 · plannedStart 2019-08-01..2019-08-31 · actualStart 2019-08-15 · plannedFinish 2020-12-31 · investedBefore 6000 · investedMonth 800 · investedYear 7900 · physicalProgress 支架安装",
    "projects 附表1 11":
      "code 2020-140921-03-003 · name 高铁站前广场 · unit 交通局 · coUnits 城关镇 · nature 新建 · stage 开工 · totalInvestment 10000 · annualPlan 3000 · leader 刘建军 · owner 孙丽 · phone 13903500003 · plannedStart 2020-04-01..2020-04-30 · actualStart 2020-04-08 · plannedFinish 2021-10-01..2021-10-31 · investedMonth 600 · investedYear 2500 · physicalProgress 土方开挖",
    "projects 附表1 12":
      "code 2020-140921-04-004 · name 中药材精深加工园 · unit 河西镇 · nature 新建 · stage 储备 · totalInvestment 8800 · annualPlan 2000 · leader 刘建军 · owner 钱进 · phone 1390350000 · plannedStart 2020-09-01..2020-09-30 · plannedFinish 2022-06-01..2022-06-30 · investedBefore 0 · investedMonth 0 · investedYear 0 · physicalProgress 办理手续",
    "projects 附表1 13":
      "code 2020-140921-05-005 · name 冷链物流配送中心 · unit 城关镇 · nature 新建 · stage 开工 · totalInvestment 6000 · annualPlan 1500 · leader 王海涛 · owner 周涛 · phone 13903500005 · plannedStart 2020-05-01..2020-05-31 · actualStart 2020-05-10 · plannedFinish 2020-12-01..2020-12-31 · investedBefore 0 · investedMonth 200 · investedYear 100 · physicalProgress 主体施工 · remarks 重点",
    "milestones 附表2 3":
      "project 城南污水处理厂提标改造工程 · task 设备安装完成 · unit 住建局 · owner 李明 · due 2020-09-30 · doneOn 2020-09-25 · status 已完成",
    "milestones 附表2 4":
      "project 城南污水处理厂提标改造工程 · task 通水试运行 · unit 住建局 · owner 李明 · due 2020-12-31 · status 推进中",
    "milestones 附表2 5":
      "project 东山50兆瓦光伏发电项目 · task 支架安装 · unit 能源局 · owner 赵强 · due 2020-10-31 · doneOn 2020-10-28 · status 已完成",
    "milestones 附表2 6":
      "project 高铁站前广场 · task 土方开挖 · unit 交通局 · owner 孙丽 · due 2020-08-01..2020-08-31 · doneOn 2020-08-20 · status 已完成",
    "milestones 附表2 7":
      "project 冷链物流中心 · task 基础完工 · unit 城关镇 · owner 周涛 · due 2020-07-31 · doneOn 2020-08-03 · status 已完成",
    "milestones 附表2 8":
      "project 冷链物流配送中心 · task 主体封顶 · unit 城关镇 · owner 周涛 · due 2020-11-30 · status 已完成",
    "progress 附表1 8 2020-10": "project 城南污水处理厂提标改造工程 · done 450 · yearToDate 4300",
    "progress 附表1 9 2020-10": "project 东山50兆瓦光伏发电项目 · done 800 · yearToDate 7900",
    "progress 附表1 11 2020-10": "project 高铁站前广场 · done 600 · yearToDate 2500",
    "progress 附表1 12 2020-10": "project 中药材精深加工园 · done 0 · yearToDate 0",
    "progress 附表1 13 2020-10": "project 冷链物流配送中心 · done 200 · yearToDate 100",
    "handovers 附表3 2":
      "kind 督查 · title 污水管网破损 · unit 住建局 · raisedOn 2020-09-01 · due 2020-09-20 · closedOn 2020-09-18 · status 已办结 · origin 督查通报第8期",
    "handovers 附表3 3":
      "kind 问题 · title 光伏区征地补偿 · unit 城关镇 · raisedOn 2020-09-10 · due 2020-10-10 · status 办理中 · origin 现场会",
    "handovers 附表3 4":
      "title 并网手续 · unit 能源局 · raisedOn 2020-09-15 · due 2020-10-20 · closedOn 2020-10-25 · status 已办结 · origin 专题会",
    "handovers 附表3 5":
      "kind 报送 · title 9月份进度报表 · unit 河西镇 · raisedOn 2020-09-25 · due 2020-10-05 · closedOn 2020-10-04 · status 已报送",
    "targets 附表4 4":
      "unit 住建局 · group 部门 · reserveTarget 2 · signTarget 5000 · startTarget 1 · investTarget 6000 · bonus 1 · reason 市级表彰",
    "targets 附表4 5":
      "unit 能源局 · group 部门 · reserveTarget 1 · signTarget 12000 · startTarget 1 · investTarget 9000",
    "targets 附表4 6":
      "unit 交通局 · group 部门 · reserveTarget 1 · signTarget 0 · startTarget 1 · investTarget 3000 · penalty 0.5 · reason 迟报",
    "targets 附表4 7":
      "unit 城关镇 · group 乡镇组 · reserveTarget 3 · signTarget 3000 · startTarget 1 · investTarget 2000 · reason 迟报",
    "targets 附表4 8":
      "unit 河西镇 · group 乡镇组 · reserveTarget 2 · signTarget 4000 · startTarget 1 · investTarget 2000",
  });
});

it("tells the planted mistakes and nothing else", () => {
  expect(read.findings).toEqual([
    "附表1 G11 notice units-several",
    "附表1 I12 warning phone-doubtful",
    "附表1 L6 warning total-amount-differs",
    "附表1 M11 warning number-as-text → 600",
    "附表1 N13 warning year-to-date-below-month",
    "附表2 A7 error project-unknown",
    "附表2 D5 notice date-year-supplied",
    "附表2 E6 warning date-as-text → 44063",
    "附表2 E8 warning done-without-date",
    "附表3 B4 error kind-unknown",
    "附表4 L7 error target-negative",
  ]);
});
