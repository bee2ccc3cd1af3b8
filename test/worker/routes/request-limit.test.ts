/** One device sends so many requests a minute and no more; others are not held up by it. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { REQUESTS_A_MINUTE } from "#shared/api/limits.ts";
import { problemType } from "#shared/api/problem.ts";
import { addToken } from "../support/account.ts";
import { ask, problemOf } from "../support/service.ts";

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse("2021-01-04T08:00:15Z"), toFake: ["Date"] });
});
afterEach(() => vi.useRealTimers());

const SESSION = "/api/v1/session";

/** Sends as many requests as are answered; `token` undefined: by an address without one. */
async function exhaust(asked: { token?: string; headers?: Readonly<Record<string, string>> }): Promise<void> {
  const answers = await Promise.all(Array.from({ length: REQUESTS_A_MINUTE }, () => ask(SESSION, asked)));
  expect(answers.filter(({ status }) => status === 429)).toEqual([]);
}

function at(address: string) {
  return { headers: { "cf-connecting-ip": address } };
}

async function refused(answer: Response, seconds: string): Promise<void> {
  expect(answer.status).toBe(429);
  expect(answer.headers.get("retry-after")).toBe(seconds);
  expect((await problemOf(answer)).type).toBe(problemType("too-many-requests"));
}

it("refuses a device's requests beyond the limit until the minute is over, and no other device's", async () => {
  const token = await addToken("jingle");
  await exhaust({ token });
  await refused(await ask(SESSION, { token }), "45");
  expect((await ask(SESSION, { token: await addToken("jingle") })).status).toBe(200);
  expect((await ask("/healthz", { token })).status).toBe(200);
  vi.setSystemTime(Date.parse("2021-01-04T08:01:00Z"));
  expect((await ask(SESSION, { token })).status).toBe(200);
});

it("counts who sends no token by where they are", async () => {
  await exhaust(at("192.0.2.1"));
  await refused(await ask(SESSION, at("192.0.2.1")), "45");
  expect((await ask(SESSION, at("192.0.2.2"))).status).toBe(401);
});

it("leaves the counting to Cloudflare where it counts, which is told no token", async () => {
  const token = await addToken("jingle");
  const keys: string[] = [];
  const REQUESTS = {
    limit: ({ key }: { readonly key: string }) => {
      keys.push(key);
      return Promise.resolve({ success: false });
    },
  };
  await refused(await ask(SESSION, { token, environment: { REQUESTS } }), "60");
  expect(keys).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
});
