/** Everything the pane shows, as one value of plain data. What can't be data (a host, a file) lives in `work`. */
import type { FindingAnswer } from "#shared/api/finding.ts";
import type { ScoringAnswer } from "#shared/api/scoring.ts";
import type { Problem } from "#shared/api/problem.ts";
import type { Period } from "#shared/ledgers/calendar.ts";
import type { Role } from "#shared/ledgers/roles.ts";
import type { WorkbookTrouble } from "#shared/messages/workbook.ts";
import type { SheetLayout } from "#shared/reading/recognised.ts";

/** Where the workbook lives: a file chosen in a browser, or the workbook open in Excel. */
export type Place = "browser" | "excel";

/** What the pane shows in its one column. */
export type View = "work" | "settings";

export interface Settings {
  /** Origin of the service without a trailing slash; empty for the page's own. */
  readonly service: string;
  /** The activation code, or the device token it was exchanged for; empty for none. */
  readonly token: string;
}

/** What runs just now: `opening` belongs to the pane, the others are the session's steps. */
export interface Activity {
  readonly step: "opening" | "reading" | "recognising" | "sending" | "writing";
  /** Looking at a workbook stops before sending. */
  readonly run: "inspection" | "scoring";
  /** In the step's own unit, where it counts. */
  readonly done?: number;
  readonly total?: number;
}

/** The workbook in hand. */
export interface WorkbookSummary {
  readonly name: string;
  /** Whole KB; absent for a workbook open in Excel. */
  readonly kilobytes?: number;
}

/** One sheet as recognised. */
export interface SheetSummary {
  readonly name: string;
  readonly roles: readonly Role[];
  /** Data rows. */
  readonly rows: number;
  readonly notLedger?: NonNullable<SheetLayout["notLedger"]>;
}

/** What reading and checking made of the workbook. */
export interface InspectionSummary {
  /** The month the ledgers were read for. */
  readonly period: Period;
  readonly sheets: readonly SheetSummary[];
  /** Ordered by worth, with their sentences. */
  readonly findings: readonly FindingAnswer[];
}

/** Why something asked for was not done: one sentence on the screen, and a way on. */
export type Trouble =
  | { readonly kind: "workbook"; readonly code: WorkbookTrouble; readonly subject: string }
  | { readonly kind: "errors"; readonly count: number }
  | { readonly kind: "sign-in" }
  | { readonly kind: "unreachable" }
  | { readonly kind: "refused"; readonly problem: Problem }
  | { readonly kind: "sample-missing" }
  | { readonly kind: "unexpected" };

/** A scored month. */
export interface Result {
  readonly answer: ScoringAnswer;
  /** Result sheets as they stand in the workbook, or the copy. */
  readonly sheets: readonly string[];
  /** The copy to download, where the results don't stand in an open workbook. */
  readonly copy?: { readonly url: string; readonly name: string };
  /** The signed link to the bulletin. */
  readonly bulletin: string;
  /** The sheets could not be written; the scores stand all the same. */
  readonly notWritten?: { readonly code: WorkbookTrouble; readonly subject: string };
}

export interface PaneState {
  readonly place: Place;
  readonly view: View;
  readonly settings: Settings;
  /** Excel's library was wanted and did not load. */
  readonly officeMissing: boolean;
  readonly workbook: WorkbookSummary | null;
  /** The month a person chose; null to take the workbook's own. */
  readonly chosenPeriod: Period | null;
  /** The latest year the month can be chosen from: this year, told from outside since state has no clock. */
  readonly thisYear: number;
  readonly activity: Activity | null;
  readonly inspection: InspectionSummary | null;
  readonly trouble: Trouble | null;
  readonly result: Result | null;
  /** What is folded open, by the key of each view's own making. */
  readonly opened: Readonly<Record<string, boolean>>;
}

/** The pane before anything was chosen. */
export function initialState(known: { readonly settings: Settings; readonly thisYear: number }): PaneState {
  return {
    place: "browser",
    view: "work",
    settings: known.settings,
    officeMissing: false,
    workbook: null,
    chosenPeriod: null,
    thisYear: known.thisYear,
    activity: null,
    inspection: null,
    trouble: null,
    result: null,
    opened: {},
  };
}
