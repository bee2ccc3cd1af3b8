/** An inspection as the pane keeps it: plain data with its sentences. */
import { findingAnswer } from "#shared/api/finding.ts";
import type { Inspection } from "#shared/inspection.ts";
import type { SheetLayout } from "#shared/reading/recognised.ts";
import type { InspectionSummary, SheetSummary } from "../state/state.ts";

export function summaryOf({ period, recognition, findings }: Inspection): InspectionSummary {
  return {
    period,
    sheets: recognition.layouts.map(sheetSummary),
    findings: findings.map((finding) => findingAnswer(finding, "zh-CN")),
  };
}

function sheetSummary({ sheet, roles, mapped, notLedger }: SheetLayout): SheetSummary {
  return {
    name: sheet,
    roles,
    rows: mapped?.rows.length ?? 0,
    ...(notLedger === undefined ? {} : { notLedger }),
  };
}
