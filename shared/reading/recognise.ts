/**
 * Recognition: from the grids of one or several workbooks to the layout of every sheet, the columns that are
 * fields, the month, and what is to be told about sheets and headers.
 */
import type { Finding } from "../checking/finding.ts";
import { columnLetters } from "../ledgers/address.ts";
import { parsePeriod, type Period } from "../ledgers/calendar.ts";
import { cardLabels, isRowOfLabels } from "./card-form.ts";
import type { Claim, ClaimSetting } from "./claim.ts";
import { claimColumns } from "./column-claims.ts";
import { correctionsOfSheets, tellDamaged, tellUnused, type CorrectionsOfSheet } from "./corrections.ts";
import { isUnitName } from "./column-contents.ts";
import { cumulativeMeans } from "./cumulative.ts";
import type { SheetGrid, WorkbookGrid } from "./grid.ts";
import { tellHidden } from "./hidden-parts.ts";
import { absentLedgersAndColumns, tellSheet, tellTable, type SettledTable } from "./layout-findings.ts";
import { mapTable } from "./map-table.ts";
import { isMilestoneMatrix, isTransposed } from "./odd-tables.ts";
import { readTables, type HeaderMemory, type Table } from "./recognise-table.ts";
import type { LayoutColumn, Recognition, SheetLayout } from "./recognised.ts";
import { progressOnly } from "./register-or-progress.ts";
import { rolesFilled } from "./sheet-roles.ts";
import { viewSheet, type SheetView } from "./sheet-view.ts";
import { isRulesSheet } from "../rules/rules-sheet.ts";
import { skippedOfOther, skippedOutside, skippedRows } from "./skipped-rows.ts";
import { commonYear, sheetMonth, workbookMonth, type DatedSheet } from "./workbook-month.ts";

export interface RecogniseOptions {
  /** The month to score; without it the workbook's own. */
  readonly period?: Period;
}

/** One sheet on its way: what was found of it before the month is known. */
interface SheetReading {
  readonly grid: SheetGrid;
  readonly workbook: string | undefined;
  readonly corrections: CorrectionsOfSheet | undefined;
  readonly view?: SheetView;
  readonly notLedger?: NonNullable<SheetLayout["notLedger"]>;
  /** All tables, ledgers or not. */
  readonly tables: readonly Table[];
  readonly labels: number;
}

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
  const first = readSheets(workbooks, memory, options.period);
  const period = options.period ?? workbookMonth(datedLedgers(first));
  const corrected = workbooks.some(({ corrections = [] }) => corrections.length > 0);
  // Which column a correction means may hang on the month, which is only known now.
  const readings = corrected && period !== options.period ? readSheets(workbooks, memory, period) : first;
  const ledgers = readings.flatMap(ledgerTables);
  const dated = new Map(
    readings.flatMap((reading) => reading.tables.map((table) => [table, datedTable(reading, table)])),
  );
  const year = (period ? parsePeriod(period)?.year : undefined) ?? commonYear(datedLedgers(readings));
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
      ...cumulativeOf(table),
      ...(table.titles.reportingUnit !== undefined || isUnitName(reading.grid.name)
        ? { ofOneUnit: true }
        : {}),
    }));
    for (const part of settled) {
      layouts.push(part.layout);
      if (part.layout.mapped) settledTables.push(part);
      for (const finding of part.findings) findings.push(finding);
    }
  }
  for (const finding of absentLedgersAndColumns(settledTables.map(({ layout }) => layout)))
    findings.push(finding);
  for (const finding of correctionFindings(workbooks, readings)) findings.push(finding);
  const corrections = workbooks.flatMap((workbook) => workbook.corrections ?? []);
  return { recognition: { ...(period === undefined ? {} : { period }), layouts, corrections }, findings };
}

function readSheets(
  workbooks: readonly WorkbookGrid[],
  memory: HeaderMemory,
  period: Period | undefined,
): readonly SheetReading[] {
  const several = workbooks.length > 1;
  return workbooks.flatMap(({ name, sheets, corrections = [] }) => {
    const names = sheets.map((sheet) => sheet.name);
    const said = correctionsOfSheets(names, corrections, period);
    return sheets.map((grid, at) => readSheet(grid, several ? name : undefined, said[at], memory));
  });
}

function ledgerTables({ tables }: SheetReading): readonly Table[] {
  return tables.filter(({ roles }) => roles.length > 0);
}

function datedTable({ grid }: SheetReading, { titles, columns }: Table): DatedSheet {
  return { name: grid.name, titles: titles.texts, headers: columns.map(({ header }) => header) };
}

function datedLedgers(readings: readonly SheetReading[]): readonly DatedSheet[] {
  return readings.flatMap((reading) => ledgerTables(reading).map((table) => datedTable(reading, table)));
}

/** What is told of corrections: those that could not be read, and those that nothing answers to any more. */
function correctionFindings(
  workbooks: readonly WorkbookGrid[],
  readings: readonly SheetReading[],
): readonly Finding[] {
  let at = 0;
  return workbooks.flatMap(({ name, sheets, corrections = [], correctionsDamaged }) => {
    const own = readings.slice(at, (at += sheets.length));
    const workbook = workbooks.length > 1 ? name : undefined;
    const corrected = own.map(({ grid, notLedger: why, tables }) => ({
      sheet: grid.name,
      read: why === undefined || why === "no-header" || why === "no-field",
      met: tables.flatMap(({ columns }) => columns.flatMap(({ correction }) => correction ?? [])),
    }));
    return [
      ...(correctionsDamaged === true ? [tellDamaged(workbook)] : []),
      ...tellUnused(workbook, corrections, corrected),
    ];
  });
}

function readSheet(
  grid: SheetGrid,
  workbook: string | undefined,
  corrections: CorrectionsOfSheet | undefined,
  memory: HeaderMemory,
): SheetReading {
  const none = { grid, workbook, corrections, tables: [], labels: 0 };
  const view = viewSheet(grid);
  if (grid.resultMark !== undefined) return { ...none, view, notLedger: "result" };
  if (grid.hidden) return { ...none, view, notLedger: "hidden" };
  if (view.lastRow === 0) return { ...none, notLedger: "empty" };
  if (isRulesSheet(grid)) return { ...none, view, notLedger: "rules" };
  if (corrections?.said?.role === null) return { ...none, view, notLedger: "said" };
  if (isTransposed(view)) return { ...none, view, notLedger: "transposed" };
  const tables = readTables(view, memory, corrections);
  const labels = cardLabels(view);
  // The few labelled lines over a table make no card of it.
  if (labels > 0 && !tables.some(({ roles, head }) => roles.length > 0 && isRowOfLabels(view, head.last)))
    return { ...none, view, notLedger: "card", labels };
  if (tables.length === 0) return { ...none, view, notLedger: "no-header" };
  const isLedger = tables.some(({ roles }) => roles.length > 0);
  return {
    ...none,
    view,
    tables,
    ...(isLedger ? {} : { notLedger: tables.some(isMilestoneMatrix) ? "matrix" : "no-field" }),
  };
}

interface SettledPart {
  readonly layout: SheetLayout;
  readonly claims: readonly Claim[];
  readonly findings: readonly Finding[];
}

/** The layouts of a sheet: one, or one for each of several ledgers that stand on it below or beside one another. */
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
    ...(reading.corrections?.said ? { said: reading.corrections.said.correction } : {}),
  };
  if (!view || reading.notLedger !== undefined)
    return [notLedger(reading, reading.notLedger ?? "empty", place)];
  const parts: SettledPart[] = [];
  const others: Table[] = [];
  for (const table of reading.tables) {
    const setting = settingOf(table);
    const { claims, rivals } = claimColumns(table.columns, setting);
    const roles = rolesFilled(setting.roles, claims);
    if (roles.length === 0 || claims.length === 0) {
      others.push(table);
      continue;
    }
    parts.push(ledgerPart(table, { claims, rivals, roles, setting }, place, workbook));
  }
  const [first, ...rest] = parts;
  if (!first) return [notLedger(reading, "no-field", place)];
  const strays = others.flatMap((table) => skippedOfOther(table, false));
  const layout = { ...first.layout, skippedRows: [...first.layout.skippedRows, ...strays] };
  return [{ ...first, layout }, ...rest];
}

type Place = Pick<SheetLayout, "workbook" | "sheet" | "hiddenRows" | "hiddenColumns" | "said">;

function ledgerPart(
  table: Table,
  settled: SettledTable,
  place: Place,
  workbook: string | undefined,
): SettledPart {
  const { claims, roles } = settled;
  const layout: SheetLayout = {
    ...place,
    roles,
    headerRows: headerRowsOf(table),
    columns: layoutColumns(table),
    ...(table.block === undefined ? {} : { block: table.block }),
    skippedRows: skippedRows(table),
    mapped: mapTable(table, claims, roles, workbook),
  };
  return { layout, claims, findings: [...tellTable(place, table, settled), ...tellHidden(layout)] };
}

function notLedger(
  reading: SheetReading,
  why: NonNullable<SheetLayout["notLedger"]>,
  place: Place,
): SettledPart {
  const { view, tables, labels } = reading;
  const table = tables[0];
  const headerRows = table ? headerRowsOf(table) : [];
  const skipped = table
    ? tables.flatMap((one) => skippedOfOther(one, one === table))
    : view
      ? skippedOutside(view, why === "card")
      : [];
  return {
    layout: {
      ...place,
      roles: [],
      headerRows,
      columns: table ? layoutColumns(table) : [],
      skippedRows: skipped,
      notLedger: why,
    },
    claims: [],
    findings: tellSheet(place, why, labels),
  };
}

function layoutColumns({ columns }: Table): readonly LayoutColumn[] {
  return columns.map(({ column, header, correction }) => ({
    column: columnLetters(column),
    header: header.written,
    ...(correction ? { correction } : {}),
  }));
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

function cumulativeOf(table: Table): Pick<ClaimSetting, "cumulativeIs"> {
  if (!table.roles.includes("projects")) return {};
  const rows = table.rows.filter(({ kind }) => kind === "data").map(({ row }) => row);
  const means = cumulativeMeans(table.view, table.columns, rows);
  return means === undefined ? {} : { cumulativeIs: means };
}
