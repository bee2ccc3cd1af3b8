/** Everything the pane shows, as one value of plain data. What can't be data (a host, a file) lives in `work`. */
import type { SessionAnswer } from "#shared/api/access.ts";
import type { FindingAnswer } from "#shared/api/finding.ts";
import type { CellFix } from "#shared/checking/fixing/certain-fixes.ts";
import type { AssessmentAnswer } from "#shared/api/answer.ts";
import type { Problem } from "#shared/api/problem.ts";
import type { Severity } from "#shared/checking/finding.ts";
import type { Rules } from "#shared/ledgers/rules.ts";
import { dateOf } from "#shared/ledgers/calendar.ts";
import type { Day, Period } from "#shared/ledgers/calendar.ts";
import type { Locale } from "#shared/messages/locale.ts";
import type { PaneWords } from "#shared/messages/pane.ts";
import type { WorkbookTrouble } from "#shared/messages/workbook.ts";
import type { Activation, History, WeeklyBulletin } from "./record.ts";
import { NOTHING_COLLECTED, type Collecting } from "./collecting.ts";
import type { CorrectionNews, RecognisedSummary } from "./columns.ts";
import { NO_RULES, type PaneRules } from "./rules.ts";

/** Where the workbook lives: a file chosen in a browser, or the workbook open in Excel. */
export type Place = "browser" | "excel";

/** What the pane shows in its one column. */
export type View = "work" | "settings" | "history" | "desk" | "access" | "letterhead" | "rules";

export interface Settings {
  /** Origin of the service without a trailing slash; empty for the page's own. */
  readonly service: string;
  /** The activation code, or the device token it was exchanged for; empty for none. */
  readonly token: string;
}

/** What runs just now: `opening` belongs to the pane, the others are the session's steps. */
export interface Activity {
  readonly step: keyof PaneWords["steps"];
  /** Looking at a workbook stops before sending; a repair or correction is looked at once it is made. */
  readonly run:
    | "inspection"
    | "repair"
    | "rules"
    | "correction"
    | "marking"
    | "scoring"
    | "preview"
    | "publication"
    | "submission"
    | "collected"
    | "weekly";
  /** In the step's own unit, where it counts. */
  readonly done?: number;
  readonly total?: number;
}

/** The workbook in hand, or several. */
export interface WorkbookSummary {
  readonly names: readonly string[];
  /** Whole KB of all; absent for a workbook open in Excel. */
  readonly kilobytes?: number;
  /** It is the sample: invented, and nothing to hand in. */
  readonly isSample?: true;
}

/** Findings of one cause. */
export interface GroupSummary {
  /** The same for the same cause when the workbook is read again. */
  readonly key: string;
  readonly severity: Severity;
  /** The sheet, with its workbook where there are several; empty for what is of the whole workbook. */
  readonly sheet: string;
  /** 建账 H 列（总投资）, and 57 个数字是文本. */
  readonly where: string;
  readonly what: string;
  readonly hint: string;
  readonly findings: readonly FindingAnswer[];
}

/** What reading and checking made of the workbook. */
export interface InspectionSummary {
  /** The month the ledgers were read for. */
  readonly period: Period;
  /** Ordered by worth, with their sentences. */
  readonly groups: readonly GroupSummary[];
  /** How many findings there are, whoever's. */
  readonly all: number;
  /** The units in whose rows something was found, in the county's order. */
  readonly units: readonly { readonly name: string; readonly findings: number }[];
  /** The unit whose findings `groups` are; null for all. */
  readonly unit: string | null;
  /** The weights it is scored by. */
  readonly weights: Rules["weights"];
  /** What can be done about them where the workbook lives. */
  readonly can: { readonly select: boolean; readonly repair: boolean; readonly mark: boolean };
}

/** Repairs shown before they are made. */
export interface RepairPreview {
  /** What was pressed: all, a group, or one finding; the view's own key. */
  readonly key: string;
  readonly fixes: readonly CellFix[];
}

/** What became of the last repair, or of undoing it. */
export interface RepairNews {
  readonly kind: "repaired" | "undone";
  /** Cells changed, and cells left because they hold something else by now. */
  readonly cells: number;
  readonly left: number;
  /** Counts the news, so that the same said again is news. */
  readonly number: number;
}

/** What a reason is wanted for. */
export type Wanted = "correction" | "publication";

/** Why something asked for was not done: one sentence on the screen, and a way on. */
export type Trouble =
  | { readonly kind: "workbook"; readonly code: WorkbookTrouble; readonly subject: string }
  | { readonly kind: "errors"; readonly count: number }
  | { readonly kind: "sign-in" }
  | { readonly kind: "unreachable" }
  | {
      readonly kind: "refused";
      readonly problem: Problem;
      /** The month is published: a reason is wanted, for scoring it again or for publishing it again. */
      readonly asks?: Wanted;
    }
  | { readonly kind: "sample-missing" }
  | { readonly kind: "unexpected" };

/** A scored month. */
export interface Result {
  readonly answer: AssessmentAnswer;
  /** Result sheets as they stand in the workbook, or the copy. */
  readonly sheets: readonly string[];
  /** The copy to download, where the results don't stand in an open workbook. */
  readonly copy?: { readonly url: string; readonly name: string };
  /** Why a published month was scored again; absent where it was not published. */
  readonly correction?: string;
  /** The signed link to the bulletin; null for a preview reckoned on this machine, which nobody keeps. */
  readonly bulletin: string | null;
  /** The sheets could not be written; the scores stand all the same. */
  readonly notWritten?: { readonly code: WorkbookTrouble; readonly subject: string };
}

export interface PaneState {
  readonly place: Place;
  readonly view: View;
  /** The views that led to this one, the first first: back goes to the last. */
  readonly cameFrom: readonly View[];
  /** The language the pane speaks. */
  readonly locale: Locale;
  readonly settings: Settings;
  /** Excel's library was wanted and did not load. */
  readonly officeMissing: boolean;
  readonly workbook: WorkbookSummary | null;
  /** The month a person chose; null to take the workbook's own. */
  readonly chosenPeriod: Period | null;
  /** The latest year the month can be chosen from: this year, told from outside since state has no clock. */
  readonly thisYear: number;
  /** Today, told from outside as well. */
  readonly today: Day;
  readonly activity: Activity | null;
  /** The sheets and columns as recognised, whether or not they can be scored. */
  readonly recognised: RecognisedSummary | null;
  readonly inspection: InspectionSummary | null;
  readonly trouble: Trouble | null;
  /** What the trouble stopped; null where that was no job. */
  readonly stopped: Activity["run"] | null;
  readonly result: Result | null;
  /** The workbook has been changed since it was scored. */
  readonly stale: boolean;
  /** A person has changed the open workbook since it was read. */
  readonly edited: boolean;
  /** Cells of the open workbook are marked. */
  readonly marked: boolean;
  readonly preview: RepairPreview | null;
  readonly repaired: RepairNews | null;
  /** Cells the next undoing puts back; 0 where nothing is to be undone. */
  readonly undoable: number;
  /** The repaired workbook to download, where repairs don't reach the file itself. */
  readonly repairedCopy: { readonly url: string; readonly name: string } | null;
  /** What was corrected last, and whether that can be undone. */
  readonly corrected: CorrectionNews | null;
  readonly correctionUndoable: boolean;
  /** How often the month scored last has been published; null where it was not published from here. */
  readonly published: number | null;
  /** The week's bulletin made last of this workbook. */
  readonly weekly: WeeklyBulletin | null;
  /** What became of saving the settings. */
  readonly activation: Activation | null;
  readonly history: History | null;
  readonly collecting: Collecting;
  readonly rules: PaneRules;
  /** What is folded open, by the key of each view's own making. */
  readonly opened: Readonly<Record<string, boolean>>;
}

/** A workbook as it was chosen. */
export const UNREPAIRED = {
  stale: false,
  edited: false,
  marked: false,
  preview: null,
  repaired: null,
  undoable: 0,
  repairedCopy: null,
  corrected: null,
  correctionUndoable: false,
} as const satisfies Partial<PaneState>;

/** The pane before anything was chosen. */
export function initialState(known: {
  readonly settings: Settings;
  /** Who used the pane last. @default nobody */
  readonly identity?: SessionAnswer | null;
  readonly locale: Locale;
  readonly today: Day;
}): PaneState {
  return {
    place: "browser",
    view: "work",
    cameFrom: [],
    locale: known.locale,
    settings: known.settings,
    officeMissing: false,
    workbook: null,
    chosenPeriod: null,
    thisYear: dateOf(known.today).year,
    today: known.today,
    activity: null,
    recognised: null,
    inspection: null,
    trouble: null,
    stopped: null,
    result: null,
    ...UNREPAIRED,
    published: null,
    weekly: null,
    activation: null,
    history: null,
    collecting: { ...NOTHING_COLLECTED, identity: known.identity ?? null },
    rules: NO_RULES,
    opened: {},
  };
}
