/** What every reader of a column is given, and how it tells what it finds. */
import type { CellDetails, FieldName, OfField } from "../../checking/cell-details.ts";
import type { Finding, Fix } from "../../checking/finding.ts";
import { severityOf } from "../../checking/severities.ts";
import { cellAddress } from "../../ledgers/address.ts";
import type { MoneyUnit } from "../../ledgers/rules.ts";
import type { Role } from "../../ledgers/roles.ts";
import type { UnitNames } from "../../ledgers/units.ts";
import type { CellValue } from "../grid.ts";
import type { MappedColumn, MappedSheet } from "../recognised.ts";

/** Tells what was found in the cell of a row (its place in `MappedSheet.rows`). */
export type Report = <C extends keyof CellDetails>(
  at: number,
  check: C,
  detail: CellDetails[C],
  fix?: Fix,
) => void;

/** One mapped column, about to be read as one field. */
export interface ColumnContext extends OfField {
  readonly role: Role;
  readonly field: FieldName;
  readonly column: MappedColumn;
  readonly cells: readonly CellValue[];
  readonly formats: readonly (string | null)[];
  /** Taken where a date names no year. */
  readonly year: number;
  readonly moneyUnit: MoneyUnit;
  /** Whether header or sheet state the unit of money. */
  readonly moneyUnitStated: boolean;
  readonly units: UnitNames;
  readonly report: Report;
}

/** A column of money as read. */
export interface AmountsRead {
  readonly context: ColumnContext;
  /** In 元, one a row. */
  readonly yuan: readonly (number | null)[];
  /** The first row whose cell names another unit than the column's. */
  readonly namingUnit: number | undefined;
}

/** A column read: one value a row, and what each cell was. */
export interface ReadColumn<V> {
  readonly values: readonly (V | null)[];
  /** Of each row: 0 an empty cell, 1 a value, 2 one that could not be read. */
  readonly states: Uint8Array;
}

export const EMPTY = 0;
export const FILLED = 1;
export const UNREADABLE = 2;

/** A reporter for one column of a sheet: fixes go to cells that are no formulas, and only where formulas are known. */
export function columnReport(sheet: MappedSheet, columnIndex: number, findings: Finding[]): Report {
  const column = sheet.columns[columnIndex]?.column ?? "A";
  const formulas = sheet.formulas?.[columnIndex];
  return (at, check, detail, fix) => {
    const place = {
      sheet: sheet.sheet,
      ...(sheet.workbook === undefined ? {} : { workbook: sheet.workbook }),
      cell: cellAddress(column, sheet.rows[at] ?? 0),
    };
    const offered = fix !== undefined && formulas !== undefined && formulas[at] !== true ? { fix } : {};
    findings.push({ check, severity: severityOf(check), ...place, detail, ...offered } as Finding);
  };
}
