/** Workbooks that are only read (.xls, .et, .xlsb, .ods, exports as HTML or XML 2003, delimited text) as grids. */
import * as xlsx from "@e965/xlsx";
import type { CellValue, SheetGrid } from "#shared/reading/grid.ts";
import { HostError } from "../host.ts";
import { parseArea, placeKey } from "./area.ts";
import { hiddenTables } from "./hidden-tables.ts";
import { MAX_CONTENT_BYTES } from "./limits.ts";
import { LOCALE_FORMATS } from "./locale-formats.ts";
import { toldByNames } from "./sheet-names.ts";
import { sheetContent, type SheetContent } from "./sheet-content.ts";
import type { Source } from "./sniff.ts";

/** `cellStyles` is what makes SheetJS tell hidden rows and columns. */
const OPTIONS = {
  dense: true,
  nodim: true,
  cellNF: true,
  cellText: false,
  cellHTML: false,
  cellStyles: true,
} as const;
/**
 * What in untyped text is a number, with or without thousands: no leading zeros (codes, phone numbers), at
 * most the 15 digits a double holds (identity numbers have 18). All else stays text as written: `2020-11`
 * is nobody's 1 November.
 */
const PLAIN_NUMBER = /^-?(?:0|[1-9]\d{0,14}|[1-9]\d{0,2}(?:,\d{3}){1,4})(?:\.\d{1,14})?$/;
const SIGNIFICANT_DIGITS = 15;

type OtherSource = Exclude<Source, { kind: "package" }>;

/** Loads what reading a source takes: half a megabyte of code pages that only files older than 1997 need. */
export async function prepare(source: OtherSource): Promise<void> {
  if (source.kind !== "other" || source.codepage === undefined) return;
  xlsx.set_cptable(await import("@e965/xlsx/dist/cpexcel.full.mjs"));
}

/** Every sheet of a prepared source; `name` for the one sheet of a text. @throws {HostError} "damaged", "encrypted", "too-large" */
export function readOther(source: OtherSource, name: string): SheetGrid[] {
  if (source.kind === "other" && source.entries !== undefined) {
    const total = source.entries.entries.reduce((sum, entry) => sum + entry.size, 0);
    if (total > MAX_CONTENT_BYTES) throw new HostError("too-large");
  }
  const book = open(source);
  const hidden =
    source.kind === "other" && source.entries !== undefined ? hiddenTables(source.entries) : undefined;
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const untyped = source.kind === "text" && !source.typed;
  return book.SheetNames.map((sheetName, index) => {
    const sheet = book.Sheets[sheetName] ?? {};
    // SheetJS gives a chart sheet the numbers its chart was drawn from; it has no cells.
    const content = sheetContent(sheet["!type"] === "chart" ? {} : sheet, { date1904 });
    const names = (book.Workbook?.Names ?? []).filter((one) => one.Sheet === index);
    const filter = parseArea(sheet["!autofilter"]?.ref ?? "");
    return {
      name: untyped ? name : sheetName,
      hidden: (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0 || hidden?.has(sheetName) === true,
      values: untyped ? numbersRead(content) : content.values,
      formats: content.formats,
      merges: content.merges,
      isFormula: (row, column) => content.formulas.has(placeKey(row, column)),
      hiddenRows: hiddenOf(sheet["!rows"], content.values.length),
      hiddenColumns: hiddenOf(sheet["!cols"], content.columns),
      ...toldByNames(names.map((one) => ({ name: one.Name, value: one.Ref }))),
      ...(filter === undefined ? {} : { filter }),
    };
  });
}

function open(source: OtherSource): xlsx.WorkBook {
  const { codepage } = source.kind === "other" ? source : {};
  // For .xls; SheetJS forgets them at the beginning of every package.
  for (const [number, code] of LOCALE_FORMATS) xlsx.SSF.load(code, number);
  const options = codepage === undefined ? OPTIONS : { ...OPTIONS, codepage };
  try {
    if (source.kind === "other") return xlsx.read(source.bytes, { ...options, type: "array" });
    return xlsx.read(source.text, { ...options, type: "string", raw: !source.typed });
  } catch (error) {
    const encrypted = error instanceof Error && /password|encrypt/i.test(error.message);
    throw new HostError(encrypted ? "encrypted" : "damaged", undefined, { cause: error });
  }
}

function hiddenOf(
  lines: readonly ({ readonly hidden?: boolean } | undefined)[] | undefined,
  last: number,
): number[] {
  const hidden: number[] = [];
  lines?.forEach((line, index) => {
    if (line?.hidden === true && index < last) hidden.push(index + 1);
  });
  return hidden;
}

function numbersRead(content: SheetContent): CellValue[][] {
  return content.values.map((row) =>
    row.map((value) => {
      if (typeof value !== "string" || !PLAIN_NUMBER.test(value)) return value;
      return value.replace(/\D/g, "").length <= SIGNIFICANT_DIGITS
        ? Number(value.replaceAll(",", ""))
        : value;
    }),
  );
}
