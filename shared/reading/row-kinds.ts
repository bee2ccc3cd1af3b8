/** What each row below a header is: band, data, subtotal, note, example, repeated header, or nobody knows. */
import type { RowKind } from "./recognised.ts";
import { bandHeading, numeralsNumberRows } from "./band-signs.ts";
import { settleFoot } from "./foot-rows.ts";
import { headerAgain } from "./header-again.ts";
import { OpenBands } from "./open-bands.ts";
import type { RowFacts, TableColumns } from "./row-facts.ts";
import { closesTable, continuesNotes, kindOf, readRow } from "./row-signs.ts";
import type { SheetView } from "./sheet-view.ts";
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

/** Every used row below a header down to `last`, in order, after a band heading straight above the header; rows of one table. */
export function classifyRows(
  view: SheetView,
  head: TableHead,
  columns: TableColumns,
  last: number,
): readonly ClassifiedRow[] {
  const rows: ClassifiedRow[] = [];
  const again = headerAgain(view, head);
  const numerals = numeralsNumberRows(view, columns, head.last + 1, last);
  const bands = new OpenBands();
  const closing: number[] = [];
  const sections: { all: number[]; own: number[] } = { all: [], own: [] };
  const isTotalOf = (facts: RowFacts, of: readonly number[]): boolean =>
    isUnnamedTotal(facts, columns, view, of);
  const above = again.headingAbove(last);
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
    let kind = again.isHeader(row, facts.filled, under) ? "header" : kindOf(facts, columns, view, sawData);
    if (kind === "band" && numerals && facts.filled.length > 1) kind = "data";
    const couldBeTitle =
      kind === "data" || kind === "band" || (kind === "note" && again.isSameTitle(facts.first));
    if (couldBeTitle && facts.filled.length <= 2 && again.isTitle(facts.first)) kind = "title";
    const isNamed = columns.key !== undefined && facts.filled.includes(columns.key);
    if ((kind === "band" || (kind === "data" && !isNamed)) && again.introduces(row, facts.filled))
      kind = "title";
    if (kind === "data" && (isTotalOf(facts, sections.own) || isTotalOf(facts, sections.all)))
      kind = "subtotal";
    if (kind === "data" || kind === "band" || kind === "unknown") {
      if ((inNotes && continuesNotes(facts, columns)) || (ended && sawData && closesTable(facts, columns)))
        kind = "note";
    }
    if (kind === "band") bands.open(bandHeading(facts));
    if (kind === "band" || kind === "subtotal") sections.own = [];
    if (kind === "data") {
      sections.all.push(row);
      sections.own.push(row);
      bands.meetData();
    }
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
  return settleFoot(view, columns, rows, closing);
}
