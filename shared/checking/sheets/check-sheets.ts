/** Checks on sheets as they stand: columns and months of headers, totals, band headings and row numbers. They need the cells, so they stay with the official. */
import type { Finding } from "../finding.ts";
import { DEFAULT_RULES } from "../../ledgers/rules.ts";
import type { Rules } from "../../ledgers/rules.ts";
import type { WorkbookGrid } from "../../reading/grid.ts";
import type { Recognition } from "../../reading/recognised.ts";
import { tellInto } from "../tell.ts";
import { bands } from "./bands.ts";
import { headlessColumns } from "./headless-columns.ts";
import { sequence } from "./sequence.ts";
import { checkedSheet } from "./sheet-check.ts";
import type { SheetCheck } from "./sheet-check.ts";
import { staleMonths } from "./stale-months.ts";
import { totals } from "./totals.ts";

const SHEET_CHECKS: readonly SheetCheck[] = [headlessColumns, staleMonths, sequence, bands, totals];

/** What is wrong with the sheets of the workbooks as recognised. @param rules for the unit of money where none is stated */
export function checkSheets(
  workbooks: readonly WorkbookGrid[],
  { layouts, period }: Recognition,
  rules: Pick<Rules, "moneyUnit"> = DEFAULT_RULES,
): readonly Finding[] {
  const findings: Finding[] = [];
  const tell = tellInto(findings);
  for (const layout of layouts) {
    const grid = workbooks
      .find(({ name }) => layout.workbook === undefined || name === layout.workbook)
      ?.sheets.find(({ name }) => name === layout.sheet);
    if (!grid || !layout.mapped) continue;
    const sheet = checkedSheet(grid, layout, layout.mapped, rules, period);
    for (const check of SHEET_CHECKS) check(sheet, tell);
  }
  return findings;
}
