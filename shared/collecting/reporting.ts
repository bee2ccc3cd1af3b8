/**
 * Ledgers handed in late, as 报送 items: off unless the rule set turns it on (`submission.reporting`), for the method
 * scores the ledgers alone. The ledgers of a month are due on a day of the next one; so a month's D5 counts the months whose
 * ledgers were due in its year by its last day.
 */
import {
  dateOf,
  dayOf,
  isoDate,
  monthSpan,
  parseIsoDate,
  parsePeriod,
  serialOfDay,
} from "../ledgers/calendar.ts";
import type { Day, Period } from "../ledgers/calendar.ts";
import { columnLetters } from "../ledgers/address.ts";
import type { MappedSheet } from "../reading/recognised.ts";

/** When a unit's ledgers of a month came in: the first that were not sent back. */
export interface Handed {
  readonly period: Period;
  readonly unit: string;
  /** ISO date in China. */
  readonly day: string;
}

const FIELDS = ["kind", "title", "unit", "due", "closedOn"] as const;
const DATE_FORMAT = "yyyy-mm-dd";
/** Below a header row, as on any sheet. */
const FIRST_ROW = 2;

/** The day the ledgers of a month are due. @param dueDay day of the next month, 1 to 28 */
export function dueDayOf(period: Period, dueDay: number): Day {
  const { year, month } = parsePeriod(period) ?? { year: 2000, month: 1 };
  return (month === 12 ? dayOf(year + 1, 1, dueDay) : dayOf(year, month + 1, dueDay)) ?? 0;
}

/**
 * The sheet of 报送 items that a month is scored with, or null for none: a row for every unit and every month collected
 * whose ledgers were due in the year so far. A unit that handed in nothing has an open item.
 * @param units who hands in this month, and so was to before
 */
export function reportingSheet(
  period: Period,
  handed: readonly Handed[],
  units: readonly string[],
  { dueDay, workbook, sheet, title }: ReportingNames,
): MappedSheet | null {
  const { year, month } = parsePeriod(period) ?? { year: 2000, month: 1 };
  const asOf = monthSpan(year, month).to;
  const collected = [...new Set(handed.map((one) => one.period))]
    .filter((one) => dateOf(dueDayOf(one, dueDay)).year === year && dueDayOf(one, dueDay) <= asOf)
    .toSorted();
  const rows = collected.flatMap((one) => {
    const days = new Map(handed.flatMap((item) => (item.period === one ? [[item.unit, item.day]] : [])));
    const due = serialOfDay(dueDayOf(one, dueDay));
    return [...new Set([...units, ...days.keys()])].toSorted().map((unit) => {
      const day = parseIsoDate(days.get(unit) ?? "");
      return ["报送", title(one), unit, due, day === null ? null : serialOfDay(day)];
    });
  });
  if (rows.length === 0) return null;
  return {
    workbook,
    sheet,
    roles: ["handovers"],
    columns: FIELDS.map((field, at) => ({
      column: columnLetters(at + 1),
      header: field,
      role: "handovers",
      field,
      confidence: 1,
      evidence: [],
    })),
    rows: rows.map((_, at) => at + FIRST_ROW),
    cells: FIELDS.map((_, at) => rows.map((row) => row[at] ?? null)),
    formats: FIELDS.map((field) =>
      rows.map(() => (field === "due" || field === "closedOn" ? DATE_FORMAT : null)),
    ),
    bands: rows.map(() => null),
  };
}

/** The rule, and how the sheet and its items are called. */
export interface ReportingNames {
  readonly dueDay: number;
  readonly workbook: string;
  readonly sheet: string;
  readonly title: (period: Period) => string;
}

/** Whether something handed in on a day (ISO) came after it was due. */
export function isLate(period: Period, dueDay: number, day: string): boolean {
  return day > isoDate(dueDayOf(period, dueDay));
}
