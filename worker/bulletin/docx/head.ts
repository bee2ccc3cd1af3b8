/** The head of the form: masthead, issue, who prints it and when, and the red rule. */
import type { BulletinDocument } from "#shared/bulletin/document.ts";
import { widthOf } from "../text-width.ts";
import { ABOVE_MASTHEAD, ABOVE_RULE, CHARACTER, RED, RULE, TYPE_WIDTH } from "./page.ts";
import { blankLine, gap, paragraph } from "./paragraphs.ts";
import { word } from "./xml.ts";

/** The line over the red rule: lower than the grid's, so that the rule keeps its distance from the words. */
const HEAD_LINE = 420;
/** A masthead of many characters is set smaller, to stay on its line; in half-points. */
const MASTHEAD = { largest: 96, smallest: 44, usable: 0.96 } as const;
const TWIPS_A_HALF_POINT = 10;

export function head({ masthead, form, issuer }: BulletinDocument): string {
  const size = mastheadSize(masthead);
  const tabs = word(
    "tabs",
    {},
    word("tab", { val: "left", pos: CHARACTER }),
    word("tab", { val: "right", pos: TYPE_WIDTH - CHARACTER }),
  );
  const rule = { val: "single", sz: RULE.red, space: ABOVE_RULE, color: RED };
  return [
    gap(ABOVE_MASTHEAD),
    paragraph("Masthead", masthead, {
      size,
      spacing: word("spacing", { line: size * TWIPS_A_HALF_POINT, lineRule: "exact" }),
    }),
    blankLine(),
    blankLine(),
    paragraph("Issue", form.issue),
    paragraph("Line", `\t${issuer}\t${form.date}`, {
      border: word("pBdr", {}, word("bottom", rule)),
      tabs,
      spacing: word("spacing", { line: HEAD_LINE, lineRule: "exact" }),
    }),
  ].join("");
}

/** Half-points that let the masthead fill its line. */
function mastheadSize(masthead: string): number {
  const fitting = Math.floor(
    (TYPE_WIDTH * MASTHEAD.usable) / (TWIPS_A_HALF_POINT * Math.max(1, widthOf(masthead))),
  );
  return Math.min(MASTHEAD.largest, Math.max(MASTHEAD.smallest, fitting - (fitting % 2)));
}
