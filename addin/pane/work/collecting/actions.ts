/** What a person can do about collecting and access, as the pane does it; what talks to the service loads when it is asked for. */
import type { CollectingActions } from "../../collecting-actions.ts";
import { ACCESS_UNTOUCHED, PAPER_UNTOUCHED } from "../../state/collecting.ts";
import type { Collecting } from "../../state/collecting.ts";
import { whyNotSubmit } from "../../state/questions.ts";
import type { Bench } from "../bench.ts";
import { NOT_LOADED } from "../not-loaded.ts";
import { showDesk, tellOf } from "./desk-shown.ts";

export function collectingActions(bench: Bench): CollectingActions {
  const { store } = bench;
  const tell = (known: Partial<Collecting>) => store.dispatch({ type: "collecting", known });
  return {
    submit: ({ leaveOutErrors }) => {
      if (whyNotSubmit(store.state()) !== null) return;
      void import("./own-month.ts").then(({ submit }) => submit(bench, leaveOutErrors));
    },
    reloadOwn: () => {
      const period = store.state().collecting.own?.period;
      if (period !== undefined)
        void import("./own-month.ts").then(({ loadOwnMonth }) => loadOwnMonth(bench, "own", period));
    },
    openOwnMonth: (period) => {
      if (period === null) tell({ earlier: null });
      else void import("./own-month.ts").then(({ loadOwnMonth }) => loadOwnMonth(bench, "earlier", period));
    },
    openDesk: (period) => {
      store.dispatch({ type: "view-chosen", view: "desk" });
      const shown = showDesk(store, period);
      import("./desk.ts").then(
        ({ readDesk }) => readDesk(bench, shown),
        () => tellOf(store, shown, { asked: NOT_LOADED }),
      );
    },
    lookInto: (submission) => void import("./desk.ts").then(({ lookInto }) => lookInto(bench, submission)),
    sendBack: (submission, remark) =>
      void import("./desk.ts").then(({ sendBack }) => sendBack(bench, submission, remark)),
    scoreAll: (how) => {
      const period = store.state().collecting.desk?.period;
      if (store.state().activity === null && period !== undefined)
        void import("./score-all.ts").then(({ scoreAll }) => scoreAll(bench, period, how));
    },
    openAccess: () => {
      store.dispatch({ type: "view-chosen", view: "access" });
      import("./access.ts").then(
        ({ openAccess }) => openAccess(bench),
        () => tell({ access: { ...ACCESS_UNTOUCHED, asked: NOT_LOADED } }),
      );
    },
    openLetterhead: () => {
      store.dispatch({ type: "view-chosen", view: "letterhead" });
      import("./letterhead.ts").then(
        ({ openLetterhead }) => openLetterhead(bench),
        () => tell({ paper: { ...PAPER_UNTOUCHED, asked: NOT_LOADED } }),
      );
    },
    putLetterhead: (file) => void import("./letterhead.ts").then(({ put }) => put(bench, file)),
    removeLetterhead: () => void import("./letterhead.ts").then(({ takeOut }) => takeOut(bench)),
    saveLetterhead: () => void import("./letterhead.ts").then(({ save }) => save(bench)),
    issue: (order) => void import("./access.ts").then(({ issue }) => issue(bench, order)),
    withdraw: (what, id, name) =>
      void import("./access.ts").then(({ withdrawOne }) => withdrawOne(bench, what, id, name)),
  };
}
