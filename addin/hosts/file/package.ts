/**
 * A workbook's package (OPC): parts by name, their relationships and content types. Immutable: an edit
 * gives a new package that shares every untouched entry with the old one.
 */
import { HostError } from "../host.ts";
import {
  applyEdits,
  attribute,
  decodeXml,
  endOfElement,
  escapeXml,
  tags,
  type Edit,
  type Tag,
  type XmlPart,
} from "./xml.ts";
import { contentOf, entryOf, type ZipEntry } from "./zip.ts";

export interface Package {
  readonly entries: readonly ZipEntry[];
}

/** One relationship; `target` is a part's name without leading slash, or the address of something outside. */
export interface Relationship {
  readonly id: string;
  /** The last segment of the type's address: `worksheet`, `styles` … the same in both namespaces. */
  readonly kind: string;
  readonly target: string;
  readonly external: boolean;
}

/** New content of parts by name; null removes the part. */
export type PartChanges = ReadonlyMap<string, Uint8Array | null>;

export const CONTENT_TYPES = "[Content_Types].xml";

/** A part's name as it is compared: no leading slash, forward slashes, lower case (names are case-insensitive). */
export function partKey(name: string): string {
  return name.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();
}

/** The entries of packages by their names' keys: a workbook of thousands of sheets looks each of them up. */
const ENTRIES_BY_KEY = new WeakMap<Package, ReadonlyMap<string, ZipEntry>>();

/** The part's entry, or undefined. Of two entries of one name the last holds, as for every unzipper. */
export function findPart(source: Package, name: string): ZipEntry | undefined {
  let entries = ENTRIES_BY_KEY.get(source);
  if (entries === undefined) {
    entries = new Map(source.entries.map((entry) => [partKey(entry.name), entry]));
    ENTRIES_BY_KEY.set(source, entries);
  }
  return entries.get(partKey(name));
}

/** The part's text. @throws {HostError} "damaged" where it is missing or no XML */
export function xmlPart(source: Package, name: string): XmlPart {
  const entry = findPart(source, name);
  if (entry === undefined) throw new HostError("damaged", name);
  return decodeXml(contentOf(entry), name);
}

/** The package with parts changed in place, new ones at the end. */
export function withParts(source: Package, changes: PartChanges): Package {
  const pending = new Map([...changes].map(([name, content]) => [partKey(name), { name, content }] as const));
  const entries: ZipEntry[] = [];
  for (const entry of source.entries) {
    const change = pending.get(partKey(entry.name));
    if (change === undefined) entries.push(entry);
    else if (change.content !== null) entries.push(entryOf(entry.name, change.content, entry));
    pending.delete(partKey(entry.name));
  }
  for (const { name, content } of pending.values())
    if (content !== null) entries.push(entryOf(name, content));
  return { entries };
}

/** Where the relationships of a part stand; those of the package itself for the empty name. */
export function relationshipsName(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The relationships of a part (none where it has no such part). @throws {HostError} "damaged" */
export function relationships(source: Package, part: string): readonly Relationship[] {
  const name = relationshipsName(part);
  if (findPart(source, name) === undefined) return [];
  const found: Relationship[] = [];
  for (const tag of tags(xmlPart(source, name).text)) {
    if (tag.name !== "Relationship" || tag.kind === "close") continue;
    const external = attribute(tag, "TargetMode") === "External";
    const target = attribute(tag, "Target") ?? "";
    found.push({
      id: attribute(tag, "Id") ?? "",
      kind: (attribute(tag, "Type") ?? "").replace(/^.*\//, ""),
      target: external ? target : resolveTarget(part, target),
      external,
    });
  }
  return found;
}

/** A relationship of the type (its last segment) to be added under an id not yet taken. */
export interface NewRelationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

/** The text of a relationships part with some added and some (by id) taken out. */
export function editRelationships(
  text: string,
  added: readonly NewRelationship[],
  removed: readonly string[] = [],
): string {
  return editChildren(text, "Relationships", "Relationship", added.map(relationshipXml), (tag) =>
    removed.includes(attribute(tag, "Id") ?? ""),
  );
}

/** The text of the content types with overrides added (part name to type) and some parts' overrides taken out. */
export function editContentTypes(
  text: string,
  added: ReadonlyMap<string, string>,
  removed: readonly string[] = [],
): string {
  const gone = new Set([...added.keys(), ...removed].map(partKey));
  const xml = [...added].map(
    ([part, type]) =>
      (prefix: string) =>
        `<${prefix}Override PartName="/${escapeXml(part)}" ContentType="${escapeXml(type)}"/>`,
  );
  return editChildren(text, "Types", "Override", xml, (tag) =>
    gone.has(partKey(attribute(tag, "PartName") ?? "")),
  );
}

/** The content type of a part, or undefined. @throws {HostError} "damaged" */
export function contentType(source: Package, part: string): string | undefined {
  const key = partKey(part);
  const extension = key.slice(key.lastIndexOf(".") + 1);
  let byDefault: string | undefined;
  for (const tag of tags(xmlPart(source, CONTENT_TYPES).text)) {
    if (tag.name === "Override" && partKey(attribute(tag, "PartName") ?? "") === key) {
      return attribute(tag, "ContentType");
    }
    if (tag.name === "Default" && attribute(tag, "Extension")?.toLowerCase() === extension) {
      byDefault = attribute(tag, "ContentType");
    }
  }
  return byDefault;
}

/** The folder a part stands in, with its slash. */
export function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf("/") + 1);
}

/**
 * The first name of its kind that no part has, nor one of those `taken`: `stem.xml` (programs look for
 * `styles.xml` by that name), `stem1.xml` … from the number `first` on; 0 stands for none.
 */
export function freePart(source: Package, stem: string, taken: readonly string[], first = 0): string {
  const isFree = (name: string): boolean =>
    findPart(source, name) === undefined && !taken.some((other) => partKey(other) === partKey(name));
  for (let number = first; ; number += 1) {
    const name = `${stem}${number === 0 ? "" : number}.xml`;
    if (isFree(name)) return name;
  }
}

/** The first relationship id that is not taken. */
export function freeId(taken: readonly string[]): string {
  for (let number = 1; ; number += 1) {
    const id = `rId${number}`;
    if (!taken.includes(id)) return id;
  }
}

function relationshipXml({ id, type, target }: NewRelationship): (prefix: string) => string {
  return (prefix) =>
    `<${prefix}Relationship Id="${escapeXml(id)}" Type="${escapeXml(type)}" Target="${escapeXml(target)}"/>`;
}

/** Appends children to the root element and takes out those that match. */
function editChildren(
  text: string,
  root: string,
  child: string,
  added: readonly ((prefix: string) => string)[],
  isRemoved: (tag: Tag) => boolean,
): string {
  const edits: Edit[] = [];
  let prefix = "";
  for (const tag of tags(text)) {
    if (tag.name === root) {
      prefix = tag.prefix;
      const xml = added.map((make) => make(prefix)).join("");
      if (tag.kind === "close") edits.push({ start: tag.start, end: tag.start, text: xml });
      else if (tag.kind === "empty") {
        const open = `${text.slice(tag.start, tag.end - 2)}>`;
        edits.push({ start: tag.start, end: tag.end, text: `${open}${xml}</${prefix}${root}>` });
      }
    } else if (tag.name === child && tag.kind !== "close" && isRemoved(tag)) {
      edits.push({ start: tag.start, end: endOfElement(text, tag), text: "" });
    }
  }
  return applyEdits(text, edits);
}

function resolveTarget(part: string, target: string): string {
  const decoded = decodePercent(target).replaceAll("\\", "/");
  if (decoded.startsWith("/")) return decoded.replace(/^\/+/, "");
  const folders = part.split("/").slice(0, -1);
  for (const segment of decoded.split("/")) {
    if (segment === "..") folders.pop();
    else if (segment !== "." && segment !== "") folders.push(segment);
  }
  return folders.join("/");
}

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
