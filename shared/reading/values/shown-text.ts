/** What a cell of a column of text says: its text, or its number as the sheet shows it. */
import { dayOfSerial, isoDate } from "../../ledgers/calendar.ts";
import type { CellValue } from "../grid.ts";
import { shownParts } from "./date-format.ts";
import { decimalOf, numberOf, shifted } from "./decimal.ts";

/** 000: a code keeps its leading zeros. */
const ZEROS = /^0+$/;
const HUNDRED = 2;
/** Serials of 1900-01-01 and 9999-12-31: beyond them Excel shows no date. */
const FIRST_SERIAL = 1;
const LAST_SERIAL = 2_958_465;

/** The text of a cell that is not empty: 007 of 7 in `000`, 85% of 0.85 in `0%`, a date in ISO. */
export function shownText(cell: CellValue, format: string | null): string {
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (typeof cell !== "number" || format === null) return String(cell);
  if (ZEROS.test(format) && Number.isSafeInteger(cell) && cell >= 0) {
    return String(cell).padStart(format.length, "0");
  }
  if (format.includes("%")) return `${String(numberOf(shifted(decimalOf(cell), HUNDRED)))}%`;
  const isDate = shownParts(format) === "day" && cell >= FIRST_SERIAL && cell <= LAST_SERIAL;
  return isDate ? isoDate(dayOfSerial(cell)) : String(cell);
}
