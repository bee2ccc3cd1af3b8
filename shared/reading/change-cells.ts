/**
 * Mapped sheets with some of their cells as they might be instead: what a question of “what if” is read from.
 * Sheets are found as a person names them, by name and by the cell's address.
 */
import { columnNumber } from "../ledgers/address.ts";
import { dayOf, serialOfDay } from "../ledgers/calendar.ts";
import { fieldDeclaration } from "../ledgers/fields.ts";
import { groupBy } from "../ledgers/group.ts";
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
  const byName = groupBy(sheets.map(withPlaces), ({ sheet }) => sheet.sheet);
  const edits = new Map<MappedSheet, Edit[]>();
  const seen = new Set<string>();
  for (const change of changes) {
    const fault = (code: ChangeFaultCode) => ({ fault: { code, change } });
    const named = (byName.get(change.sheet) ?? []).filter(
      ({ sheet }) => change.workbook === undefined || sheet.workbook === change.workbook,
    );
    const [first] = named;
    if (first === undefined) return fault("no-sheet");
    const { workbook } = first.sheet;
    if (named.some(({ sheet }) => sheet.workbook !== workbook)) return fault("sheet-in-several");
    const { column, row } = parseAddress(change.cell) ?? { column: "", row: 0 };
    const withColumn = named.filter(({ columns }) => columns.has(column));
    if (withColumn.length === 0) return fault("no-column");
    const holding = withColumn.filter(({ rows }) => rows.has(row));
    if (holding.length === 0) return fault("no-row");
    const key = JSON.stringify([workbook, change.sheet, column, row]);
    if (seen.has(key)) return fault("cell-twice");
    seen.add(key);
    for (const { sheet, rows } of holding) {
      const edit = { column, at: rows.get(row) ?? 0, value: change.value };
      const others = edits.get(sheet);
      if (others === undefined) edits.set(sheet, [edit]);
      else others.push(edit);
    }
  }
  return { sheets: sheets.map((sheet) => withCells(sheet, edits.get(sheet) ?? [])) };
}

/** A sheet with its columns' letters, and each row's place among its rows. */
function withPlaces(sheet: MappedSheet) {
  return {
    sheet,
    columns: new Set(sheet.columns.map(({ column }) => column)),
    rows: new Map(sheet.rows.map((row, at) => [row, at])),
  };
}

/** A cell by the letters of its column and the place of its row. */
interface Edit {
  readonly column: string;
  readonly at: number;
  readonly value: CellValue;
}

function withCells(sheet: MappedSheet, edits: readonly Edit[]): MappedSheet {
  if (edits.length === 0) return sheet;
  const ofColumn = groupBy(edits, ({ column }) => column);
  const cells = [...sheet.cells];
  const formats = [...sheet.formats];
  for (const [index, mapped] of sheet.columns.entries()) {
    const own = ofColumn.get(mapped.column);
    if (own === undefined) continue;
    const column = [...(cells[index] ?? [])];
    const shown = [...(formats[index] ?? [])];
    for (const { at, value } of own) {
      const serial = typeof value === "string" && isOfDates(mapped) ? serialOfTyped(value) : null;
      column[at] = serial ?? value;
      if (serial !== null) shown[at] = DAY_FORMAT;
    }
    cells[index] = column;
    formats[index] = shown;
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
