/** Tables turned another way: fields down the side, or a column for each milestone. Not read, and told how to turn. */
import { fieldDeclaration } from "../ledgers/fields.ts";
import { isLabel } from "./card-form.ts";
import type { Table } from "./recognise-table.ts";
import { matchHeader } from "./header-match.ts";
import { readHeader } from "./header-text.ts";
import type { SheetView } from "./sheet-view.ts";

/** Rows looked at, and labels down the side from which a table is transposed. */
const ROWS = 80;
const LEAST_LABELS = 5;
/** Projects side by side from which a line of labels and values is no card. */
const LEAST_BESIDE = 2;
/** Of ten cells beside the labels of amounts and dates so many show a number. */
const MOSTLY = 6;
/** Columns of dates without a field from which a table has its milestones as columns. */
const LEAST_MILESTONES = 3;
const NUMBERS: ReadonlySet<string> = new Set(["money", "count", "date"]);
const BEGINS_WITH_NUMBER = /^[约]?\d/u;

/** Whether the fields stand down the first column and each project fills a column of its own. */
export function isTransposed(view: SheetView): boolean {
  const labels = new Set<string>();
  let used = 0;
  let numbers = 0;
  let beside = 0;
  for (let row = 1; row <= Math.min(view.lastRow, ROWS); row++) {
    const filled = view.filled(row);
    if (filled.length <= 1) continue;
    used++;
    const label = filled.map((column) => view.text(row, column)).find((text) => !/^\d+$/u.test(text)) ?? "";
    const cells = filled.map((column) => view.text(row, column)).filter((text) => text !== label);
    if (!isLabel(label) || labels.has(label) || cells.some(isLabel)) continue;
    if (cells.length < LEAST_BESIDE) continue;
    labels.add(label);
    if (!isOfNumbers(label)) continue;
    beside += cells.length;
    numbers += cells.filter((text) => BEGINS_WITH_NUMBER.test(text)).length;
  }
  const isTurned = labels.size >= LEAST_LABELS && labels.size * 2 > used;
  return isTurned && beside > 0 && numbers * 10 >= beside * MOSTLY && [...labels].some(isOfNames);
}

/** Whether a table lists projects and gives each milestone a column of dates. */
export function isMilestoneMatrix({ columns, keys }: Table): boolean {
  const named =
    keys.length > 0 &&
    columns.some(({ candidates }) =>
      candidates.some(({ role, field }) => role === "milestones" && field === "project"),
    );
  const dated = columns.filter(
    ({ candidates, contents }) => candidates.length === 0 && contents.dates * 2 >= 1,
  );
  return named && dated.length >= LEAST_MILESTONES;
}

/** Whether a label is that of a project's name: without it the columns may be anything, months or units. */
function isOfNames(label: string): boolean {
  return matchHeader(readHeader([label])).some(({ role, field }) => role === "projects" && field === "name");
}

function isOfNumbers(label: string): boolean {
  return matchHeader(readHeader([label])).some(({ role, field }) =>
    NUMBERS.has(fieldDeclaration(role, field)?.kind ?? ""),
  );
}
