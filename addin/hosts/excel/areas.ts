/** Areas as Excel writes them: `项目台账!A1:C3, '表 2'!D4`, whole rows and whole columns among them. */
import { MAX_COLUMNS, MAX_ROWS, areaAddress, columnNumber } from "#shared/ledgers/address.ts";
import type { Area } from "#shared/ledgers/address.ts";

/** One reference without its sheet, dollar signs allowed: cells, whole columns or whole rows. */
const REFERENCE = /^\$?([A-Z]{0,3})\$?(\d{0,7})(?::\$?([A-Z]{0,3})\$?(\d{0,7}))?$/;

/** The areas of an address list; the sheet names in it are left out, for all are of one sheet. */
export function areasOf(addresses: string): Area[] {
  return splitReferences(addresses).map((reference) => areaOf(reference));
}

/** @throws {TypeError} for what is no reference */
function areaOf(reference: string): Area {
  const parts = REFERENCE.exec(reference);
  if (parts === null || reference === "") throw new TypeError(`no reference: ${reference}`);
  const [, column = "", row = "", lastColumn = column, lastRow = row] = parts;
  return {
    top: row === "" ? 1 : Number(row),
    left: column === "" ? 1 : columnNumber(column),
    bottom: lastRow === "" ? MAX_ROWS : Number(lastRow),
    right: lastColumn === "" ? MAX_COLUMNS : columnNumber(lastColumn),
  };
}

/** Cuts at commas and drops sheet names, neither inside quotes. */
function splitReferences(addresses: string): string[] {
  const references: string[] = [];
  let quoted = false;
  let reference = "";
  for (const character of addresses) {
    if (character === "'") quoted = !quoted;
    else if (quoted) continue;
    else if (character === "!") reference = "";
    else if (character === ",") {
      references.push(reference.trim());
      reference = "";
    } else reference += character;
  }
  references.push(reference.trim());
  return references;
}

/** A test whether a cell (row and column from 1) lies in one of the areas. */
export function insideAny(areas: readonly Area[]): (row: number, column: number) => boolean {
  // By row, so that a sheet with thousands of areas is not searched through for every cell.
  const byRow = new Map<number, Area[]>();
  const tall: Area[] = [];
  for (const area of areas) {
    if (area.bottom - area.top > TALL) tall.push(area);
    else
      for (let row = area.top; row <= area.bottom; row++) byRow.set(row, [...(byRow.get(row) ?? []), area]);
  }
  return (row, column) =>
    [...(byRow.get(row) ?? []), ...tall].some(
      (area) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
    );
}

/** Rows beyond which an area is not listed row by row. */
const TALL = 10_000;

/** Without those that are there already. */
export function distinctAreas(areas: readonly Area[]): Area[] {
  return [...new Map(areas.map((area) => [areaAddress(area), area])).values()];
}
