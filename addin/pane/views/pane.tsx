/** The whole pane: its bar, and one view below it. */
import { useLayoutEffect, useRef } from "preact/hooks";
import type { ViewProps } from "../actions.ts";
import { Button } from "../controls/button.tsx";
import { Icon } from "../controls/icon.tsx";
import type { View } from "../state/state.ts";
import { AccessView } from "./collecting/access.tsx";
import { DeskView } from "./collecting/desk.tsx";
import { ViewerView } from "./collecting/viewer.tsx";
import { Later } from "./later.tsx";
import { HistoryView } from "./record/history.tsx";
import { SettingsView } from "./settings.tsx";
import { WorkView } from "./work.tsx";

export function Pane(props: ViewProps) {
  const { state, words, act } = props;
  const main = useRef<HTMLElement>(null);
  const shown = useRef(state.view);
  useLayoutEffect(() => {
    // Whoever works by keyboard or ear goes on where the new view begins: at once, not once they have gone on from there.
    if (shown.current !== state.view) main.current?.focus();
    shown.current = state.view;
  }, [state.view]);
  return (
    <>
      <header class="top-bar">
        {state.view === "work" ? (
          <>
            <h1>{words.title}</h1>
            <a
              class="button subtle icon-only"
              href="guide"
              target="_blank"
              rel="noopener"
              aria-label={words.guide}
              title={words.guide}
            >
              <Icon name="guide" />
            </a>
            <Button
              look="subtle"
              icon="settings"
              label={words.settings}
              onPress={() => act.show("settings")}
            />
          </>
        ) : (
          <>
            <Button
              look="subtle"
              icon="back"
              label={words.back}
              onPress={() =>
                state.view === "history" &&
                (state.history?.kind === "month" || state.collecting.earlier !== null)
                  ? act.openHistory()
                  : act.goBack()
              }
            />
            <h1>{titleOf(state.view, words)}</h1>
          </>
        )}
      </header>
      <main ref={main} tabIndex={-1}>
        {state.view === "work" &&
          (state.collecting.identity?.role === "viewer" ? (
            <ViewerView {...props} />
          ) : (
            <WorkView {...props} />
          ))}
        {state.view === "desk" && <DeskView {...props} />}
        {state.view === "access" && <AccessView {...props} />}
        {state.view === "settings" && <SettingsView {...props} />}
        {state.view === "history" && <HistoryView {...props} />}
        {state.view === "letterhead" && <Later {...props} load={letterheadView} />}
        {state.view === "rules" && <Later {...props} load={rulesView} />}
      </main>
    </>
  );
}

/** Few put a letterhead in force, and seldom. */
const letterheadView = async () => (await import("./collecting/letterhead.tsx")).LetterheadView;

/** Few change rules, and seldom. */
const rulesView = async () => (await import("./rules/rules.tsx")).RulesView;

function titleOf(view: Exclude<View, "work">, words: ViewProps["words"]): string {
  const titles = {
    settings: words.settingsView.title,
    history: words.record.history.title,
    desk: words.collecting.desk.title,
    access: words.collecting.access.title,
    letterhead: words.collecting.letterhead,
    rules: words.rules.title,
  };
  return titles[view];
}
