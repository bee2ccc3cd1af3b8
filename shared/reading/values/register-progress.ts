/** Progress that stands in a project register: its month and cumulative columns, and its pairs of columns per month. */
import type { Period } from "../../ledgers/calendar.ts";
import type { LedgerTable } from "../../ledgers/table.ts";
import type { Finding } from "../../checking/finding.ts";
import type { MappedSheet } from "../recognised.ts";
import { readTable, tableOf } from "./read-table.ts";
import type { ReadingContext, TableDraft } from "./read-table.ts";

/** The values that make a row of progress; without one of them there is none. */
const AMOUNTS = ["planned", "done", "yearToDate", "verified", "funded"] as const;

/**
 * The progress tables of a sheet. A register's rows are progress of the month assessed where an amount is
 * filled; columns that name their month are progress of that month. `register` is the sheet's projects
 * table, absent where the sheet is a progress ledger of its own.
 */
export function readProgress(
  sheet: MappedSheet,
  register: TableDraft | undefined,
  context: ReadingContext,
  findings: Finding[],
): readonly LedgerTable<"progress">[] {
  const ownMonths = sheet.columns.some(({ role, field }) => role === "progress" && field === "month");
  const base = readTable(
    sheet,
    "progress",
    (column) => ownMonths || column.month === undefined,
    context,
    findings,
  );
  if (ownMonths) return [tableOf(sheet, "progress", base, sheet.rows, false)];

  const tables: LedgerTable<"progress">[] = [];
  if (register) {
    takeOwn(base, register, "investedMonth", "done");
    takeOwn(base, register, "investedYear", "yearToDate");
    tables.push(monthTable(sheet, base, register, context.period));
  } else if (base.columns["project"] !== undefined && monthsOf(sheet).length === 0) {
    tables.push(tableOf(sheet, "progress", base, sheet.rows, false));
  }
  for (const month of monthsOf(sheet)) {
    const pair = readTable(sheet, "progress", (column) => column.month === month, context, findings);
    tables.push(monthTable(sheet, pair, register ?? base, month, register !== undefined));
  }
  return tables;
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

/** The rows with an amount, as progress of one month of the projects that `names` names. */
function monthTable(
  sheet: MappedSheet,
  draft: TableDraft,
  names: TableDraft,
  month: Period,
  isRegister = true,
): LedgerTable<"progress"> {
  const amounts = AMOUNTS.map((field) => draft.values[field]).filter((values) => values !== undefined);
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
