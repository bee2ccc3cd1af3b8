/** Rows that count nowhere, and why (method §8, severity error). */
import type { FieldOf } from "../ledgers/fields.ts";
import type { Role } from "../ledgers/roles.ts";
import type { LeftOutReason, LeftOutRow, RowOf } from "./county.ts";
import { lettersOf, rowSourceOf } from "./rows.ts";

/** A row whose key cell is empty or unreadable. */
export function leftOutForKey<R extends Role>(row: RowOf<R>, field: FieldOf<R>): LeftOutRow {
  return leftOut(row, field, { kind: "missing-key", field });
}

/** A row of a project that does not exist or was itself left out. */
export function leftOutForProject<R extends Role>(
  row: RowOf<R>,
  field: FieldOf<R>,
  project: string,
): LeftOutRow {
  return leftOut(row, field, { kind: "unknown-project", project });
}

function leftOut<R extends Role>(row: RowOf<R>, field: FieldOf<R>, reason: LeftOutReason): LeftOutRow {
  const column = lettersOf(row, field);
  const place = { role: row.table.role, source: rowSourceOf(row), reason };
  return column === undefined ? place : { ...place, column };
}
