/** A bulletin's words in the places a template has for them, each looking as its place does. */
import type { Document, Element } from "@xmldom/xmldom";
import type { BulletinDocument } from "#shared/bulletin/document.ts";
import type { WordPlaceholder } from "#shared/bulletin/placeholders.ts";
import { WORD_NAMESPACE, withCharactersAlone } from "../docx/xml.ts";
import { isWord } from "./parsed.ts";
import { isBlock, textElements, textOf } from "./places.ts";
import type { Place } from "./places.ts";

const XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace";

/** Puts words in the places of a tree; a line whose words are none is taken out. */
export function fillWords(tree: Document, places: readonly Place[], bulletin: BulletinDocument): void {
  const unchanged = new Map(places.map(({ paragraph }) => [paragraph, textOf(paragraph)]));
  // From the last on: what is put in moves nothing before it.
  for (const { name, paragraph, from, to, isLineOfText } of places.toReversed()) {
    if (isBlock(name)) continue;
    const text = unchanged.get(paragraph) ?? "";
    const around = { before: text.slice(0, from), after: text.slice(to) };
    const value = isLineOfText && name === "标题" ? titleAsSet(bulletin) : wordsOf(name, bulletin, around);
    if (value === "" && (name === "主送" || name === "抄送")) clear(paragraph);
    else put(tree, paragraph, { from, to, value: withCharactersAlone(value) });
  }
}

/** What stands beside a place in its line. */
interface Around {
  readonly before: string;
  readonly after: string;
}

function wordsOf(name: WordPlaceholder, bulletin: BulletinDocument, { before, after }: Around): string {
  const { form } = bulletin;
  switch (name) {
    case "期号":
      // “第{{期号}}期” asks for the number, “{{期号}}” for the whole.
      return /第\s*$/u.test(before) || /^\s*[期号]/u.test(after) ? String(bulletin.issue) : form.issue;
    case "编印单位":
      return bulletin.issuer;
    case "日期":
    case "成文日期":
      return form.date;
    case "标题":
      return bulletin.title;
    case "主送":
      return /^\s*[：:]/u.test(after) ? bulletin.addressee.replace(/：$/u, "") : bulletin.addressee;
    case "落款":
      return bulletin.signature;
    case "抄送":
      return /抄\s*送\s*[：:]?\s*$/u.test(before) || bulletin.copies === "" ? bulletin.copies : form.copies;
    default:
      return name satisfies never;
  }
}

/** On a line of its own a title is broken as the form breaks it. */
function titleAsSet({ form }: BulletinDocument): string {
  return form.titleLines.join("\n");
}

function put(
  tree: Document,
  paragraph: Element,
  { from, to, value }: { readonly from: number; readonly to: number; readonly value: string },
): void {
  let at = 0;
  for (const element of textElements(paragraph)) {
    const text = element.textContent ?? "";
    const [start, end] = [at, at + text.length];
    at = end;
    if (end <= from || start >= to) continue;
    const begins = start <= from;
    const kept = (begins ? text.slice(0, from - start) + value : "") + text.slice(Math.max(0, to - start));
    write(tree, element, kept);
  }
}

/** Writes a text with its line breaks into a run. */
function write(tree: Document, element: Element, text: string): void {
  const [first = "", ...further] = text.split("\n");
  setText(element, first);
  let last = element;
  for (const line of further) {
    const lineBreak = tree.createElementNS(WORD_NAMESPACE, "w:br");
    const next = tree.createElementNS(WORD_NAMESPACE, "w:t");
    setText(next, line);
    last.parentNode?.insertBefore(lineBreak, last.nextSibling);
    lineBreak.parentNode?.insertBefore(next, lineBreak.nextSibling);
    last = next;
  }
}

function setText(element: Element, text: string): void {
  element.textContent = text;
  element.setAttributeNS(XML_NAMESPACE, "xml:space", "preserve");
}

/** Takes a line out of the text; where something has to stay, a cell or a text box, its words alone. */
function clear(paragraph: Element): void {
  if (isWord(paragraph.parentNode, "body")) paragraph.parentNode.removeChild(paragraph);
  else for (const element of textElements(paragraph)) setText(element, "");
}
