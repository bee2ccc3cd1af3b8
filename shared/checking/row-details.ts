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

/** A finding that may only follow from another: `because` is the cell to mend first. */
export interface MayFollow {
  readonly because?: CellSource;
}

/** Amounts of several cells held against each other: any of them may be the one to blame. */
export interface Compared extends WithOther, MayFollow {
  /** Further cells, where one side was added up. */
  readonly parts?: readonly CellSource[];
  /** The unit the finding's own cell is written in, to show all amounts by. */
  readonly unit: MoneyUnit;
}

/** A date as it stands in its cell, a day or a span of days. */
export interface ShownDate {
  readonly from: string;
  readonly to: string;
}

/** A total as its sheet states it, against its rows; `label` is its word (小计, 合计 …). */
interface OfTotal {
  readonly label: string;
}

/** An amount stated of rows (from the first to the last, sheet rows) against what they add up to. */
export interface StatedSum extends OfField, MayFollow {
  readonly stated: number;
  readonly sum: number;
  readonly unit: MoneyUnit;
  readonly column: string;
  readonly firstRow: number;
  readonly lastRow: number;
}

/** A project that a reference to none may well mean. */
export interface LikelyProject extends WithOther {
  readonly name: string;
}

export interface RowDetails {
  /** A register's latest column of the kind names an earlier month than the one assessed. */
  "month-differs": OfField & { readonly column: string; readonly header: string; readonly month: string };
  /** A column (its letters) without a header, and how many of its rows hold something. */
  "header-empty": { readonly column: string; readonly filled: number };
  "sequence-gap": { readonly expected: number; readonly found: number };
  "sequence-repeat": { readonly found: number };
  /** `textNumbers`: how many of the rows' numbers are text, where leaving them out explains the difference. */
  "total-amount-differs": OfTotal & StatedSum & { readonly textNumbers: number };
  "total-number-differs": OfTotal & OfField & { readonly stated: number; readonly sum: number };
  "total-count-differs": OfTotal & { readonly stated: number; readonly counted: number };
  "band-count-differs": { readonly stated: number; readonly counted: number };
  "band-amount-differs": StatedSum;
  "key-missing": OfField;
  /**
   * `likely`: the one project it may well mean; `nameless`: a project row without a name that it may mean; `because`:
   * the cell for which the row of the project it names was left out.
   */
  "project-unknown": {
    readonly role: Role;
    readonly project: string;
    readonly likely?: LikelyProject;
    readonly nameless?: CellSource;
    readonly because?: CellSource;
  };
  "handover-project-unknown": { readonly project: string; readonly likely?: LikelyProject };
  /** `likely`: the known unit that is a slip of the pen away. */
  "unit-unknown": { readonly role: Role; readonly unit: string; readonly likely?: string };
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
  "year-to-date-below-month": Compared & {
    readonly yearToDate: number;
    readonly month: number;
    readonly at: number;
  };
  "plan-over-total": Compared & { readonly plan: number; readonly total: number };
  /** `sum`: where it was added up of what was done before the year and in it. */
  "invested-over-total": Compared &
    OfField & {
      readonly invested: number;
      readonly total: number;
      readonly sum?: { readonly before: number; readonly year: number };
    };
  /** The fields that were compared: planned with planned, actual with actual, or the one that is there. */
  "finish-before-start": {
    readonly startField: "plannedStart" | "actualStart";
    readonly finishField: "plannedFinish" | "actualFinish";
    readonly start: ShownDate;
    readonly finish: ShownDate;
  } & WithOther;
  /** `other`: the date's cell. */
  "stage-behind-dates": WithOther & {
    readonly stage: Stage;
    readonly shown: Stage;
    readonly field: FieldName;
    readonly date: ShownDate;
  };
  "actual-after-as-of": OfField & { readonly date: ShownDate; readonly asOf: string };
  "done-without-date": OfField & { readonly said: string };
  "milestones-none": MayFollow & { readonly project: string };
  /** `other`: the plan of the first month. */
  "months-differ-from-plan": Compared & { readonly plan: number; readonly sum: number };
  "registers-differ": Compared & { readonly register: number; readonly ledger: number };
  "progress-values-differ": Compared &
    OfField & { readonly month: number; readonly value: number; readonly holds: number };
  /** Months 1 to 12 without a value, where the cumulative value is summed from months. */
  "months-missing": { readonly months: readonly number[] };
  /** `other`: the year to date of the month before. */
  "year-to-date-falls": Compared & { readonly before: number; readonly now: number };
  "year-to-date-breaks": Compared & {
    readonly before: number;
    readonly month: number;
    readonly now: number;
  };
  "verified-differs": Compared & {
    readonly done: number;
    readonly verified: number;
    readonly percent: number;
  };
}
