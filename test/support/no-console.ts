/** A program that talks to the console talks past its user: any call fails the test that made it. */
import { afterEach, beforeEach, expect, vi } from "vitest";

const METHODS = ["debug", "error", "info", "log", "trace", "warn"] as const;

let spies: readonly ReturnType<typeof vi.spyOn>[] = [];

beforeEach(() => {
  // Kept here: in workerd a console method read again is not the spy that was put in its place.
  spies = METHODS.map((method) => vi.spyOn(console, method).mockImplementation(() => undefined));
});

afterEach(() => {
  const calls = spies.flatMap((spy, at) =>
    spy.mock.calls.map((call: unknown[]) => ({ method: METHODS[at], call })),
  );
  vi.restoreAllMocks();
  expect(calls, "console was used").toEqual([]);
});
