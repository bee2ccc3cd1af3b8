/** The open workbook as grids: its extent, what tells the layout, then the cells in blocks. */
import type { Area } from "#shared/ledgers/address.ts";
import type { CellValue, SheetGrid, WorkbookGrid } from "#shared/reading/grid.ts";
import type { Progress } from "../host.ts";
import { insideAny } from "./areas.ts";
import { rowsAtOnce, sendPieces } from "./batches.ts";
import type { Piece } from "./batches.ts";
import { rangeOf, readExtent } from "./extent.ts";
import type { SheetExtent } from "./extent.ts";
import { shiftedSince1904 } from "./date-system.ts";
import { readCorrections } from "./corrections.ts";
import type { ExcelSession } from "./session.ts";
import { askWitnesses } from "./witnesses.ts";
import type { Witnesses } from "./witnesses.ts";

/** Cells of one sheet while they come in, rows and columns from 1. */
interface Cells {
  readonly values: CellValue[][];
  readonly formats: (string | undefined)[][];
  /** Filled only where Excel would not list the formulas. */
  readonly formulas: boolean[][];
}

/**
 * Every worksheet's content. Three requests, one for about every 20,000 cells, and one more where the workbook
 * remembers corrections.
 * @throws {HostError}
 */
export async function readWorkbook(session: ExcelSession, progress?: Progress): Promise<WorkbookGrid> {
  const extent = await readExtent(session);
  const witnesses = await askWitnesses(session, extent.sheets);
  const sheets = extent.sheets.map((sheet, index) => ({
    sheet,
    witness: witnesses.sheets[index],
    cells: { values: [], formats: [], formulas: [] } satisfies Cells,
  }));
  const pieces = sheets.flatMap(({ sheet, cells, witness }) =>
    sheet.used === undefined ? [] : blocksOf(sheet.name, sheet.used, cells, witness?.formulas === undefined),
  );
  await sendPieces(session, pieces, progress);
  return {
    name: extent.name,
    ...(await readCorrections(session, witnesses.corrections)),
    sheets: sheets.flatMap(({ sheet, witness, cells }) =>
      witness === undefined
        ? []
        : [gridOf(sheet, witness, witnesses.since1904 ? shiftedSince1904(cells) : cells)],
    ),
  };
}

function blocksOf(name: string, used: Area, cells: Cells, withFormulas: boolean): Piece[] {
  const rows = rowsAtOnce(used.right - used.left + 1);
  const blocks: Piece[] = [];
  for (let top = used.top; top <= used.bottom; top += rows) {
    const area = { ...used, top, bottom: Math.min(used.bottom, top + rows - 1) };
    blocks.push(blockOf(name, area, cells, withFormulas));
  }
  return blocks;
}

function blockOf(name: string, area: Area, cells: Cells, withFormulas: boolean): Piece {
  return {
    cells: (area.bottom - area.top + 1) * (area.right - area.left + 1),
    queue(context) {
      const range = rangeOf(context.workbook.worksheets.getItem(name), area);
      range.load(withFormulas ? "values,numberFormat,formulas" : "values,numberFormat");
      return () => {
        takeBlock(range, area, cells, withFormulas);
        range.untrack();
      };
    },
    ...(area.bottom > area.top && {
      halves() {
        const middle = Math.floor((area.top + area.bottom) / 2);
        return [
          blockOf(name, { ...area, bottom: middle }, cells, withFormulas),
          blockOf(name, { ...area, top: middle + 1 }, cells, withFormulas),
        ] as const;
      },
    }),
  };
}

function takeBlock(range: Excel.Range, area: Area, cells: Cells, withFormulas: boolean): void {
  const before = area.left - 1;
  // Excel gives `any`: text, numbers, true or false, and "" for an empty cell.
  const values = range.values as (string | number | boolean)[][];
  const formats = range.numberFormat as (string | null)[][];
  values.forEach((row, index) => {
    const rowFormats = formats[index] ?? [];
    const at = area.top - 1 + index;
    cells.values[at] = [
      ...Array<null>(before).fill(null),
      ...row.map((value) => (value === "" ? null : value)),
    ];
    cells.formats[at] = [
      ...Array<undefined>(before).fill(undefined),
      ...row.map((value, column) => (value === "" ? undefined : formatOf(rowFormats[column]))),
    ];
  });
  if (!withFormulas) return;
  (range.formulas as (string | number | boolean)[][]).forEach((row, index) => {
    cells.formulas[area.top - 1 + index] = row.map((text, column) =>
      isFormulaText(text, values[index]?.[column]),
    );
  });
}

/** Text written with a leading `=` shows the same in both; a formula does not. */
function isFormulaText(formula: unknown, value: unknown): boolean {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value;
}

function formatOf(format: string | null | undefined): string | undefined {
  return format === null || format === "General" ? undefined : format;
}

function gridOf(sheet: SheetExtent, witness: Witnesses, cells: Cells): SheetGrid {
  const rows = sheet.used?.bottom ?? 0;
  const left = sheet.used?.left ?? 1;
  const top = sheet.used?.top ?? 1;
  const { formulas } = witness;
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    ...(sheet.mark !== undefined && { resultMark: sheet.mark }),
    values: Array.from({ length: rows }, (_, row) => cells.values[row] ?? []),
    formats: Array.from({ length: rows }, (_, row) => cells.formats[row] ?? []),
    merges: witness.merges,
    isFormula:
      formulas === undefined
        ? (row, column) => cells.formulas[row - 1]?.[column - left] ?? false
        : insideAny(formulas),
    hiddenRows: witness.hiddenRows,
    hiddenColumns: witness.hiddenColumns,
    isBold: (row, column) => witness.bold[row - top]?.[column - left] === true,
    ...(witness.printTitleRows !== undefined && { printTitleRows: witness.printTitleRows }),
    ...(witness.filter !== undefined && { filter: witness.filter }),
  };
}
