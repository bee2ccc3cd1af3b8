/** The signs of totals: 小计, 合 计, 总计：12 个, 全县平均, or sums that nobody labelled. */
import { isWords } from "./cell-words.ts";
import { isHeading } from "./band-signs.ts";
import { beginsNote, signsOff } from "./foot-words.ts";
import type { RowFacts, TableColumns } from "./row-facts.ts";
import { cellText, type SheetView } from "./sheet-view.ts";
import { numberOf } from "./values/decimal.ts";
import { readNumberText } from "./values/number-text.ts";

/** Longest label of a total. */
const LONGEST = 80;
/** Cells from the left among which the label stands. */
const LABEL_AMONG = 4;
const TEXTS_AMONG = 3;
/** Cells of a remark or a heading after the first; rows of data have more. */
const MOST_BESIDE_HEADING = 3;
/** Sums that agree with their rows, from which a row without a word is their total. */
const AGREEING_SUMS = 2;

const WORD = /小计|合计|总计|共计|累计|总合计|平均|均值|总数|汇总/u;
const TOTAL =
  /^(?:(?:[(]?[一二三四五六七八九十\d]{1,3}[)]?[、.]?)?[^,;。:(]{0,16}?(?:小计|合计|总计|共计|累计)数?(?:[:(].{0,60}|共?\d{1,6}(?:个|项|宗|家|户)?(?:项目)?)?|其中(?:[::].{0,30})?|全[县市区](?:合计|汇总)?|(?:全[县市区])?(?:平均|均值|总数|汇总)[值数]?)$/u;
/** The word and nothing else. */
const BARE = /^(?:小计|合计|总计|总合计|共计|累计|其中)[::]?$/u;
const LINE_OF_PROJECT = /^累计[::]?$/u;
/** 2个项目, in a cell beside the word. */
const COUNT = /^共?\d{1,6}(?:个|项|家|宗|件|户)(?:项目|单位|乡镇)?$/u;
const GRAND = /总计|总合计|^全[县市区]/u;

/** 合计 among the first texts of a row. */
export function totalLabel(view: SheetView, row: number, filled: readonly number[]): string | undefined {
  let texts = 0;
  for (const column of filled.slice(0, LABEL_AMONG)) {
    const value = view.value(row, column);
    if (typeof value !== "string") continue;
    if (value.length <= LONGEST && looksLikeTotal(value)) {
      const text = cellText(value);
      if (TOTAL.test(text)) return text;
    }
    if (++texts >= TEXTS_AMONG) break;
  }
  return undefined;
}

/** 小 计 is written with blanks as often as not. */
function looksLikeTotal(value: string): boolean {
  return (
    (/[计均总]/u.test(value) && (WORD.test(value) || /[小合总共累]\s+[计数]|平\s+均/u.test(value))) ||
    value.startsWith("其中") ||
    value.startsWith("全")
  );
}

/**
 * 合计 heads a row of numbers; a project so called would have words in its other fields. The bare word left of the
 * names, or for a name, is a total whatever stands beside it; 累计 right of a name is a line of that project.
 */
export function isTotal({ total, filled, value }: RowFacts, { key, fields }: TableColumns): boolean {
  if (total === undefined) return false;
  const label = filled.slice(0, LABEL_AMONG).find((column) => cellText(value(column)) === total);
  const isLeft = key !== undefined && label !== undefined && label <= key;
  if (isLeft && BARE.test(total)) return true;
  if (
    LINE_OF_PROJECT.test(total) &&
    key !== undefined &&
    label !== undefined &&
    label > key &&
    isWords(value(key))
  )
    return false;
  const words = filled.filter((column) => {
    const cell = value(column);
    return column !== label && fields.has(column) && isWords(cell) && !COUNT.test(cellText(cell));
  });
  return words.length <= 1;
}

/** Whether a total is the whole table's (总计), not a band's. */
export function isGrandTotal({ total }: RowFacts): boolean {
  return total !== undefined && GRAND.test(total);
}

/**
 * A row of numbers alone, with neither number nor name of its own, that are formulas or the sums of the rows above:
 * a total whose word is missing.
 */
export function isUnnamedTotal(
  { row, filled, value }: RowFacts,
  { key, sequence, fields }: TableColumns,
  view: SheetView,
  above: readonly number[],
): boolean {
  // Cheap first: nearly every row has a name.
  if (key === undefined || filled.includes(key) || above.length === 0) return false;
  const sums = filled.filter((column) => fields.has(column));
  if (sums.length < AGREEING_SUMS || sums.length < filled.length) return false;
  if (filled.some((column) => column === sequence)) return false;
  if (!sums.every((column) => typeof value(column) === "number") || !endsSection(view, row)) return false;
  if (sums.every((column) => view.grid.isFormula(row, column))) return true;
  const agreeing = sums.filter((column) => {
    // Typed totals count the numbers that are text, formulas pass over them.
    const total = value(column);
    return total === sumOf(view, column, above, false) || total === sumOf(view, column, above, true);
  }).length;
  return agreeing >= AGREEING_SUMS && agreeing * 2 > sums.length;
}

/** Whether no row of data follows: another that names nothing may go on with the project above it. */
function endsSection(view: SheetView, row: number): boolean {
  const [first, ...more] = view.filled(row + 1);
  if (first === undefined || more.length < MOST_BESIDE_HEADING) return true;
  const text = view.text(row + 1, first);
  return isHeading(text) || beginsNote(text) || signsOff(text);
}

function sumOf(view: SheetView, column: number, rows: readonly number[], withTexts: boolean): number {
  let sum = 0;
  for (const row of rows) {
    const value = view.value(row, column);
    if (typeof value === "number") sum += value;
    else if (withTexts && typeof value === "string") sum += numberIn(value);
  }
  return sum;
}

/** The number a text spells, 0 for none. */
function numberIn(text: string): number {
  const reading = readNumberText(text, "count");
  return typeof reading === "string" ? 0 : numberOf(reading.decimal);
}
