/** What recognition made of a workbook, in a few lines a person can check. */
import type { WorkbookGrid } from "#shared/reading/grid.ts";
import { recogniseWorkbooks, type RecogniseOptions } from "#shared/reading/recognise.ts";
import type { MappedColumn, SheetLayout } from "#shared/reading/recognised.ts";

/**
 * One line for the month, for each sheet one of its roles and rows (`header 4-6 · title 1-3 · data 9,10`) and one of
 * its columns (`B projects.name`), then its findings save those on what is absent.
 */
export function summarise(workbook: WorkbookGrid, options: RecogniseOptions = {}): string[] {
  const { recognition, findings } = recogniseWorkbooks([workbook], options);
  const lines = [`month ${recognition.period ?? "unknown"}`];
  for (const layout of recognition.layouts) {
    lines.push(sheetLine(layout));
    if (layout.mapped) lines.push(layout.mapped.columns.map(columnWords).join(" · "));
  }
  for (const { check, sheet, cell } of findings) {
    if (check !== "ledger-absent" && check !== "column-absent") {
      lines.push(["!", check, sheet, cell].filter((part) => part !== undefined).join(" "));
    }
  }
  return lines;
}

function sheetLine({ sheet, roles, headerRows, skippedRows, notLedger, mapped }: SheetLayout): string {
  const kinds = new Map<string, number[]>();
  for (const { row, why } of skippedRows) kinds.set(why, [...(kinds.get(why) ?? []), row]);
  const parts = [
    `${sheet}: ${notLedger ?? roles.join("+")}`,
    headerRows.length > 0 ? `header ${spans(headerRows)}` : "",
    ...[...kinds].map(([kind, rows]) => `${kind} ${spans(rows)}`),
    mapped ? `data ${spans(mapped.rows)}` : "",
    mapped?.moneyUnit ?? "",
    mapped?.reportingUnit === undefined ? "" : `by ${mapped.reportingUnit}`,
  ];
  return parts.filter((part) => part !== "").join(" · ");
}

function columnWords({ column, role, field, part, month, moneyUnit }: MappedColumn): string {
  const words = [column, `${role}.${field}`, part, month, moneyUnit];
  return words.filter((word) => word !== undefined).join(" ");
}

/** 4-6,9 of 4 5 6 9. */
function spans(rows: readonly number[]): string {
  const found: [number, number][] = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (last && row === last[1] + 1) last[1] = row;
    else found.push([row, row]);
  }
  return found.map(([first, last]) => (first === last ? String(first) : `${first}-${last}`)).join(",");
}
