/** A total investment that is far from the earlier month's: a slip of the pen, or of the unit of money. */
import { cellOf } from "../../scoring/rows.ts";
import type { MonthCheck } from "./month-check.ts";

/** Change of the total, in percent of the earlier one, that goes unmentioned (method §8). */
const UNMENTIONED_PERCENT = 20;

export const totalChanged: MonthCheck = ({ earlier: { period }, same }, tell) => {
  for (const [earlier, project] of same.pairs) {
    const { totalInvestment: before } = earlier;
    const { totalInvestment: now } = project;
    if (before === null || now === null || !isFar(now, before)) continue;
    const detail = { project: project.name, period, before, now, percent: UNMENTIONED_PERCENT };
    tell("total-changed", cellOf(project, "totalInvestment"), detail);
  }
};

function isFar(now: number, before: number): boolean {
  const change = BigInt(now) - BigInt(before);
  const base = BigInt(Math.abs(before));
  return (change < 0n ? -change : change) * 100n > base * BigInt(UNMENTIONED_PERCENT);
}
