/** The county's desk as it is shown: the month chosen stands at once, and what is told of it is what was asked for last. */
import type { Period } from "#shared/ledgers/calendar.ts";
import type { Desk } from "../../state/collecting.ts";
import { periodOf } from "../../state/questions.ts";
import type { Store } from "../../state/store.ts";
import { monthBefore } from "./due-month.ts";

/**
 * Shows a month's desk, still to be read. It is done before anything loads: whoever chooses a year and then a month chooses
 * the month of that year.
 * @param asked the month; null for the one looked at before, the one in hand, or the one that is due
 */
export function showDesk(store: Store, asked: Period | null): Desk {
  const state = store.state();
  const { desk: before } = state.collecting;
  const desk: Desk = {
    period: asked ?? before?.period ?? periodOf(state) ?? monthBefore(new Date()),
    asked: { kind: "loading" },
    lookedInto: before?.lookedInto ?? {},
    trouble: null,
    sentBack: null,
  };
  store.dispatch({ type: "collecting", known: { desk } });
  return desk;
}

/** Tells what came of reading a desk as it stood then; nothing where something else was asked for since. */
export function tellOf(store: Store, stood: Desk, more: Partial<Desk>): void {
  const { desk } = store.state().collecting;
  if (desk?.asked === stood.asked)
    store.dispatch({ type: "collecting", known: { desk: { ...desk, ...more } } });
}
