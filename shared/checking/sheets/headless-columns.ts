/** Columns of a table that hold something and have no header: nobody can tell what they are. */
import { columnLetters, columnNumber } from "../../ledgers/address.ts";
import { isEmptyText } from "../../ledgers/text.ts";
import { ordinalOf } from "./ordinal.ts";
import { sourceOf, valueAt } from "./sheet-check.ts";
import type { CheckedSheet, SheetCheck } from "./sheet-check.ts";

/** A remark here and there beside the table is no column: at least one row in so many has something. */
const ROWS_FOR_ONE = 2;

export const headlessColumns: SheetCheck = (sheet, tell) => {
  const { mapped, layout } = sheet;
  const lastHeader = layout.headerRows.at(-1);
  if (lastHeader === undefined || mapped.rows.length < ROWS_FOR_ONE) return;
  const taken = new Set(mapped.columns.map(({ column }) => columnNumber(column)));
  const last = Math.max(...taken);
  for (let column = 1; column < last; column += 1) {
    if (taken.has(column) || hasHeader(sheet, column)) continue;
    const filled = mapped.rows.filter((row) => isFilled(sheet, row, column));
    if (filled.length * ROWS_FOR_ONE < mapped.rows.length) continue;
    // Row numbers are known as that without being called 序号.
    const count = mapped.rows.length;
    const isOrdinal = (row: number): boolean =>
      (ordinalOf(valueAt(sheet, row, column))?.number ?? Number.POSITIVE_INFINITY) <= count;
    if (filled.every(isOrdinal)) continue;
    const detail = { column: columnLetters(column), filled: filled.length };
    tell("header-empty", sourceOf(sheet, lastHeader, column), detail);
  }
};

/** A text in any header row, or in a merged area that reaches over the column. */
function hasHeader(sheet: CheckedSheet, column: number): boolean {
  return sheet.layout.headerRows.some((row) => {
    const area = sheet.grid.merges.find(
      ({ top, bottom, left, right }) => top <= row && row <= bottom && left <= column && column <= right,
    );
    const header = area ? valueAt(sheet, area.top, area.left) : valueAt(sheet, row, column);
    return header !== null && String(header).trim() !== "";
  });
}

function isFilled(sheet: CheckedSheet, row: number, column: number): boolean {
  const value = valueAt(sheet, row, column);
  return typeof value === "string" ? !isEmptyText(value) : value !== null;
}
