/** The rows of a sheet that are no data, each with its reason: nothing is dropped without a word. */
import type { RowKind } from "./recognised.ts";
import type { Table } from "./recognise-table.ts";
import type { SheetView } from "./sheet-view.ts";

export interface SkippedRow {
  readonly row: number;
  readonly why: RowKind;
}

/** Characters of the longest line that is a title; longer ones are prose. */
const LONGEST_TITLE = 40;
/** Instructions that stand above a header are notes, everything else there is a title. */
const NOTE_ABOVE =
  /^[(【[]?(?:注|备注|说明|填表说明|填报说明|填写说明|填报要求|填写要求|填表要求|要求)[)】\]]?[::.、\d]/u;
/** 1. 2. （3） under such a note. */
const NUMBERED = /^(?:\d{1,2}[.、,)]|[(]\d{1,2}[)]|[①-⑳])/u;

/** The rows of a table that are neither header nor data, its titles first. */
export function skippedRows(table: Table): readonly SkippedRow[] {
  const { view } = table;
  const skipped: SkippedRow[] = [];
  const bands = new Set(table.rows.filter(({ row }) => row < table.head.first).map(({ row }) => row));
  let inNotes = false;
  for (let row = table.first; row < table.head.first; row++) {
    const column = view.filled(row)[0];
    if (column === undefined || bands.has(row)) continue;
    const text = view.text(row, column);
    inNotes = NOTE_ABOVE.test(text) || (inNotes && NUMBERED.test(text));
    skipped.push({ row, why: inNotes ? "note" : "title" });
  }
  for (const { row, kind } of table.rows) if (kind !== "data") skipped.push({ row, why: kind });
  return skipped;
}

/**
 * Every row of a table that is no ledger: what it lists are notes. Where it stands on a sheet with ledgers, its header
 * is listed too, and its sums are notes like the rest.
 */
export function skippedOfOther(table: Table, alone: boolean): readonly SkippedRow[] {
  const { first, last } = table.head;
  const header = Array.from({ length: last - first + 1 }, (_, at): SkippedRow => ({
    row: first + at,
    why: "header",
  }));
  const rows = table.rows
    .filter(({ kind }) => kind === "data")
    .map(({ row }): SkippedRow => ({ row, why: "note" }));
  const others = skippedRows(table).map(({ row, why }): SkippedRow => {
    const lists = why === "unknown" || (!alone && (why === "subtotal" || why === "band"));
    return { row, why: lists ? "note" : why };
  });
  return [...others, ...(alone ? [] : header), ...rows].toSorted((a, b) => a.row - b.row);
}

/**
 * Every row of a sheet that has no table: lines that stand alone before anything else are its titles, the rest are
 * notes. On a sheet of `cards` each card has a title.
 */
export function skippedOutside(view: SheetView, cards = false): readonly SkippedRow[] {
  const skipped: SkippedRow[] = [];
  let inNotes = false;
  for (let row = 1; row <= view.lastRow; row++) {
    const [column, ...more] = view.filled(row);
    if (column === undefined) continue;
    const text = view.text(row, column);
    const isTitle = more.length === 0 && text.length <= LONGEST_TITLE && !NUMBERED.test(text);
    if (!isTitle && !cards) inNotes = true;
    skipped.push({ row, why: isTitle && !inNotes ? "title" : "note" });
  }
  return skipped;
}
