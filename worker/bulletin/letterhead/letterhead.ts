/** A county's own letterhead: a .docx with places for a bulletin's texts, held to be nothing more than that. */
import type { Document, Element } from "@xmldom/xmldom";
import { BLOCK_PLACEHOLDERS, PLACEHOLDERS, written } from "#shared/bulletin/placeholders.ts";
import type { Placeholder } from "#shared/bulletin/placeholders.ts";
import { WORD_NAMESPACE } from "../docx/xml.ts";
import { LetterheadFault } from "./fault.ts";
import { requireHarmlessFields } from "./fields.ts";
import { readPackage, treeOf } from "./package.ts";
import type { LetterheadPackage } from "./package.ts";
import { childElements, isWord, wordElements } from "./parsed.ts";
import { placesIn } from "./places.ts";

/** Parts that hold paragraphs. */
const WITH_TEXT = /\.(?:document\.main|header|footer|footnotes|endnotes)\+xml$/u;

export interface Letterhead {
  readonly source: LetterheadPackage;
  /** What it has places for, in the order of a page. */
  readonly placeholders: readonly Placeholder[];
}

/**
 * Reads a template, and holds it to be one.
 * @throws {LetterheadFault} any
 */
export function readLetterhead(bytes: Uint8Array): Letterhead {
  const source = readPackage(bytes);
  const found = new Map<Placeholder, number>();
  for (const { name, tree } of textTrees(source)) {
    requireWords(name, tree);
    requireHarmlessFields(tree);
    if (name === source.document) bodyOf(tree);
    for (const place of placesIn(tree)) found.set(place.name, (found.get(place.name) ?? 0) + 1);
  }
  if (!found.has("正文")) throw new LetterheadFault("no-text");
  const twice = BLOCK_PLACEHOLDERS.find((name) => (found.get(name) ?? 0) > 1);
  if (twice !== undefined) throw new LetterheadFault("twice", written(twice));
  return { source, placeholders: PLACEHOLDERS.filter((name) => found.has(name)) };
}

/** The trees of all parts that hold paragraphs. */
export function textTrees(
  source: LetterheadPackage,
): readonly { readonly name: string; readonly tree: Document }[] {
  return [...source.types].flatMap(([name, type]) => {
    const tree = WITH_TEXT.test(type) ? treeOf(source, name) : undefined;
    return tree === undefined ? [] : [{ name, tree }];
  });
}

/** The element that holds the text; its last child lays out the last section. @throws {LetterheadFault} damaged */
export function bodyOf(tree: Document): Element {
  const [body, another] = wordElements(tree, "body");
  const last = body === undefined ? undefined : childElements(body).at(-1);
  if (body === undefined || another !== undefined || last === undefined || !isWord(last, "sectPr"))
    throw new LetterheadFault("damaged");
  return body;
}

/** Our XML goes beside the template's: both must call words by the same name. */
function requireWords(name: string, { documentElement: root }: Document): void {
  if (root?.namespaceURI !== WORD_NAMESPACE) throw new LetterheadFault("strict");
  if (root.prefix !== "w") throw new LetterheadFault("damaged", name);
}
