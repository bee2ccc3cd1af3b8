/** The number columns of a sheet read once, for totals and band headings to be compared with. */
import { parsePeriod } from "../../ledgers/calendar.ts";
import type { Finding } from "../finding.ts";
import { fieldDeclaration } from "../../ledgers/fields.ts";
import { DEFAULT_RULES } from "../../ledgers/rules.ts";
import type { MoneyUnit } from "../../ledgers/rules.ts";
import type { Role } from "../../ledgers/roles.ts";
import { unitNames } from "../../ledgers/units.ts";
import type { CellValue } from "../../reading/grid.ts";
import { UNREADABLE } from "../../reading/values/column-context.ts";
import type { ReadColumn } from "../../reading/values/column-context.ts";
import { readNumbers } from "../../reading/values/read-numbers.ts";
import type { FieldName } from "../cell-details.ts";
import type { CheckedSheet } from "./sheet-check.ts";

/** One column of money (in 元) or of counts. */
export interface AmountColumn {
  readonly role: Role;
  readonly field: FieldName;
  readonly column: string;
  readonly kind: "money" | "count";
  readonly unit: MoneyUnit;
  /** One value a data row, null where there is none. */
  readonly values: readonly (number | null)[];
  /** Whether each row's number is text, which no SUM of Excel's adds. */
  readonly isText: (at: number) => boolean;
  /** Whether a row's cell holds something that is no number: no sum over it can be compared. */
  readonly isUnreadable: (at: number) => boolean;
  /** A cell read as this column reads its own, null for no number. */
  readonly read: (cell: CellValue) => number | null;
}

/** Every mapped column of money or counts, each column of the sheet once. */
export function amountColumns(sheet: CheckedSheet): readonly AmountColumn[] {
  const columns = new Map<string, AmountColumn>();
  for (const [index, column] of sheet.mapped.columns.entries()) {
    const kind = fieldDeclaration(column.role, column.field)?.kind;
    if ((kind !== "money" && kind !== "count") || columns.has(column.column)) continue;
    const unit = column.moneyUnit ?? sheet.mapped.moneyUnit ?? sheet.defaultUnit;
    const read = (cells: readonly CellValue[], formats: readonly (string | null)[]): ReadColumn<number> =>
      readNumbers(
        {
          role: column.role,
          field: column.field as FieldName,
          column,
          cells,
          formats,
          year: parsePeriod(column.month ?? "")?.year ?? 0,
          moneyUnit: unit,
          moneyUnitStated: true,
          units: NO_UNITS,
          report: ignore,
        },
        kind,
      );
    const cells = sheet.mapped.cells[index] ?? [];
    const { values, states } = read(cells, sheet.mapped.formats[index] ?? []);
    columns.set(column.column, {
      role: column.role,
      field: column.field as FieldName,
      column: column.column,
      kind,
      unit,
      values,
      isText: (at) => typeof cells[at] === "string",
      isUnreadable: (at) => states[at] === UNREADABLE,
      read: (cell) => read([cell], [null]).values[0] ?? null,
    });
  }
  return [...columns.values()];
}

const NO_UNITS = unitNames(DEFAULT_RULES);
/** The cells' own findings are told where ledgers are read; here only their numbers count. */
const ignore = (): Finding[] => [];
