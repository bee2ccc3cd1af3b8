/**
 * Our styles beside those of a template. Their names begin with 通报; where the template has one of such a name, made of
 * our sample, it is the county's: what was changed in it holds.
 */
import type { Document } from "@xmldom/xmldom";
import { STYLES, baseStyle, styleElement } from "../docx/styles.ts";
import type { ParagraphStyle, StyleId } from "../docx/styles.ts";
import { childElements, isWord, wordAttribute, wordElements } from "./parsed.ts";

const OURS = "通报";
/** Word has these names of its own. */
const INSTEAD: Readonly<Record<string, string>> = {
  Title: "标题",
  "heading 1": "一级标题",
  "heading 2": "二级标题",
};
const BASE = "基准";

/** Styles to be added, and the id of each of ours in the document. */
export interface AddedStyles {
  readonly xml: string;
  readonly ids: Readonly<Record<StyleId, string>>;
}

/** @param there the styles of the template; undefined where it has none @param prefix no id there begins with it */
export function addedStyles(there: Document | undefined, prefix: string): AddedStyles {
  const known = new Map(
    (there === undefined ? [] : wordElements(there, "style")).map((style) => [
      nameOf(style),
      wordAttribute(style, "styleId") ?? "",
    ]),
  );
  const base = known.get(OURS + BASE) ?? `${prefix}Base`;
  const xml = known.has(OURS + BASE) ? [] : [baseStyle(base, OURS + BASE)];
  const ids = Object.entries<ParagraphStyle>(STYLES).map(([id, style]) => {
    const name = OURS + (INSTEAD[style.name] ?? style.name);
    const own = known.get(name);
    if (own === undefined) xml.push(styleElement(prefix + id, { ...style, name }, base));
    return [id, own ?? prefix + id];
  });
  return { xml: xml.join(""), ids: Object.fromEntries(ids) as Record<StyleId, string> };
}

function nameOf(style: Parameters<typeof childElements>[0]): string {
  const name = childElements(style).find((child) => isWord(child, "name"));
  return name === undefined ? "" : (wordAttribute(name, "val") ?? "");
}
