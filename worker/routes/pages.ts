/**
 * Short addresses of the add-in's pages, and its manifest; every other file is served before the Worker is asked.
 */
import { Hono } from "hono";
import { ApiError } from "../api-error.ts";
import type { ServiceContext, ServiceEnvironment } from "./context.ts";

const PAGES: Readonly<Record<string, string>> = {
  "/": "/index.html",
  "/guide": "/guide.html",
  "/install": "/install.html",
};

/** What stands in the project's manifest for the address of whoever serves the pages. */
const PLACEHOLDER = "https://localhost:8787";

export const pages = new Hono<ServiceEnvironment>();

for (const [address, file] of Object.entries(PAGES)) {
  pages.get(address, (context) => built(context, address, file));
}

// What Excel is given to install: every address in it is the one it was fetched from.
pages.get("/manifest.xml", async (context) => {
  const template = await built(context, "/manifest.xml", "/manifest-template.xml");
  const manifest = (await template.text()).replaceAll(PLACEHOLDER, new URL(context.req.url).origin);
  return context.body(manifest, 200, {
    "content-type": "application/xml; charset=utf-8",
    "content-disposition": 'attachment; filename="manifest.xml"',
    "cache-control": "no-store",
  });
});

/** A built file, under the address it was asked for. @throws {ApiError} not-found */
async function built(context: ServiceContext, address: string, file: string): Promise<Response> {
  const { ASSETS } = context.env;
  const page = await ASSETS?.fetch(new Request(new URL(file, context.req.url), context.req.raw));
  if (page === undefined || page.status === 404) throw new ApiError("not-found", address);
  return page;
}
