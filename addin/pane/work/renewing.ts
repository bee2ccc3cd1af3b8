/** Links to a bulletin open for minutes only: while the pane shows one, it is renewed in time. */
import type { Period } from "#shared/ledgers/calendar.ts";
import type { PaneState } from "../state/state.ts";
import type { Store } from "../state/store.ts";

/** How long before its end a link is renewed, in ms; and how soon again where that failed. */
const AHEAD = 90_000;
const AGAIN = 20_000;

/** A bulletin the pane shows: its link, and the month it is of. */
export interface ShownBulletin {
  readonly link: string;
  readonly period: Period;
}

/** Asks the service for a fresh link to a month's bulletin: its address, whole. */
export type AskForLink = (period: Period) => Promise<string>;

/** The bulletin of the month just scored. */
export function bulletinOfResult({ result }: PaneState): ShownBulletin | null {
  return result === null || result.bulletin === null
    ? null
    : { link: result.bulletin, period: result.answer.period };
}

/** The bulletin of the earlier month that is open. */
export function bulletinOfHistory({ history }: PaneState): ShownBulletin | null {
  return history?.kind === "month" ? { link: history.bulletin, period: history.answer.period } : null;
}

/** Keeps a link the store shows fresh from now on. @param ask how a link is asked for */
export function renewLinks(
  store: Store,
  shownIn: (state: PaneState) => ShownBulletin | null,
  ask: AskForLink,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let watched: string | undefined;
  store.subscribe((state) => {
    const shown = shownIn(state);
    if (shown?.link === watched) return;
    watched = shown?.link;
    clearTimeout(timer);
    if (shown !== null) timer = setTimeout(() => void renew(shown), untilRenewal(shown.link, Date.now()));
  });

  async function renew(shown: ShownBulletin): Promise<void> {
    const { link: old, period } = shown;
    try {
      store.dispatch({ type: "bulletin-renewed", old, bulletin: await ask(period) });
    } catch {
      // Whoever follows the old one is told how to get another; meanwhile it is tried again.
      if (watched === old) timer = setTimeout(() => void renew(shown), AGAIN);
    }
  }
}

/** Milliseconds from a time (ms since 1970) until a link is to be renewed: never so soon that the service is pressed. */
export function untilRenewal(link: string, now: number): number {
  const expires = Number(new URL(link, "https://pane.invalid").searchParams.get("expires"));
  return Math.max(AGAIN, expires - AHEAD - now);
}
