/** Opens the pane. */
import { dayOf } from "#shared/ledgers/calendar.ts";
import type { Day } from "#shared/ledgers/calendar.ts";
import { paneWords } from "#shared/messages/pane.ts";
import { render } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";
import { keepFocus } from "./keep-focus.ts";
import { createStore } from "./state/store.ts";
import { initialState } from "./state/state.ts";
import { Pane } from "./views/pane.tsx";
import { findPlace } from "./work/place.ts";
import { loadIdentity, loadLocale, loadSettings } from "./work/settings.ts";
import { createWorkbench } from "./work/workbench.ts";

/** The day on this machine's calendar. */
function todayHere(now: Date): Day {
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? 0;
}

/** The pane as the store's state changes. It is drawn as one root for good: with each root the ids views are given begin anew. */
function Root() {
  const [state, setState] = useState(store.state());
  const words = paneWords(state.locale);
  useLayoutEffect(() => {
    store.subscribe(setState);
    setState(store.state());
  }, []);
  useLayoutEffect(() => {
    document.documentElement.lang = words.locale;
    document.title = words.title;
  }, [words]);
  return <Pane state={state} words={words} act={act} />;
}

const store = createStore(
  initialState({
    settings: loadSettings(),
    identity: loadIdentity(),
    locale: loadLocale(),
    today: todayHere(new Date()),
  }),
);
const act = createWorkbench(store);
const root = document.querySelector<HTMLElement>("#pane");
if (root !== null) {
  root.replaceChildren();
  render(<Root />, root);
  keepFocus(root);
}

const { place, officeMissing } = await findPlace();
if (place === "excel" || officeMissing) store.dispatch({ type: "placed", place, officeMissing });
if (place === "excel") act.takeOpenWorkbook();
