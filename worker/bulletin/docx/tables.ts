/** Tables of an attachment: as wide as the type area, the head repeated on every page, no row broken. */
import type { BulletinTable } from "#shared/bulletin/document.ts";
import { RULE, TYPE_WIDTH } from "./page.ts";
import { paragraph } from "./paragraphs.ts";
import { word } from "./xml.ts";

/** Between a cell's edge and its text, in twips. */
const CELL_MARGIN = 34;
const ABOVE_AND_BELOW = 25;

export function table(content: BulletinTable): string {
  const widths = columnWidths(content.widths);
  const cells = (row: readonly string[], isHead: boolean): string =>
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
          cell(text, isHead, align),
        );
      })
      .join("");
  const rows = content.rows.map((row) =>
    word("tr", {}, word("trPr", {}, word("cantSplit")), cells(row, false)),
  );
  return word(
    "tbl",
    {},
    tableProperties(),
    word("tblGrid", {}, ...widths.map((width) => word("gridCol", { w: width }))),
    word("tr", {}, word("trPr", {}, word("cantSplit"), word("tblHeader")), cells(content.head, true)),
    ...rows,
  );
}

function cell(text: string, isHead: boolean, align: "left" | "centre" | "right"): string {
  const style = isHead
    ? "TableHead"
    : align === "left"
      ? "TableText"
      : align === "right"
        ? "TableRight"
        : "TableCentre";
  return paragraph(style, text);
}

function tableProperties(): string {
  const line = { val: "single", sz: RULE.table, space: 0, color: "000000" };
  return word(
    "tblPr",
    {},
    word("tblW", { w: TYPE_WIDTH, type: "dxa" }),
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

/** Relative widths as twips that fill the type area to the last one. */
export function columnWidths(relative: readonly number[]): readonly number[] {
  const total = relative.reduce((sum, width) => sum + width, 0);
  let [passed, edge] = [0, 0];
  return relative.map((width) => {
    const left = edge;
    passed += width;
    edge = Math.round((passed * TYPE_WIDTH) / total);
    return edge - left;
  });
}
