/** The parts of the package beside the text. */
import type { BulletinChart, BulletinDocument, BulletinProvenance } from "#shared/bulletin/document.ts";
import type { Edition } from "../edition.ts";
import { chartsOf } from "../chart-bars.ts";
import { documentXml } from "./body.ts";
import { chartPart } from "./chart-parts.ts";
import { chartFile, chartId } from "./charts.ts";
import { fontTable } from "./fonts.ts";
import { marginTexts } from "./margin-texts.ts";
import type { MarginText } from "./margin-texts.ts";
import { CHART_TYPE, CORE_TYPE, PROGRAM_TYPE, WORD_TYPE, relationsPart, typesPart } from "./package-lists.ts";
import { styleSheet } from "./styles.ts";
import { element, escapeXml, RELATION_NAMESPACE, word, WORD_NAMESPACE, XML_HEAD } from "./xml.ts";

export const METADATA_RELATION =
  "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";

/** Every part of a bulletin on the form's own page, by its path, in the order of the package. */
export function packageParts(bulletin: BulletinDocument, edition: Edition): Readonly<Record<string, string>> {
  const texts = marginTexts(bulletin, edition);
  return partsOfDocument({
    text: documentXml(bulletin, edition, texts),
    styles: styleSheet(bulletin.language),
    language: bulletin.language,
    texts,
    charts: chartsOf(bulletin),
    properties: propertyParts(bulletin, edition),
  });
}

/** What a document of ours is made of. */
export interface DocumentMatter {
  /** `word/document.xml`. */
  readonly text: string;
  /** Content of `w:styles`. */
  readonly styles: string;
  /** BCP 47. */
  readonly language: string;
  readonly texts: readonly MarginText[];
  readonly charts: readonly BulletinChart[];
  readonly properties: ReturnType<typeof propertyParts>;
}

export function partsOfDocument(matter: DocumentMatter): Readonly<Record<string, string>> {
  const { texts, charts } = matter;
  return {
    "[Content_Types].xml": contentTypes(texts, charts.length),
    "_rels/.rels": relationsPart([
      ["rIdDocument", `${RELATION_NAMESPACE}/officeDocument`, "word/document.xml"],
      ["rIdCore", METADATA_RELATION, "docProps/core.xml"],
      ["rIdProgram", `${RELATION_NAMESPACE}/extended-properties`, "docProps/app.xml"],
    ]),
    ...matter.properties,
    "word/document.xml": matter.text,
    "word/_rels/document.xml.rels": relationsPart([
      ["rIdStyles", `${RELATION_NAMESPACE}/styles`, "styles.xml"],
      ["rIdSettings", `${RELATION_NAMESPACE}/settings`, "settings.xml"],
      ["rIdFonts", `${RELATION_NAMESPACE}/fontTable`, "fontTable.xml"],
      ...charts.map((_, index) => [chartId(index), `${RELATION_NAMESPACE}/chart`, chartFile(index)] as const),
      ...texts.map(({ id, kind, file }) => [id, `${RELATION_NAMESPACE}/${kind}`, file] as const),
    ]),
    "word/styles.xml": wordPart("styles", matter.styles),
    "word/settings.xml": wordPart("settings", settings(matter.language)),
    "word/fontTable.xml": wordPart("fonts", fontTable()),
    ...Object.fromEntries(charts.map((chart, index) => [`word/${chartFile(index)}`, chartPart(chart)])),
    ...Object.fromEntries(
      texts.map(({ kind, file, content }) => [
        `word/${file}`,
        wordPart(kind === "header" ? "hdr" : "ftr", content),
      ]),
    ),
  };
}

export function wordPart(root: string, content: string): string {
  return (
    XML_HEAD + element(`w:${root}`, { "xmlns:w": WORD_NAMESPACE, "xmlns:r": RELATION_NAMESPACE }, content)
  );
}

function settings(language: string): string {
  return [
    word("evenAndOddHeaders"),
    word("characterSpacingControl", { val: "compressPunctuation" }),
    word(
      "compat",
      {},
      word("spaceForUL"),
      word("balanceSingleByteDoubleByteWidth"),
      word("doNotLeaveBackslashAlone"),
      word("ulTrailSpace"),
      word("doNotExpandShiftReturn"),
      word("useFELayout"),
      word("compatSetting", {
        name: "compatibilityMode",
        uri: "http://schemas.microsoft.com/office/word",
        val: 15,
      }),
    ),
    word("themeFontLang", { val: "en-US", eastAsia: language }),
  ].join("");
}

/** What tells of the document beside its text. */
export function propertyParts(
  bulletin: BulletinDocument,
  edition: Edition,
): Readonly<Record<"docProps/core.xml" | "docProps/app.xml", string>> {
  return {
    "docProps/core.xml": coreProperties(bulletin, edition),
    "docProps/app.xml": programProperties(bulletin),
  };
}

/** The day of the bulletin stands for its making: the same document is the same bytes at any hour. */
function coreProperties(
  { title, masthead, issuer, date, language, form, provenance }: BulletinDocument,
  { draft }: Edition,
): string {
  const day = `${date}T00:00:00Z`;
  const moment = (name: string): string => element(name, { "xsi:type": "dcterms:W3CDTF" }, day);
  return (
    XML_HEAD +
    element(
      "cp:coreProperties",
      {
        "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        "xmlns:dcterms": "http://purl.org/dc/terms/",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
      },
      element("dc:title", {}, escapeXml(title)),
      element("dc:subject", {}, escapeXml(`${masthead}${form.issue}`)),
      element("dc:creator", {}, escapeXml(issuer)),
      element("cp:keywords", {}, escapeXml(recordOf(provenance))),
      element("dc:language", {}, language),
      moment("dcterms:created"),
      moment("dcterms:modified"),
      draft ? element("cp:contentStatus", {}, escapeXml(form.draft)) : "",
    )
  );
}

/** What a copy is held against the record by. */
function recordOf({ rulesVersion, rulesDigest, inputDigest }: BulletinProvenance): string {
  return `${rulesVersion} ${rulesDigest} ${inputDigest}`;
}

function programProperties({ issuer }: BulletinDocument): string {
  return (
    XML_HEAD +
    element(
      "Properties",
      { xmlns: "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" },
      element("Company", {}, escapeXml(issuer)),
    )
  );
}

function contentTypes(texts: readonly MarginText[], charts: number): string {
  return typesPart([
    ["word/document.xml", `${WORD_TYPE}.document.main+xml`],
    ["word/styles.xml", `${WORD_TYPE}.styles+xml`],
    ["word/settings.xml", `${WORD_TYPE}.settings+xml`],
    ["word/fontTable.xml", `${WORD_TYPE}.fontTable+xml`],
    ...texts.map(({ kind, file }) => [`word/${file}`, `${WORD_TYPE}.${kind}+xml`] as const),
    ...Array.from({ length: charts }, (_, index) => [`word/${chartFile(index)}`, CHART_TYPE] as const),
    ["docProps/core.xml", CORE_TYPE],
    ["docProps/app.xml", PROGRAM_TYPE],
  ]);
}
