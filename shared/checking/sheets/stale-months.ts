/** A register whose columns name an earlier month and none the month assessed: a header not brought up to date. */
import { columnNumber } from "../../ledgers/address.ts";
import type { FieldName } from "../cell-details.ts";
import { sourceOf, valueAt } from "./sheet-check.ts";
import type { CheckedSheet, SheetCheck } from "./sheet-check.ts";

/** What is known of the month assessed, with the register's own column for it. */
const OF_THE_MONTH = [
  { progress: "done", register: "investedMonth" },
  { progress: "yearToDate", register: "investedYear" },
] as const;

export const staleMonths: SheetCheck = (sheet, tell) => {
  const { mapped, period } = sheet;
  if (period === undefined || !mapped.roles.includes("projects")) return;
  for (const { progress, register } of OF_THE_MONTH) {
    const columns = mapped.columns.filter(
      ({ role, field }) =>
        (role === "progress" && field === progress) || (role === "projects" && field === register),
    );
    if (columns.some(({ month }) => month === undefined || month >= period)) continue;
    const latest = columns.toSorted((a, b) => (a.month ?? "").localeCompare(b.month ?? "")).at(-1);
    if (latest?.month === undefined) continue;
    const { role, field, column, header, month } = latest;
    tell("month-differs", sourceOf(sheet, headerRow(sheet, column), column), {
      role,
      field: field as FieldName,
      column,
      header,
      month,
    });
  }
};

/** The lowest header row with something in the column. */
function headerRow(sheet: CheckedSheet, column: string): number {
  const { headerRows } = sheet.layout;
  return (
    headerRows.findLast((row) => valueAt(sheet, row, columnNumber(column)) !== null) ?? headerRows.at(-1) ?? 1
  );
}
