/** In which unit of money the cells of a workbook are written. */
import { columnNumber } from "../../ledgers/address.ts";
import { groupBy } from "../../ledgers/group.ts";
import type { MoneyUnit } from "../../ledgers/rules.ts";
import type { CellSource } from "../../ledgers/table.ts";
import type { MappedSheet } from "../../reading/recognised.ts";

const CELL = /^([A-Z]+)(\d+)$/;

/** The unit of money of a cell's column, else of its sheet, else `fallback`. Of tables below each other it is the cell's. */
export function moneyUnitsOf(
  sheets: readonly MappedSheet[],
  fallback: MoneyUnit,
): (cell: CellSource) => MoneyUnit {
  const tables = groupBy(sheets, placeKey);
  return (source) => {
    const [, letters = "", digits = "0"] = CELL.exec(source.cell) ?? [];
    const row = Number(digits);
    const table = tables.get(placeKey(source))?.find(({ rows }) => row <= (rows.at(-1) ?? 0));
    const column = table?.columns.find(
      (mapped) => columnNumber(mapped.column) === columnNumber(letters) && mapped.moneyUnit !== undefined,
    );
    return column?.moneyUnit ?? table?.moneyUnit ?? fallback;
  };
}

function placeKey({ workbook, sheet }: { readonly workbook?: string; readonly sheet: string }): string {
  return JSON.stringify([workbook ?? null, sheet]);
}
