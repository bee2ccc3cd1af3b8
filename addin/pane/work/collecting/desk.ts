/** The county's desk: who has handed in, and sending back. */
import { requestSubmissions, returnSubmission } from "#addin/collecting.ts";
import type { Period } from "#shared/ledgers/calendar.ts";
import { periodOf } from "../../state/questions.ts";
import type { Bench } from "../bench.ts";
import { troubleOf } from "../trouble-of.ts";
import { monthBefore } from "./due-month.ts";

/** @param asked the month; null for the one looked at before, the one in hand, or the one that is due */
export async function openDesk(bench: Bench, asked: Period | null): Promise<void> {
  const { store } = bench;
  const state = store.state();
  const period = asked ?? state.collecting.desk?.period ?? periodOf(state) ?? monthBefore(new Date());
  const desk = {
    period,
    asked: { kind: "loading" },
    trouble: null,
    sentBack: null,
  } as const;
  store.dispatch({ type: "collecting", known: { desk } });
  try {
    const known = await requestSubmissions(bench.service, period);
    if (isShown(store, period))
      store.dispatch({
        type: "collecting",
        known: { desk: { ...desk, asked: { kind: "known", known } } },
      });
  } catch (error) {
    const failed = { kind: "failed", trouble: troubleOf(error) } as const;
    if (isShown(store, period))
      store.dispatch({ type: "collecting", known: { desk: { ...desk, asked: failed } } });
  }
}

/** Sends one back; the list is read anew, for others hand in meanwhile. */
export async function sendBack(bench: Bench, submission: string, remark: string): Promise<void> {
  const { store } = bench;
  const { desk } = store.state().collecting;
  if (desk === null) return;
  const { period } = desk;
  try {
    const { unit } = await returnSubmission(bench.service, period, submission, remark);
    const known = await requestSubmissions(bench.service, period);
    if (isShown(store, period))
      store.dispatch({
        type: "collecting",
        known: { desk: { ...desk, asked: { kind: "known", known }, trouble: null, sentBack: unit } },
      });
  } catch (error) {
    if (isShown(store, period))
      store.dispatch({
        type: "collecting",
        known: { desk: { ...desk, trouble: troubleOf(error), sentBack: null } },
      });
  }
}

/** Another month may have been chosen meanwhile. */
function isShown(store: Bench["store"], period: Period): boolean {
  return store.state().collecting.desk?.period === period;
}
