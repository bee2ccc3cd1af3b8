/**
 * Ledgers for tests, built from plain rows: dates as `2020-11-03`, `2020-11`, `2020` or
 * `2020-11-01/2020-11-10`, money in 元 (see `wan`), everything else as the ledger holds it. A column exists where a row has the field or `columns`
 * names it; its letters are always the same (A for the first field the ledger declares).
 *
 * @example
 * ledgersOf(
 *   table("projects", [{ name: "风电", unit: "鹅城镇", annualPlan: wan(1200), plannedStart: "2020-05" }]),
 *   table("milestones", [{ project: "风电", task: "并网", due: "2020-11", owner: "王五" }]),
 * );
 */
import { columnLetters } from "#shared/ledgers/address.ts";
import { dayOf, monthSpan, parseIsoDate, yearSpan, type DateSpan } from "#shared/ledgers/calendar.ts";
import {
  FIELDS,
  fieldDeclaration,
  type FieldKind,
  type FieldOf,
  type ValueOfKind,
} from "#shared/ledgers/fields.ts";
import { ROLE_TITLES, type Role } from "#shared/ledgers/roles.ts";
import type { Ledgers, LedgerTable } from "#shared/ledgers/table.ts";

/** Sheet row of a table's first row where none is given: below a title and a header. */
const FIRST_ROW = 3;

type Plain<K extends FieldKind> = K extends "date" ? string : ValueOfKind[K];

/** A row as a test writes it; a field left out, or null, is an empty cell. */
export type PlainRow<R extends Role> = {
  readonly [F in FieldOf<R>]?:
    | ((typeof FIELDS)[R][F] extends { readonly kind: infer K extends FieldKind } ? Plain<K> : never)
    | null
    | undefined;
};

export interface TableOptions<R extends Role> {
  /** @default the ledger's usual name, 项目台账 … */
  readonly sheet?: string;
  readonly workbook?: string;
  /** Columns that exist though no row fills them. */
  readonly columns?: readonly FieldOf<R>[];
  /** Sheet rows. @default 3, 4, 5 … */
  readonly rows?: readonly number[];
  /** Progress that stands in a project register, on the rows of its projects. @default false */
  readonly register?: boolean;
}

/** A whole number of 元 of an amount in 万元. */
export function wan(amount: number): number {
  return amount * 10_000;
}

/** The interval of `2020-11-03`, `2020-11`, `2020` or `2020-11-01/2020-11-10`. @throws {RangeError} of anything else */
export function span(text: string): DateSpan {
  const [first = "", last] = text.split("/");
  return { from: whole(first).from, to: whole(last ?? first).to };
}

function whole(text: string): DateSpan {
  const [year = "", month, day] = text.split("-");
  if (month === undefined) return yearSpan(Number(year));
  if (day === undefined) return monthSpan(Number(year), Number(month));
  const date = parseIsoDate(text) ?? dayOf(Number(year), Number(month), Number(day));
  if (date === null) throw new RangeError(`No date: ${text}`);
  return { from: date, to: date };
}

/** One sheet of one ledger. Columns stand from A in the order the ledger declares its fields. */
export function table<R extends Role>(
  role: R,
  rows: readonly PlainRow<R>[],
  options: TableOptions<R> = {},
): LedgerTable<R> {
  const plain = rows as readonly Readonly<Record<string, unknown>>[];
  const declared = Object.keys(FIELDS[role]);
  const present = declared.filter(
    (field) =>
      (options.columns as readonly string[] | undefined)?.includes(field) ||
      plain.some((row) => row[field] !== undefined && row[field] !== null),
  );
  const built: LedgerTable = {
    role,
    sheet: options.sheet ?? ROLE_TITLES[role].ledger,
    register: options.register ?? false,
    rows: options.rows ?? rows.map((_, at) => FIRST_ROW + at),
    columns: Object.fromEntries(present.map((field) => [field, lettersOf(role, field)])),
    values: Object.fromEntries(
      present.map((field) => [field, plain.map((row) => typed(role, field, row[field] ?? null))]),
    ),
    ...(options.workbook === undefined ? {} : { workbook: options.workbook }),
  };
  return built as unknown as LedgerTable<R>;
}

/** All ledgers of the tables, in the order given. */
export function ledgersOf(...tables: readonly AnyTable[]): Ledgers {
  const of = <R extends Role>(role: R): LedgerTable<R>[] =>
    tables.filter((candidate) => candidate.role === role) as unknown as LedgerTable<R>[];
  return {
    projects: of("projects"),
    milestones: of("milestones"),
    progress: of("progress"),
    handovers: of("handovers"),
    targets: of("targets"),
  };
}

/** A table of any role. */
export type AnyTable = { readonly [R in Role]: LedgerTable<R> }[Role];

/** The letters a field's column always has in built tables. */
export function lettersOf(role: Role, field: string): string {
  return columnLetters(Object.keys(FIELDS[role]).indexOf(field) + 1);
}

function typed(role: Role, field: string, value: unknown): unknown {
  return fieldDeclaration(role, field)?.kind === "date" && typeof value === "string" ? span(value) : value;
}
