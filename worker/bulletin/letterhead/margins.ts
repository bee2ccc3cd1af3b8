/** What stands outside the type area: the template's own headers and footers, and ours where it has none. */
import type { Document, Element } from "@xmldom/xmldom";
import type { BulletinDocument } from "#shared/bulletin/document.ts";
import { marginTexts } from "../docx/margin-texts.ts";
import type { MarginText } from "../docx/margin-texts.ts";
import type { Orientation } from "../docx/page.ts";
import { RELATION_NAMESPACE, WORD_NAMESPACE } from "../docx/xml.ts";
import type { Edition } from "../edition.ts";
import { fieldsOf } from "./fields.ts";
import { childElements, wordAttribute, wordElements } from "./parsed.ts";
import { bottomMargin, referencesIn } from "./sections.ts";

/** Elements of the settings that stand before the one that tells even pages from odd, in the schema's order. */
const BEFORE_EVEN_AND_ODD: ReadonlySet<string> = new Set([
  "writeProtection",
  "view",
  "zoom",
  "removePersonalInformation",
  "removeDateAndTime",
  "doNotDisplayPageBoundaries",
  "displayBackgroundShape",
  "printPostScriptOverText",
  "printFractionalCharacterWidth",
  "printFormsData",
  "embedTrueTypeFonts",
  "embedSystemFonts",
  "saveSubsetFonts",
  "saveFormsData",
  "mirrorMargins",
  "alignBordersAndEdges",
  "bordersDoNotSurroundHeader",
  "bordersDoNotSurroundFooter",
  "gutterAtTop",
  "hideSpellingErrors",
  "hideGrammaticalErrors",
  "activeWritingStyle",
  "proofState",
  "formsDesign",
  "attachedTemplate",
  "linkStyles",
  "stylePaneFormatFilter",
  "stylePaneSortMethod",
  "documentType",
  "mailMerge",
  "revisionView",
  "trackRevisions",
  "doNotTrackMoves",
  "doNotTrackFormatting",
  "documentProtection",
  "autoFormatOverride",
  "styleLockTheme",
  "styleLockQFSet",
  "defaultTabStop",
  "autoHyphenation",
  "consecutiveHyphenLimit",
  "hyphenationZone",
  "doNotHyphenateCaps",
  "showEnvelope",
  "summaryLength",
  "clickAndTypeStyle",
  "defaultTableStyle",
]);

/** The headers and footers we add. */
export interface AddedMargins {
  readonly texts: readonly MarginText[];
  /** Whether even pages must have texts of their own from now on. */
  readonly tellsEvenFromOdd: boolean;
}

/**
 * Where the template numbers no page, ours does; on sheets laid sideways the number keeps its place on the paper.
 * @param section of the text @param headers trees of the template's headers and footers
 * @param prefix no relationship or part there begins with it
 */
export function addedMargins(
  { bulletin, edition }: { readonly bulletin: BulletinDocument; readonly edition: Edition },
  template: {
    readonly body: Element;
    readonly section: Element;
    readonly settings: Document | undefined;
    readonly margins: readonly Document[];
  },
  prefix: string,
): AddedMargins {
  const references = referencesIn(template.body, template.section);
  const has = (kind: string, pages: string): boolean =>
    references.some((each) => each.kind === kind && each.pages === pages);
  const isBare = references.length === 0;
  const evenToo = isBare || tellsEven(template.settings);
  const hasFooters = references.some(({ kind }) => kind === "footer");
  const isNumbered = template.margins.some((tree) => fieldsOf(tree).includes("PAGE"));
  const isWanted = ({ kind, pages, orientation }: MarginText): boolean => {
    if (pages === "even" && !evenToo) return false;
    if (orientation === "landscape") return !hasFooters || isNumbered;
    return kind === "footer" ? !hasFooters : !has("header", pages === "odd" ? "default" : "even");
  };
  const texts = marginTexts(bulletin, edition, bottomMargin(template.section))
    .filter(isWanted)
    .map((text) => ({ ...text, id: prefix + text.id, file: `${prefix}-${text.file}` }));
  return { texts, tellsEvenFromOdd: isBare };
}

/** Lets even pages have texts of their own. */
export function tellEvenFromOdd(settings: Document): void {
  const root = settings.documentElement;
  if (root === null || tellsEven(settings)) return;
  const next = childElements(root).find(({ localName }) => !BEFORE_EVEN_AND_ODD.has(localName ?? ""));
  root.insertBefore(settings.createElementNS(WORD_NAMESPACE, "w:evenAndOddHeaders"), next ?? null);
}

function tellsEven(settings: Document | undefined): boolean {
  const told = settings === undefined ? undefined : wordElements(settings, "evenAndOddHeaders")[0];
  return told !== undefined && !["0", "false", "off"].includes(wordAttribute(told, "val") ?? "");
}

/** Puts the references to those of sheets so held into a section's properties, which has none of their kind. */
export function refer(section: Element, { texts }: AddedMargins, held: Orientation): void {
  const first = section.firstChild;
  for (const { kind, pages, id } of texts.filter(({ orientation }) => orientation === held)) {
    const reference = section.ownerDocument?.createElementNS(WORD_NAMESPACE, `w:${kind}Reference`);
    if (reference === undefined) continue;
    reference.setAttributeNS(WORD_NAMESPACE, "w:type", pages === "odd" ? "default" : "even");
    reference.setAttributeNS(RELATION_NAMESPACE, "r:id", id);
    section.insertBefore(reference, first);
  }
}
