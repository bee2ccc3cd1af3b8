/** Findings on a month against the month recorded before it. Money stands in 元. */
import type { Period } from "../ledgers/calendar.ts";
import type { Yuan } from "../ledgers/fields.ts";
import type { CellSource, RowSource } from "../ledgers/table.ts";
import type { Stage } from "../ledgers/words.ts";

/** The project a finding is about, and the earlier month it was seen in. */
interface OfProject {
  readonly project: string;
  readonly period: Period;
}

export interface MonthDetails {
  /** `was`: where it stood then. `perhaps`: a new project that may well be this one under another name. */
  "project-missing": OfProject & {
    readonly unit: string;
    readonly was: RowSource;
    readonly perhaps?: { readonly name: string; readonly at: CellSource };
  };
  /** Not one of the earlier month's `count` projects is there: probably another county's or another year's ledgers. */
  "projects-all-missing": { readonly period: Period; readonly count: number };
  /** Effective stages (method §2) of then and now. */
  "stage-backwards": OfProject & { readonly before: Stage; readonly now: Stage };
  /** `percent`: the change that goes unmentioned. */
  "total-changed": OfProject & { readonly before: Yuan; readonly now: Yuan; readonly percent: number };
}
