/** How far down a header reaches, and whether a row of groups above belongs to it. */
import { isHeading } from "./band-signs.ts";
import {
  isColumnNumbers,
  isLedgerWord,
  isNumbering,
  isUnits,
  isValue,
  LABELLED,
  MONTHS_OF_A_HEADER,
  type Line,
} from "./header-lines.ts";
import { cellText, type ShownCell } from "./sheet-view.ts";

/** Header rows a table has at most: three of words, one that numbers the columns, one of units. */
const DEEPEST = 5;

/** Labels of the line a table is signed on; they head no column. */
const FORM_LABEL = /^(?:填报|报送|填表|制表|编制|上报)(?:单位|部门|乡镇|人|日期|时间)/u;

/** Index of the last line of the header that begins at a line. */
export function growDown(
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
  if (beginsTall(next)) return false;
  // 一、问题（2件）is a heading over the first rows.
  if (next.cells.length === 1 && isHeading(next.texts[0] ?? "")) return false;
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
  const months = headsMonths(next, after);
  if (hasGroups(line, below, months) && (next.numbers === 0 || months)) return true;
  // Groups that were only written into their first column: the next line fills exactly the gaps.
  if (!deep && next.numbers === 0 && fillsGaps(line, next)) return true;
  return false;
}

/** Whether the values of a line are months that head columns: dates in order, and none of them in the line below. */
function headsMonths(line: Line, after: Line | undefined): boolean {
  const heads = line.months >= MONTHS_OF_A_HEADER && line.numbers * 3 <= line.cells.length;
  return heads && (after?.months ?? 0) === 0;
}

/** Whether a cell begins on the line that reaches further down than any header: the label of the rows beside it. */
export function beginsTall(line: Line): boolean {
  return line.cells.some(({ area }) => area.top === line.row && area.bottom - area.top >= DEEPEST);
}

/** A merged group, and under it several cells of their own that are no values (save months, where those head columns). */
function hasGroups(line: Line, below: readonly (ShownCell | undefined)[], months = false): boolean {
  return line.cells.some((cell) => {
    if (cell.area.right === cell.area.left || cell.area.bottom > line.row) return false;
    const under = new Set<ShownCell>();
    for (let column = cell.area.left; column <= cell.area.right; column++) {
      const found = below[column - 1];
      if (found) under.add(found);
    }
    if (under.size < 2) return false;
    return months || [...under].every((found) => !isValue(found, cellText(found.value)));
  });
}

function fillsGaps(line: Line, next: Line): boolean {
  const taken = new Set(line.cells.map((cell) => cell.area.left));
  // Over the first column of a table stands its own label or a gap; what heads a label there is a title.
  const [first] = line.cells;
  const headed = next.cells.some((cell) => cell.area.left === first?.area.left);
  if (headed && !isLedgerWord(line.texts[0] ?? "")) return false;
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

/** The first row of a block: a row of groups straight above, too sparse to begin a header itself, belongs to it. */
export function firstWithGroups(
  lines: readonly Line[],
  block: { readonly first: number; readonly last: number },
  shown: readonly (readonly (ShownCell | undefined)[])[],
  from: number,
): number {
  const at = lines.findIndex((line) => line.row === block.first);
  const above = lines[at - 1];
  const line = lines[at];
  if (!above || !line || above.row !== line.row - 1 || block.last - above.row >= DEEPEST) return block.first;
  const isForm = above.texts.some((text) => LABELLED.test(text) || FORM_LABEL.test(text));
  if (isForm || above.words === 0 || above.cells.length < 2) return block.first;
  // Months written as dates head the columns merged under each of them.
  const months = above.cells.every(
    (cell, index) => !isValue(cell, above.texts[index] ?? "") || cell.area.right > cell.area.left,
  );
  if (above.numbers > 0 && !(above.months > 0 && months)) return block.first;
  return goesOn(above, line, lines[at + 1], shown[line.row - from] ?? [], false) ? above.row : block.first;
}
