/** The API's description is that of the routes there are. */
import { describe, expect, it } from "vitest";
import { templateOf } from "#shared/api/description/openapi.ts";
import { OPERATIONS } from "#shared/api/operations.ts";
import { app } from "#worker/app.ts";
import { ask } from "../support/service.ts";

/** Routes that are pages, not requests of the API. */
const PAGES = /^GET \/(?:$|guide$|install$|manifest\.xml$|api$|api\/v1\/openapi\.json$)/;

describe("the description of the API", () => {
  it("has every route, and no other", () => {
    const routes = app.routes
      .filter(({ method }) => method !== "ALL")
      .map(({ method, path }) => `${method} ${path}`)
      .filter((route) => !PAGES.test(route));
    const described = Object.values(OPERATIONS).map(({ method, path }) => `${method.toUpperCase()} ${path}`);
    expect(described.toSorted()).toEqual([...new Set(routes)].toSorted());
  });

  it("comes as OpenAPI 3.1, and is not sent again to whoever has it", async () => {
    const answer = await ask("/api/v1/openapi.json");
    expect(answer.headers.get("content-type")).toContain("application/json");
    expect(await answer.json()).toMatchObject({ openapi: "3.1.0" });
    const known = answer.headers.get("etag") ?? "";
    expect(known).not.toBe("");
    expect((await ask("/api/v1/openapi.json", { headers: { "if-none-match": known } })).status).toBe(304);
  });

  it("comes as a page with every address", async () => {
    const page = await (await ask("/api")).text();
    for (const { path, summary } of Object.values(OPERATIONS)) {
      expect(page).toContain(templateOf(path));
      expect(page).toContain(summary);
    }
  });
});
