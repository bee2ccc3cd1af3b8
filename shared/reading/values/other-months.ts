/** A register's columns that name another month than the one assessed: last month's ledger, or a header not brought up to date. */
import type { FieldName } from "../../checking/cell-details.ts";
import type { Finding } from "../../checking/finding.ts";
import { severityOf } from "../../checking/severities.ts";
import type { Period } from "../../ledgers/calendar.ts";
import type { MappedSheet } from "../recognised.ts";

/** Columns read as the assessed month's, whatever month their header names. */
const OF_THE_MONTH: ReadonlySet<string> = new Set(["investedMonth", "investedYear"]);

/** Tells each such column once, on its sheet. */
export function tellOtherMonths(sheet: MappedSheet, period: Period, findings: Finding[]): void {
  for (const { role, field, column, header, month } of sheet.columns) {
    if (role !== "projects" || month === undefined || month === period || !OF_THE_MONTH.has(field)) continue;
    findings.push({
      check: "month-differs",
      severity: severityOf("month-differs"),
      ...(sheet.workbook === undefined ? {} : { workbook: sheet.workbook }),
      sheet: sheet.sheet,
      detail: { role: "projects", field: field as FieldName, column, header, month },
    });
  }
}
