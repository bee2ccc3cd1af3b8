/** Tables labelled by hand (test/data/labelled) as sheets, and where their headers end. */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import * as xlsx from "@e965/xlsx";

/** A labelled table; `lastHeaderRow` (from 1) is undefined where no cell is labelled as a column's header. */
export interface LabelledTable {
  readonly id: string;
  readonly kind: "vertical" | "horizontal" | "hierarchical" | "complex";
  /** Texts row by row, a merged cell's in its first cell alone; null elsewhere. */
  readonly values: readonly (readonly (string | null)[])[];
  /** The same with a merged cell's text in each of its cells. */
  readonly repeated: readonly (readonly string[])[];
  /** Merged areas, from 1. */
  readonly merges: readonly Extent[];
  /** First and last row of the first run of rows that hold column headers. */
  readonly header: { readonly first: number; readonly last: number } | undefined;
}

interface Extent {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

interface Written {
  readonly table_id: string;
  readonly table_type: LabelledTable["kind"];
  readonly cell_ID_matrix: readonly (readonly number[])[];
  readonly chinese_cell_value_list: readonly string[];
  readonly column_attribute: readonly number[];
}

const FILE = new URL("../data/labelled/imtqa_dev.jsonl.gz", import.meta.url);
/** What a person who types the table into Excel gets a number for. */
const TYPED_NUMBER = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/u;

/** All tables, in the order of the file. */
export function labelledTables(): readonly LabelledTable[] {
  const lines = gunzipSync(readFileSync(FILE)).toString("utf8").trim().split("\n");
  return lines.map((line) => readTable(JSON.parse(line) as Written));
}

/** A workbook of the tables, a sheet each, named 1, 2, 3 …: numbers as numbers, merged cells merged. */
export function workbookOf(tables: readonly LabelledTable[]): Uint8Array {
  const book = xlsx.utils.book_new();
  for (const [index, { values, merges }] of tables.entries()) {
    const sheet = xlsx.utils.aoa_to_sheet(values.map((row) => row.map(typed)));
    sheet["!merges"] = merges.map(({ top, left, bottom, right }) => ({
      s: { r: top - 1, c: left - 1 },
      e: { r: bottom - 1, c: right - 1 },
    }));
    xlsx.utils.book_append_sheet(book, sheet, String(index + 1));
  }
  return new Uint8Array(xlsx.write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
}

function typed(text: string | null): string | number | null {
  const trimmed = text?.trim() ?? "";
  return TYPED_NUMBER.test(trimmed) ? Number(trimmed.replaceAll(",", "")) : text;
}

function readTable(written: Written): LabelledTable {
  const extents = new Map<number, Extent>();
  written.cell_ID_matrix.forEach((ids, at) =>
    ids.forEach((id, index) => {
      const extent = extents.get(id) ?? { top: at + 1, left: index + 1, bottom: 0, right: 0 };
      extent.bottom = at + 1;
      extent.right = Math.max(extent.right, index + 1);
      extents.set(id, extent);
    }),
  );
  const text = (id: number): string => written.chinese_cell_value_list[id] ?? "";
  return {
    id: written.table_id,
    kind: written.table_type,
    values: written.cell_ID_matrix.map((ids, at) =>
      ids.map((id, index) => {
        const extent = extents.get(id);
        return extent?.top === at + 1 && extent.left === index + 1 && text(id) !== "" ? text(id) : null;
      }),
    ),
    repeated: written.cell_ID_matrix.map((ids) => ids.map(text)),
    merges: [...extents.values()].filter(({ top, left, bottom, right }) => bottom > top || right > left),
    header: headerOf(written),
  };
}

function headerOf({ cell_ID_matrix, column_attribute }: Written): LabelledTable["header"] {
  const headers = new Set(column_attribute);
  const isHeader = (ids: readonly number[] | undefined): boolean =>
    ids?.some((id) => headers.has(id)) ?? false;
  const first = cell_ID_matrix.findIndex(isHeader);
  if (first < 0) return undefined;
  let last = first;
  while (isHeader(cell_ID_matrix[last + 1])) last++;
  return { first: first + 1, last: last + 1 };
}
