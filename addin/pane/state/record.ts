/** What the pane knows of the service's record, as plain data. */
import type { PeriodsAnswer } from "#shared/api/periods.ts";
import type { ScoringAnswer } from "#shared/api/scoring.ts";
import type { WeekName } from "#shared/ledgers/weeks.ts";
import type { Trouble } from "./state.ts";

/** What became of saving the settings. */
export type Activation =
  | { readonly kind: "asking" | "saved" }
  | { readonly kind: "activated"; readonly name: string; readonly county: string }
  | { readonly kind: "failed"; readonly trouble: Trouble };

/** Earlier months: the list, or one of them opened. */
export type History =
  | { readonly kind: "loading" }
  | { readonly kind: "months"; readonly periods: PeriodsAnswer["periods"] }
  | { readonly kind: "month"; readonly answer: ScoringAnswer; readonly bulletin: string }
  | { readonly kind: "failed"; readonly trouble: Trouble };

/** A week's bulletin just made. */
export interface WeeklyBulletin {
  readonly week: WeekName;
  readonly issue: number;
  /** Duties overdue at the week's end. */
  readonly overdue: number;
  /** The signed link to the Word document. */
  readonly link: string;
}
