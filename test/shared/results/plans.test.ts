import { describe, expect, test } from "vitest";
import type { Finding } from "#shared/checking/finding.ts";
import { DEFAULT_RULES } from "#shared/ledgers/rules.ts";
import { planFindings } from "#shared/results/findings.ts";
import { planLosses } from "#shared/results/losses.ts";
import type { SheetPlan } from "#shared/results/plan.ts";
import { planScores } from "#shared/results/scores.ts";
import { planStandings } from "#shared/results/standings.ts";
import { assembleCounty } from "#shared/scoring/assemble.ts";
import { assess } from "#shared/scoring/assess.ts";
import { ledgersOf, table, wan } from "#test/support/ledgers.ts";

const ledgers = ledgersOf(
  table("projects", [
    {
      name: "风电",
      unit: "鹅城镇",
      nature: "新建",
      totalInvestment: wan(3000),
      annualPlan: wan(1200),
      investedYear: wan(1000),
      plannedStart: "2020-05",
      plannedFinish: "2021",
      actualStart: "2020-05-02",
      leader: "甲",
    },
    {
      name: "光伏",
      unit: "中庄乡",
      nature: "新建",
      totalInvestment: wan(700),
      annualPlan: wan(0),
      plannedStart: "2020-11",
      plannedFinish: "2021",
      leader: null,
    },
  ]),
  table("targets", [
    { unit: "鹅城镇", group: "乡镇", investTarget: wan(900), bonus: 50 },
    { unit: "中庄乡", group: "乡镇", investTarget: wan(0), veto: true },
    { unit: "卫健局", group: "部门" },
  ]),
);
const assessment = assess(assembleCounty(ledgers, "2020-12", DEFAULT_RULES), null);
const provenance = { rulesVersion: "default-1", rulesDigest: "sha256:0" };

/** Values of a plan, row by row. */
function valuesOf(plan: SheetPlan): (string | number | null)[][] {
  return plan.rows.map((row) => row.cells.map((cell) => cell?.value ?? null));
}

describe("排名", () => {
  const plan = planStandings(assessment, provenance, "zh-CN");
  const values = valuesOf(plan);

  test("lists every unit once, by group and rank, with its published figures", () => {
    const listed = values.slice(3, -1).filter((row) => row[1] !== null);
    expect(listed.map((row) => row[1])).toEqual(assessment.units.map((unit) => unit.unit));
    for (const [index, unit] of assessment.units.entries()) {
      expect(listed[index]?.[0]).toBe(unit.rank ?? "—");
      expect(listed[index]?.[10]).toBe(unit.final === null ? null : unit.final / 100);
    }
  });

  test("marks a veto and a unit that takes no part", () => {
    const shown = values.flat();
    expect(shown).toContain("差（一票否决）");
    expect(shown).toContain("不参评");
  });

  test("says which rules it was scored with", () => {
    expect(values.at(-1)?.[0]).toContain("default-1");
    expect(values.at(-1)?.[0]).toContain("sha256:0");
  });
});

describe("五账得分", () => {
  const plan = planScores(assessment, DEFAULT_RULES, "zh-CN");

  test("every points cell is a formula over its own row, with the exact value cached", () => {
    const expected = assessment.units
      .filter((unit) => unit.participates)
      .flatMap((unit) =>
        Object.values(unit.accounts).flatMap(({ indicators }) =>
          Object.values(indicators)
            .filter((indicator) => indicator !== null)
            .map((indicator) => indicator.points / 100),
        ),
      );
    const cached = plan.rows.flatMap((row, index) => {
      const cell = row.cells[8];
      if (cell?.formula === undefined) return [];
      expect(cell.formula).toContain(`E${index + 1}/F${index + 1}`);
      return [cell.value];
    });
    expect(cached).toEqual(expected);
  });

  test("final is a formula over composite, bonus and penalty", () => {
    const finals = plan.rows.filter((row) => row.cells[8]?.value === "最终得分").map((row) => row.cells[9]);
    const participating = assessment.units.filter((unit) => unit.participates);
    expect(finals.map((cell) => cell?.value)).toEqual(participating.map((unit) => (unit.final ?? 0) / 100));
    for (const cell of finals)
      expect(cell?.formula).toMatch(/^MIN\(105,MAX\(0,ROUND\(J\d+\+J\d+-J\d+,2\)\)\)$/);
  });

  test("an indicator that is not applicable has no formula and says so", () => {
    const rows = plan.rows.filter((row) => row.cells[8]?.value === "不适用");
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row.cells[8]?.formula).toBeUndefined();
  });
});

describe("失分清单", () => {
  test("has a line and a link for every loss, each unit's by what it gives back", () => {
    const plan = planLosses(assessment, "zh-CN");
    const lines = plan.rows.slice(3);
    expect(lines.length).toBe(assessment.units.reduce((sum, unit) => sum + unit.losses.length, 0));
    for (const unit of assessment.units) {
      const own = lines.filter((line) => line.cells[0]?.value === unit.unit);
      const worth = own.map((line) => Number(line.cells[4]?.value));
      expect(worth).toEqual(worth.toSorted((a, b) => b - a));
      expect(
        new Set(own.map((line) => `${line.cells[5]?.link?.sheet}!${line.cells[5]?.link?.cell}`)),
      ).toEqual(new Set(unit.losses.map(({ source }) => `${source.sheet}!${source.cell}`)));
    }
  });

  test("says so where nothing was lost", () => {
    const plan = planLosses({ ...assessment, units: [] }, "zh-CN");
    expect(plan.rows[3]?.cells[0]?.value).toBe("没有失分。");
  });
});

describe("校验报告", () => {
  const findings: Finding[] = [
    {
      check: "number-as-text",
      severity: "warning",
      sheet: "建账",
      cell: "H9",
      detail: { role: "projects", field: "totalInvestment", text: "5650", value: 5650 },
      fix: { from: "5650", to: 5650 },
    },
  ];

  test("names the cell with a link, and shows a fix as old and new", () => {
    const line = planFindings("2020-12", findings, "zh-CN").rows[3]?.cells ?? [];
    expect(line.map((cell) => cell?.value)).toEqual([
      1,
      "警告",
      "建账",
      "H9",
      expect.stringContaining("5650"),
      expect.any(String),
      "5650",
      "5650",
    ]);
    expect(line[3]?.link).toEqual({ sheet: "建账", cell: "H9" });
  });

  test("counts by severity, and says so where there is nothing", () => {
    const plan = planFindings("2020-12", [], "zh-CN");
    expect(plan.rows[1]?.cells[0]?.value).toBe(
      "错误 0 条，警告 0 条，提示 0 条。错误须先改正；警告按所写计分；提示供核对。",
    );
    expect(plan.rows[3]?.cells[0]?.value).toBe("没有发现问题。");
  });

  test("a cause that repeats is told once above the list, with how many a press repairs", () => {
    const [first] = findings;
    if (first === undefined) throw new Error("a finding");
    const { fix: _, ...formula } = { ...first, cell: "H12" };
    const hidden: Finding = { check: "sheet-hidden", severity: "notice", sheet: "旧表", detail: {} };
    const plan = planFindings("2020-12", [first, formula, hidden], "zh-CN");
    const values = plan.rows.map((row) => row.cells.map((cell) => cell?.value));
    expect(values[2]?.[0]).toBe("一、按原因汇总（2 类）");
    expect(values[4]?.slice(1)).toEqual([
      "警告",
      "建账",
      "H9、H12",
      "建账 H 列（总投资）：2 个数字是文本，例如 H9“5650”。",
      "点“修正”改为数字；其余是公式，请手工改。",
      2,
      1,
    ]);
    expect(plan.rows[4]?.cells[3]?.link).toEqual({ sheet: "建账", cell: "H9" });
    expect(values[5]?.slice(1, 4)).toEqual(["提示", "旧表", ""]);
    expect(values[5]?.[7]).toBe("");
    expect(values[6]?.[0]).toBe("二、逐条清单（3 条）");
    expect(values.slice(8).map((row) => row?.[0])).toEqual([1, 2, 3]);
    // The list's own head stands on every page after it, and both titles over the whole width.
    expect(values[7]?.slice(6)).toEqual(["原值", "改为"]);
    expect(plan.print.titleRows).toEqual({ first: 8, last: 8 });
    expect(plan.merges.map(({ top, right }) => [top, right])).toEqual([
      [1, 8],
      [2, 8],
      [3, 8],
      [7, 8],
    ]);
  });

  test("a number in a cell that was text is a number, not a date", () => {
    const [first] = findings;
    if (first === undefined) throw new Error("a finding");
    const typed = { ...first, fix: { from: "5650", to: 5650, format: "General" } };
    expect(planFindings("2020-12", [typed], "zh-CN").rows[3]?.cells[7]?.value).toBe("5650");
  });

  test("a fix that makes a date shows the date", () => {
    const dated: Finding[] = [
      {
        check: "number-as-text",
        severity: "warning",
        sheet: "理账",
        cell: "G5",
        detail: { role: "milestones", field: "doneOn", text: "2020.9.29", value: 44103 },
        fix: { from: "2020.9.29", to: 44103, format: "yyyy/m/d" },
      },
    ];
    expect(planFindings("2020-12", dated, "zh-CN").rows[3]?.cells[7]?.value).toBe("2020-09-29");
  });
});
