/** Cards (labels beside values, one project a sheet or one below the other): no table, and told. */
import { HANDOVER_KINDS } from "../ledgers/words.ts";
import { matchHeader } from "./header-match.ts";
import { readHeader } from "./header-text.ts";
import type { SheetView } from "./sheet-view.ts";

/** Rows of a card, and labels of which it has at least some. */
const ROWS = 80;
const LEAST_LABELS = 5;
const LEAST_ROWS = 4;
const MOST_PER_ROW = 4;
const LONGEST_LABEL = 20;
/** A label and its value, perhaps in two cells; a label with more beside it heads a row of a table. */
const CELLS_PER_LABEL = 3;
/** A header that is no card stands on one row, and so many in ten of its cells are labels. */
const MOSTLY = 8;
/** How sure a label is to be a field's. */
const SURE = 0.85;

/** Number of labels of a card form; 0 where the sheet is none. */
export function cardLabels(view: SheetView): number {
  const labels = new Set<string>();
  let labelled = 0;
  let used = 0;
  for (let row = 1; row <= Math.min(view.lastRow, ROWS); row++) {
    const filled = view.filled(row);
    if (filled.length === 0) continue;
    used++;
    const found = filled.length > MOST_PER_ROW * 2 ? [] : labelsOf(view, row, filled);
    if (found.length === 0) continue;
    labelled++;
    for (const text of found) labels.add(text);
  }
  return labels.size >= LEAST_LABELS && labelled >= LEAST_ROWS && labelled * 2 >= used ? labels.size : 0;
}

/** Whether a row is labels throughout, as the header of a table is and no line of a card. */
export function isRowOfLabels(view: SheetView, row: number): boolean {
  const filled = view.filled(row);
  const labels = filled.filter((column) => isLabel(view.text(row, column))).length;
  return labels >= LEAST_LABELS && labels * 10 >= filled.length * MOSTLY;
}

/** Whether a text is the label of a field; 问题 is as often what an item is. */
export function isLabel(text: string): boolean {
  if (HANDOVER_KINDS.some((kind) => kind === text)) return false;
  if (text.length < 2 || text.length > LONGEST_LABEL) return false;
  return matchHeader(readHeader([text])).some(({ confidence }) => confidence >= SURE);
}

/** The labels of a row, each with a value beside it; none where some have none. */
function labelsOf(view: SheetView, row: number, filled: readonly number[]): readonly string[] {
  const labels: string[] = [];
  for (const [index, column] of filled.entries()) {
    const text = view.text(row, column);
    if (!isLabel(text)) continue;
    const next = filled[index + 1];
    if (next !== undefined && isLabel(view.text(row, next))) return [];
    labels.push(text);
  }
  const hasTooMany = labels.length > MOST_PER_ROW || filled.length > labels.length * CELLS_PER_LABEL;
  return hasTooMany ? [] : labels;
}
