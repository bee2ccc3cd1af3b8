/** 按件计分: so many points for each thing that is reached, up to the full points. */
import { z } from "zod";
import { points } from "../../api/amounts.ts";
import { fractionOf, plus, times } from "../../scoring/fractions.ts";
import { shape, steady } from "./shape.ts";

export const COUNTS = shape({
  kind: "counts",
  names: ["按件", "按件计分", "按个数"],
  clauses: [
    { pattern: /^每(?:1?[件个项]|1?万元)(?:得|加)?(\d+(?:\.\d+)?)分$/u, key: "each" },
    { pattern: /^基本分(\d+(?:\.\d+)?)分?$/u, key: "base" },
  ],
  settings: z.strictObject({
    kind: z.literal("counts"),
    /** Points for each project, milestone or item, or each 万元. */
    each: points,
    /** Points had before anything is reached. @default 0 */
    base: points.default(0),
  }),
  relative: false,
  parted: true,
  points: ({ each, base }, { num, thing }) =>
    plus(fractionOf(base), times(fractionOf(each), { num, den: thing })),
  formula: ({ each, base }, { num, thing }) =>
    thing === null ? null : steady(`${base}+${each}*${num}/${thing}`),
});
