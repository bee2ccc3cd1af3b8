/** How many lines a wrapped text takes, and how high they are: what a page holds is reckoned before it is written. */

/** Height of a line of text as a multiple of its font's size. */
const LINE_SPACING = 1.35;
/** Room above and below the text, in points. */
const PADDING = 5;
/** The size column widths are counted in, in points. */
const WIDTH_FONT_SIZE = 11;
/** Part of a column's width that text fills before it breaks: lines end at whole characters. */
const FILLED = 0.95;
/** Characters that take the width of two digits. */
const WIDE =
  /[\u1100-\u115f\u2010-\u2027\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g;

/** Lines of a text of that font size (points) wrapped in a column of that width (characters of the default font). */
export function linesIn(text: string, width: number, size: number): number {
  const room = Math.max(1, (width * FILLED * WIDTH_FONT_SIZE) / size);
  return text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / room)), 0);
}

/** The height of so many lines, in whole points. */
export function heightOfLines(lines: number, size: number): number {
  return Math.ceil(lines * size * LINE_SPACING + PADDING);
}

function widthOf(line: string): number {
  return line.length + (line.match(WIDE)?.length ?? 0);
}
