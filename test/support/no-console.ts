/** A program that talks to the console talks past its user: any call fails the test that made it. */
import { afterEach, beforeEach, expect, vi } from "vitest";

const METHODS = ["debug", "error", "info", "log", "trace", "warn"] as const;

beforeEach(() => {
  for (const method of METHODS) vi.spyOn(console, method).mockImplementation(() => undefined);
});

afterEach(() => {
  const calls = METHODS.flatMap((method) =>
    vi.mocked(console[method]).mock.calls.map((call) => ({ method, call })),
  );
  vi.restoreAllMocks();
  expect(calls, "console was used").toEqual([]);
});
