import { describe, expect, test } from "vitest";
import { assessmentAnswer } from "#shared/api/answer.ts";
import { scoringAnswerSchema } from "#shared/api/scoring.ts";
import { DEFAULT_RULES } from "#shared/ledgers/rules.ts";
import { assembleCounty } from "#shared/scoring/assemble.ts";
import { assess } from "#shared/scoring/assess.ts";
import type { Baseline } from "#shared/scoring/assessment.ts";
import { ledgersOf, table } from "#test/support/ledgers.ts";

const part = scoringAnswerSchema.pick({ units: true, swaps: true });

/** Reports due in May, so many in time and so many open, of each unit. */
function answerOf(lines: readonly string[], baseline: Baseline | null = null) {
  const rows = lines.flatMap((line) => {
    const [unit = "", met, open] = line.split(" ");
    return [
      ...Array.from({ length: Number(met) }, () => ({ unit, closedOn: "2020-05-01" })),
      ...Array.from({ length: Number(open) }, () => ({ unit, closedOn: null })),
    ].map((row) => ({ kind: "报送" as const, title: "月报", due: "2020-05-05", ...row }));
  });
  const ledgers = ledgersOf(table("handovers", rows), table("targets", [{ unit: "闲镇", veto: false }]));
  const assessment = assess(assembleCounty(ledgers, "2020-06", DEFAULT_RULES), baseline);
  return part.parse(assessmentAnswer(assessment, DEFAULT_RULES, "zh-CN"));
}

/** A unit as last month graded it. */
function before(unit: string, poorMonths: number): Baseline["units"][number] {
  return { unit, group: "乡镇", rank: 1, final: 0, grade: "差", poorMonths };
}

describe("advice", () => {
  const { units, swaps } = answerOf(["甲镇 4 0", "乙镇 4 1", "丙镇 1 4"]);
  const adviceOf = (name: string) => units.find(({ unit }) => unit === name)?.advice;

  test("tells the work and the next steps with a sentence ready", () => {
    expect(adviceOf("丙镇")).toEqual({
      works: [{ indicator: "D5", count: 4, composite: "80.00", sentence: "按时报送4件材料 +80.00分" }],
      nextRank: {
        to: 2,
        reached: 2,
        gap: "60.00",
        repairs: 3,
        gain: "60.00",
        sentence: "按时报送3件材料 +60.00分 → 第2名",
      },
      nextGrade: {
        to: "中",
        reached: "中",
        gap: "40.00",
        repairs: 2,
        gain: "40.00",
        sentence: "按时报送2件材料 +40.00分 → 中",
      },
    });
  });

  test("has no step for the first, and nothing for a unit that takes no part", () => {
    expect(adviceOf("甲镇")).toEqual({ works: [], nextRank: null, nextGrade: null });
    expect(units.find(({ unit }) => unit === "闲镇")).toMatchObject({ participates: false, advice: null });
  });

  test("gives each two neighbours their swap", () => {
    expect(swaps).toEqual([
      {
        upper: "甲镇",
        lower: "乙镇",
        change: null,
        sentence: "单独调整任何一账的权重，乙镇都不会超过甲镇",
      },
      {
        upper: "乙镇",
        lower: "丙镇",
        change: null,
        sentence: "单独调整任何一账的权重，丙镇都不会超过乙镇",
      },
    ]);
  });
});

test("a unit graded 差 a second month in a row is to be talked to", () => {
  const { units } = answerOf(["甲镇 1 4", "乙镇 1 4", "丙镇 4 0"], {
    period: "2020-05",
    units: [before("甲镇", 1), before("乙镇", 0), before("丙镇", 3)],
  });
  expect(units.flatMap(({ unit, talk }) => (talk ? [unit] : []))).toEqual(["甲镇"]);
});

test("answers of before there was advice can still be read", () => {
  const { units } = answerOf(["甲镇 4 0"]);
  const old = units.map(({ advice: _, talk: __, ...unit }) => unit);
  const read = part.parse({ units: old });
  expect(read.swaps).toEqual([]);
  expect(read.units[0]).toMatchObject({ advice: null, talk: false });
});
