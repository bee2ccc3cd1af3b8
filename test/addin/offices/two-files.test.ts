/** An office with two workbooks: the register with its sums above the rows and prepared lines below, the monthly progress in another file. */
import { expect, it } from "vitest";
import { answerOf, type OfficeFile } from "./answer-of.ts";

const PROGRESS = "项目名称|当月完成投资（万元）|累计完成投资（万元）|核实完成投资（万元）|资金到位额（万元）";
const REGISTER: OfficeFile = {
  name: "文旅局项目.xlsx",
  sheets: [
    {
      name: "项目",
      rows: [
        "文旅局重点项目推进情况（2020年1-12月）",
        "NO|项目名称|主管单位|建设性质|总投资（万元）|2020年计划投资（万元）|12月完成投资|1-12月累计完成投资|自开工累计完成投资|计划开竣工时间|开工日期|项目阶段|牵头领导|专班|方案|责任人",
        "总计（4个）||||30000|9000|900|6750|11950|||||||",
        "|景区提升小计|||20000|6000|600|5600|10800|||||||",
        "1|石门景区提升|文旅局|续建|12000|4000|400|3800|9000|2019-05/2021-10|@2019-05-20|在建|郭亮|石门专班|有|林静",
        "2|古城修缮|文旅局/住建局|新建|8000|2000|200|1800|1800|2020-04/2021-12|@2020-04-15|在建|郭亮|古城专班|有|林静",
        "|文化惠民小计|||10000|3000|300|1150|1250|||||||",
        "3|县图书馆新馆|文旅局|新建|2500|2600|100|1000|1000|2020-05/2021-06|@2020-05-30|在建|郭亮|图书馆专班|有|林静",
        "4|非遗传习所|文旅局|新建|7500|400|200|150|150|2020-06/2020-12|@2020-06-18|在建|郭亮|||林静",
        ...Array.from({ length: 30 }, (_, at) => `${at + 5}||||||=G99=>0|=H99=>0||||||||`),
      ],
      merges: ["A1:P1"],
      hiddenRows: [6],
      hiddenColumns: [15],
      filter: "A2:P9",
    },
  ],
};
const MONTHS: OfficeFile = {
  name: "文旅局进度.xlsx",
  sheets: [
    {
      name: "11月",
      rows: ["文旅局投资进度", PROGRESS, "石门景区提升|380|3400|380|300", "古城修缮|150|1600|150|100"],
    },
    {
      name: "12月",
      rows: [
        "文旅局投资进度",
        PROGRESS,
        "石门景区提升|400|3800|400|350",
        "古城修缮|200|1800|195|100",
        "县图书馆新馆|100|1000|100|0",
        "县博物馆|10|10|10|0",
        "合计|710|6610|705|450",
        "",
        "填报人：林静",
      ],
    },
  ],
};

it("is read as its officials meant it, every mistake at its cell of its workbook", async () => {
  const blanks = Array.from({ length: 30 }, (_, at) => at + 10).join(",");
  expect(await answerOf([REGISTER, MONTHS])).toEqual({
    period: "2020-12",
    sheets: [
      `文旅局项目.xlsx 项目 projects+progress · header 2 · title 1 · subtotal 3,4,7 · blank ${blanks} · rows 4 · 万元`,
      "文旅局进度.xlsx 11月 progress · header 2 · title 1 · rows 2 · 万元",
      "文旅局进度.xlsx 12月 progress · header 2 · title 1 · subtotal 7 · note 9 · blank 8 · rows 4 · 万元",
    ],
    ledgers: {
      projects: [
        "文旅局项目.xlsx 项目 5 name=石门景区提升 unit=文旅局 nature=续建 stage=开工 totalInvestment=12000 annualPlan=4000 leader=郭亮 team=石门专班 scheme=有 owner=林静 plannedStart=2019-05 actualStart=2019-05-20 plannedFinish=2021-10 investedMonth=400 investedYear=3800 investedTotal=9000",
        "文旅局项目.xlsx 项目 6 name=古城修缮 unit=文旅局 coUnits=住建局 nature=新建 stage=开工 totalInvestment=8000 annualPlan=2000 leader=郭亮 team=古城专班 scheme=有 owner=林静 plannedStart=2020-04 actualStart=2020-04-15 plannedFinish=2021-12 investedMonth=200 investedYear=1800 investedTotal=1800",
        "文旅局项目.xlsx 项目 8 name=县图书馆新馆 unit=文旅局 nature=新建 stage=开工 totalInvestment=2500 annualPlan=2600 leader=郭亮 team=图书馆专班 scheme=有 owner=林静 plannedStart=2020-05 actualStart=2020-05-30 plannedFinish=2021-06 investedMonth=100 investedYear=1000 investedTotal=1000",
        "文旅局项目.xlsx 项目 9 name=非遗传习所 unit=文旅局 nature=新建 stage=开工 totalInvestment=7500 annualPlan=400 leader=郭亮 owner=林静 plannedStart=2020-06 actualStart=2020-06-18 plannedFinish=2020-12 investedMonth=200 investedYear=150 investedTotal=150",
      ],
      milestones: [],
      progress: [
        "文旅局项目.xlsx 项目 5 project=石门景区提升 month=2020-12 done=400 yearToDate=3800",
        "文旅局项目.xlsx 项目 6 project=古城修缮 month=2020-12 done=200 yearToDate=1800",
        "文旅局项目.xlsx 项目 8 project=县图书馆新馆 month=2020-12 done=100 yearToDate=1000",
        "文旅局项目.xlsx 项目 9 project=非遗传习所 month=2020-12 done=200 yearToDate=150",
        "文旅局进度.xlsx 11月 3 project=石门景区提升 month=2020-11 done=380 yearToDate=3400 verified=380 funded=300",
        "文旅局进度.xlsx 11月 4 project=古城修缮 month=2020-11 done=150 yearToDate=1600 verified=150 funded=100",
        "文旅局进度.xlsx 12月 3 project=石门景区提升 month=2020-12 done=400 yearToDate=3800 verified=400 funded=350",
        "文旅局进度.xlsx 12月 4 project=古城修缮 month=2020-12 done=200 yearToDate=1800 verified=195 funded=100",
        "文旅局进度.xlsx 12月 5 project=县图书馆新馆 month=2020-12 done=100 yearToDate=1000 verified=100 funded=0",
        "文旅局进度.xlsx 12月 6 project=县博物馆 month=2020-12 done=10 yearToDate=10 verified=10 funded=0",
      ],
      handovers: [],
      targets: [],
    },
    findings: [
      "error project-unknown 文旅局进度.xlsx 12月 A6",
      "notice rows-hidden 文旅局项目.xlsx 项目",
      "notice units-several 文旅局项目.xlsx 项目 C6",
      "warning plan-over-total 文旅局项目.xlsx 项目 F8",
      "warning total-amount-differs 文旅局项目.xlsx 项目 I7",
      "warning year-to-date-below-month 文旅局项目.xlsx 项目 H9",
    ],
  });
});
