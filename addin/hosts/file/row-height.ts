/** How high a row must be for its wrapped texts: Excel fits rows when it opens a file, other programs do not. */
import type { PlanCell, PlannedSheet } from "#shared/results/plan.ts";
import { heightOfLines, linesIn } from "#shared/results/text-lines.ts";
import { LOOKS } from "../looks.ts";

/** Excel's limit, in points. */
const MAX_HEIGHT = 409;
/** The size an empty row is as high as, in points. */
const EMPTY_SIZE = 11;

/** The height of each row in points: the plan's own, else what its texts need in their columns, merged ones included. */
export function rowHeights(plan: PlannedSheet): number[] {
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
    return Math.min(MAX_HEIGHT, Math.max(...needed, heightOfLines(1, EMPTY_SIZE)));
  });
}

function heightOf(cell: PlanCell | null, width: number): number {
  if (cell === null) return 0;
  const { size, fit } = LOOKS[cell.style];
  const text = typeof cell.value === "string" && fit === undefined ? cell.value : "";
  return heightOfLines(linesIn(text, width, size), size);
}
