/** 按名次计分: a share of the full points by the unit's place in its group; other units' results move it. */
import { z } from "zod";
import { percent } from "../../api/amounts.ts";
import { MAX_UNITS } from "../../api/limits.ts";
import { fractionOf, over, times } from "../../scoring/fractions.ts";
import { shape } from "./shape.ts";

const PERCENT = fractionOf(100);
const MOST_BANDS = 20;

export const RANKS = shape({
  kind: "ranks",
  names: ["按名次", "名次", "按名次计分"],
  clauses: [
    { pattern: /^前(\d+)名(?:得|为|=)?(\d+(?:\.\d+)?)%$/u, key: "bands", pair: ["to", "percent"] },
    { pattern: /^其余(?:得|为|=)?(\d+(?:\.\d+)?)%$/u, key: "rest" },
  ],
  settings: z.strictObject({
    kind: z.literal("ranks"),
    /** From the first place on: up to which place, and the percent of the full points. */
    bands: z
      .array(z.strictObject({ to: z.int().min(1).max(MAX_UNITS), percent }))
      .min(1)
      .max(MOST_BANDS)
      .refine(ordered, { params: { code: "bands-order" } }),
    /** Percent of the full points for all places after the last band. @default 0 */
    rest: percent.default(0),
  }),
  relative: true,
  parted: false,
  points: ({ bands, rest }, { full, place }) => {
    const share = bands.find(({ to }) => place <= to)?.percent ?? rest;
    return times(full, over(fractionOf(share), PERCENT));
  },
  formula: () => null,
});

function ordered(bands: readonly { readonly to: number; readonly percent: number }[]): boolean {
  return bands.every((band, at) => {
    const next = bands[at + 1];
    return next === undefined || (band.to < next.to && band.percent >= next.percent);
  });
}
