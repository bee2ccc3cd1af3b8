/**
 * Mapped sheets with some of their cells as they might be instead: what a question of “what if” is read from.
 * Sheets are found as a person names them, by name and by the cell's address.
 */
import { columnNumber } from "../ledgers/address.ts";
import { dayOf, serialOfDay } from "../ledgers/calendar.ts";
import { fieldDeclaration } from "../ledgers/fields.ts";
import type { CellValue } from "./grid.ts";
import type { MappedColumn, MappedSheet } from "./recognised.ts";

/** A cell and what it would hold. */
export interface CellChange {
  /** Needed where several workbooks have a sheet of this name. */
  readonly workbook?: string;
  readonly sheet: string;
  /** `H12`; letters of either case. */
  readonly cell: string;
  /** As it would be read: text, a number in the sheet's own unit of money, or null to empty it. */
  readonly value: CellValue;
}

/** Why a cell can't be changed. */
export const CHANGE_FAULTS = ["no-sheet", "sheet-in-several", "no-column", "no-row", "cell-twice"] as const;
export type ChangeFaultCode = (typeof CHANGE_FAULTS)[number];

export interface ChangeFault {
  readonly code: ChangeFaultCode;
  readonly change: CellChange;
}

export type ChangedSheets =
  { readonly sheets: readonly MappedSheet[]; readonly fault?: undefined } | { readonly fault: ChangeFault };

interface Address {
  /** Letters in upper case. */
  readonly column: string;
  readonly row: number;
}

const ADDRESS = /^([A-Z]{1,3})([1-9]\d{0,6})$/;
/** A day as one types it into a cell. */
const TYPED_DAY = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/;
/** The format a typed day gets: it shows the day, so that it is read as one. */
const DAY_FORMAT = "yyyy-mm-dd";

/** Column and row of an address such as `h12`, or null for none. */
export function parseAddress(cell: string): Address | null {
  const [, column, row] = ADDRESS.exec(cell.toUpperCase()) ?? [];
  return column === undefined || columnNumber(column) === 0 ? null : { column, row: Number(row) };
}

/**
 * The sheets as the changes would have them, or the first change that can't be made. A day typed into a column of
 * dates (2020-12-20) becomes a real date, as it would in Excel. A cell that was merged over rows is a cell in each.
 */
export function changeCells(sheets: readonly MappedSheet[], changes: readonly CellChange[]): ChangedSheets {
  const changed = [...sheets];
  const seen = new Set<string>();
  for (const change of changes) {
    const fault = (code: ChangeFaultCode) => ({ fault: { code, change } });
    const named = [...changed.entries()].filter(([, sheet]) => isNamed(sheet, change));
    const [first] = named;
    if (first === undefined) return fault("no-sheet");
    const { workbook, sheet } = first[1];
    if (named.some(([, other]) => other.workbook !== workbook)) return fault("sheet-in-several");
    const { column, row } = parseAddress(change.cell) ?? { column: "", row: 0 };
    const withColumn = named.filter(([, { columns }]) => columns.some((one) => one.column === column));
    if (withColumn.length === 0) return fault("no-column");
    const holding = withColumn.filter(([, { rows }]) => rows.includes(row));
    if (holding.length === 0) return fault("no-row");
    const key = JSON.stringify([workbook, sheet, column, row]);
    if (seen.has(key)) return fault("cell-twice");
    seen.add(key);
    for (const [at, holder] of holding) changed[at] = withCell(holder, { column, row }, change.value);
  }
  return { sheets: changed };
}

function isNamed({ workbook, sheet }: MappedSheet, change: CellChange): boolean {
  return sheet === change.sheet && (change.workbook === undefined || workbook === change.workbook);
}

function withCell(sheet: MappedSheet, { column, row }: Address, value: CellValue): MappedSheet {
  const at = sheet.rows.indexOf(row);
  const cells = [...sheet.cells];
  const formats = [...sheet.formats];
  for (const [index, mapped] of sheet.columns.entries()) {
    if (mapped.column !== column) continue;
    const serial = typeof value === "string" && isOfDates(mapped) ? serialOfTyped(value) : null;
    cells[index] = (cells[index] ?? []).with(at, serial ?? value);
    if (serial !== null) formats[index] = (formats[index] ?? []).with(at, DAY_FORMAT);
  }
  return { ...sheet, cells, formats };
}

/** Half a cell that holds two dates is text. */
function isOfDates({ role, field, part }: MappedColumn): boolean {
  return part === undefined && fieldDeclaration(role, field)?.kind === "date";
}

function serialOfTyped(text: string): number | null {
  const [, year, month, day] = TYPED_DAY.exec(text) ?? [];
  const typed = year === undefined ? null : dayOf(Number(year), Number(month), Number(day));
  return typed === null ? null : serialOfDay(typed);
}
