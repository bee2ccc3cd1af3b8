/** Findings on sheets, headers and columns, made while the layout is recognised. */
import type { Period } from "../ledgers/calendar.ts";
import type { Role } from "../ledgers/roles.ts";

/** A field by its role and name; titles are the declarations' own. */
export interface MappedField {
  readonly role: Role;
  readonly field: string;
}

export interface LayoutDetails {
  /** A hidden sheet is left out. */
  "sheet-hidden": Record<never, never>;
  /** Rows and columns (letters) of a ledger are hidden or filtered out; they count like others. */
  "rows-hidden": { readonly rows: number; readonly columns: readonly string[] };
  /**
   * No ledger: no header found, no column that is a field, or a table turned another way (fields down the side, a
   * column for each milestone).
   */
  "sheet-not-recognised": { readonly why: "no-header" | "no-field" | "transposed" | "matrix" };
  /** One project a sheet, labels beside values. */
  "card-form": { readonly labels: number };
  /** The sheet's lines state a unit of money that the method doesn't know (千元): amounts are read in the default unit. */
  "money-unit-unknown": { readonly stated: string };
  /** A progress sheet says nowhere of which month it is, and is taken for the month assessed. */
  "month-supplied": { readonly month: Period };
  /** No sheet of the workbook is this ledger. */
  "ledger-absent": { readonly role: Role };
  /** The ledger is there, a column that the method needs is not. */
  "column-absent": MappedField;
  /** Two headers for one field: `kept` and `lost` are column letters. */
  "header-mapped-twice": MappedField & {
    readonly kept: string;
    readonly keptHeader: string;
    readonly lost: string;
    readonly lostHeader: string;
  };
  /** A column taken by a header that is only near (a typing slip, or a weak likeness). */
  "header-near": MappedField & { readonly column: string; readonly header: string };
  /** What a column holds speaks against its header. */
  "column-contents-differ": MappedField & { readonly column: string; readonly header: string };
  /** Rows that are neither data nor anything known; `first` is the first of them. */
  "rows-unknown": { readonly count: number; readonly first: number };
  /** An official's correction no longer fits: the column's header has changed. */
  "correction-outdated": { readonly column: string; readonly header: string };
  /** The sheet an official's corrections are of is gone. */
  "correction-sheet-gone": { readonly sheet: string };
  /** The workbook remembers corrections that could not be read, or not all of them. */
  "corrections-damaged": Record<never, never>;
}
