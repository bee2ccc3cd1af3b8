/** One role of one sheet, its columns read into a ledger table. */
import type { Finding } from "../../checking/finding.ts";
import type { FieldName } from "../../checking/cell-details.ts";
import { parsePeriod } from "../../ledgers/calendar.ts";
import type { Period } from "../../ledgers/calendar.ts";
import { fieldDeclaration } from "../../ledgers/fields.ts";
import type { Rules } from "../../ledgers/rules.ts";
import type { Role } from "../../ledgers/roles.ts";
import type { LedgerTable } from "../../ledgers/table.ts";
import type { UnitNames } from "../../ledgers/units.ts";
import type { MappedColumn, MappedSheet } from "../recognised.ts";
import { columnReport } from "./column-context.ts";
import type { AmountsRead, ColumnContext } from "./column-context.ts";
import { tellMoneyUnits } from "./doubtful-units.ts";
import { readField, tellEmpty } from "./read-column.ts";
import type { UnitCell } from "./read-texts.ts";

/** What values are read by. */
export interface ReadingContext {
  readonly period: Period;
  readonly rules: Rules;
  readonly units: UnitNames;
}

/** Typed columns while a table is being built, keyed by field. */
export interface TableDraft {
  readonly values: Record<string, readonly unknown[]>;
  readonly columns: Record<string, string>;
}

/** Reads the columns of a role that `takes` chooses; findings are added to `findings`. */
export function readTable(
  sheet: MappedSheet,
  role: Role,
  takes: (column: MappedColumn) => boolean,
  context: ReadingContext,
  findings: Finding[],
): TableDraft {
  const draft: TableDraft = { values: {}, columns: {} };
  let unitCells: readonly (UnitCell | null)[] | undefined;
  let coUnits: readonly (readonly string[] | null)[] | undefined;
  const amounts: AmountsRead[] = [];
  for (const [field, indexes] of fieldsOf(sheet, role, takes)) {
    const declaration = fieldDeclaration(role, field);
    if (!declaration) continue;
    const contexts = indexes.map((index) =>
      columnContext(sheet, index, role, field as FieldName, context, findings),
    );
    const first = contexts[0];
    const read = readField(contexts, declaration, amounts);
    if (!first || !read) continue;
    tellEmpty(first, declaration, read.states);
    draft.columns[field] = first.column.column;
    if (declaration.kind === "unit") {
      unitCells = read.values as readonly (UnitCell | null)[];
      draft.values[field] = unitCells.map((cell) => cell?.lead ?? null);
    } else if (declaration.kind === "units") {
      const cells = read.values as readonly (UnitCell | null)[];
      coUnits = cells.map((cell) => cell && [cell.lead, ...cell.others]);
      draft.values[field] = coUnits;
    } else {
      draft.values[field] = read.values;
    }
  }
  tellMoneyUnits(amounts);
  if (role === "projects" && unitCells) {
    const merged = coUnitsOf(unitCells, coUnits);
    if (merged) draft.values["coUnits"] = merged;
  }
  return draft;
}

/** A finished table of a draft. Its value types are those of the role's declarations, by which it was read. */
export function tableOf<R extends Role>(
  sheet: MappedSheet,
  role: R,
  draft: TableDraft,
  rows: readonly number[],
  register: boolean,
): LedgerTable<R> {
  const place = sheet.workbook === undefined ? {} : { workbook: sheet.workbook };
  return {
    role,
    ...place,
    sheet: sheet.sheet,
    register,
    rows,
    columns: draft.columns as LedgerTable<R>["columns"],
    values: draft.values as LedgerTable<R>["values"],
  };
}

/** Columns of each field by their places in the sheet: separate cells before halves of shared ones. */
function fieldsOf(
  sheet: MappedSheet,
  role: Role,
  takes: (column: MappedColumn) => boolean,
): ReadonlyMap<string, readonly number[]> {
  const fields = new Map<string, number[]>();
  for (const shared of [false, true]) {
    for (const [index, column] of sheet.columns.entries()) {
      if (column.role !== role || (column.part !== undefined) !== shared || !takes(column)) continue;
      const indexes = fields.get(column.field);
      if (indexes) indexes.push(index);
      else fields.set(column.field, [index]);
    }
  }
  return fields;
}

function columnContext(
  sheet: MappedSheet,
  index: number,
  role: Role,
  field: FieldName,
  { period, rules, units }: ReadingContext,
  findings: Finding[],
): ColumnContext {
  const column = sheet.columns[index] as MappedColumn;
  const stated = column.moneyUnit ?? sheet.moneyUnit;
  return {
    role,
    field,
    column,
    cells: sheet.cells[index] ?? [],
    formats: sheet.formats[index] ?? [],
    year: parsePeriod(period)?.year ?? 0,
    moneyUnit: stated ?? rules.moneyUnit,
    moneyUnitStated: stated !== undefined,
    units,
    report: columnReport(sheet, index, findings),
  };
}

/** 协同单位 of each row: the further units of its 责任单位 cell, then those of its own cell. */
function coUnitsOf(
  unitCells: readonly (UnitCell | null)[],
  own: readonly (readonly string[] | null)[] | undefined,
): readonly (readonly string[] | null)[] | undefined {
  if (!own && unitCells.every((cell) => cell === null || cell.others.length === 0)) return undefined;
  return unitCells.map((cell, at) => {
    const all = new Set([...(cell?.others ?? []), ...(own?.[at] ?? [])]);
    if (cell) all.delete(cell.lead);
    return all.size === 0 ? null : [...all];
  });
}
