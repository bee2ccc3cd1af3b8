/** Opens the pane. */
import { dayOf } from "#shared/ledgers/calendar.ts";
import type { Day } from "#shared/ledgers/calendar.ts";
import { paneWords } from "#shared/messages/pane.ts";
import { render } from "preact";
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
  const show = () => {
    const words = paneWords(store.state().locale);
    document.documentElement.lang = words.locale;
    document.title = words.title;
    render(<Pane state={store.state()} words={words} act={act} />, root);
  };
  store.subscribe(show);
  show();
  keepFocus(root);
}

const { place, officeMissing } = await findPlace();
if (place === "excel" || officeMissing) store.dispatch({ type: "placed", place, officeMissing });
if (place === "excel") act.takeOpenWorkbook();
