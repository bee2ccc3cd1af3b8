/** What `read --json` prints: the sheets as recognised, the ledgers as read, the findings. */
import type { Inspection } from "../inspection.ts";
import { ledgerRows } from "../reading/ledger-rows.ts";
import type { Rules } from "../ledgers/rules.ts";
import type { SheetLayout } from "../reading/recognised.ts";
import { sheetMoneyUnit } from "../reading/sheet-money-unit.ts";
import type { Period } from "../ledgers/calendar.ts";
import type { Ledgers } from "../ledgers/table.ts";
import { describeFinding } from "../messages/describe-finding.ts";
import type { Locale } from "../messages/locale.ts";

/** What is answered: an inspection, or what is found where there is no ledger or no month. */
interface Answered<P extends Period | undefined> extends Pick<
  Inspection,
  "recognition" | "findings" | "rules"
> {
  readonly period?: P;
  readonly ledgers?: Ledgers;
}

const NO_LEDGERS: Ledgers = { projects: [], milestones: [], progress: [], handovers: [], targets: [] };

/** Plain data of the contract's shape, ready for `JSON.stringify`; without a period where none is known. */
export function readAnswer<P extends Period | undefined>(
  { period, recognition, rules, ledgers = NO_LEDGERS, findings }: Answered<P>,
  locale: Locale,
) {
  return {
    period: period as P,
    /** The whole rule set that holds, the workbook's own sheet counted in. */
    rules,
    sheets: recognition.layouts.map((layout) => sheetAnswer(layout, rules)),
    ledgers: ledgerRows(ledgers),
    findings: findings.map((finding) => {
      const { check, severity, workbook, sheet, cell, fix } = finding;
      return { check, severity, workbook, sheet, cell, ...describeFinding(finding, locale), fix };
    }),
  };
}

function sheetAnswer(
  { workbook, sheet, roles, headerRows, skippedRows, notLedger, mapped }: SheetLayout,
  rules: Rules,
) {
  return {
    workbook,
    name: sheet,
    roles,
    headerRows,
    dataRows: mapped?.rows.length ?? 0,
    moneyUnit: mapped && sheetMoneyUnit(mapped, rules),
    notLedger,
    columns: (mapped?.columns ?? []).map(({ column, header, field, role, confidence, month }) => ({
      column,
      header,
      field,
      role,
      confidence,
      month,
    })),
    // What nobody knows is told by a finding; among the kinds of the answer it is nearest to a note.
    skippedRows: skippedRows.map(({ row, why }) =>
      why === "unknown" ? { row, why: "note", unknown: true } : { row, why },
    ),
  };
}
