/** A template's package: every part that is reached from its root, and nothing that is more than text and pictures. */
import type { Document } from "@xmldom/xmldom";
import { LetterheadFault } from "./fault.ts";
import { childElements, parsed } from "./parsed.ts";
import { unpack } from "./unpack.ts";

const WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const DOCUMENT_TYPE = `${WORD_TYPE}.document.main+xml`;
export const HEADER_TYPE = `${WORD_TYPE}.header+xml`;
export const FOOTER_TYPE = `${WORD_TYPE}.footer+xml`;
const CONTENT_TYPES = "[Content_Types].xml";

/** What a part may lead to, by the last word of the relationship's type; anything else is named and refused. */
const TEXT_AND_PICTURES: ReadonlySet<string> = new Set([
  "officeDocument",
  "core-properties",
  "extended-properties",
  "custom-properties",
  "thumbnail",
  "styles",
  "stylesWithEffects",
  "settings",
  "webSettings",
  "fontTable",
  "font",
  "theme",
  "numbering",
  "header",
  "footer",
  "footnotes",
  "endnotes",
  "image",
  "customXml",
  "customXmlProps",
]);
/** Files within the file, programs among them. */
const EMBEDDED: ReadonlySet<string> = new Set([
  "oleObject",
  "package",
  "aFChunk",
  "subDocument",
  "control",
  "activeXControlBinary",
]);
const MACROS: ReadonlySet<string> = new Set(["vbaProject", "wordVbaData", "keyMapCustomizations"]);
/** Content types no part may have. */
const PROGRAM_TYPES = /macroEnabled|vbaProject|activeX|oleObject|ms-office\.vba/iu;

/** A relationship of a part. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type. */
  readonly kind: string;
  readonly type: string;
  /** Name of the part it leads to. */
  readonly target: string;
}

/** Parts that are reached, their types and where they lead. */
export interface LetterheadPackage {
  readonly parts: ReadonlyMap<string, Uint8Array>;
  readonly types: ReadonlyMap<string, string>;
  /** By the part they are of; the package's own under the empty name. */
  readonly relationships: ReadonlyMap<string, readonly Relationship[]>;
  /** Name of the part that is the text. */
  readonly document: string;
}

/**
 * Reads a template's package.
 * @throws {LetterheadFault} no-docx, old-word, damaged, outsized, template-kind, strict, macros, embedded, external, foreign
 */
export function readPackage(bytes: Uint8Array): LetterheadPackage {
  const all = unpack(bytes);
  const typeOf = contentTypes(all);
  const parts = new Map<string, Uint8Array>();
  const types = new Map<string, string>();
  const relationships = new Map<string, readonly Relationship[]>();
  const waiting = [""];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    if (relationships.has(part)) continue;
    const content = all.get(part);
    if (part !== "") {
      if (content === undefined) throw new LetterheadFault("damaged", part);
      const type = typeOf(part);
      if (PROGRAM_TYPES.test(type)) throw new LetterheadFault("macros", part);
      if (type.endsWith("xml")) parsed(part, content);
      parts.set(part, content);
      types.set(part, type);
    }
    const found = relationshipsOf(all, part);
    relationships.set(part, found);
    waiting.push(...found.map(({ target }) => target));
  }
  const document = relationships.get("")?.find(({ kind }) => kind === "officeDocument")?.target;
  if (document === undefined) throw new LetterheadFault("no-docx");
  const type = types.get(document) ?? "";
  if (type !== DOCUMENT_TYPE)
    throw new LetterheadFault(type.startsWith(WORD_TYPE) ? "template-kind" : "no-docx");
  return { parts, types, relationships, document };
}

/** The tree of a part; of none, undefined. */
export function treeOf({ parts }: LetterheadPackage, name: string): Document | undefined {
  const content = parts.get(name);
  return content === undefined ? undefined : parsed(name, content);
}

/** The part a text leads to by a kind of relationship, or undefined. */
export function partOfKind({ relationships, document }: LetterheadPackage, kind: string): string | undefined {
  return relationships.get(document)?.find((relationship) => relationship.kind === kind)?.target;
}

/** Name of the part that holds a part's relationships. */
export function relationshipsName(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

function contentTypes(all: ReadonlyMap<string, Uint8Array>): (part: string) => string {
  const content = all.get(CONTENT_TYPES);
  if (content === undefined) throw new LetterheadFault("no-docx");
  const byPart = new Map<string, string>();
  const byEnding = new Map<string, string>();
  for (const element of rootChildren(parsed(CONTENT_TYPES, content))) {
    const type = element.getAttribute("ContentType") ?? "";
    const part = element.getAttribute("PartName");
    if (part !== null) byPart.set(part.toLowerCase(), type);
    const ending = element.getAttribute("Extension");
    if (ending !== null) byEnding.set(ending.toLowerCase(), type);
  }
  // Names of parts are the same in capitals and small letters.
  return (part) =>
    byPart.get(`/${part.toLowerCase()}`) ??
    byEnding.get(part.slice(part.lastIndexOf(".") + 1).toLowerCase()) ??
    "";
}

function relationshipsOf(all: ReadonlyMap<string, Uint8Array>, part: string): readonly Relationship[] {
  const name = relationshipsName(part);
  const content = all.get(name);
  if (content === undefined) return [];
  return rootChildren(parsed(name, content)).map((element) => {
    const type = element.getAttribute("Type") ?? "";
    const target = element.getAttribute("Target") ?? "";
    const kind = type.slice(type.lastIndexOf("/") + 1);
    if (element.getAttribute("TargetMode") === "External") throw new LetterheadFault("external", target);
    if (type.startsWith("http://purl.oclc.org/ooxml")) throw new LetterheadFault("strict");
    if (MACROS.has(kind)) throw new LetterheadFault("macros", target);
    if (EMBEDDED.has(kind)) throw new LetterheadFault("embedded", target);
    if (!TEXT_AND_PICTURES.has(kind)) throw new LetterheadFault("foreign", kind);
    return { id: element.getAttribute("Id") ?? "", kind, type, target: resolved(part, target) };
  });
}

function rootChildren(tree: Document): ReturnType<typeof childElements> {
  return tree.documentElement === null ? [] : childElements(tree.documentElement);
}

/** A target as the name of a part: from the folder of the part it stands in, or from the root. */
function resolved(part: string, target: string): string {
  const folders = target.startsWith("/") ? [] : part.split("/").slice(0, -1);
  for (const segment of target.split("/")) {
    if (segment === "..") folders.pop();
    else if (segment !== "." && segment !== "") folders.push(segment);
  }
  return folders.join("/");
}
