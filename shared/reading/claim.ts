/** A table's columns and what they claim to be. */
import type { Period } from "../ledgers/calendar.ts";
import type { Role } from "../ledgers/roles.ts";
import type { ColumnContents } from "./column-contents.ts";
import type { ColumnCorrection } from "./grid.ts";
import type { Candidate, Evidence } from "./header-match.ts";
import type { HeaderText } from "./header-text.ts";

/** One column of a table, with all that speaks for what it is. */
export interface HeaderColumn {
  /** From 1. */
  readonly column: number;
  readonly header: HeaderText;
  readonly candidates: readonly Candidate[];
  readonly contents: ColumnContents;
  /** What an official said of it, if anything. */
  readonly correction?: ColumnCorrection;
}

/** A column's claim to be one field (of one month, where it is a month's column). */
export interface Claim {
  readonly column: HeaderColumn;
  readonly role: Role;
  readonly field: string;
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
  readonly part?: "first" | "second";
  readonly month?: Period;
  readonly rank?: number;
  /** One of several columns for the field, of which each row ticks one. */
  readonly ticked?: true;
}

/** What columns are claimed for. */
export interface ClaimSetting {
  readonly roles: readonly Role[];
  readonly period?: Period;
  /** The year headers mean that name none. */
  readonly year?: number;
  /** The month of a progress sheet that has no 月份 column, by its title or name. */
  readonly sheetMonth?: Period;
  /** Its title lines or its name say whose sheet it is. */
  readonly ofOneUnit?: true;
  /** Which of the two 累计完成投资 is, where the cells show it. */
  readonly cumulativeIs?: "investedYear" | "investedTotal";
}
