/** The looks of a plan's styles, as Excel is told them. */
import { BORDER_COLOUR, LINK_COLOUR } from "../looks.ts";
import type { Look } from "../looks.ts";

/** Queues one look for many areas of a sheet, all but its borders. */
export function applyLook(areas: Excel.RangeAreas, look: Look): void {
  const { format } = areas;
  format.font.name = look.font;
  format.font.size = look.size;
  if (look.bold !== undefined) format.font.bold = look.bold;
  if (look.colour !== undefined) format.font.color = `#${look.colour}`;
  if (look.fill !== undefined) format.fill.color = `#${look.fill}`;
  if (look.fit === undefined) format.wrapText = true;
  else if (look.fit === "shrink") format.shrinkToFit = true;
  if (look.horizontal !== undefined)
    format.horizontalAlignment = look.horizontal === "left" ? "Left" : "Center";
  format.verticalAlignment = look.vertical === "top" ? "Top" : "Center";
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
    border.color = `#${BORDER_COLOUR}`;
  }
}

/** Queues the look of cells that lead somewhere. */
export function applyLinkAppearance(areas: Excel.RangeAreas): void {
  areas.format.font.color = `#${LINK_COLOUR}`;
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
