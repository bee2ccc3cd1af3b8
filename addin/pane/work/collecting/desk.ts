/** The county's desk: who has handed in, and sending back. */
import {
  requestReminders,
  requestSubmission,
  requestSubmissions,
  returnSubmission,
} from "#addin/collecting.ts";
import type { Period } from "#shared/ledgers/calendar.ts";
import { periodOf } from "../../state/questions.ts";
import type { Desk } from "../../state/collecting.ts";
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
    lookedInto: {},
    trouble: null,
    sentBack: null,
  } as const;
  store.dispatch({ type: "collecting", known: { desk } });
  void readReminders(bench);
  try {
    const known = await requestSubmissions(bench.service, period);
    amend(bench, period, { asked: { kind: "known", known } });
  } catch (error) {
    amend(bench, period, { asked: { kind: "failed", trouble: troubleOf(error) } });
  }
}

/** Reads what there is to see to today, beside the month; what is known of it stays until the new is there. */
async function readReminders({ store, service }: Bench): Promise<void> {
  const { identity, reminders } = store.state().collecting;
  if (reminders?.kind !== "known")
    store.dispatch({ type: "collecting", known: { reminders: { kind: "loading" } } });
  const asked = await requestReminders(service).then(
    (known) => ({ kind: "known", known }) as const,
    (error: unknown) => ({ kind: "failed", trouble: troubleOf(error) }) as const,
  );
  // Another may have signed in meanwhile.
  if (store.state().collecting.identity === identity)
    store.dispatch({ type: "collecting", known: { reminders: asked } });
}

/** Reads what was found in a submission; what is known of it already stays, for a submission never changes but by being sent back. */
export async function lookInto(bench: Bench, submission: string): Promise<void> {
  const { store } = bench;
  const { desk } = store.state().collecting;
  const before = desk?.lookedInto[submission];
  if (desk === null || (before !== undefined && before.kind !== "failed")) return;
  const { period } = desk;
  const tell = (its: Desk["lookedInto"][string]) =>
    amend(bench, period, {
      lookedInto: { ...store.state().collecting.desk?.lookedInto, [submission]: its },
    });
  tell({ kind: "loading" });
  try {
    tell({ kind: "known", known: await requestSubmission(bench.service, period, submission) });
  } catch (error) {
    tell({ kind: "failed", trouble: troubleOf(error) });
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
    amend(bench, period, { asked: { kind: "known", known }, trouble: null, sentBack: unit });
    void readReminders(bench);
  } catch (error) {
    amend(bench, period, { trouble: troubleOf(error), sentBack: null });
  }
}

/** Tells more of a month's desk, while that is the one that is shown. */
function amend({ store }: Bench, period: Period, more: Partial<Desk>): void {
  const { desk } = store.state().collecting;
  if (desk?.period === period) store.dispatch({ type: "collecting", known: { desk: { ...desk, ...more } } });
}
