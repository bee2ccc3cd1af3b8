/** Sheets that repeat the register's projects: which of them is the register. */
import { describe, expect, it } from "vitest";
import { inspectWorkbooks, type Inspection } from "#shared/inspection.ts";
import { DEFAULT_RULES } from "#shared/ledgers/rules.ts";
import type { SheetGrid } from "#shared/reading/grid.ts";
import { sheetGrid, workbook } from "#test/support/sheet-grids.ts";

const NAMES = ["污水厂", "光伏电站", "站前广场", "物流园", "职教中心", "县医院"];
const REGISTER = sheetGrid("项目台账", [
  "2020年11月项目台账",
  "项目名称|责任单位|建设性质|项目阶段|总投资|年度计划投资|计划开工时间|计划竣工时间",
  ...NAMES.map((name) => `${name}|住建局|新建|在建|1000|500|2020.3|2021.6`),
]);
const LOOKED_AFTER = sheetGrid("包联表", [
  "县级领导包联项目一览表",
  "项目名称|责任单位|总投资|包联领导",
  ...NAMES.map((name) => `${name}|住建局|1000|张县长`),
]);
const PLANNED = sheetGrid("投资安排", [
  "2020年投资安排",
  "项目名称|责任单位|年度计划投资|9月计划|10月计划|11月计划",
  ...NAMES.map((name) => `${name}|住建局|500|50|50|50`),
]);

const monthlyOf = (name: string, done: string): SheetGrid =>
  sheetGrid(name, [
    `2020年11月${name}项目台账`,
    `项目名称|责任单位|建设性质|项目阶段|总投资|年度计划投资|计划开工时间|${done}`,
    ...NAMES.map((project) => `${project}${name}|${name}|新建|在建|1000|500|2020.3|20|30`),
  ]);

function inspected(...sheets: readonly SheetGrid[]): Inspection {
  const inspection = inspectWorkbooks([workbook(...sheets)], DEFAULT_RULES);
  if (inspection.period === undefined) throw new Error("the sheets name no month");
  return inspection;
}

/** The sheets projects are read from, and the sheets told as summaries. */
function registersOf(...sheets: readonly SheetGrid[]): {
  readonly read: readonly string[];
  readonly told: readonly string[];
} {
  const { ledgers, findings } = inspected(...sheets);
  return {
    read: ledgers.projects.map(({ sheet }) => sheet),
    told: findings.flatMap(({ check, sheet }) =>
      check === "summary-sheet" && sheet !== undefined ? [sheet] : [],
    ),
  };
}

describe("a list of the same projects", () => {
  it("is left out, whichever stands first", () => {
    const wanted = { read: ["项目台账"], told: ["包联表"] };
    expect(registersOf(REGISTER, LOOKED_AFTER)).toEqual(wanted);
    expect(registersOf(LOOKED_AFTER, REGISTER)).toEqual(wanted);
  });

  it("is left out where the register has a project more", () => {
    const values = [...REGISTER.values, ["养老院", "民政局", "新建", "在建", 100, 50, "2020.3", "2021.6"]];
    const more = { ...REGISTER, values };
    expect(registersOf(more, LOOKED_AFTER).read).toEqual(["项目台账"]);
  });

  it("is tried after a register that has more rows and stands on it, nine rows in ten", () => {
    const many = Array.from({ length: 10 }, (_, at) => `第${at + 1}水厂`);
    const head = "项目名称|责任单位|建设性质|项目阶段|总投资";
    const fuller = sheetGrid("项目台账", [
      "2020年11月",
      head,
      ...[...many, "养老院"].map((name) => `${name}|住建局|新建|在建|1000`),
    ]);
    const shorter = sheetGrid("清单", [
      "项目名称|责任单位|总投资",
      ...many.map((name) => `${name}|住建局|1000`),
    ]);
    const wanted = { read: ["清单"], told: ["项目台账"] };
    expect(registersOf(fuller, shorter)).toEqual(wanted);
    expect(registersOf(shorter, fuller)).toEqual(wanted);
  });

  it("with a column for each earlier month is no register of the last of them", () => {
    const all = sheetGrid("总表", [
      "2020年11月项目总表",
      "项目名称|责任单位|建设性质|项目阶段|总投资|年度计划投资|计划开工时间|1-11月累计完成投资",
      ...["城关镇", "东河镇"].flatMap((unit) =>
        NAMES.map((project) => `${project}${unit}|${unit}|新建|在建|1000|500|2020.3|50`),
      ),
    ]);
    const done = "2020年9月完成投资|2020年10月完成投资";
    expect(registersOf(all, monthlyOf("城关镇", done), monthlyOf("东河镇", done))).toEqual({
      read: ["城关镇", "东河镇"],
      told: ["总表"],
    });
  });

  it("is a progress ledger where it plans months", () => {
    expect(registersOf(REGISTER, PLANNED)).toEqual({ read: ["项目台账"], told: [] });
    const { ledgers } = inspected(REGISTER, PLANNED);
    expect(ledgers.progress.map(({ rows }) => rows.length)).toEqual([
      NAMES.length,
      NAMES.length,
      NAMES.length,
    ]);
  });
});
