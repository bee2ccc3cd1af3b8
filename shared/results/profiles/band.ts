/** A profile's page is laid out in bands, one under the other, on a grid of thirteen columns. */
import type { Area } from "../../ledgers/address.ts";
import { text } from "../cells.ts";
import type { PlanBars, PlanCell, PlanChart, PlanRow } from "../plan.ts";

/** A label and twelve months; together they fill an A4 page upright at full size. */
export const WIDTHS: readonly number[] = [8, ...Array.from({ length: 12 }, () => 6.3)];
export const COLUMNS = WIDTHS.length;

/** Heights in points: a line of small text, two of them, and the title of a section. */
export const LINE = 16;
export const TWO_LINES = 28;
/** Room between two cells' contents, in characters. */
const BETWEEN = 0.7;
const SECTION = 19;

/** Rows with what lies over them, all areas as they stand on the sheet. */
export interface Band {
  readonly rows: readonly PlanRow[];
  readonly merges?: readonly Area[];
  readonly bars?: readonly PlanBars[];
  readonly charts?: readonly PlanChart[];
}

/** Lays a band out from the row (from 1) it begins at. */
export type BandAt = (first: number) => Band;

/** The bands under each other. */
export function stacked(bands: readonly BandAt[], first: number): Required<Band> {
  const rows: PlanRow[] = [];
  const merges: Area[] = [];
  const bars: PlanBars[] = [];
  const charts: PlanChart[] = [];
  for (const bandAt of bands) {
    const band = bandAt(first + rows.length);
    rows.push(...band.rows);
    merges.push(...(band.merges ?? []));
    bars.push(...(band.bars ?? []));
    charts.push(...(band.charts ?? []));
  }
  return { rows, merges, bars, charts };
}

/** A section's title. */
export function section(title: string): BandAt {
  return () => ({ rows: [{ cells: [text(title, "section")], height: SECTION }] });
}

/** A cell over several columns. */
export interface WideCell {
  /** null leaves it out. */
  readonly cell: PlanCell | null;
  readonly columns: number;
}

/** A row of wide cells, from the left, and the merges it needs; `row` counts from 1. */
export function wideRow(
  cells: readonly WideCell[],
  row: number,
  height: number,
): { readonly row: PlanRow; readonly merges: readonly Area[] } {
  const merges: Area[] = [];
  const spread: (PlanCell | null)[] = [];
  for (const { cell, columns } of cells) {
    const left = spread.length + 1;
    if (columns > 1) merges.push({ top: row, left, bottom: row, right: left + columns - 1 });
    const filler = cell === null ? null : { value: null, format: cell.format, style: cell.style };
    spread.push(cell, ...Array.from({ length: columns - 1 }, () => filler));
  }
  return { row: { cells: spread, height }, merges };
}

/** Width of so many columns from the one given (from 1) on, in characters: merged, they gain the room between them. */
export function widthOf(from: number, columns: number): number {
  const widths = WIDTHS.slice(from - 1, from - 1 + columns);
  return widths.reduce((sum, width) => sum + width + BETWEEN, -BETWEEN);
}
