/**
 * Finds the header of a table: which rows it has, from merges, from the types of what stands below, from
 * words, bold print, print titles and the filter. Works on any table; words of ledgers only weigh more.
 */
import {
  canBegin,
  headingOfForm,
  isUnderGroups,
  NAMED_AT_LEAST,
  namesColumns,
  valuesOf,
  WORDS_OF_A_LEDGER,
} from "./header-candidates.ts";
import { firstWithGroups, growDown } from "./header-depth.ts";
import {
  isColumnNumbers,
  isLedgerWord,
  isNumberedAcross,
  isNumbering,
  isUnits,
  readLine,
  type Line,
} from "./header-lines.ts";
import { repeatedAreas } from "./repeated-labels.ts";
import { shownRows, type SheetView, type ShownCell } from "./sheet-view.ts";
import { numberText } from "./title-lines.ts";

/** Used rows looked at for a header, from where the search begins. */
const WINDOW = 60;

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
    const reach = standsByItself(line, index) ? line.covered : width;
    if (!canBegin(line, reach) || isUnderGroups(lines[index - 1], line, width)) continue;
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
  if (heading) return { ...heading, paths: pathsOf(view, heading.first, heading.last) };
  const chosen = firstPrinting(lines, blocks, best) ?? earlierTable(lines, blocks, best) ?? best;
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

/** What stands first and has labels enough may be narrower than single rows below it; so may what is a ledger's by nearly all its words. */
function standsByItself({ cells, words, numbers }: Line, index: number): boolean {
  if (index === 0) return cells.length >= NAMED_AT_LEAST;
  return numbers === 0 && words >= WORDS_OF_A_LEDGER && words * 10 >= cells.length * 7;
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

/** The same header further up, where the best is (or ends in) what a printed page repeats of it. */
function firstPrinting(lines: readonly Line[], blocks: readonly Block[], best: Block): Block | undefined {
  const said = new Set(
    lines
      .filter(({ row, words }) => row >= best.first && row <= best.last && words >= WORDS_OF_A_LEDGER)
      .map(labelsOf),
  );
  if (said.size === 0) return undefined;
  return blocks.find(
    ({ first, last }) =>
      last < best.first &&
      lines.some((line) => line.row >= first && line.row <= last && said.has(labelsOf(line))),
  );
}

function labelsOf({ texts }: Line): string {
  return texts.join("\n");
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
    (sum, line, index) => sum + (isNumbering(line) || isNumberedAcross(line) ? 0 : valuesOf(line, index > 0)),
    0,
  );
  const below = lines.slice(last + 1, last + 6);
  const end = lines[last]?.row ?? 0;
  const cellsBelow = below.reduce((sum, line) => sum + line.cells.length, 0);
  const valuesBelow = below.reduce((sum, line) => sum + line.numbers, 0);
  const covered = Math.max(...block.map((line) => line.covered));
  // A header over nothing is one by its words or by their number: a table not begun yet.
  if (cellsBelow === 0 && words < 2 && covered < NAMED_AT_LEAST) return 0;
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
      const text = labelText(view, cell);
      if (path.at(-1) !== text) path.push(text);
    }
    if (path.length > 0) paths.set(column, path);
  }
  return paths;
}

/** A label as written; a month that is a real date as 2020年3月. */
function labelText(view: SheetView, { area: { top, left }, value }: ShownCell): string {
  return typeof value === "number" ? numberText(view, top, left, value) : String(value);
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
