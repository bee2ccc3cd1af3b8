import { describe, expect, test } from "vitest";
import { INDICATOR_IDS } from "#shared/ledgers/rules.ts";
import { describeMending, describeStep, describeSwap } from "#shared/messages/describe-advice.ts";
import { LOCALES } from "#shared/messages/locale.ts";
import type { Mending } from "#shared/scoring/mending.ts";

const milestones: Mending = { indicator: "D1", count: 2, amount: null, composite: 83 };
const money: Mending = { indicator: "C1", count: 3, amount: 12_000_000, composite: 150 };
const cells: Mending = { indicator: "R2", count: 1, amount: null, composite: 9 };
const reports: Mending = { indicator: "D5", count: 1, amount: null, composite: 1 };

describe("the sentence", () => {
  test("tells the work, what it gives and what it brings", () => {
    const step = { gap: 80, repairs: 2, mendings: [milestones] };
    expect(describeStep({ ...step, to: "优", reached: "优" }, 900, "zh-CN")).toBe(
      "按期完成2个节点 +0.83分 → 优",
    );
    expect(describeStep({ ...step, to: 3, reached: 3 }, 900, "zh-CN")).toBe(
      "按期完成2个节点 +0.83分 → 第3名",
    );
    expect(describeStep({ ...step, to: 3, reached: 3 }, 900, "en")).toBe(
      "finish 2 milestones on time: +0.83 → rank 3",
    );
  });

  test("names three kinds of work and counts all", () => {
    const step = {
      to: "中",
      reached: "中",
      gap: 240,
      repairs: 6,
      mendings: [money, milestones, cells, reports],
    } as const;
    expect(describeStep(step, 900, "zh-CN")).toBe(
      "3个项目再完成投资1200万元、按期完成2个节点、补填项目要素1处等4项 +2.43分 → 中",
    );
    expect(describeStep(step, 900, "en")).toContain("and 1 more kind of work");
  });

  test("says how far out of reach the step is", () => {
    const step = { to: "优", reached: "优", gap: 1234, repairs: null, mendings: [] } as const;
    expect(describeStep(step, 900, "zh-CN")).toBe("距优还差12.34分，可补救的失分共9.00分，全部补回仍不够");
    expect(describeStep(step, 0, "zh-CN")).toBe("距优还差12.34分，没有可以补救的失分");
  });

  test("tells which weight swaps two neighbours, or that none does", () => {
    const pair = { upper: "乙镇", lower: "甲镇", level: false };
    const swap = { account: "reconciliation", from: 3000, to: 2735 } as const;
    expect(describeSwap({ ...pair, swap }, "zh-CN")).toBe("对账权重由30降到27.35以下，甲镇将超过乙镇");
    expect(describeSwap({ ...pair, swap: { ...swap, to: 3310 } }, "zh-CN")).toBe(
      "对账权重由30升到33.1以上，甲镇将超过乙镇",
    );
    expect(describeSwap({ ...pair, swap: null }, "zh-CN")).toBe("单独调整任何一账的权重，甲镇都不会超过乙镇");
    expect(describeSwap({ ...pair, level: true, swap }, "zh-CN")).toBe("乙镇与甲镇得分相同");
  });

  test.each(LOCALES)("has words for the work of every indicator (%s)", (locale) => {
    const sentences = INDICATOR_IDS.map((indicator) => describeMending({ ...money, indicator }, locale));
    expect(new Set(sentences).size).toBe(INDICATOR_IDS.length);
    for (const sentence of sentences) expect(sentence).toMatch(/\d.*\+1\.50/u);
  });
});
