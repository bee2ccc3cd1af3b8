/** Which rows a band heading speaks of: those down to the next heading of its own level or a higher one. */
import { keyOf } from "../../ledgers/text.ts";
import { labelOf } from "./sheet-check.ts";
import type { CheckedSheet } from "./sheet-check.ts";

export interface Band {
  readonly row: number;
  /** 0 the highest; a heading without a number stands beside the highest. */
  readonly level: number;
  /** Places of its data rows in the sheet's. */
  readonly rows: readonly number[];
}

/** How officials number headings, from the highest level: 一、 · （一） · 1、 · （1）. */
const NUMBERINGS = [
  /^第?[一二三四五六七八九十]+(?:[、.．:：]|$|部分|类)/u,
  /^[(（][一二三四五六七八九十]+[)）]/u,
  /^\d{1,2}[、.．](?!\d)/u,
  /^[(（]\d{1,2}[)）]/u,
] as const;

/** Every band of the sheet with its rows, those of the bands inside it among them. */
export function bandsOf(sheet: CheckedSheet): readonly Band[] {
  const found: { readonly row: number; readonly level: number; readonly rows: number[] }[] = [];
  let open: typeof found = [];
  for (const row of sheet.order) {
    const place = sheet.placeOfRow.get(row);
    if (place !== undefined) {
      for (const band of open) band.rows.push(place);
    } else if (sheet.kinds.get(row) === "band") {
      const band = { row, level: levelOf(sheet, row), rows: [] };
      open = [...open.filter(({ level }) => level < band.level), band];
      found.push(band);
    }
  }
  return found;
}

function levelOf(sheet: CheckedSheet, row: number): number {
  const text = keyOf(labelOf(sheet, row)?.text ?? "");
  return Math.max(
    0,
    NUMBERINGS.findIndex((numbering) => numbering.test(text)),
  );
}
