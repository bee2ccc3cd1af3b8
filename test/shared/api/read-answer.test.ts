/** What `read --json` prints of sheets. */
import { describe, expect, it } from "vitest";
import { readAnswer } from "#shared/api/read-answer.ts";
import { inspectWorkbooks } from "#shared/inspection.ts";
import { DEFAULT_RULES } from "#shared/ledgers/rules.ts";
import { sheetGrid } from "#test/support/sheet-grids.ts";

function sheetsOf(...rows: readonly string[]) {
  const inspection = inspectWorkbooks([{ sheets: [sheetGrid("台账", rows)] }], DEFAULT_RULES, "2020-12");
  if (inspection.period === undefined) throw new Error("no month");
  return readAnswer(inspection, "zh-CN").sheets;
}

const unitOf = (...rows: readonly string[]): string | undefined => sheetsOf(...rows)[0]?.moneyUnit;

describe("the unit of money of a sheet", () => {
  const row = "甲|城关镇|新建|50|20";

  it("is that of the title lines, whatever the headers say", () => {
    expect(unitOf("单位：亿元", "项目名称|责任单位|建设性质|总投资（万元）|年度计划投资", row)).toBe("亿元");
  });

  it("else that of most headers, else the one taken where nothing is said", () => {
    expect(unitOf("项目名称|责任单位|建设性质|总投资（亿元）|年度计划投资（亿元）", row)).toBe("亿元");
    expect(unitOf("项目名称|责任单位|建设性质|总投资（亿元）|年度计划投资（万元）", row)).toBe("万元");
    expect(unitOf("项目名称|责任单位|建设性质|总投资|年度计划投资", row)).toBe("万元");
  });

  it("is none where the sheet has no amounts", () => {
    expect(unitOf("项目名称|节点任务|责任人|计划完成时间", "甲|征地|张三|2020.3")).toBeUndefined();
  });
});

it("calls what nobody knows a note, and says that it is unknown", () => {
  const [sheet] = sheetsOf(
    "项目名称|责任单位|建设性质|总投资|年度计划投资|建设地点",
    "甲|城关镇|新建|50|20|城北",
    "|||||山东路",
    "乙|城关镇|新建|50|20|城北",
  );
  expect(sheet?.skippedRows).toEqual([{ row: 3, why: "note", unknown: true }]);
});
