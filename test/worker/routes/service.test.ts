import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { healthSchema } from "#shared/api/health.ts";
import { periodsAnswerSchema } from "#shared/api/periods.ts";
import { problemType } from "#shared/api/problem.ts";
import { scoringAnswerSchema } from "#shared/api/scoring.ts";
import { addToken } from "../support/account.ts";
import { scoringRequest, smallCounty } from "../support/ledgers.ts";
import { ORIGIN, ask, postScoring, problemOf } from "../support/service.ts";
import type { Asked } from "../support/service.ts";

let token: string;

beforeEach(async () => {
  token = await addToken("jingle");
});

describe("the months on record", () => {
  it("are listed newest first, each with its newest answer", async () => {
    await postScoring(token, scoringRequest(), { period: "2020-11" });
    await postScoring(token, scoringRequest(smallCounty(1)));
    const newest = scoringAnswerSchema.parse(await (await postScoring(token, scoringRequest())).json());
    const { periods } = periodsAnswerSchema.parse(await (await ask("/api/v1/periods", { token })).json());
    expect(periods.map(({ period, version, units }) => [period, version, units])).toEqual([
      ["2020-12", 2, 3],
      ["2020-11", 1, 3],
    ]);
    const answer = scoringAnswerSchema.parse(await (await ask("/api/v1/periods/2020-12", { token })).json());
    expect({ ...answer, bulletin: "" }).toEqual({ ...newest, bulletin: "" });
  });

  it("are the county's own", async () => {
    await postScoring(token, scoringRequest());
    const other = await addToken("other");
    expect(await (await ask("/api/v1/periods", { token: other })).json()).toEqual({ periods: [] });
    for (const path of ["", "/bulletin.docx", "/bulletin.html"]) {
      const answer = await ask(`/api/v1/periods/2020-12${path}`, { token: other });
      expect((await problemOf(answer)).type).toBe(problemType("not-scored"));
    }
  });

  it("need a token", async () => {
    for (const path of ["", "/2020-12", "/2020-12/bulletin.docx", "/2020-12/bulletin.html"]) {
      const answer = await ask(`/api/v1/periods${path}`);
      expect(answer.status).toBe(401);
      expect((await problemOf(answer)).type).toBe(problemType("unauthenticated"));
    }
  });
});

describe("the bulletin", () => {
  it("comes as .docx with its title for a name, and as .html", async () => {
    await postScoring(token, scoringRequest());
    const docx = await ask("/api/v1/periods/2020-12/bulletin.docx", { token });
    expect(docx.headers.get("content-type")).toContain("wordprocessingml");
    expect(docx.headers.get("content-disposition")).toContain("filename*=UTF-8''%E5%85%B3%E4%BA%8E2020");
    expect((await docx.arrayBuffer()).byteLength).toBeGreaterThan(5_000);
    // A draft is set anew at every asking, and is the same each time.
    const headers = { "if-none-match": docx.headers.get("etag") ?? "" };
    expect((await ask("/api/v1/periods/2020-12/bulletin.docx", { token, headers })).status).toBe(304);
    const html = await ask("/api/v1/periods/2020-12/bulletin.html", { token });
    expect(html.headers.get("content-type")).toContain("text/html");
    expect(html.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(await html.text()).toContain("鹅城镇");
  });

  it("opens by its link without a token, and by no other", async () => {
    const { bulletin } = scoringAnswerSchema.parse(await (await postScoring(token, scoringRequest())).json());
    expect((await ask(bulletin)).status).toBe(200);
    expect((await ask(bulletin.replace("bulletin.docx", "bulletin.html"))).status).toBe(200);
    const forged = await ask(bulletin.replace("2020-12", "2020-11"));
    expect(forged.status).toBe(403);
    expect((await problemOf(forged)).type).toBe(problemType("invalid-link"));
    // A broken signature is not mended by a token beside it.
    const both = await ask(`${bulletin}0`, { token });
    expect((await problemOf(both)).type).toBe(problemType("invalid-link"));
  });

  it("keeps to the scoring its link was given for", async () => {
    const first = scoringAnswerSchema.parse(await (await postScoring(token, scoringRequest())).json());
    await postScoring(token, scoringRequest(smallCounty(1)));
    const linked = await (await ask(first.bulletin.replace("bulletin.docx", "bulletin.html"))).text();
    const newest = await (await ask("/api/v1/periods/2020-12/bulletin.html", { token })).text();
    expect(linked).toContain(first.inputDigest.slice(-12));
    expect(newest).not.toContain(first.inputDigest.slice(-12));
  });
});

async function health(environment?: Parameters<typeof ask>[1]) {
  const answer = await ask("/healthz", environment);
  return { status: answer.status, health: healthSchema.parse(await answer.json()) };
}

describe("health", () => {
  it("is well with a secret and a migrated database", async () => {
    expect(await health()).toEqual({
      status: 200,
      health: { status: "ok", migration: env.MIGRATIONS.at(-1)?.name },
    });
  });

  it("says what is missing", async () => {
    expect(await health({ environment: { LEDGER_SECRET: "" } })).toMatchObject({
      status: 503,
      health: { status: "not-configured" },
    });
    const broken = {
      prepare: () => {
        throw new Error("down");
      },
    } as unknown as D1Database;
    expect(await health({ environment: { DB: broken } })).toMatchObject({
      status: 503,
      health: { status: "no-database" },
    });
    await env.DB.prepare("DROP TABLE d1_migrations").run();
    expect(await health()).toMatchObject({ status: 503, health: { status: "not-migrated" } });
  });
});

async function cacheControl(path: string, asked: Asked): Promise<string | null> {
  return (await ask(path, asked)).headers.get("cache-control");
}

describe("every answer", () => {
  it("carries the headers that keep browsers from guessing", async () => {
    for (const path of ["/healthz", "/api/v1/periods", "/nowhere"]) {
      const { headers } = await ask(path);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
      expect(headers.get("referrer-policy")).toBe("no-referrer");
      expect(headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
    }
    expect(await cacheControl("/api/v1/periods", {})).toBe("no-store");
    expect(await cacheControl("/api/v1/archive", { token })).toBe("no-store");
    expect(await cacheControl("/api/v1/periods", { token })).toBe("private, no-cache");
  });

  it("is never named by the caller", async () => {
    const answer = await ask("/healthz", { headers: { "x-request-id": "mine" } });
    expect(answer.headers.get("x-request-id")).not.toBe("mine");
  });

  it("refuses addresses and methods that there are not", async () => {
    const nowhere = await ask("/api/v1/nowhere");
    expect(nowhere.status).toBe(404);
    expect((await problemOf(nowhere)).type).toBe(problemType("not-found"));
    const method = await ask("/api/v1/periods", { method: "DELETE", token });
    expect(method.status).toBe(405);
    expect(method.headers.get("allow")).toContain("GET");
    expect((await problemOf(method)).type).toBe(problemType("method-not-allowed"));
  });
});

describe("the pages", () => {
  const ASSETS = {
    fetch: (request: Request) =>
      Promise.resolve(
        new URL(request.url).pathname === "/guide.html"
          ? new Response("guide", { headers: { "content-security-policy": "its own" } })
          : new Response(null, { status: 404 }),
      ),
  } as unknown as Fetcher;

  it("have short addresses", async () => {
    const answer = await ask("/guide", { environment: { ASSETS } });
    expect(await answer.text()).toBe("guide");
    expect(answer.headers.get("content-security-policy")).toBe("its own");
    expect(answer.headers.get("x-frame-options")).toBeNull();
    expect((await ask("/install", { environment: { ASSETS } })).status).toBe(404);
    expect((await ask(`${ORIGIN}/`)).status).toBe(404);
  });

  it("come with a manifest that names the service's own address everywhere", async () => {
    const template = '<a href="https://localhost:8787/guide"/><b href="https://localhost:8787/"/>';
    const files = {
      fetch: (request: Request) =>
        Promise.resolve(
          new URL(request.url).pathname === "/manifest-template.xml"
            ? new Response(template)
            : new Response(null, { status: 404 }),
        ),
    } as unknown as Fetcher;
    const answer = await ask("/manifest.xml", { environment: { ASSETS: files } });
    expect(answer.headers.get("content-type")).toContain("application/xml");
    expect(await answer.text()).toBe(`<a href="${ORIGIN}/guide"/><b href="${ORIGIN}/"/>`);
    expect((await ask("/manifest.xml", { environment: { ASSETS } })).status).toBe(404);
  });
});
