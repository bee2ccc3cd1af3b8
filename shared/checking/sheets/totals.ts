/** 小计, 合计, 总计: each number against the sum of its rows, each count against their number. */
import { columnNumber } from "../../ledgers/address.ts";
import { fieldDeclaration } from "../../ledgers/fields.ts";
import { keyOf } from "../../ledgers/text.ts";
import type { Tell } from "../tell.ts";
import { amountColumns } from "./amount-columns.ts";
import type { AmountColumn } from "./amount-columns.ts";
import { isCountOf } from "./counted-rows.ts";
import { stepOf } from "./rounded.ts";
import { labelOf, sourceOf, textsOf, valueAt } from "./sheet-check.ts";
import type { CheckedSheet, SheetCheck } from "./sheet-check.ts";
import { statedCount } from "./stated-count.ts";
import { isSummable, isSumOf, statedSum, sumOf } from "./sums.ts";
import { namesPart, scopesOf } from "./total-scope.ts";
import type { TotalLabel } from "./total-scope.ts";

const LABEL = /小计|总合计|总计|合计|共计|总数|汇总|全[县市区]/u;
/** 其中：新建… is of rows that nothing marks; 平均 is no sum. */
const NO_SUM = /^其中|平均|均值/u;
/** A cell does not show how far it was rounded (0.10 is 0.1): more than this part of the sum is no rounding. */
const MOST_ROUNDED_AWAY = 200;
/** Where rows are numbered; a total may give its count there. */
const FIRST_COLUMN = 1;

interface Total extends TotalLabel {
  readonly row: number;
  readonly text: string;
  readonly labelColumn: number;
}

export const totals: SheetCheck = (sheet, tell) => {
  const found = totalsOf(sheet);
  if (found.length === 0) return;
  const columns = amountColumns(sheet);
  for (const [at, total] of found.entries()) {
    const rows = scopeOf(sheet, total, [found[at - 1], found[at + 1]], columns);
    if (rows.length === 0) continue;
    for (const column of columns) tellColumn(sheet, total, rows, column, tell);
    tellCount(sheet, total, rows, tell);
  }
};

function totalsOf(sheet: CheckedSheet): readonly Total[] {
  return sheet.order.flatMap((row) => {
    const label = sheet.kinds.get(row) === "subtotal" ? totalLabel(sheet, row) : null;
    return label && !NO_SUM.test(label.text) ? [{ row, ...label }] : [];
  });
}

function totalLabel(sheet: CheckedSheet, row: number): Omit<Total, "row"> | null {
  const texts = textsOf(sheet, row).map(({ text, column }) => ({ text: keyOf(text), column }));
  for (const { text, column } of texts) {
    const match = LABEL.exec(text);
    if (match) return { word: match[0], of: text.slice(0, match.index), text, labelColumn: column };
  }
  const first = labelOf(sheet, row);
  const text = first && keyOf(first.text);
  return text && first ? { word: text, of: text, text, labelColumn: first.column } : null;
}

/** Of the rows a total may be of, those that more of its numbers agree with; the likeliest where none do. */
function scopeOf(
  sheet: CheckedSheet,
  total: Total,
  others: readonly (Total | undefined)[],
  columns: readonly AmountColumn[],
): readonly number[] {
  let best: readonly number[] = [];
  let most = -1;
  const beside = others.filter((other) => other !== undefined && isBeside(sheet, total.row, other.row));
  const isOneOfSeveral = beside.some((other) => other !== undefined && namesPart(other));
  // 续建 alone, without 小计, is of the rows of that name or of none that can be known.
  const isOfNamed = isOneOfSeveral || total.of === total.word;
  for (const rows of scopesOf(sheet, total.row, total, isOfNamed)) {
    const agreeing = columns.filter((column) => {
      const stated = statedBy(sheet, total, column);
      return stated !== null && agrees(sheet, column, rows, stated);
    }).length;
    if (agreeing > most) [best, most] = [rows, agreeing];
  }
  return best;
}

/** Whether no other row of the table stands between two rows. */
function isBeside({ order }: CheckedSheet, row: number, other: number): boolean {
  return Math.abs(order.indexOf(row) - order.indexOf(other)) === 1;
}

function tellColumn(
  sheet: CheckedSheet,
  total: Total,
  rows: readonly number[],
  column: AmountColumn,
  tell: Tell,
): void {
  const stated = statedBy(sheet, total, column);
  if (stated === null || !isSummable(column, rows) || agrees(sheet, column, rows, stated)) return;
  const { role, field, kind } = column;
  const cell = sourceOf(sheet, total.row, column.column);
  const label = total.word;
  if (kind === "count") {
    tell("total-number-differs", cell, { label, role, field, stated, sum: sumOf(column, rows) });
    return;
  }
  const texts = rows.filter((at) => column.isText(at) && column.values[at] !== null);
  const withoutTexts = sumOf(
    column,
    rows.filter((at) => !column.isText(at)),
  );
  tell("total-amount-differs", cell, {
    label,
    ...statedSum(sheet, column, rows, stated),
    textNumbers: withoutTexts === stated ? texts.length : 0,
  });
}

/** The count beside the word 合计, in a cell of its own, in the column of names, or where rows are numbered. */
function tellCount(sheet: CheckedSheet, total: Total, rows: readonly number[], tell: Tell): void {
  const { row, word } = total;
  for (const { stated, column } of countsIn(sheet, total)) {
    if (isCountOf(sheet, rows, stated)) continue;
    const detail = { label: word, stated, counted: rows.length };
    tell("total-count-differs", sourceOf(sheet, row, column), detail);
  }
}

function countsIn(
  sheet: CheckedSheet,
  { row }: Total,
): readonly { readonly stated: number; readonly column: number }[] {
  const inTexts = textsOf(sheet, row).flatMap(({ text, column }) => {
    const stated = statedCount(keyOf(text));
    return stated === null ? [] : [{ stated, column }];
  });
  if (inTexts.length > 0) return inTexts;
  return [FIRST_COLUMN, ...nameColumns(sheet)].flatMap((column) => {
    const value = valueAt(sheet, row, column);
    const isCount = column !== FIRST_COLUMN || isOrdinal(sheet);
    return typeof value === "number" && isCount ? [{ stated: value, column }] : [];
  });
}

/** The columns of names, where a number can only count them. */
function nameColumns({ mapped }: CheckedSheet): readonly number[] {
  return mapped.columns.flatMap(({ role, field, column }) =>
    fieldDeclaration(role, field)?.required === "key" && fieldDeclaration(role, field)?.kind === "text"
      ? [columnNumber(column)]
      : [],
  );
}

/** Whether the first column is no field, so that a number in it counts rows. */
function isOrdinal({ mapped }: CheckedSheet): boolean {
  return mapped.columns.every(({ column }) => columnNumber(column) !== FIRST_COLUMN);
}

function statedBy(sheet: CheckedSheet, total: Total, column: AmountColumn): number | null {
  return column.read(valueAt(sheet, total.row, columnNumber(column.column)));
}

function agrees(sheet: CheckedSheet, column: AmountColumn, rows: readonly number[], stated: number): boolean {
  const sum = sumOf(column, rows);
  const isClose = Math.abs(stated - sum) * MOST_ROUNDED_AWAY <= Math.abs(sum);
  return isSumOf(sheet, column, rows, stated, isClose ? stepOf(stated, column.unit) : 1);
}
