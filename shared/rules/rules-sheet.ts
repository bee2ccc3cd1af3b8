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

/** The two columns of a rule sheet and what stands in them. */
export interface RulesTable {
  readonly itemColumn: number;
  readonly valueColumn: number;
  /** The lines that have a value, top to bottom. */
  readonly lines: readonly RuleLine[];
  /** Items left empty. */
  readonly empty: readonly { readonly row: number; readonly item: string }[];
}

/** The columns of a rule sheet that holds nothing yet. */
export const FIRST_COLUMNS = { itemColumn: 1, valueColumn: 2 } as const;

/** Whether a sheet bears the name of a rule set. */
export function isNamedForRules(name: string): boolean {
  return SHEET_NAMES.has(keyOf(name));
}

/** Whether a sheet is its workbook's rule set: by its name, shown, and not one this program wrote. */
export function isRulesSheet({ name, hidden, resultMark }: SheetGrid): boolean {
  return !hidden && resultMark === undefined && isNamedForRules(name);
}

/**
 * What a rule sheet holds; headings and notes beside nothing are passed over. Undefined where it holds something, but
 * neither the header nor an item.
 */
export function rulesTable(grid: SheetGrid): RulesTable | undefined {
  const view = viewSheet(grid);
  if (view.lastRow === 0) return { ...FIRST_COLUMNS, lines: [], empty: [] };
  const columns = columnsOf(view);
  if (columns === undefined) return undefined;
  const { itemColumn, valueColumn, firstRow } = columns;
  const lines: RuleLine[] = [];
  const empty: { row: number; item: string }[] = [];
  for (let row = firstRow; row <= Math.min(view.lastRow, firstRow + MOST_ROWS); row++) {
    const value = view.value(row, valueColumn);
    const item = itemText(view, row, itemColumn);
    if (isEmptyCell(value)) {
      if (item !== "") empty.push({ row, item });
      continue;
    }
    const format = grid.formats[row - 1]?.[valueColumn - 1] ?? null;
    lines.push({ row, item, itemColumn, value, valueColumn, format });
  }
  return { itemColumn, valueColumn, lines, empty };
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
