/** Where on a sheet one table ends because another begins below it. */
import type { CellValue } from "./grid.ts";
import type { MoneyUnit } from "../ledgers/rules.ts";
import { isLedgerWord } from "./header-lines.ts";
import { cellText, type SheetView } from "./sheet-view.ts";
import type { TableHead } from "./table-head.ts";
import { readTitleLines } from "./title-lines.ts";
import { sheetMonth } from "./workbook-month.ts";

/** Ledger words that make a row further down the header of another table. */
const WORDS_OF_A_HEADER = 4;
/** Labels of a list that begins with 序号 and whose next row is numbered 1. */
const LABELS_OF_A_LIST = 3;
const LONGEST_LABEL = 12;
const MOST_LABELS = 200;
/** Titles that may stand between two tables. */
const TITLES_BETWEEN = 4;
const MOST_IN_TITLE = 3;
/** Months of titles without a year are compared as of one. */
const ANY_YEAR = 2000;

/** The first label of a header. */
const FIRST_LABEL = /序|号|项目|单位|名称|类|月|乡镇|部门|NO/iu;
/** Heads the column that numbers the rows. */
export const SEQUENCE = /^(?:(?:总|分|顺|项目|工程)?序号|编号|no\.?|行号|顺序号|序)$/iu;
/** Heads it, or says no under 一票否决 and 是否…. */
const NUMBER_OR_DENIAL = /^no$/iu;

/**
 * Where the next table of the sheet begins (its titles included), if there is one: a row of labels that are not
 * those of this header, or the same header under titles that speak of another table. `from` is the first row of
 * this table's titles.
 */
export function nextTable(view: SheetView, head: TableHead, from: number): number | undefined {
  const own = new Set([...head.paths.values()].flat().map((text) => cellText(text)));
  for (let row = head.last + 1; row <= view.lastRow; row++) {
    const cells = view.grid.values[row - 1] ?? [];
    const start = cells.findIndex((value) => typeof value === "string" && value.trim() !== "");
    const label = cells[start];
    // Cheap first: a header begins with a short text, and what follows it is text too.
    if (typeof label !== "string" || label.length > LONGEST_LABEL || typeof cells[start + 1] === "number")
      continue;
    if (!FIRST_LABEL.test(label)) continue;
    if (!isLabel(label) && !SEQUENCE.test(cellText(label)) && !isLabel(cells[start + 1] ?? null)) continue;
    const columns = view.filled(row).slice(0, MOST_LABELS);
    const texts = columns.map((column) => view.text(row, column));
    const known = texts.filter((text) => own.has(text)).length;
    if (known * 10 >= texts.length * 7) {
      const first = beginning(view, row, head.last + 1);
      if (first < row && speakOfAnother(titlesOf(view, row, first), titlesOf(view, head.first, from)))
        return first;
      continue;
    }
    if (isHeader(texts) || isHeadOfList(view, head, row, columns)) return beginning(view, row, head.last + 1);
  }
  return undefined;
}

/** What titles say of the table below them. */
interface Said {
  readonly moneyUnit?: MoneyUnit;
  readonly reportingUnit?: string;
  readonly month?: string;
}

function titlesOf(view: SheetView, header: number, first: number): Said {
  const { texts, moneyUnit, reportingUnit } = readTitleLines(view, header, first, []);
  const month = sheetMonth({ name: "", titles: texts, headers: [] }, ANY_YEAR);
  return {
    ...(moneyUnit === undefined ? {} : { moneyUnit }),
    ...(reportingUnit === undefined ? {} : { reportingUnit }),
    ...(month === undefined ? {} : { month }),
  };
}

/** Whether titles name another unit of money, another unit that reports or another month; what they leave out is as before. */
function speakOfAnother(these: Said, those: Said): boolean {
  return (["moneyUnit", "reportingUnit", "month"] as const).some(
    (what) => these[what] !== undefined && those[what] !== undefined && these[what] !== those[what],
  );
}

/** Whether seven texts in ten are words of ledgers. The last are asked first: names of projects hold such words too. */
function isHeader(texts: readonly string[]): boolean {
  const most = Math.floor((texts.length * 3) / 10);
  let others = 0;
  for (let at = texts.length - 1; at >= 0; at--) {
    if (!isLedgerWord(texts[at] ?? "") && ++others > most) return false;
  }
  return texts.length - others >= WORDS_OF_A_HEADER;
}

function isLabel(value: CellValue): boolean {
  return typeof value === "string" && value.length <= LONGEST_LABEL && isLedgerWord(cellText(value));
}

/** 序号 | 姓名 | 职务, and below it a row numbered 1: whatever it lists. A `no` numbers what is under a column of numbers. */
function isHeadOfList(view: SheetView, head: TableHead, row: number, columns: readonly number[]): boolean {
  const [first] = columns;
  if (first === undefined || columns.length < LABELS_OF_A_LIST) return false;
  const above = head.paths.get(first)?.at(-1);
  if (NUMBER_OR_DENIAL.test(view.text(row, first)) && above !== undefined && !SEQUENCE.test(cellText(above)))
    return false;
  return (
    SEQUENCE.test(view.text(row, first)) &&
    view.text(row + 1, first) === "1" &&
    columns.every((column) => typeof view.value(row, column) === "string")
  );
}

/** The first of the title rows straight above a header. */
function beginning(view: SheetView, header: number, least: number): number {
  let first = header;
  while (first > least && header - first < TITLES_BETWEEN) {
    const filled = view.filled(first - 1);
    if (filled.length === 0 || filled.length > MOST_IN_TITLE) break;
    if (filled.some((column) => typeof view.value(first - 1, column) === "number")) break;
    first--;
  }
  return first;
}
