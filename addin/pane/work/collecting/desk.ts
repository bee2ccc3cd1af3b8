/** The county's desk: who has handed in, and sending back. */
import {
  requestReminders,
  requestSubmission,
  requestSubmissions,
  returnSubmission,
} from "#addin/collecting.ts";
import type { Desk } from "../../state/collecting.ts";
import type { Bench } from "../bench.ts";
import { troubleOf } from "../trouble-of.ts";
import { tellOf } from "./desk-shown.ts";

/** Reads the desk that is shown, and what there is to see to today. */
export async function readDesk(bench: Bench, shown: Desk): Promise<void> {
  void readReminders(bench);
  await list(bench, shown);
}

/** Reads who has handed in. @param said what is told with it */
async function list({ store, service }: Bench, stood: Desk, said: Partial<Desk> = {}): Promise<void> {
  const asked = await requestSubmissions(service, stood.period).then(
    (known) => ({ kind: "known", known }) as const,
    (error: unknown) => ({ kind: "failed", trouble: troubleOf(error) }) as const,
  );
  tellOf(store, stood, { ...said, asked });
}

/** Reads what there is to see to today, beside the month; what is known of it stays until the new is there. */
async function readReminders({ store, service }: Bench): Promise<void> {
  const { reminders } = store.state().collecting;
  // A value of its own, by which an answer to what was asked before, or by another who signed in, is known.
  const stood = reminders?.kind === "known" ? { ...reminders } : ({ kind: "loading" } as const);
  store.dispatch({ type: "collecting", known: { reminders: stood } });
  const asked = await requestReminders(service).then(
    (known) => ({ kind: "known", known }) as const,
    (error: unknown) => ({ kind: "failed", trouble: troubleOf(error) }) as const,
  );
  if (store.state().collecting.reminders === stood)
    store.dispatch({ type: "collecting", known: { reminders: asked } });
}

/**
 * Reads what was found in a submission; what is known of it already stays, whichever month is shown meanwhile, for a
 * submission never changes but by being sent back.
 */
export async function lookInto(bench: Bench, submission: string): Promise<void> {
  const { store } = bench;
  const { settings } = store.state();
  const { desk } = store.state().collecting;
  const before = desk?.lookedInto[submission];
  if (desk === null || (before !== undefined && before.kind !== "failed")) return;
  const tell = (its: Desk["lookedInto"][string]) => {
    const { settings: today, collecting } = store.state();
    // Another may have signed in meanwhile.
    if (collecting.desk === null || today !== settings) return;
    const lookedInto = { ...collecting.desk.lookedInto, [submission]: its };
    store.dispatch({ type: "collecting", known: { desk: { ...collecting.desk, lookedInto } } });
  };
  tell({ kind: "loading" });
  try {
    tell({ kind: "known", known: await requestSubmission(bench.service, desk.period, submission) });
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
    const now = store.state().collecting.desk;
    if (now?.period === period) {
      // A list asked for before does not know of it: a value of its own, by which that answer is known.
      const stood: Desk = { ...now, asked: { ...now.asked } };
      store.dispatch({ type: "collecting", known: { desk: stood } });
      await list(bench, stood, { trouble: null, sentBack: unit });
    }
    void readReminders(bench);
  } catch (error) {
    const now = store.state().collecting.desk;
    if (now?.period === period)
      store.dispatch({
        type: "collecting",
        known: { desk: { ...now, trouble: troubleOf(error), sentBack: null } },
      });
  }
}
