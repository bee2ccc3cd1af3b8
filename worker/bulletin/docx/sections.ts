/** Sections of the document: upright pages, and pages laid sideways for wide tables. */
import type { MarginText } from "./margin-texts.ts";
import { CHARACTER_SPACE, FOOTER, HEADER, LINE, MARGIN, PAGE } from "./page.ts";
import type { Orientation } from "./page.ts";
import { element, word } from "./xml.ts";

/** `w:sectPr` of a section that begins on a page of its own. */
export function sectionProperties(orientation: Orientation, texts: readonly MarginText[]): string {
  const references = texts
    .filter((text) => text.orientation === orientation)
    .map(({ kind, pages, id }) =>
      element(`w:${kind}Reference`, { "w:type": pages === "odd" ? "default" : "even", "r:id": id }),
    );
  const [size, margin] =
    orientation === "portrait"
      ? [{ w: PAGE.width, h: PAGE.height }, MARGIN]
      : // The sheet turned to the left: what was its left edge is the page's upper one.
        [
          { w: PAGE.height, h: PAGE.width, orient: "landscape" },
          { top: MARGIN.left, right: MARGIN.top, bottom: MARGIN.right, left: MARGIN.bottom },
        ];
  return word(
    "sectPr",
    {},
    ...references,
    word("type", { val: "nextPage" }),
    word("pgSz", size),
    word("pgMar", { ...margin, header: HEADER, footer: FOOTER, gutter: 0 }),
    word("docGrid", { type: "linesAndChars", linePitch: LINE, charSpace: CHARACTER_SPACE }),
  );
}

/** The paragraph that ends a section of these properties (`w:sectPr`): as low as a paragraph can be. */
export function sectionEnd(properties: string): string {
  return word(
    "p",
    {},
    word(
      "pPr",
      {},
      word("pStyle", { val: "Line" }),
      word("spacing", { line: 20, lineRule: "exact" }),
      properties,
    ),
  );
}
