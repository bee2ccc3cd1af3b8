/** What must hold of the bulletin of any county, however mean its ledgers. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { BulletinDocument } from "#shared/bulletin/document.ts";
import {
  investmentFacts,
  itemFacts,
  milestoneFacts,
  reconciliationFacts,
  reportFacts,
  startFacts,
} from "#shared/bulletin/facts.ts";
import { monthlyBulletin } from "#shared/bulletin/monthly.ts";
import { assembleCounty } from "#shared/scoring/assemble.ts";
import { assess } from "#shared/scoring/assess.ts";
import type { Assessment } from "#shared/scoring/assessment.ts";
import type { County } from "#shared/scoring/county.ts";
import { counties } from "../scoring/oracle/counties.ts";
import { ledgersOfCounty } from "../scoring/oracle/model.ts";
import type { PlainCounty } from "../scoring/oracle/model.ts";
import { PROVENANCE, tableOf, textOf } from "./bulletin-of.ts";

const RUNS = { numRuns: 60 };
/** Milliseconds: machines that run tests are at times slow. */
const TIMEOUT = { timeout: 60_000 };

interface Made {
  readonly county: County;
  readonly assessment: Assessment;
  readonly bulletin: BulletinDocument;
  readonly english: BulletinDocument;
}

function made(plain: PlainCounty): Made {
  const county = assembleCounty(ledgersOfCounty(plain), plain.period, plain.rules);
  const assessment = assess(county, null);
  const input = { assessment, county, issue: 1, date: "2021-01-08", provenance: PROVENANCE };
  return { county, assessment, bulletin: monthlyBulletin(input), english: monthlyBulletin(input, "en") };
}

function byText(a = "", b = ""): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

describe("of any county", TIMEOUT, () => {
  test("every unit of the assessment stands exactly once in 附件1", () => {
    fc.assert(
      fc.property(counties, (plain) => {
        const { assessment, bulletin } = made(plain);
        const listed = bulletin.attachments[0]?.tables.flatMap(({ rows }) => rows.map((row) => row[1])) ?? [];
        expect(listed.toSorted(byText)).toEqual(assessment.units.map(({ unit }) => unit).toSorted(byText));
      }),
      RUNS,
    );
  });

  test("counts in prose are the rows of 附件3", () => {
    const counts: readonly (readonly [RegExp, string])[] = [
      [/未按期开工(\d+)个|应开工项目(\d+)个，[均尚]未/u, "未按期开工项目"],
      [/投资进度滞后的(\d+)个|计划的(\d+)个项目投资进度均?滞后/u, "投资进度滞后项目"],
      [/逾期未完成(\d+)项/u, "逾期未完成节点任务"],
      [/逾期未办结(\d+)项/u, "逾期未办结交办事项"],
    ];
    fc.assert(
      fc.property(counties, (plain) => {
        const { bulletin } = made(plain);
        const text = textOf(bulletin);
        for (const [pattern, caption] of counts) {
          const found = pattern.exec(text);
          const told = Number(found?.[1] ?? found?.[2] ?? 0);
          const table = tableOf(bulletin, 3, caption);
          expect(table?.rows.length ?? 0, caption).toBe(told);
          if (table !== undefined) expect(table.caption).toContain(`（${told}`);
        }
      }),
      RUNS,
    );
  });

  test("what is counted adds up, and agrees with the assessment", () => {
    fc.assert(
      fc.property(counties, (plain) => {
        const { county, assessment } = made(plain);
        const starts = startFacts(county);
        if (starts !== null) expect(starts.due).toBe(starts.started + starts.late.length);
        for (const facts of [milestoneFacts(county), itemFacts(county), reportFacts(county)]) {
          if (facts !== null) expect(facts.due).toBe(facts.onTime + facts.late.length + facts.overdue.length);
        }
        const investment = investmentFacts(county);
        const { num, den, percent } = assessment.stages.county.rates.投资完成率;
        if (investment !== null && percent !== null)
          expect(investment.done * den).toBe(num * investment.plan);
        const { made: checks, mismatches } = reconciliationFacts(county);
        expect(checks).toBeGreaterThanOrEqual(mismatches.length);
        for (const { difference } of mismatches) expect(difference).toBeGreaterThan(0);
      }),
      RUNS,
    );
  });

  test("every sentence is a whole one, in both languages", () => {
    fc.assert(
      fc.property(counties, (plain) => {
        const { bulletin, english } = made(plain);
        for (const block of bulletin.blocks) {
          if (block.kind === "paragraph") expect(block.text).toMatch(/[。：]$/u);
        }
        for (const block of english.blocks) {
          if (block.kind === "paragraph") expect(block.text).toMatch(/\.$/u);
        }
        const words = JSON.stringify([bulletin, english]);
        expect(words).not.toMatch(/undefined|NaN|Infinity|\[object|。。|，，|，。|、。|（）|。即/u);
        expect(english.blocks.length).toBe(bulletin.blocks.length);
      }),
      RUNS,
    );
  });

  test("every table is as wide as its head", () => {
    fc.assert(
      fc.property(counties, (plain) => {
        const { bulletin, english } = made(plain);
        for (const { attachments } of [bulletin, english]) {
          for (const { head, rows, widths, align, bands = [] } of attachments.flatMap(
            ({ tables }) => tables,
          )) {
            expect([widths.length, align.length]).toEqual([head.length, head.length]);
            for (const row of rows) expect(row.length).toBe(head.length);
            const starts = bands.map(({ before }) => before);
            expect(starts).toEqual([...new Set(starts)].toSorted((a, b) => a - b));
            for (const start of starts) expect(rows[start]).toBeDefined();
          }
        }
      }),
      RUNS,
    );
  });
});
