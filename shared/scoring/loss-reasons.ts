/** Every way to lose points, as data: what the sentence about it needs, and no wording. */
import type { FieldOf, Yuan } from "../ledgers/fields.ts";
import type { Reckoning } from "./assessment.ts";

/** What each way needs beside its subject. Days are ISO dates, amounts whole 元. */
export interface LossValues {
  /** R1, R2: a cell of the register is empty. */
  "field-empty": { readonly field: FieldOf<"projects"> };
  /** R1: another live project has this name, or this code. */
  "name-shared": Record<never, never>;
  "code-shared": { readonly projectCode: string };
  /** R3, S2: things counted against a target of the year and what of it falls to the months so far. */
  "reserve-short": { readonly reached: number; readonly target: number; readonly month: number };
  "start-short": { readonly reached: number; readonly target: number; readonly month: number };
  /** S1, S3: amounts against a target of the year. */
  "invest-short": { readonly reached: Yuan; readonly target: Yuan; readonly month: number };
  "sign-short": { readonly reached: Yuan; readonly target: Yuan; readonly month: number };
  /** B1: an active project without a milestone due in the year. */
  "no-milestone": { readonly year: number };
  /** B2. */
  "no-due": { readonly task: string };
  "no-owner": { readonly task: string };
  /** B3. */
  "plans-differ": { readonly planned: Yuan; readonly annualPlan: Yuan };
  /** C1: `planned` to date; `done` absent where nothing is known of it. */
  "behind-plan": { readonly done: Yuan; readonly planned: Yuan };
  "no-investment": { readonly planned: Yuan };
  /** C2. */
  "not-started": { readonly plannedStart: string };
  /** C3. */
  "months-disagree": { readonly yearToDate: Yuan; readonly before: Yuan; readonly done: Yuan };
  "over-total": { readonly invested: Yuan; readonly totalInvestment: Yuan };
  "not-verified": { readonly done: Yuan; readonly verified: Yuan };
  /** D1. */
  "milestone-open": { readonly task: string; readonly due: string };
  "milestone-late": { readonly task: string; readonly due: string; readonly doneOn: string };
  /** D2, D3. */
  "no-contract": Record<never, never>;
  "not-begun": Record<never, never>;
  "project-ended": Record<never, never>;
  /** D4, D5. */
  "handover-open": { readonly due: string };
  "handover-late": { readonly due: string; readonly closedOn: string };
  "report-open": { readonly due: string };
  "report-late": { readonly due: string; readonly closedOn: string };
  /** No row lost them: the rule set's own way of giving points did. `place` is the unit's in its group. */
  "by-rule": { readonly by: Reckoning["by"]; readonly place?: number };
}

export type LossCode = keyof LossValues;

/** One loss's reason; `subject` is the project, item or unit concerned. Discriminated by `code`. */
export type LossReason = {
  readonly [C in LossCode]: { readonly code: C; readonly subject: string; readonly values: LossValues[C] };
}[LossCode];
