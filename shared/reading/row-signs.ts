/** What a row shows of itself: the signs that it is a total, a note, an example, a band heading or data. */
import { isEmptyText, tidy } from "../ledgers/text.ts";
import type { CellValue } from "./grid.ts";
import type { RowKind } from "./recognised.ts";
import { cellText, type SheetView } from "./sheet-view.ts";

/** What row kinds need to know of a table's columns. */
export interface TableColumns {
  /** Columns from the first to the last that has a header. */
  readonly width: number;
  /** Columns whose header is a field, 序号 not among them. */
  readonly fields: ReadonlySet<number>;
  /** The column of the ledger's own key (项目名称, 节点任务, 事项, 责任单位), where one is known. */
  readonly key?: number;
  /** The 序号 column, where there is one. */
  readonly sequence?: number;
}

/** One row as it shows, with the little that most signs need. */
export interface RowFacts {
  readonly row: number;
  /** Columns of the cells that show something. */
  readonly filled: readonly number[];
  /** Text of the first of them, for comparing. */
  readonly first: string;
  /** Cells of the fields' columns that hold something, and of these the ones that are words. */
  readonly fieldCells: number;
  readonly fieldWords: number;
  /** The text that says 合计, if one of the first texts does. */
  readonly total?: string;
  readonly value: (column: number) => CellValue;
}

/** Characters from which a lone text is prose and no heading. */
const PROSE = 60;
/** Characters from which a lone text outside the fields is a note. */
const LONG = 30;
/** Longest band heading and longest label of a total. */
const LONGEST_BAND = 150;
const LONGEST_TOTAL = 80;

const TOTAL_WORD = /小计|合计|总计|共计|累计|总合计/u;
const TOTAL =
  /^(?:(?:[(]?[一二三四五六七八九十\d]{1,3}[)]?[、.]?)?[^,;。:(]{0,16}?(?:小计|合计|总计|共计|累计)(?:[:(].{0,60}|共?\d{1,6}(?:个|项|宗|家|户)?(?:项目)?)?|其中[::].{0,30}|全[县市区](?:合计)?)$/u;
const GRAND = /总计|总合计|^全[县市区]/u;
const NOTE =
  /^[(【[]?(?:注|备注|附注|说明|填表说明|填报说明|填写说明|填报要求|填写要求|填表要求|编制说明|指标说明|注意事项|温馨提示|提示|要求)(?:\d{0,2})?[)】\]]?[::.、]|^(?:填表说明|填报说明|填写说明|填报要求|填写要求|填表要求|填写须知|填写示范|注意事项|数据来源)|^[※*＊]|^第\d{1,4}页|^共\d{1,4}页/u;
const SIGN_OFF =
  /^(?:单位)?(?:负责人|主要领导|分管领导|填报人|填表人|制表人?|审核人?|审批人?|经办人|联系人|联系电话|复核人?|统计负责人|报送人|填报日期|填表日期|制表日期|报送时间|报出日期|签字|主要负责人)(?:\(.{0,8}\))?(?:签字)?[::]/u;
const INSTRUCTION =
  /填写|必填|选填|下拉|选择|格式|例如|如:|不得|请|自动|按照?.{0,12}填|同上级|保留|精确|全称|以.{1,8}为准|单位为/u;
const INSTRUCTION_LABEL = /^(?:填写|填报|填表|指标|字段)?(?:说明|要求|提示|规则|示范)$/u;
const EXAMPLE =
  /^[(【[]?(?:示?例|样例|范例|示范|样表|举例|填写示例|填报示例)[)】\]]?(?:[::\d]|$)|^[(【[](?:示?例|样例|范例|示范)[)】\]]|^(?:示例|样例|范例)/u;
const EXAMPLE_NAME = /^(?:[x×〇○*]{2,}.{0,20}(?:项目|工程|建设)?|某.{0,12}(?:项目|工程))$/iu;
const ORDINAL =
  /^(?:[(]?[一二三四五六七八九十]{1,3}[)、.,:]|第[一二三四五六七八九十]{1,3}[类批部][、:]?|[ⅠⅡⅢⅣⅤivx]{1,4}[、.])/iu;
const ORDINAL_ALONE = /^[(]?[一二三四五六七八九十]{1,3}[)、.]?$/u;
const COUNTED = /[(:].{0,10}\d+(?:个|项|家|宗)|\d+(?:个|项)(?:项目)?[)]?$/u;
const NUMERIC_TEXT = /^[-+]?[\d,]*\.?\d+%?$/u;
const NOTHING_BEGINS = /^[\s\u200B-\u200D\u2060\uFEFF/／\\＼\-－–—―无暂待未]/u;
/** A day alone: when the table was signed. */
const SIGNED_ON = /^20\d\d[年.\-/]\d{1,2}[月.\-/]\d{1,2}日?$/u;
const CONTINUED_NOTE = /^(?:\d{1,2}[.、,)]|[(]\d{1,2}[)]|[①-⑳])/u;

/** Looks at one row; cheap, since every row of a sheet goes through it. */
export function readRow(view: SheetView, row: number, columns: TableColumns): RowFacts {
  const filled = view.filled(row);
  const first = filled[0] === undefined ? "" : view.text(row, filled[0]);
  let fieldCells = 0;
  let fieldWords = 0;
  for (const column of filled) {
    if (!columns.fields.has(column)) continue;
    fieldCells++;
    if (isWords(view.value(row, column))) fieldWords++;
  }
  const total = totalLabel(view, row, filled);
  return {
    row,
    filled,
    first,
    fieldCells,
    fieldWords,
    ...(total === undefined ? {} : { total }),
    value: (column) => view.value(row, column),
  };
}

/** What the row is by its own signs; `sawData` tells whether data stands above it. */
export function kindOf(facts: RowFacts, columns: TableColumns, view: SheetView, sawData: boolean): RowKind {
  const { first, filled } = facts;
  const firstColumn = filled[0] ?? 1;
  if (isTotal(facts, columns)) return "subtotal";
  if ((filled.length <= 4 && NOTE.test(first)) || SIGN_OFF.test(first)) return "note";
  if (filled.length === 1 && firstColumn !== columns.key && SIGNED_ON.test(first)) return "note";
  if (EXAMPLE.test(first) || hasExampleName(facts, columns, view, sawData)) return "example";
  if (isInstruction(facts)) return "note";
  if (isOnlyPrepared(facts, columns, view)) return "blank";
  if (isBand(facts, columns, view)) return "band";
  const lone = filled.length === 1;
  if (facts.fieldCells > 0) {
    return lone && firstColumn !== columns.key && first.length > PROSE ? "note" : "data";
  }
  return lone && isWords(facts.value(firstColumn)) && first.length > LONG ? "note" : "unknown";
}

/** Whether a total is the whole table's (总计), not a band's. */
export function isGrandTotal(facts: RowFacts): boolean {
  return facts.total !== undefined && GRAND.test(facts.total);
}

/** Whether the row goes on with the notes above it. */
export function continuesNotes({ filled, first }: RowFacts): boolean {
  return filled.length === 1 && (CONTINUED_NOTE.test(first) || (first.length > 20 && !isHeading(first)));
}

/** Whether a row under the grand total is a closing remark: a date, a name, some prose, and nothing of a project. */
export function closesTable({ filled, first, value }: RowFacts, columns: TableColumns): boolean {
  if (filled.length > 2 || isHeading(first)) return false;
  const ownWords = columns.key !== undefined && isWords(value(columns.key));
  return !ownWords || first.length > LONG;
}

/** Whether words begin as headings of bands do: 一、 （二） or with a count (12个). */
export function isHeading(text: string): boolean {
  return ORDINAL.test(text) || COUNTED.test(text);
}

/** The words of a band heading, tidied; its number and its words where they stand in two cells. */
export function bandHeading(facts: RowFacts): string {
  const words = facts.filled.map((column) => facts.value(column)).filter((value) => isWords(value));
  const [first, second] = words.map((value) => tidy(String(value).slice(0, 240)));
  if (first === undefined) return facts.first;
  return ORDINAL_ALONE.test(first) && second !== undefined
    ? `${first.replace(/[、.]$/u, "")}、${second}`
    : first;
}

/** 合计 among the first texts of a row. */
function totalLabel(view: SheetView, row: number, filled: readonly number[]): string | undefined {
  let texts = 0;
  for (const column of filled.slice(0, 4)) {
    const value = view.value(row, column);
    if (typeof value !== "string") continue;
    if (value.length <= LONGEST_TOTAL && looksLikeTotal(value)) {
      const text = cellText(value);
      if (TOTAL.test(text)) return text;
    }
    if (++texts >= 3) break;
  }
  return undefined;
}

/** 小 计 is written with blanks as often as not. */
function looksLikeTotal(value: string): boolean {
  return (
    (value.includes("计") && (TOTAL_WORD.test(value) || /[小合总共累]\s+计/u.test(value))) ||
    value.startsWith("其中") ||
    value.startsWith("全")
  );
}

/** 合计 heads a row of numbers; a project so called would have words in its other fields. */
function isTotal({ total, filled, fieldWords, value }: RowFacts, columns: TableColumns): boolean {
  if (total === undefined) return false;
  const labelled = filled
    .slice(0, 4)
    .some((column) => columns.fields.has(column) && cellText(value(column)) === total);
  return fieldWords - (labelled ? 1 : 0) <= 1;
}

/**
 * 示例 in the name, or a name such as XX项目 before all data: some offices hand on their ledgers with every name
 * blotted out, so it counts only where the numbering begins after it.
 */
function hasExampleName(
  { row }: RowFacts,
  columns: TableColumns,
  view: SheetView,
  sawData: boolean,
): boolean {
  if (columns.key === undefined) return false;
  const name = view.text(row, columns.key);
  if (EXAMPLE.test(name)) return true;
  if (sawData || columns.sequence === undefined || !EXAMPLE_NAME.test(name)) return false;
  return !/^\d+$/u.test(view.text(row, columns.sequence)) || beginsNumbering(view, row, columns.sequence);
}

/** 填写说明: a label that says so, or instructions in most cells. */
function isInstruction({ first, filled, value }: RowFacts): boolean {
  if (INSTRUCTION_LABEL.test(first) && filled.length >= 2) return true;
  if (filled.length < 3) return false;
  let instructions = 0;
  const looked = filled.slice(0, 40);
  for (const column of looked) {
    const text = value(column);
    if (typeof text !== "string") return false;
    if (INSTRUCTION.test(text.slice(0, 100))) instructions++;
  }
  return instructions * 2 > looked.length;
}

/** A heading over the rows that follow: merged across, numbered 一、 …, or alone where data never stands alone. */
function isBand({ filled, first, row, value }: RowFacts, columns: TableColumns, view: SheetView): boolean {
  const column = filled[0] ?? 1;
  if (typeof value(column) !== "string" || first.length > LONGEST_BAND) return false;
  const { key, sequence, width } = columns;
  if (key !== undefined && column > key) return false;
  const merge = view.mergesFrom(row).find((area) => area.left === column);
  if (merge && merge.bottom > row) return false;
  const words = filled.filter((one) => isWords(value(one))).length;
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
  if (sequence === undefined || column !== key) return false;
  return COUNTED.test(first) || beginsNumbering(view, row, sequence);
}

/** Whether the next row that shows anything is numbered 1: what stands alone above it is its heading. */
function beginsNumbering(view: SheetView, row: number, sequence: number): boolean {
  for (let next = row + 1; next <= Math.min(view.lastRow, row + 3); next++) {
    if (view.filled(next).length > 0) return view.text(next, sequence) === "1";
  }
  return false;
}

/** Text that is neither a number nor a way to write nothing. */
function isWords(value: CellValue): boolean {
  if (typeof value !== "string") return false;
  const text = value.length > 40 ? value.slice(0, 40) : value;
  return !NUMERIC_TEXT.test(text.trim()) && !saysNothing(text);
}

/** A way to write nothing (/, 无, ——); told by its first character before it is looked at closely. */
function saysNothing(text: string): boolean {
  return text.length <= 12 && NOTHING_BEGINS.test(text) && isEmptyText(text);
}

/** Rows prepared for later: a row number, strokes, and formulas that give nothing yet. */
function isOnlyPrepared({ filled, row, value }: RowFacts, columns: TableColumns, view: SheetView): boolean {
  return filled.every((column) => {
    const cell = value(column);
    if (column === columns.sequence && !isWords(cell)) return true;
    if (view.grid.isFormula(row, column)) {
      return cell === 0 || (typeof cell === "string" && (cell === "" || cell.startsWith("#")));
    }
    return typeof cell === "string" && saysNothing(cell);
  });
}
