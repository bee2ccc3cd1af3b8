/** 版记: copies, issuer and day of printing between three rules, its last one on the lower edge of the type area. */
import type { BulletinDocument } from "#shared/bulletin/document.ts";
import { RULE, SIZE, TYPE_WIDTH } from "./page.ts";
import { paragraph } from "./paragraphs.ts";
import { word } from "./xml.ts";
import type { Attributes } from "./xml.ts";

/** One character of 4号 (14 pt), in twips. */
const ONE = SIZE.four * 10;

/** A table that floats to the bottom of the page its anchor stands on. */
export function record(bulletin: BulletinDocument): string {
  const { copies, form, issuer } = bulletin;
  const rows = [
    ...(copies === "" ? [] : [row(copiesLine(form.copies))]),
    row(
      paragraph("Record", `\t${issuer}\t${form.printedOn}`, {
        tabs: word(
          "tabs",
          {},
          word("tab", { val: "left", pos: ONE }),
          word("tab", { val: "right", pos: TYPE_WIDTH - ONE }),
        ),
      }),
    ),
  ];
  const properties = word(
    "tblPr",
    {},
    word("tblpPr", {
      leftFromText: 0,
      rightFromText: 0,
      vertAnchor: "margin",
      horzAnchor: "margin",
      tblpXSpec: "center",
      tblpYSpec: "bottom",
    }),
    word("tblOverlap", { val: "never" }),
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
  return word("tbl", {}, properties, word("tblGrid", {}, word("gridCol", { w: TYPE_WIDTH })), ...rows);
}

/** `width` in eighths of a point. */
function rule(width: number): Attributes {
  return { val: "single", sz: width, space: 0, color: "000000" };
}

/** One character in on both sides, further lines under the first name. */
function copiesLine(copies: string): string {
  const lead = 3 * ONE;
  return paragraph("Record", copies, {
    indent: word("ind", { left: ONE + lead, right: ONE, hanging: lead }),
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
