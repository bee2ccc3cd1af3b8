/** The county that is measured: 3,000 projects with 36,000 months, about 9,000 milestones and 6,000 items handed over. */
import * as XLSX from "@e965/xlsx";
import { columnLetters } from "#shared/ledgers/address.ts";
import type { WorkbookGrid } from "#shared/reading/grid.ts";
import { cleanCounty, diceOf } from "#test/support/clean-county.ts";
import { cleanWorkbook } from "#test/support/clean-sheets.ts";

const PROJECTS = 3000;
const ITEMS = 6000;
const SEED = 2020;
/** Real dates shown as their month, bands by stage with counts and sums, a total below, numbers from 1 in each band. */
const STYLE = {
  dates: 2,
  unitLine: 1,
  totalInYi: false,
  bands: 1,
  bandForm: 2,
  total: 1,
  numbers: 1,
  spelling: 0,
};

/** The county's five sheets as a host would hand them over. */
export function countyGrids(): WorkbookGrid {
  return cleanWorkbook(cleanCounty(diceOf(SEED), PROJECTS, ITEMS), STYLE);
}

/** The same as the bytes of an .xlsx file, shared strings and compression as Excel writes them. */
export function countyFile({ sheets }: WorkbookGrid): Uint8Array {
  const book = XLSX.utils.book_new();
  for (const { name, values, formats } of sheets) {
    const sheet = XLSX.utils.aoa_to_sheet(values.map((row) => [...row]));
    for (const [y, row] of formats.entries()) {
      for (const [x, format] of row.entries()) {
        const cell = sheet[`${columnLetters(x + 1)}${y + 1}`] as XLSX.CellObject | undefined;
        if (cell && format !== undefined) cell.z = format;
      }
    }
    XLSX.utils.book_append_sheet(book, sheet, name);
  }
  const written: unknown = XLSX.write(book, { type: "buffer", bookSST: true, compression: true });
  return written as Uint8Array;
}
