/** Where a template's placeholders stand. Word cuts a line into runs as it likes: they are looked for in whole paragraphs. */
import type { Document, Element } from "@xmldom/xmldom";
import { BLOCK_PLACEHOLDERS, PLACEHOLDERS, written } from "#shared/bulletin/placeholders.ts";
import type { BlockPlaceholder, Placeholder } from "#shared/bulletin/placeholders.ts";
import { LetterheadFault } from "./fault.ts";
import { isWord, wordElements } from "./parsed.ts";

/** With ordinary braces, or those of a Chinese keyboard. */
const WRITTEN = /[{｛]{2}([^{}｛｝]{1,40})[}｝]{2}/gu;
/** What a paragraph may hold beside words: with it, it is no line for a placeholder alone. */
const PICTURES = ["drawing", "pict", "object"];

/** A placeholder in its paragraph. */
export interface Place {
  readonly name: Placeholder;
  readonly paragraph: Element;
  /** Characters of the paragraph's text it takes, from and to. */
  readonly from: number;
  readonly to: number;
  /** Nothing else stands in the paragraph, and the paragraph in nothing but the text. */
  readonly isLineOfText: boolean;
}

/**
 * The placeholders of a tree, in order.
 * @throws {LetterheadFault} unknown, not-alone
 */
export function placesIn(tree: Document): Place[] {
  return wordElements(tree, "p").flatMap((paragraph) => {
    const text = textOf(paragraph);
    return [...text.matchAll(WRITTEN)].map((match) => {
      const [whole, inner = ""] = match;
      const name = nameOf(inner);
      const place = {
        name,
        paragraph,
        from: match.index,
        to: match.index + whole.length,
        isLineOfText:
          text.trim() === whole &&
          isWord(paragraph.parentNode, "body") &&
          PICTURES.every((picture) => wordElements(paragraph, picture).length === 0),
      };
      if (isBlock(name) && !place.isLineOfText) throw new LetterheadFault("not-alone", written(name));
      return place;
    });
  });
}

export function isBlock(name: Placeholder): name is BlockPlaceholder {
  return (BLOCK_PLACEHOLDERS as readonly string[]).includes(name);
}

/** The elements that hold a paragraph's own text, without that of text boxes in it. */
export function textElements(paragraph: Element): Element[] {
  return wordElements(paragraph, "t").filter((element) => {
    let above = element.parentNode;
    while (above !== null && !isWord(above, "p")) above = above.parentNode;
    return above === paragraph;
  });
}

export function textOf(paragraph: Element): string {
  return textElements(paragraph)
    .map((element) => element.textContent ?? "")
    .join("");
}

function nameOf(inner: string): Placeholder {
  const name = PLACEHOLDERS.find((each) => each === inner.normalize("NFKC").trim());
  if (name === undefined) throw new LetterheadFault("unknown", written(inner.trim()));
  return name;
}
