/** Ledgers row by row, as plain data of the contract's `ledgers`: what `read --json` prints. */
import { isoDate } from "../ledgers/calendar.ts";
import type { DateSpan } from "../ledgers/calendar.ts";
import { FIELDS } from "../ledgers/fields.ts";
import type { FieldDeclaration } from "../ledgers/fields.ts";
import { ROLES } from "../ledgers/roles.ts";
import type { Role } from "../ledgers/roles.ts";
import type { LedgerTable, Ledgers } from "../ledgers/table.ts";

/** A field as JSON shows it: money in 元, points as points, dates as `{from, to}` in ISO. */
export type JsonValue =
  string | number | boolean | readonly string[] | { readonly from: string; readonly to: string };

/** One row with its place; fields that are empty are left out. */
export interface LedgerRow {
  readonly source: { readonly workbook?: string; readonly sheet: string; readonly row: number };
  readonly [field: string]: JsonValue | LedgerRow["source"];
}

const HUNDREDTHS = 100;
/** Fields that say something where they are empty: no other unit, no veto. */
const WHEN_EMPTY: Readonly<Record<string, JsonValue>> = { coUnits: [], veto: false };

/** Every row of every ledger in workbook order. */
export function ledgerRows(ledgers: Ledgers): { readonly [R in Role]: readonly LedgerRow[] } {
  const rows = {} as { [R in Role]: readonly LedgerRow[] };
  for (const role of ROLES) rows[role] = ledgers[role].flatMap(rowsOfTable);
  return rows;
}

function rowsOfTable(table: LedgerTable): readonly LedgerRow[] {
  const fields: readonly (readonly [string, FieldDeclaration])[] = Object.entries(FIELDS[table.role]);
  const columns: Readonly<Record<string, readonly unknown[] | undefined>> = table.values;
  return table.rows.map((row, at) => {
    const place = { sheet: table.sheet, row };
    const source = table.workbook === undefined ? place : { workbook: table.workbook, ...place };
    const values: Record<string, JsonValue> = {};
    for (const [field, { kind }] of fields) {
      const value = columns[field]?.[at] ?? null;
      if (value !== null) values[field] = jsonValue(kind, value);
      else if (WHEN_EMPTY[field] !== undefined) values[field] = WHEN_EMPTY[field];
    }
    return { source, ...values };
  });
}

/** Values are of the type their field's kind declares; what is no span or points stands as it is. */
function jsonValue(kind: FieldDeclaration["kind"], value: unknown): JsonValue {
  if (kind === "date") {
    const span = value as DateSpan;
    return { from: isoDate(span.from), to: isoDate(span.to) };
  }
  return kind === "points" ? Number(value) / HUNDREDTHS : (value as JsonValue);
}
