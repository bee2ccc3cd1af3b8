/** Method §7 beside the losses: stages and rates, campaign, movement, how firmly a rank stands. */
import { describe, expect, test } from "vitest";
import { DEFAULT_RULES, type Campaign } from "#shared/ledgers/rules.ts";
import { assess } from "#shared/scoring/assess.ts";
import type { Assessment, Baseline, BaselineUnit } from "#shared/scoring/assessment.ts";
import { exactRules } from "#shared/scoring/exact-rules.ts";
import { baselineOf, movementFrom } from "#shared/scoring/movement.ts";
import { rankRanges, type Contender } from "#shared/scoring/robustness.ts";
import { table, wan, type AnyTable, type PlainRow } from "#test/support/ledgers.ts";
import { countyOf, TOWN } from "./county-of.ts";

const APRIL = "2020-04";

function register(...rows: readonly PlainRow<"projects">[]): AnyTable {
  return table(
    "projects",
    rows.map((row, at) => ({ name: `项目${at + 1}`, unit: TOWN, ...row })),
  );
}

function assessed(period: string, tables: readonly AnyTable[], campaign?: Campaign): Assessment {
  return assess(countyOf(period, tables, campaign ? { campaign } : {}), null);
}

describe("stages", () => {
  const tables = [
    register(
      { stage: "储备", totalInvestment: wan(1) },
      { stage: "签约", totalInvestment: wan(2), annualPlan: wan(300), investedYear: wan(100) },
      {
        stage: "签约",
        contractOn: "2020-04",
        totalInvestment: wan(4),
        annualPlan: wan(700),
        investedYear: wan(217),
      },
      { stage: "投产", totalInvestment: null, annualPlan: 0, investedYear: wan(500) },
      { stage: "终止", signedOn: "2019-05", totalInvestment: wan(8), annualPlan: wan(900) },
      { stage: "终止", unit: "康宁镇" },
    ),
  ];
  const { county, units } = assessed(APRIL, tables).stages;

  test("each project in its effective stage only, 终止 beside them", () => {
    expect(county.pipeline).toEqual({
      储备: { count: 1, yuan: 10_000n },
      意向: { count: 0, yuan: 0n },
      签约: { count: 1, yuan: 20_000n },
      合同: { count: 1, yuan: 40_000n },
      开工: { count: 0, yuan: 0n },
      竣工: { count: 0, yuan: 0n },
      投产: { count: 1, yuan: 0n },
      终止: { count: 2, yuan: 80_000n },
    });
    expect(units["康宁镇"]?.pipeline.终止).toEqual({ count: 1, yuan: 0n });
  });

  test("rates: over projects signed ever, or live ones", () => {
    expect(county.rates).toMatchObject({
      履约率: { num: 2n, den: 4n, percent: 5_000 },
      落地率: { num: 2n, den: 3n, percent: 6_667 },
      投产率: { num: 1n, den: 4n, percent: 2_500 },
      投资完成率: { num: 3_170_000n, den: 10_000_000n, percent: 3_170 },
    });
    expect(county.rates.开工率).toMatchObject({ num: 1n, den: 4n, percent: 2_500 });
  });

  test("the distance from pace is rounded once", () => {
    // 31.70 − 33.333… = −1.633…
    expect(county.fromPace).toBe(-163);
    const close = [register({ annualPlan: 100_000, investedYear: 33_336 })];
    const { rates, fromPace } = assessed(APRIL, close).stages.county;
    // 0.00266… above pace, though 33.34 less 33.33 would say 0.01.
    expect([rates.投资完成率.percent, fromPace]).toEqual([3_334, 0]);
  });

  test("no rate without a denominator or without its columns", () => {
    expect(units["康宁镇"]?.rates.履约率).toEqual({ num: 0n, den: 0n, percent: null });
    expect(units["康宁镇"]?.fromPace).toBeNull();
    expect(county.rates.资金到位率.percent).toBeNull();
    const signedOnly = assessed(APRIL, [register({ signedOn: "2020-01" })]).stages.county.rates;
    expect(signedOnly.履约率.percent).toBeNull();
    expect(signedOnly.落地率.percent).toBeNull();
    expect(signedOnly.投产率.percent).toBeNull();
  });

  test("over 100 % stays over 100 %", () => {
    const rich = [register({ annualPlan: 100, investedYear: 250 })];
    expect(assessed(APRIL, rich).stages.county.rates.投资完成率.percent).toBe(25_000);
  });

  test("资金到位率: months 1..N against the plan to date, of the same projects", () => {
    const funded = [
      register({ annualPlan: wan(120) }, { annualPlan: 0 }, { annualPlan: wan(60), stage: "终止" }),
      table("progress", [
        { project: "项目1", month: "2020-01", funded: wan(5) },
        { project: "项目1", month: "2020-04", funded: wan(7) },
        { project: "项目1", month: "2020-05", funded: wan(99) },
        { project: "项目2", month: "2020-04", funded: wan(99) },
        { project: "项目3", month: "2020-04", funded: wan(99) },
      ]),
    ];
    expect(assessed(APRIL, funded).stages.county.rates.资金到位率).toEqual({
      num: BigInt(wan(12)),
      den: BigInt(wan(40)),
      percent: 3_000,
    });
  });
});

describe("campaign", () => {
  const campaign: Campaign = {
    name: "冬季百日攻坚战",
    firstDay: "2020-11-10",
    days: 100,
    targets: { start: 90, invest: 80, funded: 80, finish: 100 },
  };
  const tables = [
    register(
      { plannedStart: "2020-05", actualStart: "2020-05", plannedFinish: "2020-12", stage: "竣工" },
      { plannedStart: "2020-06", plannedFinish: "2020-12-31" },
      { plannedStart: "2020-07", plannedFinish: "2021-02-01", stage: "竣工" },
      { plannedStart: "2020-07", plannedFinish: "2020-12", stage: "终止" },
    ),
  ];

  test("none without one in the rules, or without a day it begins on", () => {
    expect(assessed("2020-11", tables).campaign).toBeNull();
    expect(assessed("2020-11", tables, { ...campaign, firstDay: "11月10日" }).campaign).toBeNull();
  });

  test.each([
    ["2020-10", 0],
    ["2020-11", 21],
    ["2020-12", 52],
    ["2021-02", 100],
    ["2021-03", 100],
  ])("in %s it is day %d", (period, day) => {
    expect(assessed(period, tables, campaign).campaign?.day).toBe(day);
  });

  test("its first day is day 1", () => {
    expect(assessed("2020-11", tables, { ...campaign, firstDay: "2020-11-30" }).campaign?.day).toBe(1);
  });

  test("each rate stands against its target and what of it is due", () => {
    const { rates } = assessed("2020-12", tables, campaign).campaign ?? {};
    expect(rates?.map(({ name, rate, target, due }) => [name, rate.percent, target, due])).toEqual([
      ["开工率", 6_667, 9_000, 4_680],
      ["投资完成率", null, 8_000, 4_160],
      ["资金到位率", null, 8_000, 4_160],
      ["竣工率", 5_000, 10_000, 5_200],
    ]);
  });

  test("竣工率 asks for those planned to finish in the year and by the campaign's last day", () => {
    const rates = ["2020-09-22", "2020-09-23"].map(
      (firstDay) => assessed("2020-12", tables, { ...campaign, firstDay }).campaign?.rates[3]?.rate,
    );
    expect(rates).toEqual([
      { num: 0n, den: 0n, percent: null },
      { num: 1n, den: 2n, percent: 5_000 },
    ]);
  });
});

/** A baseline of one unit that stood fifth with 70.00. */
function baseline(unit: Partial<BaselineUnit>, period = "2020-11"): Baseline {
  const usual = { unit: TOWN, group: "乡镇", rank: 5, final: 7_000, grade: "中", poorMonths: 0 } as const;
  return { period, units: [{ ...usual, ...unit }] };
}

describe("movement", () => {
  const now = { unit: TOWN, group: "乡镇", rank: 3, final: 7_250, grade: "差" } as const;

  test("places and points gained since the baseline month", () => {
    expect(movementFrom("2020-12", baseline({}))(now)).toMatchObject({ rank: 2, score: 250 });
    expect(movementFrom("2020-12", baseline({ rank: 1, final: 8_000 }))(now)).toMatchObject({
      rank: -2,
      score: -750,
    });
  });

  test("none where either month has none", () => {
    expect(movementFrom("2020-12", null)(now)).toEqual({ rank: null, score: null, poorMonths: 1 });
    expect(movementFrom("2020-12", baseline({ unit: "康宁镇" }))(now)).toMatchObject({
      rank: null,
      score: null,
    });
    expect(movementFrom("2020-12", baseline({ rank: null, final: null }))(now)).toMatchObject({
      rank: null,
      score: null,
    });
    const apart = { ...now, rank: null, final: null, grade: null };
    expect(movementFrom("2020-12", baseline({}))(apart)).toEqual({ rank: null, score: null, poorMonths: 0 });
  });

  test("ranks of different groups are not compared, scores are", () => {
    expect(movementFrom("2020-12", baseline({ group: "部门" }))(now)).toMatchObject({
      rank: null,
      score: 250,
    });
  });

  test("months in a row graded 差", () => {
    const poor = { grade: "差", poorMonths: 2 } as const;
    expect(movementFrom("2020-12", baseline(poor))(now).poorMonths).toBe(3);
    expect(movementFrom("2021-01", baseline(poor, "2020-12"))(now).poorMonths).toBe(3);
    expect(movementFrom("2020-12", baseline({}))(now).poorMonths).toBe(1);
    expect(movementFrom("2020-12", baseline(poor))({ ...now, grade: "中" }).poorMonths).toBe(0);
  });

  test("a month without an assessment between breaks the row", () => {
    const poor = { grade: "差", poorMonths: 2 } as const;
    expect(movementFrom("2020-12", baseline(poor, "2020-10"))(now).poorMonths).toBe(1);
  });

  test("a result is the next month's baseline", () => {
    const tables = [register({ stage: "签约" })];
    const november = assessed("2020-11", tables);
    expect(baselineOf(november)).toEqual({
      period: "2020-11",
      units: [
        { unit: TOWN, group: "乡镇", rank: 1, final: november.units[0]?.final, grade: "差", poorMonths: 1 },
      ],
    });
    const december = assess(countyOf("2020-12", tables), baselineOf(november));
    expect(december.baseline).toBe("2020-11");
    expect(december.units[0]?.movement).toEqual({ rank: 0, score: 0, poorMonths: 2 });
  });
});

function contender(rank: number, final: number, ...scores: (number | null)[]): Contender {
  return { rank, final, scores, adjustment: 0 };
}

describe("how firmly a rank stands", () => {
  const rules = exactRules(DEFAULT_RULES);

  test("units far apart keep their ranks, equals keep theirs", () => {
    const far = [
      contender(1, 9_000, 9_000, 9_000, 9_000, 9_000, 9_000),
      contender(2, 5_000, 5_000, 5_000, 5_000, 5_000, 5_000),
      contender(2, 5_000, 5_000, null, 5_000, 5_000, 5_000),
    ];
    expect(rankRanges(far, rules)).toEqual([
      { best: 1, worst: 1 },
      { best: 2, worst: 2 },
      { best: 2, worst: 2 },
    ]);
  });

  test("units whose strengths lie apart swap at a corner of the range", () => {
    // 对账 weighs 30 and 交账 25: (30 × 90 + 25 × 69) ÷ 55 = 80.45, (30 × 70 + 25 × 93) ÷ 55 = 80.45.
    const close = [
      contender(1, 8_045, null, null, 9_000, 6_900, null),
      contender(1, 8_045, null, null, 7_000, 9_300, null),
    ];
    expect(rankRanges(close, rules)).toEqual([
      { best: 1, worst: 2 },
      { best: 1, worst: 2 },
    ]);
  });

  test("a swap close to the corners is found", () => {
    // At 30 : 25 the first has 80.00, at 33 : 22.5 it has 82.16.
    const corner = [
      contender(2, 8_000, null, null, 10_000, 5_600, null),
      contender(1, 8_190, null, null, 8_190, 8_190, null),
    ];
    expect(rankRanges(corner, rules)[0]).toEqual({ best: 1, worst: 2 });
  });

  test("weights of many digits are drawn from all the same", () => {
    const long = exactRules({
      ...DEFAULT_RULES,
      weights: { ...DEFAULT_RULES.weights, register: 15.123_456_789_12 },
    });
    const one = [contender(1, 8_000, 8_000, 8_000, 8_000, 8_000, 8_000)];
    expect(rankRanges(one, long)).toEqual([{ best: 1, worst: 1 }]);
  });
});
