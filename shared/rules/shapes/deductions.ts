/** 扣分制: the full points, less so many for each thing that is missing or late. */
import { z } from "zod";
import { points } from "../../api/amounts.ts";
import { fractionOf, greater, minus, NOTHING, times } from "../../scoring/fractions.ts";
import { shape, steady } from "./shape.ts";

export const DEDUCTIONS = shape({
  kind: "deductions",
  names: ["扣分", "扣分制", "按件扣分"],
  clauses: [
    { pattern: /^每(?:少?1?[件个项处]|少?1?万元)扣?(\d+(?:\.\d+)?)分$/u, key: "each" },
    { pattern: /^最低(\d+(?:\.\d+)?)分$/u, key: "floor" },
  ],
  settings: z.strictObject({
    kind: z.literal("deductions"),
    /** Points less for each project, milestone, item, cell or 万元 that is missing. */
    each: points,
    /** Fewest points (扣到多少为止). @default 0 */
    floor: points.default(0),
  }),
  relative: false,
  parted: false,
  points: ({ each, floor }, { num, den, thing, full }) => {
    const missing = greater(NOTHING, { num: den - num, den: thing });
    return greater(fractionOf(floor), minus(full, times(fractionOf(each), missing)));
  },
  formula: ({ each, floor }, { num, den, full, thing }) =>
    thing === null ? null : steady(`MAX(${floor},${full}-${each}*MAX(0,${den}-${num})/${thing})`),
});
