/** 催报催办: what each unit is to be reminded of, from what was handed in and from the days in its newest ledgers. */
import { groupBy } from "../ledgers/group.ts";
import type { Day, Period } from "../ledgers/calendar.ts";
import type { OverdueDuty } from "../bulletin/weekly/facts.ts";
import { dueDayOf } from "./reporting.ts";

/** Days before a month is due from which on who has not handed in is reminded. */
const NEAR = 5;

/** A month that units hand in, not yet published. Names are canonical. */
export interface CollectedMonth {
  readonly period: Period;
  /** Who is to hand in and has not. */
  readonly missing: readonly string[];
  readonly returned: readonly { readonly unit: string; readonly day: Day; readonly remark: string }[];
}

/** What one unit is reminded of; there is something. */
export interface UnitReminders {
  readonly unit: string;
  /** The most overdue month first. `days` until it is due, negative after. */
  readonly missing: readonly { readonly period: Period; readonly due: Day; readonly days: number }[];
  readonly returned: readonly { readonly period: Period; readonly day: Day; readonly remark: string }[];
  /** The longest overdue first. */
  readonly overdue: readonly OverdueDuty[];
}

/** Whether a month is due by a day, or in the days to come. @param dueDay day of the next month, 1 to 28 */
export function isDueSoon(period: Period, dueDay: number, today: Day): boolean {
  return today >= dueDayOf(period, dueDay) - NEAR;
}

/** Units in the order they are to be seen to: who has not handed in, what was sent back, then who has most overdue. */
export function remindersByUnit(
  months: readonly CollectedMonth[],
  overdue: readonly OverdueDuty[],
  { dueDay, today }: { readonly dueDay: number; readonly today: Day },
): readonly UnitReminders[] {
  const overdueOf = groupBy(overdue, ({ duty }) => duty.unit);
  const due = months.filter(({ period }) => isDueSoon(period, dueDay, today));
  const units = new Set([
    ...due.flatMap(({ missing }) => missing),
    ...months.flatMap(({ returned }) => returned.map(({ unit }) => unit)),
    ...overdueOf.keys(),
  ]);
  return [...units]
    .map((unit) => ({
      unit,
      missing: due
        .filter(({ missing }) => missing.includes(unit))
        .map(({ period }) => ({
          period,
          due: dueDayOf(period, dueDay),
          days: dueDayOf(period, dueDay) - today,
        }))
        .toSorted((a, b) => a.days - b.days),
      returned: months.flatMap(({ period, returned }) =>
        returned.filter((one) => one.unit === unit).map(({ day, remark }) => ({ period, day, remark })),
      ),
      overdue: overdueOf.get(unit) ?? [],
    }))
    .toSorted(
      (a, b) =>
        b.missing.length - a.missing.length ||
        b.returned.length - a.returned.length ||
        b.overdue.length - a.overdue.length ||
        (a.unit < b.unit ? -1 : 1),
    );
}
