/** The lines of a sheet as headers are looked for in them, and what a line can be by itself. */
import { hasVariants } from "./header-characters.ts";
import { isUnitAlone, readPart } from "./header-text.ts";
import { cellText, type ShownCell } from "./sheet-view.ts";

/** Characters of the longest label. */
export const LONGEST_LABEL = 60;

/** Labels that head the columns of ledgers, and the ends of others. */
const WHOLE_WORDS =
  "序号|编号|no\\.?|行号|项目|名称|单位|乡镇|部门|月份?|状态|来源|事项|节点|加分|扣分|事由|路径|电话";
const LAST_WORDS =
  "名称|单位|部门|投资额?|总额|时间|日期|时限|年限|期限|资金|进度|进展|性质|类别|类型|" +
  "分类|领域|阶段|状态|领导|责任人|负责人|联系人|联络员|电话|方式|专班|班子|方案|备注|说明|" +
  "问题|事项|来源|依据|目标|任务|内容|序号|编号|编码|代码|月份|组别|分组|加分|扣分|否决|" +
  "路径|完成率|情况|地点|规模|计划|完成|累计|核查数";
const LEDGER_WORD = new RegExp(`^(?:${WHOLE_WORDS})$|(?:${LAST_WORDS})(?:\\(.{0,14}\\))?$`, "u");
/** Stands in every text that ends in one of them, as it is written or in other characters; most cells are told apart by it. */
const HOLDS_WORD = new RegExp(`${WHOLE_WORDS}|${LAST_WORDS}|累积`, "u");
const NUMERIC = /^[-+−¥]?(?:\d[\d,]*(?:\.\d+)?|\.\d+)%?$/u;
const DATE_LIKE = /^(?:19|20)\d\d[年.\-/]\d{1,2}(?:[月.\-/](?:\d{1,2}日?)?)?$/u;
/**
 * A quantity with its unit: 15.33米, 0.8~1.2kV, 5人. What begins with a year, a month, an amount of money or its
 * own number (2020年计划, 1-11月累计, 1年以内, 100万元以上, 1、人工费) may well head a column.
 */
const QUANTITY =
  /^[约≤≥<>±-]?\d[\d,.]*(?:[-~—×]\d[\d,.]*)?(?:[a-zμ]{1,4}(?![-\w])|[℃°%‰]|(?![年月日季度个万亿元分级期号])\p{Script=Han})/iu;
/** Serials of 1990 to 2060. */
const FIRST_SERIAL = 32_874;
const LAST_SERIAL = 58_804;
const PLACEHOLDER = /^[-–—―/\\]+$/u;
/** 栏次: the columns numbered 1 2 3, 甲 乙 1 2, (1) (2), A B C, or a formula of them (6=5/4, I=H/F). */
const COLUMN_NUMBER =
  /^(?:[(（]?\d{1,3}[)）]?|[甲乙丙丁戊己庚辛]|[a-z]|栏次|[①-⑳]|\d{1,3}=[\d+\-*/×÷()%=]{1,30}|[a-z]=[a-z\d+\-*/×÷()%=]{1,30}|第?\d{1,2}[栏列])$/iu;
/** A label with its value behind a colon, as forms and title lines have it; (单位:万元) is no such colon. */
export const LABELLED = /(?<![([【](?:计量|金额)?单位)[::]/u;
const LETTERS = "甲乙丙丁戊己庚辛abcdefghijklmnopqrstuvwxyz";

/** Dates in order that are the months of columns and no row's own. */
export const MONTHS_OF_A_HEADER = 3;

/** One row, each merged area once. */
export interface Line {
  readonly row: number;
  /** What shows on this row, each merged area once, left to right. */
  readonly cells: readonly ShownCell[];
  readonly texts: readonly string[];
  readonly covered: number;
  readonly numbers: number;
  /** The dates among these values, where all of them are dates and each is later than the one to its left. */
  readonly months: number;
  readonly words: number;
}

export function readLine(row: number, cells: readonly (ShownCell | undefined)[]): Line {
  const distinct: ShownCell[] = [];
  let covered = 0;
  let previous: ShownCell | undefined;
  for (const cell of cells) {
    if (!cell) continue;
    covered++;
    if (cell !== previous) distinct.push(cell);
    previous = cell;
  }
  const texts = distinct.map((cell) => cellText(cell.value));
  const values = distinct.filter((cell, index) => isValue(cell, texts[index] ?? ""));
  return {
    row,
    cells: distinct,
    texts,
    covered,
    numbers: values.length,
    months: values.every((cell) => cell.area.top === row) ? ascendingDates(values) : 0,
    words: new Set(texts.filter((text) => isLedgerWord(text))).size,
  };
}

/** How many dates there are, in order from left to right, once or in several rounds; 0 where one is out of order or none. */
function ascendingDates(values: readonly ShownCell[]): number {
  let first = 0;
  let before = 0;
  for (const { value } of values) {
    const date = typeof value === "number" ? serialOrder(value) : dateOrder(cellText(value));
    if (date === 0 || (date <= before && date !== first)) return 0;
    if (first === 0) first = date;
    before = date;
  }
  return values.length;
}

function serialOrder(value: number): number {
  return value >= FIRST_SERIAL && value <= LAST_SERIAL ? value : 0;
}

/** A date's text as a number that grows with it; 0 for what is none. */
function dateOrder(text: string): number {
  if (!DATE_LIKE.test(text)) return 0;
  const [year = 0, month = 0, day = 0] = text.split(/\D+/u).map(Number);
  return (year * 12 + month) * 31 + day;
}

/** Whether a text is a label such as heads a ledger's column. */
export function isLedgerWord(text: string): boolean {
  if (text.length > LONGEST_LABEL || !(HOLDS_WORD.test(text) || hasVariants(text))) return false;
  return LEDGER_WORD.test(readPart(text).words || text);
}

/** Numbers, dates and placeholders are what tables hold, not what heads them; a year may head a column. */
export function isValue(cell: ShownCell, text: string): boolean {
  if (typeof cell.value === "number") return !(cell.value >= 1990 && cell.value <= 2100);
  if (typeof cell.value === "boolean") return true;
  return (
    (NUMERIC.test(text) && !/^(?:19|20)\d\d$/u.test(text)) ||
    DATE_LIKE.test(text) ||
    PLACEHOLDER.test(text) ||
    QUANTITY.test(text)
  );
}

export function isNumbering(line: Line): boolean {
  return line.texts.every((text) => COLUMN_NUMBER.test(text));
}

/** 栏次: at least three columns numbered in a row, unlike the line below it. */
export function isColumnNumbers(line: Line, after: Line | undefined): boolean {
  if (line.cells.length < 3 || !isNumbering(line)) return false;
  const numbers = line.texts.flatMap((text) => /\d+/u.exec(text)?.[0] ?? []).map(Number);
  const letters = line.texts.flatMap(
    (text) => /^([a-z甲乙丙丁戊己庚辛])(?:$|=)/iu.exec(text)?.[1]?.toLowerCase() ?? [],
  );
  const ascending = numbers.every(
    (number, index) => number === index + 1 || number === (numbers[0] ?? 0) + index,
  );
  const inOrder = letters.every(
    (letter, index) => LETTERS.indexOf(letter) === LETTERS.indexOf(letters[0] ?? "") + index,
  );
  return (
    ascending &&
    inOrder &&
    (numbers.length >= 3 || (numbers.length + letters.length >= 3 && after !== undefined))
  );
}

/** A table laid on its side: 序号 at the left, and the things it lists numbered along its first row. */
export function isNumberedAcross({ texts }: Line): boolean {
  const [label = "", ...rest] = texts;
  const numbers = rest.filter((text) => !/^[总合小共]?计$/u.test(text));
  return (
    /^(?:序号|编号|行次|no\.?)$/iu.test(label) &&
    numbers.length >= 2 &&
    numbers.every((text, index) => text === String(index + 1))
  );
}

export function isUnits(line: Line): boolean {
  return line.covered >= 2 && line.texts.every((text) => isUnitAlone(readPart(text)));
}
