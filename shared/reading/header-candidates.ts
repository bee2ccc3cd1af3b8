/** Which rows a header can begin at, told from titles, forms, prose and data. */
import { beginsTall } from "./header-depth.ts";
import {
  isLedgerWord,
  isNumberedAcross,
  LABELLED,
  LONGEST_LABEL,
  MONTHS_OF_A_HEADER,
  type Line,
} from "./header-lines.ts";

/** Characters from which a text with commas is a sentence. */
const LONGEST_PART = 30;
const CLAUSES = /[,;。]/u;
/** How the titles of tables end; what heads a group of columns is shorter. */
const TITLE = /(?:台账|清单|一览|[^代]表|单)(?:[(][^()]{0,20}[)])?$/u;
const SHORTEST_TITLE = 8;
const MOST_BESIDE_TITLE = 3;
/** Labels that are enough, however many columns the last of them reaches over. */
export const NAMED_AT_LEAST = 4;
/** Ledger words that make a row above the likeliest header a header too. */
export const WORDS_OF_A_LEDGER = 4;

/** Whether a header can begin here: several labels, hardly a value, nothing that reads like prose or a form. */
export function canBegin(line: Line, width: number): boolean {
  if (line.cells.length < 2) return false;
  if (isNumberedAcross(line)) return true;
  if (isTitle(line)) return false;
  const extent = (line.cells.at(-1)?.area.right ?? 0) - (line.cells[0]?.area.left ?? 0) + 1;
  // Groups that are not merged leave gaps: words of ledgers at both ends of the table will do.
  const reaches = line.covered * 2 >= Math.min(width, 40) || (line.words >= 2 && extent * 10 >= width * 7);
  if (!reaches) return false;
  if (valuesOf(line) * 3 > line.cells.length) return false;
  const labelled = line.texts.filter((text) => LABELLED.test(text)).length;
  // Forms alternate labels with values; a header that writes all its labels with a colon is none.
  const bare = line.texts.filter((text) => LABELLED.test(text.slice(0, -1))).length === 0;
  if (labelled * 3 >= line.cells.length && !(bare && labelled === line.cells.length)) return false;
  // A value beside the label of several rows.
  if (line.numbers > 0 && line.words < WORDS_OF_A_LEDGER && beginsTall(line)) return false;
  return line.texts.filter(isProse).length * 4 <= line.cells.length;
}

/** A title merged across, and beside it at most a day or a unit. */
function isTitle({ cells, texts }: Line): boolean {
  const [first] = cells;
  const [text = ""] = texts;
  if (first === undefined || cells.length > MOST_BESIDE_TITLE || first.area.right === first.area.left)
    return false;
  return text.length >= SHORTEST_TITLE && TITLE.test(text);
}

/** Longer than any label, or a sentence of several parts. */
function isProse(text: string): boolean {
  return text.length > LONGEST_LABEL || (text.length > LONGEST_PART && CLAUSES.test(text));
}

/** The values a header would not have: months of its columns, written as dates beside words of ledgers or under groups, are none. */
export function valuesOf(line: Line, underGroups = false): number {
  const areLabels = line.months >= MONTHS_OF_A_HEADER && (underGroups || line.words >= 2);
  return areLabels ? 0 : line.numbers;
}

/**
 * Whether a line stands right under groups that fill the width and yet holds values: then the groups are the
 * header, of labels and values side by side.
 */
export function isUnderGroups(above: Line | undefined, line: Line, width: number): boolean {
  if (!above || valuesOf(line, true) === 0 || line.words >= WORDS_OF_A_LEDGER) return false;
  return fillWithGroups(above, width) && !above.texts.some((text) => LABELLED.test(text));
}

/** Whether a block names at least half as many columns as the fullest row has cells; 型号 | X over all the rest does not. */
export function namesColumns(block: readonly Line[], cells: number): boolean {
  const words = Math.max(...block.map((line) => line.words));
  const named = Math.max(...block.map((line) => line.cells.length));
  return words >= WORDS_OF_A_LEDGER || named >= NAMED_AT_LEAST || named * 2 >= cells;
}

/** The heading over a form's labels and values, groups below it included, where the likeliest header is but one of its lines. */
export function headingOfForm(
  lines: readonly Line[],
  best: { readonly first: number; readonly last: number },
  width: number,
): { readonly first: number; readonly last: number } | undefined {
  const [heading, groups, below] = lines;
  if (!heading || width < 2 || heading.cells.length !== 1 || heading.covered < width) return undefined;
  const chosen = lines.filter(({ row }) => row >= best.first && row <= best.last);
  const words = new Set(chosen.flatMap(({ texts }) => texts.filter((text) => isLedgerWord(text)))).size;
  const between = lines.filter(
    (line) =>
      line.row > heading.row &&
      line.row < best.first &&
      line.cells.length > 1 &&
      line.covered * 2 >= width &&
      !line.texts.some((text) => LABELLED.test(text)),
  );
  if (words >= WORDS_OF_A_LEDGER || between.length < (words < 2 ? 1 : 2)) return undefined;
  const grouped =
    groups?.numbers === 0 &&
    fillWithGroups(groups, width) &&
    (below?.cells.length ?? 0) > groups.cells.length;
  return { first: heading.row, last: grouped ? groups.row : heading.row };
}

/** Whether several groups, each merged over columns of this line alone, fill the width. */
function fillWithGroups(line: Line, width: number): boolean {
  if (line.cells.length < 2 || line.covered < width) return false;
  return line.cells.every(({ area }) => area.right > area.left && area.bottom === line.row);
}
