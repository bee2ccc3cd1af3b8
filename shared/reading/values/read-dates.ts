/** Columns of dates and of months. */
import { dateOf, isoDate, periodOf, serialOfDay, yearSpan } from "../../ledgers/calendar.ts";
import type { DateSpan, Period } from "../../ledgers/calendar.ts";
import { keyOf } from "../../ledgers/text.ts";
import type { CellValue } from "../grid.ts";
import { EMPTY, FILLED, UNREADABLE } from "./column-context.ts";
import type { ColumnContext, ReadColumn, Report } from "./column-context.ts";
import { shownParts } from "./date-format.ts";
import { readDateHalves } from "./date-halves.ts";
import { monthStyleOf, readDateNumber } from "./date-number.ts";
import type { MonthStyle } from "./date-number.ts";
import { readDateText } from "./date-text.ts";
import type { DateReading } from "./date-text.ts";
import { isEmptyCell, isErrorValue } from "./empty-cells.ts";
import { writtenFormat } from "./written-format.ts";

/** The format a repaired date gets where no date of the column has one. */
const DEFAULT_FORMAT = "yyyy/m/d";
/** Fields that say when something happened: they ought to be known to the month. */
const ACTUAL_FIELDS: ReadonlySet<string> = new Set([
  "signedOn",
  "contractOn",
  "actualStart",
  "actualFinish",
  "operatingOn",
  "doneOn",
  "closedOn",
]);
const DAYS_OF_LONGEST_MONTH = 31;
/** Hours or seconds of a number format. */
const TIME = /[hs]/i;
const BARE_MONTH = /^\d{1,2}$/;

/** Reads a column of dates; of two dates in one cell, the half its column is mapped to. */
export function readDates(context: ColumnContext): ReadColumn<DateSpan> {
  const { role, field, cells, formats, report } = context;
  const read = dateReader(context);
  const values: (DateSpan | null)[] = [];
  const states = new Uint8Array(cells.length);
  for (const [at, cell] of cells.entries()) {
    const span = isEmptyCell(cell) ? null : read(at, cell);
    values.push(span ?? null);
    states[at] = span === undefined ? UNREADABLE : span === null ? EMPTY : FILLED;
    if (span && ACTUAL_FIELDS.has(field) && span.to - span.from >= DAYS_OF_LONGEST_MONTH) {
      // A real date that shows its year alone is that year to whoever looks at it.
      const showsYear = typeof cell === "number" && shownParts(formats[at] ?? "") === "year";
      const text = showsYear ? String(dateOf(span.from).year) : String(cell);
      report(at, "actual-date-coarse", { role, field, text, ...isoSpan(span) });
    }
  }
  return { values, states };
}

/** Reads a column of months: 2020年11月, 11月, 202011, 11, a real date. */
export function readMonths(whole: ColumnContext): ReadColumn<Period> {
  const context = { ...whole, report: yearSuppliedOnce(whole.report) };
  const { role, field, cells, year, report } = context;
  const read = dateReader(context);
  const values: (Period | null)[] = [];
  const states = new Uint8Array(cells.length);
  for (const [at, cell] of cells.entries()) {
    let period: Period | null = null;
    if (!isEmptyCell(cell)) {
      const bare = bareMonth(cell);
      const span = bare === null ? read(at, cell) : undefined;
      if (bare !== null) {
        period = periodOf(year, bare);
        report(at, "date-year-supplied", { role, field, text: String(cell), from: period, to: period });
      } else if (span) {
        period = monthOf(span);
        if (period === null) report(at, "date-unreadable", { role, field, text: String(cell) });
      }
    }
    values.push(period);
    states[at] = period !== null ? FILLED : isEmptyCell(cell) ? EMPTY : UNREADABLE;
  }
  return { values, states };
}

/** Months without a year stand in every row or in none: one notice says it for the column. */
function yearSuppliedOnce(report: Report): Report {
  let told = false;
  return (at, check, detail, fix) => {
    if (check === "date-year-supplied") {
      // A quarter is no month: that it is unreadable says it all.
      const isMonth = "from" in detail && "to" in detail && monthText(detail.from) === monthText(detail.to);
      if (told || !isMonth) return;
      told = true;
    }
    report(at, check, detail, fix);
  };
}

/** Reads one non-empty cell, telling what is worth telling; undefined where it is no date. */
function dateReader(context: ColumnContext): (at: number, cell: CellValue) => DateSpan | undefined {
  const { role, field, year, report, column, formats, cells } = context;
  const part = column.part;
  const known = new Map<string, DateReading | null>();
  let style: MonthStyle | undefined;
  const styleOfColumn = (): MonthStyle => (style ??= monthStyleOf(cells, formats));
  let format: string | undefined;
  const formatOfColumn = (): string => (format ??= dateFormatOf(context));

  const readText = (text: string): DateReading | null => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const halves = part === undefined ? null : readDateHalves(text, year);
    const reading =
      part === undefined
        ? readDateText(text, year)
        : ((part === "first" ? halves?.first : halves?.second) ?? null);
    known.set(text, reading);
    return reading;
  };

  return (at, cell) => {
    const text = String(cell);
    if (isErrorValue(cell)) {
      report(at, "error-value", { role, field, text });
      return undefined;
    }
    if (typeof cell === "number") {
      const reading = readDateNumber(cell, formats[at] ?? null, styleOfColumn);
      if (reading === "ambiguous") {
        report(at, "date-ambiguous", { role, field, text });
        return undefined;
      }
      // A single date leaves open whether it is the start or the finish; a year holds both.
      if (reading && (part === undefined || isYear(reading.span))) {
        if (reading.bareSerial) tellSerial(context, at, cell, reading.span, formatOfColumn());
        return reading.span;
      }
    } else if (typeof cell === "string") {
      const reading = readText(cell);
      if (reading) {
        tellSpelling(context, at, cell, reading, formatOfColumn);
        return reading.span;
      }
    }
    report(at, "date-unreadable", { role, field, text });
    return undefined;
  };
}

function tellSerial(context: ColumnContext, at: number, cell: number, span: DateSpan, format: string): void {
  const { role, field, report } = context;
  const detail = { role, field, text: String(cell), date: isoDate(span.from) };
  report(at, "date-as-serial", detail, { from: cell, to: cell, format });
}

function tellSpelling(
  context: ColumnContext,
  at: number,
  cell: string,
  reading: DateReading,
  format: () => string,
): void {
  const { role, field, report, column } = context;
  const { span, yearSupplied, namesDay } = reading;
  if (yearSupplied) {
    report(at, "date-year-supplied", { role, field, text: cell, ...isoSpan(span) });
  } else if (namesDay && column.part === undefined) {
    const fix = { from: cell, to: serialOfDay(span.from), format: writtenFormat(cell) ?? format() };
    report(at, "date-as-text", { role, field, text: cell, date: isoDate(span.from) }, fix);
  }
}

/** The format most real dates of the column have, but for those that show a time. */
function dateFormatOf({ cells, formats }: ColumnContext): string {
  const counts = new Map<string, number>();
  let best = DEFAULT_FORMAT;
  for (const [at, format] of formats.entries()) {
    if (format === null || typeof cells[at] !== "number" || shownParts(format) !== "day") continue;
    if (TIME.test(format)) continue;
    const count = (counts.get(format) ?? 0) + 1;
    counts.set(format, count);
    if (count > (counts.get(best) ?? 0)) best = format;
  }
  return best;
}

function isYear(span: DateSpan): boolean {
  const { year } = dateOf(span.from);
  const whole = yearSpan(year);
  return span.from === whole.from && span.to === whole.to;
}

/** `YYYY-MM` of an ISO date. */
function monthText(iso: string): string {
  return iso.slice(0, "YYYY-MM".length);
}

function bareMonth(cell: CellValue): number | null {
  const digits = typeof cell === "string" ? BARE_MONTH.exec(keyOf(cell)) : null;
  const month = typeof cell === "number" ? cell : Number(digits?.[0] ?? 0);
  return Number.isInteger(month) && month >= 1 && month <= 12 ? month : null;
}

function monthOf(span: DateSpan): Period | null {
  const first = dateOf(span.from);
  const last = dateOf(span.to);
  return first.year === last.year && first.month === last.month ? periodOf(first.year, first.month) : null;
}

function isoSpan(span: DateSpan): { readonly from: string; readonly to: string } {
  return { from: isoDate(span.from), to: isoDate(span.to) };
}
