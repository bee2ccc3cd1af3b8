/** One sheet with all five ledgers: a narrow table between wide ones, the last two side by side; and a project without its unit. */
import { beforeAll, expect, it } from "vitest";
import { readBook, type BookReading, type OfficeSheet } from "#test/support/office-books.ts";

const SHEET: OfficeSheet = {
  name: "五账一览",
  rows: [
    "平远县5月份项目“五账”一览表",
    "（截至2021年5月31日，单位：万元）",
    "一、建账",
    "序号|项目名称|责任单位|建设性质|项目阶段|总投资|年度投资计划|当月完成投资|1-5月完成投资|建设起止年限|包抓领导|工作专班|推进方案|责任人|联系电话",
    "1|大柘镇自来水厂扩建|大柘镇|扩建|在建|5200|2400|260|1050|2020.9-2021.10|肖书记|有|有|林峰|'13622220001",
    "2|石正镇温泉度假村||新建|在建|26000|9000|700|3300|2021.1-2022.12|肖书记|有|有|凌云|'13622220002",
    "3|东石镇柚果深加工|东石镇|新建|在建|7000|3000|350|1200|2022.3-2021.3|张主任|有|有|姚远|'13622220004",
    "",
    "二、理账",
    "序号|项目名称|节点|责任人|计划完成时间|实际完成时间",
    "1|大柘镇自来水厂扩建|设备安装|林峰|2021年4月|@2021-04-28",
    "2|石正镇温泉度假村|主体结构|凌云|2021年5月|",
    "3|东石镇柚果深加工|厂房封顶|姚远|2021年6月|",
    "",
    "三、交账||||||||四、算账",
    "序号|类别|事项|责任单位|涉及项目|办结时限|||单位|组别|新开工目标|投资目标|加分|扣分|一票否决",
    "1|问题|温泉供水管道|石正镇|石正镇温泉度假村|2021年4月|||大柘镇|乡镇组|1|2400|1||",
    "2|督查|安全隐患整改|大柘镇|大柘镇水厂二期|尽快|||石正镇|乡镇组|2|13000|||",
    "3|协同|水厂用电|东石镇||2021年5月|||东石镇|乡镇组|2|4500|||是",
  ],
  merges: ["A1:O1", "A2:O2", "A3:O3", "A9:F9", "A15:F15", "I15:O15"],
};

let read: BookReading;

beforeAll(async () => {
  read = await readBook([SHEET]);
});

it("finds the narrow table above wider ones, and the two that stand side by side under a wider one", () => {
  expect(read.sheets).toEqual([
    "五账一览: projects+progress · header 4 · title 1,2,3 · 3 rows",
    "五账一览: milestones · header 10 · title 9 · 3 rows",
    "五账一览: handovers · header 16 · title 15 · 3 rows",
    "五账一览: targets · header 16 · title 15 · 3 rows",
  ]);
});

it("reads each in its own columns", () => {
  expect(read.rows["milestones 五账一览 11"]).toBe(
    "project 大柘镇自来水厂扩建 · task 设备安装 · owner 林峰 · due 2021-04-01..2021-04-30 · doneOn 2021-04-28",
  );
  expect(read.rows["handovers 五账一览 17"]).toBe(
    "kind 问题 · title 温泉供水管道 · unit 石正镇 · project 石正镇温泉度假村 · due 2021-04-01..2021-04-30",
  );
  expect(read.rows["targets 五账一览 17"]).toBe(
    "unit 大柘镇 · group 乡镇组 · startTarget 1 · investTarget 2400 · bonus 1",
  );
});

it("tells a finish before its start as that, in one cell too", () => {
  expect(read.rows["projects 五账一览 7"]).toContain(
    "plannedStart 2022-03-01..2022-03-31 · plannedFinish 2021-03-01..2021-03-31",
  );
  expect(read.findings).toContain("五账一览 J7 warning finish-before-start");
});

it("calls no project unknown that stands there without its unit", () => {
  expect(read.findings).toContain("五账一览 C6 error key-missing");
  expect(read.findings).toContain("五账一览 B12 notice project-unknown");
  expect(read.findings.filter((line) => line.includes("E17"))).toEqual([]);
});

it("tells all that is wrong with a row that is left out", () => {
  expect(read.findings.filter((line) => /^五账一览 [EF]18 /u.test(line))).toEqual([
    "五账一览 E18 warning handover-project-unknown",
    "五账一览 F18 error date-unreadable",
  ]);
});
