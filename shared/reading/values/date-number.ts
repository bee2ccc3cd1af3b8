/** Numbers in columns of dates: real dates, serials without a format, 2020, 2020.6, 202011, 20201103. */
import { dateOf, dayOf, dayOfSerial, monthSpan, yearSpan } from "../../ledgers/calendar.ts";
import type { DateSpan } from "../../ledgers/calendar.ts";
import type { CellValue } from "../grid.ts";
import { shownDecimals, shownParts } from "./date-format.ts";
import { FIRST_YEAR, LAST_YEAR } from "./date-text.ts";

export interface NumberDate {
  readonly span: DateSpan;
  /** Whether the cell shows a bare serial: right, but no person can read it. */
  readonly bareSerial: boolean;
}

/** "ambiguous": 2020.1, which is January, or October with its zero lost. */
export type NumberDateReading = NumberDate | "ambiguous" | null;

/** How the dates beside an ambiguous 2020.1 are written. */
export type MonthStyle = "padded" | "plain" | "unknown";

const YEAR_AND_MONTH = /^(\d{4})\.(\d{1,2})$/;
const PADDED_MONTH = /^\d{4}[.。．]0[1-9]$/u;
const LOST_OCTOBER = /^\d{4}\.1$/;
const MONTH_DIGITS = 2;
const TYPED_OCTOBER = /^\d{4}[.。．]10$/u;

/** The date a number stands for under its number format; null for none. `style` is asked only when needed. */
export function readDateNumber(
  value: number,
  format: string | null,
  style: () => MonthStyle,
): NumberDateReading {
  const shown = shownParts(format);
  if (shown !== "none") return realDate(value, shown);
  if (Number.isInteger(value)) return wholeNumber(value);
  const match = YEAR_AND_MONTH.exec(String(value));
  if (!match || !inBounds(Number(match[1]))) return bareSerial(value);
  const year = Number(match[1]);
  const decimals = match[2] ?? "";
  if (decimals === "1") {
    const shownAs = shownDecimals(format);
    const written = shownAs === 2 ? "padded" : shownAs === 1 ? "plain" : style();
    if (written === "unknown") return "ambiguous";
    return { span: monthSpan(year, written === "padded" ? 10 : 1), bareSerial: false };
  }
  const month = Number(decimals);
  return month >= 1 && month <= 12 ? { span: monthSpan(year, month), bareSerial: false } : null;
}

/**
 * How a column writes year and month. `2020.06` among its cells: months have two digits, so the number
 * 2020.1 is October. `2020.10` as text or by its format: someone kept October's zero, so the number is January.
 */
export function monthStyleOf(cells: readonly CellValue[], formats: readonly (string | null)[]): MonthStyle {
  let style: MonthStyle = "unknown";
  for (const [at, cell] of cells.entries()) {
    if (typeof cell !== "number" && typeof cell !== "string") continue;
    const written = String(cell).trim();
    if (PADDED_MONTH.test(written)) return "padded";
    const keepsZero =
      typeof cell === "string"
        ? TYPED_OCTOBER.test(written)
        : LOST_OCTOBER.test(written) && shownDecimals(formats[at] ?? null) === MONTH_DIGITS;
    if (keepsZero) style = "plain";
  }
  return style;
}

function realDate(serial: number, shown: "day" | "month" | "year"): NumberDate | null {
  const day = dayOfSerial(serial);
  const { year, month } = dateOf(day);
  if (!inBounds(year)) return null;
  const span =
    shown === "day" ? { from: day, to: day } : shown === "month" ? monthSpan(year, month) : yearSpan(year);
  return { span, bareSerial: false };
}

function wholeNumber(value: number): NumberDate | null {
  if (inBounds(value)) return { span: yearSpan(value), bareSerial: false };
  const month = value % 100;
  const year = Math.floor(value / 100);
  if (inBounds(year)) {
    return month >= 1 && month <= 12 ? { span: monthSpan(year, month), bareSerial: false } : null;
  }
  if (inBounds(Math.floor(year / 100))) {
    const day = dayOf(Math.floor(year / 100), year % 100, month);
    return day === null ? null : { span: { from: day, to: day }, bareSerial: false };
  }
  return bareSerial(value);
}

function bareSerial(value: number): NumberDate | null {
  const date = realDate(value, "day");
  return date && { ...date, bareSerial: true };
}

function inBounds(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}
