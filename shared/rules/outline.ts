/** A workbook's own sheets 评分规则 as they can be written to: the cell of every item, and where the next one goes. */
import { cellAddress } from "../ledgers/address.ts";
import type { CellValue, SheetGrid, WorkbookGrid } from "../reading/grid.ts";
import { viewSheet } from "../reading/sheet-view.ts";
import { findItem } from "./find-item.ts";
import { namedLines, type Setting } from "./read-settings.ts";
import { isNamedForRules, isRulesSheet, rulesTable } from "./rules-sheet.ts";

/** Where one item stands. */
export interface RuleEntry {
  /** The item's title, however it is spelled in the sheet. */
  readonly title: string;
  /** The value's cell. */
  readonly cell: string;
  readonly value: CellValue;
  /** The value's number format, null for General. */
  readonly format: string | null;
  /** A formula, part of a merged area, or of one unit named beside it: not to be written into. */
  readonly fixed: boolean;
}

export interface RulesOutline {
  /** Given only where several workbooks were read together. */
  readonly workbook?: string;
  readonly sheet: string;
  readonly itemColumn: number;
  readonly valueColumn: number;
  /** The first row below everything on the sheet. */
  readonly nextRow: number;
  /** It holds nothing at all, not even the header. */
  readonly isEmpty: boolean;
  readonly entries: readonly RuleEntry[];
}

/** The workbooks' own rule sets. */
export interface RuleSheets {
  /** What of them holds. */
  readonly settings: readonly Setting[];
  readonly outlines: readonly OutlinedWorkbook[];
}

/** `unusable`: its sheet has no columns to write in · `hidden`: it has one that is hidden, and is not read. */
export interface OutlinedWorkbook {
  readonly workbook?: string;
  readonly sheets: readonly RulesOutline[];
  readonly obstacle?: { readonly kind: "unusable" | "hidden"; readonly sheet: string };
}

/** The rule sheets of each workbook. */
export function outlineRules(workbooks: readonly WorkbookGrid[]): readonly OutlinedWorkbook[] {
  return workbooks.map(({ name, sheets: grids }) => {
    const own = workbooks.length > 1 && name !== undefined ? { workbook: name } : {};
    const sheets = grids.filter(isRulesSheet);
    const usable = sheets.flatMap((grid) => outlineOf(grid, own) ?? []);
    const hidden = grids.find((grid) => isNamedForRules(grid.name) && !isRulesSheet(grid));
    const [unusable] = sheets;
    if (usable.length > 0) return { ...own, sheets: usable };
    if (unusable !== undefined)
      return { ...own, sheets: [], obstacle: { kind: "unusable", sheet: unusable.name } };
    return {
      ...own,
      sheets: [],
      ...(hidden === undefined ? {} : { obstacle: { kind: "hidden" as const, sheet: hidden.name } }),
    };
  });
}

function outlineOf(grid: SheetGrid, own: { readonly workbook?: string }): RulesOutline | undefined {
  const table = rulesTable(grid);
  if (table === undefined) return undefined;
  const { itemColumn, valueColumn, empty } = table;
  const entryAt = (title: string, row: number, value: CellValue, format: string | null, fixed = false) => ({
    title,
    cell: cellAddress(valueColumn, row),
    value,
    format,
    fixed: fixed || grid.isFormula(row, valueColumn) || isCovered(grid, row, valueColumn),
  });
  const filled = namedLines(table).flatMap(({ line: { row, value, format }, found }) =>
    found?.item === undefined
      ? []
      : [entryAt(found.item.title, row, value, format, found.unit !== undefined)],
  );
  const open = empty.flatMap(({ row, item }) => {
    const found = findItem(item);
    // A value is read by its own name alone: one that is merely near stays the office's to spell out.
    if (found.item === undefined || found.near || found.unit !== undefined) return [];
    return [entryAt(found.item.title, row, null, grid.formats[row - 1]?.[valueColumn - 1] ?? null)];
  });
  const { lastRow } = viewSheet(grid);
  const below = Math.max(lastRow, ...grid.merges.map(({ bottom }) => bottom));
  return {
    ...own,
    sheet: grid.name,
    itemColumn,
    valueColumn,
    nextRow: below + 1,
    isEmpty: lastRow === 0,
    entries: [...filled, ...open],
  };
}

/** Whether a cell lies under the first one of a merged area: what is written there is lost. */
function isCovered({ merges }: SheetGrid, row: number, column: number): boolean {
  return merges.some(
    ({ top, left, bottom, right }) =>
      top <= row && row <= bottom && left <= column && column <= right && (row !== top || column !== left),
  );
}
