/** Tables of an attachment: as wide as its lines, the head repeated on every page, no row broken. */
import type { BulletinTable } from "#shared/bulletin/document.ts";
import { RULE } from "./page.ts";
import { gap, paragraph } from "./paragraphs.ts";
import { word } from "./xml.ts";

/** Between a cell's edge and its text, in twips. */
const CELL_MARGIN = 34;
const ABOVE_AND_BELOW = 25;
/** A table of no more rows than this stands on one page. */
const ROWS_KEPT_TOGETHER = 8;
/** Between the tables of two bands, in twips. */
const BETWEEN_BANDS = 120;

/**
 * A table; one in bands is a table for each of them, so that a page begun within a band repeats it with the head.
 * @param whole its width, in twips
 * @param endsWithNotes whether the last row goes with what follows, so that notes never stand on a page alone
 */
export function table(content: BulletinTable, whole: number, endsWithNotes: boolean): string {
  const runs = bandsOf(content);
  const isShort = runs.length === 1 && content.rows.length <= ROWS_KEPT_TOGETHER;
  return runs
    .map(({ text, rows }, index) => {
      const keep = { rows: isShort, last: endsWithNotes && index === runs.length - 1 };
      return oneTable({ ...content, rows }, text, whole, keep);
    })
    .join(gap(BETWEEN_BANDS));
}

/** Rows, with the text of the band over them. */
interface BandRows {
  readonly text: string | undefined;
  readonly rows: BulletinTable["rows"];
}

function bandsOf({ rows, bands = [] }: BulletinTable): readonly BandRows[] {
  const starts = [...new Set([0, ...bands.map(({ before }) => before)])];
  return starts.flatMap((start, index) => {
    const under = rows.slice(start, starts[index + 1]);
    const text = bands.find(({ before }) => before === start)?.text;
    return under.length === 0 ? [] : [{ text, rows: under }];
  });
}

function oneTable(
  content: BulletinTable,
  bandText: string | undefined,
  whole: number,
  keep: { readonly rows: boolean; readonly last: boolean },
): string {
  const widths = columnWidths(content.widths, whole);
  const cells = (row: readonly string[], isHead: boolean, keepNext = false): string =>
    row
      .map((text, column) => {
        const align = isHead ? "centre" : (content.align[column] ?? "left");
        return word(
          "tc",
          {},
          word(
            "tcPr",
            {},
            word("tcW", { w: widths[column] ?? 0, type: "dxa" }),
            word("vAlign", { val: "center" }),
          ),
          cell(text, isHead, align, keepNext),
        );
      })
      .join("");
  const last = content.rows.length - 1;
  const rows = content.rows.map((row, index) =>
    word(
      "tr",
      {},
      word("trPr", {}, word("cantSplit")),
      cells(row, false, index < last ? keep.rows : keep.last),
    ),
  );
  return word(
    "tbl",
    {},
    tableProperties(whole),
    word("tblGrid", {}, ...widths.map((width) => word("gridCol", { w: width }))),
    bandText === undefined ? "" : band(bandText, widths.length, whole),
    word("tr", {}, word("trPr", {}, word("cantSplit"), word("tblHeader")), cells(content.head, true)),
    ...rows,
  );
}

/** A line across the table, over its head; repeated with it. */
function band(text: string, columns: number, whole: number): string {
  return word(
    "tr",
    {},
    word("trPr", {}, word("cantSplit"), word("tblHeader")),
    word(
      "tc",
      {},
      word(
        "tcPr",
        {},
        word("tcW", { w: whole, type: "dxa" }),
        word("gridSpan", { val: columns }),
        word("vAlign", { val: "center" }),
      ),
      paragraph("TableBand", text),
    ),
  );
}

function cell(text: string, isHead: boolean, align: "left" | "centre" | "right", keepNext: boolean): string {
  const style = isHead
    ? "TableHead"
    : align === "left"
      ? "TableText"
      : align === "right"
        ? "TableRight"
        : "TableCentre";
  return paragraph(style, text, keepNext ? { keepNext } : {});
}

function tableProperties(whole: number): string {
  const line = { val: "single", sz: RULE.table, space: 0, color: "000000" };
  return word(
    "tblPr",
    {},
    word("tblW", { w: whole, type: "dxa" }),
    word("jc", { val: "center" }),
    word(
      "tblBorders",
      {},
      ...["top", "left", "bottom", "right", "insideH", "insideV"].map((side) => word(side, line)),
    ),
    word("tblLayout", { type: "fixed" }),
    word(
      "tblCellMar",
      {},
      word("top", { w: ABOVE_AND_BELOW, type: "dxa" }),
      word("left", { w: CELL_MARGIN, type: "dxa" }),
      word("bottom", { w: ABOVE_AND_BELOW, type: "dxa" }),
      word("right", { w: CELL_MARGIN, type: "dxa" }),
    ),
  );
}

/** Relative widths as twips that fill `whole` to the last one. */
function columnWidths(relative: readonly number[], whole: number): readonly number[] {
  const total = relative.reduce((sum, width) => sum + width, 0);
  let [passed, edge] = [0, 0];
  return relative.map((width) => {
    const left = edge;
    passed += width;
    edge = Math.round((passed * whole) / total);
    return edge - left;
  });
}
