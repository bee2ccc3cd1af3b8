/** Everything that can happen to the pane. */
import type { Period } from "#shared/ledgers/calendar.ts";
import type {
  Activity,
  InspectionSummary,
  Place,
  Result,
  Settings,
  Trouble,
  View,
  WorkbookSummary,
} from "./state.ts";

export type PaneEvent =
  | { readonly type: "placed"; readonly place: Place; readonly officeMissing: boolean }
  | { readonly type: "view-chosen"; readonly view: View }
  | { readonly type: "settings-saved"; readonly settings: Settings }
  /** Another workbook: nothing of the one before holds. */
  | { readonly type: "workbook-chosen"; readonly workbook: WorkbookSummary }
  | { readonly type: "period-chosen"; readonly period: Period }
  | { readonly type: "progressed"; readonly activity: Activity }
  | { readonly type: "inspected"; readonly inspection: InspectionSummary }
  | { readonly type: "scored"; readonly result: Result }
  | { readonly type: "stopped"; readonly trouble: Trouble }
  | { readonly type: "cancelled" }
  | { readonly type: "toggled"; readonly key: string };
