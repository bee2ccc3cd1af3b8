/** Publishing: what is downloaded later is what was published, and the month is locked. */
import { env } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { auditSchema, verificationSchema } from "#shared/api/audit.ts";
import { periodsAnswerSchema } from "#shared/api/periods.ts";
import { problemType } from "#shared/api/problem.ts";
import type { ProblemCode } from "#shared/api/problem.ts";
import { publicationSchema, publicationsSchema } from "#shared/api/publication.ts";
import type { PublicationAnswer } from "#shared/api/publication.ts";
import { scoringAnswerSchema } from "#shared/api/scoring.ts";
import type { ScoringAnswer } from "#shared/api/scoring.ts";
import { sha256OfBytes } from "#worker/digest.ts";
import { addToken } from "../support/account.ts";
import { scoringRequest, smallCounty } from "../support/ledgers.ts";
import { ask, postJson, postScoring, problemOf } from "../support/service.ts";

const MONTH = "/api/v1/periods/2020-12";

let token: string;
let viewer: string;

beforeEach(async () => {
  token = await addToken("jingle");
  viewer = await addToken("jingle", { role: "viewer" });
  vi.useFakeTimers({ now: Date.parse("2021-01-04T08:00:00Z"), toFake: ["Date"] });
});
afterEach(() => vi.useRealTimers());

async function scored(done = 900, more: object = {}, period = "2020-12"): Promise<ScoringAnswer> {
  const answer = await postScoring(token, { ...scoringRequest(smallCounty(done)), ...more }, { period });
  expect(answer.status).toBe(200);
  return scoringAnswerSchema.parse(await answer.json());
}

function publish(body?: object, month = MONTH): Promise<Response> {
  if (body === undefined) return ask(`${month}/publication`, { token, method: "POST" });
  return postJson(`${month}/publication`, body, token);
}

async function published(body?: object, month = MONTH): Promise<PublicationAnswer> {
  const answer = await publish(body, month);
  expect(answer.status).toBe(200);
  return publicationSchema.parse(await answer.json());
}

async function refused(answer: Response, status: number, code: ProblemCode): Promise<void> {
  expect(answer.status).toBe(status);
  expect((await problemOf(answer)).type).toBe(problemType(code));
}

async function bytesOf(path: string, by: string | undefined = token): Promise<Uint8Array> {
  const answer = await ask(path, by === undefined ? {} : { token: by });
  expect(answer.status).toBe(200);
  return new Uint8Array(await answer.arrayBuffer());
}

async function textOf(path: string, by?: string): Promise<string> {
  return new TextDecoder().decode(await bytesOf(path, by));
}

async function monthsSeenBy(by: string) {
  const { periods } = periodsAnswerSchema.parse(await (await ask("/api/v1/periods", { token: by })).json());
  return periods.map(({ period, version, publication }) => [
    period,
    version,
    publication?.number,
    publication?.current,
  ]);
}

describe("a published month", () => {
  it("is dated by the day, no draft any more, and carries where the log stood", async () => {
    await scored();
    expect(await textOf(`${MONTH}/bulletin.html`)).toContain("征求意见稿");
    vi.setSystemTime(Date.parse("2021-01-08T17:00:00Z"));
    const publication = await published();
    expect(publication).toMatchObject({ period: "2020-12", number: 1, publishedBy: "项目办", reason: null });
    const html = await textOf(`${MONTH}/bulletin.html`);
    expect(html).not.toContain("征求意见稿");
    expect(html).toContain("2021年1月9日");
    const { entries } = auditSchema.parse(await (await ask("/api/v1/audit", { token })).json());
    expect(entries.map(({ act, subject }) => `${act} ${subject}`)).toEqual([
      "month-scored 2020-12",
      "month-published 2020-12",
    ]);
    expect(html).toContain(`1 sha256:${entries[0]?.hash}`);
  });

  it("is downloaded byte for byte as it was published, whoever asks and whenever", async () => {
    const { bulletin } = await scored();
    const publication = await published();
    const first = await bytesOf(`${MONTH}/bulletin.docx`);
    expect(await sha256OfBytes(first)).toBe(publication.docx.sha256);
    vi.setSystemTime(Date.parse("2021-01-04T08:08:00Z"));
    // Whatever renders bulletins tomorrow: what is kept is what is served.
    await env.DB.prepare("UPDATE counties SET name = '改名县'").run();
    for (const [path, by] of [
      [`${MONTH}/bulletin.docx`, viewer],
      [bulletin, undefined],
      [`${MONTH}/bulletin.docx?publication=1`, token],
    ] as const) {
      expect(await sha256OfBytes(await bytesOf(path, by))).toBe(publication.docx.sha256);
    }
    const html = await bytesOf(`${MONTH}/bulletin.html`, viewer);
    expect(await sha256OfBytes(html)).toBe(publication.html.sha256);
    // Named by its bytes: whoever has them is not sent them again.
    const { headers } = await ask(`${MONTH}/bulletin.docx`, { token: viewer });
    expect(headers.get("etag")).toBe(`"${publication.docx.sha256}"`);
  });

  it("takes no scoring but a correction with its reason, and keeps what was published", async () => {
    const first = await scored();
    const before = await published();
    await refused(await postScoring(token, scoringRequest()), 409, "month-published");
    await refused(await postScoring(token, { ...scoringRequest(), correction: " " }), 422, "invalid-request");
    const second = await scored(100, { correction: "鹅城镇投资数多报" });
    expect(second.publication).toBeNull();
    // Until it is published anew the correction is the county's own.
    const seen = scoringAnswerSchema.parse(await (await ask(MONTH, { token: viewer })).json());
    expect(seen).toMatchObject({ scoring: first.scoring, publication: { number: 1 } });
    expect(await textOf(`${MONTH}/bulletin.html`)).toContain("征求意见稿");
    const after = await published();
    expect(after).toMatchObject({ number: 2, scoring: second.scoring, reason: "鹅城镇投资数多报" });
    const now = scoringAnswerSchema.parse(await (await ask(MONTH, { token: viewer })).json());
    expect(now.scoring).toBe(second.scoring);
    const old = await bytesOf(`${MONTH}/bulletin.docx?publication=1`, viewer);
    expect(await sha256OfBytes(old)).toBe(before.docx.sha256);
    const list = publicationsSchema.parse(
      await (await ask(`${MONTH}/publications`, { token: viewer })).json(),
    );
    expect(list.publications.map(({ number }) => number)).toEqual([2, 1]);
    await refused(await ask(`${MONTH}/bulletin.docx?publication=3`, { token }), 404, "no-such-entry");
  });

  it("is published once, however often one asks", async () => {
    await scored();
    const answers = await Promise.all([published(), publish(), published({})]);
    expect(new Set([answers[0]?.scoring]).size).toBe(1);
    const list = publicationsSchema.parse(await (await ask(`${MONTH}/publications`, { token })).json());
    expect(list.publications).toHaveLength(1);
  });

  it("may be an older scoring by its id; coming back to one needs a reason", async () => {
    const first = await scored(500);
    const second = await scored(900);
    expect((await published({ scoring: first.scoring })).scoring).toBe(first.scoring);
    await refused(await publish({ scoring: second.scoring }), 422, "reason-needed");
    const again = await published({ scoring: second.scoring, reason: "核对后以第二次评分为准" });
    expect(again).toMatchObject({ number: 2, reason: "核对后以第二次评分为准" });
    await refused(await publish({ scoring: "none" }), 404, "no-such-entry");
    await refused(await publish(undefined, "/api/v1/periods/2020-10"), 404, "not-scored");
  });

  it("can't be one whose month before has become another since", async () => {
    await scored(500, {}, "2020-11");
    await scored();
    await scored(100, {}, "2020-11");
    await refused(await publish(), 409, "scoring-outdated");
    await scored();
    await published();
  });

  it("is what the next month is compared with, not what was scored after", async () => {
    await scored(500, {}, "2020-10");
    await scored(500, {}, "2020-11");
    expect((await scored()).baseline).toBe("2020-11");
    await published(undefined, "/api/v1/periods/2020-10");
    const answer = await scored();
    expect(answer.baseline).toBe("2020-10");
    const lowered = await scored(1, { correction: "更正" }, "2020-10");
    expect(lowered.publication).toBeNull();
    expect((await scored()).units).toEqual(answer.units);
  });

  it("shows in the list of months; a viewer has these alone", async () => {
    await scored(900, {}, "2020-11");
    await scored();
    await published();
    await scored(100, { correction: "更正" });
    expect(await monthsSeenBy(token)).toEqual([
      ["2020-12", 2, 1, false],
      ["2020-11", 1, undefined, undefined],
    ]);
    expect(await monthsSeenBy(viewer)).toEqual([["2020-12", 1, 1, true]]);
    await refused(await ask("/api/v1/periods/2020-11", { token: viewer }), 404, "not-published");
  });

  it.each([
    "UPDATE publications SET reason = 'x'",
    "DELETE FROM publications",
    "UPDATE published_files SET bytes = x'00'",
    "DELETE FROM published_files",
    "DELETE FROM documents",
    "UPDATE documents SET bytes = x'00'",
    "UPDATE scorings SET rules = '{}'",
    "DELETE FROM scorings",
  ])("is never changed: %s", async (statement) => {
    await scored();
    await published();
    await expect(env.DB.prepare(statement).run()).rejects.toThrow("append-only");
  });
});

async function verified() {
  return verificationSchema.parse(await (await ask("/api/v1/audit/verification", { token })).json());
}

describe("the verification of the record", () => {
  it("finds all as it was written, and a bulletin that is not", async () => {
    await scored();
    await published();
    expect(await verified()).toMatchObject({ intact: true, head: { sequence: 2 }, altered: [] });
    await env.DB.batch([
      env.DB.prepare("DROP TRIGGER published_files_are_never_changed"),
      env.DB.prepare("UPDATE published_files SET bytes = x'00' WHERE format = 'docx'"),
    ]);
    expect(await verified()).toMatchObject({
      intact: false,
      brokenAt: null,
      altered: [{ period: "2020-12", number: 1, format: "docx" }],
    });
  });
});
