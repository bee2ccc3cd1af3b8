/** Findings on rows, totals, and between ledgers and months. Money stands in 元, dates as ISO. */
import type { MoneyUnit } from "../ledgers/rules.ts";
import type { CellSource } from "../ledgers/table.ts";
import type { Role } from "../ledgers/roles.ts";
import type { Stage } from "../ledgers/words.ts";
import type { FieldName, OfField } from "./cell-details.ts";

/** Another cell the finding speaks of. */
export interface WithOther {
  readonly other: CellSource;
}

/** A total as its sheet states it, against the sum of its rows; `label` is its word (小计, 合计 …). */
interface OfTotal {
  readonly label: string;
}

export interface RowDetails {
  /** A register's latest column of the kind names an earlier month than the one assessed. */
  "month-differs": OfField & { readonly column: string; readonly header: string; readonly month: string };
  "sequence-gap": { readonly expected: number; readonly found: number };
  "sequence-repeat": { readonly found: number };
  /** `textNumbers`: how many of the rows' numbers are text, where leaving them out explains the difference. */
  "total-amount-differs": OfTotal &
    OfField & {
      readonly stated: number;
      readonly sum: number;
      readonly unit: MoneyUnit;
      readonly textNumbers: number;
    };
  "total-number-differs": OfTotal & OfField & { readonly stated: number; readonly sum: number };
  "total-count-differs": OfTotal & { readonly stated: number; readonly counted: number };
  "band-count-differs": { readonly stated: number; readonly counted: number };
  "band-amount-differs": OfField & {
    readonly stated: number;
    readonly sum: number;
    readonly unit: MoneyUnit;
  };
  "key-missing": OfField;
  "project-unknown": { readonly role: Role; readonly project: string };
  "handover-project-unknown": { readonly project: string };
  "unit-unknown": { readonly role: Role; readonly unit: string };
  /** `code` where the other row has the same code too. */
  "duplicate-name": WithOther & { readonly name: string; readonly code?: string };
  "duplicate-code": WithOther & { readonly code: string };
  /** `isEvident`: unit and money are the same too. */
  "nearly-same-name": WithOther & {
    readonly name: string;
    readonly otherName: string;
    readonly isEvident: boolean;
  };
  /** `month`: what was done in the month `at` (1 to 12). */
  "year-to-date-below-month": {
    readonly yearToDate: number;
    readonly month: number;
    readonly at: number;
  };
  "plan-over-total": { readonly plan: number; readonly total: number };
  "invested-over-total": OfField & { readonly invested: number; readonly total: number };
  /** The fields that were compared: planned with planned, actual with actual, or the one that is there. */
  "finish-before-start": {
    readonly startField: "plannedStart" | "actualStart";
    readonly finishField: "plannedFinish" | "actualFinish";
    readonly start: string;
    readonly finish: string;
  };
  "stage-behind-dates": { readonly stage: Stage; readonly shown: Stage; readonly field: FieldName };
  "actual-after-as-of": OfField & { readonly date: string; readonly asOf: string };
  "done-without-date": OfField & { readonly said: string };
  "milestones-none": { readonly project: string };
  "months-differ-from-plan": { readonly plan: number; readonly sum: number };
  "registers-differ": WithOther & { readonly register: number; readonly ledger: number };
  "progress-values-differ": WithOther &
    OfField & { readonly month: number; readonly value: number; readonly holds: number };
  /** Months 1 to 12 without a value, where the cumulative value is summed from months. */
  "months-missing": { readonly months: readonly number[] };
  "year-to-date-falls": { readonly before: number; readonly now: number };
  "year-to-date-breaks": { readonly before: number; readonly month: number; readonly now: number };
  "verified-differs": { readonly done: number; readonly verified: number; readonly percent: number };
}
