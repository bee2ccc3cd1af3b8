/**
 * Recognition: from the grids of one or several workbooks to the layout of every sheet, the columns that are
 * fields, the month, and what is to be told about sheets and headers.
 */
import type { Finding } from "../checking/finding.ts";
import { columnLetters } from "../ledgers/address.ts";
import { parsePeriod, type Period } from "../ledgers/calendar.ts";
import type { Role } from "../ledgers/roles.ts";
import { cardLabels } from "./card-form.ts";
import type { Claim, ClaimSetting } from "./claim.ts";
import { claimColumns, type Rival } from "./column-claims.ts";
import { applyCorrections } from "./corrections.ts";
import { cumulativeMeans } from "./cumulative.ts";
import type { ColumnCorrection, SheetGrid, WorkbookGrid } from "./grid.ts";
import { absentLedgersAndColumns, tellSheet, tellTable } from "./layout-findings.ts";
import { mapTable } from "./map-table.ts";
import { readTables, type HeaderMemory, type Table } from "./recognise-table.ts";
import type { Recognition, RowKind, SheetLayout } from "./recognised.ts";
import { progressOnly } from "./register-or-progress.ts";
import { viewSheet, type SheetView } from "./sheet-view.ts";
import { skippedOutside, skippedRows } from "./skipped-rows.ts";
import { commonYear, sheetMonth, workbookMonth, type DatedSheet } from "./workbook-month.ts";

export interface RecogniseOptions {
  /** The month to score; without it the workbook's own. */
  readonly period?: Period;
}

/** One sheet on its way: what was found of it before the month is known. */
interface SheetReading {
  readonly grid: SheetGrid;
  readonly workbook: string | undefined;
  readonly corrections: readonly ColumnCorrection[];
  readonly view?: SheetView;
  readonly notLedger?: NonNullable<SheetLayout["notLedger"]>;
  /** All tables, ledgers or not. */
  readonly tables: readonly Table[];
  readonly labels: number;
}

/** A sheet of this name is the workbook's own rule set (method §9), no ledger. */
const RULES_SHEET = "评分规则";

/**
 * Recognises every sheet of the workbooks, in order.
 *
 * @example
 * const { recognition, findings } = recogniseWorkbooks([grid], { period: "2020-12" });
 */
export function recogniseWorkbooks(
  workbooks: readonly WorkbookGrid[],
  options: RecogniseOptions = {},
): { readonly recognition: Recognition; readonly findings: readonly Finding[] } {
  const memory: HeaderMemory = new Map();
  const several = workbooks.length > 1;
  const readings = workbooks.flatMap((workbook) =>
    workbook.sheets.map((grid) =>
      readSheet(grid, several ? workbook.name : undefined, workbook.corrections ?? [], memory),
    ),
  );
  const ledgers = readings.flatMap((reading) => reading.tables.filter((table) => table.roles.length > 0));
  const dated = new Map<Table, DatedSheet>();
  for (const { grid, tables } of readings) {
    for (const table of tables) {
      dated.set(table, {
        name: grid.name,
        titles: table.titles.texts,
        headers: table.columns.map(({ header }) => header),
      });
    }
  }
  const datedLedgers = ledgers.flatMap((table) => dated.get(table) ?? []);
  const period = options.period ?? workbookMonth(datedLedgers);
  const year = (period ? parsePeriod(period)?.year : undefined) ?? commonYear(datedLedgers);
  const demoted = progressOnly(ledgers, (table) => dated.get(table)?.name ?? "");

  const layouts: SheetLayout[] = [];
  const findings: Finding[] = [];
  const settledTables: { readonly layout: SheetLayout; readonly claims: readonly Claim[] }[] = [];
  for (const reading of readings) {
    const settled = settleSheet(reading, (table) => ({
      roles: demoted.has(table) ? ["progress"] : table.roles,
      ...(period === undefined ? {} : { period }),
      ...(year === undefined ? {} : { year }),
      ...monthOf(dated.get(table), year),
      ...cumulativeOf(reading.view, table),
    }));
    for (const part of settled) {
      layouts.push(part.layout);
      if (part.layout.mapped) settledTables.push(part);
      for (const finding of part.findings) findings.push(finding);
    }
  }
  for (const finding of absentLedgersAndColumns(settledTables.map(({ layout }) => layout)))
    findings.push(finding);
  return { recognition: { ...(period === undefined ? {} : { period }), layouts }, findings };
}

function readSheet(
  grid: SheetGrid,
  workbook: string | undefined,
  corrections: readonly ColumnCorrection[],
  memory: HeaderMemory,
): SheetReading {
  const none = {
    grid,
    workbook,
    corrections: corrections.filter(({ sheet }) => sheet === grid.name),
    tables: [],
    labels: 0,
  };
  const view = viewSheet(grid);
  if (grid.resultMark !== undefined) return { ...none, view, notLedger: "result" };
  if (grid.hidden) return { ...none, view, notLedger: "hidden" };
  if (view.lastRow === 0) return { ...none, notLedger: "empty" };
  const labels = cardLabels(view);
  if (labels > 0) return { ...none, view, notLedger: "card", labels };
  const tables = readTables(view, memory);
  if (tables.length === 0) return { ...none, view, notLedger: "no-header" };
  const isLedger = grid.name !== RULES_SHEET && tables.some(({ roles }) => roles.length > 0);
  const corrected = none.corrections.length > 0;
  return {
    ...none,
    view,
    tables: grid.name === RULES_SHEET ? [] : tables,
    ...(isLedger || corrected ? {} : { notLedger: "no-field" }),
  };
}

interface SettledPart {
  readonly layout: SheetLayout;
  readonly claims: readonly Claim[];
  readonly findings: readonly Finding[];
}

/** The layouts of a sheet: one, or one for each of several ledgers that stand on it one below the other. */
function settleSheet(
  reading: SheetReading,
  settingOf: (table: Table) => ClaimSetting,
): readonly SettledPart[] {
  const { grid, view, workbook } = reading;
  const place = {
    ...(workbook === undefined ? {} : { workbook }),
    sheet: grid.name,
    hiddenRows: grid.hiddenRows,
    hiddenColumns: grid.hiddenColumns.map(columnLetters),
  };
  if (!view || reading.notLedger !== undefined)
    return [notLedger(reading, reading.notLedger ?? "empty", place)];
  const parts: SettledPart[] = [];
  const others: Table[] = [];
  for (const table of reading.tables) {
    const setting = settingOf(table);
    const { claims: found, rivals } = claimColumns(table.columns, setting);
    const { claims, roles: added, outdated } = applyCorrections(found, table.columns, reading.corrections);
    const roles = [...new Set([...setting.roles, ...added])];
    if (roles.length === 0 || claims.length === 0) {
      others.push(table);
      continue;
    }
    parts.push(ledgerPart(view, table, { claims, rivals, roles, outdated }, place, workbook));
  }
  const [first, ...rest] = parts;
  if (!first) return [notLedger(reading, "no-field", place)];
  const strays = others.flatMap((table) => skippedOutside(view, table.first, table.last));
  const layout = { ...first.layout, skippedRows: [...first.layout.skippedRows, ...strays] };
  return [{ ...first, layout }, ...rest];
}

type Place = Pick<SheetLayout, "workbook" | "sheet" | "hiddenRows" | "hiddenColumns">;

function ledgerPart(
  view: SheetView,
  table: Table,
  settled: {
    readonly claims: readonly Claim[];
    readonly rivals: readonly Rival[];
    readonly roles: readonly Role[];
    readonly outdated: readonly ColumnCorrection[];
  },
  place: Place,
  workbook: string | undefined,
): SettledPart {
  const { claims, roles } = settled;
  const layout: SheetLayout = {
    ...place,
    roles,
    headerRows: headerRowsOf(table),
    skippedRows: skippedRows(view, table),
    mapped: mapTable(view, table, claims, roles, workbook),
  };
  return { layout, claims, findings: tellTable(place, table, settled) };
}

function notLedger(
  reading: SheetReading,
  why: NonNullable<SheetLayout["notLedger"]>,
  place: Place,
): SettledPart {
  const { view, tables, labels, grid } = reading;
  const table = tables[0];
  const headerRows = table ? headerRowsOf(table) : [];
  const skipped: readonly { readonly row: number; readonly why: RowKind }[] = view
    ? skippedOutside(view, 1, view.lastRow).filter(({ row }) => !headerRows.includes(row))
    : [];
  return {
    layout: { ...place, roles: [], headerRows, skippedRows: skipped, notLedger: why },
    claims: [],
    findings: grid.name === RULES_SHEET ? [] : tellSheet(place, why, labels),
  };
}

function headerRowsOf(table: Table): readonly number[] {
  return Array.from(
    { length: table.head.last - table.head.first + 1 },
    (_, index) => table.head.first + index,
  );
}

function monthOf(dated: DatedSheet | undefined, year: number | undefined): { readonly sheetMonth?: Period } {
  const month = dated ? sheetMonth(dated, year) : undefined;
  return month === undefined ? {} : { sheetMonth: month };
}

function cumulativeOf(view: SheetView | undefined, table: Table): Pick<ClaimSetting, "cumulativeIs"> {
  if (!view || !table.roles.includes("projects")) return {};
  const rows = table.rows.filter(({ kind }) => kind === "data").map(({ row }) => row);
  const means = cumulativeMeans(view, table.columns, rows);
  return means === undefined ? {} : { cumulativeIs: means };
}
