/** The bulletin of a week through the service. */
import { beforeEach, describe, expect, it, vi } from "vitest";
import { auditSchema } from "#shared/api/audit.ts";
import { problemType } from "#shared/api/problem.ts";
import { weeklyBulletinAnswerSchema } from "#shared/api/weeks.ts";
import type { WeeklyBulletinAnswer } from "#shared/api/weeks.ts";
import { linkExpiry } from "#worker/access/signed-links.ts";
import { addToken } from "../support/account.ts";
import { scoringRequest, smallCounty } from "../support/ledgers.ts";
import { ask, postJson, postScoring, problemOf } from "../support/service.ts";

let token: string;

beforeEach(async () => {
  token = await addToken("jingle");
});

async function made(week = "2020-W50", body: unknown = scoringRequest()): Promise<WeeklyBulletinAnswer> {
  const answer = await postJson(`/api/v1/weeks/${week}/bulletins`, body, token);
  return weeklyBulletinAnswerSchema.parse(await answer.json());
}

describe("the bulletin of a week", () => {
  it("is made of ledgers, kept, and given out as .docx and .html", async () => {
    const answer = await made();
    expect(answer).toMatchObject({ week: "2020-W50", issue: 50 });
    const html = await (await ask("/api/v1/weeks/2020-W50/bulletin.html", { token })).text();
    expect(html).toContain("第50期");
    expect(html).not.toContain("征求意见稿");
    const docx = await ask("/api/v1/weeks/2020-W50/bulletin.docx", { token });
    expect(docx.headers.get("content-disposition")).toContain('filename="bulletin-2020-W50.docx"');
    expect((await docx.arrayBuffer()).byteLength).toBeGreaterThan(5_000);
  });

  it("opens by its links without a token, each keeping to its own bulletin", async () => {
    const first = await made();
    const second = await made("2020-W50", scoringRequest(smallCounty(1)));
    expect(second.inputDigest).not.toBe(first.inputDigest);
    expect(await (await ask(first.page)).text()).toContain(first.inputDigest.slice(-12));
    expect(await (await ask("/api/v1/weeks/2020-W50/bulletin.html", { token })).text()).toContain(
      second.inputDigest.slice(-12),
    );
    expect((await ask(first.bulletin)).status).toBe(200);
    expect((await problemOf(await ask(first.page.replace("W50", "W49")))).type).toBe(
      problemType("invalid-link"),
    );
  });

  it("is the one there is when the same is asked for again", async () => {
    const first = await made();
    expect((await made()).id).toBe(first.id);
    expect((await made("2020-W50", scoringRequest(smallCounty(1)))).id).not.toBe(first.id);
  });

  it("has one entry in the log of acts, with who made it of what", async () => {
    const { id, inputDigest } = await made();
    await made();
    const { entries } = auditSchema.parse(await (await ask("/api/v1/audit", { token })).json());
    const told = entries.filter(({ act }) => act === "week-reported");
    expect(told).toMatchObject([{ subject: "2020-W50", detail: { bulletin: id, inputDigest } }]);
    expect(told[0]?.device).not.toBeNull();
  });

  it("is the county's own", async () => {
    await made();
    const other = await addToken("other");
    const answer = await ask("/api/v1/weeks/2020-W50/bulletin.docx", { token: other });
    expect((await problemOf(answer)).type).toBe(problemType("no-weekly-bulletin"));
  });

  it("needs a token, a week and ledgers", async () => {
    const codes = await Promise.all([
      problemOf(await postJson("/api/v1/weeks/2020-W50/bulletins", scoringRequest())),
      problemOf(await postJson("/api/v1/weeks/2021-W53/bulletins", scoringRequest(), token)),
      problemOf(await postJson("/api/v1/weeks/2020-W50/bulletins", { ledgers: {} }, token)),
      problemOf(await ask("/api/v1/weeks/2020-W49/bulletin.html", { token })),
    ]);
    expect(codes.map(({ type }) => type)).toEqual(
      ["unauthenticated", "invalid-week", "invalid-ledgers", "no-weekly-bulletin"].map((code) =>
        problemType(code as Parameters<typeof problemType>[0]),
      ),
    );
  });
});

describe("a link followed in a browser after its time", () => {
  const browser = { headers: { accept: "text/html,application/xhtml+xml" } };

  it.each([
    [
      "month",
      async () => (await (await postScoring(token, scoringRequest())).json<{ bulletin: string }>()).bulletin,
    ],
    ["week", async () => (await made()).page],
  ])("shows a page that says how to get a new one (%s)", async (_, linkOf) => {
    const link = await linkOf();
    vi.useFakeTimers({ now: linkExpiry(Date.now()) + 1000, toFake: ["Date"] });
    try {
      const page = await ask(link, browser);
      expect([page.status, page.headers.get("content-type")]).toEqual([403, "text/html; charset=UTF-8"]);
      const text = await page.text();
      expect(text).toContain("下载链接已过期");
      expect(text).toContain("重新点“下载通报”");
      // A program is told as programs are.
      expect((await problemOf(await ask(link))).type).toBe(problemType("expired-link"));
    } finally {
      vi.useRealTimers();
    }
  });

  it("or one that was changed", async () => {
    const page = await ask(`${(await made()).page}0`, browser);
    expect(await page.text()).toContain("下载链接无效");
  });
});
