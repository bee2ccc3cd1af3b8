/** Cells as Excel names them. Rows and columns count from 1 throughout the program. */

/** A rectangle of cells, all four bounds inclusive and counted from 1. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Excel's last row and last column. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** `A`, `Z`, `AA` … `XFD` of a column 1 … 16,384. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The column of its letters; 0 for none. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/** `H12` of a column (number or letters) and a row. */
export function cellAddress(column: number | string, row: number): string {
  return (typeof column === "number" ? columnLetters(column) : column) + String(row);
}

/** `A1:C3`, or `A1` where the area is one cell. */
export function areaAddress(area: Area): string {
  const first = cellAddress(area.left, area.top);
  const last = cellAddress(area.right, area.bottom);
  return first === last ? first : `${first}:${last}`;
}
