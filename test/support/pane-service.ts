/**
 * Before the browser tests: a Chromium is there, the pages are built, and the real service with a database of
 * its own serves them. Tests find its address with `inject("paneUrl")`.
 */
import { newAccount } from "#worker/local/account.ts";
import { buildPane } from "#worker/local/build-pane.ts";
import { startServer } from "#worker/local/server.ts";
import type { TestProject } from "vitest/node";
import { browserPath } from "./browser.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Origin without a trailing slash. */
    paneUrl: string;
  }
}

/** Runs once before all browser tests; what it returns runs after them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  browserPath();
  await buildPane();
  const server = await startServer({ account: newAccount(), state: null, port: 0, pages: true });
  project.provide("paneUrl", server.url);
  return server.stop;
}
