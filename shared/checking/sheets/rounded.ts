/** Totals that were rounded when written down are right. */
import { YUAN_IN } from "../../ledgers/rules.ts";
import type { MoneyUnit } from "../../ledgers/rules.ts";

/** Whether `stated` is `sum`, or `sum` rounded to a multiple of `step`; all in 元. */
export function isRounded(stated: number, sum: number, step: number): boolean {
  return stated === sum || (sum % step !== 0 && Math.abs(stated - sum) * 2 <= step);
}

/** The step, in 元, of the last decimal an amount of this unit is written with. */
export function stepOf(stated: number, unit: MoneyUnit): number {
  let step = YUAN_IN[unit];
  while (step > 1 && stated % step !== 0) step /= 10;
  return step;
}
