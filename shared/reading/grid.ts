/** A workbook as any host hands it over: plain values in rectangles, nothing interpreted. */
import type { Area } from "../ledgers/address.ts";
import type { Period } from "../ledgers/calendar.ts";
import type { MoneyUnit } from "../ledgers/rules.ts";

/**
 * What a cell holds: text, a number (dates are serials of the 1900 system), true or false, or null for nothing.
 * An error value is its text (`#REF!`, `#DIV/0!` …), as Excel's own interface gives it.
 */
export type CellValue = string | number | boolean | null;

/** One sheet, bounded by what it really holds and never by its declared dimension. */
export interface SheetGrid {
  readonly name: string;
  readonly hidden: boolean;
  /** Present where this program wrote the sheet (its mark, not its name, says so): no ledger, ever. */
  readonly resultMark?: string;
  /** `values[row - 1][column - 1]`; rows may be ragged, what lies beyond is empty. */
  readonly values: readonly (readonly CellValue[])[];
  /** Number formats as Excel writes them, in the same shape; undefined or "General" for none. */
  readonly formats: readonly (readonly (string | undefined)[])[];
  readonly merges: readonly Area[];
  /** Whether the cell (row and column from 1) is computed: such a cell is never repaired by overwriting. */
  readonly isFormula: (row: number, column: number) => boolean;
  /** Rows and columns (from 1) that Excel does not show; they count like others, and are told. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** Whether the cell is set in bold, where the host can tell. */
  readonly isBold?: (row: number, column: number) => boolean;
  /** Rows repeated on each printed page, and the range of the filter, where the host can tell. */
  readonly printTitleRows?: { readonly first: number; readonly last: number };
  readonly filter?: Area;
}

/** One workbook. `name` is its file name; needed only where several are read together. */
export interface WorkbookGrid {
  readonly name?: string;
  readonly sheets: readonly SheetGrid[];
  /** What an official corrected by hand in this workbook earlier, the latest last. */
  readonly corrections?: readonly Correction[];
  /** The workbook remembers corrections that could not be read, or not all of them. */
  readonly correctionsDamaged?: true;
}

/** An official's word on what recognition made of the workbook. */
export type Correction = ColumnCorrection | SheetCorrection;

/** An official's word that a column is (or, with a null field, is not) a field. */
export interface ColumnCorrection {
  /** The sheet's name when it was corrected; another month's name of it holds as well. */
  readonly sheet: string;
  /** Column letters when it was corrected; they decide only between columns of one header. */
  readonly column: string;
  /** The column's header as it was when corrected, its path joined by `/`: what the column is known by. */
  readonly header: string;
  readonly role: string;
  readonly field: string | null;
  /** The unit its amounts are in, where the official said so. */
  readonly moneyUnit?: MoneyUnit;
  /** The month assessed when it was corrected: the months and years of headers count from it. */
  readonly period?: Period;
}

/** An official's word that a sheet is a ledger, or with null, that it is none. */
export interface SheetCorrection {
  readonly sheet: string;
  readonly ledger: string | null;
  readonly period?: Period;
}

/** Whether a correction is of a whole sheet. */
export function isOfSheet(correction: Correction): correction is SheetCorrection {
  return "ledger" in correction;
}
