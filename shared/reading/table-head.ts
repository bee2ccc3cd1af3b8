/**
 * Finds the header of a table: which rows it has, from merges, from the types of what stands below, from
 * words, bold print, print titles and the filter. Works on any table; words of ledgers only weigh more.
 */
import { firstWithGroups, growDown } from "./header-depth.ts";
import {
  isColumnNumbers,
  isLedgerWord,
  isNumberedAcross,
  isNumbering,
  isUnits,
  LABELLED,
  LONGEST_LABEL,
  readLine,
  type Line,
} from "./header-lines.ts";
import { repeatedAreas } from "./repeated-labels.ts";
import { shownRows, type SheetView, type ShownCell } from "./sheet-view.ts";

/** Used rows looked at for a header, from where the search begins. */
const WINDOW = 60;
/** Labels that are enough, however many columns the last of them reaches over. */
const NAMED_AT_LEAST = 4;
/** Ledger words that make a row above the likeliest header a header too. */
const WORDS_OF_A_LEDGER = 4;

export interface TableHead {
  /** First and last row of the header, from 1. */
  readonly first: number;
  readonly last: number;
  /** The row that numbers the columns (栏次), where there is one. */
  readonly numbering?: number;
  /** Each column's labels from top to bottom as written, merged areas filled, repeated ones once. */
  readonly paths: ReadonlyMap<number, readonly string[]>;
}

/** The header of the first table at or below a row, or null where nothing looks like one. */
export function findTableHead(view: SheetView, from = 1): TableHead | null {
  const last = Math.min(view.lastRow, from + WINDOW * 4 - 1);
  const lines: Line[] = [];
  const merges = view.merges.length > 0 ? view.merges : repeatedAreas(view, from, last);
  const shown = shownRows({ ...view, merges }, from, last);
  for (let row = from; row <= last && lines.length < WINDOW; row++) {
    const line = readLine(row, shown[row - from] ?? []);
    if (line.cells.length > 0) lines.push(line);
  }
  const width = Math.max(0, ...lines.map((line) => line.covered));
  const cells = Math.max(0, ...lines.map((line) => line.cells.length));
  let best: Block | null = null;
  const blocks: Block[] = [];
  for (const [index, line] of lines.entries()) {
    if (!canBegin(line, width) || isUnderGroups(lines[index - 1], line, width)) continue;
    const end = growDown(lines, index, shown, from);
    const score = scoreBlock(view, lines, index, end, width);
    if (score <= 0) continue;
    const named = namesColumns(lines.slice(index, end + 1), cells);
    const block = { first: line.row, last: lines[end]?.row ?? line.row, score, words: line.words, named };
    blocks.push(block);
    if (!best || (named === best.named ? score > best.score : named)) best = block;
  }
  if (!best) return null;
  const heading = headingOfForm(lines, best, width);
  if (heading)
    return { first: heading.row, last: heading.row, paths: pathsOf(view, heading.row, heading.row) };
  const chosen = earlierTable(lines, blocks, best) ?? best;
  const first = firstWithGroups(lines, chosen, shown, from);
  const end = chosen.last;
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
  /** Whether it names its columns; one that doesn't is the header only where nothing better is found. */
  readonly named: boolean;
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

/** Whether a header can begin here: several labels, hardly a value, nothing that reads like prose or a form. */
function canBegin(line: Line, width: number): boolean {
  if (line.cells.length < 2) return false;
  if (isNumberedAcross(line)) return true;
  const extent = (line.cells.at(-1)?.area.right ?? 0) - (line.cells[0]?.area.left ?? 0) + 1;
  // Groups that are not merged leave gaps: words of ledgers at both ends of the table will do.
  const reaches = line.covered * 2 >= Math.min(width, 40) || (line.words >= 2 && extent * 10 >= width * 7);
  if (!reaches) return false;
  if (line.numbers * 3 > line.cells.length) return false;
  const labelled = line.texts.filter((text) => LABELLED.test(text)).length;
  // Forms alternate labels with values; a header that writes all its labels with a colon is none.
  const bare = line.texts.filter((text) => LABELLED.test(text.slice(0, -1))).length === 0;
  if (labelled * 3 >= line.cells.length && !(bare && labelled === line.cells.length)) return false;
  const long = line.texts.filter((text) => text.length > LONGEST_LABEL).length;
  return long * 4 <= line.cells.length;
}

/**
 * Whether a line stands right under groups that fill the width and yet holds values: then the groups are the
 * header, of labels and values side by side.
 */
function isUnderGroups(above: Line | undefined, line: Line, width: number): boolean {
  if (!above || above.cells.length < 2 || above.covered < width || line.numbers === 0) return false;
  if (line.words >= WORDS_OF_A_LEDGER || above.texts.some((text) => LABELLED.test(text))) return false;
  return above.cells.every(({ area }) => area.right > area.left && area.bottom === above.row);
}

/** Whether a block names at least half as many columns as the fullest row has cells; 型号 | X over all the rest does not. */
function namesColumns(block: readonly Line[], cells: number): boolean {
  const words = Math.max(...block.map((line) => line.words));
  const named = Math.max(...block.map((line) => line.cells.length));
  return words >= WORDS_OF_A_LEDGER || named >= NAMED_AT_LEAST || named * 2 >= cells;
}

/** The heading over a form's labels and values, where the likeliest header is but one of its lines. */
function headingOfForm(lines: readonly Line[], best: Block, width: number): Line | undefined {
  const [heading] = lines;
  if (!heading || width < 2 || heading.cells.length !== 1 || heading.covered < width) return undefined;
  const between = lines.filter(
    (line) =>
      line.row > heading.row &&
      line.row < best.first &&
      line.cells.length > 1 &&
      !line.texts.some((text) => LABELLED.test(text)),
  );
  return best.words < WORDS_OF_A_LEDGER && between.length >= (best.words < 2 ? 1 : 2) ? heading : undefined;
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
  const values = block.reduce(
    (sum, line) => sum + (isNumbering(line) || isNumberedAcross(line) ? 0 : line.numbers),
    0,
  );
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
