/** Cards: one project a sheet, labels beside values. They are no table, and are told. */
import { matchHeader } from "./header-match.ts";
import { readHeader } from "./header-text.ts";
import type { SheetView } from "./sheet-view.ts";

/** Rows of a card, and labels of which it has at least some. */
const ROWS = 80;
const LEAST_LABELS = 5;
const LEAST_ROWS = 4;
const MOST_PER_ROW = 4;
const LONGEST_LABEL = 20;

/** Number of labels of a card form; 0 where the sheet is none. */
export function cardLabels(view: SheetView): number {
  const labels = new Set<string>();
  let labelled = 0;
  let used = 0;
  for (let row = 1; row <= Math.min(view.lastRow, ROWS); row++) {
    const filled = view.filled(row);
    if (filled.length === 0) continue;
    used++;
    if (filled.length > MOST_PER_ROW * 2) continue;
    const fresh: string[] = [];
    let beside = 0;
    for (const [index, column] of filled.entries()) {
      const text = view.text(row, column);
      if (!isLabel(text) || labels.has(text)) continue;
      const next = filled[index + 1];
      fresh.push(text);
      if (next === undefined || !isLabel(view.text(row, next))) beside++;
    }
    if (fresh.length === 0 || fresh.length > MOST_PER_ROW || beside < fresh.length) continue;
    labelled++;
    for (const text of fresh) labels.add(text);
  }
  return labels.size >= LEAST_LABELS && labelled >= LEAST_ROWS && labelled * 2 >= used ? labels.size : 0;
}

function isLabel(text: string): boolean {
  if (text.length < 2 || text.length > LONGEST_LABEL) return false;
  return matchHeader(readHeader([text])).some(({ confidence }) => confidence >= 0.85);
}
