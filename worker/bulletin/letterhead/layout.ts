/**
 * A bulletin's pieces in the text of a template: each where its placeholder stands. What has none – title, addressee,
 * list of attachments, signature, the attachments – stands round the text as on the form's page; head and 版记 are the
 * template's own matter.
 */
import type { Document, Element } from "@xmldom/xmldom";
import type { BulletinDocument } from "#shared/bulletin/document.ts";
import type { Placeholder } from "#shared/bulletin/placeholders.ts";
import { chartsOf } from "../chart-bars.ts";
import { blankLine } from "../docx/paragraphs.ts";
import { record } from "../docx/record.ts";
import {
  addresseeLine,
  attachmentsListed,
  blockLines,
  draftLine,
  roomForSeal,
  signature,
  titleLines,
} from "../docx/text.ts";
import type { Edition } from "../edition.ts";
import { attached } from "./attached.ts";
import { Insertions } from "./insertions.ts";
import { bodyOf } from "./letterhead.ts";
import { refer } from "./margins.ts";
import type { AddedMargins } from "./margins.ts";
import { childElements, isWord, wordElements } from "./parsed.ts";
import { isBlock, placesIn } from "./places.ts";
import { endedBy, lineWidth, sectionOf } from "./sections.ts";
import { fillWords } from "./words.ts";

/** Number of the box that holds the 版记. */
const RECORD_BOX = 1;
/** What attachments come after, where they have no place of their own. */
const BEFORE_ATTACHMENTS: readonly Placeholder[] = ["正文", "附件说明", "落款", "成文日期"];

/** Puts a bulletin into the tree of a template's text. @returns what is still to be written into it */
export function laidOut(
  tree: Document,
  bulletin: BulletinDocument,
  edition: Edition,
  margins: AddedMargins,
): Insertions {
  const body = bodyOf(tree);
  const places = placesIn(tree);
  const has = (name: Placeholder): boolean => places.some((place) => place.name === name);
  // 落款 on a line of its own is signature and date both, unless the date has a place.
  const lines = new Map(
    places
      .filter(
        ({ name, isLineOfText }) => isBlock(name) || (name === "落款" && isLineOfText && !has("成文日期")),
      )
      .map(({ name, paragraph }) => [name, paragraph]),
  );
  const text = lines.get("正文");
  const section = text === undefined ? undefined : sectionOf(text);
  if (text === undefined || section === undefined) throw new Error("a letterhead without a text");
  const [first = section] = wordElements(body, "sectPr");
  refer(first, margins, "portrait");
  const insertions = new Insertions(tree);
  const draft = draftLine(bulletin, edition);
  for (const { name, paragraph } of places) if (name === "标题") insertions.after(paragraph, draft);
  const last = placeOfLast(body, has("附件") ? ["附件"] : BEFORE_ATTACHMENTS, places);
  fillWords(
    tree,
    places.filter(({ paragraph }) => ![...lines.values()].includes(paragraph)),
    bulletin,
  );

  const listed = attachmentsListed(bulletin);
  const signed = has("落款") || has("成文日期") ? "" : roomForSeal() + signature(bulletin);
  const pieces: Partial<Record<Placeholder, string>> = {
    正文: [
      has("标题") ? "" : titleLines(bulletin) + draft + blankLine(),
      has("主送") ? "" : addresseeLine(bulletin),
      blockLines(bulletin, chartsOf(bulletin), lineWidth(section, "portrait")),
      has("附件说明") ? "" : (listed === "" ? "" : blankLine(true)) + listed + signed,
    ].join(""),
    附件说明: listed + signed,
    落款: signature(bulletin),
    版记: record(bulletin, RECORD_BOX),
  };
  for (const [name, paragraph] of lines) insertions.before(paragraph, pieces[name] ?? "");
  insertions.after(last, attached(body, last, bulletin, margins));
  for (const paragraph of lines.values()) takeOut(paragraph);
  return insertions;
}

/** The last child of the text that holds one of these places. */
function placeOfLast(
  body: Element,
  names: readonly Placeholder[],
  places: ReturnType<typeof placesIn>,
): Element {
  const held = places.filter(({ name }) => names.includes(name));
  const last = childElements(body).findLast((child) =>
    held.some(({ paragraph }) => child === paragraph || child.contains(paragraph)),
  );
  if (last === undefined) throw new Error("a letterhead without a text");
  return last;
}

/** Takes a placeholder's line out of the text; where a section ends with it, its words alone. */
function takeOut(paragraph: Element): void {
  if (endedBy(paragraph) === undefined) paragraph.parentNode?.removeChild(paragraph);
  else for (const child of childElements(paragraph)) if (!isWord(child, "pPr")) paragraph.removeChild(child);
}
