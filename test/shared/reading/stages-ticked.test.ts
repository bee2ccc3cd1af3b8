/** A column for each stage under one heading, and a tick in the one a project is in. */
import { describe, expect, it } from "vitest";
import { inspectWorkbooks } from "#shared/inspection.ts";
import { sheetGrid, workbook } from "#test/support/sheet-grids.ts";

/** The stages of the projects, and what is told of stages. */
function stagesOf(
  head: string,
  stages: string,
  rows: readonly string[],
): { readonly stages: readonly unknown[]; readonly told: readonly string[] } {
  const lines = [
    `项目名称|责任单位|总投资（万元）|年度计划投资（万元）|${head}`,
    `||||${stages}`,
    ...rows.map((row, at) => `第${at + 1}水厂|住建局|1000|500|${row}`),
  ];
  const { ledgers, findings } = inspectWorkbooks(
    [workbook(sheetGrid("台账", lines))],
    undefined,
    "2020-11",
  ) as Extract<ReturnType<typeof inspectWorkbooks>, { readonly period: string }>;
  return {
    stages: ledgers.projects.flatMap(({ values, rows: all }) =>
      all.map((_, at) => values.stage?.[at] ?? null),
    ),
    told: findings.flatMap(({ check, detail, cell }) =>
      check.startsWith("stage-") || ("field" in detail && detail.field === "stage")
        ? [`${check} ${cell ?? ""}`.trim()]
        : [],
    ),
  };
}

describe("stages that are ticked", () => {
  it.each(["项目阶段", "建设阶段", "项目进展阶段", "项目状态"])("under %s are the project's", (head) => {
    expect(
      stagesOf(`${head}|${head}|${head}|${head}`, "前期|在建|竣工|投产", [
        "√|||",
        "|√||",
        "||1|",
        "|||是",
        "|||",
      ]),
    ).toEqual({ stages: ["储备", "开工", "竣工", "投产", null], told: [] });
  });

  it("of several the furthest holds, and 终止 before all", () => {
    expect(
      stagesOf("项目阶段|项目阶段|项目阶段|项目阶段", "签约|合同|开工|终止", ["√|√|√|", "√|√||", "√|||√"]),
    ).toEqual({ stages: ["开工", "合同", "终止"], told: [] });
  });

  it("are told where a cell is neither tick nor stage", () => {
    expect(stagesOf("项目阶段|项目阶段", "前期|在建", ["√|", "|√", "|√", "|√", "|√", "|一半"]).told).toEqual([
      "stage-unknown F8",
    ]);
  });

  it("are none where the columns hold other things", () => {
    const { stages } = stagesOf("项目进展|项目进展", "前期|在建", ["立项|打桩", "环评|封顶"]);
    expect(stages).toEqual([null, null]);
  });
});
