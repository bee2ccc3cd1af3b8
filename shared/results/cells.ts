/** The cells result sheets are laid out from. */
import type { Area } from "../ledgers/address.ts";
import type { Hundredths } from "../ledgers/fields.ts";
import type { PlanCell, PlanFormat, PlanRow, PlanStyle } from "./plan.ts";

/** Heights in points: a title line, a table head of up to two lines, and a line of wrapped notes. */
export const TITLE_HEIGHT = 30;
export const HEAD_HEIGHT = 32;

export function text(value: string, style: PlanStyle = "body"): PlanCell {
  return { value, format: "text", style };
}

/** A whole number. */
export function integer(value: number, style: PlanStyle = "centred"): PlanCell {
  return { value, format: "integer", style };
}

/** Hundredths as a number with two decimals; null becomes an empty cell. */
export function points(
  value: Hundredths | null,
  style: PlanStyle = "body",
  format: PlanFormat = "points",
): PlanCell {
  return { value: value === null ? null : value / 100, format, style };
}

export function formula(
  expression: string,
  value: string | number,
  format: PlanFormat,
  style: PlanStyle = "body",
): PlanCell {
  return { value, formula: expression, format, style };
}

/** A title over the whole width, and a subtitle under it. */
export function heading(
  title: string,
  subtitle: string,
  columns: number,
): { readonly rows: readonly PlanRow[]; readonly merges: readonly Area[] } {
  return {
    rows: [
      { cells: spread(text(title, "title"), columns), height: TITLE_HEIGHT },
      { cells: spread(text(subtitle, "subtitle"), columns) },
    ],
    merges: [1, 2].map((row) => ({ top: row, left: 1, bottom: row, right: columns })),
  };
}

/** A table head. */
export function head(titles: readonly string[]): PlanRow {
  return { cells: titles.map((title) => text(title, "header")), height: HEAD_HEIGHT };
}

/** One cell and as many empty ones of its style as a merged area needs. */
export function spread(cell: PlanCell, columns: number): PlanCell[] {
  return [
    cell,
    ...Array.from({ length: columns - 1 }, () => ({ value: null, format: cell.format, style: cell.style })),
  ];
}
