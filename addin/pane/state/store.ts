/** Holds the pane's state and tells who watches when it changes. */
import type { PaneEvent } from "./events.ts";
import { reduce } from "./reduce.ts";
import type { PaneState } from "./state.ts";

export interface Store {
  readonly state: () => PaneState;
  readonly dispatch: (event: PaneEvent) => void;
  readonly subscribe: (watcher: (state: PaneState) => void) => void;
}

export function createStore(initial: PaneState): Store {
  let state = initial;
  const watchers: ((state: PaneState) => void)[] = [];
  return {
    state: () => state,
    dispatch: (event) => {
      state = reduce(state, event);
      for (const watcher of watchers) watcher(state);
    },
    subscribe: (watcher) => {
      watchers.push(watcher);
    },
  };
}
