/** A worksheet as SheetJS gives it, as rectangles of plain values bounded by what the cells hold. */
import type { CellObject, WorkSheet } from "@e965/xlsx";
import * as xlsx from "@e965/xlsx";
import type { Area } from "#shared/ledgers/address.ts";
import type { CellValue } from "#shared/reading/grid.ts";
import { HostError } from "../host.ts";
import { clipArea, placeKey } from "./area.ts";
import { MAX_CELLS } from "./limits.ts";

export interface SheetContent {
  readonly values: readonly (readonly CellValue[])[];
  readonly formats: readonly (readonly (string | undefined)[])[];
  readonly formulas: ReadonlySet<number>;
  readonly merges: readonly Area[];
  /** Number of columns of the widest row. */
  readonly columns: number;
}

/** How a sheet's content is taken over. */
export interface ContentOptions {
  readonly date1904: boolean;
  /** Keys of formulas whose result the file does not hold; SheetJS would give 0 for them. */
  readonly uncached?: ReadonlySet<number>;
}

/** Days between the first days of the two date systems. */
export const DAYS_1900_TO_1904 = 1462;
/** Errors by their number in the file format. */
const ERRORS: ReadonlyMap<unknown, string> = new Map([
  [0x00, "#NULL!"],
  [0x07, "#DIV/0!"],
  [0x0f, "#VALUE!"],
  [0x17, "#REF!"],
  [0x1d, "#NAME?"],
  [0x24, "#NUM!"],
  [0x2a, "#N/A"],
  [0x2b, "#GETTING_DATA"],
]);
/** For errors newer than the file format's list (#SPILL!, #CALC!). */
const OTHER_ERROR = "#VALUE!";
const GENERAL = "General";

/** @throws {HostError} "too-large" */
export function sheetContent(sheet: WorkSheet, options: ContentOptions): SheetContent {
  const rows = sheet["!data"] ?? [];
  const values: CellValue[][] = [];
  const formats: (string | undefined)[][] = [];
  const formulas = new Set<number>();
  let columns = 0;
  let count = 0;
  for (let row = 1; row <= rows.length; row += 1) {
    const rowValues: CellValue[] = [];
    const rowFormats: (string | undefined)[] = [];
    const cells: readonly (CellObject | undefined)[] = rows[row - 1] ?? [];
    cells.forEach((cell, index) => {
      if (cell === undefined) return;
      const column = index + 1;
      if (cell.f !== undefined || cell.F !== undefined) formulas.add(placeKey(row, column));
      const value =
        options.uncached?.has(placeKey(row, column)) === true ? null : cellValue(cell, options.date1904);
      if (value === null) return;
      while (rowValues.length < index) {
        rowValues.push(null);
        rowFormats.push(undefined);
      }
      rowValues.push(value);
      rowFormats.push(cell.z === undefined || cell.z === GENERAL ? undefined : String(cell.z));
      count += 1;
    });
    if (count > MAX_CELLS) throw new HostError("too-large");
    values.push(rowValues);
    formats.push(rowFormats);
    columns = Math.max(columns, rowValues.length);
  }
  while (values.length > 0 && values.at(-1)?.length === 0) {
    values.pop();
    formats.pop();
  }
  const merges = (sheet["!merges"] ?? []).flatMap(({ s, e }) => {
    const area = { top: s.r + 1, left: s.c + 1, bottom: e.r + 1, right: e.c + 1 };
    return clipArea(area, values.length, columns) ?? [];
  });
  return { values, formats, formulas, merges, columns };
}

/** Whether a number format shows a date or a time. */
export function isDateFormat(format: string): boolean {
  return (xlsx.SSF as { is_date: (format: string) => boolean }).is_date(format);
}

function cellValue(cell: CellObject, date1904: boolean): CellValue {
  const { v: value } = cell;
  if (cell.t === "e") return ERRORS.get(value) ?? OTHER_ERROR;
  if (typeof value === "number") {
    if (!Number.isFinite(value)) return null;
    // Below 1 it is a time of day, the same in both systems.
    const shifted = date1904 && value >= 1 && cell.z !== undefined && isDateFormat(String(cell.z));
    return shifted ? value + DAYS_1900_TO_1904 : value;
  }
  if (typeof value === "boolean") return value;
  return typeof value === "string" && value !== "" ? value : null;
}
