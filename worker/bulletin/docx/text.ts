/** The text between the red rule and the attachments, piece by piece: each may stand elsewhere on a county's own paper. */
import type { BulletinChart, BulletinDocument } from "#shared/bulletin/document.ts";
import type { Edition } from "../edition.ts";
import { widthOf } from "../text-width.ts";
import { chartLines } from "./charts.ts";
import { CHARACTER } from "./page.ts";
import { blankLine, paragraph } from "./paragraphs.ts";
import { word } from "./xml.ts";

/** From the right edge to the date, in characters. */
const RIGHT_OF_DATE = 4;
/** Room for the seal between the last line and the signature. */
const LINES_FOR_SEAL = 2;

/** The title's lines, without what marks a draft. */
export function titleLines({ form }: BulletinDocument): string {
  return form.titleLines.map((line) => paragraph("Title", line)).join("");
}

/** What marks a draft under its title; nothing where it is none. */
export function draftLine({ form }: BulletinDocument, { draft }: Edition): string {
  return draft ? paragraph("Draft", `（${form.draft}）`) : "";
}

export function addresseeLine({ addressee }: BulletinDocument): string {
  return addressee === "" ? "" : paragraph("Addressee", addressee);
}

/** Headings, paragraphs and charts. @param width of a line, in twips */
export function blockLines(
  { blocks }: BulletinDocument,
  charts: readonly BulletinChart[],
  width: number,
): string {
  const lastBlock = blocks.length - 1;
  const lines = blocks.map((block, index) => {
    if (block.kind === "chart")
      return chartLines(block.chart, charts.indexOf(block.chart), { width, onGrid: true });
    // No page may carry a signature without text: 附件说明 goes with it, and the end of the last paragraph.
    if (block.kind === "paragraph")
      return paragraph("Body", block.text, index === lastBlock ? { keepNext: true } : {});
    return paragraph(block.level === 1 ? "Heading1" : "Heading2", block.text);
  });
  return lines.join("");
}

/** 附件说明: two characters in, titles under each other, no full stop. */
export function attachmentsListed({ attachments, form }: BulletinDocument): string {
  return attachments
    .map(({ title }, index) => listed(title, index, attachments.length, form.attachmentsLead))
    .join("");
}

function listed(title: string, index: number, count: number, lead: string): string {
  const number = count === 1 ? "" : `${index + 1}.`;
  const before = widthOf(lead);
  const hanging = (index === 0 ? before : 0) + widthOf(number);
  const left = 2 + before + widthOf(number);
  return paragraph("Addressee", `${index === 0 ? lead : ""}${number}${title}`, {
    keepNext: true,
    indent: word("ind", { left: Math.round(left * CHARACTER), hanging: Math.round(hanging * CHARACTER) }),
  });
}

/** Room for the seal before the signature; it stays with the line before. */
export function roomForSeal(): string {
  return Array.from({ length: LINES_FOR_SEAL }, () => blankLine(true)).join("");
}

/** The date four characters from the right, who signs centred over it; both stay with the line before. */
export function signature({ signature: signer, form }: BulletinDocument): string {
  const overhang = (widthOf(signer) - widthOf(form.date)) / 2;
  const [signerRight, dateRight] = [
    Math.max(0, RIGHT_OF_DATE - overhang),
    Math.max(RIGHT_OF_DATE, RIGHT_OF_DATE + Math.min(0, overhang)),
  ];
  return signatureLine(signer, signerRight, true) + signatureLine(form.date, dateRight);
}

/** `right` in characters from the right edge. */
function signatureLine(content: string, right: number, keepNext?: true): string {
  return paragraph("Signature", content, {
    ...(keepNext ? { keepNext } : {}),
    indent: word("ind", { right: Math.round(right * CHARACTER) }),
  });
}
