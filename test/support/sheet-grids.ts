/** Sheets for tests as a host would hand them over, written down row by row. */
import { columnNumber, type Area } from "#shared/ledgers/address.ts";
import type { CellValue, SheetGrid, WorkbookGrid } from "#shared/reading/grid.ts";

export interface GridOptions extends Partial<Omit<SheetGrid, "name" | "values" | "merges" | "formats">> {
  /** Merged areas as `A1:C1`. */
  readonly merges?: readonly string[];
  /** Number formats by A1 address. */
  readonly formats?: Readonly<Record<string, string>>;
  /** Addresses of the cells that are formulas. */
  readonly formulas?: readonly string[];
}

/** A sheet of rows; a row may be written as one text, its cells parted by `|` (numbers become numbers). */
export function sheetGrid(
  name: string,
  rows: readonly (string | readonly CellValue[])[],
  { merges = [], formats = {}, formulas = [], ...rest }: GridOptions = {},
): SheetGrid {
  const values = rows.map((row) => (typeof row === "string" ? cellsOf(row) : row));
  const formatGrid: (string | undefined)[][] = values.map((row) => row.map(() => undefined));
  for (const [address, format] of Object.entries(formats)) {
    const { top, left } = areaOf(address);
    const row = formatGrid[top - 1];
    if (row) row[left - 1] = format;
  }
  const computed = new Set(formulas.map((address) => key(areaOf(address).top, areaOf(address).left)));
  return {
    name,
    hidden: false,
    values,
    formats: formatGrid,
    merges: merges.map(areaOf),
    isFormula: (row, column) => computed.has(key(row, column)),
    hiddenRows: [],
    hiddenColumns: [],
    ...rest,
  };
}

/** A workbook of sheets. */
export function workbook(...sheets: readonly SheetGrid[]): WorkbookGrid {
  return { sheets };
}

function cellsOf(row: string): CellValue[] {
  return row.split("|").map((cell) => {
    const text = cell.trim().replaceAll("⏎", "\n");
    if (text === "") return null;
    if (text.startsWith("'")) return text.slice(1);
    return /^-?\d+(?:\.\d+)?$/u.test(text) ? Number(text) : text;
  });
}

function areaOf(address: string): Area {
  const match = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/u.exec(address);
  const left = columnNumber(match?.[1] ?? "A");
  const top = Number(match?.[2] ?? 1);
  return {
    top,
    left,
    right: match?.[3] ? columnNumber(match[3]) : left,
    bottom: match?.[4] ? Number(match[4]) : top,
  };
}

function key(row: number, column: number): number {
  return row * 20_000 + column;
}
