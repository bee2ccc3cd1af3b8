/** China keeps one time, eight hours ahead of UTC: the day things are dated by. */

const OFFSET = 8 * 60 * 60 * 1000;

/** ISO date of a moment (ms since 1970). */
export function dayInChina(now: number): string {
  return new Date(now + OFFSET).toISOString().slice(0, 10);
}
