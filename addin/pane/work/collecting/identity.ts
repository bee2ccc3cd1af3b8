/** Learns who uses the pane, anew after every sign-in, and keeps a unit's month in step with its workbook. */
import type { Period } from "#shared/ledgers/calendar.ts";
import { periodOf } from "../../state/questions.ts";
import type { PaneState, Settings } from "../../state/state.ts";
import type { Bench } from "../bench.ts";
import { keepIdentity } from "../settings.ts";
import { monthBefore } from "./due-month.ts";

/** Starts asking; the pane is open and useful meanwhile, and stays as it is where nobody answers. */
export function watchIdentity(bench: Bench): void {
  const { store } = bench;
  let asked: Settings | undefined;
  let shown: Period | undefined;
  let isReading = false;
  const look = (state: PaneState) => {
    if (state.settings !== asked) {
      asked = state.settings;
      shown = undefined;
      isReading = false;
      void identify(bench, state.settings);
    }
    const { role } = state.collecting.identity ?? {};
    if (role === "viewer" && !isReading) {
      isReading = true;
      void import("../record.ts").then(({ loadHistory }) => loadHistory(bench));
    }
    const wanted = periodOf(state) ?? monthBefore(new Date());
    if (role === "unit" && wanted !== shown) {
      shown = wanted;
      void import("./own-month.ts").then(({ loadOwnMonth }) => loadOwnMonth(bench, "own", wanted));
    }
  };
  store.subscribe(look);
  look(store.state());
}

async function identify({ store }: Bench, settings: Settings): Promise<void> {
  try {
    const { requestSession } = await import("#addin/collecting.ts");
    const identity = await requestSession({ url: settings.service, token: settings.token });
    // Someone else may have signed in meanwhile.
    if (store.state().settings !== settings) return;
    store.dispatch({ type: "collecting", known: { identity, signedOut: false } });
    keepIdentity(identity);
  } catch (error) {
    // Where there is no service whoever presses something is told then.
    const { troubleOf } = await import("../trouble-of.ts");
    if (troubleOf(error).kind === "sign-in" && store.state().settings === settings)
      store.dispatch({ type: "collecting", known: { signedOut: true } });
  }
}
