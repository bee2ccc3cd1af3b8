/** Progress that stands in a project register: its month and cumulative columns, and its pairs of columns per month. */
import type { Period } from "../../ledgers/calendar.ts";
import type { LedgerTable } from "../../ledgers/table.ts";
import type { Finding } from "../../checking/finding.ts";
import type { MappedSheet } from "../recognised.ts";
import { readTable, tableOf } from "./read-table.ts";
import type { ReadingContext, TableDraft } from "./read-table.ts";

/** The values that make a row of a month's own columns; without one of them there is none. */
const AMOUNTS = ["planned", "done", "yearToDate", "verified", "funded"] as const;
/** Those that make a row of a register's 本月 (method §2): a plan or a verified amount alone is no progress. */
const OWN_AMOUNTS = ["done", "yearToDate", "funded"] as const;
type Amount = (typeof AMOUNTS)[number];

/**
 * The progress tables of a sheet. A register's rows are progress of the month assessed where 本月, 累计 or
 * 到位资金 is filled, and 11月到位资金 stands on the same row as 本月; other columns that name their month are
 * progress of that month. `register` is the sheet's projects
 * table, absent where the sheet is a progress ledger of its own.
 */
export function readProgress(
  sheet: MappedSheet,
  register: TableDraft | undefined,
  context: ReadingContext,
  findings: Finding[],
): readonly LedgerTable<"progress">[] {
  const ownMonths = sheet.columns.some(({ role, field }) => role === "progress" && field === "month");
  const own = register && !hasPair(sheet, context.period) ? context.period : undefined;
  const base = readTable(
    sheet,
    "progress",
    ({ month }) => ownMonths || month === undefined || month === own,
    context,
    findings,
  );
  if (ownMonths) return [tableOf(sheet, "progress", base, sheet.rows, false)];

  const tables: LedgerTable<"progress">[] = [];
  if (register) {
    takeOwn(base, register, "investedMonth", "done");
    takeOwn(base, register, "investedYear", "yearToDate");
    tables.push(monthTable(sheet, base, register, context.period, ownAmounts(sheet, own)));
  } else if (base.columns["project"] !== undefined && monthsOf(sheet).length === 0) {
    tables.push(tableOf(sheet, "progress", base, sheet.rows, false));
  }
  for (const month of monthsOf(sheet)) {
    if (month === own) continue;
    const pair = readTable(sheet, "progress", (column) => column.month === month, context, findings);
    tables.push(monthTable(sheet, pair, register ?? base, month, AMOUNTS, register !== undefined));
  }
  return tables;
}

/** Whether a column of its own, one of a series, tells what was done in the month. */
function hasPair(sheet: MappedSheet, month: Period): boolean {
  return sheet.columns.some(
    (column) => column.role === "progress" && column.field === "done" && column.month === month,
  );
}

/** What makes a row of the register's own month: a plan too, where it is one of a plan for each month. */
function ownAmounts(sheet: MappedSheet, own: Period | undefined): readonly Amount[] {
  const months = new Set(sheet.columns.map(({ field, month }) => (field === "planned" ? month : undefined)));
  months.delete(undefined);
  return own !== undefined && months.has(own) && months.size > 1 ? [...OWN_AMOUNTS, "planned"] : OWN_AMOUNTS;
}

/** Months that columns of progress name, ascending. */
function monthsOf(sheet: MappedSheet): readonly Period[] {
  const months = sheet.columns.flatMap(({ role, month }) =>
    role === "progress" && month !== undefined ? [month] : [],
  );
  return [...new Set(months)].toSorted();
}

function takeOwn(draft: TableDraft, register: TableDraft, from: string, to: string): void {
  const values = register.values[from];
  const column = register.columns[from];
  if (!values || column === undefined) return;
  draft.values[to] = values;
  draft.columns[to] = column;
}

/** The rows with one of these amounts, as progress of one month of the projects that `names` names. */
function monthTable(
  sheet: MappedSheet,
  draft: TableDraft,
  names: TableDraft,
  month: Period,
  making: readonly Amount[],
  isRegister = true,
): LedgerTable<"progress"> {
  const amounts = making.map((field) => draft.values[field]).filter((values) => values !== undefined);
  const kept: number[] = [];
  for (let at = 0; at < sheet.rows.length; at += 1) {
    if (amounts.some((values) => (values[at] ?? null) !== null)) kept.push(at);
  }
  const pick = (values: readonly unknown[]): readonly unknown[] => kept.map((at) => values[at] ?? null);
  const projectField = names.values["name"] ? "name" : "project";
  const table: TableDraft = { values: {}, columns: { ...draft.columns } };
  for (const [field, values] of Object.entries(draft.values)) table.values[field] = pick(values);
  table.values["project"] = pick(names.values[projectField] ?? []);
  table.values["month"] = kept.map(() => month);
  const column = names.columns[projectField];
  if (column !== undefined) table.columns["project"] = column;
  const rows = kept.map((at) => sheet.rows[at] ?? 0);
  return tableOf(sheet, "progress", table, rows, isRegister);
}
