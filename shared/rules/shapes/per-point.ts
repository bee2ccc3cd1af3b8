/** 按百分点加减分: so many points at the target rate, more for each 百分点 above it, less for each below. */
import { z } from "zod";
import { points, rate } from "../../api/amounts.ts";
import { fractionOf, greater, lesser, minus, NOTHING, plus, times } from "../../scoring/fractions.ts";
import { shape, steady } from "./shape.ts";

const PERCENT = fractionOf(100);

export const PER_POINT = shape({
  kind: "perPoint",
  names: ["按百分点", "百分点", "按百分点加减分"],
  clauses: [
    { pattern: /^目标(\d+(?:\.\d+)?)%$/u, key: "target" },
    { pattern: /^目标得(\d+(?:\.\d+)?)分$/u, key: "atTarget" },
    { pattern: /^每(?:高|超)1?个?百分点加(\d+(?:\.\d+)?)分$/u, key: "above" },
    { pattern: /^每(?:低|少)1?个?百分点扣(\d+(?:\.\d+)?)分$/u, key: "below" },
    { pattern: /^最低(\d+(?:\.\d+)?)分$/u, key: "least" },
    { pattern: /^最高(\d+(?:\.\d+)?)分$/u, key: "most" },
  ],
  settings: z.strictObject({
    kind: z.literal("perPoint"),
    /** The rate that is asked for, in percent. @default 100 */
    target: rate.default(100),
    /** Points at the target. @default the full points */
    atTarget: points.exactOptional(),
    /** Points more for each 百分点 above. @default 0 */
    above: points.default(0),
    /** Points less for each 百分点 below. */
    below: points,
    /** Fewest and most points. @default 0, the full points */
    least: points.default(0),
    most: points.exactOptional(),
  }),
  relative: false,
  parted: false,
  points: ({ target, atTarget, above, below, least, most }, { num, den, full }) => {
    const beyond = minus(times({ num, den }, PERCENT), fractionOf(target));
    const gained = times(greater(NOTHING, beyond), fractionOf(above));
    const lost = times(greater(NOTHING, minus(NOTHING, beyond)), fractionOf(below));
    const earned = minus(plus(atTarget === undefined ? full : fractionOf(atTarget), gained), lost);
    return greater(fractionOf(least), lesser(most === undefined ? full : fractionOf(most), earned));
  },
  formula: ({ target, atTarget, above, below, least, most }, { num, den, full }) => {
    const rated = `100*${num}/${den}`;
    const gained = `${above}*MAX(0,${rated}-${target})`;
    const lost = `${below}*MAX(0,${target}-${rated})`;
    return steady(`MAX(${least},MIN(${most ?? full},${atTarget ?? full}+${gained}-${lost}))`);
  },
});
