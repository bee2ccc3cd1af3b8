/** Which rows a total is of. Its word tells something; where several answers remain, the numbers decide. */
import { bandsOf } from "./band-levels.ts";
import type { CheckedSheet } from "./sheet-check.ts";

/** Always of the whole sheet. */
const OF_ALL: ReadonlySet<string> = new Set(["总计", "总合计"]);
/** Never of more than its heading. */
const OF_PART = "小计";

type Places = readonly number[];

/**
 * The sets of rows (their places) a total in `row` may be of, the likeliest first: those just above it, those of the
 * headings it stands under, all above it; where nothing stands above it, those below.
 */
export function scopesOf(sheet: CheckedSheet, row: number, label: string): readonly Places[] {
  const places = sheet.mapped.rows.map((dataRow, at) => ({ dataRow, at }));
  const above = places.filter(({ dataRow }) => dataRow < row).map(({ at }) => at);
  const marks = sheet.order.filter((marked) => !sheet.placeOfRow.has(marked));
  const start = marks.findLast((marked) => marked < row) ?? 0;
  const justAbove = above.filter((at) => (sheet.mapped.rows[at] ?? 0) > start);
  if (above.length === 0 || (justAbove.length === 0 && sheet.kinds.get(start) === "band")) {
    return below(sheet, row, label);
  }
  if (OF_ALL.has(label)) return [above];
  const headings = openBands(sheet, row).map((rows) => rows.filter((at) => above.includes(at)));
  const parts = [justAbove, ...headings].filter((rows) => rows.length > 0);
  if (label === OF_PART) return parts.length > 0 ? parts : [above];
  return sheet.order.at(-1) === row ? [above, ...parts] : [...parts, above];
}

/** Totals written above their rows: of the whole sheet, or of what follows down to the next mark. */
function below(sheet: CheckedSheet, row: number, label: string): readonly Places[] {
  const all = [...sheet.mapped.rows.keys()].filter((at) => (sheet.mapped.rows[at] ?? 0) > row);
  const end = sheet.order.find((marked) => marked > row && isMark(sheet, marked)) ?? Number.POSITIVE_INFINITY;
  const next = all.filter((at) => (sheet.mapped.rows[at] ?? 0) < end);
  const headings = openBands(sheet, row);
  const scopes = OF_ALL.has(label) ? [all] : [...headings, next, all];
  return scopes.filter((rows) => rows.length > 0);
}

/** The rows of the headings that a row stands under, the lowest heading first. */
function openBands(sheet: CheckedSheet, row: number): readonly Places[] {
  const before = bandsOf(sheet).filter((band) => band.row < row);
  return before
    .filter((band, at) => before.slice(at + 1).every(({ level }) => level > band.level))
    .map(({ rows }) => rows)
    .toReversed();
}

function isMark(sheet: CheckedSheet, row: number): boolean {
  const kind = sheet.kinds.get(row);
  return kind === "band" || kind === "subtotal";
}
