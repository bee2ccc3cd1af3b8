/** What a project system exports: headers joined by strokes, real dates, a pair of columns a month; mistakes planted. */
import { beforeAll, expect, it } from "vitest";
import { readBook, type BookReading, type OfficeSheet } from "#test/support/office-books.ts";

const MONTHS = [1, 2, 3, 4, 5, 6];

const BOOK: readonly OfficeSheet[] = [
  {
    name: "项目信息",
    rows: [
      "项目编码|项目名称|责任单位_牵头|责任单位_配合|项目性质|产业类别|推进阶段|投资_总投资(亿元)|投资_2021年计划(万元)|投资_截至2020年底累计完成(万元)|时间_计划开工|时间_实际开工|时间_计划竣工|时间_实际竣工|五个一_包联领导|五个一_专班|五个一_方案|五个一_责任人|五个一_联系电话|签约日期|合同签订日期|投产日期|更新时间|经度|纬度",
      "2021-001|数字产业园|工信局|住建局|新建|工业|在建|1.5|4000|3000|@2020-08|@2020-08-12|@2022-06||李县长|园区专班|已制定|王强|13700000001|@2020-03-05|@2020-05-20||@2021-07-02|111.95|38.36",
      "2021-002|县中医院迁建项目|卫健局||迁建|社会事业|在建|0.9|3000|'2000|@2020-04|@2020-04-15|@2021-12||赵县长|医院专班|已制定|孙梅|13700000002||||@2021-07-02|111.93|38.35",
      "2021-003|龙泉乡肉牛养殖基地|龙泉乡|农业农村局|新建|农业|已签约|0.3|1000|0|@2021-03|@2021-04-02|@2021-11||钱部长|养殖专班|/|周旺|13700000003|@2021-01-08|||@2021-07-02|111.90|38.31",
      "2021-003|高速连接线|交通局||新建|基础设施|谋划|2.4|500|0|@2021-10||@2023-10||李县长|道路专班|已制定|何平|13700000004||||@2021-07-02|111.91|38.32",
      "2021-005|青龙古镇保护修缮|文旅局|龙泉乡|改扩建|文旅|完工|0.45|1200|3300|@2019-05|@2019-05-10|@2021-05|@2019-04-30|赵县长|古镇专班|已制定|郑艳|13700000005||||@2021-07-02|111.89|38.33",
      "2021-006|城区集中供热|住建局||续建|基础设施|在建|5200|800|1500|@2019-06|@2019-06-15|@2021-10||钱部长|供热专班|已制定|刘工|13700000006||||@2021-07-02|111.92|38.36",
    ],
  },
  {
    name: "节点信息",
    rows: [
      "所属项目|节点名称|计划完成日期|实际完成日期|责任人|节点状态",
      "数字产业园|一期主体封顶|@2021-05-31|@2021-05-28|王强|完成",
      "县中医院迁建项目|内部装修|@2021-06-30||孙梅|进行中",
      "龙泉乡肉牛养殖基地|牛舍建设|@2021-09-30||周旺|进行中",
      "城区集中供热|管网改造|@2021-06-15|@2021-07-20|刘工|完成",
    ],
  },
  {
    name: "进度月报",
    rows: [
      "2021年重点项目进度月报（单位：万元）",
      `项目名称|${MONTHS.map((month) => `${month}月计划投资|${month}月完成投资`).join("|")}|1-6月累计完成投资|核查数|本月资金到位`,
      "数字产业园|300|300|300|310|300|290|300|300|300|320|300|280|1800|280|500",
      "县中医院迁建项目|250|200|250|200|250|约210|250|200|250|200|250|190|1200|150|200",
      "龙泉乡肉牛养殖基地|0|0|0|0|100|150|150|-80|150|200|150|230|500||300",
      "青龙古镇保护修缮|200|200|200|200|200|200|200|200|200|200|200|200|1200|200|200",
      "城区集中供热|100|100|100|100|100|100-120|100|100|100|100|100|100|600|100|100",
    ],
    merges: ["A1:P1"],
  },
  {
    name: "任务交办",
    rows: [
      "编号|类别|事项|责任单位|涉及项目|交办日期|办结期限|销号日期|状态",
      "RW-01|问题|园区用电增容|供电公司|数字产业园|@2021-05-06|@2021-05-31|@2021-06-04|已销号",
      "RW-02|督查|扬尘治理整改|住建局|县医院迁建|@2021-06-01|@2021-06-20||整改中",
      "RW-03|协同|用地预审|自然资源局|高速连接线|@2021-05-10|@2021-06-10|@2021-06-08|已销号",
      "RW-04|报送|5月份进度|龙泉乡||@2021-06-01|@2021-06-05|@2021-06-04|已销号",
    ],
  },
  {
    name: "考核目标",
    rows: [
      "责任单位|分组|储备项目目标(个)|招商引资签约目标(亿元)|新开工目标(个)|固投目标(亿元)|奖励加分|扣减分|加扣分说明|一票否决事项",
      "工信局|部门|1|1.2|1|0.8|1.5||省级表彰|无",
      "卫健局|部门|1|0.5|1|0.6||||无",
      "交通局|部门|1|0.6|1|0.1||||无",
      "文旅局|部门|2|0.8|1|0.3||||无",
      "住建局|部门|1|0.4|1|0.2||||发生安全事故",
      "自然资源局|部门|0|0|0|0||0.5|迟报|无",
      "龙泉乡|乡镇|2|0.3|1|0.2||||无",
    ],
  },
  { name: "字典", rows: ["类别|取值", "项目性质|新建", "项目性质|续建"], hidden: true },
];

let read: BookReading;

beforeAll(async () => {
  read = await readBook(BOOK);
});

it("is of June by its 1-6月 column", () => {
  expect(read.period).toBe("2021-06");
});

it("has every row and column where it belongs", () => {
  expect(read.sheets).toEqual([
    "项目信息: projects · header 1 · 6 rows",
    "节点信息: milestones · header 1 · 4 rows",
    "进度月报: progress · header 2 · title 1 · 5 rows",
    "任务交办: handovers · header 1 · 4 rows",
    "考核目标: targets · header 1 · 7 rows",
    "字典: hidden",
  ]);
  expect(read.columns).toEqual({
    项目信息:
      "A code · B name · C unit · D coUnits · E nature · F category · G stage · H totalInvestment · I annualPlan · J investedBefore · K plannedStart · L actualStart · M plannedFinish · N actualFinish · O leader · P team · Q scheme · R owner · S phone · T signedOn · U contractOn · V operatingOn",
    节点信息: "A project · B task · C due · D doneOn · E owner · F status",
    进度月报:
      "A project · B planned · C done · D planned · E done · F planned · G done · H planned · I done · J planned · K done · L planned · M done · N yearToDate · O verified · P funded",
    任务交办: "B kind · C title · D unit · E project · F raisedOn · G due · H closedOn · I status",
    考核目标:
      "A unit · B group · C reserveTarget · D signTarget · E startTarget · F investTarget · G bonus · H penalty · I reason · J veto",
  });
});

it("reads a register exported with its groups in one cell", () => {
  expect(Object.values(read.rows).slice(0, 6)).toEqual([
    "code 2021-001 · name 数字产业园 · unit 工信局 · coUnits 住建局 · nature 新建 · category 工业 · stage 开工 · totalInvestment 15000 · annualPlan 4000 · leader 李县长 · team 园区专班 · scheme 已制定 · owner 王强 · phone 13700000001 · signedOn 2020-03-05 · contractOn 2020-05-20 · plannedStart 2020-08-01..2020-08-31 · actualStart 2020-08-12 · plannedFinish 2022-06-01..2022-06-30 · investedBefore 3000",
    "code 2021-002 · name 县中医院迁建项目 · unit 卫健局 · nature 迁建 · category 社会事业 · stage 开工 · totalInvestment 9000 · annualPlan 3000 · leader 赵县长 · team 医院专班 · scheme 已制定 · owner 孙梅 · phone 13700000002 · plannedStart 2020-04-01..2020-04-30 · actualStart 2020-04-15 · plannedFinish 2021-12-01..2021-12-31 · investedBefore 2000",
    "code 2021-003 · name 龙泉乡肉牛养殖基地 · unit 龙泉乡 · coUnits 农业农村局 · nature 新建 · category 农业 · stage 签约 · totalInvestment 3000 · annualPlan 1000 · leader 钱部长 · team 养殖专班 · owner 周旺 · phone 13700000003 · signedOn 2021-01-08 · plannedStart 2021-03-01..2021-03-31 · actualStart 2021-04-02 · plannedFinish 2021-11-01..2021-11-30 · investedBefore 0",
    "code 2021-003 · name 高速连接线 · unit 交通局 · nature 新建 · category 基础设施 · stage 储备 · totalInvestment 24000 · annualPlan 500 · leader 李县长 · team 道路专班 · scheme 已制定 · owner 何平 · phone 13700000004 · plannedStart 2021-10-01..2021-10-31 · plannedFinish 2023-10-01..2023-10-31 · investedBefore 0",
    "code 2021-005 · name 青龙古镇保护修缮 · unit 文旅局 · coUnits 龙泉乡 · nature 改扩建 · category 文旅 · stage 竣工 · totalInvestment 4500 · annualPlan 1200 · leader 赵县长 · team 古镇专班 · scheme 已制定 · owner 郑艳 · phone 13700000005 · plannedStart 2019-05-01..2019-05-31 · actualStart 2019-05-10 · plannedFinish 2021-05-01..2021-05-31 · actualFinish 2019-04-30 · investedBefore 3300",
    "code 2021-006 · name 城区集中供热 · unit 住建局 · nature 续建 · category 基础设施 · stage 开工 · totalInvestment 52000000 · annualPlan 800 · leader 钱部长 · team 供热专班 · scheme 已制定 · owner 刘工 · phone 13700000006 · plannedStart 2019-06-01..2019-06-30 · actualStart 2019-06-15 · plannedFinish 2021-10-01..2021-10-31 · investedBefore 1500",
  ]);
});

it("reads a month from each pair of columns, and the whole of the last", () => {
  const progress = Object.entries(read.rows).filter(([key]) => key.startsWith("progress"));
  expect(progress).toHaveLength(5 * MONTHS.length);
  const of = (row: number): readonly string[] =>
    MONTHS.map((month) => read.rows[`progress 进度月报 ${row} 2021-0${month}`] ?? "none");
  expect(of(4)).toEqual([
    "project 县中医院迁建项目 · planned 250 · done 200",
    "project 县中医院迁建项目 · planned 250 · done 200",
    "project 县中医院迁建项目 · planned 250 · done 210",
    "project 县中医院迁建项目 · planned 250 · done 200",
    "project 县中医院迁建项目 · planned 250 · done 200",
    "project 县中医院迁建项目 · planned 250 · done 190 · yearToDate 1200 · verified 150 · funded 200",
  ]);
  expect(of(7)[2]).toBe("project 城区集中供热 · planned 100");
});

it("reads what was handed over and what is asked", () => {
  const rest = Object.entries(read.rows).filter(([key]) => /^(?:milestones|handovers|targets)/u.test(key));
  expect(rest).toEqual([
    [
      "milestones 节点信息 2",
      "project 数字产业园 · task 一期主体封顶 · owner 王强 · due 2021-05-31 · doneOn 2021-05-28 · status 完成",
    ],
    [
      "milestones 节点信息 3",
      "project 县中医院迁建项目 · task 内部装修 · owner 孙梅 · due 2021-06-30 · status 进行中",
    ],
    [
      "milestones 节点信息 4",
      "project 龙泉乡肉牛养殖基地 · task 牛舍建设 · owner 周旺 · due 2021-09-30 · status 进行中",
    ],
    [
      "milestones 节点信息 5",
      "project 城区集中供热 · task 管网改造 · owner 刘工 · due 2021-06-15 · doneOn 2021-07-20 · status 完成",
    ],
    [
      "handovers 任务交办 2",
      "kind 问题 · title 园区用电增容 · unit 供电公司 · project 数字产业园 · raisedOn 2021-05-06 · due 2021-05-31 · closedOn 2021-06-04 · status 已销号",
    ],
    [
      "handovers 任务交办 3",
      "kind 督查 · title 扬尘治理整改 · unit 住建局 · project 县医院迁建 · raisedOn 2021-06-01 · due 2021-06-20 · status 整改中",
    ],
    [
      "handovers 任务交办 4",
      "kind 协同 · title 用地预审 · unit 自然资源局 · project 高速连接线 · raisedOn 2021-05-10 · due 2021-06-10 · closedOn 2021-06-08 · status 已销号",
    ],
    [
      "handovers 任务交办 5",
      "kind 报送 · title 5月份进度 · unit 龙泉乡 · raisedOn 2021-06-01 · due 2021-06-05 · closedOn 2021-06-04 · status 已销号",
    ],
    [
      "targets 考核目标 2",
      "unit 工信局 · group 部门 · reserveTarget 1 · signTarget 12000 · startTarget 1 · investTarget 8000 · bonus 1.5 · reason 省级表彰",
    ],
    [
      "targets 考核目标 3",
      "unit 卫健局 · group 部门 · reserveTarget 1 · signTarget 5000 · startTarget 1 · investTarget 6000",
    ],
    [
      "targets 考核目标 4",
      "unit 交通局 · group 部门 · reserveTarget 1 · signTarget 6000 · startTarget 1 · investTarget 1000",
    ],
    [
      "targets 考核目标 5",
      "unit 文旅局 · group 部门 · reserveTarget 2 · signTarget 8000 · startTarget 1 · investTarget 3000",
    ],
    [
      "targets 考核目标 6",
      "unit 住建局 · group 部门 · reserveTarget 1 · signTarget 4000 · startTarget 1 · investTarget 2000",
    ],
    [
      "targets 考核目标 7",
      "unit 自然资源局 · group 部门 · reserveTarget 0 · signTarget 0 · startTarget 0 · investTarget 0 · penalty 0.5 · reason 迟报",
    ],
    [
      "targets 考核目标 8",
      "unit 龙泉乡 · group 乡镇 · reserveTarget 2 · signTarget 3000 · startTarget 1 · investTarget 2000",
    ],
  ]);
});

it("tells the planted mistakes and nothing else", () => {
  expect(read.findings).toEqual(
    [
      "任务交办 D2 warning unit-unknown",
      "任务交办 E3 warning handover-project-unknown",
      "字典 notice sheet-hidden",
      "考核目标 J6 error flag-unknown",
      "节点信息 D5 warning actual-after-as-of",
      "进度月报 G4 notice number-approximate",
      "进度月报 G7 error number-unreadable",
      "进度月报 I5 warning money-negative",
      "进度月报 M4 warning verified-differs",
      "项目信息 A5 warning duplicate-code",
      "项目信息 G4 warning stage-behind-dates",
      "项目信息 H7 warning money-unit-doubtful",
      "项目信息 J3 warning number-as-text → 2000",
      "项目信息 N6 warning finish-before-start",
    ].toSorted(),
  );
});
