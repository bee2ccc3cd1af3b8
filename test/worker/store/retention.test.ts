import { createExecutionContext, createScheduledController, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import service from "#worker/app.ts";
import { problemType } from "#shared/api/problem.ts";
import { verifyAudit } from "#worker/store/audit/audit.ts";
import { applyRetention } from "#worker/store/retention.ts";
import { addToken } from "../support/account.ts";
import { scoringRequest, smallCounty } from "../support/ledgers.ts";
import { ask, postJson, postScoring, problemOf } from "../support/service.ts";

const LATER = new Date("2022-01-05T00:00:00Z");

let token: string;

beforeEach(async () => {
  token = await addToken("jingle");
  vi.useFakeTimers({ now: Date.parse("2021-01-04T08:00:00Z"), toFake: ["Date"] });
  // Three versions: published, superseded and never published, newest.
  await postScoring(token, scoringRequest());
  await postJson("/api/v1/periods/2020-12/publication", {}, token);
  await postScoring(token, { ...scoringRequest(smallCounty(1)), correction: "更正" });
  await postScoring(token, { ...scoringRequest(smallCounty(2)), correction: "更正" });
});
afterEach(() => vi.useRealTimers());

async function versionsWithDocuments(): Promise<unknown[]> {
  const { results } = await env.DB.prepare(
    "SELECT version FROM scorings WHERE id IN (SELECT scoring FROM documents) ORDER BY version",
  ).all<{ readonly version: number }>();
  return results.map(({ version }) => version);
}

it("takes the documents of what was superseded and never published, after a year, and says so", async () => {
  expect(await applyRetention(env.DB, "jingle", new Date("2022-01-04T07:00:00Z"))).toBe(0);
  expect(await versionsWithDocuments()).toEqual([1, 2, 3]);
  expect(await applyRetention(env.DB, "jingle", LATER)).toBe(1);
  expect(await versionsWithDocuments()).toEqual([1, 3]);
  expect(await env.DB.prepare("SELECT COUNT(*) AS n FROM scorings").first("n")).toBe(3);
  expect(await applyRetention(env.DB, "jingle", LATER)).toBe(0);
  expect(await verifyAudit(env.DB, "jingle")).toMatchObject({ head: { sequence: 5 } });
  for (const path of ["", "/bulletin.docx", "/bulletin.docx?publication=1"]) {
    expect((await ask(`/api/v1/periods/2020-12${path}`, { token })).status).toBe(200);
  }
});

it("leaves who asks for it again under its key with a problem of its own", async () => {
  const request = { ...scoringRequest(smallCounty(3)), correction: "更正" };
  expect((await postScoring(token, request, { key: "once" })).status).toBe(200);
  await postScoring(token, { ...scoringRequest(smallCounty(4)), correction: "更正" });
  await applyRetention(env.DB, "jingle", LATER);
  const problem = await problemOf(await postScoring(token, request, { key: "once" }));
  expect(problem).toMatchObject({ type: problemType("answer-cleared"), status: 410 });
});

it("is applied by the service's own trigger", async () => {
  const context = createExecutionContext();
  await service.scheduled(createScheduledController({ cron: "0 18 1 * *", scheduledTime: LATER }), env);
  await waitOnExecutionContext(context);
  expect(await versionsWithDocuments()).toEqual([1, 3]);
});
