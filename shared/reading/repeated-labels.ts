/**
 * Merged areas in a sheet that has none: programs that export tables write a merged cell's text into each of
 * its cells. Only for finding headers; the cells of data stay what they are.
 */
import type { Area } from "../ledgers/address.ts";
import type { SheetView } from "./sheet-view.ts";

/** Columns looked at; headers are narrower. */
const WIDEST = 400;

/** The areas of one text, each as wide as it runs and as far down as the same run is repeated, in rows `first` to `last`. */
export function repeatedAreas(view: SheetView, first: number, last: number): readonly Area[] {
  const areas: Area[] = [];
  /** The areas that reach down to the row above, by their first column. */
  let above = new Map<
    number,
    { area: { top: number; left: number; bottom: number; right: number }; text: string }
  >();
  for (let row = first; row <= Math.min(last, view.lastRow); row++) {
    const here: typeof above = new Map();
    const width = Math.min(WIDEST, view.grid.values[row - 1]?.length ?? 0);
    for (let left = 1; left <= width; left++) {
      const value = view.value(row, left);
      if (typeof value !== "string") continue;
      const text = view.text(row, left);
      if (text === "") continue;
      let right = left;
      while (right < width && view.value(row, right + 1) === value) right++;
      const over = above.get(left);
      if (over?.text === text && over.area.right === right) {
        over.area.bottom = row;
        here.set(left, over);
      } else {
        const area = { top: row, left, bottom: row, right };
        here.set(left, { area, text });
        areas.push(area);
      }
      left = right;
    }
    above = here;
  }
  return areas.filter((area) => area.right > area.left || area.bottom > area.top);
}
