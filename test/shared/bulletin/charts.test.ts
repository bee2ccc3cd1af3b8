/** What the bulletins' charts show: the numbers of the text, worst and best told apart, nothing drawn of too little. */
import { describe, expect, test } from "vitest";
import { overdueChart, pipelineChart, standingsCharts } from "#shared/bulletin/charts.ts";
import { DEFAULT_RULES } from "#shared/ledgers/rules.ts";
import { bulletinWords } from "#shared/messages/bulletin.ts";
import { weeklyWords } from "#shared/messages/weekly-bulletin.ts";
import { assembleCounty } from "#shared/scoring/assemble.ts";
import { assess } from "#shared/scoring/assess.ts";
import type { DoubtfulAmount } from "#shared/bulletin/doubts.ts";
import type { Assessment } from "#shared/scoring/assessment.ts";
import { ledgersOf, table, wan } from "#test/support/ledgers.ts";
import { PERIOD } from "./bulletin-of.ts";

const WORDS = bulletinWords("zh-CN");

/** A month of so many townships, each with one project further behind its plan than the one before; each fourth one's is 终止. */
function monthOf(units: number): Assessment {
  return assess(assembleCounty(ledgersOf(table("projects", rowsOf(units))), PERIOD, DEFAULT_RULES), null);
}

function rowsOf(units: number) {
  return Array.from({ length: units }, (_, index) => ({
    name: `项目${index}`,
    unit: `第${index + 1}镇`,
    stage: (["签约", "开工", "竣工", "终止"] as const)[index % 4] ?? "签约",
    totalInvestment: wan(1000),
    annualPlan: wan(1200),
    investedBefore: 0,
    investedYear: wan(Math.max(0, 1200 - 20 * index)),
    signedOn: "2020-02-10",
  }));
}

describe("standings", () => {
  test("every ranked unit has one bar, under its grade, as long as its published score", () => {
    const month = monthOf(8);
    const ranked = month.units.filter(({ rank }) => rank !== null);
    const [chart, ...more] = standingsCharts(month, WORDS);
    expect(more).toEqual([]);
    expect(chart?.categories).toEqual(ranked.map(({ rank, unit }) => `${rank} ${unit}`));
    for (const [at, { grade, final }] of ranked.entries()) {
      const bars = chart?.series.filter(({ values }) => values[at] !== null) ?? [];
      expect(bars.map(({ name, values }) => [name, values[at]])).toEqual([[grade, final]]);
    }
  });

  test("a large group stands on several charts of about as many bars, all on one scale", () => {
    const charts = standingsCharts(monthOf(66), WORDS);
    expect(charts.map(({ categories }) => categories.length)).toEqual([17, 17, 16]);
    expect(new Set(charts.map(({ end }) => end)).size).toBe(1);
    expect(charts.map(({ title }) => title)[0]).toContain("第1名至第");
    expect(new Set(charts.flatMap(({ categories }) => categories)).size).toBe(50);
  });

  test("two units are not drawn", () => {
    expect(standingsCharts(monthOf(2), WORDS)).toEqual([]);
  });
});

describe("the pipeline", () => {
  test("counts the live projects stage by stage, with what they come to", () => {
    const chart = pipelineChart(monthOf(9), [], WORDS);
    expect(chart?.note).toBeUndefined();
    expect(chart?.categories).toEqual(["签约　3000万元", "开工　2000万元", "竣工　2000万元"]);
    expect(chart?.series.map(({ values }) => values)).toEqual([[3, 2, 2]]);
    expect(chart?.end).toBe(3);
  });

  test("says under it which stages' sums hold doubtful amounts", () => {
    const month = monthOf(9);
    const county = assembleCounty(ledgersOf(table("projects", rowsOf(9))), PERIOD, DEFAULT_RULES);
    const [, started, , stopped, , again] = county.projects;
    const doubt = (project: (typeof county.projects)[number] | undefined): DoubtfulAmount => ({
      project,
      field: "totalInvestment",
      title: "总投资",
      text: "8000",
      unit: "万元",
      place: "项目台账 I4",
    });
    const doubts = [started, again, stopped].map(doubt);
    expect(pipelineChart(month, doubts, WORDS)?.note).toBe("注：“开工”含疑似填错的金额2处，见“存在问题”。");
  });

  test("two stages are not drawn", () => {
    expect(pipelineChart(monthOf(2), [], WORDS)).toBeNull();
  });
});

/** One duty of each unit named, a day overdue. */
function overdue(units: readonly string[]): Parameters<typeof overdueChart>[0] {
  return units.map((unit) => ({
    duty: { kind: "节点", unit, project: "项目", task: "节点", due: 0, doneOn: null },
    days: 1,
  }));
}

describe("what is overdue in a week", () => {
  test("is counted by unit, most first", () => {
    const chart = overdueChart(overdue(["甲", "乙", "乙", "丙", "丙", "丙"]), weeklyWords("zh-CN"));
    expect(chart?.title).toBe("各单位逾期未完成事项");
    expect(chart?.categories).toEqual(["丙", "乙", "甲"]);
    expect(chart?.series[0]?.values).toEqual([3, 2, 1]);
  });

  test("of very many units those with most are shown, and the title says so", () => {
    const units = Array.from({ length: 40 }, (_, index) => `单位${index}`);
    const chart = overdueChart(overdue(units), weeklyWords("zh-CN"));
    expect(chart?.title).toBe("逾期未完成事项最多的24个单位");
    expect(chart?.categories.length).toBe(24);
  });

  test("of two units is not drawn", () => {
    expect(overdueChart(overdue(["甲", "乙"]), weeklyWords("zh-CN"))).toBeNull();
  });
});
