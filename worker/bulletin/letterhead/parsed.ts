/** XML of a template as a tree: parsed strictly, and nothing in it that a program could be led by. */
import { DOMParser, XMLSerializer, onErrorStopParsing } from "@xmldom/xmldom";
import type { Document, Element, Node } from "@xmldom/xmldom";
import { WORD_NAMESPACE, XML_HEAD } from "../docx/xml.ts";
import { LetterheadFault } from "./fault.ts";

/**
 * The tree of a part.
 * @throws {LetterheadFault} damaged: no XML, not in UTF-8, or with a document type of its own
 */
export function parsed(name: string, bytes: Uint8Array): Document {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes);
    // Entities are what a document type is for, and they multiply; no Word document has one.
    if (text.includes("<!DOCTYPE") || text.includes("\0")) throw new LetterheadFault("damaged", name);
    return new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, "application/xml");
  } catch {
    throw new LetterheadFault("damaged", name);
  }
}

/** The part of a tree. */
export function partOf(tree: Document): string {
  const { documentElement: root } = tree;
  return root === null ? "" : XML_HEAD + serialized(root);
}

export function serialized(node: Node): string {
  return new XMLSerializer().serializeToString(node);
}

/** All `w:` elements of a name under a node, in the order of the text. */
export function wordElements(under: Document | Element, name: string): Element[] {
  return [...under.getElementsByTagNameNS(WORD_NAMESPACE, name)];
}

/** The children of an element that are elements. */
export function childElements(of: Element): Element[] {
  return [...of.childNodes].filter(isElement);
}

export function isElement(node: Node | null): node is Element {
  return node?.nodeType === 1;
}

export function isWord(node: Node | null, name: string): node is Element {
  return isElement(node) && node.namespaceURI === WORD_NAMESPACE && node.localName === name;
}

/** A `w:` attribute, or undefined. */
export function wordAttribute(element: Element, name: string): string | undefined {
  return element.getAttributeNS(WORD_NAMESPACE, name) ?? undefined;
}
