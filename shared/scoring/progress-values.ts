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

/** Place of each field among a month's slots. */
const PLACES: Readonly<Record<ProgressField, number>> = {
  planned: 0,
  done: 1,
  yearToDate: 2,
  verified: 3,
  funded: 4,
};
const FIELDS = Object.keys(PLACES) as readonly ProgressField[];
const MONTHS = 12;
/** Slots of one project. */
const STRIDE = MONTHS * FIELDS.length;

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
  const slots = new Slots(owners.length);
  const leftOut: LeftOutRow[] = [];
  const monthOf = monthsOf(year);
  for (const table of tables) {
    if (!table.register) takeLedger(table, find, monthOf, slots, leftOut);
  }
  takeOwn(owners, month, slots);
  const registers = byRegister(owners);
  for (const table of tables) {
    if (table.register) takeRegister(table, registerOf(table, registers), monthOf, slots);
  }
  return {
    leftOut,
    value: (owner, atMonth, field) => {
      const slot = slots.at(owner, atMonth, field);
      if (slot === EMPTY) return null;
      if (slot === OWN) return owner.table.values[ownField(field)]?.[owner.at] ?? null;
      const row = slots.rows[slot - 1];
      return row?.table.values[field]?.[row.at] ?? null;
    },
    traced: (owner, atMonth, field) => {
      const slot = slots.at(owner, atMonth, field);
      if (slot === EMPTY) return undefined;
      if (slot === OWN) return traced(owner, owner.table.columns, owner.table.values, ownField(field));
      const row = slots.rows[slot - 1];
      return row && traced(row, row.table.columns, row.table.values, field);
    },
  };
}

/** Which row holds each project's value of each month and field. */
class Slots {
  readonly rows: RowOf<"progress">[] = [];
  readonly #slots: Int32Array;

  constructor(owners: number) {
    this.#slots = new Int32Array(owners * STRIDE);
  }

  at(owner: ProgressOwner, month: number, field: ProgressField): number {
    if (month < 1 || month > MONTHS) return EMPTY;
    return this.#slots[owner.index * STRIDE + (month - 1) * FIELDS.length + PLACES[field]] ?? EMPTY;
  }

  /** Takes the filled cells of a row where no row before it gave one. */
  take(owner: ProgressOwner, month: number, row: RowOf<"progress">, columns: Columns): void {
    const base = owner.index * STRIDE + (month - 1) * FIELDS.length;
    let place = EMPTY;
    for (let field = 0; field < FIELDS.length; field += 1) {
      if (this.#slots[base + field] !== EMPTY || (columns[field]?.[row.at] ?? null) === null) continue;
      if (place === EMPTY) place = this.rows.push(row);
      this.#slots[base + field] = place;
    }
  }

  takeOwn(owner: ProgressOwner, month: number, field: ProgressField): void {
    const slot = owner.index * STRIDE + (month - 1) * FIELDS.length + PLACES[field];
    if (this.#slots[slot] === EMPTY) this.#slots[slot] = OWN;
  }
}

/** A table's columns in the order of the fields. */
type Columns = readonly (readonly (Yuan | null)[] | undefined)[];

function columnsOf(table: LedgerTable<"progress">): Columns {
  return FIELDS.map((field) => table.values[field]);
}

function takeLedger(
  table: LedgerTable<"progress">,
  find: (reference: string) => ProgressOwner | undefined,
  monthOf: (period: Period) => number,
  slots: Slots,
  leftOut: LeftOutRow[],
): void {
  const columns = columnsOf(table);
  for (let at = 0; at < table.rows.length; at += 1) {
    const row = { table, at };
    const reference = table.values.project?.[at] ?? null;
    const period = table.values.month?.[at] ?? null;
    const owner = reference === null ? undefined : find(reference);
    if (reference === null) leftOut.push(leftOutForKey(row, "project"));
    else if (!owner) leftOut.push(leftOutForProject(row, "project", reference));
    else if (period === null) leftOut.push(leftOutForKey(row, "month"));
    else if (monthOf(period) > 0) slots.take(owner, monthOf(period), row, columns);
  }
}

/** The register's own 本月 and 累计, which are of the month assessed. */
function takeOwn(owners: readonly ProgressOwner[], month: number, slots: Slots): void {
  for (const owner of owners) {
    const { investedMonth, investedYear } = owner.table.values;
    if ((investedMonth?.[owner.at] ?? null) !== null) slots.takeOwn(owner, month, "done");
    if ((investedYear?.[owner.at] ?? null) !== null) slots.takeOwn(owner, month, "yearToDate");
  }
}

/** What else a register says of months, on its projects' own rows: they count whatever the project's name. */
function takeRegister(
  table: LedgerTable<"progress">,
  ownerOfRow: ReadonlyMap<number, ProgressOwner> | undefined,
  monthOf: (period: Period) => number,
  slots: Slots,
): void {
  const columns = columnsOf(table);
  for (const [at, sheetRow] of table.rows.entries()) {
    const owner = ownerOfRow?.get(sheetRow);
    const month = monthOf(table.values.month?.[at] ?? "");
    if (owner && month > 0) slots.take(owner, month, { table, at }, columns);
  }
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

/**
 * Projects by the sheet row they stand on, for each register. Registers may stand side by side on one sheet: the
 * column of their names tells them apart.
 */
function byRegister(
  owners: readonly ProgressOwner[],
): ReadonlyMap<string, ReadonlyMap<number, ProgressOwner>> {
  const registers = new Map<string, Map<number, ProgressOwner>>();
  const opened = (key: string): Map<number, ProgressOwner> => {
    const rows = registers.get(key) ?? new Map<number, ProgressOwner>();
    registers.set(key, rows);
    return rows;
  };
  let table: ProgressOwner["table"] | undefined;
  let ofColumn = new Map<number, ProgressOwner>();
  let ofSheet = ofColumn;
  for (const owner of owners) {
    if (owner.table !== table) {
      ({ table } = owner);
      ofColumn = opened(registerKey(table, table.columns.name));
      ofSheet = opened(registerKey(table, undefined));
    }
    const row = owner.table.rows[owner.at] ?? 0;
    ofColumn.set(row, owner);
    ofSheet.set(row, owner);
  }
  return registers;
}

/** The register that rows of progress stand in: that of their column of names, else that of their sheet. */
function registerOf(
  table: LedgerTable<"progress">,
  registers: ReadonlyMap<string, ReadonlyMap<number, ProgressOwner>>,
): ReadonlyMap<number, ProgressOwner> | undefined {
  return (
    registers.get(registerKey(table, table.columns.project)) ?? registers.get(registerKey(table, undefined))
  );
}

function registerKey({ workbook, sheet }: LedgerTable, names: string | undefined): string {
  return JSON.stringify([workbook ?? null, sheet, names ?? null]);
}
