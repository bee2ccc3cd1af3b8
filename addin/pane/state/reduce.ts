/** What each event makes of the pane: pure, the only place its state changes. */
import { NOTHING_COLLECTED } from "./collecting.ts";
import type { PaneEvent } from "./events.ts";
import { NO_RULES } from "./rules.ts";
import { UNREPAIRED } from "./state.ts";
import type { PaneState, View } from "./state.ts";

export function reduce(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case "placed":
      return { ...state, place: event.place, officeMissing: event.officeMissing };
    case "view-chosen":
      return withView(state, event.view);
    case "went-back":
      return withView(state, state.cameFrom.at(-1) ?? "work");
    case "language-chosen":
      return { ...state, locale: event.locale };
    case "settings-saved":
      return {
        ...state,
        settings: event.settings,
        // Whoever signs in now may be someone else.
        collecting: NOTHING_COLLECTED,
        view: state.view === "settings" ? "settings" : "work",
        cameFrom: [],
        trouble: isOfService(state.trouble) ? null : state.trouble,
      };
    case "workbook-chosen":
      return {
        ...state,
        workbook: event.workbook,
        chosenPeriod: null,
        recognised: null,
        inspection: null,
        trouble: null,
        result: null,
        weekly: null,
        ...UNREPAIRED,
        rules: NO_RULES,
        opened: {},
      };
    case "period-chosen":
      return {
        ...state,
        chosenPeriod: event.period,
        inspection: null,
        trouble: null,
        result: null,
        weekly: null,
        stale: false,
        preview: null,
      };
    case "progressed":
      return { ...state, activity: event.activity, trouble: null };
    case "recognised":
      return { ...state, recognised: event.recognised };
    case "inspected":
      return { ...state, activity: null, inspection: event.inspection, edited: false, preview: null };
    case "unit-chosen":
      return { ...state, inspection: event.inspection, preview: null };
    case "scored":
      return { ...state, activity: null, trouble: null, result: event.result, stale: false, published: null };
    case "bulletin-renewed":
      return withLink(state, event.old, event.bulletin);
    case "stopped":
      return { ...state, activity: null, trouble: event.trouble, stopped: state.activity?.run ?? null };
    case "cancelled":
      return { ...state, activity: null };
    case "published":
      return { ...state, activity: null, published: event.number };
    case "weekly-made":
      return { ...state, activity: null, weekly: event.weekly };
    case "activation":
      return { ...state, activation: event.activation };
    case "history":
      return { ...state, history: event.history };
    case "collecting": {
      const known = { ...state, collecting: { ...state.collecting, ...event.known } };
      return event.done === true ? { ...known, activity: null, trouble: null } : known;
    }
    case "rules":
      return {
        ...state,
        rules: { ...state.rules, ...event.rules },
        // A copy of before lacks what has been written since.
        repairedCopy: state.repairedCopy && (event.rules.copies?.[0] ?? state.repairedCopy),
        stale: state.stale || (event.changed === true && state.result !== null),
      };
    case "edited":
      return {
        ...state,
        edited: state.inspection !== null,
        stale: state.stale || state.result !== null,
      };
    case "marked":
      return { ...state, activity: null, marked: event.marked };
    case "repair-previewed":
      return { ...state, preview: event.preview };
    case "repaired":
      return {
        ...state,
        preview: null,
        repaired: { ...event.news, number: (state.repaired?.number ?? 0) + 1 },
        undoable: event.undoable,
        repairedCopy: event.copy,
        rules: { ...state.rules, copies: [] },
        stale: state.stale || (state.result !== null && event.news.cells > 0),
      };
    case "corrected":
      return {
        ...state,
        preview: null,
        corrected: { ...event.news, number: (state.corrected?.number ?? 0) + 1 },
        correctionUndoable: event.undoable,
        repairedCopy: event.copy,
        rules: { ...state.rules, copies: [] },
        stale: state.stale || state.result !== null,
      };
    default:
      // What is left is "toggled"; an event without a case of its own does not compile here.
      return { ...state, opened: { ...state.opened, [event.key]: state.opened[event.key] !== true } };
  }
}

/** Shows a view; one that led here is gone back to, so that no two lead to each other for ever. */
function withView(state: PaneState, view: View): PaneState {
  const way = [...state.cameFrom, state.view];
  const at = way.indexOf(view);
  // All begins with the work.
  const cameFrom = view === "work" ? [] : way.slice(0, at === -1 ? way.length : at);
  return { ...state, view, cameFrom, activation: null };
}

/** Whether other settings may well put an end to the trouble. */
function isOfService(trouble: PaneState["trouble"]): boolean {
  return trouble?.kind === "sign-in" || trouble?.kind === "unreachable" || trouble?.kind === "refused";
}

/** What has come meanwhile brought a link of its own. */
function withLink(state: PaneState, old: string, bulletin: string): PaneState {
  const { result, history } = state;
  return {
    ...state,
    result: result?.bulletin === old ? { ...result, bulletin } : result,
    history: history?.kind === "month" && history.bulletin === old ? { ...history, bulletin } : history,
  };
}
