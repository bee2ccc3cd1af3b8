/** Sheets and their columns as the pane shows them, to be looked at and corrected. */
import type { Period } from "#shared/ledgers/calendar.ts";
import { fieldDeclaration, FIELDS } from "#shared/ledgers/fields.ts";
import { ROLES, type Role } from "#shared/ledgers/roles.ts";
import type { MoneyUnit } from "#shared/ledgers/rules.ts";
import type { ColumnCorrection, SheetCorrection } from "#shared/reading/grid.ts";
import type { SheetLayout } from "#shared/reading/recognised.ts";
import type { Sureness } from "#shared/reading/sureness.ts";

/** One field a column was taken for. */
export interface FieldSummary {
  readonly role: Role;
  readonly field: string;
  readonly title: string;
  /** The month its header names, where it is a month's column. */
  readonly month?: Period;
}

/** One column that has a header. */
export interface ColumnSummary {
  /** Column letters. */
  readonly column: string;
  readonly header: string;
  /** None for a column that is no field; two where one cell holds two values. */
  readonly fields: readonly FieldSummary[];
  /** Null for a column that is no field. */
  readonly sureness: Sureness | null;
  /** Why it was taken for its field, in words. */
  readonly evidence: readonly string[];
  /** The method asks for its field. */
  readonly asked: boolean;
  /** The unit of its amounts as far as it is known; absent where it holds none. */
  readonly moneyUnit?: MoneyUnit | null;
  /** What an official said of it, where that holds. */
  readonly correction?: ColumnCorrection;
}

/** One sheet as recognised; each of several ledgers on one sheet is one. */
export interface SheetSummary {
  /** The same when the workbook is read again. */
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** Data rows. */
  readonly rows: number;
  readonly notLedger?: NonNullable<SheetLayout["notLedger"]>;
  readonly columns: readonly ColumnSummary[];
  /** What an official said of the sheet as a whole. */
  readonly said?: SheetCorrection;
}

/** What recognition made of the workbook, whether or not it can be scored. */
export interface RecognisedSummary {
  readonly sheets: readonly SheetSummary[];
  /** Whether the workbook can remember corrections. */
  readonly remembers: boolean;
}

/** What was corrected last. */
export interface CorrectionNews {
  /** Said anew, taken back to what the program makes of it, or undone. */
  readonly kind: "corrected" | "reset" | "undone";
  readonly sheet: string;
  /** Column letters; absent for a sheet as a whole. */
  readonly column?: string;
  /** What it is now: the title of a field or of a ledger, null for none. */
  readonly title: string | null;
  /** Counts the news, so that the same said again is news. */
  readonly number: number;
}

/** A field that can be chosen for a column of a sheet. */
export interface FieldChoice {
  readonly role: Role;
  readonly field: string;
  readonly title: string;
}

/** What of progress a project register can carry beside its own columns. */
const PROGRESS_OF_REGISTER = ["planned", "done", "yearToDate", "verified", "funded"];

/** The fields that make sense for a column of a sheet, by ledger. */
export function fieldChoices(
  roles: readonly Role[],
): readonly { readonly role: Role; readonly fields: readonly FieldChoice[] }[] {
  const register = roles.includes("projects");
  const offered = ROLES.filter((role) => roles.includes(role) || (register && role === "progress"));
  return offered.map((role) => {
    const names = register && role === "progress" ? PROGRESS_OF_REGISTER : Object.keys(FIELDS[role]);
    return { role, fields: names.map((field) => ({ role, field, title: titleOf(role, field) })) };
  });
}

export function titleOf(role: Role, field: string): string {
  return fieldDeclaration(role, field)?.title ?? field;
}

/** Whether a person can say which ledger the sheet is: it has a header to go by. */
export function canBeSaid({ notLedger, said }: SheetSummary): boolean {
  return notLedger === undefined || notLedger === "no-field" || notLedger === "said" || said !== undefined;
}

/** The ledgers whose fields a sheet's columns can be: its own, or the one it was said to be. */
export function ledgersOf({ roles, said }: SheetSummary): readonly Role[] {
  if (roles.length > 0) return roles;
  return ROLES.filter((role) => role === said?.ledger);
}

/** The columns a person should look at: taken for a field the method asks for, and not surely. */
export function columnsToCheck(
  sheets: readonly SheetSummary[],
): readonly { readonly sheet: SheetSummary; readonly column: ColumnSummary }[] {
  return sheets.flatMap((sheet) =>
    sheet.columns.flatMap((column) =>
      column.sureness === "check" && column.asked ? [{ sheet, column }] : [],
    ),
  );
}
