/** Mapped sheets for tests, as recognition would hand them over, written down in a few lines. */
import { columnLetters } from "#shared/ledgers/address.ts";
import type { Role } from "#shared/ledgers/roles.ts";
import type { CellValue } from "#shared/reading/grid.ts";
import type { MappedColumn, MappedSheet } from "#shared/reading/recognised.ts";

/** A cell: its value, or its value with a number format or a formula. */
export type TestCell =
  CellValue | { readonly value: CellValue; readonly format?: string; readonly formula?: true };

export interface TestColumn extends Partial<MappedColumn> {
  readonly field: string;
  readonly role?: Role;
  readonly cells: readonly TestCell[];
}

/** A sheet of one role (a column may name another); columns stand in A, B, C …, rows from `firstRow`. */
export function mappedSheet(
  role: Role,
  columns: readonly TestColumn[],
  { firstRow = 2, ...rest }: Partial<MappedSheet> & { readonly firstRow?: number } = {},
): MappedSheet {
  const rowCount = Math.max(0, ...columns.map(({ cells }) => cells.length));
  const cellAt = (column: TestColumn, at: number): Exclude<TestCell, CellValue> => {
    const cell = column.cells[at] ?? null;
    return cell !== null && typeof cell === "object" ? cell : { value: cell };
  };
  const rows = Array.from({ length: rowCount }, (_, at) => firstRow + at);
  return {
    sheet: "台账",
    roles: [role],
    columns: columns.map(({ cells: _, role: own = role, ...column }, index) => ({
      column: columnLetters(index + 1),
      header: column.field,
      confidence: 1,
      evidence: [],
      ...column,
      role: own,
    })),
    rows,
    cells: columns.map((column) => rows.map((_, at) => cellAt(column, at).value)),
    formats: columns.map((column) => rows.map((_, at) => cellAt(column, at).format ?? null)),
    formulas: columns.map((column) => rows.map((_, at) => cellAt(column, at).formula ?? false)),
    bands: rows.map(() => null),
    ...rest,
  };
}
