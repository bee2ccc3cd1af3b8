/** The parts of the package beside the text. */
import type { BulletinDocument } from "#shared/bulletin/document.ts";
import type { Edition } from "../edition.ts";
import { documentXml, FOOTERS, HEADERS } from "./body.ts";
import { fontTable } from "./fonts.ts";
import { SIZE } from "./page.ts";
import { run } from "./paragraphs.ts";
import type { StyleId } from "./styles.ts";
import { styleSheet } from "./styles.ts";
import { element, escapeXml, RELATION_NAMESPACE, word, WORD_NAMESPACE, XML_HEAD } from "./xml.ts";

const PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const METADATA_RELATION =
  "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
const WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";
/** One character of 4号, in twips. */
const ONE = SIZE.four * 10;

/** Every part by its path, in the order of the package. */
export function packageParts(bulletin: BulletinDocument, edition: Edition): Readonly<Record<string, string>> {
  const heads = edition.draft
    ? {
        "word/header1.xml": wordPart("hdr", pageHead(bulletin.form.draft, "right")),
        "word/header2.xml": wordPart("hdr", pageHead(bulletin.form.draft, "left")),
      }
    : {};
  return {
    "[Content_Types].xml": contentTypes(edition),
    "_rels/.rels": relations([
      ["rIdDocument", `${RELATION_NAMESPACE}/officeDocument`, "word/document.xml"],
      ["rIdCore", METADATA_RELATION, "docProps/core.xml"],
    ]),
    "docProps/core.xml": coreProperties(bulletin, edition),
    "word/document.xml": documentXml(bulletin, edition),
    "word/_rels/document.xml.rels": relations([
      ["rIdStyles", `${RELATION_NAMESPACE}/styles`, "styles.xml"],
      ["rIdSettings", `${RELATION_NAMESPACE}/settings`, "settings.xml"],
      ["rIdFonts", `${RELATION_NAMESPACE}/fontTable`, "fontTable.xml"],
      ...(edition.draft
        ? [
            [HEADERS.odd, `${RELATION_NAMESPACE}/header`, "header1.xml"] as const,
            [HEADERS.even, `${RELATION_NAMESPACE}/header`, "header2.xml"] as const,
          ]
        : []),
      [FOOTERS.odd, `${RELATION_NAMESPACE}/footer`, "footer1.xml"],
      [FOOTERS.even, `${RELATION_NAMESPACE}/footer`, "footer2.xml"],
    ]),
    "word/styles.xml": wordPart("styles", styleSheet(bulletin.language)),
    "word/settings.xml": wordPart("settings", settings(bulletin.language)),
    "word/fontTable.xml": wordPart("fonts", fontTable()),
    ...heads,
    "word/footer1.xml": wordPart("ftr", pageNumber("right")),
    "word/footer2.xml": wordPart("ftr", pageNumber("left")),
  };
}

function wordPart(root: string, content: string): string {
  return (
    XML_HEAD + element(`w:${root}`, { "xmlns:w": WORD_NAMESPACE, "xmlns:r": RELATION_NAMESPACE }, content)
  );
}

/** “— 1 —”, one character in from the outer edge. */
function pageNumber(side: "left" | "right"): string {
  const field = word(
    "fldSimple",
    { instr: " PAGE " },
    word("r", {}, word("rPr", {}, word("rFonts", { hint: "eastAsia" })), word("t", {}, "1")),
  );
  return word("p", {}, outer("PageNumber", side), run("— "), field, run(" —"));
}

/** A draft's mark over the type area, on the side of the page number. */
function pageHead(mark: string, side: "left" | "right"): string {
  return word("p", {}, outer("PageHead", side), run(mark));
}

function outer(style: StyleId, side: "left" | "right"): string {
  return word(
    "pPr",
    {},
    word("pStyle", { val: style }),
    word("ind", { [side]: ONE }),
    word("jc", { val: side }),
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
  { title, issuer, date, language, form }: BulletinDocument,
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
      element("dc:creator", {}, escapeXml(issuer)),
      element("dc:language", {}, language),
      moment("dcterms:created"),
      moment("dcterms:modified"),
      draft ? element("cp:contentStatus", {}, escapeXml(form.draft)) : "",
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

function contentTypes({ draft }: Edition): string {
  const overrides: readonly (readonly [part: string, type: string])[] = [
    ["/word/document.xml", `${WORD_TYPE}.document.main+xml`],
    ["/word/styles.xml", `${WORD_TYPE}.styles+xml`],
    ["/word/settings.xml", `${WORD_TYPE}.settings+xml`],
    ["/word/fontTable.xml", `${WORD_TYPE}.fontTable+xml`],
    ...(draft
      ? [
          ["/word/header1.xml", `${WORD_TYPE}.header+xml`] as const,
          ["/word/header2.xml", `${WORD_TYPE}.header+xml`] as const,
        ]
      : []),
    ["/word/footer1.xml", `${WORD_TYPE}.footer+xml`],
    ["/word/footer2.xml", `${WORD_TYPE}.footer+xml`],
    ["/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
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
