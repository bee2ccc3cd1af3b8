/** 小计, 合计, 总计: each number against the sum of its rows, each count against their number. */
import { columnNumber } from "../../ledgers/address.ts";
import { keyOf } from "../../ledgers/text.ts";
import type { Tell } from "../tell.ts";
import { amountColumns } from "./amount-columns.ts";
import type { AmountColumn } from "./amount-columns.ts";
import { scopesOf } from "./total-scope.ts";
import { isRounded, stepOf } from "./rounded.ts";
import { labelOf, sourceOf, valueAt } from "./sheet-check.ts";
import type { CheckedSheet, SheetCheck } from "./sheet-check.ts";

const LABEL = /小计|总合计|总计|合计|共计/u;
const COUNT = /(\d{1,6})[个项]/u;
/** A cell does not show how far it was rounded (0.10 is 0.1): more than this part of the sum is no rounding. */
const MOST_ROUNDED_AWAY = 200;
/** Counts may be sums of halves; what doubles add to them is far below. */
const COUNT_NOISE = 1e-6;

/** Where rows are numbered; a total may give its count there. */
const FIRST_COLUMN = 1;

interface Total {
  readonly row: number;
  readonly label: string;
  readonly text: string;
  readonly labelColumn: number;
}

export const totals: SheetCheck = (sheet, tell) => {
  const found = totalsOf(sheet);
  if (found.length === 0) return;
  const columns = amountColumns(sheet);
  for (const total of found) {
    const rows = scopeOf(sheet, total, columns);
    if (rows.length === 0) continue;
    for (const column of columns) tellColumn(sheet, total, rows, column, tell);
    tellCount(sheet, total, rows, tell);
  }
};

function totalsOf(sheet: CheckedSheet): readonly Total[] {
  return sheet.order.flatMap((row) => {
    const label = sheet.kinds.get(row) === "subtotal" ? totalLabel(sheet, row) : null;
    return label ? [{ row, ...label }] : [];
  });
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

/** Of the rows a total may be of, those that more of its numbers agree with; the likeliest where none do. */
function scopeOf(sheet: CheckedSheet, total: Total, columns: readonly AmountColumn[]): readonly number[] {
  let best: readonly number[] = [];
  let most = -1;
  for (const rows of scopesOf(sheet, total.row, total.label)) {
    const agreeing = columns.filter((column) => {
      const stated = statedBy(sheet, total, column);
      return stated !== null && agrees(column, stated, sumOf(column, rows));
    }).length;
    if (agreeing > most) [best, most] = [rows, agreeing];
  }
  return best;
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
  const { row, label, text, labelColumn } = total;
  const inText = COUNT.exec(text);
  const inFirst = valueAt(sheet, row, FIRST_COLUMN);
  const [stated, column] = inText
    ? [Number(inText[1]), labelColumn]
    : [typeof inFirst === "number" && labelColumn > FIRST_COLUMN ? inFirst : null, FIRST_COLUMN];
  if (stated === null || stated === rows.length || (!inText && !isOrdinal(sheet))) return;
  tell("total-count-differs", sourceOf(sheet, row, column), { label, stated, counted: rows.length });
}

/** Whether the first column is no field, so that a number in it counts rows. */
function isOrdinal({ mapped }: CheckedSheet): boolean {
  return mapped.columns.every(({ column }) => columnNumber(column) !== FIRST_COLUMN);
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
  const isClose = Math.abs(stated - sum) * MOST_ROUNDED_AWAY <= Math.abs(sum);
  return isClose && isRounded(stated, sum, stepOf(stated, unit));
}
