/** The signs of band headings: 一、续建项目（2个）, merged across or not, with or without their sums beside them. */
import { tidy } from "../ledgers/text.ts";
import { PATHS } from "../ledgers/words.ts";
import { isWords } from "./cell-words.ts";
import type { RowFacts, TableColumns } from "./row-facts.ts";
import type { SheetView } from "./sheet-view.ts";
import { stageOfBand } from "./values/stage-words.ts";

/** Longest band heading. */
const LONGEST = 150;
/** Rows looked at below a heading for the one that is numbered 1. */
const SOON = 3;

const ORDINAL =
  /^(?:[(]?[一二三四五六七八九十]{1,3}[)、.,:]|第[一二三四五六七八九十]{1,3}[类批部][、:]?|[ⅠⅡⅢⅣⅤivx]{1,4}[、.])/iu;
/** How officials number headings, from the highest level: 一、 · （一） · 1、 · （1）. */
const NUMBERINGS = [
  /^第?[一二三四五六七八九十]+(?:[、.．:：]|$|部分|类)/u,
  /^[(（][一二三四五六七八九十]+[)）]/u,
  /^\d{1,2}[、.．](?!\d)/u,
  /^[(（]\d{1,2}[)）]/u,
] as const;
const ORDINAL_ALONE = /^[(]?[一二三四五六七八九十]{1,3}[)、.]?$/u;
const COUNTED = /[(:].{0,10}\d+(?:个|项|家|宗|件)|\d+(?:个|项|件)(?:项目)?[)]?$/u;
/** 12个 in a cell of its own. */
const COUNT = /^共?\d{1,6}(?:个|项|家|宗|件)$/u;

/** Whether words begin as headings of bands do: 一、 （二） or with a count (12个). */
export function isHeading(text: string): boolean {
  return ORDINAL.test(text) || COUNTED.test(text);
}

/** The level of a numbered heading, 0 the highest; undefined where it has no number. */
export function headingLevel(text: string): number | undefined {
  const level = NUMBERINGS.findIndex((numbering) => numbering.test(text));
  return level < 0 ? undefined : level;
}

/** The words of a band heading, tidied; its number and its words where they stand in two cells. */
export function bandHeading(facts: RowFacts): string {
  const words = facts.filled.map((column) => facts.value(column)).filter((value) => isWords(value));
  const [first, second] = words.map((value) => tidy(value.slice(0, 240)));
  if (first === undefined) return facts.first;
  return ORDINAL_ALONE.test(first) && second !== undefined
    ? `${first.replace(/[、.]$/u, "")}、${second}`
    : first;
}

/** A heading over the rows that follow: merged across, numbered 一、 …, or alone where data never stands alone. */
export function isBand(
  { filled, first, row, value }: RowFacts,
  columns: TableColumns,
  view: SheetView,
): boolean {
  const column = filled[0] ?? 1;
  const { key, sequence, width } = columns;
  if (typeof value(column) === "number")
    return (
      key !== undefined && column === sequence && isCountedHeading(filled, key, value, view.text(row, key))
    );
  if (typeof value(column) !== "string" || first.length > LONGEST) return false;
  if (key !== undefined && column > key) return false;
  const merge = view.mergesFrom(row).find((area) => area.left === column);
  if (merge && merge.bottom > row) return false;
  const words = filled.filter((one) => isWords(value(one)) && !COUNT.test(view.text(row, one))).length;
  const across = merge ? merge.right - merge.left + 1 : 1;
  if (across >= Math.min(3, Math.max(2, width)) && words === 1) {
    return across * 2 >= width || isHeading(first) || filled.length === 1;
  }
  if (ORDINAL_ALONE.test(first) && words <= 2) {
    const second = filled[1];
    return second === undefined || isWords(value(second));
  }
  if (ORDINAL.test(first) && words === 1) return true;
  if (filled.length > 1) return false;
  // Alone in the 序号 column, or left of the names it heads.
  if (column === sequence || (key !== undefined && column < key)) return true;
  if (column !== key) return false;
  if (namesBand(first)) return true;
  if (sequence === undefined) return false;
  return COUNTED.test(first) || beginsNumbering(view, row, sequence);
}

/** 12 | 在建项目 | and sums: the count where rows are numbered, and in the place of a name what no project is called. */
function isCountedHeading(
  filled: readonly number[],
  key: number,
  value: RowFacts["value"],
  name: string,
): boolean {
  // Cheap first: nearly every row has words in other cells.
  return filled.every((column) => column === key || !isWords(value(column))) && namesBand(name);
}

/** A stage or a path and nothing else. */
function namesBand(text: string): boolean {
  return stageOfBand(text) !== undefined || PATHS.some((path) => path === text);
}

/** Whether the next row that shows anything is numbered 1: what stands alone above it is its heading. */
export function beginsNumbering(view: SheetView, row: number, sequence: number): boolean {
  for (let next = row + 1; next <= Math.min(view.lastRow, row + SOON); next++) {
    if (view.filled(next).length > 0) return view.text(next, sequence) === "1";
  }
  return false;
}

/**
 * Whether 一 二 三 in the 序号 column number the rows themselves and head no bands: no row is numbered otherwise, and
 * none that has a key goes without.
 */
export function numeralsNumberRows(
  view: SheetView,
  { key, sequence }: TableColumns,
  first: number,
  last: number,
): boolean {
  if (key === undefined || sequence === undefined || key === sequence) return false;
  let numbered = 0;
  for (let row = first; row <= last; row++) {
    const number = view.text(row, sequence);
    if (ORDINAL_ALONE.test(number)) numbered++;
    else if (number === "" ? view.text(row, key) !== "" : /^\d/u.test(number)) return false;
  }
  return numbered > 0;
}
