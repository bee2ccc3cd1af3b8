/** A county as plain rows: what the second, naive program scores, and what typed ledgers are built from. */
import type { FieldOf } from "#shared/ledgers/fields.ts";
import type { Role } from "#shared/ledgers/roles.ts";
import type { Rules } from "#shared/ledgers/rules.ts";
import type { Ledgers } from "#shared/ledgers/table.ts";
import { ledgersOf, table, type AnyTable, type PlainRow } from "#test/support/ledgers.ts";

/** Dates as `from/to` in ISO; money in 元; null for an empty cell. */
export type PlainValue = string | number | boolean | null;
export type PlainRecord = Readonly<Record<string, PlainValue>>;

export interface PlainSheet {
  readonly role: Role;
  readonly name: string;
  /** Progress in a project register: each row stands on the project's own row. */
  readonly register: boolean;
  readonly columns: readonly string[];
  /** Letters of the columns, where they don't stand in the order the ledger declares its fields. */
  readonly letters?: Readonly<Record<string, string>>;
  /** Sheet row of each row. */
  readonly places: readonly number[];
  readonly rows: readonly PlainRecord[];
}

export interface PlainCounty {
  readonly period: string;
  readonly sheets: readonly PlainSheet[];
  readonly rules: Rules;
}

/** The same county as reading would hand it over. */
export function ledgersOfCounty(county: PlainCounty): Ledgers {
  return ledgersOf(...county.sheets.map(tableOfSheet));
}

function tableOfSheet(sheet: PlainSheet): AnyTable {
  return table(sheet.role, sheet.rows as readonly PlainRow<Role>[], {
    sheet: sheet.name,
    rows: sheet.places,
    columns: sheet.columns as readonly FieldOf<Role>[],
    register: sheet.register,
  });
}
