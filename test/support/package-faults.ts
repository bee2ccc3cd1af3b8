/** What is wrong with a workbook's package: what Excel would call damage and repair by leaving things out. */
import { DOMParser, type Document } from "@xmldom/xmldom";
import { unzipSync } from "fflate";

const OFFICE_RELATIONSHIPS = /officeDocument\/(?:2006\/)?relationships$/;
/** Children of a worksheet in the order of the schema. */
const SHEET_ORDER = [
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "autoFilter",
  "mergeCells",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "ignoredErrors",
  "drawing",
  "legacyDrawing",
  "picture",
  "oleObjects",
  "controls",
  "tableParts",
  "extLst",
];

/** Sentences, none for a sound package. */
export function packageFaults(bytes: Uint8Array): string[] {
  const parts = unzipSync(bytes);
  const faults: string[] = [];
  const names = Object.keys(parts);
  const keys = new Set(names.map((name) => name.toLowerCase()));
  if (keys.size < names.length) faults.push("two parts of one name");
  const documents = new Map<string, Document>();
  for (const name of names.filter((one) => /\.(?:xml|rels|vml)$/.test(one))) {
    const parsed = parse(parts[name] ?? new Uint8Array());
    if (typeof parsed === "string") faults.push(`${name}: ${parsed}`);
    else documents.set(name, parsed);
  }
  faults.push(...contentTypeFaults(names, keys, documents));
  for (const [name, document] of documents) {
    if (name.endsWith(".rels")) faults.push(...relationshipFaults(name, document, keys));
    else faults.push(...referenceFaults(name, document, documents));
    if (/drawings\/[^/]*\.xml$/.test(name)) faults.push(...idFaults(name, document));
    if (/worksheets\/[^/]*\.xml$/.test(name)) faults.push(...orderFaults(name, document));
  }
  return [...faults, ...workbookFaults(documents)];
}

function parse(bytes: Uint8Array): Document | string {
  try {
    return new DOMParser({
      onError: (_level, message) => {
        throw new Error(message);
      },
    }).parseFromString(new TextDecoder().decode(bytes).replace(/^\ufeff/, ""), "text/xml");
  } catch (error) {
    return String(error);
  }
}

function elements(document: Document, name: string) {
  return [...document.getElementsByTagNameNS("*", name)];
}

function contentTypeFaults(
  names: readonly string[],
  keys: ReadonlySet<string>,
  documents: ReadonlyMap<string, Document>,
): string[] {
  const types = documents.get("[Content_Types].xml");
  if (types === undefined) return ["no content types"];
  const overrides = elements(types, "Override").map((one) =>
    (one.getAttribute("PartName") ?? "").slice(1).toLowerCase(),
  );
  const extensions = new Set(
    elements(types, "Default").map((one) => one.getAttribute("Extension")?.toLowerCase()),
  );
  return [
    ...overrides.filter((part, at) => overrides.indexOf(part) !== at).map((part) => `${part} has two types`),
    ...overrides.filter((part) => !keys.has(part)).map((part) => `a type for ${part}, which is not there`),
    ...names
      .filter((name) => name !== "[Content_Types].xml" && !name.endsWith("/"))
      .filter((name) => !overrides.includes(name.toLowerCase()))
      .filter((name) => name.endsWith(".xml") || !extensions.has(name.split(".").at(-1)?.toLowerCase()))
      .map((name) => `${name} has no type of its own`),
  ];
}

function relationshipFaults(name: string, document: Document, keys: ReadonlySet<string>): string[] {
  const source = name.replace("_rels/", "").replace(/\.rels$/, "");
  const links = elements(document, "Relationship");
  const ids = links.map((link) => link.getAttribute("Id") ?? "");
  return [
    ...(source !== "" && !keys.has(source.toLowerCase()) ? [`${name}: relationships of nothing`] : []),
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${name}: ${id} twice`),
    ...links
      .filter((link) => link.getAttribute("TargetMode") !== "External")
      .map((link) => new URL(link.getAttribute("Target") ?? "", `http://package/${source}`).pathname.slice(1))
      .filter((target) => !keys.has(decodeURIComponent(target).toLowerCase()))
      .map((target) => `${name}: leads to ${target}, which is not there`),
  ];
}

/** Every `r:id` leads somewhere. */
function referenceFaults(
  name: string,
  document: Document,
  documents: ReadonlyMap<string, Document>,
): string[] {
  const slash = name.lastIndexOf("/") + 1;
  const links = documents.get(`${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`);
  const ids = new Set(
    links === undefined ? [] : elements(links, "Relationship").map((link) => link.getAttribute("Id")),
  );
  return elements(document, "*").flatMap((element) =>
    [...element.attributes]
      .filter(({ namespaceURI }) => OFFICE_RELATIONSHIPS.test(namespaceURI ?? ""))
      .filter(({ value }) => !ids.has(value))
      .map(({ value }) => `${name}: ${value} of ${element.localName ?? ""} leads nowhere`),
  );
}

function idFaults(name: string, document: Document): string[] {
  const ids = elements(document, "cNvPr").map((one) => one.getAttribute("id"));
  return ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${name}: shape ${id ?? ""} twice`);
}

function orderFaults(name: string, document: Document): string[] {
  const children = [...(document.documentElement?.childNodes ?? [])].flatMap((node) => node.localName ?? []);
  const places = children.map((child) => SHEET_ORDER.indexOf(child));
  return children
    .filter((_, at) => (places[at] ?? 0) < (places[at - 1] ?? 0))
    .map((child) => `${name}: ${child} out of order`);
}

function workbookFaults(documents: ReadonlyMap<string, Document>): string[] {
  const workbook = [...documents].find(
    ([, document]) => document.documentElement?.localName === "workbook",
  )?.[1];
  if (workbook === undefined) return ["no workbook"];
  const sheets = elements(workbook, "sheet");
  const faults: string[] = [];
  for (const attribute of ["name", "sheetId"]) {
    const values = sheets.map((sheet) => sheet.getAttribute(attribute)?.toLowerCase() ?? "");
    if (new Set(values).size < values.length) faults.push(`two sheets of one ${attribute}`);
    if (attribute === "name" && values.some((value) => value.length > 31)) faults.push("too long a name");
  }
  const names = elements(workbook, "definedName");
  const scoped = names.map(
    (name) => `${name.getAttribute("localSheetId") ?? ""} ${name.getAttribute("name")?.toLowerCase() ?? ""}`,
  );
  if (new Set(scoped).size < scoped.length) faults.push("two names in one scope");
  if (names.some((name) => Number(name.getAttribute("localSheetId") ?? 0) >= sheets.length))
    faults.push("a name of no sheet");
  return faults;
}
