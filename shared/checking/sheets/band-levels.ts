/** Which rows a band heading speaks of: those down to the next heading of its own level or a higher one. */
import { keyOf } from "../../ledgers/text.ts";
import { headingLevel } from "../../reading/band-signs.ts";
import { labelOf } from "./sheet-check.ts";
import type { CheckedSheet } from "./sheet-check.ts";

export interface Band {
  readonly row: number;
  /** The lower, the higher it stands. */
  readonly level: number;
  /** Places of its data rows in the sheet's. */
  readonly rows: readonly number[];
}

/** Of headings without a number: inside the numbered ones, beside the highest, or over them. */
const INNERMOST = 9;
const BESIDE = 0;
const OUTERMOST = -1;

/** Every band of the sheet with its rows, those of the bands inside it among them. */
export function bandsOf(sheet: CheckedSheet): readonly Band[] {
  const found: { readonly row: number; readonly level: number; readonly rows: number[] }[] = [];
  const otherwise = levelWithoutNumber(sheet);
  let open: typeof found = [];
  for (const row of sheet.order) {
    const place = sheet.placeOfRow.get(row);
    if (place !== undefined) {
      for (const band of open) band.rows.push(place);
    } else if (isBand(sheet, row)) {
      const band = { row, level: headingLevel(textOf(sheet, row)) ?? otherwise, rows: [] };
      open = [...open.filter(({ level }) => level < band.level), band];
      found.push(band);
    }
  }
  return found;
}

/**
 * The level of headings without a number, by how they stand on this sheet: 城关镇 straight under 一、在建项目, or
 * 一、在建项目 straight under 城关镇.
 */
function levelWithoutNumber(sheet: CheckedSheet): number {
  for (const [at, row] of sheet.order.entries()) {
    const below = sheet.order[at + 1];
    if (below === undefined || !isBand(sheet, row) || !isBand(sheet, below)) continue;
    const [numbered, numberedBelow] = [row, below].map(
      (one) => headingLevel(textOf(sheet, one)) !== undefined,
    );
    if (numbered !== numberedBelow) return numbered ? INNERMOST : OUTERMOST;
  }
  return BESIDE;
}

function isBand(sheet: CheckedSheet, row: number): boolean {
  return sheet.kinds.get(row) === "band";
}

function textOf(sheet: CheckedSheet, row: number): string {
  return keyOf(labelOf(sheet, row)?.text ?? "");
}
