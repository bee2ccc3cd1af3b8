/** The sheet 评分规则 as it stands: which cells are items, and what stands beside them. */
import type { Area } from "../ledgers/address.ts";
import { keyOf } from "../ledgers/text.ts";
import type { CellValue, SheetGrid } from "../reading/grid.ts";
import { isEmptyCell } from "../reading/values/empty-cells.ts";
import { viewSheet, type SheetView } from "../reading/sheet-view.ts";
import { findItem } from "./find-item.ts";

/** A sheet of this name is the workbook's own rule set, no ledger. */
const SHEET_NAMES: ReadonlySet<string> = new Set(["评分规则", "评分规则表"]);
const ITEM_HEADS: ReadonlySet<string> = new Set([
  "项目",
  "规则",
  "规则项",
  "规则项目",
  "设置项",
  "名称",
  "参数",
]);
const VALUE_HEADS: ReadonlySet<string> = new Set([
  "值",
  "数值",
  "取值",
  "设定值",
  "设置",
  "参数值",
  "内容",
  "标准",
]);
/** Rows over the header that may hold a title and notes. */
const ROWS_LOOKED_THROUGH = 20;
/** Rows read: every item of the table several times over. */
const MOST_ROWS = 2_000;

/** An item cell and the cell beside it, neither interpreted; rows and columns from 1. */
export interface RuleLine {
  readonly row: number;
  /** As written; empty where a value stands alone. */
  readonly item: string;
  readonly itemColumn: number;
  /** Never empty. */
  readonly value: CellValue;
  readonly valueColumn: number;
  /** The value's number format, null for General. */
  readonly format: string | null;
}

/** Whether a sheet is its workbook's rule set: by its name, shown, and not one this program wrote. */
export function isRulesSheet({ name, hidden, resultMark }: SheetGrid): boolean {
  return !hidden && resultMark === undefined && SHEET_NAMES.has(keyOf(name));
}

/**
 * The lines of a rule sheet that have a value, top to bottom; headings and notes beside nothing are passed over, and so
 * are items left empty. Undefined where the sheet holds something, but neither the header nor an item.
 */
export function rulesSheetLines(grid: SheetGrid): readonly RuleLine[] | undefined {
  const view = viewSheet(grid);
  if (view.lastRow === 0) return [];
  const columns = columnsOf(view);
  if (columns === undefined) return undefined;
  const { itemColumn, valueColumn, firstRow } = columns;
  const lines: RuleLine[] = [];
  for (let row = firstRow; row <= Math.min(view.lastRow, firstRow + MOST_ROWS); row++) {
    const value = view.value(row, valueColumn);
    if (isEmptyCell(value)) continue;
    const format = grid.formats[row - 1]?.[valueColumn - 1] ?? null;
    lines.push({ row, item: itemText(view, row, itemColumn), itemColumn, value, valueColumn, format });
  }
  return lines;
}

/** An item merged over several rows stands beside each of their values. */
function itemText(view: SheetView, row: number, column: number): string {
  const down = view
    .mergesDown(column)
    .find(({ top, bottom, left }: Area) => left === column && top <= row && row <= bottom);
  const value = view.value(down?.top ?? row, column);
  return isEmptyCell(value) ? "" : String(value);
}

/** By the header 项目 and 值, else by the first cell that names an item, its value in the next filled column. */
function columnsOf(
  view: SheetView,
): { readonly itemColumn: number; readonly valueColumn: number; readonly firstRow: number } | undefined {
  const last = Math.min(view.lastRow, ROWS_LOOKED_THROUGH);
  for (let row = 1; row <= last; row++) {
    const filled = view.filled(row);
    const itemColumn = filled.find((column) => ITEM_HEADS.has(view.text(row, column)));
    const valueColumn = filled.find(
      (column) => itemColumn !== undefined && column > itemColumn && VALUE_HEADS.has(view.text(row, column)),
    );
    if (itemColumn !== undefined && valueColumn !== undefined)
      return { itemColumn, valueColumn, firstRow: row + 1 };
  }
  for (let row = 1; row <= last; row++) {
    const [itemColumn, valueColumn] = view.filled(row);
    if (itemColumn === undefined || valueColumn === undefined) continue;
    if (findItem(String(view.value(row, itemColumn))).item !== undefined)
      return { itemColumn, valueColumn, firstRow: row };
  }
  return undefined;
}
