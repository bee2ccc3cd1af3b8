/** Shapes of indicators: their points by hand, what a rule set may not write, and the laws that hold for all of them. */
import { createHash } from "node:crypto";
import * as fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { zhCN } from "zod/locales";
import { canonicalJson, type Json } from "#shared/api/canonical.ts";
import { parseRules, rulesSchema } from "#shared/api/rules.ts";
import { DEFAULT_RULES, INDICATOR_IDS, type IndicatorId, type Rules } from "#shared/ledgers/rules.ts";
import type { Ledgers } from "#shared/ledgers/table.ts";
import { describeSchemaFault } from "#shared/messages/describe-schema-fault.ts";
import { shapedPoints, shapeSchema, type ShapeInput } from "#shared/rules/shapes/table.ts";
import { assembleCounty } from "#shared/scoring/assemble.ts";
import { assess } from "#shared/scoring/assess.ts";
import { roundedQuotient } from "#shared/scoring/rounding.ts";
import { table, wan, type AnyTable, type PlainRow } from "#test/support/ledgers.ts";
import { unitsOf } from "../scoring/county-of.ts";
import { counties } from "../scoring/oracle/counties.ts";
import { ledgersOfCounty } from "../scoring/oracle/model.ts";

const JUNE = "2020-06";

/** Points, in hundredths, of `num` ÷ `den` with 40 full points. */
function pointsOf(
  settings: ShapeInput,
  num: bigint,
  den: bigint,
  more: { thing?: bigint; place?: number } = {},
) {
  const { thing = 1n, place = 1 } = more;
  const full = { num: 40n, den: 1n };
  const points = shapedPoints(shapeSchema.parse(settings), { num, den, thing, full, place });
  return Number(roundedQuotient(100n * points.num, points.den));
}

const STEPS: ShapeInput = {
  kind: "steps",
  steps: [
    { from: 90, percent: 100 },
    { from: 80, percent: 75 },
    { from: 60, percent: 50 },
  ],
};
const RANKS: ShapeInput = {
  kind: "ranks",
  bands: [
    { to: 1, percent: 100 },
    { to: 3, percent: 80 },
  ],
  rest: 60,
};

describe("points of 40", () => {
  test.each<[ShapeInput, bigint, bigint, number]>([
    [{ kind: "ratio" }, 171n, 180n, 3_800],
    [{ kind: "ratio" }, 7n, 3n, 4_000],
    [{ kind: "ratio" }, -7n, 3n, 0],
    [{ kind: "ratio", target: 90 }, 9n, 10n, 4_000],
    [{ kind: "ratio", target: 90 }, 6n, 10n, 2_667],
    [{ kind: "ratio", target: 150 }, 1n, 1n, 2_667],
    [{ kind: "ratio", base: 10 }, 0n, 10n, 1_000],
    [{ kind: "ratio", base: 10 }, 5n, 10n, 2_500],
    [{ kind: "perPoint", below: 0.5 }, 1n, 1n, 4_000],
    [{ kind: "perPoint", below: 0.5 }, 9n, 10n, 3_500],
    [{ kind: "perPoint", below: 0.5 }, 2n, 3n, 2_333],
    [{ kind: "perPoint", below: 2 }, 1n, 2n, 0],
    [{ kind: "perPoint", below: 2, least: 5 }, 1n, 2n, 500],
    [{ kind: "perPoint", target: 80, atTarget: 30, above: 0.25, below: 1 }, 9n, 10n, 3_250],
    [{ kind: "perPoint", target: 80, atTarget: 30, above: 1, below: 1 }, 2n, 1n, 4_000],
    [{ kind: "perPoint", target: 80, atTarget: 30, above: 1, below: 1, most: 35 }, 2n, 1n, 3_500],
    [STEPS, 9n, 10n, 4_000],
    [STEPS, 899n, 1_000n, 3_000],
    [STEPS, 6n, 10n, 2_000],
    [STEPS, 59n, 100n, 0],
    [{ kind: "counts", each: 1.5 }, 3n, 20n, 450],
    [{ kind: "counts", each: 1.5, base: 20 }, 30n, 20n, 4_000],
    [{ kind: "deductions", each: 2 }, 17n, 20n, 3_400],
    [{ kind: "deductions", each: 15, floor: 8 }, 17n, 20n, 800],
    [{ kind: "deductions", each: 2 }, 23n, 20n, 4_000],
  ])("%j of %s/%s", (settings, num, den, points) => {
    expect(pointsOf(settings, num, den)).toBe(points);
  });

  test("by places, and by things of more than one", () => {
    expect([1, 2, 3, 4].map((place) => pointsOf(RANKS, 1n, 2n, { place }))).toEqual([
      4_000, 3_200, 3_200, 2_400,
    ]);
    expect(pointsOf({ kind: "counts", each: 3 }, 5n, 8n, { thing: 2n })).toBe(750);
    expect(pointsOf({ kind: "deductions", each: 3 }, 5n, 8n, { thing: 2n })).toBe(3_550);
  });
});

describe("a rule set", () => {
  it("fills in what a shape leaves out", () => {
    expect(
      parseRules({ shapes: { C1: { kind: "ratio" }, S3: { kind: "deductions", each: 1 } } }).shapes,
    ).toEqual({
      C1: { kind: "ratio", target: 100, base: 0 },
      S3: { kind: "deductions", each: 1, floor: 0 },
    });
  });

  test.each([
    [{ shapes: { C1: { kind: "curve" } } }, "shapes.C1.kind"],
    [{ shapes: { C9: { kind: "ratio" } } }, "shapes"],
    [{ shapes: { C1: { kind: "ratio", target: 0 } } }, "shapes.C1.target"],
    [{ shapes: { C1: { kind: "perPoint" } } }, "shapes.C1.below"],
    [{ shapes: { C1: { kind: "perPoint", below: 0.333 } } }, "shapes.C1.below"],
    [{ shapes: { C1: { kind: "steps", steps: [] } } }, "shapes.C1.steps"],
    [
      {
        shapes: {
          C1: {
            kind: "steps",
            steps: [
              { from: 60, percent: 50 },
              { from: 90, percent: 100 },
            ],
          },
        },
      },
      "shapes.C1.steps",
    ],
    [
      {
        shapes: {
          C1: {
            kind: "ranks",
            bands: [
              { to: 3, percent: 80 },
              { to: 3, percent: 60 },
            ],
          },
        },
      },
      "shapes.C1.bands",
    ],
    [{ withoutTask: { C1: { kind: "base" } } }, "withoutTask.C1.points"],
  ])("refuses %j", (input, path) => {
    expect(rulesSchema.safeParse(input).error?.issues.map((issue) => issue.path.join("."))).toEqual([path]);
  });

  it("has its faults told in Chinese, each at its key", () => {
    const input = { wieghts: {}, shapes: { C1: { kind: "curve" }, C3: { kind: "perPoint" } } };
    const issues = rulesSchema.safeParse(input, { error: zhCN().localeError }).error?.issues ?? [];
    expect(issues.map((issue) => Object.values(describeSchemaFault(issue, "zh-CN")).join(" "))).toEqual([
      "shapes.C1.kind 没有这一种，请核对写法",
      "shapes.C3.below 这一项必须写",
      " 不认识的键：wieghts，请核对写法",
    ]);
  });

  test("by default is what it was before there were shapes, to the digest", () => {
    const text = canonicalJson(parseRules({}) as unknown as Json);
    expect(createHash("sha256").update(text).digest("hex")).toBe(
      "ecbc0f6b9086fb10ff17e8979c2a6d33c05ee242cff056c45efaa79f1a066d55",
    );
  });
});

/** Units of one group by how many of ten projects to be started were. */
function starts(started: Readonly<Record<string, number>>): AnyTable {
  const rows = Object.entries(started).flatMap(([unit, count]) =>
    Array.from({ length: 10 }, (_, at): PlainRow<"projects"> => ({
      name: `${unit}${at}`,
      unit,
      plannedStart: "2020-05-01",
      stage: at < count ? "开工" : "储备",
    })),
  );
  return table("projects", rows);
}

const TOWNS = { 甲镇: 10, 乙镇: 8, 丙镇: 8, 丁镇: 0 };

describe("places", () => {
  const shapes: Rules["shapes"] = { C2: shapeSchema.parse(RANKS) };

  test("are counted in the group, and a unit's result moves with another's", () => {
    const units = unitsOf(JUNE, [starts(TOWNS)], { shapes });
    const found = Object.keys(TOWNS).map((unit) => units[unit]?.accounts.reconciliation.indicators.C2);
    expect(found.map((score) => [score?.reckoning?.place, score?.points])).toEqual([
      [1, 3_000],
      [2, 2_400],
      [2, 2_400],
      [4, 1_800],
    ]);
    const lifted = unitsOf(JUNE, [starts({ ...TOWNS, 丁镇: 10 })], { shapes });
    expect(lifted["乙镇"]?.accounts.reconciliation.indicators.C2?.reckoning?.place).toBe(3);
  });

  test("are lost in the rows that held the unit back, else at the unit's own cell", () => {
    const bands = { kind: "ranks", bands: [{ to: 1, percent: 60 }], rest: 30 } as const;
    const units = unitsOf(JUNE, [starts(TOWNS)], { shapes: { C2: shapeSchema.parse(bands) } });
    const first = units["甲镇"]?.losses.filter(({ indicator }) => indicator === "C2");
    expect(first).toMatchObject([{ points: 1_200, what: { code: "by-rule", values: { place: 1 } } }]);
    const second = units["乙镇"]?.losses.filter(({ indicator }) => indicator === "C2");
    expect(second?.map(({ points, what, returns }) => [points, what.code, returns])).toEqual([
      [1_050, "not-started", "by-place"],
      [1_050, "not-started", "by-place"],
    ]);
  });
});

describe("a unit that is asked nothing", () => {
  const tables = [
    starts({ 甲镇: 10, 乙镇: 5 }),
    table("targets", [
      { unit: "甲镇", startTarget: 0, reserveTarget: 10 },
      { unit: "乙镇", startTarget: 10, reserveTarget: 0 },
      { unit: "丙镇", startTarget: 10, reserveTarget: 40 },
    ]),
  ];
  const reserve = (kind: NonNullable<Rules["withoutTask"]>[IndicatorId]) =>
    unitsOf(JUNE, tables, kind === undefined ? {} : { withoutTask: { R3: kind } })["乙镇"];

  test("is left out by default, or gets what the rule set says", () => {
    expect(reserve(undefined)?.accounts.register.indicators.R3).toBeNull();
    expect(reserve({ kind: "rescale" })?.accounts.register.indicators.R3).toBeNull();
    expect(reserve({ kind: "full" })?.accounts.register.indicators.R3).toMatchObject({ points: 3_000 });
    expect(reserve({ kind: "base", points: 18 })?.accounts.register.indicators.R3).toMatchObject({
      points: 1_800,
      reckoning: { by: "base", relative: false },
    });
    // 甲镇 has none of its 10; 丙镇, without a project, takes no part.
    expect(reserve({ kind: "mean" })?.accounts.register.indicators.R3).toMatchObject({
      points: 0,
      reckoning: { by: "mean", relative: true },
    });
  });

  test("loses what it isn't given at its own cell", () => {
    const losses = reserve({ kind: "base", points: 18 })?.losses.filter(
      ({ indicator }) => indicator === "R3",
    );
    expect(losses).toMatchObject([{ points: 1_200, what: { code: "by-rule", values: { by: "base" } } }]);
  });
});

test("money is counted in 万元", () => {
  const tables = [
    table("projects", [
      { name: "甲", unit: "甲镇", annualPlan: wan(2_000), investedYear: wan(600) },
      { name: "乙", unit: "乙镇", annualPlan: wan(2_000), investedYear: wan(1_000) },
    ]),
  ];
  const shapes = { C1: shapeSchema.parse({ kind: "counts", each: 0.04 }) };
  const units = unitsOf(JUNE, tables, { shapes });
  expect(units["甲镇"]?.accounts.reconciliation.indicators.C1?.points).toBe(2_400);
  expect(units["乙镇"]?.accounts.reconciliation.indicators.C1?.points).toBe(4_000);
});

test("what even faultless rows would not bring is lost at the target, or the unit, by rule", () => {
  const tables = [starts({ 甲镇: 5 }), table("targets", [{ unit: "甲镇", reserveTarget: 20 }])];
  const shapes = {
    C2: shapeSchema.parse({ kind: "counts", each: 2 }),
    R3: shapeSchema.parse({ kind: "ratio", target: 200 }),
  };
  const losses = unitsOf(JUNE, tables, { shapes })["甲镇"]?.losses ?? [];
  const lines = (id: IndicatorId) =>
    losses.filter(({ indicator }) => indicator === id).map(({ points, what }) => [points, what.code]);
  // Ten starts would bring 20 of 30 points; five did not happen.
  expect(lines("C2")).toEqual([[1_000, "by-rule"], ...Array.from({ length: 5 }, () => [200, "not-started"])]);
  // 5 of 10 to date: a quarter of the points; the whole target would be half.
  expect(lines("R3")).toEqual([
    [1_500, "by-rule"],
    [750, "reserve-short"],
  ]);
});

const anyPoints = fc.constantFrom(0, 0.25, 1, 7.5, 20, 33.33);
const anyShape: fc.Arbitrary<ShapeInput> = fc.oneof(
  fc.record({
    kind: fc.constant("ratio" as const),
    target: fc.constantFrom(60, 100, 133.33),
    base: anyPoints,
  }),
  fc.record({
    kind: fc.constant("perPoint" as const),
    target: fc.constantFrom(0, 80, 100),
    atTarget: anyPoints,
    above: anyPoints,
    below: anyPoints,
    least: fc.constantFrom(0, 5),
  }),
  fc.constant(STEPS),
  fc.constant(RANKS),
  fc.record({ kind: fc.constant("counts" as const), each: anyPoints, base: anyPoints }),
  fc.record({ kind: fc.constant("deductions" as const), each: anyPoints, floor: anyPoints }),
);
const anyWithout = fc.oneof(
  fc.constantFrom({ kind: "rescale" as const }, { kind: "mean" as const }, { kind: "full" as const }),
  anyPoints.map((points) => ({ kind: "base" as const, points })),
);
const each = <T>(value: fc.Arbitrary<T>) =>
  fc.dictionary(fc.constantFrom(...INDICATOR_IDS), value, { maxKeys: INDICATOR_IDS.length });

describe("whatever the shapes", { timeout: 60_000 }, () => {
  test("points stay within 0 and full, and losses sum to what is missing, each at a cell", () => {
    fc.assert(
      fc.property(counties, each(anyShape), each(anyWithout), (county, shapes, withoutTask) => {
        const { shapes: read, withoutTask: given } = parseRules({ shapes, withoutTask });
        const rules: Rules = {
          ...county.rules,
          ...(read && { shapes: read }),
          ...(given && { withoutTask: given }),
        };
        const { units } = assess(assembleCounty(ledgersOfCounty(county), county.period, rules), null);
        for (const unit of units) {
          for (const { indicators } of Object.values(unit.accounts)) {
            for (const [id, score] of Object.entries(indicators)) {
              if (score === null) continue;
              expect(score.points).toBeGreaterThanOrEqual(0);
              expect(score.points).toBeLessThanOrEqual(score.full);
              if (!unit.participates) continue;
              const lost = unit.losses.filter(({ indicator }) => indicator === id);
              expect(lost.reduce((sum, { points }) => sum + points, 0)).toBe(score.full - score.points);
              for (const { source } of lost) expect(source.cell).toMatch(/^[A-Z]+[1-9]\d*$/u);
            }
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  test("the capped ratio written out is the method's own", () => {
    fc.assert(
      fc.property(counties, (county) => {
        const ledgers = ledgersOfCounty(county);
        const shapes = Object.fromEntries(
          INDICATOR_IDS.map((id) => [id, shapeSchema.parse({ kind: "ratio" })]),
        );
        const own = assess(assembleCounty(ledgers, county.period, county.rules), null);
        const written = assess(assembleCounty(ledgers, county.period, { ...county.rules, shapes }), null);
        expect(written.units.map(({ final, losses }) => [final, losses])).toEqual(
          own.units.map(({ final, losses }) => [final, losses]),
        );
      }),
      { numRuns: 40 },
    );
  });
});

const NOBODY: Ledgers = { projects: [], milestones: [], progress: [], handovers: [], targets: [] };

function relativeUnder(rules: Partial<Rules>): readonly IndicatorId[] {
  return assess(assembleCounty(NOBODY, JUNE, { ...DEFAULT_RULES, ...rules }), null).relative;
}

test("only relative indicators are said to be", () => {
  expect(relativeUnder({})).toEqual([]);
  const shapes = { R1: shapeSchema.parse(RANKS) };
  expect(relativeUnder({ shapes, withoutTask: { C3: { kind: "mean" } } })).toEqual(["R1", "C3"]);
});
