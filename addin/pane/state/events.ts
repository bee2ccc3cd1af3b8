/** Everything that can happen to the pane. */
import type { Period } from "#shared/ledgers/calendar.ts";
import type { Locale } from "#shared/messages/locale.ts";
import type { Activation, History, WeeklyBulletin } from "./record.ts";
import type { Collecting } from "./collecting.ts";
import type { CorrectionNews, RecognisedSummary } from "./columns.ts";
import type { PaneRules } from "./rules.ts";
import type {
  Activity,
  InspectionSummary,
  PaneState,
  Place,
  RepairNews,
  RepairPreview,
  Result,
  Settings,
  Trouble,
  View,
  WorkbookSummary,
} from "./state.ts";

export type PaneEvent =
  | { readonly type: "placed"; readonly place: Place; readonly officeMissing: boolean }
  | { readonly type: "view-chosen"; readonly view: View }
  | { readonly type: "went-back" }
  | { readonly type: "language-chosen"; readonly locale: Locale }
  | { readonly type: "settings-saved"; readonly settings: Settings }
  /** Another workbook: nothing of the one before holds. */
  | { readonly type: "workbook-chosen"; readonly workbook: WorkbookSummary }
  | { readonly type: "period-chosen"; readonly period: Period }
  | { readonly type: "progressed"; readonly activity: Activity }
  /** The workbook was read, whether or not it can be scored. */
  | { readonly type: "recognised"; readonly recognised: RecognisedSummary }
  | { readonly type: "inspected"; readonly inspection: InspectionSummary }
  /** Of the same inspection other findings are shown. */
  | { readonly type: "unit-chosen"; readonly inspection: InspectionSummary }
  | { readonly type: "scored"; readonly result: Result }
  /** The link to the bulletin would soon open no more: another stands in its place. */
  | { readonly type: "bulletin-renewed"; readonly old: string; readonly bulletin: string }
  | { readonly type: "stopped"; readonly trouble: Trouble }
  | { readonly type: "cancelled" }
  | { readonly type: "published"; readonly number: number }
  | { readonly type: "weekly-made"; readonly weekly: WeeklyBulletin }
  | { readonly type: "activation"; readonly activation: Activation | null }
  | { readonly type: "history"; readonly history: History }
  /** More is known of collecting and access; `done` ends what was running. */
  | { readonly type: "collecting"; readonly known: Partial<Collecting>; readonly done?: true }
  /** More is known of the workbook's rules, or typed; `changed`: the workbook was. */
  | { readonly type: "rules"; readonly rules: Partial<PaneRules>; readonly changed?: true }
  /** A person changed the open workbook. */
  | { readonly type: "edited" }
  /** Cells of the open workbook were found or made marked, or are no more. */
  | { readonly type: "marked"; readonly marked: boolean }
  | { readonly type: "repair-previewed"; readonly preview: RepairPreview | null }
  /** Cells were repaired, or put back. */
  | {
      readonly type: "repaired";
      readonly news: Omit<RepairNews, "number">;
      readonly undoable: number;
      readonly copy: PaneState["repairedCopy"];
    }
  /** The workbook remembers another correction, or one less. */
  | {
      readonly type: "corrected";
      readonly news: Omit<CorrectionNews, "number">;
      readonly undoable: boolean;
      readonly copy: PaneState["repairedCopy"];
    }
  | { readonly type: "toggled"; readonly key: string };
