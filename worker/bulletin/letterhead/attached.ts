/** The attachments on a template's paper: upright as it is laid out, sideways where a table is wide. */
import type { Element, Node } from "@xmldom/xmldom";
import type { BulletinDocument } from "#shared/bulletin/document.ts";
import { chartsOf } from "../chart-bars.ts";
import { attachmentSections } from "../docx/attachment-sections.ts";
import type { Orientation } from "../docx/page.ts";
import { gap } from "../docx/paragraphs.ts";
import { sectionEnd } from "../docx/sections.ts";
import { refer } from "./margins.ts";
import type { AddedMargins } from "./margins.ts";
import { isElement, isWord, serialized, wordElements } from "./parsed.ts";
import { textOf } from "./places.ts";
import { goingOn, lineWidth, nameAll, sectionOf, sideways } from "./sections.ts";

/** The least a text may end with after a table, in twips. */
const LAST_LINE = 20;

/**
 * The attachments as they follow a child of the text. Where one lies sideways, the section there is begun anew after
 * it – or, with nothing more to come, ends with it.
 * @param place the child of the text they follow
 */
export function attached(
  body: Element,
  place: Element,
  bulletin: BulletinDocument,
  margins: AddedMargins,
): string {
  const section = sectionOf(place);
  if (section === undefined) throw new Error("a text without a last section");
  nameAll(body, section);
  let isAsBefore = true;
  const propertiesOf = (held: Orientation): Element => {
    if (held === "landscape") {
      const turned = sideways(section);
      refer(turned, margins, held);
      return turned;
    }
    const upright = isAsBefore ? section : goingOn(section);
    isAsBefore = false;
    return upright;
  };
  const { xml, held } = attachmentSections(bulletin, chartsOf(bulletin), {
    width: (way) => lineWidth(section, way),
    sectionEnd: (way) => sectionEnd(serialized(propertiesOf(way))),
  });
  if (isAsBefore) return xml;
  if (held === "landscape" && isBlankAfter(place, section)) {
    section.parentNode?.replaceChild(propertiesOf(held), section);
    return xml + (xml.endsWith("</w:tbl>") ? gap(LAST_LINE) : "");
  }
  const ended = held === "landscape" ? sectionEnd(serialized(propertiesOf(held))) : "";
  section.parentNode?.replaceChild(goingOn(section), section);
  return xml + ended;
}

/** Whether nothing is seen between a child of the text and the end of its section; blank lines are taken out. */
function isBlankAfter(place: Element, section: Element): boolean {
  const blank: Node[] = [];
  for (let next = place.nextSibling; next !== null && next !== section; next = next.nextSibling) {
    if (!isElement(next)) continue;
    if (!isWord(next, "p") || textOf(next).trim() !== "" || wordElements(next, "drawing").length > 0)
      return false;
    if (wordElements(next, "pict").length > 0) return false;
    if (next.contains(section)) break;
    blank.push(next);
  }
  for (const line of blank) line.parentNode?.removeChild(line);
  return true;
}
