import { expect, test } from "vitest";
import { standingsTables } from "#addin/cli/standings.ts";
import { assessmentAnswer } from "#shared/api/answer.ts";
import type { ScoringAnswer } from "#shared/api/scoring.ts";
import { DEFAULT_RULES } from "#shared/ledgers/rules.ts";
import { assembleCounty } from "#shared/scoring/assemble.ts";
import { assess } from "#shared/scoring/assess.ts";
import { ledgersOf, table } from "#test/support/ledgers.ts";

/** A report due in May. */
function report(unit: string, closedOn: string | null) {
  return { kind: "报送", title: "月报", unit, due: "2020-05-05", closedOn } as const;
}

test("under each ranking stand those to be talked to, and what brings each unit further", () => {
  const ledgers = ledgersOf(
    table("handovers", [report("甲镇", "2020-05-01"), report("乙镇", null), report("丙局", null)]),
  );
  const poor = { unit: "乙镇", group: "乡镇", rank: 2, final: 0, grade: "差", poorMonths: 1 } as const;
  const assessment = assess(assembleCounty(ledgers, "2020-06", DEFAULT_RULES), {
    period: "2020-05",
    units: [poor],
  });
  const answer = assessmentAnswer(assessment, DEFAULT_RULES, "zh-CN") as ScoringAnswer;
  const lines = standingsTables(answer).filter((line) => !line.includes("│"));
  expect(lines).toEqual([
    "2020-06 五账考评 乡镇组（参评 2 个）",
    "约谈：乙镇（连续2个月等次为差）",
    "  乙镇：按时报送1件材料 +100.00分 → 优",
    "",
    "2020-06 五账考评 部门组（参评 1 个）",
    "  丙局：按时报送1件材料 +100.00分 → 优",
    "",
  ]);
});
