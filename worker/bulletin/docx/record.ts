/** 版记: copies, issuer and day of printing between three rules, its last one on the lower edge of the type area. */
import type { BulletinDocument } from "#shared/bulletin/document.ts";
import { box } from "./boxes.ts";
import { RULE, SIZE, TYPE_WIDTH } from "./page.ts";
import { paragraph } from "./paragraphs.ts";
import { STYLES } from "./styles.ts";
import { widthOf } from "../text-width.ts";
import { word } from "./xml.ts";
import type { Attributes } from "./xml.ts";

/** One character of 4号 (14 pt), in twips. */
const ONE = SIZE.four * 10;
/** Copies go on under the first name, after 抄送： and the character everything is set in by. */
const COPIES_LEFT = 4 * ONE;
/** Rules and rounding, in twips. */
const SPARE = 60;
/**
 * The last paragraph: empty, as high as the 版记, and carrying it in a box at the foot of its page. Where the
 * page has no room left, both go to the next one; nothing is ever covered.
 * @param id of its box, unique in the document
 */
export function record(bulletin: BulletinDocument, id: number): string {
  const height = heightOf(bulletin);
  return word(
    "p",
    {},
    word("pPr", {}, word("pStyle", { val: "Record" }), word("spacing", { line: height, lineRule: "exact" })),
    box({
      id,
      name: "版记",
      width: TYPE_WIDTH,
      height,
      across: { align: "center" },
      down: { align: "bottom" },
      content: table(bulletin),
    }),
  );
}

function heightOf({ copies, form }: BulletinDocument): number {
  const across = Math.floor((TYPE_WIDTH - COPIES_LEFT - ONE) / ONE);
  // 抄送： stands left of the lines that follow.
  const lines = copies === "" ? 0 : Math.ceil(Math.max(1, widthOf(form.copies) - 3) / across);
  return (lines + 1) * STYLES.Record.line + SPARE;
}

function table({ copies, form, issuer }: BulletinDocument): string {
  const printed = paragraph("Record", `\t${issuer}\t${form.printedOn}`, {
    tabs: word(
      "tabs",
      {},
      word("tab", { val: "left", pos: ONE }),
      word("tab", { val: "right", pos: TYPE_WIDTH - ONE }),
    ),
  });
  const properties = word(
    "tblPr",
    {},
    word("tblW", { w: TYPE_WIDTH, type: "dxa" }),
    word(
      "tblBorders",
      {},
      word("top", rule(RULE.thick)),
      word("bottom", rule(RULE.thick)),
      word("insideH", rule(RULE.thin)),
    ),
    word("tblLayout", { type: "fixed" }),
    word("tblCellMar", {}, word("left", { w: 0, type: "dxa" }), word("right", { w: 0, type: "dxa" })),
  );
  return (
    word(
      "tbl",
      {},
      properties,
      word("tblGrid", {}, word("gridCol", { w: TYPE_WIDTH })),
      copies === "" ? "" : row(copiesLine(form.copies)),
      row(printed),
    ) +
    // A text box can't end with a table.
    paragraph("Record", "", { spacing: word("spacing", { line: 20, lineRule: "exact" }) })
  );
}

/** One character in on both sides, further lines under the first name. */
function copiesLine(copies: string): string {
  return paragraph("Record", copies, {
    indent: word("ind", { left: COPIES_LEFT, right: ONE, hanging: COPIES_LEFT - ONE }),
  });
}

function row(content: string): string {
  return word(
    "tr",
    {},
    word("trPr", {}, word("cantSplit")),
    word("tc", {}, word("tcPr", {}, word("tcW", { w: TYPE_WIDTH, type: "dxa" })), content),
  );
}

/** `width` in eighths of a point. */
function rule(width: number): Attributes {
  return { val: "single", sz: width, space: 0, color: "000000" };
}
