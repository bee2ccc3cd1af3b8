/** Rows at the end of a table that look like rows of it and are none: signatures, remarks, lines prepared for later. */
import { isHeading } from "./band-signs.ts";
import type { TableColumns } from "./row-facts.ts";
import type { ClassifiedRow } from "./row-kinds.ts";
import type { SheetView } from "./sheet-view.ts";

/** Cells of a remark at the foot. */
const MOST_IN_REMARK = 2;
/** Rows filled down without a name from which they are prepared and not forgotten. */
const LEAST_PREPARED = 2;
/** Lines that sign a table at its end. */
const MOST_CLOSING = 5;

/** Settles the end of a table; `closing` are the places of rows that may sign it. */
export function settleFoot(
  view: SheetView,
  columns: TableColumns,
  rows: readonly ClassifiedRow[],
  closing: readonly number[],
): readonly ClassifiedRow[] {
  return withRemarks(view, withoutPrepared(view, columns, withSignatures(view, rows, closing)));
}

/** A date or a name alone at the very end signs the table, unless these are all the rows it has. */
function withSignatures(
  view: SheetView,
  rows: readonly ClassifiedRow[],
  closing: readonly number[],
): readonly ClassifiedRow[] {
  const hasOthers = rows.filter(({ kind }) => kind === "data").length > closing.length;
  if (closing.length === 0 || closing.length > MOST_CLOSING || !hasOthers) return rows;
  return rows.map((entry, at) =>
    closing.includes(at) && !isCovered(view, entry.row)
      ? { row: entry.row, kind: "note", band: null }
      : entry,
  );
}

/** Rows at the end whose name is still to come and whose other cells repeat those above them: filled down, no data yet. */
function withoutPrepared(
  view: SheetView,
  { key, sequence }: TableColumns,
  rows: readonly ClassifiedRow[],
): readonly ClassifiedRow[] {
  if (key === undefined) return rows;
  const repeatsAbove = (row: number): boolean => {
    const filled = view.filled(row).filter((column) => column !== sequence);
    return (
      !filled.includes(key) && filled.every((column) => view.text(row, column) === view.text(row - 1, column))
    );
  };
  let from = rows.length;
  let prepared = 0;
  for (let at = rows.length - 1; at >= 0; at--) {
    const entry = rows[at];
    if (!entry || (entry.kind === "data" && (isCovered(view, entry.row) || !repeatsAbove(entry.row)))) break;
    if (entry.kind === "band") break;
    if (entry.kind !== "data") continue;
    from = at;
    prepared++;
  }
  if (prepared < LEAST_PREPARED) return rows;
  return rows.map((entry, at) =>
    at >= from && entry.kind === "data" ? { row: entry.row, kind: "blank", band: null } : entry,
  );
}

/**
 * What stands at the foot like a heading, with neither number nor count, heads nothing, and a few words in columns
 * that are no fields are no row: they are remarks.
 */
function withRemarks(view: SheetView, rows: readonly ClassifiedRow[]): readonly ClassifiedRow[] {
  const lastData = rows.findLastIndex(({ kind }) => kind === "data");
  if (lastData < 0) return rows;
  return rows.map((entry, at) => {
    if (at < lastData) return entry;
    const [column, ...more] = view.filled(entry.row);
    const isRemark =
      column !== undefined &&
      (entry.kind === "band"
        ? !isHeading(view.text(entry.row, column))
        : entry.kind === "unknown" && more.length < MOST_IN_REMARK);
    return isRemark ? { ...entry, kind: "note" } : entry;
  });
}

/** Whether a merged area from further up reaches over the row. */
function isCovered(view: SheetView, row: number): boolean {
  return view.merges.some((area) => area.top < row && area.bottom >= row);
}
