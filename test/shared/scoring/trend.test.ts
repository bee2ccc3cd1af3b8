import { describe, expect, test } from "vitest";
import { DEFAULT_RULES } from "#shared/ledgers/rules.ts";
import { assembleCounty } from "#shared/scoring/assemble.ts";
import { assess } from "#shared/scoring/assess.ts";
import type { Baseline } from "#shared/scoring/assessment.ts";
import { firstOfTrend, trendsOf } from "#shared/scoring/trend.ts";
import { ledgersOf, table } from "#test/support/ledgers.ts";

const ledgers = ledgersOf(
  table("projects", [{ name: "风电", unit: "鹅城镇" }]),
  table("targets", [{ unit: "鹅城镇" }, { unit: "卫健局" }]),
);
const assessment = assess(assembleCounty(ledgers, "2020-12", DEFAULT_RULES), null);

function month(period: string, unit: string, final: number | null): Baseline {
  return { period, units: [{ unit, group: "乡镇", rank: 3, final, grade: "中", poorMonths: 0 }] };
}

describe("a unit's trend", () => {
  test("ends with the assessed month, and has no month the unit did not stand in", () => {
    const trends = trendsOf(assessment, [
      month("2020-03", "鹅城镇", 6000),
      month("2020-05", "王村乡", 100),
      month("2020-11", "鹅城镇", null),
    ]);
    const own = assessment.units.find(({ unit }) => unit === "鹅城镇");
    expect(trends.get("鹅城镇")).toEqual([
      { period: "2020-03", final: 6000, rank: 3, grade: "中" },
      { period: "2020-11", final: null, rank: 3, grade: "中" },
      { period: "2020-12", final: own?.final, rank: own?.rank, grade: own?.grade },
    ]);
    expect(trends.get("卫健局")).toEqual([{ period: "2020-12", final: null, rank: null, grade: null }]);
  });

  test("goes over twelve months and no further", () => {
    expect(["2020-12", "2020-01", "2020-11"].map(firstOfTrend)).toEqual(["2020-01", "2019-02", "2019-12"]);
    const history = [
      month("2019-12", "鹅城镇", 1),
      month("2020-01", "鹅城镇", 2),
      month("2021-01", "鹅城镇", 3),
    ];
    expect(
      trendsOf(assessment, history)
        .get("鹅城镇")
        ?.map(({ period }) => period),
    ).toEqual(["2020-01", "2020-12"]);
  });
});
