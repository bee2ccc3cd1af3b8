/** What each row below a header is: band, data, subtotal, note, example, repeated header, or nobody knows. */
import type { RowKind } from "./recognised.ts";
import { bandHeading, isHeading, numeralsNumberRows } from "./band-signs.ts";
import { OpenBands } from "./open-bands.ts";
import type { TableColumns } from "./row-facts.ts";
import { closesTable, continuesNotes, kindOf, readRow } from "./row-signs.ts";
import { cellText, type SheetView } from "./sheet-view.ts";
import type { TableHead } from "./table-head.ts";
import { isGrandTotal, isUnnamedTotal } from "./total-signs.ts";

export interface ClassifiedRow {
  readonly row: number;
  readonly kind: RowKind;
  /** The band heading in force, tidied; null above the first and after the grand total. */
  readonly band: string | null;
}

/** Blank rows in a row that are still listed; longer gaps are no part of a table. */
const LISTED_GAP = 200;
/** Cells of a remark at the foot. */
const MOST_IN_REMARK = 2;
/** Rows filled down without a name from which they are prepared and not forgotten. */
const LEAST_PREPARED = 2;
/** Lines that sign a table at its end. */
const MOST_CLOSING = 5;
/** 续表, with or without brackets and a number. */
const CONTINUED = /[(（]?(?:续上?表?|接上页|承上页)(?:之?[一二三四五\d]{1,2})?[)）]?$/u;
/** Ends and beginnings of the titles of tables, unlike the headings of bands. */
const TITLE =
  /(?:台账|表|清单|一览|情况|汇总|统计)(?:[(].{0,20})?$|^(?:填报|报送|填表|制表|编制)(?:单位|部门|人|日期)|单位:/u;
const MOST_IN_TITLE = 3;
const LINES_OF_TITLE = 3;

/** Every used row below a header down to `last`, in order, after a band heading straight above the header; rows of one table. */
export function classifyRows(
  view: SheetView,
  head: TableHead,
  columns: TableColumns,
  last: number,
): readonly ClassifiedRow[] {
  const rows: ClassifiedRow[] = [];
  const isHeaderAgain = repeatedHeader(view, head);
  const titles = titleTexts(view, head);
  const numerals = numeralsNumberRows(view, columns, head.last + 1, last);
  const bands = new OpenBands();
  const closing: number[] = [];
  const sections: { all: number[]; own: number[] } = { all: [], own: [] };
  const above = headingAbove(view, head, last, isHeaderAgain);
  if (above !== undefined) {
    rows.push({ row: above, kind: "band", band: null });
    bands.open(bandHeading(readRow(view, above, columns)));
  }
  let previous: ClassifiedRow | undefined;
  let inNotes = false;
  let ended = false;
  for (let row = head.last + 1; row <= last; row++) {
    const facts = readRow(view, row, columns);
    if (facts.filled.length === 0) continue;
    const gap = row - (previous?.row ?? head.last) - 1;
    if (gap <= LISTED_GAP) {
      for (let blank = row - gap; blank < row; blank++) rows.push({ row: blank, kind: "blank", band: null });
    }
    const under = previous?.kind === "header" && previous.row === row - 1;
    const sawData = sections.all.length > 0;
    let kind = isHeaderAgain(row, facts.filled, under) ? "header" : kindOf(facts, columns, view, sawData);
    if (kind === "band" && numerals && facts.filled.length > 1) kind = "data";
    const couldBeTitle = kind === "data" || kind === "band" || (kind === "note" && titles.has(facts.first));
    if (couldBeTitle && facts.filled.length <= 2 && repeatsTitle(facts.first, titles)) kind = "title";
    if (kind === "band" && introducesHeader(view, row, facts.filled, isHeaderAgain)) kind = "title";
    if (
      kind === "data" &&
      [sections.own, sections.all].some((of) => isUnnamedTotal(facts, columns, view, of))
    )
      kind = "subtotal";
    if (kind === "data" || kind === "band" || kind === "unknown") {
      if ((inNotes && continuesNotes(facts)) || (ended && sawData && closesTable(facts, columns)))
        kind = "note";
    }
    if (kind === "band") bands.open(bandHeading(facts));
    if (kind === "band" || kind === "subtotal") sections.own = [];
    if (kind === "data") for (const rows of [sections.all, sections.own]) rows.push(row);
    if (kind === "data") bands.meetData();
    if (isGrandTotal(facts) && kind === "subtotal") bands.close();
    ended = kind === "data" ? false : ended || (kind === "subtotal" && isGrandTotal(facts));
    inNotes = kind === "note";
    // A date or a name alone at the very end signs the table; further up it would be a row with gaps.
    if (kind === "data" && facts.filled.length === 1 && closesTable(facts, columns)) {
      closing.push(rows.length);
    } else if (kind !== "note") closing.length = 0;
    previous = { row, kind, band: kind === "data" ? bands.inForce() : null };
    rows.push(previous);
  }
  for (const at of closing.length <= MOST_CLOSING ? closing : []) {
    const signed = rows[at];
    if (signed && sections.all.length > closing.length && !isCovered(view, signed.row))
      rows[at] = { row: signed.row, kind: "note", band: null };
  }
  return withRemarksAtFoot(view, withoutPreparedRows(view, columns, rows));
}

/** Rows at the end whose name is still to come and whose other cells repeat those above them: filled down, no data yet. */
function withoutPreparedRows(
  view: SheetView,
  { key, sequence }: TableColumns,
  rows: readonly ClassifiedRow[],
): readonly ClassifiedRow[] {
  if (key === undefined) return rows;
  const repeatsAbove = (row: number): boolean => {
    const filled = view.filled(row).filter((column) => column !== sequence);
    return (
      !filled.includes(key) && filled.every((column) => view.text(row, column) === view.text(row - 1, column))
    );
  };
  let from = rows.length;
  let prepared = 0;
  for (let at = rows.length - 1; at >= 0; at--) {
    const entry = rows[at];
    if (!entry || (entry.kind === "data" && (isCovered(view, entry.row) || !repeatsAbove(entry.row)))) break;
    if (entry.kind === "band") break;
    if (entry.kind !== "data") continue;
    from = at;
    prepared++;
  }
  if (prepared < LEAST_PREPARED) return rows;
  return rows.map((entry, at) =>
    at >= from && entry.kind === "data" ? { row: entry.row, kind: "blank", band: null } : entry,
  );
}

/**
 * What stands at the foot like a heading, with neither number nor count, heads nothing, and a few words in columns
 * that are no fields are no row: they are remarks.
 */
function withRemarksAtFoot(view: SheetView, rows: readonly ClassifiedRow[]): readonly ClassifiedRow[] {
  const lastData = rows.findLastIndex(({ kind }) => kind === "data");
  if (lastData < 0) return rows;
  return rows.map((entry, at) => {
    if (at < lastData) return entry;
    const [column, ...more] = view.filled(entry.row);
    const isRemark =
      column !== undefined &&
      (entry.kind === "band"
        ? !isHeading(view.text(entry.row, column))
        : entry.kind === "unknown" && more.length < MOST_IN_REMARK);
    return isRemark ? { ...entry, kind: "note" } : entry;
  });
}

/** A numbered heading straight above the header, where further down headings stand above the header's repetitions. */
function headingAbove(
  view: SheetView,
  head: TableHead,
  last: number,
  isHeaderAgain: (row: number, filled: readonly number[], under: boolean) => boolean,
): number | undefined {
  const isHeadingRow = (row: number): boolean => {
    const [column, ...more] = row < 1 ? [] : view.filled(row);
    return column !== undefined && more.length <= 2 && isHeading(view.text(row, column));
  };
  const above = head.first - 1;
  if (!isHeadingRow(above)) return undefined;
  for (let row = head.last + 2; row <= last; row++) {
    if (isHeadingRow(row - 1) && isHeaderAgain(row, view.filled(row), false)) return above;
  }
  return undefined;
}

/** A title of its own (河西乡项目台账) over a repetition of the header. */
function introducesHeader(
  view: SheetView,
  row: number,
  filled: readonly number[],
  isHeaderAgain: (row: number, filled: readonly number[], under: boolean) => boolean,
): boolean {
  const [column] = filled;
  if (column === undefined || filled.length > MOST_IN_TITLE || !TITLE.test(view.text(row, column)))
    return false;
  for (let next = row + 1; next <= row + LINES_OF_TITLE; next++) {
    const below = view.filled(next);
    if (below.length > MOST_IN_TITLE) return isHeaderAgain(next, below, false);
  }
  return false;
}

/** Whether a merged area from further up reaches over the row. */
function isCovered(view: SheetView, row: number): boolean {
  return view.merges.some((area) => area.top < row && area.bottom >= row);
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

/** Whether a text is one of the titles again, marked as continued or not. */
function repeatsTitle(text: string, titles: ReadonlySet<string>): boolean {
  const bare = text.replace(CONTINUED, "");
  return bare === "" || titles.has(text) || titles.has(bare);
}
