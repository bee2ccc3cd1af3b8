/** The month units hand in just now. */
import { periodOf } from "#shared/ledgers/calendar.ts";
import type { Period } from "#shared/ledgers/calendar.ts";

const DECEMBER = 12;

/** The month before a day: ledgers are due in the month after theirs. */
export function monthBefore(now: Date): Period {
  const month = now.getMonth();
  return month === 0 ? periodOf(now.getFullYear() - 1, DECEMBER) : periodOf(now.getFullYear(), month);
}
