import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assessmentAnswer } from "#shared/api/answer.ts";
import { compare } from "#shared/api/comparison.ts";
import { reweighAnswer } from "#shared/api/reweigh-answer.ts";
import { DEFAULT_RULES } from "#shared/ledgers/rules.ts";
import type { Rules } from "#shared/ledgers/rules.ts";
import { assembleCounty } from "#shared/scoring/assemble.ts";
import { assess } from "#shared/scoring/assess.ts";
import { ledgersOf, table } from "#test/support/ledgers.ts";
import { counties, ruleSets } from "#test/shared/scoring/oracle/counties.ts";
import { ledgersOfCounty } from "#test/shared/scoring/oracle/model.ts";

const byUnit = (a: { readonly unit: string }, b: { readonly unit: string }) => (a.unit < b.unit ? -1 : 1);

/** The rules of a scoring with what a slider moves taken from others. */
function moved(rules: Rules, { weights, grade, caps: { finalMin, finalMax } }: Rules): Rules {
  return { ...rules, weights, grade, caps: { ...rules.caps, finalMin, finalMax } };
}

/** A report due in May. */
function report(unit: string, closedOn: string | null) {
  return { kind: "报送", title: "月报", unit, due: "2020-05-05", closedOn } as const;
}

describe("an answer under other weights", () => {
  test("is what a scoring by them gives, to the last hundredth", () => {
    fc.assert(
      fc.property(counties, ruleSets, (county, others) => {
        const rules = moved(county.rules, others);
        const assessed = (by: Rules) =>
          assess(assembleCounty(ledgersOfCounty(county), county.period, by), null);
        const today = assessed(county.rules);
        const { units } = assessmentAnswer(today, county.rules, "zh-CN");
        const reweighed = reweighAnswer(units, rules);
        const scored = compare(today.units, assessed(rules).units);
        expect(reweighed.toSorted(byUnit)).toEqual(scored.toSorted(byUnit));
        // Units of one rank keep today's order: all else stands where the scoring puts it.
        const place = ({ after }: (typeof scored)[number]) => [after?.group, after?.rank];
        expect(reweighed.map(place)).toEqual(scored.map(place));
      }),
      { numRuns: 300 },
    );
  });

  test("lets a unit in whose ledgers had no weight, and none that has no tasks", () => {
    const ledgers = ledgersOf(
      table("projects", [{ name: "风电", unit: "甲镇", actualStart: "2020-05-01" }]),
      table("targets", [{ unit: "甲镇" }, { unit: "闲镇", startTarget: 2 }]),
    );
    // Alone the settlement counts: 甲镇 has no target, and 闲镇 nothing but one.
    const none = { register: 0, breakdown: 0, reconciliation: 0, delivery: 0 };
    const rules = { ...DEFAULT_RULES, weights: { ...none, settlement: 15 } };
    const today = assess(assembleCounty(ledgers, "2020-06", rules), null);
    const { units } = assessmentAnswer(today, rules, "zh-CN");
    const ranks = (by: Rules) => reweighAnswer(units, by).map(({ unit, after }) => [unit, after?.rank]);
    expect(units.find(({ unit }) => unit === "闲镇")?.ledgers.settlement?.score).toBe("0.00");
    expect(ranks(rules)).toEqual([
      ["甲镇", null],
      ["闲镇", null],
    ]);
    expect(ranks(DEFAULT_RULES)).toEqual([
      ["甲镇", 1],
      ["闲镇", null],
    ]);
  });

  test("tells what each unit would gain", () => {
    const ledgers = ledgersOf(
      table("handovers", [report("甲镇", "2020-05-01"), report("乙镇", null)]),
      table("projects", [
        { name: "风电", unit: "甲镇", nature: null },
        { name: "光伏", unit: "乙镇", nature: "新建" },
      ]),
    );
    const today = assess(assembleCounty(ledgers, "2020-06", DEFAULT_RULES), null);
    const { units } = assessmentAnswer(today, DEFAULT_RULES, "zh-CN");
    const weights = { ...DEFAULT_RULES.weights, delivery: 0 };
    const [first, second] = reweighAnswer(units, { ...DEFAULT_RULES, weights });
    expect([first?.unit, first?.gain.rank]).toEqual(["乙镇", 1]);
    expect([second?.unit, second?.gain.rank]).toEqual(["甲镇", -1]);
    expect(Number(first?.gain.final)).toBeGreaterThan(0);
  });
});
