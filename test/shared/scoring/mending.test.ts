import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { accountOf } from "#shared/messages/indicators.ts";
import type { Loss } from "#shared/scoring/assessment.ts";
import { assembleCounty } from "#shared/scoring/assemble.ts";
import { assess } from "#shared/scoring/assess.ts";
import type { LossReason } from "#shared/scoring/loss-reasons.ts";
import { isMendable, mendingsOf } from "#shared/scoring/mending.ts";
import { counties } from "./oracle/counties.ts";
import { ledgersOfCounty } from "./oracle/model.ts";

const subject = "鹅城镇";
const due = "2020-11-30";

function lossOf(indicator: Loss["indicator"], composite: number, what: LossReason): Loss {
  return { indicator, points: composite, composite, source: { sheet: "目标台账", cell: "C4" }, what };
}

const milestone = (composite: number): Loss =>
  lossOf("D1", composite, { code: "milestone-open", subject, values: { task: "封顶", due } });
const starts = lossOf("S2", 450, {
  code: "start-short",
  subject,
  values: { reached: 1, target: 4, month: 12 },
});
const signing = lossOf("S3", 450, {
  code: "sign-short",
  subject,
  values: { reached: 20_000_000, target: 100_000_000, month: 6 },
});

describe("work", () => {
  test("of one indicator is told as one, all of it where no gap is given", () => {
    expect(mendingsOf([milestone(41), starts, milestone(42)])).toEqual([
      { indicator: "D1", count: 2, amount: null, composite: 83 },
      { indicator: "S2", count: 3, amount: null, composite: 450 },
    ]);
  });

  test("goes no further than is needed", () => {
    expect(mendingsOf([starts, milestone(42)], 151)).toEqual([
      { indicator: "S2", count: 2, amount: null, composite: 300 },
    ]);
    expect(mendingsOf([milestone(42), starts], 193)).toEqual([
      { indicator: "D1", count: 1, amount: null, composite: 42 },
      { indicator: "S2", count: 2, amount: null, composite: 300 },
    ]);
  });

  test("that is counted in money is asked for in whole 万元", () => {
    // 3000 万元 are missing of the 5000 due by June: a hundredth is worth 6.67.
    expect(mendingsOf([signing], 100)).toEqual([
      { indicator: "S3", count: 1, amount: 6_670_000, composite: 100 },
    ]);
    expect(mendingsOf([signing])).toEqual([
      { indicator: "S3", count: 1, amount: 30_000_000, composite: 450 },
    ]);
  });

  test("for a target with decimals is counted in whole projects", () => {
    const reserve = lossOf("R3", 400, {
      code: "reserve-short",
      subject,
      values: { reached: 1, target: 2.5, month: 12 },
    });
    expect(mendingsOf([reserve])).toEqual([{ indicator: "R3", count: 2, amount: null, composite: 400 }]);
  });

  test("that gives nothing back is left out", () => {
    expect(mendingsOf([milestone(0)])).toEqual([]);
  });

  test("that can't be parted is told whole", () => {
    const below = lossOf("C1", 100, {
      code: "behind-plan",
      subject,
      values: { done: 12_000_000, planned: 12_000_000 },
    });
    expect(mendingsOf([below], 10)).toEqual([{ indicator: "C1", count: 1, amount: null, composite: 100 }]);
  });
});

test("what was late, or signed and ended, can't be mended", () => {
  const late = lossOf("D1", 42, {
    code: "milestone-late",
    subject,
    values: { task: "封顶", due, doneOn: "2020-12-03" },
  });
  expect([milestone(1), late].map(isMendable)).toEqual([true, false]);
});

test("gives what is wanted of any county's losses, and never more than they are", () => {
  fc.assert(
    fc.property(counties, fc.integer({ min: 1, max: 10_000 }), (county, gap) => {
      const { units } = assess(assembleCounty(ledgersOfCounty(county), county.period, county.rules), null);
      for (const { losses } of units) {
        const all = losses.reduce((sum, { composite }) => sum + composite, 0);
        const given = (wanted?: number) =>
          mendingsOf(losses, wanted).reduce((sum, { composite }) => sum + composite, 0);
        expect(given()).toBe(all);
        expect(given(gap)).toBeGreaterThanOrEqual(Math.min(gap, all));
        expect(given(gap)).toBeLessThanOrEqual(all);
      }
    }),
    { numRuns: 100 },
  );
});

test("what is asked towards a target brings the points that are promised", () => {
  fc.assert(
    fc.property(counties, fc.integer({ min: 1, max: 3_000 }), (county, gap) => {
      const { units } = assess(assembleCounty(ledgersOfCounty(county), county.period, county.rules), null);
      for (const { losses, accounts } of units) {
        for (const loss of losses) {
          if (!("target" in loss.what.values) || loss.composite === 0) continue;
          const [asked] = mendingsOf([loss], gap);
          const indicator = accounts[accountOf(loss.indicator)].indicators[loss.indicator];
          if (!asked || !indicator || indicator.num < 0n) continue;
          const { target, month } = loss.what.values;
          const more = asked.amount ?? asked.count;
          const ratio = Number(indicator.num) / Number(indicator.den) + (more * 12) / (target * month);
          const regained = Math.min(1, ratio) * indicator.full - indicator.points;
          // Points and their worth in the composite are rounded: half a hundredth each.
          expect((regained * loss.composite) / loss.points).toBeGreaterThan(asked.composite - 2);
        }
      }
    }),
    { numRuns: 100 },
  );
});
