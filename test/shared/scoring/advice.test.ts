import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DEFAULT_RULES, type Rules } from "#shared/ledgers/rules.ts";
import { adviceFor, type Advice, type Step } from "#shared/scoring/advice.ts";
import { assembleCounty } from "#shared/scoring/assemble.ts";
import { assess } from "#shared/scoring/assess.ts";
import type { Grade, UnitAssessment } from "#shared/scoring/assessment.ts";
import { gradeOf } from "#shared/scoring/grades.ts";
import { competitionRanks } from "#shared/scoring/ranks.ts";
import { counties } from "./oracle/counties.ts";
import { ledgersOfCounty } from "./oracle/model.ts";
import { table } from "#test/support/ledgers.ts";
import { countyOf } from "./county-of.ts";

describe("advice", () => {
  const tables = [
    table(
      "handovers",
      ["甲镇 2 0", "乙镇 1 1", "丙镇 0 2"].flatMap((line) => {
        const [unit = "", met, open] = line.split(" ");
        return [
          ...Array.from({ length: Number(met) }, () => ({ unit, closedOn: "2020-05-01" })),
          ...Array.from({ length: Number(open) }, () => ({ unit, closedOn: null })),
        ].map((row) => ({ kind: "报送" as const, title: "月报", due: "2020-05-05", ...row }));
      }),
    ),
    table("targets", [{ unit: "甲镇", veto: true }]),
  ];
  const result = assess(countyOf("2020-06", tables), null);
  const of = (name: string): Advice | undefined => {
    const unit = result.units.find((one) => one.unit === name);
    return unit && adviceFor(unit, result, DEFAULT_RULES);
  };

  test("puts first what gives most back", () => {
    expect(of("丙镇")?.repairs.map(({ composite }) => composite)).toEqual([5_000, 5_000]);
  });

  test("says how far the next rank and the next grade are, and how many repairs bring them", () => {
    expect(of("丙镇")).toMatchObject({
      nextRank: { to: 2, gap: 5_000, repairs: 1 },
      nextGrade: { to: "中", gap: 6_000, repairs: 2 },
    });
    expect(of("乙镇")).toMatchObject({
      nextRank: { to: 1, gap: 5_000, repairs: 1 },
      nextGrade: { to: "中", gap: 1_000, repairs: 1 },
    });
  });

  test("a veto can't be repaired, and the first has no rank above", () => {
    expect(of("甲镇")).toMatchObject({ repairs: [], nextRank: null, nextGrade: null });
  });
});

/** The rank and grade a unit would have with so many points, all else being equal. */
function standingWith(
  final: number,
  unit: UnitAssessment,
  units: readonly UnitAssessment[],
  rules: Rules,
): { readonly rank: number; readonly grade: Grade } {
  const rivals = units.filter(
    (other) => other.group === unit.group && other !== unit && other.final !== null,
  );
  const [rank = 0] = competitionRanks([final, ...rivals.map((other) => other.final ?? 0)]);
  return { rank, grade: gradeOf({ final, rank, veto: unit.veto }, rivals.length + 1, rules) };
}

describe("the gap", () => {
  test("is exactly what is missing: with it the step is made, with a hundredth less it is not", () => {
    fc.assert(
      fc.property(counties, (county) => {
        const result = assess(assembleCounty(ledgersOfCounty(county), county.period, county.rules), null);
        for (const unit of result.units) {
          const { nextRank, nextGrade } = adviceFor(unit, result, county.rules);
          const final = unit.final ?? 0;
          const after = ({ mendings }: Pick<Step<unknown>, "mendings">) =>
            standingWith(
              mendings.reduce((sum, { composite }) => sum + composite, final),
              unit,
              result.units,
              county.rules,
            );
          if (nextRank) {
            const reached = standingWith(final + nextRank.gap, unit, result.units, county.rules);
            const short = standingWith(final + nextRank.gap - 1, unit, result.units, county.rules);
            expect([reached.rank, short.rank]).toEqual([nextRank.to, unit.rank]);
            expect(nextRank.reached).toBe(nextRank.repairs === null ? nextRank.to : after(nextRank).rank);
          }
          if (nextGrade) {
            const reached = standingWith(final + nextGrade.gap, unit, result.units, county.rules);
            const short = standingWith(final + nextGrade.gap - 1, unit, result.units, county.rules);
            expect([reached.grade, short.grade]).toEqual([nextGrade.to, unit.grade]);
            const brought = nextGrade.repairs === null ? nextGrade.to : after(nextGrade).grade;
            expect(nextGrade.reached).toBe(brought);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});
