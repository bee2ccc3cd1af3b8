/**
 * As much of XML as editing a package part by insertion takes: its tags with their places, attributes and
 * escapes. A part is never parsed into a tree and written anew: what is not edited stays as it was.
 */
import { HostError } from "../host.ts";

/** One tag and where it stands. */
export interface Tag {
  readonly kind: "open" | "close" | "empty";
  /** `x:` or empty. */
  readonly prefix: string;
  /** The name without its prefix. */
  readonly name: string;
  /** Offset of `<` and offset behind `>`. */
  readonly start: number;
  readonly end: number;
  /** The text between name and `>`. */
  readonly attributes: string;
}

/** Replaces `text.slice(start, end)`; an insertion has `start === end`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A part's text and how to turn an edited text into its bytes again, in the encoding it had. */
export interface XmlPart {
  readonly text: string;
  readonly encode: (text: string) => Uint8Array;
}

const TAG_NAME = /^<(\/?)(?:([^\s/>:]+):)?([^\s/>]+)/;
/** Names are bounded, so that a tag of rubbish takes no more than its length. */
const ATTRIBUTE = /([^\s=]{1,200})\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ENTITY = /&(?:#(\d+)|#x([0-9a-fA-F]+)|(lt|gt|amp|quot|apos));/g;
const NAMED = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" } as const;
/** Characters XML 1.0 has no place for, and the return that every reader turns into a line feed. */
const ILLEGAL = /[^\t\n -\ufffd]/g;
/** Looked at from its first return on, so that a text of returns alone takes no more than its length. */
const LINE_END = /(?<!\r)\r+\n/g;
/** A text that itself looks like an escape of the kind below. */
const LOOKS_ESCAPED = /_(?=x[0-9a-fA-F]{4}_)/g;

/** Decodes a part: UTF-8 or UTF-16, with or without a byte order mark. @throws {HostError} "damaged" */
export function decodeXml(bytes: Uint8Array, subject?: string): XmlPart {
  const encoding = xmlEncoding(bytes);
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    if (encoding === "utf-8") return { text, encode: (edited) => new TextEncoder().encode(edited) };
    return { text, encode: (edited) => encodeUtf16(edited, encoding === "utf-16le") };
  } catch (error) {
    throw new HostError("damaged", subject, { cause: error });
  }
}

/** The encoding of a part by its first bytes; a package allows these three. */
export function xmlEncoding(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
}

/** Every tag of the text from an offset on; comments, CDATA and processing instructions are passed over. @throws {HostError} "damaged" */
export function* tags(text: string, from = 0): Generator<Tag> {
  for (let start = text.indexOf("<", from); start >= 0;) {
    const end = endOfMarkup(text, start);
    const second = text[start + 1];
    if (second !== "!" && second !== "?") yield readTag(text, start, end);
    start = text.indexOf("<", end);
  }
}

/** The value of the attribute of that name (with its prefix, if it has one), or undefined. */
export function attribute(tag: Tag, name: string): string | undefined {
  for (const [, key, double, single] of tag.attributes.matchAll(ATTRIBUTE)) {
    if (key === name) return unescapeXml(double ?? single ?? "");
  }
  return undefined;
}

/** The value of the prefixed attribute of that local name (`r:id` whatever its prefix), or undefined. */
export function prefixedAttribute(tag: Tag, name: string): string | undefined {
  for (const [, key, double, single] of tag.attributes.matchAll(ATTRIBUTE)) {
    if (key !== undefined && key.endsWith(`:${name}`)) return unescapeXml(double ?? single ?? "");
  }
  return undefined;
}

/** Offset behind the closing tag of an element whose opening tag is given (its own end, where it is empty). */
export function endOfElement(text: string, opening: Tag): number {
  return closingTag(text, opening)?.end ?? opening.end;
}

/** The closing tag of an element, or undefined where it is an empty one. @throws {HostError} "damaged" */
export function closingTag(text: string, opening: Tag): Tag | undefined {
  if (opening.kind === "empty") return undefined;
  let depth = 1;
  for (const tag of tags(text, opening.end)) {
    if (tag.kind === "open") depth += 1;
    else if (tag.kind === "close" && (depth -= 1) === 0) return tag;
  }
  throw new HostError("damaged");
}

/** An element's direct children: each opening (or empty) tag and the offset behind the whole child. */
export function* children(text: string, parent: Tag): Generator<{ readonly tag: Tag; readonly end: number }> {
  if (parent.kind === "empty") return;
  let depth = 0;
  let child: Tag | undefined;
  for (const tag of tags(text, parent.end)) {
    if (tag.kind === "close") {
      if (depth === 0) return;
      depth -= 1;
      if (depth === 0 && child !== undefined) yield { tag: child, end: tag.end };
    } else {
      if (depth === 0) child = tag;
      if (tag.kind === "open") depth += 1;
      else if (depth === 0) yield { tag, end: tag.end };
    }
  }
}

/** The text with all edits made. They don't overlap; at one place, insertions stand before what is replaced, in the order given. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = "";
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < at) throw new Error("two edits change the same text");
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

/** For an element's content or an attribute in double quotes. */
export function escapeXml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** For a cell's text: lines end as Excel's do, and what XML cannot hold is written `_x000D_`, as Excel writes it. */
export function escapeCellText(text: string): string {
  const escaped = text.replace(LINE_END, "\n").replace(LOOKS_ESCAPED, "_x005F_").replace(ILLEGAL, hexEscape);
  return escapeXml(escaped);
}

/** Entities resolved. */
export function unescapeXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(ENTITY, (_whole, decimal?: string, hex?: string, name?: keyof typeof NAMED) => {
    if (name !== undefined) return NAMED[name];
    const code = decimal === undefined ? Number.parseInt(hex ?? "0", 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
  });
}

function hexEscape(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}

function endOfMarkup(text: string, start: number): number {
  if (text.startsWith("<!--", start)) return behind(text, "-->", start + 4);
  if (text.startsWith("<![CDATA[", start)) return behind(text, "]]>", start + 9);
  if (text.startsWith("<?", start)) return behind(text, "?>", start + 2);
  let quote = "";
  for (let at = start + 1; at < text.length; at += 1) {
    const character = text[at] ?? "";
    if (quote !== "") {
      if (character === quote) quote = "";
    } else if (character === '"' || character === "'") quote = character;
    else if (character === ">") return at + 1;
  }
  throw new HostError("damaged");
}

function behind(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  if (at < 0) throw new HostError("damaged");
  return at + mark.length;
}

function readTag(text: string, start: number, end: number): Tag {
  const source = text.slice(start, end);
  const match = TAG_NAME.exec(source);
  if (match === null) throw new HostError("damaged");
  const [head, slash, prefix, name = ""] = match;
  const empty = source.endsWith("/>");
  return {
    kind: slash === "/" ? "close" : empty ? "empty" : "open",
    prefix: prefix === undefined ? "" : `${prefix}:`,
    name,
    start,
    end,
    attributes: source.slice(head.length, empty ? -2 : -1),
  };
}

function encodeUtf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index += 1) {
    view.setUint16(index * 2, text.charCodeAt(index), littleEndian);
  }
  return bytes;
}
