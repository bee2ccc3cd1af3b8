/** How an indicator's points came about, in a sentence for each shape, beside the figures it is made of. */
import { expect, it } from "vitest";
import { DEFAULT_RULES } from "#shared/ledgers/rules.ts";
import type { IndicatorId } from "#shared/ledgers/rules.ts";
import { describeReckoning } from "#shared/messages/describe-reckoning.ts";
import { shapeSchema, type ShapeInput } from "#shared/rules/shapes/table.ts";
import type { Reckoning } from "#shared/scoring/assessment.ts";

const TENTHS = 10_000n;

function said(
  shape: ShapeInput,
  { id = "D4", num = 5n, den = 6n, thing = 1n, ...more }: Partial<Reckoning> & Figures = {},
): string | null {
  const settings = shapeSchema.parse(shape);
  const reckoning = { by: settings.kind, relative: false, thing, reachable: 0, ...more };
  const rules = { ...DEFAULT_RULES, shapes: { [id]: settings } };
  return describeReckoning(id, { num, den, points: 18_00, full: 30_00, reckoning }, rules, "zh-CN");
}

interface Figures {
  readonly id?: IndicatorId;
  readonly num?: bigint;
  readonly den?: bigint;
}

it("says nothing of the method's own ratio", () => {
  const own = { num: 5n, den: 6n, points: 25_00, full: 30_00 };
  expect(describeReckoning("D4", own, DEFAULT_RULES, "zh-CN")).toBeNull();
});

it.each<[string, string | null]>([
  ["完成率83.33%；达到90%得满分，不到的按比例，基本分5分。", said({ kind: "ratio", target: 90, base: 5 })],
  [
    "完成率83.33%；95%得28分，每低1个百分点扣0.5分，最高30分，最低0分。",
    said({ kind: "perPoint", target: 95, atTarget: 28, below: 0.5 }),
  ],
  [
    "完成率83.33%；90%以上得满分的100%，80%以上得满分的75%，再低不得分。",
    said({
      kind: "steps",
      steps: [
        { from: 90, percent: 100 },
        { from: 80, percent: 75 },
      ],
    }),
  ],
  [
    "组内第3名；前2名得满分的100%，其余得60%。其他单位的结果变了，这一项也会变。",
    said({ kind: "ranks", bands: [{ to: 2, percent: 100 }], rest: 60 }, { place: 3, relative: true }),
  ],
  ["完成5件；每1件得4分，不超过满分。", said({ kind: "counts", each: 4 })],
  [
    "完成120.5万元；基本分2分，每1万元得0.1分，不超过满分。",
    said({ kind: "counts", each: 0.1, base: 2 }, { id: "S3", num: 1_205_000n, den: 1n, thing: TENTHS }),
  ],
  ["少1件；从满分30分起，每少1件扣3分，扣到0分为止。", said({ kind: "deductions", each: 3 })],
])("%s", (sentence, described) => {
  expect(described).toBe(sentence);
});

it.each([
  ["base", "本月没有任务，按规则得基本分18分。"],
  ["mean", "本月没有任务，按规则得本组平均分18分。其他单位的结果变了，这一项也会变。"],
  ["full", "本月没有任务，按规则得满分18分。"],
] as const)("tells what a unit without a task is given: %s", (by, sentence) => {
  const reckoning = { by, relative: by === "mean", thing: 1n, reachable: 0 };
  const score = { num: 0n, den: 0n, points: 18_00, full: 30_00, reckoning };
  expect(describeReckoning("D4", score, DEFAULT_RULES, "zh-CN")).toBe(sentence);
});
