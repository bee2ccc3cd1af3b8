/** The paragraph styles of the form, so that an official can change a bulletin in Word as any other paper. */
import { runFonts } from "./fonts.ts";
import type { FontName } from "./fonts.ts";
import { CHARACTER, CHART_TITLE_LINE, LINE, RED, SIZE, TIGHTER } from "./page.ts";
import { word } from "./xml.ts";

export interface ParagraphStyle {
  /** The name Word knows it by: one of its own (shown as 标题 1, in the navigation pane and lists of contents), else ours. */
  readonly name: string;
  readonly font: FontName;
  /** Half-points. */
  readonly size: number;
  readonly align: "left" | "center" | "right" | "both";
  /** Exact line height in twips. @default LINE */
  readonly line?: number;
  /** Whether a line grows with what stands in it. @default false, exact */
  readonly growing?: true;
  /** Characters of 3号 the first line is set in. */
  readonly indent?: number;
  /** Inner distance from a cell's edges, in twips. */
  readonly inset?: number;
  readonly colour?: string;
  /** Level in the document's outline, from 0. */
  readonly outline?: number;
  readonly keepNext?: true;
}

export const STYLES = {
  Masthead: { name: "红头", font: "xiaobiaosong", size: 76, align: "center", colour: RED },
  Line: { name: "版头行", font: "fangsong", size: SIZE.three, align: "left" },
  Issue: { name: "期号", font: "fangsong", size: SIZE.three, align: "center" },
  Title: { name: "Title", font: "xiaobiaosong", size: SIZE.two, align: "center", keepNext: true },
  Draft: { name: "稿别", font: "kaiti", size: SIZE.three, align: "center", keepNext: true },
  Addressee: { name: "主送机关", font: "fangsong", size: SIZE.three, align: "left" },
  Heading1: {
    name: "heading 1",
    font: "heiti",
    size: SIZE.three,
    align: "both",
    indent: 2,
    outline: 0,
    keepNext: true,
  },
  Heading2: {
    name: "heading 2",
    font: "kaiti",
    size: SIZE.three,
    align: "both",
    indent: 2,
    outline: 1,
    keepNext: true,
  },
  Body: { name: "公文正文", font: "fangsong", size: SIZE.three, align: "both", indent: 2 },
  Signature: { name: "署名日期", font: "fangsong", size: SIZE.three, align: "right" },
  AttachmentTitle: {
    name: "附件标题",
    font: "xiaobiaosong",
    size: SIZE.two,
    align: "center",
    outline: 0,
    keepNext: true,
  },
  AttachmentLabel: { name: "附件序号", font: "heiti", size: SIZE.three, align: "left", keepNext: true },
  Caption: { name: "表题", font: "kaiti", size: SIZE.three, align: "left", keepNext: true },
  ChartTitle: {
    name: "图题",
    font: "heiti",
    size: SIZE.table,
    align: "center",
    line: CHART_TITLE_LINE,
    keepNext: true,
  },
  /** As low as can be, so that the picture alone makes the line. */
  Chart: { name: "图", font: "fangsong", size: 2, align: "center", line: 20, growing: true },
  TableHead: { name: "表头", font: "heiti", size: SIZE.table, align: "center", line: 300, keepNext: true },
  TableBand: {
    name: "表内分组",
    font: "heiti",
    size: SIZE.table,
    align: "left",
    line: 300,
    inset: 20,
    keepNext: true,
  },
  TableText: { name: "表文", font: "fangsong", size: SIZE.table, align: "left", line: 300, inset: 20 },
  TableCentre: { name: "表文居中", font: "fangsong", size: SIZE.table, align: "center", line: 300 },
  TableRight: { name: "表文居右", font: "fangsong", size: SIZE.table, align: "right", line: 300, inset: 50 },
  Note: { name: "表注", font: "fangsong", size: SIZE.small, align: "left", line: 270 },
  Record: { name: "版记", font: "fangsong", size: SIZE.four, align: "left", line: 480 },
  PageHead: { name: "页首稿别", font: "kaiti", size: SIZE.four, align: "left", line: 280 },
  PageNumber: { name: "页码", font: "songti", size: SIZE.four, align: "left", line: 280 },
} as const satisfies Readonly<Record<string, ParagraphStyle>>;

export type StyleId = keyof typeof STYLES;

/** What lets 22 lines of 28 characters stand on a page, in the schema's order. */
const ON_OUR_GRID = [
  word("widowControl", { val: 0 }),
  // Nothing stands outside the type area, no comma either.
  word("overflowPunct", { val: 0 }),
  // Half-width figures beside Chinese stay half a character wide: the line keeps its 28.
  word("autoSpaceDE", { val: 0 }),
  word("autoSpaceDN", { val: 0 }),
  // LibreOffice doubles the pitch of a grid narrower than its characters: the exact line and the spacing
  // below set 22 lines of 28 in every program, and the section's grid says so to whoever edits on.
  word("snapToGrid", { val: 0 }),
];
const LINES = { line: LINE, lineRule: "exact" } as const;

/** `w:styles`' content: defaults (Normal, 3号仿宋 on the grid) and the table above. */
export function styleSheet(language: string): string {
  const styles: Readonly<Record<string, ParagraphStyle>> = STYLES;
  const own = Object.entries(styles).map(([id, style]) => styleElement(id, style, "Normal"));
  return defaultStyles(language) + own.join("");
}

/** What a document begins from: its defaults, Normal and its kind of table. */
export function defaultStyles(language: string): string {
  const defaults = word(
    "docDefaults",
    {},
    word(
      "rPrDefault",
      {},
      word(
        "rPr",
        {},
        runFonts("fangsong"),
        word("kern", { val: 2 }),
        word("sz", { val: SIZE.three }),
        word("szCs", { val: SIZE.three }),
        word("lang", { val: "en-US", eastAsia: language, bidi: "ar-SA" }),
      ),
    ),
    word("pPrDefault"),
  );
  const normal = word(
    "style",
    { type: "paragraph", default: 1, styleId: "Normal" },
    word("name", { val: "Normal" }),
    word("qFormat"),
    word("pPr", {}, ...ON_OUR_GRID, word("spacing", LINES), word("jc", { val: "both" })),
    // Said again, not only by default: it is Normal's size that the grid's 28 characters are counted from.
    word(
      "rPr",
      {},
      word("snapToGrid", { val: 0 }),
      word("sz", { val: SIZE.three }),
      word("szCs", { val: SIZE.three }),
    ),
  );
  const table = word(
    "style",
    { type: "table", default: 1, styleId: "TableNormal" },
    word("name", { val: "Normal Table" }),
    word("uiPriority", { val: 99 }),
    word("semiHidden"),
    word("unhideWhenUsed"),
    word("tblPr", {}, word("tblInd", { w: 0, type: "dxa" })),
  );
  return defaults + normal + table;
}

/**
 * A style that stands for our Normal in a document with one of its own: whatever that document's defaults are, the
 * styles based on it look alike.
 */
export function baseStyle(id: string, name: string): string {
  return word(
    "style",
    { type: "paragraph", customStyle: 1, styleId: id },
    word("name", { val: name }),
    word(
      "pPr",
      {},
      ...ON_OUR_GRID,
      word("spacing", { before: 0, beforeAutospacing: 0, after: 0, afterAutospacing: 0, ...LINES }),
      word("ind", { left: 0, right: 0, firstLine: 0 }),
      word("jc", { val: "both" }),
    ),
    word(
      "rPr",
      {},
      runFonts("fangsong"),
      word("b", { val: 0 }),
      word("i", { val: 0 }),
      word("color", { val: "auto" }),
      word("spacing", { val: 0 }),
      word("kern", { val: 2 }),
      word("sz", { val: SIZE.three }),
      word("szCs", { val: SIZE.three }),
      word("u", { val: "none" }),
    ),
  );
}

/** @param basedOn id of the style it adds to */
export function styleElement(id: string, style: ParagraphStyle, basedOn: string): string {
  const { indent, inset, outline } = style;
  return word(
    "style",
    isBuiltIn(style)
      ? { type: "paragraph", styleId: id }
      : { type: "paragraph", customStyle: 1, styleId: id },
    word("name", { val: style.name }),
    word("basedOn", { val: basedOn }),
    word("qFormat"),
    word(
      "pPr",
      {},
      style.keepNext ? word("keepNext") : "",
      word("spacing", {
        line: style.line ?? (style.size > SIZE.two ? style.size * 10 : LINE),
        lineRule: style.growing ? "atLeast" : "exact",
      }),
      inset === undefined ? "" : word("ind", { left: inset, right: inset }),
      indent === undefined
        ? ""
        : word("ind", { firstLineChars: indent * 100, firstLine: indent * CHARACTER }),
      word("jc", { val: style.align }),
      outline === undefined ? "" : word("outlineLvl", { val: outline }),
    ),
    word(
      "rPr",
      {},
      runFonts(style.font),
      // Word's own headings are bold and blue where nothing else is said.
      word("b", { val: 0 }),
      word("color", { val: style.colour ?? "auto" }),
      style.size === SIZE.three ? word("spacing", { val: TIGHTER }) : "",
      word("sz", { val: style.size }),
      word("szCs", { val: style.size }),
    ),
  );
}

/** Styles Word has of its own are named in English. */
function isBuiltIn({ name }: ParagraphStyle): boolean {
  return /^[A-Za-z]/u.test(name);
}
