import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assessmentAnswer } from "#shared/api/answer.ts";
import { twoDecimals } from "#shared/api/decimals.ts";
import { scoringAnswerSchema } from "#shared/api/scoring.ts";
import { shapeSchema } from "#shared/rules/shapes/table.ts";
import { DEFAULT_RULES } from "#shared/ledgers/rules.ts";
import { assembleCounty } from "#shared/scoring/assemble.ts";
import { assess } from "#shared/scoring/assess.ts";
import { ledgersOf, table, wan } from "#test/support/ledgers.ts";
import type { AnyTable } from "#test/support/ledgers.ts";

const part = scoringAnswerSchema.pick({
  period: true,
  baseline: true,
  units: true,
  stages: true,
  campaign: true,
  leftOut: true,
});

const CAMPAIGN = {
  name: "冬季百日攻坚战",
  firstDay: "2020-11-10",
  days: 100,
  targets: { start: 90, invest: 80, funded: 80, finish: 100 },
};

/** The answer for tables of December 2020, checked against its schema. */
function answerOf(...tables: readonly AnyTable[]) {
  const rules = { ...DEFAULT_RULES, campaign: CAMPAIGN };
  const assessment = assess(assembleCounty(ledgersOf(...tables), "2020-12", rules), null);
  return part.parse(assessmentAnswer(assessment, rules, "zh-CN"));
}

const PROJECT = {
  name: "风电",
  unit: "鹅城镇",
  stage: "开工",
  totalInvestment: wan(3000),
  annualPlan: wan(1200),
  plannedStart: "2020-05",
  actualStart: "2020-06",
} as const;

describe("twoDecimals", () => {
  it.each([
    [0, "0.00"],
    [5, "0.05"],
    [-5, "-0.05"],
    [8642, "86.42"],
    [-160, "-1.60"],
    [12_345_678_901_234_567_890n, "123456789012345678.90"],
  ])("prints %s as %s", (hundredths, text) => {
    expect(twoDecimals(hundredths)).toBe(text);
  });

  it("keeps every hundredth", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), (hundredths) => {
        expect(twoDecimals(hundredths)).toMatch(/^-?\d+\.\d{2}$/);
        expect(BigInt(twoDecimals(hundredths).replace(".", ""))).toBe(hundredths);
      }),
    );
  });
});

describe("the answer", () => {
  it("gives decimals as strings, integers as strings, and null for what is not applicable", () => {
    const { units } = answerOf(table("projects", [{ ...PROJECT, investedYear: wan(600) }]));
    const [unit] = units;
    expect(unit).toMatchObject({ unit: "鹅城镇", group: "乡镇", participates: true, rank: 1, veto: false });
    expect(unit?.ledgers.reconciliation?.indicators.C1).toEqual({
      num: expect.stringMatching(/^\d+$/) as string,
      den: expect.stringMatching(/^\d+$/) as string,
      points: "25.00",
      full: "50.00",
    });
    expect(unit?.ledgers.register?.indicators.R3).toBeNull();
    expect(unit?.ledgers.settlement).toBeNull();
    expect(unit?.movement).toEqual({ rank: null, score: null, poorMonths: expect.any(Number) as number });
  });

  it("tells the rule set's grade limits, and in a sentence how points came about that are not in proportion", () => {
    const rules = {
      ...DEFAULT_RULES,
      grade: { ...DEFAULT_RULES.grade, excellent: 90, medium: 70 },
      shapes: { C1: shapeSchema.parse({ kind: "steps", steps: [{ from: 50, percent: 80 }] }) },
    };
    const county = assembleCounty(
      ledgersOf(table("projects", [{ ...PROJECT, investedYear: wan(600) }])),
      "2020-12",
      rules,
    );
    const { gradeLimits, units } = scoringAnswerSchema
      .pick({ gradeLimits: true, units: true })
      .parse(assessmentAnswer(assess(county, null), rules, "zh-CN"));
    expect(gradeLimits).toEqual({ excellent: 90, medium: 70 });
    const { C1, R1 } = {
      ...units[0]?.ledgers.reconciliation?.indicators,
      ...units[0]?.ledgers.register?.indicators,
    };
    expect(C1).toMatchObject({
      points: "40.00",
      by: "steps",
      how: "完成率50%；50%以上得满分的80%，再低不得分。",
    });
    expect(R1).not.toHaveProperty("how");
  });

  it("lists a unit that takes no part with nulls", () => {
    const { units } = answerOf(
      table("projects", [PROJECT]),
      table("targets", [{ unit: "县财政局", bonus: 100 }]),
    );
    expect(units.find(({ unit }) => unit === "县财政局")).toMatchObject({
      participates: false,
      composite: null,
      final: null,
      rank: null,
      grade: null,
      losses: [],
      rankRange: null,
    });
  });

  it("gives stages in number and 万元, rates in percent, null where there is nothing to divide by", () => {
    const { stages } = answerOf(
      table("projects", [
        { ...PROJECT, investedYear: wan(600) },
        {
          ...PROJECT,
          name: "光伏",
          stage: "储备",
          actualStart: null,
          plannedStart: null,
          annualPlan: null,
          totalInvestment: 12_345,
        },
      ]),
    );
    const { pipeline } = stages.county;
    expect(pipeline.开工).toEqual({ count: 1, wan: "3000.00" });
    expect(pipeline.储备).toEqual({ count: 1, wan: "1.23" });
    expect(pipeline.终止).toEqual({ count: 0, wan: "0.00" });
    expect(stages.county.投资完成率).toMatchObject({ percent: "50.00", fromPace: "-50.00" });
    expect(stages.county.资金到位率.percent).toBeNull();
    expect(Object.keys(stages.units)).toEqual(["鹅城镇"]);
  });

  it("gives the campaign's day and its rates beside their targets", () => {
    const { campaign } = answerOf(table("projects", [PROJECT]));
    expect(campaign).toMatchObject({ name: "冬季百日攻坚战", day: 52, days: 100 });
    expect(campaign?.rates.map(({ name, target, due }) => [name, target, due])).toEqual([
      ["开工率", "90.00", "46.80"],
      ["投资完成率", "80.00", "41.60"],
      ["资金到位率", "80.00", "41.60"],
      ["竣工率", "100.00", "52.00"],
    ]);
  });

  it("lists rows left out with their cell and a sentence", () => {
    const { leftOut } = answerOf(
      table("projects", [PROJECT, { ...PROJECT, name: null }]),
      table("milestones", [{ project: "水库", task: "开工", due: "2020-11" }]),
    );
    expect(leftOut).toEqual([
      {
        ledger: "projects",
        source: { sheet: "项目台账", row: 4 },
        cell: expect.stringMatching(/^[A-Z]+4$/) as string,
        what: expect.stringContaining("缺少“项目名称”") as string,
      },
      {
        ledger: "milestones",
        source: { sheet: "节点台账", row: 3 },
        cell: expect.stringMatching(/^[A-Z]+3$/) as string,
        what: expect.stringContaining("没有“水库”") as string,
      },
    ]);
  });
});
