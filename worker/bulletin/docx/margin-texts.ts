/**
 * What stands outside the type area: the page number, and the mark of a draft. On a page laid sideways both keep
 * their place on the sheet, as the standard has it: the head of its table lies where the sheet's left edge is.
 */
import type { BulletinDocument } from "#shared/bulletin/document.ts";
import type { Edition } from "../edition.ts";
import { box } from "./boxes.ts";
import type { BoxPlace } from "./boxes.ts";
import { FOOTER, HEADER, MARGIN, SIZE, TYPE_WIDTH } from "./page.ts";
import type { Orientation } from "./page.ts";
import { run } from "./paragraphs.ts";
import { STYLES } from "./styles.ts";
import { word } from "./xml.ts";

/** One character of 4号, in twips. */
const ONE = SIZE.four * 10;

/** Height of both texts' lines. */
const THICKNESS = STYLES.PageNumber.line;

type Side = "left" | "right";

/** A header or footer part of the package. */
export interface MarginText {
  readonly kind: "header" | "footer";
  readonly pages: "odd" | "even";
  readonly orientation: Orientation;
  /** Relation of the document to the part. */
  readonly id: string;
  /** In `word/`. */
  readonly file: string;
  readonly content: string;
}

/** Outer sides of right and left pages. */
const SIDES = { odd: "right", even: "left" } as const;

/**
 * Every part a bulletin's sections name.
 * @param bottom from the type area to the page's lower edge, in twips. @default the form's
 */
export function marginTexts(
  { form }: BulletinDocument,
  { draft }: Edition,
  bottom: number = MARGIN.bottom,
): readonly MarginText[] {
  const kinds = draft ? (["header", "footer"] as const) : (["footer"] as const);
  const wanted = kinds.flatMap((kind) =>
    (["portrait", "landscape"] as const).flatMap((orientation) =>
      (["odd", "even"] as const).map((pages) => ({ kind, orientation, pages })),
    ),
  );
  return wanted.map(({ kind, orientation, pages }) => {
    const side = SIDES[pages];
    const number = pageNumber(side);
    const mark = draft ? pageHead(form.draft, side) : "";
    const content =
      orientation === "portrait" ? (kind === "footer" ? number : mark) : beside(kind, number, mark, bottom);
    return {
      kind,
      pages,
      orientation,
      id: `rId${kind}${orientation}${pages}`,
      file: `${kind}-${orientation}-${pages}.xml`,
      content,
    };
  });
}

/** “— 1 —”, one character in from the outer edge. */
function pageNumber(side: Side): string {
  const field = word(
    "fldSimple",
    { instr: " PAGE " },
    word("r", {}, word("rPr", {}, word("rFonts", { hint: "eastAsia" })), word("t", {}, "1")),
  );
  return word("p", {}, outer("PageNumber", side), run("— "), field, run(" —"));
}

/** A draft's mark over the type area, on the side of the page number. */
function pageHead(mark: string, side: Side): string {
  return word("p", {}, outer("PageHead", side), run(mark));
}

function outer(style: "PageNumber" | "PageHead", side: Side): string {
  return word(
    "pPr",
    {},
    word("pStyle", { val: style }),
    word("ind", { [side]: ONE }),
    word("jc", { val: side }),
  );
}

/**
 * What a sideways page carries: its foot is the page's left, its head the page's right. Both hang in its footer
 * (LibreOffice puts a box of a header elsewhere on the first such page); its header is empty, or else it would
 * be that of the pages before.
 */
function beside(kind: MarginText["kind"], number: string, mark: string, bottom: number): string {
  // As far from the type area as on an upright page.
  const offset = Math.max(0, bottom - (MARGIN.bottom - FOOTER));
  const boxes = [
    turned(number, "页码", 2, { within: "leftMargin", offset }),
    mark === ""
      ? ""
      : turned(mark, "稿别", 3, { within: "rightMargin", offset: MARGIN.top - HEADER - THICKNESS }),
  ];
  const properties = word(
    "pPr",
    {},
    word("pStyle", { val: "Line" }),
    word("spacing", { line: 20, lineRule: "exact" }),
  );
  return word("p", {}, properties, ...(kind === "footer" ? boxes : []));
}

/** A draft's mark where a header has words of its own: over the type area, and in no one's way. A run that carries it. */
export function markBeside({ form }: BulletinDocument, id: number, width: number): string {
  return box({
    id,
    name: "稿别",
    width,
    height: THICKNESS,
    across: { within: "margin", offset: 0 },
    down: { within: "margin", offset: HEADER - MARGIN.top },
    content: pageHead(form.draft, SIDES.odd),
  });
}

function turned(content: string, name: string, id: number, across: BoxPlace): string {
  return box({
    id,
    name,
    width: THICKNESS,
    height: TYPE_WIDTH,
    across,
    down: { within: "margin", offset: 0 },
    text: "turned",
    content,
  });
}
