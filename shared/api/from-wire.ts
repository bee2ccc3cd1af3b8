/**
 * Mapped sheets read from their wire form, which anyone may have written: one loop that checks every index,
 * type and length, and stops at the first fault.
 */
import { MAX_COLUMNS, MAX_ROWS, cellAddress, columnNumber } from "../ledgers/address.ts";
import { parsePeriod } from "../ledgers/calendar.ts";
import { fieldDeclaration } from "../ledgers/fields.ts";
import { ROLES } from "../ledgers/roles.ts";
import type { Role } from "../ledgers/roles.ts";
import { MONEY_UNITS } from "../ledgers/rules.ts";
import type { MoneyUnit } from "../ledgers/rules.ts";
import type { CellValue } from "../reading/grid.ts";
import type { MappedColumn, MappedSheet } from "../reading/recognised.ts";
import { MAX_DATA_ROWS, MAX_NAME_LENGTH, MAX_SHEETS, MAX_SHEET_COLUMNS, MAX_TEXT_LENGTH } from "./limits.ts";

/** What can be wrong with ledgers as sent. */
export const WIRE_FAULTS = [
  "ledgers-shape",
  "ledgers-texts",
  "ledgers-too-many",
  "sheet-shape",
  "sheet-rows",
  "sheet-bands",
  "column-shape",
  "column-field",
  "column-formats",
  "cell-value",
] as const;
export type WireFaultCode = (typeof WIRE_FAULTS)[number];

/** The first fault met, and where: the sheet's name, and the cell (or the column's letters) if it is in one. */
export interface WireFault {
  readonly code: WireFaultCode;
  readonly sheet?: string;
  readonly cell?: string;
}

export type FromWire =
  { readonly sheets: readonly MappedSheet[]; readonly fault?: undefined } | { readonly fault: WireFault };

type Members = Readonly<Record<string, unknown>>;

class Fault extends Error {
  readonly fault: WireFault;
  constructor(code: WireFaultCode, sheet?: string, cell?: string) {
    super(code);
    this.fault = { code, ...(sheet === undefined ? {} : { sheet }), ...(cell === undefined ? {} : { cell }) };
  }
}

/** Mapped sheets of their wire form, or the first fault in it. What the wire leaves out is empty: evidence, formulas. */
export function fromWire(wire: unknown): FromWire {
  try {
    return { sheets: ledgersOf(wire) };
  } catch (error) {
    if (error instanceof Fault) return { fault: error.fault };
    throw error;
  }
}

function ledgersOf(wire: unknown): MappedSheet[] {
  const ledgers = membersOf(wire);
  if (ledgers === undefined || !Array.isArray(ledgers.texts) || !Array.isArray(ledgers.sheets)) {
    throw new Fault("ledgers-shape");
  }
  const texts: readonly unknown[] = ledgers.texts;
  for (const text of texts) {
    if (typeof text !== "string" || text.length > MAX_TEXT_LENGTH) throw new Fault("ledgers-texts");
  }
  const sheets: readonly unknown[] = ledgers.sheets;
  if (sheets.length > MAX_SHEETS) throw new Fault("ledgers-too-many");
  let rows = 0;
  return sheets.map((sheet) => {
    const mapped = sheetOf(sheet, texts as readonly string[]);
    rows += mapped.rows.length;
    if (rows > MAX_DATA_ROWS) throw new Fault("ledgers-too-many", mapped.sheet);
    return mapped;
  });
}

function sheetOf(value: unknown, texts: readonly string[]): MappedSheet {
  const sheet = membersOf(value);
  if (sheet === undefined || !isName(sheet.sheet)) throw new Fault("sheet-shape");
  const name = sheet.sheet;
  const { workbook, roles, reportingUnit, submittedBy, moneyUnit, columns } = sheet;
  if (
    (workbook !== undefined && !isName(workbook)) ||
    !Array.isArray(roles) ||
    roles.length > ROLES.length ||
    !roles.every(isRole) ||
    (reportingUnit !== undefined && !isText(reportingUnit)) ||
    (submittedBy !== undefined && !isName(submittedBy)) ||
    (moneyUnit !== undefined && !isMoneyUnit(moneyUnit)) ||
    !Array.isArray(columns)
  ) {
    throw new Fault("sheet-shape", name);
  }
  if (columns.length > MAX_SHEET_COLUMNS) throw new Fault("ledgers-too-many", name);
  const rows = rowsOf(sheet.rows, name);
  const read = columns.map((column: unknown) => columnOf(column, rows, texts, name));
  const bands = textsOf(sheet.bands, rows.length, texts);
  if (bands === undefined) throw new Fault("sheet-bands", name);
  return {
    ...(workbook === undefined ? {} : { workbook }),
    sheet: name,
    roles,
    columns: read.map(({ column }) => column),
    rows,
    cells: read.map(({ cells }) => cells),
    formats: read.map(({ formats }) => formats),
    bands,
    ...(reportingUnit === undefined ? {} : { reportingUnit }),
    ...(submittedBy === undefined ? {} : { submittedBy }),
    ...(moneyUnit === undefined ? {} : { moneyUnit }),
  };
}

function rowsOf(value: unknown, sheet: string): readonly number[] {
  if (!Array.isArray(value)) throw new Fault("sheet-rows", sheet);
  if (value.length > MAX_DATA_ROWS) throw new Fault("ledgers-too-many", sheet);
  let last = 0;
  for (const row of value as readonly unknown[]) {
    if (!isWhole(row) || row <= last || row > MAX_ROWS) throw new Fault("sheet-rows", sheet);
    last = row;
  }
  return value as readonly number[];
}

function columnOf(value: unknown, rows: readonly number[], texts: readonly string[], sheet: string) {
  const wired = membersOf(value);
  if (wired === undefined || !isColumnLetters(wired.column)) throw new Fault("column-shape", sheet);
  const letters = wired.column;
  const { header, role, field, moneyUnit, month, part, confidence, cells } = wired;
  if (!isRole(role) || typeof field !== "string") throw new Fault("column-field", sheet, letters);
  const declaration = fieldDeclaration(role, field);
  if (declaration === undefined || declaration.local === true)
    throw new Fault("column-field", sheet, letters);
  if (
    !isText(header) ||
    (moneyUnit !== undefined && !isMoneyUnit(moneyUnit)) ||
    (month !== undefined && (typeof month !== "string" || parsePeriod(month) === null)) ||
    (part !== undefined && part !== "first" && part !== "second") ||
    typeof confidence !== "number" ||
    !(confidence >= 0 && confidence <= 1) ||
    !Array.isArray(cells) ||
    cells.length !== rows.length
  ) {
    throw new Fault("column-shape", sheet, letters);
  }
  const formats = textsOf(wired.formats, rows.length, texts);
  if (formats === undefined) throw new Fault("column-formats", sheet, letters);
  const column: MappedColumn = {
    column: letters,
    header,
    role,
    field,
    ...(moneyUnit === undefined ? {} : { moneyUnit }),
    ...(month === undefined ? {} : { month }),
    ...(part === undefined ? {} : { part }),
    confidence,
    evidence: [],
  };
  return { column, cells: cellsOf(cells, rows, texts, letters, sheet), formats };
}

function cellsOf(
  cells: readonly unknown[],
  rows: readonly number[],
  texts: readonly string[],
  letters: string,
  sheet: string,
): readonly CellValue[] {
  return cells.map((cell, at) => {
    if (cell === null || typeof cell === "boolean") return cell;
    if (typeof cell === "number" && Number.isFinite(cell)) return cell;
    if (Array.isArray(cell) && cell.length === 1) {
      const index: unknown = cell[0];
      const text = isWhole(index) ? texts[index] : undefined;
      if (text !== undefined) return text;
    }
    throw new Fault("cell-value", sheet, cellAddress(letters, rows[at] ?? 0));
  });
}

/** One text a row, null where no run has it; undefined where a run is malformed, overlaps or leaves the rows. */
function textsOf(value: unknown, rows: number, texts: readonly string[]): (string | null)[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const read: (string | null)[] = [];
  for (let row = 0; row < rows; row += 1) read.push(null);
  let next = 0;
  for (const run of value as readonly unknown[]) {
    if (!Array.isArray(run) || run.length !== 3) return undefined;
    const [first, count, index] = run as readonly unknown[];
    if (!isWhole(first) || !isWhole(count) || !isWhole(index)) return undefined;
    const text = texts[index];
    if (first < next || count < 1 || first + count > rows || text === undefined) return undefined;
    read.fill(text, first, first + count);
    next = first + count;
  }
  return read;
}

function membersOf(value: unknown): Members | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Members)
    : undefined;
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value.length <= MAX_TEXT_LENGTH;
}

function isName(value: unknown): value is string {
  return typeof value === "string" && value.length > 0 && value.length <= MAX_NAME_LENGTH;
}

function isRole(value: unknown): value is Role {
  return (ROLES as readonly unknown[]).includes(value);
}

function isMoneyUnit(value: unknown): value is MoneyUnit {
  return (MONEY_UNITS as readonly unknown[]).includes(value);
}

function isColumnLetters(value: unknown): value is string {
  return typeof value === "string" && /^[A-Z]{1,3}$/.test(value) && columnNumber(value) <= MAX_COLUMNS;
}
