/** A bulletin on a county's own letterhead: their masthead, headers and page, our text in the form's styles. */
import type { Document } from "@xmldom/xmldom";
import type { BulletinDocument } from "#shared/bulletin/document.ts";
import { chartsOf } from "../chart-bars.ts";
import { chartPart } from "../docx/chart-parts.ts";
import { chartFile, chartId } from "../docx/charts.ts";
import { fontTable } from "../docx/fonts.ts";
import { markBeside } from "../docx/margin-texts.ts";
import { CHART_TYPE, WORD_TYPE } from "../docx/package-lists.ts";
import { propertyParts, wordPart } from "../docx/parts.ts";
import { RELATION_NAMESPACE, word } from "../docx/xml.ts";
import type { Edition } from "../edition.ts";
import { Insertions } from "./insertions.ts";
import { laidOut } from "./layout.ts";
import { bodyOf, textTrees } from "./letterhead.ts";
import type { Letterhead } from "./letterhead.ts";
import { addedMargins, tellEvenFromOdd } from "./margins.ts";
import { freeDrawings, freePrefix, renamed } from "./names.ts";
import type { Names } from "./names.ts";
import { FOOTER_TYPE, HEADER_TYPE, partOfKind, treeOf } from "./package.ts";
import type { LetterheadPackage } from "./package.ts";
import { partOf, wordAttribute, wordElements } from "./parsed.ts";
import { placesIn } from "./places.ts";
import { lineWidth, sectionOf } from "./sections.ts";
import { addedStyles } from "./styles.ts";
import { fillWords } from "./words.ts";
import { writePackage } from "./write-package.ts";
import type { AddedPart } from "./write-package.ts";

const XML_NAMES = "http://www.w3.org/2000/xmlns/";
/** Number of the box that marks a draft in a header. */
const MARK_BOX = 4;

/** The .docx. Same bulletin, edition and letterhead, same bytes. */
export function composed(bulletin: BulletinDocument, edition: Edition, { source }: Letterhead): Uint8Array {
  const trees = new Map(textTrees(source).map(({ name, tree }) => [name, tree]));
  const text = trees.get(source.document);
  if (text === undefined) throw new Error("a letterhead without a text");
  const prefix = freePrefix(idsOf(source));
  const styles = addedStyles(treeOfKind(source, "styles"), prefix);
  const names: Names = {
    styles: styles.ids,
    relationship: (id) => prefix + id,
    drawing: freeDrawings([...trees.values()]),
  };
  const body = bodyOf(text);
  const section = sectionOf(placesIn(text).find(({ name }) => name === "正文")?.paragraph ?? body);
  if (section === undefined) throw new Error("a letterhead without a text");
  const settings = treeOfKind(source, "settings");
  const margins = addedMargins(
    { bulletin, edition },
    {
      body,
      section,
      settings,
      margins: [...trees].flatMap(([name, tree]) =>
        [HEADER_TYPE, FOOTER_TYPE].includes(source.types.get(name) ?? "") ? [tree] : [],
      ),
    },
    prefix,
  );
  const mark = edition.draft ? markBeside(bulletin, MARK_BOX, lineWidth(section, "portrait")) : "";
  const changed = new Map<string, string>();
  for (const [name, tree] of trees) {
    if (name === source.document) continue;
    const insertions = new Insertions(tree);
    fillWords(tree, placesIn(tree), bulletin);
    const [line] = wordElements(tree, "p");
    if (source.types.get(name) === HEADER_TYPE && line !== undefined) insertions.within(line, mark);
    changed.set(
      name,
      insertions.written((xml) => renamed(xml, names)),
    );
  }
  text.documentElement?.setAttributeNS(XML_NAMES, "xmlns:r", RELATION_NAMESPACE);
  const laid = laidOut(text, bulletin, edition, margins);
  changed.set(
    source.document,
    laid.written((xml) => renamed(xml, names)),
  );
  const added: AddedPart[] = [
    ...extended(source, changed, "styles", styles.xml, prefix),
    ...extended(source, changed, "fontTable", fontTable(fontsOf(source)), prefix),
    ...margins.texts.map(({ kind, id, file, content }) => ({
      name: `word/${file}`,
      type: kind === "header" ? HEADER_TYPE : FOOTER_TYPE,
      content: wordPart(kind === "header" ? "hdr" : "ftr", renamed(content, names)),
      relationship: [id, kind] as const,
    })),
    ...chartsOf(bulletin).map((chart, index) => ({
      name: `word/${prefix}/${chartFile(index)}`,
      type: CHART_TYPE,
      content: chartPart(chart),
      relationship: [names.relationship(chartId(index)), "chart"] as const,
    })),
  ];
  if (margins.tellsEvenFromOdd) {
    const part = partOfKind(source, "settings");
    if (settings === undefined || part === undefined)
      added.push(...extended(source, changed, "settings", word("evenAndOddHeaders"), prefix));
    else {
      tellEvenFromOdd(settings);
      changed.set(part, partOf(settings));
    }
  }
  return writePackage(source, changed, added, propertyParts(bulletin, edition));
}

/** Roots of parts that are lists, by the kind of relationship that leads to them. */
const LISTS = { styles: "styles", fontTable: "fonts", settings: "settings" } as const;

/** Puts entries at the end of a list of the template; a part of ours where it has none. */
function extended(
  source: LetterheadPackage,
  changed: Map<string, string>,
  kind: keyof typeof LISTS,
  xml: string,
  prefix: string,
): AddedPart[] {
  const part = partOfKind(source, kind);
  const tree = treeOfKind(source, kind);
  if (part === undefined || tree?.documentElement == null) {
    const name = `word/${prefix}-${kind}.xml`;
    const content = wordPart(LISTS[kind], xml);
    return [{ name, type: `${WORD_TYPE}.${kind}+xml`, content, relationship: [prefix + kind, kind] }];
  }
  const insertions = new Insertions(tree);
  insertions.within(tree.documentElement, xml);
  changed.set(
    part,
    insertions.written((whole) => whole),
  );
  return [];
}

function treeOfKind(source: LetterheadPackage, kind: string): Document | undefined {
  const part = partOfKind(source, kind);
  return part === undefined ? undefined : treeOf(source, part);
}

/** Everything of the package that has a name of its own. */
function idsOf(source: LetterheadPackage): readonly string[] {
  const styles = treeOfKind(source, "styles");
  return [
    ...(source.relationships.get(source.document) ?? []).map(({ id }) => id),
    ...(styles === undefined ? [] : wordElements(styles, "style")).map(
      (style) => wordAttribute(style, "styleId") ?? "",
    ),
    ...[...source.parts.keys()].map((name) => name.slice("word/".length)),
  ];
}

function fontsOf(source: LetterheadPackage): ReadonlySet<string> {
  const table = treeOfKind(source, "fontTable");
  return new Set(
    (table === undefined ? [] : wordElements(table, "font")).map((font) => wordAttribute(font, "name") ?? ""),
  );
}
