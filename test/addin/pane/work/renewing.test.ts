/** A result's link to the bulletin is another one before it would open no more. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { bulletinOfHistory, bulletinOfResult, renewLinks, untilRenewal } from "#addin/pane/work/renewing.ts";
import type { ScoringAnswer } from "#shared/api/scoring.ts";
import { createStore } from "#addin/pane/state/store.ts";
import { initialState } from "#addin/pane/state/state.ts";
import type { Result } from "#addin/pane/state/state.ts";

const NOW = 1_700_000_000_000;
const MINUTE = 60_000;
const linkUntil = (expires: number): string => `/api/v1/periods/2020-12/bulletin.docx?expires=${expires}`;

beforeEach(() => vi.useFakeTimers({ now: NOW }));
afterEach(() => vi.useRealTimers());

const resultWith = (bulletin: string) => ({ answer: { period: "2020-12" }, bulletin }) as unknown as Result;

function storeWith(link: string, ask: () => Promise<string>) {
  const store = createStore(
    initialState({ settings: { service: "", token: "" }, locale: "zh-CN", today: 18_628 }),
  );
  renewLinks(store, bulletinOfResult, ask);
  store.dispatch({ type: "scored", result: resultWith(link) });
  return store;
}

test("a link is renewed a minute and a half before its end, and the new one too", async () => {
  const links = [linkUntil(NOW + 20 * MINUTE), linkUntil(NOW + 30 * MINUTE)];
  const asked = vi.fn(() => Promise.resolve(links[asked.mock.calls.length - 1] ?? ""));
  const store = storeWith(linkUntil(NOW + 10 * MINUTE), asked);
  await vi.advanceTimersByTimeAsync(8 * MINUTE);
  expect(asked).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect(store.state().result?.bulletin).toBe(links[0]);
  await vi.advanceTimersByTimeAsync(10 * MINUTE);
  expect(store.state().result?.bulletin).toBe(links[1]);
});

test("where the service can't be reached it is asked again, until a new result brings its own", async () => {
  const ask = vi.fn(() => Promise.reject(new Error("no connection")));
  const store = storeWith(linkUntil(NOW + MINUTE), ask);
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect(ask.mock.calls.length).toBeGreaterThan(1);
  const link = linkUntil(NOW + 60 * MINUTE);
  store.dispatch({ type: "scored", result: resultWith(link) });
  ask.mockClear();
  await vi.advanceTimersByTimeAsync(10 * MINUTE);
  expect(ask).not.toHaveBeenCalled();
  expect(store.state().result?.bulletin).toBe(link);
});

test("the link of an earlier month is renewed by itself, while that month is open", async () => {
  const store = createStore(
    initialState({ settings: { service: "", token: "" }, locale: "zh-CN", today: 18_628 }),
  );
  const fresh = linkUntil(NOW + 20 * MINUTE);
  const ask = vi.fn(() => Promise.resolve(fresh));
  renewLinks(store, bulletinOfHistory, ask);
  store.dispatch({ type: "scored", result: resultWith(linkUntil(NOW + 10 * MINUTE)) });
  const answer = { period: "2020-11" } as unknown as ScoringAnswer;
  const bulletin = linkUntil(NOW + 9 * MINUTE);
  store.dispatch({ type: "history", history: { kind: "month", answer, bulletin } });
  await vi.advanceTimersByTimeAsync(8 * MINUTE);
  expect(ask.mock.calls).toEqual([["2020-11"]]);
  expect(store.state().history).toMatchObject({ bulletin: fresh });
  expect(store.state().result?.bulletin).toBe(linkUntil(NOW + 10 * MINUTE));
  store.dispatch({ type: "history", history: { kind: "loading" } });
  await vi.advanceTimersByTimeAsync(30 * MINUTE);
  expect(ask).toHaveBeenCalledTimes(1);
});

test("one that is over, or says nothing of its end, is renewed soon, and never at once", () => {
  expect([untilRenewal(linkUntil(NOW - 1), NOW), untilRenewal("/somewhere", NOW)]).toEqual([20_000, 20_000]);
});
