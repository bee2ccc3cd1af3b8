/**
 * Corrections in a package: one custom XML part of our namespace that the workbook part refers to, with the
 * properties every such part has. Nothing else of the package is touched.
 */
import type { Correction } from "#shared/reading/grid.ts";
import { CORRECTIONS_NAMESPACE, encodeCorrections, LONGEST_PART } from "#shared/reading/corrections-part.ts";
import { NOTHING_REMEMBERED, rememberedIn, UNREADABLE, type Remembered } from "../corrections.ts";
import { HostError } from "../host.ts";
import {
  CONTENT_TYPES,
  contentType,
  editContentTypes,
  editRelationships,
  findPart,
  freeId,
  partKey,
  relationships,
  relationshipsName,
  withParts,
  xmlPart,
  type Package,
  type Relationship,
} from "./package.ts";
import { officeNamespace, readWorkbookPart } from "./workbook-part.ts";
import { xmlEncoding } from "./xml.ts";
import { contentPieces, type ZipEntry } from "./zip.ts";

const ITEM_KIND = "customXml";
const PROPERTIES_KIND = "customXmlProps";
const ITEM_TYPE = "application/xml";
const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n';
const PACKAGE_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const TRANSITIONAL_PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
const STRICT_PROPERTIES = "http://purl.oclc.org/ooxml/officeDocument/customXml";
/** By this Excel knows the part; there is one in a workbook, so it is always the same. */
const ITEM_ID = "{6B1F0E52-3C5D-4E0A-9A41-5F1ED6E2C0A7}";
/** Bytes a character of UTF-8 or UTF-16 takes at most. */
const BYTES_A_CHARACTER = 4;
/** Characters at a part's beginning in which its root element stands. */
const BEGINNING = 1_000;

/** A part of ours and who refers to it. */
interface OwnPart extends Relationship {
  /** The workbook part's name; empty for the package itself, where LibreOffice puts every custom part. */
  readonly from: string;
}

/** What the workbook remembers. A part that can't be read is told, never an error. */
export function readCorrections(source: Package, workbook: string): Remembered {
  const [own] = ownParts(source, workbook);
  if (own === undefined) return NOTHING_REMEMBERED;
  const entry = findPart(source, own.target);
  if (entry === undefined || entry.size > LONGEST_PART * BYTES_A_CHARACTER) return UNREADABLE;
  try {
    return rememberedIn(xmlPart(source, own.target).text);
  } catch (error) {
    if (error instanceof HostError) return UNREADABLE;
    throw error;
  }
}

/** The package that remembers these corrections and no others; none at all leave no part. @throws {HostError} "damaged" */
export function writeCorrections(
  source: Package,
  workbook: string,
  corrections: readonly Correction[],
): Package {
  const xml = encodeCorrections(corrections);
  const own = ownParts(source, workbook);
  if (xml === null) return withoutParts(source, own);
  // Excel looks where the workbook refers to.
  const kept = own.find(({ from }) => from === workbook);
  if (kept === undefined) return withNewPart(withoutParts(source, own), workbook, xml);
  const rest = withoutParts(
    source,
    own.filter((one) => one !== kept),
  );
  return withParts(rest, new Map([[kept.target, encode(xml)]]));
}

/** The custom XML parts whose root is of our namespace, the workbook's first, each once. */
function ownParts(source: Package, workbook: string): readonly OwnPart[] {
  const found = new Map<string, OwnPart>();
  for (const from of [workbook, ""]) {
    for (const one of relationships(source, from)) {
      if (one.kind !== ITEM_KIND || one.external || found.has(partKey(one.target))) continue;
      const entry = findPart(source, one.target);
      if (entry === undefined || !beginning(entry).includes(`"${CORRECTIONS_NAMESPACE}"`)) continue;
      found.set(partKey(one.target), { ...one, from });
    }
  }
  return [...found.values()];
}

/** The first characters of a part; none of one that can't be decompressed, with every quote a double one. */
function beginning(entry: ZipEntry): string {
  try {
    const [first = new Uint8Array()] = contentPieces(entry);
    const bytes = first.subarray(0, BEGINNING * BYTES_A_CHARACTER);
    return new TextDecoder(xmlEncoding(bytes)).decode(bytes).slice(0, BEGINNING).replaceAll("'", '"');
  } catch (error) {
    if (error instanceof HostError) return "";
    throw error;
  }
}

function withoutParts(source: Package, gone: readonly OwnPart[]): Package {
  if (gone.length === 0) return source;
  const parts = gone.flatMap(({ target }) => [
    target,
    relationshipsName(target),
    ...relationships(source, target).flatMap((one) => (one.kind === PROPERTIES_KIND ? [one.target] : [])),
  ]);
  const changes = new Map<string, Uint8Array | null>(parts.map((part) => [part, null]));
  for (const owner of new Set(gone.map(({ from }) => from))) {
    const links = xmlPart(source, relationshipsName(owner));
    const ids = gone.flatMap(({ from, id }) => (from === owner ? [id] : []));
    changes.set(relationshipsName(owner), links.encode(editRelationships(links.text, [], ids)));
  }
  const types = xmlPart(source, CONTENT_TYPES);
  changes.set(CONTENT_TYPES, types.encode(editContentTypes(types.text, new Map(), parts)));
  return withParts(source, changes);
}

function withNewPart(source: Package, workbook: string, xml: string): Package {
  const { strict } = readWorkbookPart(source, workbook);
  const office = officeNamespace(strict);
  const { item, properties } = freeParts(source);
  const linked = relationships(source, workbook).map(({ id }) => id);
  const links = xmlPart(source, relationshipsName(workbook));
  const link = { id: freeId(linked), type: `${office}/${ITEM_KIND}`, target: `/${item}` };
  const types = xmlPart(source, CONTENT_TYPES);
  const overrides = new Map([[properties, PROPERTIES_TYPE]]);
  if (contentType(source, item) === undefined) overrides.set(item, ITEM_TYPE);
  return withParts(
    source,
    new Map([
      [relationshipsName(workbook), links.encode(editRelationships(links.text, [link]))],
      [CONTENT_TYPES, types.encode(editContentTypes(types.text, overrides, []))],
      [item, encode(xml)],
      [
        relationshipsName(item),
        encode(
          `${DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"><Relationship Id="rId1"` +
            ` Type="${office}/${PROPERTIES_KIND}" Target="/${properties}"/></Relationships>`,
        ),
      ],
      [properties, encode(propertiesXml(strict))],
    ]),
  );
}

function propertiesXml(strict: boolean): string {
  const namespace = strict ? STRICT_PROPERTIES : TRANSITIONAL_PROPERTIES;
  return (
    `${DECLARATION}<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${namespace}">` +
    `<ds:schemaRefs><ds:schemaRef ds:uri="${CORRECTIONS_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`
  );
}

function freeParts(source: Package): { readonly item: string; readonly properties: string } {
  for (let number = 1; ; number += 1) {
    const item = `customXml/item${number}.xml`;
    const properties = `customXml/itemProps${number}.xml`;
    const taken = [item, properties, relationshipsName(item)];
    if (taken.every((part) => findPart(source, part) === undefined)) return { item, properties };
  }
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
