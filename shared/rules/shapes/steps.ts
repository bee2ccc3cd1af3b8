/** 分档计分: a share of the full points for each rate that is reached (90 % and more all, 80 % and more three quarters …). */
import { z } from "zod";
import { percent, rate } from "../../api/amounts.ts";
import { compared, fractionOf, NOTHING, over, times } from "../../scoring/fractions.ts";
import { shape, steady } from "./shape.ts";

const PERCENT = fractionOf(100);
const MOST_STEPS = 20;

export const STEPS = shape({
  kind: "steps",
  names: ["分档", "按档次", "分档计分"],
  clauses: [
    {
      pattern: /^(\d+(?:\.\d+)?)%(?:及)?以上(?:得|为|=)?(\d+(?:\.\d+)?)%$/u,
      key: "steps",
      pair: ["from", "percent"],
    },
  ],
  settings: z.strictObject({
    kind: z.literal("steps"),
    /** From the highest rate down, each with the percent of the full points from there on; below the last there are none. */
    steps: z
      .array(z.strictObject({ from: rate, percent }))
      .min(1)
      .max(MOST_STEPS)
      .refine(falling, { params: { code: "steps-order" } }),
  }),
  relative: false,
  parted: false,
  points: ({ steps }, { num, den, full }) => {
    const reached = times({ num, den }, PERCENT);
    const step = steps.find(({ from }) => compared(reached, fractionOf(from)) >= 0);
    return step === undefined ? NOTHING : times(full, over(fractionOf(step.percent), PERCENT));
  },
  formula: ({ steps }, { num, den, full }) => {
    const share = steps.reduceRight(
      (below, { from, percent: its }) => `IF(100*${num}>=${from}*${den},${its},${below})`,
      "0",
    );
    return steady(`${full}*${share}/100`);
  },
});

function falling(steps: readonly { readonly from: number; readonly percent: number }[]): boolean {
  return steps.every((step, at) => {
    const next = steps[at + 1];
    return next === undefined || (step.from > next.from && step.percent >= next.percent);
  });
}
