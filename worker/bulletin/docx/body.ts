/** `word/document.xml`: head, text, signature, attachments and 版记, each in its place on the page. */
import type { BulletinDocument } from "#shared/bulletin/document.ts";
import { chartsOf } from "../chart-bars.ts";
import type { Edition } from "../edition.ts";
import { attachmentSections } from "./attachment-sections.ts";
import { head } from "./head.ts";
import type { MarginText } from "./margin-texts.ts";
import { LINE_WIDTH } from "./page.ts";
import { blankLine } from "./paragraphs.ts";
import { record } from "./record.ts";
import { sectionEnd, sectionProperties } from "./sections.ts";
import {
  addresseeLine,
  attachmentsListed,
  blockLines,
  draftLine,
  roomForSeal,
  signature,
  titleLines,
} from "./text.ts";
import { RELATION_NAMESPACE, WORD_NAMESPACE, XML_HEAD, element, word } from "./xml.ts";

/** Number of the box that holds the 版记. */
const RECORD_BOX = 1;

export function documentXml(
  bulletin: BulletinDocument,
  edition: Edition,
  texts: readonly MarginText[],
): string {
  const charts = chartsOf(bulletin);
  const attachments = attachmentSections(bulletin, charts, {
    width: (held) => LINE_WIDTH[held],
    sectionEnd: (held) => sectionEnd(sectionProperties(held, texts)),
  });
  const content = [
    head(bulletin),
    blankLine(),
    blankLine(),
    titleLines(bulletin),
    draftLine(bulletin, edition),
    blankLine(),
    addresseeLine(bulletin),
    blockLines(bulletin, charts, LINE_WIDTH.portrait),
    bulletin.attachments.length === 0 ? "" : blankLine(true),
    attachmentsListed(bulletin),
    roomForSeal(),
    signature(bulletin),
    attachments.xml,
    // 版记 stands on an upright page.
    attachments.held === "portrait" ? "" : sectionEnd(sectionProperties(attachments.held, texts)),
    record(bulletin, RECORD_BOX),
    sectionProperties("portrait", texts),
  ];
  return textPart(content);
}

/** `word/document.xml` of what its text is made of. */
export function textPart(content: readonly string[]): string {
  return (
    XML_HEAD +
    element(
      "w:document",
      { "xmlns:w": WORD_NAMESPACE, "xmlns:r": RELATION_NAMESPACE },
      word("body", {}, ...content),
    )
  );
}
