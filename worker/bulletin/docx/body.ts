/** `word/document.xml`: head, text, signature, attachments and 版记, each in its place on the page. */
import type { BulletinChart, BulletinDocument } from "#shared/bulletin/document.ts";
import { chartsOf } from "../chart-bars.ts";
import type { Edition } from "../edition.ts";
import { attachmentPages, orientationOf } from "./attachment-pages.ts";
import { chartLines } from "./charts.ts";
import type { MarginText } from "./margin-texts.ts";
import { ABOVE_MASTHEAD, ABOVE_RULE, CHARACTER, RED, RULE, TYPE_WIDTH } from "./page.ts";
import type { Orientation } from "./page.ts";
import { blankLine, gap, paragraph } from "./paragraphs.ts";
import { record } from "./record.ts";
import { sectionEnd, sectionProperties } from "./sections.ts";
import { widthOf } from "../text-width.ts";
import { RELATION_NAMESPACE, WORD_NAMESPACE, XML_HEAD, element, word } from "./xml.ts";

/** The line over the red rule: lower than the grid's, so that the rule keeps its distance from the words. */
const HEAD_LINE = 420;
/** A masthead of many characters is set smaller, to stay on its line; in half-points. */
const MASTHEAD = { largest: 96, smallest: 44, usable: 0.96 } as const;
const TWIPS_A_HALF_POINT = 10;
/** From the right edge to the date, in characters. */
const RIGHT_OF_DATE = 4;
/** Room for the seal between the last line and the signature. */
const LINES_FOR_SEAL = 2;

export function documentXml(
  bulletin: BulletinDocument,
  edition: Edition,
  texts: readonly MarginText[],
): string {
  const charts = chartsOf(bulletin);
  const content = [head(bulletin), text(bulletin, edition, charts), signature(bulletin)];
  let orientation: Orientation = "portrait";
  /** Ends the section where what follows is held otherwise; says whether it did. */
  const turn = (next: Orientation): boolean => {
    if (next === orientation) return false;
    content.push(sectionEnd(orientation, texts));
    orientation = next;
    return true;
  };
  for (const [index, attachment] of bulletin.attachments.entries()) {
    const held = orientationOf(attachment);
    const isOnNewPage = turn(held);
    const label = bulletin.form.attachmentLabels[index] ?? "";
    content.push(attachmentPages(attachment, label, held, isOnNewPage, charts));
  }
  // 版记 stands on an upright page.
  turn("portrait");
  content.push(record(bulletin), sectionProperties("portrait", texts));
  return (
    XML_HEAD +
    element(
      "w:document",
      { "xmlns:w": WORD_NAMESPACE, "xmlns:r": RELATION_NAMESPACE },
      word("body", {}, ...content),
    )
  );
}

function head({ masthead, form, issuer }: BulletinDocument): string {
  const size = mastheadSize(masthead);
  const tabs = word(
    "tabs",
    {},
    word("tab", { val: "left", pos: CHARACTER }),
    word("tab", { val: "right", pos: TYPE_WIDTH - CHARACTER }),
  );
  const rule = { val: "single", sz: RULE.red, space: ABOVE_RULE, color: RED };
  return [
    gap(ABOVE_MASTHEAD),
    paragraph("Masthead", masthead, {
      size,
      spacing: word("spacing", { line: size * TWIPS_A_HALF_POINT, lineRule: "exact" }),
    }),
    blankLine(),
    blankLine(),
    paragraph("Issue", form.issue),
    paragraph("Line", `\t${issuer}\t${form.date}`, {
      border: word("pBdr", {}, word("bottom", rule)),
      tabs,
      spacing: word("spacing", { line: HEAD_LINE, lineRule: "exact" }),
    }),
  ].join("");
}

/** Half-points that let the masthead fill its line. */
function mastheadSize(masthead: string): number {
  const fitting = Math.floor(
    (TYPE_WIDTH * MASTHEAD.usable) / (TWIPS_A_HALF_POINT * Math.max(1, widthOf(masthead))),
  );
  return Math.min(MASTHEAD.largest, Math.max(MASTHEAD.smallest, fitting - (fitting % 2)));
}

function text(
  { form, addressee, blocks, attachments }: BulletinDocument,
  { draft }: Edition,
  charts: readonly BulletinChart[],
): string {
  const lastBlock = blocks.length - 1;
  const body = blocks.map((block, index) => {
    if (block.kind === "chart") return chartLines(block.chart, charts.indexOf(block.chart), "portrait");
    // No page may carry a signature alone: 附件说明 goes with it, or else the last paragraph.
    if (block.kind === "paragraph") {
      return paragraph(
        "Body",
        block.text,
        index === lastBlock && attachments.length === 0 ? { keepNext: true } : {},
      );
    }
    return paragraph(block.level === 1 ? "Heading1" : "Heading2", block.text);
  });
  return [
    blankLine(),
    blankLine(),
    ...form.titleLines.map((line) => paragraph("Title", line)),
    draft ? paragraph("Draft", `（${form.draft}）`) : "",
    blankLine(),
    addressee === "" ? "" : paragraph("Addressee", addressee),
    ...body,
    attachments.length === 0 ? "" : blankLine(true),
    ...attachments.map(({ title }, index) => listed(title, index, attachments.length, form.attachmentsLead)),
  ].join("");
}

/** 附件说明: two characters in, titles under each other, no full stop. */
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

/** The date four characters from the right, who signs centred over it; both stay with the line before. */
function signature({ signature: signer, form }: BulletinDocument): string {
  const overhang = (widthOf(signer) - widthOf(form.date)) / 2;
  const [signerRight, dateRight] = [
    Math.max(0, RIGHT_OF_DATE - overhang),
    Math.max(RIGHT_OF_DATE, RIGHT_OF_DATE + Math.min(0, overhang)),
  ];
  return [
    ...Array.from({ length: LINES_FOR_SEAL }, () => blankLine(true)),
    signatureLine(signer, signerRight, true),
    signatureLine(form.date, dateRight),
  ].join("");
}

/** `right` in characters from the right edge. */
function signatureLine(content: string, right: number, keepNext?: true): string {
  return paragraph("Signature", content, {
    ...(keepNext ? { keepNext } : {}),
    indent: word("ind", { right: Math.round(right * CHARACTER) }),
  });
}
