/** Pages from a folder: their types, headers and what is never served. */
import { describe, expect, it } from "vitest";
import { readPageHeaders } from "#worker/intranet/page-headers.ts";
import { pagesFrom } from "#worker/intranet/pages.ts";

const CHANGED = "Mon, 30 Nov 2026 05:08:11 GMT";
const FILES: Readonly<Record<string, string>> = { "/taskpane.html": "<p>", "/assets/pane-1a.js": "1" };

/** A folder as workerd's disk service answers for one. */
const folder = {
  fetch: (asked: RequestInfo | URL) => {
    const { pathname } = new URL(new Request(asked).url);
    const text = pathname.endsWith("/") ? "[]" : FILES[pathname];
    const headers = { "content-type": "application/octet-stream", "last-modified": CHANGED };
    return Promise.resolve(
      text === undefined ? new Response(null, { status: 404 }) : new Response(text, { headers }),
    );
  },
};
const HEADERS = `# What holds everywhere
/*
  X-Content-Type-Options: nosniff

/assets/*
  Cache-Control: public, max-age=31536000, immutable
`;
const pages = pagesFrom(folder, readPageHeaders(HEADERS));
const ask = (path: string, init?: RequestInit): Promise<Response> =>
  pages.fetch(new Request(`https://county.test${path}`, init));

describe("the pages on an intranet", () => {
  it("come with their types, and with the headers of every address they lie under", async () => {
    const page = await ask("/taskpane.html");
    expect(await page.text()).toBe("<p>");
    expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(page.headers.get("x-content-type-options")).toBe("nosniff");
    expect(page.headers.has("cache-control")).toBe(false);
    const script = await ask("/assets/pane-1a.js");
    expect(script.headers.get("content-type")).toContain("javascript");
    expect(script.headers.get("cache-control")).toContain("immutable");
    expect(script.headers.get("x-content-type-options")).toBe("nosniff");
  });

  it("are not sent again to whoever has them", async () => {
    expect((await ask("/taskpane.html", { headers: { "if-modified-since": CHANGED } })).status).toBe(304);
    expect((await ask("/taskpane.html", { headers: { "if-modified-since": "yesterday" } })).status).toBe(200);
  });

  it("are never listed, nor taken for what else is asked", async () => {
    for (const path of ["/", "/assets/", "/assets", "/api/v1/periods", "/none.html"]) {
      expect((await ask(path)).status, path).toBe(404);
    }
    expect((await ask("/taskpane.html", { method: "POST" })).status).toBe(404);
  });

  it("have no headers but those that can be read", () => {
    expect(() => readPageHeaders("Cache-Control: no-store")).toThrow("_headers");
  });
});
