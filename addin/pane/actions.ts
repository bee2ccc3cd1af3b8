/** What a person can do in the pane; views call these and nothing else. */
import type { Period } from "#shared/ledgers/calendar.ts";
import type { PaneWords } from "#shared/messages/pane.ts";
import type { PaneState, Settings, View } from "./state/state.ts";

export interface Actions {
  readonly chooseFile: (file: File) => void;
  readonly chooseSample: () => void;
  readonly choosePeriod: (period: Period) => void;
  readonly score: (how: { readonly leaveOutErrors: boolean }) => void;
  /** Does again what a trouble stopped. */
  readonly retry: () => void;
  readonly cancel: () => void;
  readonly show: (view: View) => void;
  readonly saveSettings: (settings: Settings) => void;
  readonly toggle: (key: string) => void;
}

/** What every view is given. */
export interface ViewProps {
  readonly state: PaneState;
  readonly words: PaneWords;
  readonly act: Actions;
}
