/** 序号: each row one more than the one before, from the start again after a band, a total or a repeated header. */
import { columnNumber } from "../../ledgers/address.ts";
import { keyOf } from "../../ledgers/text.ts";
import { sourceOf, valueAt } from "./sheet-check.ts";
import type { CheckedSheet, SheetCheck } from "./sheet-check.ts";

const HEADERS: ReadonlySet<string> = new Set(["序号", "编号", "行号", "NO", "NO.", "No", "No.", "no"]);

export const sequence: SheetCheck = (sheet, tell) => {
  const column = sequenceColumn(sheet);
  if (column === null) return;
  let expected: number | null = null;
  for (const run of runsOf(sheet, column)) {
    for (const [at, { row, found }] of run.entries()) {
      if (expected === null || (at === 0 && found === 1) || found === expected) {
        expected = found + 1;
        continue;
      }
      const cell = sourceOf(sheet, row, column);
      if (found > expected) tell("sequence-gap", cell, { expected, found });
      else tell("sequence-repeat", cell, { found });
      // 5, 31, 7: one number was mistyped, and the next goes on as if it had not been.
      expected = run[at + 1]?.found === expected + 1 ? expected + 1 : found + 1;
    }
  }
};

interface Numbered {
  readonly row: number;
  readonly found: number;
}

/** The numbered rows, parted where numbering may start again. */
function runsOf(sheet: CheckedSheet, column: number): readonly (readonly Numbered[])[] {
  const runs: Numbered[][] = [[]];
  for (const row of sheet.order) {
    if (!sheet.placeOfRow.has(row)) {
      runs.push([]);
      continue;
    }
    const found = wholeNumber(valueAt(sheet, row, column));
    if (found !== null) runs.at(-1)?.push({ row, found });
  }
  return runs;
}

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
