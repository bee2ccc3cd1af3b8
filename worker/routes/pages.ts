/** Short addresses of the add-in's pages; every other file is served before the Worker is asked. */
import { Hono } from "hono";
import { ApiError } from "../api-error.ts";
import type { ServiceEnvironment } from "./context.ts";

const PAGES: Readonly<Record<string, string>> = {
  "/": "/index.html",
  "/guide": "/guide.html",
  "/install": "/install.html",
};

export const pages = new Hono<ServiceEnvironment>();

for (const [address, file] of Object.entries(PAGES)) {
  pages.get(address, async (context) => {
    const { ASSETS } = context.env;
    const page = await ASSETS?.fetch(new Request(new URL(file, context.req.url), context.req.raw));
    if (page === undefined || page.status === 404) throw new ApiError("not-found", address);
    return page;
  });
}
