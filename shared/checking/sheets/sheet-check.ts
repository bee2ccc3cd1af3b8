/** What checks on a sheet as it stands are given: its cells, its layout, and where its parts begin and end. */
import { cellAddress } from "../../ledgers/address.ts";
import type { Period } from "../../ledgers/calendar.ts";
import type { CellSource } from "../../ledgers/table.ts";
import type { CellValue, SheetGrid } from "../../reading/grid.ts";
import type { MappedSheet, RowKind, SheetLayout } from "../../reading/recognised.ts";
import { gridOfBlock } from "../../reading/side-by-side.ts";
import type { MoneyUnit, Rules } from "../../ledgers/rules.ts";
import type { Tell } from "../tell.ts";

/** A recognised sheet with its cells; of tables side by side one, with its own cells alone. */
export interface CheckedSheet {
  readonly grid: SheetGrid;
  readonly layout: SheetLayout;
  readonly mapped: MappedSheet;
  /** Kind of each row that is neither header nor data. */
  readonly kinds: ReadonlyMap<number, RowKind>;
  /** Place in `mapped.rows` of each data row. */
  readonly placeOfRow: ReadonlyMap<number, number>;
  /** Every row of the sheet that is data, band or subtotal, ascending. */
  readonly order: readonly number[];
  readonly defaultUnit: MoneyUnit;
  /** The month assessed, where it is known. */
  readonly period?: Period;
}

export type SheetCheck = (sheet: CheckedSheet, tell: Tell) => void;

export function checkedSheet(
  sheet: SheetGrid,
  layout: SheetLayout,
  mapped: MappedSheet,
  rules: Pick<Rules, "moneyUnit">,
  period?: Period,
): CheckedSheet {
  const grid = layout.block === undefined ? sheet : gridOfBlock(sheet, layout.block);
  const kinds = new Map(layout.skippedRows.map(({ row, why }) => [row, why]));
  const marked = layout.skippedRows.filter(
    ({ why }) => why === "band" || why === "subtotal" || why === "header",
  );
  const order = [...mapped.rows, ...marked.map(({ row }) => row)].toSorted((a, b) => a - b);
  const placeOfRow = new Map(mapped.rows.map((row, at) => [row, at]));
  const month = period === undefined ? {} : { period };
  return { grid, layout, mapped, kinds, placeOfRow, order, defaultUnit: rules.moneyUnit, ...month };
}

/** A cell's value; row and column from 1. */
export function valueAt({ grid }: CheckedSheet, row: number, column: number): CellValue {
  return grid.values[row - 1]?.[column - 1] ?? null;
}

/** Where a cell of the sheet stands; `column` as letters or number. */
export function sourceOf({ layout }: CheckedSheet, row: number, column: number | string): CellSource {
  const place = { sheet: layout.sheet, cell: cellAddress(column, row) };
  return layout.workbook === undefined ? place : { workbook: layout.workbook, ...place };
}

/** A text of a row with its column, from 1. */
export interface RowText {
  readonly text: string;
  readonly column: number;
}

/** Every text of a row, from the left. */
export function textsOf(sheet: CheckedSheet, row: number): readonly RowText[] {
  return (sheet.grid.values[row - 1] ?? []).flatMap((cell, index) =>
    typeof cell === "string" && cell.trim() !== "" ? [{ text: cell, column: index + 1 }] : [],
  );
}

/** The first text of a row, as a band or a total has it. */
export function labelOf(sheet: CheckedSheet, row: number): RowText | null {
  return textsOf(sheet, row)[0] ?? null;
}
