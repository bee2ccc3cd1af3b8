/**
 * What recognition makes of a workbook, in two parts. The layout (every used row with its kind) stays with
 * the official. The mapped sheets, only the columns that are fields and only the rows that are data, are
 * what typed ledgers are read from, here and again on the Worker: they are what is sent.
 */
import type { Period } from "../ledgers/calendar.ts";
import type { Role } from "../ledgers/roles.ts";
import type { MoneyUnit } from "../ledgers/rules.ts";
import type { CellValue, ColumnCorrection, Correction, SheetCorrection } from "./grid.ts";

/** What a used row of a sheet is. `unknown` is told, never dropped. */
export type RowKind =
  "title" | "header" | "band" | "data" | "subtotal" | "note" | "example" | "blank" | "unknown";

/** One column taken for one field. A column that fills two fields (start and finish in one cell) stands twice. */
export interface MappedColumn {
  /** Column letters. */
  readonly column: string;
  /** The header as written, its path joined by `/` where groups stand above it (投资完成情况/总投资). */
  readonly header: string;
  readonly role: Role;
  readonly field: string;
  /** Unit of money from the header, else from the sheet; absent where nothing states it. */
  readonly moneyUnit?: MoneyUnit;
  /** The month the header names (2020-03月…, 11月完成投资); of a progress sheet without a 月份 column, its sheet's. */
  readonly month?: Period;
  /** Which half of a cell that holds two values (start and finish, name and phone). */
  readonly part?: "first" | "second";
  /** 0 to 1. */
  readonly confidence: number;
  /** Why, in codes that `messages` puts into words. */
  readonly evidence: readonly string[];
}

/** A recognised sheet: its mapped columns and data rows, raw values as the official wrote them. */
export interface MappedSheet {
  readonly workbook?: string;
  readonly sheet: string;
  readonly roles: readonly Role[];
  readonly columns: readonly MappedColumn[];
  /** Sheet rows (from 1) of the data rows, ascending. */
  readonly rows: readonly number[];
  /** Raw values, `cells[i][j]` in column `columns[i]` and row `rows[j]`; merged unit cells already filled down. */
  readonly cells: readonly (readonly CellValue[])[];
  /** Number formats in the same shape, null for General: a date that shows no day stands for its month. */
  readonly formats: readonly (readonly (string | null)[])[];
  /** Whether cells are formulas, in the same shape; absent on the Worker, which offers no fixes. */
  readonly formulas?: readonly (readonly boolean[])[];
  /** The band heading above each row as a whole, tidied (一、在建项目(共计12个;…)), or null. */
  readonly bands: readonly (string | null)[];
  /** 填报单位 of the title lines, if there. */
  readonly reportingUnit?: string;
  /** The unit whose clerk handed the sheet in: rows that name no unit are its own. */
  readonly submittedBy?: string;
  /** The unit of money of the title lines (单位：万元), if there. */
  readonly moneyUnit?: MoneyUnit;
}

/** A column with a header, field or not. */
export interface LayoutColumn {
  /** Column letters. */
  readonly column: string;
  /** The header as written, its path joined by `/`. */
  readonly header: string;
  /** What an official said of it, where that holds. */
  readonly correction?: ColumnCorrection;
}

/** One sheet as recognised, ledger or not. Ledgers below or beside one another on one sheet are a layout each. */
export interface SheetLayout {
  readonly workbook?: string;
  readonly sheet: string;
  readonly roles: readonly Role[];
  /** Header rows from 1, top to bottom; a sheet with none is no table. */
  readonly headerRows: readonly number[];
  /** The columns it was found in, from 1, where tables stand side by side. */
  readonly block?: { readonly left: number; readonly right: number };
  /** Every column of the table that has a header; none where no table was read. */
  readonly columns: readonly LayoutColumn[];
  /** Every used row that is neither header nor data, with its kind. */
  readonly skippedRows: readonly { readonly row: number; readonly why: RowKind }[];
  /**
   * Why it is no ledger, where it is none; `rules`: it is the workbook's own rule set; `said`: an official said so. A transposed table has its fields down the
   * side, a matrix its milestones as columns.
   */
  readonly notLedger?:
    | "hidden"
    | "result"
    | "empty"
    | "card"
    | "transposed"
    | "matrix"
    | "no-header"
    | "no-field"
    | "rules"
    | "said";
  /** What an official said of the sheet as a whole. */
  readonly said?: SheetCorrection;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly string[];
  /** The mapped part; absent where it is no ledger. */
  readonly mapped?: MappedSheet;
}

/** What recognition made of one or several workbooks. */
export interface Recognition {
  /** The month given, else the month the workbook names; absent where it names none. */
  readonly period?: Period;
  /** In workbook order, every sheet. */
  readonly layouts: readonly SheetLayout[];
  /** What the workbooks remember of corrections, honoured or not. */
  readonly corrections: readonly Correction[];
}
