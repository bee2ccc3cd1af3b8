/** What a person can do about collecting and access. */
import type { CodeOrder } from "#addin/collecting.ts";
import type { Period } from "#shared/ledgers/calendar.ts";

export interface CollectingActions {
  /** Hands in the unit's own ledgers of the month in hand. */
  readonly submit: (how: { readonly leaveOutErrors: boolean }) => void;
  /** Reads the unit's month anew. */
  readonly reloadOwn: () => void;
  /** Shows a unit's earlier month; null to show none. */
  readonly openOwnMonth: (period: Period | null) => void;
  /** Shows who has handed in a month; null for the month in hand, or the one that is due. */
  readonly openDesk: (period: Period | null) => void;
  /** Reads what was found in a submission, where it is not known yet. */
  readonly lookInto: (submission: string) => void;
  readonly sendBack: (submission: string, remark: string) => void;
  /** Scores what all units handed in as one month. */
  readonly scoreAll: (how: ScoreAll) => void;
  readonly openAccess: () => void;
  readonly issue: (order: CodeOrder) => void;
  readonly openLetterhead: () => void;
  /** Puts a template in force. */
  readonly putLetterhead: (file: File) => void;
  readonly removeLetterhead: () => void;
  /** Saves the template in force. */
  readonly saveLetterhead: () => void;
  /** Takes back a code or a device's access. @param name whose it is */
  readonly withdraw: (what: "activation-codes" | "devices", id: string, name: string) => void;
}

export interface ScoreAll {
  readonly leaveOutErrors: boolean;
  /** With the targets and handovers of the workbook in hand. */
  readonly withOwn: boolean;
  /** Why a published month is scored again. */
  readonly correction?: string;
}
