/** Keys without a column, given by a sheet's name, its titles or its headings: no column is told as absent. */
import { describe, expect, it } from "vitest";
import { inspectWorkbooks } from "#shared/inspection.ts";
import { sheetGrid, workbook } from "#test/support/sheet-grids.ts";

const REGISTER = "项目名称|责任单位|建设性质|总投资（万元）|年度计划投资（万元）|计划开工时间|计划竣工时间";
const ROWS = ["老街改造|城关镇|新建|1000|500|2020.3|2021.6", "滨河公园|城关镇|新建|1000|500|2020.3|2021.6"];
/** The sheet's own rows without the column of units. */
const without = (row: string): string => row.replace("|责任单位", "").replace("|城关镇", "");

function absent(...sheets: readonly (readonly [name: string, rows: readonly string[]])[]): readonly string[] {
  const grids = sheets.map(([name, rows]) => sheetGrid(name, rows));
  return inspectWorkbooks([workbook(...grids)], undefined, "2020-11").findings.flatMap((finding) =>
    finding.check === "column-absent" ? [`${finding.detail.role} ${finding.detail.field}`] : [],
  );
}

const milestones = (heading: string): readonly string[] => [
  "序号|节点任务|责任人|计划完成时间|实际完成时间",
  heading,
  "1|完成立项|张三|2020.3|2020.3",
  "2|开工|张三|2020.5|2020.6",
];
const items = (heading: string): readonly string[] => [
  "序号|交办事项|责任单位|交办时间|办结时限|办结时间",
  heading,
  "1|征地|城关镇|2020.3|2020.5|2020.5",
  "2|用电|城关镇|2020.3|2020.5|2020.5",
];

describe("a key without a column", () => {
  it("is the unit the sheet is named after, or that reports it", () => {
    const rows = [REGISTER, ...ROWS].map(without);
    expect(absent(["城关镇", rows])).not.toContain("projects unit");
    expect(absent(["台账", ["填报单位：城关镇", ...rows]])).not.toContain("projects unit");
    expect(absent(["台账", rows])).toContain("projects unit");
  });

  it("is the project of a heading over its milestones", () => {
    const register = ["台账", [REGISTER, ...ROWS]] as const;
    expect(absent(register, ["节点", milestones("一、老街改造")])).not.toContain("milestones project");
    expect(absent(register, ["节点", milestones("一、前期")])).toContain("milestones project");
  });

  it("is the kind of a heading over the items", () => {
    expect(absent(["交办台账", items("一、问题")])).not.toContain("handovers kind");
    expect(absent(["交办台账", items("一、上半年")])).toContain("handovers kind");
  });
});
