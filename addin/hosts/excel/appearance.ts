/** The closed set of styles and formats of a plan, as Excel is told them. */
import type { PlanFormat, PlanStyle } from "#shared/results/plan.ts";

/** Number formats as Excel writes them. */
export const NUMBER_FORMATS: Readonly<Record<PlanFormat, string>> = {
  text: "@",
  integer: "0",
  points: "0.00",
  signed: "+0.00;-0.00;0.00",
  percent: "0.00%",
  wan: "#,##0.00",
};

/** What a style sets; a member left out keeps Excel's default. */
export interface Appearance {
  readonly bold?: boolean;
  /** In points. */
  readonly size?: number;
  /** Colours as #RRGGBB. */
  readonly color?: string;
  readonly fill?: string;
  readonly align: "Left" | "Center" | "Right" | "General";
  readonly wrap?: boolean;
  readonly bordered: boolean;
}

const INK = "#1F2933";
const MUTED = "#5B6770";
const BORDER = "#C9D1D6";
const LINK = "#1A5FB4";

const body: Appearance = { align: "General", wrap: true, bordered: true };
const centred: Appearance = { align: "Center", wrap: true, bordered: true };

export const APPEARANCES: Readonly<Record<PlanStyle, Appearance>> = {
  title: { bold: true, size: 16, color: INK, align: "Center", bordered: false },
  subtitle: { color: MUTED, align: "Center", bordered: false },
  header: { bold: true, color: "#FFFFFF", fill: "#8C1D18", align: "Center", wrap: true, bordered: true },
  body,
  centred,
  strong: { ...body, bold: true },
  note: { color: MUTED, align: "Left", wrap: true, bordered: false },
  excellent: { ...centred, bold: true, color: "#0B5D2E", fill: "#DDF3E4" },
  medium: { ...centred, color: "#5C4500", fill: "#FFF3CD" },
  poor: { ...centred, bold: true, color: "#8C1D18", fill: "#FBE0DE" },
  error: { ...centred, bold: true, color: "#8C1D18", fill: "#FBE0DE" },
  warning: { ...centred, color: "#5C4500", fill: "#FFF3CD" },
  notice: { ...centred, color: "#1A4C7C", fill: "#E1EEFA" },
};

/** Queues one style for many areas of a sheet. */
export function applyAppearance(
  areas: Excel.RangeAreas,
  { bold, size, color, fill, align, wrap }: Appearance,
): void {
  const { format } = areas;
  if (bold !== undefined) format.font.bold = bold;
  if (size !== undefined) format.font.size = size;
  if (color !== undefined) format.font.color = color;
  if (fill !== undefined) format.fill.color = fill;
  if (align !== "General") format.horizontalAlignment = align;
  if (wrap !== undefined) format.wrapText = wrap;
  format.verticalAlignment = "Center";
}

const OUTER_EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

/** Which lines between cells an area has; Excel refuses a line where there is no second row or column. */
export interface InnerLines {
  readonly horizontal: boolean;
  readonly vertical: boolean;
}

/** Queues thin lines around and between the cells of areas that all have the same inner lines. */
export function applyBorders(areas: Excel.RangeAreas, inner: InnerLines): void {
  const edges = [
    ...OUTER_EDGES,
    ...(inner.horizontal ? (["InsideHorizontal"] as const) : []),
    ...(inner.vertical ? (["InsideVertical"] as const) : []),
  ];
  for (const edge of edges) {
    const border = areas.format.borders.getItem(edge);
    border.style = "Continuous";
    border.color = BORDER;
  }
}

/** Queues the look of cells that lead somewhere. */
export function applyLinkAppearance(areas: Excel.RangeAreas): void {
  areas.format.font.color = LINK;
  areas.format.font.underline = "Single";
}

/** Width of a digit of the default font (宋体 or 等线 11 at 96 dpi) and of a column's padding, in pixels. */
const DIGIT_PIXELS = 8;
const PADDING_PIXELS = 5;
const POINTS_A_PIXEL = 0.75;

/** The width Excel is told, in points, for a width in characters of the default font. */
export function columnWidthOf(characters: number): number {
  return (characters * DIGIT_PIXELS + PADDING_PIXELS) * POINTS_A_PIXEL;
}
