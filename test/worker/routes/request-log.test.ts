/** A line of the log for every request: what was asked and how it ended, nothing of whom and of what. */
import { expect, it, vi } from "vitest";
import { addToken } from "../support/account.ts";
import { scoringRequest } from "../support/ledgers.ts";
import { ask, postScoring, problemOf } from "../support/service.ts";

const environment = { REQUEST_LOG: "on" };

/** What is logged while something is asked, line by line. */
async function loggedBy(asking: () => Promise<Response>): Promise<[Response, string[]]> {
  const log = vi.spyOn(console, "log").mockImplementation(() => undefined);
  const answer = await asking();
  const lines = log.mock.calls.map(([line]: unknown[]) => String(line));
  log.mockClear();
  return [answer, lines];
}

/** The one line an address leaves in the log. */
async function lineOf(path: string, token?: string): Promise<unknown> {
  const [, [first = ""]] = await loggedBy(() =>
    ask(path, { ...(token === undefined ? {} : { token }), environment }),
  );
  return JSON.parse(first);
}

it("names the route and the role, not the unit, the device or the token", async () => {
  const token = await addToken("jingle", { role: "unit" });
  const path = `/api/v1/periods/2020-12/units/${encodeURIComponent("鹅城镇")}?q=1`;
  const [answer, lines] = await loggedBy(() => ask(path, { token, environment }));
  const { requestId } = await problemOf(answer);
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? "")).toEqual({
    request: requestId,
    method: "GET",
    route: "/api/v1/periods/:period/units/:unit",
    status: 404,
    ms: expect.any(Number) as number,
    role: "unit",
  });
});

it("tells of who is refused, and of addresses there are none of", async () => {
  expect(await lineOf("/api/v1/session", "some-token-of-nobody-at-all")).toMatchObject({
    route: "/api/v1/session",
    status: 401,
    role: null,
  });
  const nowhere = await lineOf("/api/v1/鹅城镇");
  expect(nowhere).toMatchObject({ status: 404, role: null });
  expect(JSON.stringify(nowhere)).not.toMatch(/鹅城镇|%E9/);
});

it("is silent where it is not turned on", async () => {
  const token = await addToken("jingle");
  const [answer, lines] = await loggedBy(() => postScoring(token, scoringRequest()));
  expect(answer.status).toBe(200);
  expect(lines).toEqual([]);
});
