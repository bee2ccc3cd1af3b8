/** How high a row must be for its wrapped texts: Excel fits rows when it opens a file, other programs do not. */
import type { PlanCell, SheetPlan } from "#shared/results/plan.ts";
import { LOOKS } from "../looks.ts";

/** Height of a line of text as a multiple of its font's size. */
const LINE_SPACING = 1.35;
/** Room above and below the text, in points. */
const PADDING = 5;
/** Excel's limit, in points. */
const MAX_HEIGHT = 409;
/** The size column widths are counted in, in points. */
const WIDTH_FONT_SIZE = 11;
/** Part of a column's width that text fills before it breaks: lines end at whole characters. */
const FILLED = 0.95;
/** Characters that take the width of two digits. */
const WIDE =
  /[\u1100-\u115f\u2010-\u2027\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g;

/** The height of each row in points: the plan's own, else what its texts need in their columns, merged ones included. */
export function rowHeights(plan: SheetPlan): number[] {
  const spans = new Map(plan.merges.map((area) => [`${area.top} ${area.left}`, area]));
  return plan.rows.map(({ cells, height }, index) => {
    if (height !== undefined) return height;
    const needed = cells.map((cell, at) => {
      const merge = spans.get(`${index + 1} ${at + 1}`);
      // A text merged downwards has the height of several rows, and needs none of this one.
      if (merge !== undefined && merge.bottom > merge.top) return 0;
      const width = plan.widths.slice(at, merge?.right ?? at + 1).reduce((sum, one) => sum + one, 0);
      return heightOf(cell, width);
    });
    return Math.min(MAX_HEIGHT, Math.max(...needed, heightOf(null, 1)));
  });
}

function heightOf(cell: PlanCell | null, width: number): number {
  const size = cell === null ? WIDTH_FONT_SIZE : LOOKS[cell.style].size;
  const room = Math.max(1, (width * FILLED * WIDTH_FONT_SIZE) / size);
  const text = typeof cell?.value === "string" ? cell.value : "";
  const lines = text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / room)), 0);
  return Math.ceil(lines * size * LINE_SPACING + PADDING);
}

function widthOf(line: string): number {
  return line.length + (line.match(WIDE)?.length ?? 0);
}
