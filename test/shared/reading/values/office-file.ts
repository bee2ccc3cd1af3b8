/** Workbook files as an office saves them: values, number formats, formulas and error values in a real .xlsx. */
import { utils, write } from "@e965/xlsx";
import type { CellObject, WorkSheet } from "@e965/xlsx";
import { openFile } from "#addin/hosts/file.ts";
import { readAnswer } from "#shared/api/read-answer.ts";
import { certainFixes } from "#shared/checking/fixing/certain-fixes.ts";
import { inspectWorkbooks, type Inspection } from "#shared/inspection.ts";
import { DEFAULT_RULES } from "#shared/ledgers/rules.ts";
import { shownValue } from "./one-cell.ts";

/** A cell: its value, or its value with a number format or a formula. `#REF!` and the like become error values. */
export type OfficeCell =
  | string
  | number
  | boolean
  | null
  | { readonly value: number | string; readonly format?: string; readonly formula?: string };

export type OfficeSheets = Readonly<Record<string, readonly (readonly OfficeCell[])[]>>;

const NAME = "台账.xlsx";
/** Excel's own numbers of the error values. */
const ERRORS: Readonly<Record<string, number>> = {
  "#DIV/0!": 7,
  "#VALUE!": 15,
  "#REF!": 23,
  "#NAME?": 29,
  "#N/A": 42,
};

/** What is read of a file: rows by `sheet row`, findings by `sheet cell` as `severity check` and the fix. */
export interface FileReading {
  readonly period: string;
  readonly rows: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly findings: Readonly<Record<string, readonly string[]>>;
}

/** Saves the sheets, opens the file as the pane and the commands do, and reads it. Findings of no cell are left out. */
export async function readOffice(sheets: OfficeSheets): Promise<FileReading> {
  return readingOf(await inspectFile(saved(sheets)));
}

/** What is read of the file once every certain fix is made in it. */
export async function readRepaired(sheets: OfficeSheets): Promise<FileReading> {
  const bytes = saved(sheets);
  const { findings } = await inspectFile(bytes);
  const host = await openFile(bytes, NAME);
  await host.applyFixes(certainFixes(findings));
  return readingOf(await inspectFile(host.save()));
}

async function inspectFile(bytes: Uint8Array): Promise<Inspection> {
  const inspection = inspectWorkbooks([await (await openFile(bytes, NAME)).read()], DEFAULT_RULES);
  if (inspection.period === undefined) throw new Error("no month");
  return inspection;
}

function readingOf(inspection: Inspection): FileReading {
  const { ledgers, findings } = readAnswer(inspection, "zh-CN");
  const rows: Record<string, Record<string, unknown>> = {};
  for (const [role, own] of Object.entries(ledgers)) {
    for (const { source, ...values } of own) {
      const month = typeof values["month"] === "string" ? ` ${values["month"]}` : "";
      const key = `${role} ${source.sheet} ${String(source.row)}${month}`;
      rows[key] = Object.fromEntries(
        Object.entries(values).map(([field, value]) => [field, shownValue(value)]),
      );
    }
  }
  const told: Record<string, string[]> = {};
  for (const { sheet, cell, severity, check, fix } of findings) {
    if (cell === undefined) continue;
    const repair = fix ? ` → ${String(fix.to)}` : "";
    (told[`${String(sheet)} ${cell}`] ??= []).push(`${severity} ${check}${repair}`);
  }
  return { period: inspection.period, rows, findings: told };
}

function saved(sheets: OfficeSheets): Uint8Array {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet: WorkSheet = {};
    for (const [y, row] of rows.entries()) {
      for (const [x, cell] of row.entries()) {
        if (cell !== null) sheet[utils.encode_cell({ r: y, c: x })] = cellOf(cell);
      }
    }
    const width = Math.max(...rows.map((row) => row.length));
    sheet["!ref"] = utils.encode_range({ s: { r: 0, c: 0 }, e: { r: rows.length - 1, c: width - 1 } });
    utils.book_append_sheet(book, sheet, name);
  }
  return new Uint8Array(write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
}

function cellOf(cell: Exclude<OfficeCell, null>): CellObject {
  if (typeof cell !== "object") {
    if (typeof cell === "number") return { t: "n", v: cell };
    if (typeof cell === "boolean") return { t: "b", v: cell };
    const error = ERRORS[cell];
    return error === undefined ? { t: "s", v: cell } : { t: "e", v: error, w: cell };
  }
  const { value, format, formula } = cell;
  return {
    t: typeof value === "number" ? "n" : "s",
    v: value,
    ...(format === undefined ? {} : { z: format }),
    ...(formula === undefined ? {} : { f: formula }),
  };
}
