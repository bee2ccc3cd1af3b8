/** What a workbook's corrections become when an official corrects something more, or takes a word back. */
import { keyOf } from "../ledgers/text.ts";
import { isOfSheet, type ColumnCorrection, type Correction } from "./grid.ts";
import { MONTHLY_FIELDS } from "./monthly-fields.ts";

/**
 * The corrections with one more, which overrules what was said before of the same sheet or column, or gave the
 * same field of the sheet to another column. `instead` is the one that held so far, wherever it was said.
 */
export function withCorrection(
  corrections: readonly Correction[],
  added: Correction,
  instead?: Correction,
): readonly Correction[] {
  return [...corrections.filter((one) => one !== instead && !isOverruled(one, added)), added];
}

/** The corrections without one of them. */
export function withoutCorrection(
  corrections: readonly Correction[],
  taken: Correction,
): readonly Correction[] {
  return corrections.filter((one) => one !== taken);
}

function isOverruled(one: Correction, added: Correction): boolean {
  if (keyOf(one.sheet) !== keyOf(added.sheet) || isOfSheet(one) !== isOfSheet(added)) return false;
  return isOfSheet(one) || isOfSheet(added) || isSameColumn(one, added) || isSameField(one, added);
}

function isSameColumn(one: ColumnCorrection, added: ColumnCorrection): boolean {
  return one.column === added.column && keyOf(one.header) === keyOf(added.header);
}

/** A monthly amount may have a column for each of several months. */
function isSameField(one: ColumnCorrection, added: ColumnCorrection): boolean {
  if (added.field === null || one.field !== added.field || one.role !== added.role) return false;
  return !(added.role === "progress" && MONTHLY_FIELDS.has(added.field));
}
