/** The rows of a sheet that are no data, each with its reason: nothing is dropped without a word. */
import type { RowKind } from "./recognised.ts";
import type { Table } from "./recognise-table.ts";
import type { SheetView } from "./sheet-view.ts";

export interface SkippedRow {
  readonly row: number;
  readonly why: RowKind;
}

/** Instructions that stand above a header are notes, everything else there is a title. */
const NOTE_ABOVE =
  /^[(【[]?(?:注|备注|说明|填表说明|填报说明|填写说明|填报要求|填写要求|要求)[)】\]]?[::.、\d]/u;

/** The rows of a table that are neither header nor data, its titles first. */
export function skippedRows(view: SheetView, table: Table): readonly SkippedRow[] {
  const skipped: SkippedRow[] = [];
  for (let row = table.first; row < table.head.first; row++) {
    const column = view.filled(row)[0];
    if (column !== undefined)
      skipped.push({ row, why: NOTE_ABOVE.test(view.text(row, column)) ? "note" : "title" });
  }
  for (const { row, kind } of table.rows) if (kind !== "data") skipped.push({ row, why: kind });
  return skipped;
}

/** The rows of a stretch of sheet that belongs to no ledger. */
export function skippedOutside(view: SheetView, first: number, last: number): readonly SkippedRow[] {
  const skipped: SkippedRow[] = [];
  for (let row = first; row <= last; row++) {
    if (view.filled(row).length > 0) skipped.push({ row, why: "unknown" });
  }
  return skipped;
}
