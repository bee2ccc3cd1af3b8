import { describe, expect, test } from "vitest";
import { INDICATOR_IDS } from "#shared/ledgers/rules.ts";
import { inWan } from "#shared/messages/amounts.ts";
import { describeLoss } from "#shared/messages/describe-loss.ts";
import { losses as english } from "#shared/messages/en/losses.ts";
import { accountOf, indicatorName } from "#shared/messages/indicators.ts";
import { losses as chinese } from "#shared/messages/zh-CN/losses.ts";
import type { LossReason } from "#shared/scoring/loss-reasons.ts";

const subject = "岑山乡村民宿集群项目";
const due = "2020-11-30";

const EXAMPLES: readonly (readonly [LossReason, string])[] = [
  [{ code: "field-empty", subject, values: { field: "leader" } }, `${subject}：未填包联领导`],
  [{ code: "name-shared", subject, values: {} }, `${subject}：与其他项目重名`],
  [{ code: "code-shared", subject, values: { projectCode: "K-1" } }, `${subject}：项目编号K-1与其他项目相同`],
  [
    { code: "reserve-short", subject: "鹅城镇", values: { reached: 3, target: 7, month: 6 } },
    "鹅城镇：储备项目3个，全年目标7个，未达到1—6月序时目标",
  ],
  [
    { code: "invest-short", subject: "鹅城镇", values: { reached: 9_005_000, target: 20_000_000, month: 1 } },
    "鹅城镇：本年完成投资900.5万元，全年目标2000万元，未达到1月序时目标",
  ],
  [
    { code: "milestone-late", subject, values: { task: "主体完工", due, doneOn: "2020-12-03" } },
    `${subject}：节点“主体完工”应于2020年11月30日前完成，2020年12月3日才完成`,
  ],
  [
    { code: "behind-plan", subject, values: { done: 0, planned: 12_000_000 } },
    `${subject}：累计完成投资0万元，序时计划1200万元`,
  ],
  [
    { code: "handover-open", subject: "用地手续", values: { due } },
    "用地手续：应于2020年11月30日前办结，尚未办结",
  ],
];

describe("loss sentences", () => {
  test.each(EXAMPLES)("%o", (reason, sentence) => {
    expect(describeLoss(reason, "zh-CN")).toBe(sentence);
  });

  test("are there for the same codes in both languages, each naming its subject", () => {
    expect(Object.keys(english)).toEqual(Object.keys(chinese));
    for (const [reason] of EXAMPLES) expect(describeLoss(reason, "en")).toContain(reason.subject);
  });
});

describe("indicators", () => {
  test("each has a name of its own in both languages, and an account", () => {
    for (const locale of ["zh-CN", "en"] as const) {
      expect(new Set(INDICATOR_IDS.map((id) => indicatorName(id, locale))).size).toBe(INDICATOR_IDS.length);
    }
    expect(INDICATOR_IDS.map(accountOf)).toEqual([
      ...Array<string>(3).fill("register"),
      ...Array<string>(3).fill("breakdown"),
      ...Array<string>(3).fill("reconciliation"),
      ...Array<string>(5).fill("delivery"),
      ...Array<string>(3).fill("settlement"),
    ]);
  });
});

describe("amounts in 万元", () => {
  test.each([
    [0, "0"],
    [1, "0.0001"],
    [-25_000, "-2.5"],
    [12_005_000, "1200.5"],
    [90_000_000_000_000, "9000000000"],
  ])("%d 元 is %s 万元", (yuan, text) => {
    expect(inWan(yuan)).toBe(text);
  });
});
