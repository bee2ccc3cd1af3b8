/** Paragraphs and runs in the form's styles. */
import type { StyleId } from "./styles.ts";
import { element, escapeXml, word } from "./xml.ts";

/** Properties of one paragraph beside its style's; XML, in the schema's order. */
export interface ParagraphOptions {
  readonly pageBreakBefore?: true;
  readonly keepNext?: true;
  readonly border?: string;
  readonly tabs?: string;
  readonly spacing?: string;
  readonly indent?: string;
  /** Half-points, where one paragraph's text is set otherwise than its style. */
  readonly size?: number;
}

/** A paragraph of plain text. */
export function paragraph(style: StyleId, text: string, options: ParagraphOptions = {}): string {
  const { pageBreakBefore, keepNext, border = "", tabs = "", spacing = "", indent = "", size } = options;
  const properties = word(
    "pPr",
    {},
    word("pStyle", { val: style }),
    keepNext ? word("keepNext") : "",
    pageBreakBefore ? word("pageBreakBefore") : "",
    border,
    tabs,
    spacing,
    indent,
  );
  return word("p", {}, properties, text === "" ? "" : run(text, size));
}

/** A paragraph that holds a drawing alone; `inline` is its XML. @param keepsNext whether it goes with the next one */
export function drawing(style: StyleId, inline: string, keepsNext: boolean): string {
  return word(
    "p",
    {},
    word("pPr", {}, word("pStyle", { val: style }), keepsNext ? word("keepNext") : ""),
    word("r", {}, word("drawing", {}, inline)),
  );
}

/** A run of text in its paragraph's style; tabs and line breaks in it are kept. */
export function run(text: string, size?: number): string {
  const pieces = text.split(/([\t\n])/u).map((piece) => {
    if (piece === "\t") return word("tab");
    if (piece === "\n") return word("br");
    return piece === "" ? "" : textElement(piece);
  });
  const properties =
    word("rFonts", { hint: "eastAsia" }) +
    (size === undefined ? "" : word("sz", { val: size }) + word("szCs", { val: size }));
  return word("r", {}, word("rPr", {}, properties), ...pieces);
}

/** A blank line of the grid. */
export function blankLine(keepNext?: true): string {
  return paragraph("Line", "", keepNext ? { keepNext } : {});
}

/** An exact height in twips, as a line of its own: a space before a paragraph is dropped at the top of a page. */
export function gap(height: number, keepNext?: true): string {
  const spacing = word("spacing", { line: height, lineRule: "exact" });
  return paragraph("Line", "", keepNext ? { keepNext, spacing } : { spacing });
}

function textElement(text: string): string {
  return element("w:t", { "xml:space": "preserve" }, escapeXml(text));
}
