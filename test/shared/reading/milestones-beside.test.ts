/** Milestones beside one another: the same columns again for each milestone of a project's row. */
import { describe, expect, it } from "vitest";
import { inspectWorkbooks } from "#shared/inspection.ts";
import { rowSourceOf, valueOf } from "#shared/scoring/rows.ts";
import { sheetGrid, workbook } from "#test/support/sheet-grids.ts";

const REGISTER = sheetGrid("台账", [
  "2020年11月项目台账",
  "项目名称|责任单位|建设性质|总投资（万元）|年度计划投资（万元）",
  "水厂|住建局|新建|1000|500",
  "北桥|交通局|新建|1000|500",
]);

/** `4 水厂 立项 2020-03 done`: the milestones of a sheet, and its errors and warnings on them. */
function milestonesOf(...lines: readonly string[]): readonly string[] {
  const inspection = inspectWorkbooks(
    [workbook(REGISTER, sheetGrid("节点台账", lines))],
    undefined,
    "2020-11",
  );
  if (inspection.period === undefined) throw new Error("no month");
  const { county, findings } = inspection;
  return [
    ...county.milestones.map((row) =>
      [
        rowSourceOf(row).row,
        valueOf(row, "task") ?? "",
        row.due === null ? "no limit" : "due",
        row.doneOn === null ? "" : "done",
      ]
        .join(" ")
        .trim(),
    ),
    ...findings.flatMap(({ severity, check, sheet, cell }) =>
      severity !== "notice" && sheet === "节点台账" ? [`${check} ${cell ?? ""}`] : [],
    ),
  ];
}

describe("milestones beside one another", () => {
  it("under a heading for each quarter are a row each", () => {
    expect(
      milestonesOf(
        "序号|项目名称|责任人|第一季度|第一季度|第一季度|第二季度|第二季度|第二季度",
        "|||节点任务|完成时限|实际完成时间|节点任务|完成时限|实际完成时间",
        "1|水厂|张三|立项|2020年3月|2020年3月|招标|2020年6月|",
        "2|北桥|李四|勘察|2020年3月||||",
      ),
    ).toEqual(["3 立项 due done", "4 勘察 due", "3 招标 due"]);
  });

  it("with numbered labels, the limit before the task", () => {
    expect(
      milestonesOf(
        "项目名称|责任人|完成时限1|节点任务1|完成时限2|节点任务2|完成时限3|节点任务3",
        "水厂|张三|2020年3月|立项|2020年6月|招标|2020年9月|开工",
        "北桥|李四|2020年3月|勘察|||2020年9月|",
      ),
    ).toEqual(["2 立项 due", "3 勘察 due", "2 招标 due", "2 开工 due", "key-missing H3"]);
  });

  it("tell what is wrong with a row once", () => {
    expect(
      milestonesOf(
        "序号|项目名称|责任人|节点任务|完成时限|节点任务|完成时限",
        "1|南塔|张三|立项|2020年3月|招标|2020年13月",
        "3|北桥|李四|勘察|2020年3月|设计|2020年6月",
      ),
    ).toEqual(["3 勘察 due", "3 设计 due", "project-unknown B2", "date-unreadable G2", "sequence-gap A3"]);
  });

  it("a task and a limit each once are one table as before", () => {
    expect(
      milestonesOf(
        "项目名称|节点任务|完成时限|责任人",
        "水厂|立项|2020年3月|张三",
        "水厂|招标|2020年6月|张三",
      ),
    ).toEqual(["2 立项 due", "3 招标 due"]);
  });
});
