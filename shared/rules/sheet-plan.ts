/** The sheet 评分规则 as it is made where a workbook has none: its lines ruled, nothing in them yet. */
import type { PlanCell, PlannedSheet } from "../results/plan.ts";

/** Widths in characters: the item, its value, what it means. */
const WIDTHS = [18, 36, 44];
/** Lines ruled at least, so that more can be written by hand. */
const LEAST_LINES = 24;
const HEADER: PlanCell = { value: null, format: "plain", style: "header" };
const BODY: PlanCell = { value: null, format: "plain", style: "body" };

/** @param lines how many items it is to hold @param footer stands under a printed page */
export function rulesSheetPlan(name: string, lines: number, footer: string): PlannedSheet {
  const ruled = Array.from({ length: Math.max(lines, LEAST_LINES) }, () => ({
    cells: WIDTHS.map(() => BODY),
  }));
  return {
    name,
    widths: WIDTHS,
    rows: [{ cells: WIDTHS.map(() => HEADER) }, ...ruled],
    merges: [],
    byHand: true,
    frozen: { rows: 1, columns: 0 },
    print: { orientation: "portrait", titleRows: { first: 1, last: 1 }, footer },
  };
}
