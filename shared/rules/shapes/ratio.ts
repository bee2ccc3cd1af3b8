/** 按完成率计分: full points at the target, in proportion below it; the method's own shape. */
import { z } from "zod";
import { points, rate } from "../../api/amounts.ts";
import {
  fractionOf,
  greater,
  lesser,
  minus,
  NOTHING,
  ONE,
  over,
  plus,
  times,
} from "../../scoring/fractions.ts";
import { shape, steady } from "./shape.ts";

const PERCENT = fractionOf(100);

export const RATIO = shape({
  kind: "ratio",
  names: ["按完成率", "完成率", "按比例"],
  clauses: [
    { pattern: /^目标(\d+(?:\.\d+)?)%$/u, key: "target" },
    { pattern: /^基本分(\d+(?:\.\d+)?)分?$/u, key: "base" },
  ],
  settings: z.strictObject({
    kind: z.literal("ratio"),
    /** Percent of the denominator that brings full points. @default 100 */
    target: rate.min(1).default(100),
    /** Points had before anything is reached (基本分). @default 0 */
    base: points.default(0),
  }),
  relative: false,
  parted: true,
  points: ({ target, base }, { num, den, full }) => {
    const reached = over(times({ num, den }, PERCENT), fractionOf(target));
    const share = greater(NOTHING, lesser(ONE, reached));
    return plus(fractionOf(base), times(minus(full, fractionOf(base)), share));
  },
  formula: ({ target, base }, { num, den, full }) => {
    if (target === 100 && base === 0) return `${full}*${num}/${den}`;
    return steady(`${base}+(${full}-${base})*MAX(0,MIN(1,100*${num}/(${target}*${den})))`);
  },
});
