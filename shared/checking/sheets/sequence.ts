/** 序号: each row one more than the one before, from the start again after a band, a total or a repeated header. */
import { columnNumber } from "../../ledgers/address.ts";
import { keyOf } from "../../ledgers/text.ts";
import { sourceOf, valueAt } from "./sheet-check.ts";
import type { CheckedSheet, SheetCheck } from "./sheet-check.ts";

const HEADERS: ReadonlySet<string> = new Set(["序号", "编号", "行号", "NO", "NO.", "No", "No.", "no"]);

export const sequence: SheetCheck = (sheet, tell) => {
  const column = sequenceColumn(sheet);
  if (column === null) return;
  let last: number | null = null;
  let mayRestart = true;
  for (const row of sheet.order) {
    if (!sheet.placeOfRow.has(row)) {
      mayRestart = true;
      continue;
    }
    const found = wholeNumber(valueAt(sheet, row, column));
    if (found === null) continue;
    const follows = last !== null && found === last + 1;
    if (last !== null && !follows && !(mayRestart && found === 1)) {
      const cell = sourceOf(sheet, row, column);
      if (found > last) tell("sequence-gap", cell, { expected: last + 1, found });
      else tell("sequence-repeat", cell, { found });
    }
    last = found;
    mayRestart = false;
  }
};

/** The column headed 序号, unless it is a field (编号 may be the project's code). */
function sequenceColumn(sheet: CheckedSheet): number | null {
  const mapped = new Set(sheet.mapped.columns.map(({ column }) => columnNumber(column)));
  for (const row of sheet.layout.headerRows) {
    const cells = sheet.grid.values[row - 1] ?? [];
    for (const [index, cell] of cells.entries()) {
      if (typeof cell === "string" && HEADERS.has(keyOf(cell)) && !mapped.has(index + 1)) return index + 1;
    }
  }
  return null;
}

function wholeNumber(cell: unknown): number | null {
  const number = typeof cell === "number" ? cell : typeof cell === "string" ? textNumber(cell) : null;
  return number !== null && Number.isSafeInteger(number) && number > 0 ? number : null;
}

function textNumber(text: string): number | null {
  const key = keyOf(text);
  return /^\d{1,6}$/.test(key) ? Number(key) : null;
}
