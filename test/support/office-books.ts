/** Workbooks of invented offices as real .xlsx files, read the whole way, in lines that an answer key can be held to. */
import { utils, write } from "@e965/xlsx";
import type { CellObject, WorkSheet } from "@e965/xlsx";
import { openFile } from "#addin/hosts/file.ts";
import { readAnswer } from "#shared/api/read-answer.ts";
import { inspectWorkbooks } from "#shared/inspection.ts";
import { FIELDS, fieldDeclaration } from "#shared/ledgers/fields.ts";
import type { Role } from "#shared/ledgers/roles.ts";
import { DEFAULT_RULES } from "#shared/ledgers/rules.ts";

export interface OfficeSheet {
  readonly name: string;
  /**
   * Rows, cells parted by `|`: numbers are numbers, `'12` is text, `@2020-03-15` a real date, `@2020-03` one that
   * shows only its month, `⏎` a line break.
   */
  readonly rows: readonly string[];
  readonly merges?: readonly string[];
  readonly hidden?: true;
}

/** What is read of a book. */
export interface BookReading {
  readonly period: string;
  /** `附表1: projects+progress · header 4-5 · title 1-3 · data 7-9`. */
  readonly sheets: readonly string[];
  /** By sheet: `B name · C code`. */
  readonly columns: Readonly<Record<string, string>>;
  /** By ledger, sheet and row: `name 甲 · totalInvestment 1200`; money in 万元, dates as their days or spans. */
  readonly rows: Readonly<Record<string, string>>;
  /** `附表1 M11 warning number-as-text → 600`, but what is absent. */
  readonly findings: readonly string[];
}

const WAN = 10_000;
const EPOCH = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;

/** Saves the book, opens the file and reads it. */
export async function readBook(sheets: readonly OfficeSheet[]): Promise<BookReading> {
  const host = await openFile(bookFile(sheets), "台账.xlsx");
  const inspection = inspectWorkbooks([await host.read()], DEFAULT_RULES);
  if (inspection.period === undefined) throw new Error("the workbook names no month");
  const answer = readAnswer(inspection, "zh-CN");
  const rows: Record<string, string> = {};
  for (const [role, own] of Object.entries(answer.ledgers)) {
    for (const { source, ...values } of own) {
      const month = typeof values["month"] === "string" ? ` ${values["month"]}` : "";
      rows[`${role} ${source.sheet} ${source.row}${month}`] = shown(role as Role, values);
    }
  }
  return {
    period: answer.period,
    sheets: answer.sheets.map((sheet) => {
      if (sheet.notLedger !== undefined) return `${sheet.name}: ${sheet.notLedger}`;
      const kinds = new Map<string, number[]>();
      for (const { row, why } of sheet.skippedRows) kinds.set(why, [...(kinds.get(why) ?? []), row]);
      const parts = [
        `${sheet.name}: ${sheet.roles.join("+")}`,
        ...(sheet.headerRows.length > 0 ? [`header ${sheet.headerRows.join(",")}`] : []),
        ...[...kinds].map(([kind, own]) => `${kind} ${own.join(",")}`),
        ...(sheet.dataRows > 0 ? [`${sheet.dataRows} rows`] : []),
      ];
      return parts.join(" · ");
    }),
    columns: Object.fromEntries(
      answer.sheets
        .filter(({ columns }) => columns.length > 0)
        .map(({ name, columns }) => [
          name,
          columns.map(({ column, field }) => `${column} ${field}`).join(" · "),
        ]),
    ),
    rows,
    findings: answer.findings
      .filter(({ check }) => check !== "ledger-absent" && check !== "column-absent")
      .map(({ sheet = "", cell = "", severity, check, fix }) =>
        [sheet, cell, severity, check, fix ? `→ ${String(fix.to)}` : ""]
          .filter((word) => word !== "")
          .join(" "),
      )
      .toSorted(),
  };
}

/** The book as the bytes of an .xlsx file. */
export function bookFile(sheets: readonly OfficeSheet[]): Uint8Array {
  const book = utils.book_new();
  for (const { name, rows, merges = [] } of sheets) {
    const sheet: WorkSheet = {};
    let width = 1;
    for (const [y, row] of rows.entries()) {
      const cells = row.split("|");
      width = Math.max(width, cells.length);
      for (const [x, text] of cells.entries()) {
        const cell = cellOf(text.trim());
        if (cell) sheet[utils.encode_cell({ r: y, c: x })] = cell;
      }
    }
    sheet["!ref"] = utils.encode_range({ s: { r: 0, c: 0 }, e: { r: rows.length - 1, c: width - 1 } });
    sheet["!merges"] = merges.map((area) => utils.decode_range(area));
    utils.book_append_sheet(book, sheet, name);
  }
  book.Workbook = { Sheets: sheets.map(({ hidden }) => ({ Hidden: hidden ? 1 : 0 })) };
  return new Uint8Array(write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
}

function cellOf(text: string): CellObject | undefined {
  if (text === "") return undefined;
  const written = text.replaceAll("⏎", "\n");
  const date = /^@(\d{4})-(\d\d)(?:-(\d\d))?$/u.exec(written);
  if (date) {
    const [, year, month, day] = date;
    const serial = (Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)) - EPOCH) / DAY_MS;
    return { t: "n", v: serial, z: day === undefined ? 'yyyy"年"m"月"' : "yyyy/m/d" };
  }
  if (written.startsWith("'")) return { t: "s", v: written.slice(1) };
  return /^-?\d+(?:\.\d+)?$/u.test(written) ? { t: "n", v: Number(written) } : { t: "s", v: written };
}

function shown(role: Role, values: Readonly<Record<string, unknown>>): string {
  return Object.keys(FIELDS[role])
    .filter((field) => values[field] !== undefined && field !== "month")
    .map((field) => ({ field, value: valueShown(fieldDeclaration(role, field)?.kind, values[field]) }))
    .filter(({ value }) => value !== "")
    .map(({ field, value }) => `${field} ${value}`)
    .join(" · ");
}

function valueShown(kind: string | undefined, value: unknown): string {
  if (kind === "money") return String(Number(value) / WAN);
  if (kind === "flag") return value === true ? "true" : "";
  if (Array.isArray(value)) return value.join("、");
  if (typeof value === "object" && value !== null && "from" in value && "to" in value) {
    return value.from === value.to ? String(value.from) : `${String(value.from)}..${String(value.to)}`;
  }
  return String(value);
}
