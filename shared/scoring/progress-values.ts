/**
 * The one value that holds for each project, month and progress field (method §3): the first non-empty cell
 * of the progress ledger, else the project's own register row, its 本月 and 累计 before its pair of columns.
 */
import { parsePeriod, type Period } from "../ledgers/calendar.ts";
import type { Yuan } from "../ledgers/fields.ts";
import type { LedgerTable } from "../ledgers/table.ts";
import type { LeftOutRow, ProgressField, RowOf, TracedYuan } from "./county.ts";
import { leftOutForKey, leftOutForProject } from "./left-out.ts";
import { lettersOf, rowSourceOf } from "./rows.ts";

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

/** The place among tables that a slot names which no row gave a value: what new memory holds. */
const NONE = 0;
/** The place that stands for the register's own 本月 and 累计. */
const OWN = 1;
/** The place of the first table taken from. */
const FIRST_TABLE = 2;

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
  const ofRegisters = tables.filter(({ register }) => register);
  const registers = byRegister(ofRegisters.length > 0 ? owners : []);
  for (const table of ofRegisters) takeRegister(table, registerOf(table, registers), monthOf, slots);
  return {
    leftOut,
    value: (owner, atMonth, field) => slots.amountIn(slotOf(owner, atMonth, field)),
    traced: (owner, atMonth, field) => {
      const slot = slotOf(owner, atMonth, field);
      const value = slots.amountIn(slot);
      if (value === null) return undefined;
      const source = slots.sourceOf(slot);
      return source
        ? traced(source, lettersOf(source, field), value)
        : traced(owner, lettersOf(owner, ownField(field)), value);
    },
  };
}

/** The slot of a project's field in a month 1 to 12, -1 (which holds nothing) of any other month. */
function slotOf(owner: ProgressOwner, month: number, field: ProgressField): number {
  if (month < 1 || month > MONTHS) return -1;
  return owner.index * STRIDE + (month - 1) * FIELDS.length + PLACES[field];
}

/** The value that holds in each slot and the row it came from: no object a row. */
class Slots {
  /** Each slot's table by its place, NONE where no value holds; then the row's place in that table, and the value. */
  readonly #tables: Uint16Array;
  readonly #rows: Int32Array;
  readonly #amounts: Float64Array;
  readonly #taken: LedgerTable<"progress">[] = [];

  constructor(owners: number) {
    this.#tables = new Uint16Array(owners * STRIDE);
    this.#rows = new Int32Array(owners * STRIDE);
    this.#amounts = new Float64Array(owners * STRIDE);
  }

  /** The value that holds, null where none does. */
  amountIn(slot: number): Yuan | null {
    return (this.#tables[slot] ?? NONE) === NONE ? null : (this.#amounts[slot] ?? null);
  }

  /** What takes the filled cells of a table's row where no row before it gave one. */
  takerOf(table: LedgerTable<"progress">): (owner: ProgressOwner, month: number, at: number) => void {
    const columns = FIELDS.map((field) => table.values[field]);
    const place = FIRST_TABLE + this.#taken.length;
    this.#taken.push(table);
    return (owner, month, at) => {
      const first = owner.index * STRIDE + (month - 1) * FIELDS.length;
      for (let field = 0; field < columns.length; field += 1) {
        const value = columns[field]?.[at] ?? null;
        if (value !== null) this.#take(first + field, value, place, at);
      }
    };
  }

  /** Takes a value of the register's own columns where no row gave one. */
  takeOwn(slot: number, value: Yuan | null): void {
    if (value !== null) this.#take(slot, value, OWN, 0);
  }

  /** The row a slot's value came from, undefined where that is the register's own. */
  sourceOf(slot: number): RowOf<"progress"> | undefined {
    const table = this.#taken[(this.#tables[slot] ?? NONE) - FIRST_TABLE];
    return table && { table, at: this.#rows[slot] ?? 0 };
  }

  #take(slot: number, value: Yuan, table: number, at: number): void {
    if (this.#tables[slot] !== NONE) return;
    this.#tables[slot] = table;
    this.#rows[slot] = at;
    this.#amounts[slot] = value;
  }
}

function takeLedger(
  table: LedgerTable<"progress">,
  find: (reference: string) => ProgressOwner | undefined,
  monthOf: (period: Period) => number,
  slots: Slots,
  leftOut: LeftOutRow[],
): void {
  const { project: references, month: periods } = table.values;
  const take = slots.takerOf(table);
  for (let at = 0; at < table.rows.length; at += 1) {
    const reference = references?.[at] ?? null;
    const period = periods?.[at] ?? null;
    const owner = reference === null ? undefined : find(reference);
    if (reference === null) leftOut.push(leftOutForKey({ table, at }, "project"));
    else if (!owner) leftOut.push(leftOutForProject({ table, at }, "project", reference));
    else if (period === null) leftOut.push(leftOutForKey({ table, at }, "month"));
    else {
      const month = monthOf(period);
      if (month > 0) take(owner, month, at);
    }
  }
}

/** The register's own 本月 and 累计, which are of the month assessed. */
function takeOwn(owners: readonly ProgressOwner[], month: number, slots: Slots): void {
  for (const owner of owners) {
    const { investedMonth, investedYear } = owner.table.values;
    slots.takeOwn(slotOf(owner, month, "done"), investedMonth?.[owner.at] ?? null);
    slots.takeOwn(slotOf(owner, month, "yearToDate"), investedYear?.[owner.at] ?? null);
  }
}

/** What else a register says of months, on its projects' own rows: they count whatever the project's name. */
function takeRegister(
  table: LedgerTable<"progress">,
  ownerOfRow: ReadonlyMap<number, ProgressOwner> | undefined,
  monthOf: (period: Period) => number,
  slots: Slots,
): void {
  const take = slots.takerOf(table);
  for (const [at, sheetRow] of table.rows.entries()) {
    const owner = ownerOfRow?.get(sheetRow);
    const month = monthOf(table.values.month?.[at] ?? "");
    if (owner && month > 0) take(owner, month, at);
  }
}

/** The register's own column that stands for a progress field of the month assessed. */
function ownField(field: ProgressField): "investedMonth" | "investedYear" {
  return field === "done" ? "investedMonth" : "investedYear";
}

function traced(
  row: RowOf<"projects"> | RowOf<"progress">,
  column: string | undefined,
  value: Yuan,
): TracedYuan {
  return { value, source: rowSourceOf(row), column: column ?? "A" };
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
