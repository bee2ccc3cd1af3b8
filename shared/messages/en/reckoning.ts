/** How an indicator's points come about. */
import type { ReckoningWords, ThingsSaid } from "../describe-reckoning.ts";

export const reckoning: ReckoningWords = {
  ratio: (rate, { target, base }) =>
    `${rate} reached; full points at ${target}%, in proportion below${base === 0 ? "" : `, ${base} points to begin with`}.`,
  perPoint: (rate, full, { target, atTarget = full, above, below, least, most = full }) =>
    `${rate} reached; ${atTarget} points at ${target}%, ${above === 0 ? "" : `${above} more for each percentage point above, `}${below} less for each below, ${most} at most, ${least} at least.`,
  steps: (rate, { steps }) =>
    `${rate} reached; ${steps.map(({ from, percent }) => `${percent}% of the full points from ${from}%`).join(", ")}, none below.`,
  ranks: (place, { bands, rest }) =>
    `Place ${place} in its group; ${bands.map(({ to, percent }) => `${percent}% of the full points up to place ${to}`).join(", ")}, ${rest === 0 ? "none" : `${rest}%`} after.`,
  counts: (done, { each, base }) =>
    `${things(done)} done; ${base === 0 ? "" : `${base} points to begin with, `}${each} points for each ${one(done)}, the full points at most.`,
  deductions: (missing, full, { each, floor }) =>
    `${things(missing)} missing; from ${full} full points ${each} less for each ${one(missing)}, down to ${floor}.`,
  given: {
    base: (points) => `No task this month: ${points} points by the rules.`,
    mean: (points) => `No task this month: the group's mean of ${points} points by the rules.`,
    full: (points) => `No task this month: the full ${points} points by the rules.`,
  },
  relative: " It moves when other units' results do.",
};

function things({ ofMoney, count }: ThingsSaid): string {
  return ofMoney ? `${count}万元` : count;
}

function one({ ofMoney }: ThingsSaid): string {
  return ofMoney ? "1万元" : "item";
}
