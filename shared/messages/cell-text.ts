/** A cell's value as the official sees it in the sheet, for showing what a repair changes. */
import { dayOfSerial, isoDate } from "../ledgers/calendar.ts";
import type { CellValue } from "../reading/grid.ts";
import { shownParts } from "../reading/values/date-format.ts";

/** A serial under a date's number format is that date, line breaks are ↵; an empty cell is an empty text. */
export function cellText(value: CellValue, format?: string): string {
  if (value === null) return "";
  if (isShownAsDate(value, format)) return isoDate(dayOfSerial(value));
  return String(value).replace(/[\r\n]+/gu, "↵");
}

export function isShownAsDate(value: CellValue, format: string | undefined): value is number {
  return typeof value === "number" && format !== undefined && shownParts(format) !== "none";
}
