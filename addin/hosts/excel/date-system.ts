/** Serials of a workbook that counts its days from 1904, as serials of the 1900 system. */
import type { CellValue } from "#shared/reading/grid.ts";

/** Days between the first days of the two systems. */
export const DAYS_BEFORE_1904 = 1462;

/** Sheet content with its dates shifted into the 1900 system; other numbers stay. */
export function shiftedSince1904<
  Cells extends {
    readonly values: readonly (readonly CellValue[])[];
    readonly formats: readonly (readonly (string | undefined)[])[];
  },
>(cells: Cells): Cells & { values: CellValue[][] } {
  const values = cells.values.map((row, index) =>
    row.map((value, column) =>
      typeof value === "number" && showsDay(cells.formats[index]?.[column])
        ? value + DAYS_BEFORE_1904
        : value,
    ),
  );
  return { ...cells, values };
}

/** Parts of a number format whose letters are no parts of a date: quoted text, escapes, conditions, exponents. */
const LITERAL = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|E[+-]|General/gi;

/** Whether a number format (as Excel writes it) shows a number as a date. */
export function showsDay(format: string | undefined): boolean {
  if (format === undefined || format === "@") return false;
  // Of several sections the first is for positive numbers, as days are. A month beside hours or seconds is minutes.
  const [section = ""] = format.replaceAll(LITERAL, "").split(";");
  return /[yde]/i.test(section) || (/m/i.test(section) && !/[hs]/i.test(section));
}
