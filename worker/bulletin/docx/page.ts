/** The page of GB/T 9704-2012 in WordprocessingML's units: twips (1/20 pt) unless said otherwise. */

const TWIPS_A_MILLIMETRE = 1440 / 25.4;

/** Millimetres as whole twips. */
export function millimetres(length: number): number {
  return Math.round(length * TWIPS_A_MILLIMETRE);
}

/** A4. */
export const PAGE = { width: 11_906, height: 16_838 } as const;
export const MARGIN = {
  top: millimetres(37),
  right: millimetres(26),
  bottom: millimetres(35),
  left: millimetres(28),
} as const;
/** The type area, 156 mm wide and 225 mm high. */
export const TYPE_WIDTH = PAGE.width - MARGIN.left - MARGIN.right;
export const TYPE_HEIGHT = PAGE.height - MARGIN.top - MARGIN.bottom;

/** How a page is held to be read. */
export type Orientation = "portrait" | "landscape";
/** How wide its lines are, in twips. */
export const LINE_WIDTH: Readonly<Record<Orientation, number>> = {
  portrait: TYPE_WIDTH,
  landscape: TYPE_HEIGHT,
};

/** One of 22 lines a page: 28.95 pt, exact. 29 pt would give 21. */
export const LINE = 579;
/** Of a chart's title. */
export const CHART_TITLE_LINE = 400;
/** One of 28 characters a line: what the grid leaves of 16 pt. */
export const CHARACTER = Math.round(TYPE_WIDTH / 28);
/** docGrid's charSpace, in 1/4096 pt: 16 pt less this is 1/28 of the type area. */
export const CHARACTER_SPACE = -849;

/** What each character of 3号 gives up of its 16 pt so that 28 stand in a line, in twips. */
export const TIGHTER = -6;

/** From the page's lower edge to the page number's: its dashes then stand 7 mm below the type area. */
export const FOOTER = millimetres(25.5);
/** From the page's upper edge to its header's: it then ends 7 mm above the type area, as the page number stands below. */
export const HEADER = millimetres(25);
/** The masthead's upper edge below that of the type area. */
export const ABOVE_MASTHEAD = millimetres(35);

/** Font sizes in half-points: 2号, 3号, 4号, 五号 in tables, 小五. */
export const SIZE = { two: 44, three: 32, four: 28, table: 21, small: 18 } as const;

/** Widths of lines in eighths of a point: 0.44 mm (0.35 to 0.5 allowed), 0.35 mm, 0.25 mm, and a table's. */
export const RULE = { red: 10, thick: 8, thin: 6, table: 4 } as const;
/** From the line above the red rule to the rule, in points: 4 mm with what the line leaves under its words. */
export const ABOVE_RULE = 9;
export const RED = "FF0000";
