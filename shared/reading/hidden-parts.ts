/** Rows and columns of a ledger that Excel does not show: they count like others, and whoever looks at the sheet can't see it. */
import type { Finding } from "../checking/finding.ts";
import type { SheetLayout } from "./recognised.ts";

/** One notice for a ledger's rows and columns that are hidden or filtered out; nothing where all of them show. */
export function tellHidden({
  workbook,
  sheet,
  hiddenRows,
  hiddenColumns,
  mapped,
}: SheetLayout): readonly Finding[] {
  if (!mapped || (hiddenRows.length === 0 && hiddenColumns.length === 0)) return [];
  const hidden = new Set(hiddenRows);
  const rows = mapped.rows.filter((row) => hidden.has(row)).length;
  const letters = new Set(mapped.columns.map(({ column }) => column));
  const columns = hiddenColumns.filter((column) => letters.has(column));
  if (rows === 0 && columns.length === 0) return [];
  const place = { ...(workbook === undefined ? {} : { workbook }), sheet };
  return [{ check: "rows-hidden", severity: "notice", ...place, detail: { rows, columns } }];
}
