/** What the pane knows of who uses it, of what units hand in, and of who may use the service; as plain data. */
import type { CodeOrder } from "#addin/collecting.ts";
import type {
  ActivationCodesAnswer,
  DevicesAnswer,
  NewActivationCodeAnswer,
  SessionAnswer,
} from "#shared/api/access.ts";
import type { RemindersAnswer } from "#shared/api/reminders.ts";
import type { Letterhead } from "#shared/api/letterhead.ts";
import type { SubmissionAnswer, SubmissionsAnswer } from "#shared/api/submission.ts";
import type { UnitResultAnswer } from "#shared/api/unit-result.ts";
import type { Period } from "#shared/ledgers/calendar.ts";
import type { Trouble } from "./state.ts";

/** What is asked of the service beside the work, and what came of it. */
export type Asked<T> =
  | { readonly kind: "loading" }
  | { readonly kind: "known"; readonly known: T }
  | { readonly kind: "failed"; readonly trouble: Trouble };

/** A unit's month: what it handed in, and what came of it. */
export interface OwnMonth {
  readonly period: Period;
  readonly asked: Asked<{
    /** ISO date. */
    readonly due: string;
    readonly submission: SubmissionAnswer | null;
    /** null: not scored yet, or not with this unit. */
    readonly result: UnitResultAnswer | null;
  }>;
}

/** The county's month: who has handed in. */
export interface Desk {
  readonly period: Period;
  readonly asked: Asked<SubmissionsAnswer>;
  /** Submissions looked into, by their ids. */
  readonly lookedInto: Readonly<Record<string, Asked<SubmissionAnswer>>>;
  /** Why the last sending back was refused. */
  readonly trouble: Trouble | null;
  /** The unit sent back last, for whoever listens. */
  readonly sentBack: string | null;
}

/** Who may use the service. */
export interface Access {
  readonly asked: Asked<ActivationCodesAnswer & DevicesAnswer>;
  /** The code just issued: shown until the view is left. */
  readonly issued: NewActivationCodeAnswer | null;
  /** Why the last issue or withdrawal was refused. */
  readonly trouble: Trouble | null;
  /** A code asked for without an answer so far: asked for again, it is the same one. */
  readonly unanswered: { readonly order: CodeOrder; readonly key: string } | null;
  /** Whose access was withdrawn last. */
  readonly withdrawn: string | null;
}

/** Nothing was done to it so far. */
export const ACCESS_UNTOUCHED = {
  issued: null,
  trouble: null,
  unanswered: null,
  withdrawn: null,
} as const satisfies Omit<Access, "asked">;

/** The county's own paper. */
export interface Paper {
  /** null: none is in force. */
  readonly asked: Asked<Letterhead | null>;
  /** Whether a template is on its way. */
  readonly isSending: boolean;
  /** Why the last one was refused; too-large: before it was sent. */
  readonly trouble: Trouble | "too-large" | null;
  /** What was done last, for whoever listens. */
  readonly done: "put" | "removed" | null;
}

/** Nothing was done to it so far. */
export const PAPER_UNTOUCHED = { isSending: false, trouble: null, done: null } as const satisfies Omit<
  Paper,
  "asked"
>;

export interface Collecting {
  /** Who uses the pane; null until the service has said so. */
  readonly identity: SessionAnswer | null;
  /** The service knows nobody by what it was told: an activation code is wanted. */
  readonly signedOut: boolean;
  readonly own: OwnMonth | null;
  /** An earlier month of the unit, opened from the list of months. */
  readonly earlier: OwnMonth | null;
  readonly desk: Desk | null;
  /** What the county has to see to today, whichever month its desk shows. */
  readonly reminders: Asked<RemindersAnswer> | null;
  readonly access: Access | null;
  readonly paper: Paper | null;
}

/** Nothing known yet, as before another sign-in. */
export const NOTHING_COLLECTED: Collecting = {
  identity: null,
  signedOut: false,
  own: null,
  earlier: null,
  desk: null,
  reminders: null,
  access: null,
  paper: null,
};
