import { describe, expect, test } from "vitest";
import { DEFAULT_RULES } from "#shared/ledgers/rules.ts";
import { planProfiles } from "#shared/results/profiles.ts";
import type { PlanCell, SheetPlan } from "#shared/results/plan.ts";
import { planScores } from "#shared/results/scores.ts";
import { adviceFor } from "#shared/scoring/advice.ts";
import { assembleCounty } from "#shared/scoring/assemble.ts";
import { assess } from "#shared/scoring/assess.ts";
import type { Baseline } from "#shared/scoring/assessment.ts";
import { trendsOf } from "#shared/scoring/trend.ts";
import { ledgersOf, table, wan } from "#test/support/ledgers.ts";

const ledgers = ledgersOf(
  table("projects", [
    ...Array.from({ length: 40 }, (_, index) => ({
      name: `${index}号项目`,
      unit: index % 3 === 0 ? "鹅城镇" : "中庄乡",
      stage: index % 2 === 0 ? ("开工" as const) : ("签约" as const),
      nature: "新建",
      totalInvestment: wan(3000 + index),
      annualPlan: wan(1200),
      investedYear: wan(100 * (index % 12)),
      plannedStart: "2020-05",
      plannedFinish: "2021",
      leader: index % 4 === 0 ? "甲" : null,
    })),
    { name: "=cmd|'/c calc'!A1", unit: "水利局", totalInvestment: wan(1), leader: null },
  ]),
  table("targets", [
    { unit: "鹅城镇", group: "乡镇", investTarget: wan(90000), bonus: 1 },
    { unit: "中庄乡", group: "乡镇", veto: true },
    { unit: "卫健局", group: "部门" },
  ]),
);
const assessment = assess(assembleCounty(ledgers, "2020-12", DEFAULT_RULES), null);
const standing = (unit: string, final: number | null) => ({
  unit,
  group: "乡镇",
  rank: final === null ? null : 1,
  final,
  grade: null,
  poorMonths: 0,
});
const history: Baseline[] = [
  { period: "2020-09", units: [standing("鹅城镇", 5000), standing("中庄乡", null)] },
  { period: "2020-11", units: [standing("鹅城镇", 6000)] },
];
const plan = planProfiles(assessment, DEFAULT_RULES, trendsOf(assessment, history), "zh-CN");

/** The rows of each page. */
function pagesOf({ rows, print }: SheetPlan): (readonly (PlanCell | null)[])[][] {
  const ends = [...(print.breaksAfter ?? []), rows.length];
  return ends.map((end, index) => rows.slice(ends[index - 1] ?? 0, end).map(({ cells }) => cells));
}

function page(unit: string): (string | number | null)[][] {
  const found = pagesOf(plan).find((rows) => String(rows[0]?.[0]?.value).startsWith(unit));
  return (found ?? []).map((cells) => cells.map((cell) => cell?.value ?? null));
}

function row(unit: string, title: string): (string | number | null)[] {
  return page(unit).findLast((cells) => cells[0] === title) ?? [];
}

describe("单位画像", () => {
  test("has a page for each unit that takes part, in their order, that fits on A4", () => {
    const taking = assessment.units.filter(({ participates }) => participates);
    expect(taking).toHaveLength(3);
    expect(pagesOf(plan).map((rows) => rows[0]?.[0]?.value)).toEqual(
      taking.map(({ unit }) => `${unit}2020年12月项目建设“五账法”考评画像`),
    );
    const ends = [...(plan.print.breaksAfter ?? []), plan.rows.length];
    ends.forEach((end, index) => {
      const rows = plan.rows.slice(ends[index - 1] ?? 0, end);
      expect(rows.every(({ height }) => height !== undefined)).toBe(true);
      // A4 less margins of 0.6 inches, in points.
      expect(rows.reduce((sum, { height = 0 }) => sum + height, 0)).toBeLessThanOrEqual(755);
    });
  });

  test("every score is a reference to the cell of 五账得分 that holds it", () => {
    const scores = planScores(assessment, DEFAULT_RULES, "zh-CN");
    const references = plan.rows.flatMap(({ cells }) =>
      cells.flatMap((cell) => {
        const at = /^'五账得分 2020-12'!J(\d+)$/.exec(cell?.formula ?? "")?.[1];
        return at === undefined ? [] : [[cell?.value, scores.rows[Number(at) - 1]?.cells[9]?.value]];
      }),
    );
    const applicable = assessment.units
      .filter(({ participates }) => participates)
      .flatMap(({ accounts }) => Object.values(accounts).filter(({ score }) => score !== null));
    expect(references).toHaveLength(applicable.length + 2 * 3);
    for (const [shown, there] of references) expect(shown).toBe(there);
  });

  test("compares with the group, and sums the pipeline", () => {
    const own = assessment.units.find(({ unit }) => unit === "鹅城镇");
    const rival = assessment.units.find(({ unit }) => unit === "中庄乡");
    const [mine, other] = [own?.composite ?? 0, rival?.composite ?? 0];
    expect(row("鹅城镇", "综合得分").slice(1, 5)).toEqual([
      mine / 100,
      100,
      Math.round((mine + other) / 2) / 100,
      Math.max(mine, other) / 100,
    ]);
    const count = row("鹅城镇", "个数");
    expect(count.at(-1)).toBe(14);
    expect(count.slice(1, -1).reduce<number>((sum, value) => sum + Number(value), 0)).toBe(14);
    expect(row("鹅城镇", "万元").at(-1)).toBe(
      Array.from({ length: 14 }, (_, at) => 3000 + 3 * at).reduce((sum, one) => sum + one, 0),
    );
  });

  test("shows the months on record, and draws a line between two scores or more", () => {
    expect(row("鹅城镇", "月份").slice(1)).toEqual(["2020年\n9月", "2020年\n11月", "2020年\n12月"]);
    expect(row("鹅城镇", "最终得分").slice(1, 3)).toEqual([50, 60]);
    expect(row("中庄乡", "最终得分")[1]).toBeNull();
    expect(plan.charts).toHaveLength(1);
    const [chart] = plan.charts ?? [];
    expect(plan.rows[(chart?.values.top ?? 0) - 1]?.cells[1]?.value).toBe(50);
    expect(chart?.axis.min).toBeLessThan(50);
    expect(chart?.axis.max).toBeGreaterThan(60);
  });

  test("names what is worth most first, what it adds up to, and how much is not named", () => {
    const unit = assessment.units.find((one) => one.unit === "中庄乡");
    if (unit === undefined) throw new Error("no unit");
    const { repairs } = adviceFor(unit, assessment, DEFAULT_RULES);
    const rows = page("中庄乡");
    const head = rows.findIndex((cells) => cells[0] === "指标");
    const lines = rows.slice(head + 1).filter((cells) => typeof cells[2] === "number");
    expect(lines.length).toBeGreaterThanOrEqual(2);
    lines.forEach((cells, index) => {
      const regained = repairs.slice(0, index + 1).reduce((sum, { composite }) => sum + composite, 0);
      expect(cells[3]).toBe((repairs[index]?.composite ?? 0) / 100);
      expect(cells[4]).toBe(regained / 100);
    });
    expect(rows.at(-1)?.[0]).toContain(`另有 ${unit.losses.length - lines.length} 处失分`);
    expect(rows.find((cells) => cells[0] === "到上一等")?.[2]).toContain("一票否决");
  });

  test("a name that looks like a formula is text, and a county nobody takes part in has one line", () => {
    const cells = plan.rows.flatMap((one) => one.cells);
    for (const cell of cells) if (String(cell?.value).startsWith("=")) expect(cell?.formula).toBeUndefined();
    const none = planProfiles({ ...assessment, units: [] }, DEFAULT_RULES, new Map(), "zh-CN");
    expect(none.rows.map((one) => one.cells[0]?.value)).toEqual(["本月没有参评单位。"]);
  });
});
