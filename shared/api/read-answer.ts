/** What `read --json` prints: the sheets as recognised, the ledgers as read, the findings. */
import type { Inspection } from "../inspection.ts";
import { ledgerRows } from "../reading/ledger-rows.ts";
import type { SheetLayout } from "../reading/recognised.ts";
import { describeFinding } from "../messages/describe-finding.ts";
import type { Locale } from "../messages/locale.ts";

/** Plain data of the contract's shape, ready for `JSON.stringify`. */
export function readAnswer({ period, recognition, ledgers, findings }: Inspection, locale: Locale) {
  return {
    period,
    sheets: recognition.layouts.map(sheetAnswer),
    ledgers: ledgerRows(ledgers),
    findings: findings.map((finding) => {
      const { check, severity, workbook, sheet, cell, fix } = finding;
      return { check, severity, workbook, sheet, cell, ...describeFinding(finding, locale), fix };
    }),
  };
}

function sheetAnswer({ workbook, sheet, roles, headerRows, skippedRows, notLedger, mapped }: SheetLayout) {
  return {
    workbook,
    name: sheet,
    roles,
    headerRows,
    dataRows: mapped?.rows.length ?? 0,
    moneyUnit: mapped?.moneyUnit,
    notLedger,
    columns: (mapped?.columns ?? []).map(({ column, header, field, role, confidence, month }) => ({
      column,
      header,
      field,
      role,
      confidence,
      month,
    })),
    skippedRows,
  };
}
