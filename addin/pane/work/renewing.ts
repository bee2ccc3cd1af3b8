/** Links to a bulletin open for minutes only: while the pane shows one, it is renewed in time. */
import type { Store } from "../state/store.ts";

/** How long before its end a link is renewed, in ms; and how soon again where that failed. */
const AHEAD = 90_000;
const AGAIN = 20_000;

/** Asks the service for a fresh link: its address, whole. */
export type AskForLink = () => Promise<string>;

/** Keeps the link of the store's result fresh from now on. @param ask how a link is asked for */
export function renewLinks(store: Store, ask: AskForLink): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let watched: string | null = null;
  store.subscribe(({ result }) => {
    const link = result?.bulletin ?? null;
    if (link === watched) return;
    watched = link;
    clearTimeout(timer);
    if (link !== null) timer = setTimeout(() => void renew(link), untilRenewal(link, Date.now()));
  });

  async function renew(old: string): Promise<void> {
    try {
      store.dispatch({ type: "bulletin-renewed", old, bulletin: await ask() });
    } catch {
      // Whoever follows the old one is told how to get another; meanwhile it is tried again.
      if (watched === old) timer = setTimeout(() => void renew(old), AGAIN);
    }
  }
}

/** Milliseconds from a time (ms since 1970) until a link is to be renewed: never so soon that the service is pressed. */
export function untilRenewal(link: string, now: number): number {
  const expires = Number(new URL(link, "https://pane.invalid").searchParams.get("expires"));
  return Math.max(AGAIN, expires - AHEAD - now);
}
