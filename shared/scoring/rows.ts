/** Single cells of ledger tables: their values and where they stand. */
import { cellAddress } from "../ledgers/address.ts";
import type { FieldOf, FieldValue } from "../ledgers/fields.ts";
import type { Role } from "../ledgers/roles.ts";
import type { CellSource, LedgerTable, RowSource } from "../ledgers/table.ts";
import type { RowOf } from "./county.ts";

/** The value of a field in a row, null where the cell is empty, unreadable or has no column. */
export function valueOf<R extends Role, F extends FieldOf<R>>(
  row: RowOf<R>,
  field: F,
): FieldValue<R, F> | null {
  return columnOf(row.table, field)?.[row.at] ?? null;
}

/** The typed column of a field, undefined where the table has none. */
export function columnOf<R extends Role, F extends FieldOf<R>>(
  table: LedgerTable<R>,
  field: F,
): readonly (FieldValue<R, F> | null)[] | undefined {
  return table.values[field];
}

/** Where a row stands. */
export function rowSourceOf(row: RowOf<Role>): RowSource {
  const place = { sheet: row.table.sheet, row: row.table.rows[row.at] ?? 0 };
  return row.table.workbook === undefined ? place : { workbook: row.table.workbook, ...place };
}

/**
 * The row's cell of the first of the fields whose column its sheet has; the row's first cell where it has
 * none of them.
 */
export function cellOf<R extends Role>(row: RowOf<R>, ...fields: readonly FieldOf<R>[]): CellSource {
  let letters: string | undefined;
  for (const field of fields) {
    letters = lettersOf(row, field);
    if (letters !== undefined) break;
  }
  const { table, at } = row;
  const cell = cellAddress(letters ?? "A", table.rows[at] ?? 0);
  const { workbook, sheet } = table;
  return workbook === undefined ? { sheet, cell } : { workbook, sheet, cell };
}

/** Letters of the column of a field, undefined where the row's sheet has none. */
export function lettersOf<R extends Role>(row: RowOf<R>, field: FieldOf<R>): string | undefined {
  const columns: Readonly<Record<string, string | undefined>> = row.table.columns;
  return columns[field];
}

/** The cell of a row in a column given by its letters. */
export function cellAt(source: RowSource, column: string): CellSource {
  const place = { sheet: source.sheet, cell: cellAddress(column, source.row) };
  return source.workbook === undefined ? place : { workbook: source.workbook, ...place };
}

/** Whether the row's cell of a field holds a readable value (0 is one). */
export function isFilled<R extends Role>(row: RowOf<R>, field: FieldOf<R>): boolean {
  return valueOf(row, field) !== null;
}
