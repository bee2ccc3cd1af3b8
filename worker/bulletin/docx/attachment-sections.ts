/** The attachments one after the other, upright or sideways, each turn of the sheet a section of its own. */
import type { BulletinChart, BulletinDocument } from "#shared/bulletin/document.ts";
import { attachmentPages, orientationOf } from "./attachment-pages.ts";
import type { Orientation } from "./page.ts";

/** The paper attachments are set on: ours, or a county's own. */
export interface Paper {
  /** Of a line of a sheet so held, in twips. */
  readonly width: (held: Orientation) => number;
  /** The paragraph that ends a section of sheets so held. */
  readonly sectionEnd: (held: Orientation) => string;
}

/** What begins on an upright sheet, and how its last one is held. */
export interface AttachmentSections {
  readonly xml: string;
  readonly held: Orientation;
}

export function attachmentSections(
  { attachments, form }: BulletinDocument,
  charts: readonly BulletinChart[],
  paper: Paper,
): AttachmentSections {
  const content: string[] = [];
  let held: Orientation = "portrait";
  for (const [index, attachment] of attachments.entries()) {
    const next = orientationOf(attachment);
    const isTurned = next !== held;
    if (isTurned) content.push(paper.sectionEnd(held));
    held = next;
    const label = form.attachmentLabels[index] ?? "";
    const sheet = { held, width: paper.width(held), isNew: isTurned };
    content.push(attachmentPages(attachment, label, sheet, charts));
  }
  return { xml: content.join(""), held };
}
