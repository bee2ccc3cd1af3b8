/**
 * Finds the header of a table: which rows it has, from merges, from the types of what stands below, from
 * words, bold print, print titles and the filter. Works on any table; words of ledgers only weigh more.
 */
import { readPart } from "./header-text.ts";
import { cellText, shownRows, type SheetView, type ShownCell } from "./sheet-view.ts";

/** Used rows looked at for a header, from where the search begins. */
const WINDOW = 60;
/** Header rows a table has at most: three of words, one that numbers the columns, one of units. */
const DEEPEST = 5;
/** Characters of the longest label. */
const LONGEST_LABEL = 60;

/** Ledger words that make a row above the likeliest header a header too. */
const WORDS_OF_A_LEDGER = 4;

/** Ends of labels that head the columns of ledgers. */
const LEDGER_WORD =
  /^(?:序号|编号|no\.?|行号|项目|名称|单位|乡镇|部门|月份?|状态|来源|事项|节点|加分|扣分|事由|路径|电话)$|(?:名称|单位|部门|投资额?|总额|时间|日期|时限|年限|期限|资金|进度|进展|性质|类别|类型|分类|领域|阶段|状态|领导|责任人|负责人|联系人|联络员|电话|方式|专班|班子|方案|备注|说明|问题|事项|来源|依据|目标|任务|内容|序号|编号|编码|代码|月份|组别|分组|加分|扣分|否决|路径|完成率|情况|地点|规模|计划|完成|累计|核查数)(?:\(.{0,14}\))?$/u;
const NUMERIC = /^[-+−¥]?(?:\d[\d,]*)?(?:\.\d+)?%?$/u;
const DATE_LIKE = /^(?:19|20)\d\d[年.\-/]\d{1,2}(?:[月.\-/](?:\d{1,2}日?)?)?$/u;
const PLACEHOLDER = /^[-–—―/\\]+$/u;
/** 栏次: the columns numbered 1 2 3, 甲 乙 1 2, (1) (2), A B C, or a formula of them (6=5/4). */
const COLUMN_NUMBER =
  /^(?:[(（]?\d{1,3}[)）]?|[甲乙丙丁戊己庚辛]|[a-z]|栏次|[①-⑳]|\d{1,3}=[\d+\-*/×÷()%=]{1,30}|第?\d{1,2}[栏列])$/iu;
const LETTERS = "甲乙丙丁戊己庚辛abcdefghijklmnopqrstuvwxyz";
const UNIT_ONLY = /^[([]?(?:单位:?)?(?:万元|亿元|元|个|亩|%|平方米|公里|项|人|分)[)\]]?$/u;
const LABELLED = /[::]/u;

export interface TableHead {
  /** First and last row of the header, from 1. */
  readonly first: number;
  readonly last: number;
  /** The row that numbers the columns (栏次), where there is one. */
  readonly numbering?: number;
  /** Each column's labels from top to bottom as written, merged areas filled, repeated ones once. */
  readonly paths: ReadonlyMap<number, readonly string[]>;
}

interface Line {
  readonly row: number;
  /** What shows on this row, each merged area once, left to right. */
  readonly cells: readonly ShownCell[];
  readonly texts: readonly string[];
  readonly covered: number;
  readonly numbers: number;
  readonly words: number;
}

/** The header of the first table at or below a row, or null where nothing looks like one. */
export function findTableHead(view: SheetView, from = 1): TableHead | null {
  const last = Math.min(view.lastRow, from + WINDOW * 4 - 1);
  const lines: Line[] = [];
  const shown = shownRows(view, from, last);
  for (let row = from; row <= last && lines.length < WINDOW; row++) {
    const line = readLine(row, shown[row - from] ?? []);
    if (line.cells.length > 0) lines.push(line);
  }
  const width = Math.max(0, ...lines.map((line) => line.covered));
  let best: Block | null = null;
  const blocks: Block[] = [];
  for (const [index, line] of lines.entries()) {
    if (!canBegin(line, width)) continue;
    const end = growDown(lines, index, shown, from);
    const score = scoreBlock(view, lines, index, end, width);
    const block = { first: line.row, last: lines[end]?.row ?? line.row, score, words: line.words };
    blocks.push(block);
    if (!best || score > best.score) best = block;
  }
  if (!best || best.score <= 0) return null;
  best = withGroupsAbove(lines, earlierTable(lines, blocks, best) ?? best, shown, from);
  const { first, last: end } = best;
  const numbering = lines.find(
    (line) => line.row > first && line.row <= end && isColumnNumbers(line, line),
  )?.row;
  return {
    first,
    last: end,
    ...(numbering === undefined ? {} : { numbering }),
    paths: pathsOf(view, first, end),
  };
}

interface Block {
  readonly first: number;
  readonly last: number;
  readonly score: number;
  /** Ledger words in its first row. */
  readonly words: number;
}

/** Another ledger's header further up, with rows of values between it and the best: then that comes first. */
function earlierTable(lines: readonly Line[], blocks: readonly Block[], best: Block): Block | undefined {
  return blocks.find(
    (block) =>
      block.last < best.first &&
      block.words >= WORDS_OF_A_LEDGER &&
      lines.some((line) => line.row > block.last && line.row < best.first && line.numbers > 0),
  );
}

/** A row of groups too sparse to begin a header by itself, straight above one, belongs to it. */
function withGroupsAbove(
  lines: readonly Line[],
  block: Block,
  shown: readonly (readonly (ShownCell | undefined)[])[],
  from: number,
): Block {
  const at = lines.findIndex((line) => line.row === block.first);
  const above = lines[at - 1];
  const line = lines[at];
  if (!above || !line || above.row !== line.row - 1 || block.last - above.row >= DEEPEST) return block;
  const isForm = above.texts.some((text) => LABELLED.test(text));
  if (isForm || above.words === 0 || above.cells.length < 2 || above.numbers > 0) return block;
  const belongs = goesOn(above, line, lines[at + 1], shown[line.row - from] ?? [], false);
  return belongs ? { ...block, first: above.row } : block;
}

/** Whether a text is a label such as heads a ledger's column. */
export function isLedgerWord(text: string): boolean {
  return text.length <= LONGEST_LABEL && LEDGER_WORD.test(readPart(text).words || text);
}

function readLine(row: number, cells: readonly (ShownCell | undefined)[]): Line {
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
  return {
    row,
    cells: distinct,
    texts,
    covered,
    numbers: distinct.filter((cell, index) => isValue(cell, texts[index] ?? "")).length,
    words: new Set(texts.filter((text) => isLedgerWord(text))).size,
  };
}

/** Numbers, dates and placeholders are what tables hold, not what heads them; a year may head a column. */
function isValue(cell: ShownCell, text: string): boolean {
  if (typeof cell.value === "number") return !(cell.value >= 1990 && cell.value <= 2100);
  if (typeof cell.value === "boolean") return true;
  return (
    (NUMERIC.test(text) && !/^(?:19|20)\d\d$/u.test(text)) || DATE_LIKE.test(text) || PLACEHOLDER.test(text)
  );
}

/** Whether a header can begin here: several labels, hardly a value, nothing that reads like prose or a form. */
function canBegin(line: Line, width: number): boolean {
  if (line.cells.length < 2) return false;
  const extent = (line.cells.at(-1)?.area.right ?? 0) - (line.cells[0]?.area.left ?? 0) + 1;
  // Groups that are not merged leave gaps: words of ledgers at both ends of the table will do.
  const reaches = line.covered * 2 >= Math.min(width, 40) || (line.words >= 2 && extent * 10 >= width * 7);
  if (!reaches) return false;
  if (line.numbers * 3 > line.cells.length) return false;
  const labelled = line.texts.filter((text) => LABELLED.test(text.slice(0, -1))).length;
  if (labelled > 0 && labelled * 3 >= line.cells.length) return false;
  const long = line.texts.filter((text) => text.length > LONGEST_LABEL).length;
  return long * 4 <= line.cells.length;
}

/** Index of the last line of the header that begins at a line. */
function growDown(
  lines: readonly Line[],
  first: number,
  shown: readonly (readonly (ShownCell | undefined)[])[],
  from: number,
): number {
  let last = first;
  for (;;) {
    const line = lines[last];
    const next = lines[last + 1];
    if (!line || !next || last + 1 - first >= DEEPEST || next.row - line.row > 1) return last;
    if (!goesOn(line, next, lines[last + 2], shown[next.row - from] ?? [], last > first)) return last;
    last++;
  }
}

/** Whether the line after a header line still belongs to the header. */
function goesOn(
  line: Line,
  next: Line,
  after: Line | undefined,
  below: readonly (ShownCell | undefined)[],
  deep: boolean,
): boolean {
  if (isColumnNumbers(next, after) || isUnits(next)) return true;
  if (line.texts.length > 0 && isNumbering(line)) return false;
  const reaching = line.cells.filter((cell) => cell.area.bottom > line.row);
  const own = next.cells.filter((cell) => cell.area.top === next.row);
  // Labels merged down over the next line, beside labels that stand there alone.
  const shallow = reaching.filter((cell) => cell.area.bottom - line.row < DEEPEST);
  if (shallow.length > 0 && shallow.length === reaching.length) {
    if (own.length === 0) return true;
    const values = own.filter((cell) => isValue(cell, cellText(cell.value))).length;
    if (values * 2 <= own.length && (shallow.length > 1 || hasGroups(line, below))) return true;
  }
  // Groups merged across, with labels of their own underneath.
  if (hasGroups(line, below) && next.numbers === 0) return true;
  // Groups that were only written into their first column: the next line fills exactly the gaps.
  if (!deep && next.numbers === 0 && fillsGaps(line, next)) return true;
  return false;
}

/** A merged group, and under it several cells of their own that are no values. */
function hasGroups(line: Line, below: readonly (ShownCell | undefined)[]): boolean {
  return line.cells.some((cell) => {
    if (cell.area.right === cell.area.left || cell.area.bottom > line.row) return false;
    const under = new Set<ShownCell>();
    for (let column = cell.area.left; column <= cell.area.right; column++) {
      const found = below[column - 1];
      if (found) under.add(found);
    }
    if (under.size < 2) return false;
    return [...under].every((found) => !isValue(found, cellText(found.value)));
  });
}

function fillsGaps(line: Line, next: Line): boolean {
  const taken = new Set(line.cells.map((cell) => cell.area.left));
  const inGaps = next.cells.filter((cell) => !taken.has(cell.area.left)).length;
  // A row that is words of ledgers nearly throughout is a header, not the first of the data.
  if (next.words >= (inGaps > 0 ? 2 : 3) && next.words * 10 >= next.cells.length * 6) return true;
  if (next.words === next.cells.length) return true;
  if (inGaps === 0 || next.cells.length < 2) return false;
  const labels = next.texts.filter((text) => text.length <= 20).length;
  const underTaken = next.cells.length - inGaps;
  // Every label may stand in a gap or under the group's own first column, but not under most of the others.
  return (
    labels === next.cells.length && underTaken <= inGaps && next.cells.length < line.cells.length + inGaps
  );
}

function isNumbering(line: Line): boolean {
  return line.texts.every((text) => COLUMN_NUMBER.test(text));
}

/** 栏次: at least three columns numbered in a row, unlike the line below it. */
function isColumnNumbers(line: Line, after: Line | undefined): boolean {
  if (line.cells.length < 3 || !isNumbering(line)) return false;
  const numbers = line.texts.flatMap((text) => /\d+/u.exec(text)?.[0] ?? []).map(Number);
  const letters = line.texts.filter((text) => /^[a-z甲乙丙丁戊己庚辛]$/iu.test(text));
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

function isUnits(line: Line): boolean {
  return line.cells.length >= 2 && line.texts.every((text) => UNIT_ONLY.test(text));
}

/** How much a block looks like the header of its sheet. */
function scoreBlock(
  view: SheetView,
  lines: readonly Line[],
  first: number,
  last: number,
  width: number,
): number {
  const block = lines.slice(first, last + 1);
  const words = new Set(block.flatMap((line) => line.texts.filter((text) => isLedgerWord(text)))).size;
  const labels = new Set(block.flatMap((line) => line.texts)).size;
  const values = block.reduce((sum, line) => sum + (isNumbering(line) ? 0 : line.numbers), 0);
  const below = lines.slice(last + 1, last + 6);
  const end = lines[last]?.row ?? 0;
  const cellsBelow = below.reduce((sum, line) => sum + line.cells.length, 0);
  const valuesBelow = below.reduce((sum, line) => sum + line.numbers, 0);
  const covered = Math.max(...block.map((line) => line.covered));
  let score = words * 3 + (labels > 1 ? 2 : 0) - values * 2;
  if (width > 0) score += (4 * covered) / width;
  if (cellsBelow > 0) score += (3 * valuesBelow) / cellsBelow;
  if (view.grid.filter?.top === end) score += 4;
  if (view.grid.printTitleRows?.last === end) score += 3;
  const bold = view.grid.isBold;
  if (bold && (block[0]?.cells.every((cell) => bold(cell.area.top, cell.area.left)) ?? false)) score += 1;
  // Of equals the earlier one: what stands further down is data or a repetition.
  return score - first * 0.5;
}

/** Each column's labels from top to bottom; a group without merged cells reaches over the gaps to its right. */
function pathsOf(view: SheetView, first: number, last: number): ReadonlyMap<number, readonly string[]> {
  const shown = shownRows(view, first, last);
  const lines = shown.map((cells, index) => readLine(first + index, cells));
  const wordRows = lines.filter((line) => !isNumbering(line) || line.cells.length < 3);
  const labelRows = wordRows.filter((line) => !isUnits(line)).map((line) => line.row - first);
  const right = Math.max(0, ...shown.map((cells) => cells.length));
  const paths = new Map<number, readonly string[]>();
  const merged = lines.map((line) => line.cells.some((cell) => cell.area.right > cell.area.left));
  for (let column = 1; column <= right; column++) {
    const path: string[] = [];
    let before: ShownCell | undefined;
    for (const line of wordRows) {
      const index = line.row - first;
      let cell = shown[index]?.[column - 1];
      const at = labelRows.indexOf(index);
      const below = at < 0 ? undefined : labelRows[at + 1];
      if (!cell && below !== undefined && merged[index] === false) {
        cell = groupToTheLeft(shown[index] ?? [], shown[below] ?? [], column);
      }
      if (!cell || cell === before) continue;
      before = cell;
      const text = String(cell.value);
      if (path.at(-1) !== text) path.push(text);
    }
    if (path.length > 0) paths.set(column, path);
  }
  return paths;
}

/** The group a gap belongs to: the nearest label to the left that has a label of its own underneath. */
function groupToTheLeft(
  labels: readonly (ShownCell | undefined)[],
  below: readonly (ShownCell | undefined)[],
  column: number,
): ShownCell | undefined {
  if (!below[column - 1]) return undefined;
  for (let left = column - 1; left >= 1; left--) {
    if (!below[left - 1]) return undefined;
    const cell = labels[left - 1];
    if (cell) return cell;
  }
  return undefined;
}
