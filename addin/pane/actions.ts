/** What a person can do in the pane; views call these and nothing else. */
import type { Comparison } from "#shared/api/comparison.ts";
import type { UnitAnswer } from "#shared/api/scoring.ts";
import type { Rules } from "#shared/ledgers/rules.ts";
import type { Period } from "#shared/ledgers/calendar.ts";
import type { WeekName } from "#shared/ledgers/weeks.ts";
import type { Locale } from "#shared/messages/locale.ts";
import type { PaneWords } from "#shared/messages/pane.ts";
import type { Correction } from "#shared/reading/grid.ts";
import type { CollectingActions } from "./collecting-actions.ts";
import type { RulesActions } from "./rules-actions.ts";
import type { PaneState, RepairPreview, Settings, View } from "./state/state.ts";

/** Ways on from a trouble: the job again, in spite of errors, with the reason that was wanted, or on this machine alone. */
export type Way = "again" | "leaveOutErrors" | "withReason" | "preview";

export interface Actions {
  /** Several are read together as one county. */
  readonly chooseFiles: (files: readonly File[]) => void;
  /** Takes the workbook open in Excel. */
  readonly takeOpenWorkbook: () => void;
  readonly chooseSample: () => void;
  readonly choosePeriod: (period: Period) => void;
  readonly score: (how: { readonly leaveOutErrors: boolean }) => void;
  /** Reads and checks the workbook anew. */
  readonly lookAgain: () => void;
  /** Goes on with the very job that a trouble stopped. @param reason for the way that wants one */
  readonly wayOn: (way: Way, reason?: string) => void;
  readonly cancel: () => void;
  /** Opens the pane anew, as if it had just been opened. */
  readonly reopen: () => void;
  /** Opens an address in the person's own browser; false where this host leaves that to the link itself. */
  readonly openOutside: (address: string) => boolean;
  /** Publishes the month scored last; the reason may be empty. */
  readonly publish: (reason: string) => void;
  /** Has a week's bulletin made of the workbooks in hand; what has an error in it does not count. */
  readonly makeWeekly: (week: WeekName) => void;
  /** Shows the months on record, or one of them. */
  readonly openHistory: () => void;
  readonly openMonth: (period: Period) => void;
  /** The units under other weights, reckoned here. */
  readonly tryWeights: (
    units: readonly UnitAnswer[],
    weights: Rules["weights"],
  ) => Promise<readonly Comparison[]>;
  readonly show: (view: View) => void;
  /** Shows the view that led to this one. */
  readonly goBack: () => void;
  /** Has the pane speak a language from now on. */
  readonly speak: (locale: Locale) => void;
  readonly saveSettings: (settings: Settings) => void;
  readonly toggle: (key: string) => void;
  /** Shows the findings of one unit; null for all. */
  readonly chooseUnit: (unit: string | null) => void;
  /** Goes to a cell, where the workbook is open. */
  readonly goTo: (sheet: string, cell: string) => void;
  /** Marks the cells in which something was found, or takes all marks away, where the workbook is open. */
  readonly mark: (marked: boolean) => void;
  /** Shows what repairs would change; null to show none. */
  readonly previewRepair: (preview: RepairPreview | null) => void;
  /** Makes the repairs shown, and reads and checks the workbook again. */
  readonly repair: () => void;
  /** Puts back what the last repair changed. */
  readonly undoRepair: () => void;
  /** Has the workbook remember what a column or sheet is, instead of what was said of it so far. */
  readonly correct: (said: Correction, instead: Correction | undefined) => void;
  /** Takes back what was said of a column or sheet. */
  readonly takeBack: (said: Correction) => void;
  /** Undoes the last correction. */
  readonly undoCorrection: () => void;
  /** What a unit hands in, the county collects, and who may use the service. */
  readonly collecting: CollectingActions;
  /** The workbook's own rules. */
  readonly rules: RulesActions;
}

/** What every view is given. */
export interface ViewProps {
  readonly state: PaneState;
  readonly words: PaneWords;
  readonly act: Actions;
}
