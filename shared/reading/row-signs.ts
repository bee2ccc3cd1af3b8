/** What a row shows of itself: the signs that it is a total, a note, an example, a band heading or data. */
import { beginsNumbering, isBand, isHeading } from "./band-signs.ts";
import { isWords, saysNothing } from "./cell-words.ts";
import type { RowKind } from "./recognised.ts";
import type { RowFacts, TableColumns } from "./row-facts.ts";
import type { SheetView } from "./sheet-view.ts";
import { beginsNote, signsOff } from "./foot-words.ts";
import { isTotal, totalLabel } from "./total-signs.ts";

/** Characters from which a lone text is prose and no heading. */
const PROSE = 60;
/** Characters from which a lone text outside the fields is a note. */
const LONG = 30;
/** 备注 in one cell, its words in the next. */
const NOTE_LABEL =
  /^[(【[]?(?:注|备注|附注|说明|填表说明|填报说明|填写说明|编制说明|注意事项)[)】\]]?[::]?$/u;
/** *为省级重点项目: a mark and what it stands for; marks stand before the names of projects too. */
const MARK_EXPLAINED = /^[※*＊★☆▲△●◆■].{0,20}(?:为|是|表示|指|代表)/u;
const INSTRUCTION =
  /填写|必填|选填|下拉|选择|格式|例如|如:|不得|请|自动|按照?.{0,12}填|同上级|保留|精确|全称|以.{1,8}为准|单位为/u;
/** 文本, 数字, 日期: what a column takes. */
const WHAT_TO_FILL = /^\s*(?:文本|文字|字符|数字|数值|整数|日期|年月|单选|多选)(?:型|格式|框)?\s*$/u;
const INSTRUCTION_LABEL = /^(?:填写|填报|填表|指标|字段)?(?:说明|要求|提示|规则|示范)$/u;
const EXAMPLE =
  /^[(【[]?(?:示?例|样例|范例|填写示例|填报示例)[)】\]]?(?:[::\d]|$)|^[(【[]?(?:示范|样表|举例)[)】\]]?(?:[::]|$)|^[(【[](?:示?例|样例|范例|示范)[)】\]]|^(?:示例|样例|范例)/u;
const EXAMPLE_NAME = /^(?:[x×〇○*]{2,}.{0,20}(?:项目|工程|建设)?|某.{0,12}(?:项目|工程))$/iu;
/** …… in each cell: so it goes on. */
const DOTS = /^[\s.…⋯·]+$/u;
/** Words that are no number of a row. */
const NAME_ALONE = /^(?![一二三四五六七八九十百]+$)\p{Script=Han}{2,20}$/u;
/** A day alone: when the table was signed. */
const SIGNED_ON = /^20\d\d[年.\-/]\d{1,2}[月.\-/]\d{1,2}日?$/u;
/** The number of a note in a cell of its own. */
const NOTE_NUMBER = /^[(]?\d{1,2}[)]?[、.]?$/u;
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
  if (isNote(facts, columns)) return "note";
  if (filled.length === 1 && firstColumn !== columns.key && SIGNED_ON.test(first)) return "note";
  if (EXAMPLE.test(first) || hasExampleName(facts, columns, view, sawData)) return "example";
  if (isInstruction(facts)) return "note";
  if (isOnlyPrepared(facts, columns, view)) return "blank";
  if (isBand(facts, columns, view)) return "band";
  if (isNamedSum(facts, columns)) {
    return columns.sequence !== undefined && beginsNumbering(view, facts.row, columns.sequence)
      ? "band"
      : "subtotal";
  }
  const lone = filled.length === 1;
  if (facts.fieldCells > 0) {
    return lone && firstColumn !== columns.key && first.length > PROSE ? "note" : "data";
  }
  // What stands outside the table is a remark on it.
  if (filled.every((column) => !columns.headed.has(column))) return "note";
  return lone && isWords(facts.value(firstColumn)) && first.length > LONG ? "note" : "unknown";
}

/** 东河镇 in the 序号 column and nothing but numbers beside it: the sums of a part that it names. */
function isNamedSum({ filled, first, value }: RowFacts, { key, sequence }: TableColumns): boolean {
  const [label, ...others] = filled;
  if (sequence === undefined || key === undefined || label !== sequence || others.length === 0) return false;
  if (!NAME_ALONE.test(first)) return false;
  return others.every((column) => column !== key && typeof value(column) === "number");
}

/** 注：…, 填报人：…, or a mark that is explained. */
function isNote({ first, filled, fieldWords }: RowFacts, { key }: TableColumns): boolean {
  if (filled.length <= 4 && beginsNote(first)) return true;
  if (filled.length <= 2 && (NOTE_LABEL.test(first) || MARK_EXPLAINED.test(first))) return true;
  // 负责人 is a name of nothing, but may head the cells of a form: a line of them has little else.
  return signsOff(first) && (filled[0] !== key || fieldWords <= 4);
}

/** Whether the row goes on with the notes above it. */
export function continuesNotes({ filled, first }: RowFacts, { sequence }: TableColumns): boolean {
  if (filled.length === 2) return filled[0] !== sequence && NOTE_NUMBER.test(first);
  return filled.length === 1 && (CONTINUED_NOTE.test(first) || (first.length > 20 && !isHeading(first)));
}

/** Whether a row under the grand total is a closing remark: a date, a name, some prose, and nothing of a project. */
export function closesTable({ filled, first, value }: RowFacts, columns: TableColumns): boolean {
  if (filled.length > 2 || isHeading(first)) return false;
  const ownWords = columns.key !== undefined && isWords(value(columns.key));
  return !ownWords || first.length > LONG;
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
    if (INSTRUCTION.test(text.slice(0, 100)) || WHAT_TO_FILL.test(text)) instructions++;
  }
  return instructions * 2 > looked.length;
}

/** Rows prepared for later: a row number, strokes, and formulas that give nothing yet. */
function isOnlyPrepared({ filled, row, value }: RowFacts, columns: TableColumns, view: SheetView): boolean {
  return filled.every((column) => {
    const cell = value(column);
    if (column === columns.sequence && !isWords(cell)) return true;
    if (typeof cell === "string" && DOTS.test(cell)) return true;
    if (view.grid.isFormula(row, column)) {
      return cell === 0 || (typeof cell === "string" && (cell === "" || cell.startsWith("#")));
    }
    return typeof cell === "string" && saysNothing(cell);
  });
}
