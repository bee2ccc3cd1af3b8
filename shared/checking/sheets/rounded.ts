/** Totals that were rounded when written down are right. */

/** Whether `stated` is `sum`, or `sum` rounded to a multiple of `step`; all in 元. */
export function isRounded(stated: number, sum: number, step: number): boolean {
  return stated === sum || (sum % step !== 0 && Math.abs(stated - sum) * 2 <= step);
}
