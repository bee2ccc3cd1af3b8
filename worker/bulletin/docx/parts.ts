/** The parts of the package beside the text. */
import type { BulletinDocument, BulletinProvenance } from "#shared/bulletin/document.ts";
import type { Edition } from "../edition.ts";
import { chartsOf } from "../chart-bars.ts";
import { documentXml } from "./body.ts";
import { chartPart } from "./chart-parts.ts";
import { chartFile, chartId } from "./charts.ts";
import { fontTable } from "./fonts.ts";
import { marginTexts } from "./margin-texts.ts";
import type { MarginText } from "./margin-texts.ts";
import { styleSheet } from "./styles.ts";
import { element, escapeXml, RELATION_NAMESPACE, word, WORD_NAMESPACE, XML_HEAD } from "./xml.ts";

const PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const METADATA_RELATION =
  "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
const WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** Every part by its path, in the order of the package. */
export function packageParts(bulletin: BulletinDocument, edition: Edition): Readonly<Record<string, string>> {
  const texts = marginTexts(bulletin, edition);
  const charts = chartsOf(bulletin);
  return {
    "[Content_Types].xml": contentTypes(texts, charts.length),
    "_rels/.rels": relations([
      ["rIdDocument", `${RELATION_NAMESPACE}/officeDocument`, "word/document.xml"],
      ["rIdCore", METADATA_RELATION, "docProps/core.xml"],
      ["rIdProgram", `${RELATION_NAMESPACE}/extended-properties`, "docProps/app.xml"],
    ]),
    "docProps/core.xml": coreProperties(bulletin, edition),
    "docProps/app.xml": programProperties(bulletin),
    "word/document.xml": documentXml(bulletin, edition, texts),
    "word/_rels/document.xml.rels": relations([
      ["rIdStyles", `${RELATION_NAMESPACE}/styles`, "styles.xml"],
      ["rIdSettings", `${RELATION_NAMESPACE}/settings`, "settings.xml"],
      ["rIdFonts", `${RELATION_NAMESPACE}/fontTable`, "fontTable.xml"],
      ...charts.map((_, index) => [chartId(index), `${RELATION_NAMESPACE}/chart`, chartFile(index)] as const),
      ...texts.map(({ id, kind, file }) => [id, `${RELATION_NAMESPACE}/${kind}`, file] as const),
    ]),
    "word/styles.xml": wordPart("styles", styleSheet(bulletin.language)),
    "word/settings.xml": wordPart("settings", settings(bulletin.language)),
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

function wordPart(root: string, content: string): string {
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

function relations(list: readonly (readonly [id: string, type: string, target: string])[]): string {
  return (
    XML_HEAD +
    element(
      "Relationships",
      { xmlns: PACKAGE_RELATIONS },
      ...list.map(([id, type, target]) => element("Relationship", { Id: id, Type: type, Target: target })),
    )
  );
}

function contentTypes(texts: readonly MarginText[], charts: number): string {
  const overrides: readonly (readonly [part: string, type: string])[] = [
    ["/word/document.xml", `${WORD_TYPE}.document.main+xml`],
    ["/word/styles.xml", `${WORD_TYPE}.styles+xml`],
    ["/word/settings.xml", `${WORD_TYPE}.settings+xml`],
    ["/word/fontTable.xml", `${WORD_TYPE}.fontTable+xml`],
    ...texts.map(({ kind, file }) => [`/word/${file}`, `${WORD_TYPE}.${kind}+xml`] as const),
    ...Array.from(
      { length: charts },
      (_, index) =>
        [
          `/word/${chartFile(index)}`,
          "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
        ] as const,
    ),
    ["/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
    ["/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"],
  ];
  return (
    XML_HEAD +
    element(
      "Types",
      { xmlns: "http://schemas.openxmlformats.org/package/2006/content-types" },
      element("Default", {
        Extension: "rels",
        ContentType: "application/vnd.openxmlformats-package.relationships+xml",
      }),
      element("Default", { Extension: "xml", ContentType: "application/xml" }),
      ...overrides.map(([part, type]) => element("Override", { PartName: part, ContentType: type })),
    )
  );
}
