/** 小计, 合计, 总计: each number against the sum of its rows, each count against their number. */
import { columnNumber } from "../../ledgers/address.ts";
import { YUAN_IN } from "../../ledgers/rules.ts";
import { keyOf } from "../../ledgers/text.ts";
import type { Tell } from "../tell.ts";
import { amountColumns } from "./amount-columns.ts";
import type { AmountColumn } from "./amount-columns.ts";
import { isRounded } from "./rounded.ts";
import { labelOf, sourceOf, valueAt } from "./sheet-check.ts";
import type { CheckedSheet, SheetCheck } from "./sheet-check.ts";

const LABEL = /小计|总合计|总计|合计|共计/u;
const COUNT = /(\d{1,6})[个项]/u;
/** Always of the whole sheet, always of the rows just above; 合计 may be either. */
const OF_ALL: ReadonlySet<string> = new Set(["总计", "总合计"]);
const OF_PART = "小计";
/** Counts may be sums of halves; what doubles add to them is far below. */
const COUNT_NOISE = 1e-6;

interface Total {
  readonly row: number;
  readonly label: string;
  readonly text: string;
  readonly labelColumn: number;
  /** Places of the data rows since the last total or band, and of all before this row. */
  readonly part: readonly number[];
  readonly all: readonly number[];
}

export const totals: SheetCheck = (sheet, tell) => {
  const found = totalsOf(sheet);
  if (found.length === 0) return;
  const columns = amountColumns(sheet);
  for (const total of found) {
    const rows = scopeOf(sheet, total, columns);
    for (const column of columns) tellColumn(sheet, total, rows, column, tell);
    tellCount(sheet, total, rows, tell);
  }
};

function totalsOf(sheet: CheckedSheet): readonly Total[] {
  const found: Total[] = [];
  const all: number[] = [];
  let part: number[] = [];
  for (const row of sheet.order) {
    const place = sheet.placeOfRow.get(row);
    if (place !== undefined) {
      part.push(place);
      all.push(place);
      continue;
    }
    const kind = sheet.kinds.get(row);
    if (kind === "band") part = [];
    if (kind !== "subtotal") continue;
    const cell = totalLabel(sheet, row);
    if (cell) found.push({ row, ...cell, part, all: [...all] });
    part = [];
  }
  return found;
}

function totalLabel(
  sheet: CheckedSheet,
  row: number,
): { readonly label: string; readonly text: string; readonly labelColumn: number } | null {
  for (const [index, cell] of (sheet.grid.values[row - 1] ?? []).entries()) {
    if (typeof cell !== "string") continue;
    const text = keyOf(cell);
    const match = LABEL.exec(text);
    if (match) return { label: match[0], text, labelColumn: index + 1 };
  }
  const first = labelOf(sheet, row);
  return first && { label: keyOf(first.text), text: keyOf(first.text), labelColumn: first.column };
}

/** Which rows a total is of: its word says so, else what more of its numbers agree with. */
function scopeOf(sheet: CheckedSheet, total: Total, columns: readonly AmountColumn[]): readonly number[] {
  if (OF_ALL.has(total.label) || total.part.length === 0) return total.all;
  if (total.label === OF_PART || total.part.length === total.all.length) return total.part;
  const agreeing = (rows: readonly number[]): number =>
    columns.filter((column) => {
      const stated = statedBy(sheet, total, column);
      return stated !== null && agrees(column, stated, sumOf(column, rows));
    }).length;
  const isLast = sheet.order.at(-1) === total.row;
  const [ofPart, ofAll] = [agreeing(total.part), agreeing(total.all)];
  if (ofPart !== ofAll) return ofPart > ofAll ? total.part : total.all;
  return isLast ? total.all : total.part;
}

function tellColumn(
  sheet: CheckedSheet,
  total: Total,
  rows: readonly number[],
  column: AmountColumn,
  tell: Tell,
): void {
  const stated = statedBy(sheet, total, column);
  if (stated === null) return;
  const sum = sumOf(column, rows);
  if (agrees(column, stated, sum)) return;
  const { role, field, kind, unit } = column;
  const cell = sourceOf(sheet, total.row, column.column);
  const detail = { label: total.label, role, field, stated, sum };
  if (kind === "count") {
    tell("total-number-differs", cell, detail);
    return;
  }
  const texts = rows.filter((at) => column.isText(at) && column.values[at] !== null);
  const withoutTexts = sumOf(
    column,
    rows.filter((at) => !column.isText(at)),
  );
  tell("total-amount-differs", cell, {
    ...detail,
    unit,
    textNumbers: withoutTexts === stated ? texts.length : 0,
  });
}

function tellCount(sheet: CheckedSheet, total: Total, rows: readonly number[], tell: Tell): void {
  const match = COUNT.exec(total.text);
  if (!match) return;
  const stated = Number(match[1]);
  if (stated === rows.length) return;
  const cell = sourceOf(sheet, total.row, total.labelColumn);
  tell("total-count-differs", cell, { label: total.label, stated, counted: rows.length });
}

function statedBy(sheet: CheckedSheet, total: Total, column: AmountColumn): number | null {
  return column.read(valueAt(sheet, total.row, columnNumber(column.column)));
}

function sumOf(column: AmountColumn, rows: readonly number[]): number {
  let sum = 0;
  for (const at of rows) sum += column.values[at] ?? 0;
  return sum;
}

function agrees({ kind, unit }: AmountColumn, stated: number, sum: number): boolean {
  if (kind === "count") return Math.abs(stated - sum) < COUNT_NOISE;
  let step = YUAN_IN[unit];
  while (step > 1 && stated % step !== 0) step /= 10;
  return isRounded(stated, sum, step);
}
