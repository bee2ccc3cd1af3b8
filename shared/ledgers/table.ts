/**
 * Ledgers as typed columns: what reading hands to checking and scoring. A table is the part of one ledger
 * that stands on one sheet; column letters and row numbers stay beside the values, so that every figure
 * can name its cell.
 */
import type { FieldOf, FieldValue } from "./fields.ts";
import type { Role } from "./roles.ts";

/** Where a row stands. `workbook` is given only where several workbooks were read together. */
export interface RowSource {
  readonly workbook?: string;
  readonly sheet: string;
  /** From 1, as Excel shows it. */
  readonly row: number;
}

/** Where a cell stands; `cell` is its A1 address. */
export interface CellSource {
  readonly workbook?: string;
  readonly sheet: string;
  readonly cell: string;
}

/** The typed columns of one field: one value a row, null where the cell is empty or could not be read. */
export type LedgerValues<R extends Role> = {
  readonly [F in FieldOf<R>]?: readonly (FieldValue<R, F> | null)[];
};

/** The part of one ledger that stands on one sheet. */
export interface LedgerTable<R extends Role = Role> {
  readonly role: R;
  readonly workbook?: string;
  readonly sheet: string;
  /**
   * For progress: whether these rows come from a project register (its row `rows[i]` is the project's own
   * register row on the same sheet) and not from a progress ledger of their own. False for other roles.
   */
  readonly register: boolean;
  /** Sheet row (from 1) of each table row, ascending. */
  readonly rows: readonly number[];
  /** Column letters of each field that a header is mapped to, filled or not. A value supplied otherwise has none. */
  readonly columns: { readonly [F in FieldOf<R>]?: string };
  readonly values: LedgerValues<R>;
}

/** All tables of all roles in workbook order. A role without a table is absent from the workbook. */
export type Ledgers = { readonly [R in Role]: readonly LedgerTable<R>[] };

/** The tables of several readings as those of one, in their order. */
export function joinLedgers(readings: readonly Ledgers[]): Ledgers {
  return {
    projects: readings.flatMap(({ projects }) => projects),
    milestones: readings.flatMap(({ milestones }) => milestones),
    progress: readings.flatMap(({ progress }) => progress),
    handovers: readings.flatMap(({ handovers }) => handovers),
    targets: readings.flatMap(({ targets }) => targets),
  };
}
