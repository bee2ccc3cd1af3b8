/** A question for every action: whether it can be pressed now, and if not, why. */
import type { Period } from "#shared/ledgers/calendar.ts";
import type { PaneState } from "./state.ts";

/** Null where the action is open. */
export type Blocked = "no-workbook" | "no-month" | "busy" | "refused" | "sample" | null;

/** The month the ledgers are, or are to be, scored for; null where none is known yet. */
export function periodOf(state: PaneState): Period | null {
  return state.chosenPeriod ?? state.inspection?.period ?? null;
}

export function whyNotChoose(state: PaneState): Blocked {
  return state.activity === null ? null : "busy";
}

export function whyNotScore(state: PaneState): Blocked {
  if (state.activity !== null) return "busy";
  if (state.workbook === null && state.place === "browser") return "no-workbook";
  return lacksMonth(state) ? "no-month" : null;
}

export function whyNotSubmit(state: PaneState): Blocked {
  return whyNotScore(state) ?? (state.workbook?.isSample === true ? "sample" : null);
}

export function whyNotChooseMonth(state: PaneState): Blocked {
  if (state.activity !== null) return "busy";
  if (state.inspection !== null || lacksMonth(state) || state.chosenPeriod !== null) return null;
  return state.trouble?.kind === "workbook" ? "refused" : "no-workbook";
}

export function whyNotRepair(state: PaneState): Blocked {
  return state.activity === null ? null : "busy";
}

export function whyNotPublish(state: PaneState): Blocked {
  return state.activity === null ? null : "busy";
}

export function whyNotSaveRules(state: PaneState): Blocked {
  return state.activity === null ? null : "busy";
}

export function whyNotMark(state: PaneState): Blocked {
  return state.activity === null ? null : "busy";
}

export function whyNotCorrect(state: PaneState): Blocked {
  return state.activity === null ? null : "busy";
}

/** Whether whoever uses the pane settles by which rules is scored: units and viewers don't. */
export function settlesRules({ collecting: { identity } }: PaneState): boolean {
  return identity === null || identity.role === "county";
}

/** Whether a person must say which month it is. */
export function lacksMonth(state: PaneState): boolean {
  return (
    state.chosenPeriod === null && state.trouble?.kind === "workbook" && state.trouble.code === "no-period"
  );
}
