/** The mapped part of a table: only columns that are fields, only rows that are data, raw as written. */
import { columnLetters } from "../ledgers/address.ts";
import { fieldDeclaration } from "../ledgers/fields.ts";
import type { Role } from "../ledgers/roles.ts";
import type { Claim } from "./claim.ts";
import type { CellValue } from "./grid.ts";
import type { MappedColumn, MappedSheet } from "./recognised.ts";
import type { Table } from "./recognise-table.ts";
import type { SheetView } from "./sheet-view.ts";

/** Kinds of which one merged cell never stands for several rows: an amount filled down would be counted twice. */
const AMOUNTS: ReadonlySet<string> = new Set(["money", "count", "points"]);

/** Builds the mapped sheet of a table from its settled columns. */
export function mapTable(
  table: Table,
  claims: readonly Claim[],
  roles: readonly Role[],
  workbook: string | undefined,
): MappedSheet {
  const { view } = table;
  const data = table.rows.filter(({ kind }) => kind === "data");
  const rows = data.map(({ row }) => row);
  const columns = claims.map(mappedColumn);
  const { reportingUnit, moneyUnit } = table.titles;
  return {
    ...(workbook === undefined ? {} : { workbook }),
    sheet: view.grid.name,
    roles,
    columns,
    rows,
    cells: claims.map((claim) => cellsOf(view, claim, rows)),
    formats: claims.map(({ column }) =>
      rows.map((row) => {
        const format = view.grid.formats[row - 1]?.[column.column - 1];
        return format === undefined || format === "General" ? null : format;
      }),
    ),
    formulas: claims.map(({ column }) => rows.map((row) => view.grid.isFormula(row, column.column))),
    bands: data.map(({ band }) => band),
    ...(reportingUnit === undefined ? {} : { reportingUnit }),
    ...(moneyUnit === undefined ? {} : { moneyUnit }),
  };
}

function mappedColumn(claim: Claim): MappedColumn {
  const { column, role, field, confidence, evidence, part, month } = claim;
  const money = fieldDeclaration(role, field)?.kind === "money";
  const moneyUnit = money ? column.header.moneyUnit : undefined;
  return {
    column: columnLetters(column.column),
    header: column.header.written,
    role,
    field,
    ...(moneyUnit === undefined ? {} : { moneyUnit }),
    ...(month === undefined ? {} : { month }),
    ...(part === undefined ? {} : { part }),
    confidence: Math.floor(confidence * 100 + 0.5) / 100,
    evidence,
  };
}

/** The raw values of a column, those of merged areas given to each of their rows. */
function cellsOf(
  view: SheetView,
  { column, role, field }: Claim,
  rows: readonly number[],
): readonly CellValue[] {
  const at = column.column;
  const cells = rows.map((row) => view.value(row, at));
  const kind = fieldDeclaration(role, field)?.kind;
  if (kind === undefined || AMOUNTS.has(kind)) return cells;
  const areas = view.mergesDown(at);
  if (areas.length === 0) return cells;
  const place = new Map(rows.map((row, index) => [row, index]));
  for (const area of areas) {
    const value = view.value(area.top, area.left);
    for (let row = area.top + 1; row <= area.bottom; row++) {
      const index = place.get(row);
      if (index !== undefined) cells[index] = value;
    }
  }
  return cells;
}
