/** What each row below a header is: band, data, subtotal, note, example, repeated header, or nobody knows. */
import { isEmptyText, tidy } from "../ledgers/text.ts";
import type { CellValue } from "./grid.ts";
import type { RowKind } from "./recognised.ts";
import { cellText, type SheetView } from "./sheet-view.ts";
import type { TableHead } from "./table-head.ts";
import { stageOfBand } from "./values/stage-words.ts";

/** What row kinds need to know of a table's columns. */
export interface TableColumns {
  /** Columns whose header is a field, 序号 not among them. */
  readonly fields: ReadonlySet<number>;
  /** The column of the ledger's own key (项目名称, 节点任务, 事项, 责任单位), where one is known. */
  readonly key?: number;
  /** The 序号 column, where there is one. */
  readonly sequence?: number;
}

export interface ClassifiedRow {
  readonly row: number;
  readonly kind: RowKind;
  /** The band heading in force, tidied; null above the first and after the grand total. */
  readonly band: string | null;
}

/** Blank rows in a row that are still listed; longer gaps are no part of a table. */
const LISTED_GAP = 200;
/** Characters from which a lone text is prose and no heading. */
const PROSE = 60;

const TOTAL_WORD = /小计|合计|总计|共计|累计|总合计/u;
const TOTAL =
  /^(?:(?:[(]?[一二三四五六七八九十\d]{1,3}[)]?[、.]?)?[^,;。:]{0,16}?(?:小计|合计|总计|共计|累计)(?:[:(].{0,60}|共?\d{1,6}(?:个|项|宗|家|户)?(?:项目)?)?|其中[::].{0,30}|全[县市区](?:合计)?)$/u;
const GRAND = /总计|总合计|^合计|全县/u;
const NOTE =
  /^[(【[]?(?:注|备注|附注|说明|填表说明|填报说明|填写说明|填报要求|填写要求|填表要求|编制说明|指标说明|注意事项|温馨提示|提示|要求)(?:\d{0,2})?[)】\]]?[::.、]|^(?:填表说明|填报说明|填写说明|填报要求|填写要求|填表要求|填写须知|填写示范|注意事项|数据来源)|^[※*＊]/u;
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
const OUTER_ORDINAL = /^(?:[一二三四五六七八九十]{1,3}[、.,:]|第)/u;
const COUNTED = /[(:].{0,10}\d+(?:个|项|家|宗)|\d+(?:个|项)(?:项目)?[)]?$/u;
const NUMERIC_TEXT = /^[-+]?[\d,]*\.?\d+%?$/u;
const CONTINUED_NOTE = /^(?:\d{1,2}[.、,)]|[(]\d{1,2}[)]|[①-⑳])/u;

/** Every used row below a header down to `last`, in order; rows of one table. */
export function classifyRows(
  view: SheetView,
  head: TableHead,
  columns: TableColumns,
  last: number,
): readonly ClassifiedRow[] {
  const rows: ClassifiedRow[] = [];
  const isHeaderAgain = repeatedHeader(view, head);
  const titles = titleTexts(view, head);
  let outer: string | null = null;
  let inner: string | null = null;
  let gap = 0;
  let afterNote = false;
  let ended = false;
  for (let row = head.last + 1; row <= last; row++) {
    const facts = readRow(view, row, columns);
    if (facts.filled.length === 0) {
      gap++;
      continue;
    }
    if (gap <= LISTED_GAP) {
      for (let blank = row - gap; blank < row; blank++) rows.push({ row: blank, kind: "blank", band: null });
    }
    gap = 0;
    const under = rows.at(-1)?.kind === "header" && rows.at(-1)?.row === row - 1;
    let kind = isHeaderAgain(row, facts.filled, under) ? "header" : kindOf(facts, columns, view, head);
    if (kind === "data" && facts.filled.length <= 2 && titles.has(facts.first)) kind = "title";
    if (kind === "band" && titles.has(facts.first)) kind = "title";
    if ((kind === "unknown" || kind === "band" || kind === "data") && facts.lone && (afterNote || ended)) {
      if (afterNote ? CONTINUED_NOTE.test(facts.first) || facts.first.length > 20 : facts.first.length > 30) {
        kind = "note";
      }
    }
    if (kind === "band") {
      const heading = bandHeading(facts);
      if (outer === null || OUTER_ORDINAL.test(heading) || !startsInner(heading)) {
        outer = heading;
        inner = null;
      } else inner = heading;
    }
    if (kind === "subtotal" && GRAND.test(facts.label ?? "") && isGrand(facts.label ?? "")) {
      outer = null;
      inner = null;
    }
    afterNote = kind === "note" || (afterNote && kind === "blank");
    ended = ended || (kind === "subtotal" && isGrand(facts.label ?? ""));
    if (kind === "data") ended = false;
    rows.push({ row, kind, band: kind === "data" ? bandInForce(outer, inner) : null });
  }
  return rows;
}

interface RowFacts {
  readonly row: number;
  /** Columns of the cells that show something. */
  readonly filled: readonly number[];
  /** Text of the first of them, for comparing. */
  readonly first: string;
  /** One cell alone, or one merged area. */
  readonly lone: boolean;
  /** Cells of the fields' columns that hold something. */
  readonly fieldCells: number;
  /** Of these the ones that are text and no number. */
  readonly fieldTexts: number;
  /** The text that says 合计, if one of the first texts does. */
  readonly label?: string;
  readonly value: (column: number) => CellValue;
}

function readRow(view: SheetView, row: number, columns: TableColumns): RowFacts {
  const filled = view.filled(row);
  const first = filled[0] === undefined ? "" : view.text(row, filled[0]);
  let fieldCells = 0;
  let fieldTexts = 0;
  for (const column of filled) {
    if (!columns.fields.has(column)) continue;
    fieldCells++;
    const value = view.value(row, column);
    if (typeof value === "string" && !NUMERIC_TEXT.test(value.slice(0, 30).trim())) fieldTexts++;
  }
  let label: string | undefined;
  let texts = 0;
  for (const column of filled.slice(0, 4)) {
    const value = view.value(row, column);
    if (typeof value !== "string") continue;
    if (value.length <= 80 && looksLikeTotal(value)) {
      const text = cellText(value);
      if (TOTAL.test(text)) label = text;
    }
    if (++texts >= 3 || label !== undefined) break;
  }
  return {
    row,
    filled,
    first,
    lone: filled.length === 1,
    fieldCells,
    fieldTexts,
    ...(label === undefined ? {} : { label }),
    value: (column) => view.value(row, column),
  };
}

/** 小 计 is written with blanks as often as not. */
function looksLikeTotal(value: string): boolean {
  return (
    (value.includes("计") && (TOTAL_WORD.test(value) || /[小合总共累]\s+计/u.test(value))) ||
    value.startsWith("其中") ||
    value.startsWith("全")
  );
}

function kindOf(facts: RowFacts, columns: TableColumns, view: SheetView, head: TableHead): RowKind {
  const { first, filled } = facts;
  const firstColumn = filled[0] ?? 1;
  if (isSubtotal(facts, columns)) return "subtotal";
  if (filled.length <= 4 && (NOTE.test(first) || SIGN_OFF.test(first))) return "note";
  if (EXAMPLE.test(first) || exampleName(facts, columns, view)) return "example";
  if (isInstruction(facts, view)) return "note";
  if (isBand(facts, columns, view, head)) return "band";
  if (isOnlyPrepared(facts, columns, view)) return "blank";
  if (facts.fieldCells > 0) {
    if (facts.lone && firstColumn !== columns.key && first.length > PROSE) return "note";
    return "data";
  }
  if (facts.lone && typeof facts.value(firstColumn) === "string" && first.length > 30) return "note";
  return "unknown";
}

function isSubtotal(facts: RowFacts, columns: TableColumns): boolean {
  if (facts.label === undefined) return false;
  // 合计 heads a row of numbers; a project so called would have texts in its other fields.
  const others = facts.fieldTexts - labelsAmongFields(facts, columns);
  return others <= 1;
}

function labelsAmongFields(facts: RowFacts, columns: TableColumns): number {
  return facts.filled
    .slice(0, 4)
    .some((column) => columns.fields.has(column) && cellText(facts.value(column)) === facts.label)
    ? 1
    : 0;
}

function exampleName(facts: RowFacts, columns: TableColumns, view: SheetView): boolean {
  if (columns.key === undefined) return false;
  const name = view.text(facts.row, columns.key);
  return EXAMPLE_NAME.test(name) || /^[(【[]?(?:示例|样例|范例)/u.test(name);
}

/** 填写说明: a label that says so, or instructions in most cells. */
function isInstruction(facts: RowFacts, view: SheetView): boolean {
  if (INSTRUCTION_LABEL.test(facts.first) && facts.filled.length >= 2) return true;
  if (facts.filled.length < 3) return false;
  let instructions = 0;
  let texts = 0;
  for (const column of facts.filled.slice(0, 40)) {
    const value = view.value(facts.row, column);
    if (typeof value !== "string") return false;
    texts++;
    if (INSTRUCTION.test(value.slice(0, 100))) instructions++;
  }
  return texts >= 3 && instructions * 2 > texts;
}

/** A heading over the rows that follow: merged across, numbered 一、 …, or alone where data never stands alone. */
function isBand(facts: RowFacts, columns: TableColumns, view: SheetView, head: TableHead): boolean {
  const { filled, first, row } = facts;
  const column = filled[0] ?? 1;
  if (typeof facts.value(column) !== "string" || first.length > 150) return false;
  const width = Math.max(...head.paths.keys()) - Math.min(...head.paths.keys()) + 1;
  const merge = view.mergesFrom(row).find((area) => area.left === column);
  const across = merge !== undefined && merge.bottom === row ? merge.right - merge.left + 1 : 1;
  const texts = filled.filter((one) => isWords(facts.value(one))).length;
  if (across >= Math.min(3, Math.max(2, width)) && texts === 1 && column <= (columns.key ?? column)) {
    return across * 2 >= width || ORDINAL.test(first) || COUNTED.test(first) || filled.length === 1;
  }
  if (ORDINAL_ALONE.test(first) && texts <= 2) {
    const second = filled[1];
    return second === undefined || isWords(facts.value(second));
  }
  if (ORDINAL.test(first) && texts === 1) return true;
  if (!facts.lone) return false;
  // Alone in the 序号 column, or left of the names it heads.
  if (column === columns.sequence || (columns.key !== undefined && column < columns.key)) return true;
  if (columns.sequence === undefined || column !== columns.key) return false;
  return COUNTED.test(first) || beginsNumbering(view, row, columns.sequence);
}

/** Whether the next row that shows anything is numbered 1: what stands alone above it is its heading. */
function beginsNumbering(view: SheetView, row: number, sequence: number): boolean {
  for (let next = row + 1; next <= Math.min(view.lastRow, row + 3); next++) {
    if (view.filled(next).length > 0) return view.text(next, sequence) === "1";
  }
  return false;
}

function isWords(value: CellValue): boolean {
  return (
    typeof value === "string" &&
    !isEmptyText(value.slice(0, 100)) &&
    !NUMERIC_TEXT.test(value.slice(0, 30).trim())
  );
}

/** Rows prepared for later: a row number, and formulas that give nothing yet. */
function isOnlyPrepared(facts: RowFacts, columns: TableColumns, view: SheetView): boolean {
  return facts.filled.every((column) => {
    if (column === columns.sequence) return true;
    const value = facts.value(column);
    if (!view.grid.isFormula(facts.row, column)) return false;
    return value === 0 || (typeof value === "string" && (value === "" || value.startsWith("#")));
  });
}

/** Whether a row repeats the header (a part of it, under a row that does): most cells say what the header says. */
function repeatedHeader(
  view: SheetView,
  head: TableHead,
): (row: number, filled: readonly number[], under: boolean) => boolean {
  const labels = new Map<number, ReadonlySet<string>>();
  for (const [column, path] of head.paths) labels.set(column, new Set(path.map((text) => cellText(text))));
  const numbering = head.numbering;
  const repeatsNumbering = (row: number, filled: readonly number[]): boolean =>
    numbering !== undefined &&
    filled.length >= 3 &&
    filled.every((column) => view.text(row, column) === view.text(numbering, column));
  return (row, filled, under) => {
    const [first, second] = filled;
    const says = (column: number): boolean => {
      const value = view.value(row, column);
      return typeof value === "string" && (labels.get(column)?.has(cellText(value)) ?? false);
    };
    // Cheap first: nearly every row is data.
    if (first === undefined || (!says(first) && (second === undefined || !says(second))))
      return repeatsNumbering(row, filled);
    let same = 0;
    for (const column of filled) if (says(column)) same++;
    return same >= (under ? 1 : 2) && same * 10 >= filled.length * 7;
  };
}

/** The texts above the header, which printed pages repeat with it. */
function titleTexts(view: SheetView, head: TableHead): ReadonlySet<string> {
  const texts = new Set<string>();
  for (let row = Math.max(1, head.first - 8); row < head.first; row++) {
    const column = view.filled(row)[0];
    if (column !== undefined) texts.add(view.text(row, column));
  }
  return texts;
}

function bandHeading(facts: RowFacts): string {
  const words = facts.filled.map((column) => facts.value(column)).filter((value) => isWords(value));
  const [first, second] = words.map((value) => tidy(String(value).slice(0, 240)));
  if (first === undefined) return facts.first;
  return ORDINAL_ALONE.test(first) && second !== undefined
    ? `${first.replace(/[、.]$/u, "")}、${second}`
    : first;
}

function startsInner(heading: string): boolean {
  return /^(?:[(][一二三四五六七八九十]{1,3}[)]|\d{1,2}[、.])/u.test(heading);
}

function isGrand(label: string): boolean {
  return /总计|总合计|^全县/u.test(label);
}

/** The nearest heading, save where only the one above it says the stage of its projects. */
function bandInForce(outer: string | null, inner: string | null): string | null {
  if (outer === null || inner === null) return inner ?? outer;
  return stageOfBand(inner) === undefined && stageOfBand(outer) !== undefined ? outer : inner;
}
