/** Sheets written down with what an official would call each row, and what recognition calls them. */
import type { CellValue, SheetGrid, WorkbookGrid } from "#shared/reading/grid.ts";
import { recogniseWorkbooks, type RecogniseOptions } from "#shared/reading/recognise.ts";
import { sheetGrid, type GridOptions } from "./sheet-grids.ts";

/** A sheet with the kind of each row that shows anything. */
export interface MarkedSheet {
  readonly grid: SheetGrid;
  /** `3 data 城北污水处理厂`: row, kind and first text. */
  readonly marks: readonly string[];
}

/**
 * A sheet of lines `kind > cell|cell|cell`. The kinds are those of the contract, and `head` for the rows of a
 * table's own header (`header` is one that is repeated).
 */
export function markedSheet(name: string, lines: readonly string[], options: GridOptions = {}): MarkedSheet {
  const parts = lines.map((text) => /^\s*([a-z]*)\s*>\s?(.*)$/su.exec(text));
  const grid = sheetGrid(
    name,
    parts.map((part) => part?.[2] ?? ""),
    options,
  );
  const marks = parts.flatMap((part, index) => markOf(grid, index + 1, part?.[1] ?? ""));
  return { grid, marks };
}

/** What recognition calls each row of a workbook's sheet, written as marks. */
export function recognisedMarks(
  workbook: WorkbookGrid,
  name: string,
  options: RecogniseOptions = {},
): readonly string[] {
  const { recognition } = recogniseWorkbooks([workbook], options);
  const grid = workbook.sheets.find((sheet) => sheet.name === name);
  const kinds = new Map<number, string>();
  for (const { sheet, headerRows, skippedRows, mapped } of recognition.layouts) {
    if (sheet !== name) continue;
    const add = (row: number, kind: string): void => {
      kinds.set(row, kinds.has(row) ? `${kinds.get(row)}+${kind}` : kind);
    };
    for (const row of headerRows) add(row, "head");
    for (const { row, why } of skippedRows) add(row, why);
    for (const row of mapped?.rows ?? []) add(row, "data");
  }
  if (!grid) return [];
  return grid.values.flatMap((_, index) => markOf(grid, index + 1, kinds.get(index + 1) ?? "nothing"));
}

function markOf(grid: SheetGrid, row: number, kind: string): string[] {
  const cells = grid.values[row - 1] ?? [];
  const texts = cells.filter((cell) => cell !== null && String(cell).trim() !== "").map(String);
  if (texts.length === 0) return [];
  const shown = texts.find((text) => !/^\d+$/u.test(text)) ?? texts[0] ?? "";
  return [`${row} ${kind} ${shown.replaceAll("\n", "⏎").slice(0, 24)}`];
}

/** Values of a row as cells, for rows made in a loop. */
export function line(kind: string, cells: readonly CellValue[]): string {
  return `${kind} > ${cells.map((cell) => (cell === null ? "" : String(cell))).join("|")}`;
}
