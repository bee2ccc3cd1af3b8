/** What printed pages repeat further down: the header, its titles, and headings over each repetition. */
import { isHeading } from "./band-signs.ts";
import { cellText, type SheetView } from "./sheet-view.ts";
import type { TableHead } from "./table-head.ts";

/** Knows the repetitions of one header. */
export interface HeaderAgain {
  /** Whether a row repeats the header (a part of it, `under` a row that does). */
  readonly isHeader: (row: number, filled: readonly number[], under: boolean) => boolean;
  /** Whether a text is one of the titles again, marked as continued or not. */
  readonly isTitle: (text: string) => boolean;
  /** Whether a text is word for word one of the titles. */
  readonly isSameTitle: (text: string) => boolean;
  /** Whether a row is a title of its own (河西乡项目台账) over a repetition. */
  readonly introduces: (row: number, filled: readonly number[]) => boolean;
  /** The numbered heading straight above the header, where such headings stand above its repetitions down to a row. */
  readonly headingAbove: (last: number) => number | undefined;
}

/** 续表, with or without brackets and a number. */
const CONTINUED = /[(（]?(?:续上?表?|接上页|承上页)(?:之?[一二三四五\d]{1,2})?[)）]?$/u;
/** Ends and beginnings of the titles of tables, unlike the headings of bands. */
const TITLE =
  /(?:台账|表|清单|一览|情况|汇总|统计)(?:[(].{0,20})?$|^(?:填报|报送|填表|制表|编制)(?:单位|部门|人|日期)|单位:/u;
const MOST_IN_TITLE = 3;
const LINES_OF_TITLE = 3;
/** Rows above the header whose texts are its titles. */
const TITLE_ROWS = 8;

/** What repeats a table's header. */
export function headerAgain(view: SheetView, head: TableHead): HeaderAgain {
  const isHeader = repeatedHeader(view, head);
  const titles = titleTexts(view, head);
  return {
    isHeader,
    isTitle: (text) => repeatsTitle(text, titles),
    isSameTitle: (text) => titles.has(text),
    introduces: (row, filled) => introducesHeader(view, row, filled, isHeader),
    headingAbove: (last) => headingAbove(view, head, last, isHeader),
  };
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
  for (let row = Math.max(1, head.first - TITLE_ROWS); row < head.first; row++) {
    const column = view.filled(row)[0];
    if (column !== undefined) texts.add(view.text(row, column));
  }
  return texts;
}

/** Whether a text is one of the titles again, marked as continued or not. */
function repeatsTitle(text: string, titles: ReadonlySet<string>): boolean {
  const bare = text.replace(CONTINUED, "");
  return bare === "" || titles.has(text) || titles.has(bare);
}

/** A title of its own (河西乡项目台账) over a repetition of the header. */
function introducesHeader(
  view: SheetView,
  row: number,
  filled: readonly number[],
  isHeader: HeaderAgain["isHeader"],
): boolean {
  const [column] = filled;
  if (column === undefined || filled.length > MOST_IN_TITLE || !TITLE.test(view.text(row, column)))
    return false;
  for (let next = row + 1; next <= row + LINES_OF_TITLE; next++) {
    const below = view.filled(next);
    if (below.length > MOST_IN_TITLE) return isHeader(next, below, false);
  }
  return false;
}

/** A numbered heading straight above the header, where further down headings stand above the header's repetitions. */
function headingAbove(
  view: SheetView,
  head: TableHead,
  last: number,
  isHeader: HeaderAgain["isHeader"],
): number | undefined {
  const isHeadingRow = (row: number): boolean => {
    const [column, ...more] = row < 1 ? [] : view.filled(row);
    return column !== undefined && more.length <= 2 && isHeading(view.text(row, column));
  };
  const above = head.first - 1;
  if (!isHeadingRow(above)) return undefined;
  for (let row = head.last + 2; row <= last; row++) {
    if (isHeadingRow(row - 1) && isHeader(row, view.filled(row), false)) return above;
  }
  return undefined;
}
