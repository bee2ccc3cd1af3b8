/** An attachment, on pages of its own: label, title on the third line, tables, small print. */
import type { BulletinAttachment, BulletinChart } from "#shared/bulletin/document.ts";
import { chartLines } from "./charts.ts";
import { LINE } from "./page.ts";
import type { Orientation } from "./page.ts";
import { blankLine, gap, paragraph } from "./paragraphs.ts";
import { table } from "./tables.ts";

/** A table of more columns than this is read on a page laid sideways. */
const COLUMNS_UPRIGHT = 9;

/** Between tables, and between a table and its notes, in twips. */
const BETWEEN = { tables: LINE / 3, notes: 100 } as const;

/** The sheet an attachment begins on. */
export interface Sheet {
  readonly held: Orientation;
  /** Of a line, in twips. */
  readonly width: number;
  /** Whether a section begins with it, and with that a page. */
  readonly isNew: boolean;
}

export function orientationOf({ tables }: BulletinAttachment): Orientation {
  return tables.some(({ head }) => head.length > COLUMNS_UPRIGHT) ? "landscape" : "portrait";
}

/** @param charts all of the bulletin's */
export function attachmentPages(
  attachment: BulletinAttachment,
  label: string,
  { held, width, isNew }: Sheet,
  charts: readonly BulletinChart[],
): string {
  const { title, tables, empty, notes } = attachment;
  const hasNotes = notes.length > 0;
  return [
    paragraph("AttachmentLabel", label, isNew ? {} : { pageBreakBefore: true }),
    blankLine(true),
    paragraph("AttachmentTitle", title),
    blankLine(true),
    ...(tables.length === 0 ? [paragraph("Body", empty)] : []),
    ...tables.flatMap((content, index) => [
      index === 0 ? "" : gap(BETWEEN.tables),
      content.caption === undefined ? "" : paragraph("Caption", content.caption),
      table(content, width, hasNotes && index === tables.length - 1),
    ]),
    ...(hasNotes ? [gap(BETWEEN.notes, true), ...noteLines(notes)] : []),
    ...(attachment.charts ?? []).map((chart) =>
      chartLines(chart, charts.indexOf(chart), { width, onGrid: held === "portrait" }),
    ),
  ].join("");
}

/** Notes stay together, and with the table above them. */
function noteLines(notes: readonly string[]): readonly string[] {
  return notes.map((note, index) =>
    paragraph("Note", note, index < notes.length - 1 ? { keepNext: true } : {}),
  );
}
