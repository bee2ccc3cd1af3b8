/**
 * The one value that holds for each project, month and progress field (method §3): the first non-empty cell
 * of the progress ledger, else the project's own register row, its 本月 and 累计 before its pair of columns.
 */
import { parsePeriod, type Period } from "../ledgers/calendar.ts";
import type { Yuan } from "../ledgers/fields.ts";
import type { LedgerTable } from "../ledgers/table.ts";
import type { LeftOutRow, ProgressField, RowOf, TracedYuan } from "./county.ts";
import { leftOutForKey, leftOutForProject } from "./left-out.ts";
import { rowSourceOf } from "./rows.ts";

const FIELDS: readonly ProgressField[] = ["planned", "done", "yearToDate", "verified", "funded"];
const MONTHS = 12;
const DONE = FIELDS.indexOf("done");
const YEAR_TO_DATE = FIELDS.indexOf("yearToDate");

/** What a slot holds: nothing, the register's own 本月/累计, or 1 + a place in the list of progress rows. */
const EMPTY = 0;
const OWN = -1;

/** A project as far as its progress concerns. */
export interface ProgressOwner extends RowOf<"projects"> {
  readonly index: number;
}

export interface ProgressValues {
  /** The value that holds, null where none does. `month` 1 to 12. */
  readonly value: (owner: ProgressOwner, month: number, field: ProgressField) => Yuan | null;
  /** The same with its cell. */
  readonly traced: (owner: ProgressOwner, month: number, field: ProgressField) => TracedYuan | undefined;
  readonly leftOut: readonly LeftOutRow[];
}

/** Settles the values of one year. `month` is the month assessed; `find` looks a reference up. */
export function settleProgress(
  tables: readonly LedgerTable<"progress">[],
  owners: readonly ProgressOwner[],
  find: (reference: string) => ProgressOwner | undefined,
  year: number,
  month: number,
): ProgressValues {
  const slots: (Int32Array | undefined)[] = Array.from({ length: owners.length });
  const rows: RowOf<"progress">[] = [];
  const leftOut: LeftOutRow[] = [];
  const monthOf = monthsOf(year);

  const slotsOf = (owner: ProgressOwner): Int32Array =>
    (slots[owner.index] ??= new Int32Array(MONTHS * FIELDS.length));

  const take = (owner: ProgressOwner, row: RowOf<"progress">, rowMonth: number): void => {
    const own = slotsOf(owner);
    const base = (rowMonth - 1) * FIELDS.length;
    let place = EMPTY;
    for (const [at, field] of FIELDS.entries()) {
      if (own[base + at] !== EMPTY || (row.table.values[field]?.[row.at] ?? null) === null) continue;
      if (place === EMPTY) place = rows.push(row);
      own[base + at] = place;
    }
  };

  for (const table of tables) {
    if (table.register) continue;
    const references = table.values.project;
    const months = table.values.month;
    for (let at = 0; at < table.rows.length; at += 1) {
      const row = { table, at };
      const reference = references?.[at] ?? null;
      const period = months?.[at] ?? null;
      if (reference === null || period === null) {
        leftOut.push(leftOutForKey(row, reference === null ? "project" : "month"));
        continue;
      }
      const owner = find(reference);
      if (!owner) leftOut.push(leftOutForProject(row, "project", reference));
      else if (monthOf(period) > 0) take(owner, row, monthOf(period));
    }
  }

  for (const owner of owners) {
    for (const [at, field] of [[DONE, "investedMonth"] as const, [YEAR_TO_DATE, "investedYear"] as const]) {
      if ((owner.table.values[field]?.[owner.at] ?? null) === null) continue;
      const own = slotsOf(owner);
      const slot = (month - 1) * FIELDS.length + at;
      if (own[slot] === EMPTY) own[slot] = OWN;
    }
  }

  const ownersOfSheet = bySheet(owners);
  for (const table of tables) {
    if (!table.register) continue;
    const ownerOfRow = ownersOfSheet.get(sheetKey(table));
    for (const [at, sheetRow] of table.rows.entries()) {
      const owner = ownerOfRow?.get(sheetRow);
      const rowMonth = monthOf(table.values.month?.[at] ?? "");
      if (owner && rowMonth > 0) take(owner, { table, at }, rowMonth);
    }
  }

  const slotOf = (owner: ProgressOwner, atMonth: number, field: ProgressField): number =>
    slots[owner.index]?.[(atMonth - 1) * FIELDS.length + FIELDS.indexOf(field)] ?? EMPTY;

  return {
    leftOut,
    value: (owner, atMonth, field) => {
      const slot = slotOf(owner, atMonth, field);
      if (slot === EMPTY) return null;
      if (slot === OWN) return owner.table.values[ownField(field)]?.[owner.at] ?? null;
      const row = rows[slot - 1];
      return row?.table.values[field]?.[row.at] ?? null;
    },
    traced: (owner, atMonth, field) => {
      const slot = slotOf(owner, atMonth, field);
      if (slot === EMPTY) return undefined;
      if (slot === OWN) return traced(owner, owner.table.columns, owner.table.values, ownField(field));
      const row = rows[slot - 1];
      return row && traced(row, row.table.columns, row.table.values, field);
    },
  };
}

/** The register's own column that stands for a progress field of the month assessed. */
function ownField(field: ProgressField): "investedMonth" | "investedYear" {
  return field === "done" ? "investedMonth" : "investedYear";
}

function traced<F extends string>(
  row: RowOf<"projects"> | RowOf<"progress">,
  columns: { readonly [K in F]?: string },
  values: { readonly [K in F]?: readonly (Yuan | null)[] },
  field: F,
): TracedYuan | undefined {
  const value = values[field]?.[row.at] ?? null;
  if (value === null) return undefined;
  return { value, source: rowSourceOf(row), column: columns[field] ?? "A" };
}

/** Month 1 to 12 of a period of the year, 0 for any other. */
function monthsOf(year: number): (period: Period) => number {
  const known = new Map<Period, number>();
  return (period) => {
    let month = known.get(period);
    if (month === undefined) {
      const parsed = parsePeriod(period);
      month = parsed?.year === year ? parsed.month : 0;
      known.set(period, month);
    }
    return month;
  };
}

/** Projects by the sheet row they stand on: a register's progress is its own row's, whatever its name. */
function bySheet(owners: readonly ProgressOwner[]): ReadonlyMap<string, ReadonlyMap<number, ProgressOwner>> {
  const sheets = new Map<string, Map<number, ProgressOwner>>();
  for (const owner of owners) {
    const key = sheetKey(owner.table);
    let rows = sheets.get(key);
    if (!rows) sheets.set(key, (rows = new Map()));
    rows.set(owner.table.rows[owner.at] ?? 0, owner);
  }
  return sheets;
}

function sheetKey(table: LedgerTable): string {
  return JSON.stringify([table.workbook ?? null, table.sheet]);
}
