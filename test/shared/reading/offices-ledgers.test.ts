/** Milestones, progress, handovers and targets of invented offices, under their own words. */
import { expect, it } from "vitest";
import { summarise } from "#test/support/recognition-summary.ts";
import { sheetGrid, workbook } from "#test/support/sheet-grids.ts";

it("handovers, milestones and targets under other names", () => {
  const ledger = workbook(
    sheetGrid("督办事项", [
      "全县项目建设督办交办事项清单",
      "截至2020年12月31日",
      "编号|事项类别|交办事项|主办单位|配合单位|所属项目|交办依据|下达时间|要求办结时间|实际办结时间|办理情况|备注",
      "1|督查|解决用电问题|供电公司|发改局|A项目|督查通报第3期|2020.11.1|2020.11.20|2020.11.18|已办结|",
      "2|问题|征地拆迁|城关镇||B项目|现场会|2020.11.5|2020.12.1||办理中|",
    ]),
    sheetGrid(
      "节点任务分解",
      [
        "项目名称|工作内容|牵头责任单位|责任人|完成时限|完成日期|完成情况",
        "A项目|主体封顶|城关镇|张三|2020年10月底|2020.10.28|完成",
        "|竣工验收|城关镇|张三|2020年12月底||推进中",
      ],
      { merges: ["A2:A3"] },
    ),
    sheetGrid("目标任务", [
      "2020年目标任务分解表",
      "序号|单位|考核组别|项目谋划目标（个）|招商签约目标（亿元）|新开工项目目标（个）|固投任务（万元）|加分项|扣分项|加减分原因|是否一票否决",
      "1|城关镇|乡镇组|3|1.2|2|5000|1||表彰|否",
      "2|供电公司|部门组|1|0|1|3000||0.5|迟报|是",
      "合计|||4|1.2|3|8000||||",
    ]),
  );
  expect(summarise(ledger)).toMatchInlineSnapshot(`
    [
      "month 2020-12",
      "督办事项: handovers · header 3 · title 1-2 · data 4-5",
      "B handovers.kind · C handovers.title · D handovers.unit · F handovers.project · G handovers.origin · H handovers.raisedOn · I handovers.due · J handovers.closedOn · K handovers.status · L handovers.remarks",
      "节点任务分解: milestones · header 1 · data 2-3",
      "A milestones.project · B milestones.task · C milestones.unit · D milestones.owner · E milestones.due · F milestones.doneOn · G milestones.status",
      "目标任务: targets · header 2 · title 1 · subtotal 5 · data 3-4",
      "B targets.unit · C targets.group · D targets.reserveTarget · E targets.signTarget 亿元 · F targets.startTarget · G targets.investTarget 万元 · H targets.bonus · I targets.penalty · J targets.reason · K targets.veto",
    ]
  `);
});

it("a sheet of progress per month beside a register", () => {
  const ledger = workbook(
    sheetGrid("项目库", [
      "项目名称|责任单位|建设性质|总投资|年度计划投资|计划开工时间|计划竣工时间|实际开工时间|项目阶段",
      "甲|城关镇|新建|1000|500|2020.3|2021.3|2020.3|在建",
      "乙|水利局|新建|2000|700|2020.4|2021.4|2020.4|在建",
    ]),
    sheetGrid("11月进度", [
      "2020年11月投资进度",
      "项目名称|责任单位|总投资|年度计划投资|本月计划|本月完成投资|累计完成投资|核查数|资金到位额",
      "甲|城关镇|1000|500|50|50|450|50|40",
      "乙|水利局|2000|700|60|60|600|60|50",
    ]),
    sheetGrid("12月进度", [
      "2020年12月投资进度",
      "项目名称|责任单位|总投资|年度计划投资|本月计划|本月完成投资|累计完成投资|核查数|资金到位额",
      "甲|城关镇|1000|500|50|50|500|50|40",
      "乙|水利局|2000|700|100|100|700|60|50",
    ]),
  );
  expect(summarise(ledger)).toMatchInlineSnapshot(`
    [
      "month 2020-12",
      "项目库: projects · header 1 · data 2-3",
      "A projects.name · B projects.unit · C projects.nature · D projects.totalInvestment · E projects.annualPlan · F projects.plannedStart · G projects.plannedFinish · H projects.actualStart · I projects.stage",
      "11月进度: progress · header 2 · title 1 · data 3-4",
      "A progress.project · E progress.planned 2020-11 · F progress.done 2020-11 · G progress.yearToDate 2020-11 · H progress.verified 2020-11 · I progress.funded 2020-11",
      "12月进度: progress · header 2 · title 1 · data 3-4",
      "A progress.project · E progress.planned 2020-12 · F progress.done 2020-12 · G progress.yearToDate 2020-12 · H progress.verified 2020-12 · I progress.funded 2020-12",
    ]
  `);
});

it("targets under one heading", () => {
  const ledger = workbook(
    sheetGrid(
      "任务分解",
      [
        "2020年度各乡镇部门目标任务分解表",
        "单位：万元、个",
        "序号|责任单位|类别|年度目标任务||||加扣分|||一票否决情况",
        "|||固定资产投资|新开工项目|签约资金|谋划储备项目|加分|扣分|事由|",
        "1|城关镇|乡镇|5000|3|20000|4|1||表彰|",
        "2|教育局|部门|3000|1|0|2||0.5|迟报|√",
      ],
      { merges: ["A1:K1", "A3:A4", "B3:B4", "C3:C4", "D3:G3", "H3:J3", "K3:K4"] },
    ),
  );
  expect(summarise(ledger)).toMatchInlineSnapshot(`
    [
      "month unknown",
      "任务分解: targets · header 3-4 · title 1-2 · data 5-6 · 万元",
      "B targets.unit · C targets.group · D targets.investTarget · E targets.startTarget · F targets.signTarget · G targets.reserveTarget · H targets.bonus · I targets.penalty · J targets.reason · K targets.veto",
    ]
  `);
});

it("a list of problems without kinds", () => {
  const ledger = workbook(
    sheetGrid("问题清单", [
      "重点项目存在问题交办清单（12月）",
      "序号|项目名称|存在问题|责任单位|责任人|交办时间|整改时限|销号时间|整改情况",
      "1|甲|用地|自然资源局|张三|2020.12.1|2020.12.10|2020.12.9|已整改",
      "2|乙|用电|供电公司|李四|2020.12.1|2020.12.20||整改中",
    ]),
  );
  expect(summarise(ledger)).toMatchInlineSnapshot(`
    [
      "month unknown",
      "问题清单: handovers · header 2 · title 1 · data 3-4",
      "B handovers.project · C handovers.title · D handovers.unit · F handovers.raisedOn · G handovers.due · H handovers.closedOn · I handovers.status",
    ]
  `);
});

it("progress with months as numbers", () => {
  const ledger = workbook(
    sheetGrid("进度", [
      "2020年项目进度台账",
      "项目名称|月度|本月计划（万元）|本月完成（万元）|累计完成（万元）|统计核实数（万元）|到位资金（万元）|工程形象进度",
      "甲|1|5|5|5|5|5|x",
      "甲|2|5|5|10|5|5|x",
      "乙|1|5|5|5|5|5|x",
      "乙|2|5|5|10|5|5|x",
    ]),
  );
  expect(summarise(ledger)).toMatchInlineSnapshot(`
    [
      "month unknown",
      "进度: progress · header 2 · title 1 · data 3-6",
      "A progress.project · B progress.month · C progress.planned 万元 · D progress.done 万元 · E progress.yearToDate 万元 · F progress.verified 万元 · G progress.funded 万元 · H progress.physicalProgress",
    ]
  `);
});

it("milestones under short headers", () => {
  const ledger = workbook(
    sheetGrid(
      "节点",
      [
        "全县重点项目节点计划表  截至2020年11月底",
        "项目|牵头单位|里程碑节点|责任人|计划完成|实际完成|完成情况",
        "甲|城关镇|开工|张三|2020.3|2020.3.5|完成",
        "|城关镇|封顶|张三|2020.10|2020.11.5|滞后",
        "乙|水利局|开工|李四|2020.3|2020.3.5|完成",
      ],
      { merges: ["A3:A4"] },
    ),
  );
  expect(summarise(ledger)).toMatchInlineSnapshot(`
    [
      "month 2020-11",
      "节点: milestones · header 2 · title 1 · data 3-5",
      "A milestones.project · B milestones.unit · C milestones.task · D milestones.owner · E milestones.due · F milestones.doneOn · G milestones.status",
    ]
  `);
});

it("a time limit beside a time of completion", () => {
  const ledger = workbook(
    sheetGrid("理账", [
      "序号|项目名称|主要工作任务|责任单位|时限要求|完成时间|是否完成",
      "1|甲|征地|城关镇|2020.3|2020.3.1|是",
      "2|甲|招标|城关镇|2020.5|2020.5.1|是",
    ]),
  );
  expect(summarise(ledger)).toMatchInlineSnapshot(`
    [
      "month unknown",
      "理账: milestones · header 1 · data 2-3",
      "B milestones.project · C milestones.task · D milestones.unit · E milestones.due · F milestones.doneOn · G milestones.status",
    ]
  `);
});

it("handovers under an office's own words", () => {
  const ledger = workbook(
    sheetGrid("交账", [
      "序号|交办类别|交办内容|承办单位|来源依据|交办日期|要求完成时限|完成时间|办理状态",
      "1|督查|解决用地|自然资源局|通报1期|2020.3.1|2020.3.20|2020.3.18|办结",
      "2|报送|报送月报|城关镇|通知|2020.4.1|2020.4.5||未办结",
    ]),
  );
  expect(summarise(ledger)).toMatchInlineSnapshot(`
    [
      "month unknown",
      "交账: handovers · header 1 · data 2-3",
      "B handovers.kind · C handovers.title · D handovers.unit · E handovers.origin · F handovers.raisedOn · G handovers.due · H handovers.closedOn · I handovers.status",
    ]
  `);
});

it("targets as tasks", () => {
  const ledger = workbook(
    sheetGrid("考核目标", [
      "2020年考核目标",
      "乡镇（部门）|固定资产投资任务（亿元）|开工任务（个）|签约任务（亿元）|储备任务（个）|加分|减分|否决",
      "城关镇|1.2|3|2|4||0.5|",
      "水利局|0.5|1|0|1|1||",
    ]),
  );
  expect(summarise(ledger)).toMatchInlineSnapshot(`
    [
      "month unknown",
      "考核目标: targets · header 2 · title 1 · data 3-4",
      "A targets.unit · B targets.investTarget 亿元 · C targets.startTarget · D targets.signTarget 亿元 · E targets.reserveTarget · F targets.bonus · G targets.penalty · H targets.veto",
    ]
  `);
});
