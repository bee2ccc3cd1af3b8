/**
 * Findings: what validation reports, as values. A finding carries a check's id and its numbers; the
 * sentence a person reads is made from them in `messages`.
 */
import type { CellValue } from "../reading/grid.ts";
import type { CheckDetails, CheckId } from "./details.ts";

/** error: scoring stops · warning: scored as written, probably wrong · notice: read with an assumption. */
export const SEVERITIES = ["error", "warning", "notice"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** A certain repair of one cell: `from` as it stands, `to` what it becomes. */
export interface Fix {
  readonly from: CellValue;
  readonly to: CellValue;
  /** Number format the repaired cell needs (a text that becomes a date), as Excel writes it. */
  readonly format?: string;
}

interface FindingOf<C extends CheckId> {
  readonly check: C;
  readonly severity: Severity;
  readonly workbook?: string;
  /** Absent where the finding is of the whole workbook (a ledger is missing). */
  readonly sheet?: string;
  /** A1 address; absent where the finding is of the sheet. */
  readonly cell?: string;
  readonly detail: CheckDetails[C];
  readonly fix?: Fix;
}

/** Discriminated by `check`, so that `detail` always fits it. */
export type Finding = { readonly [C in CheckId]: FindingOf<C> }[CheckId];
