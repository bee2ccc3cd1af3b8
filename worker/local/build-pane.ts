/** The add-in's pages, built where they are missing or older than what they are built from. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { PAGES, PROJECT } from "./places.ts";

/** What the pages are built from. */
const SOURCES = ["addin", "shared", "docs", "vite.config.ts", "manifest.xml"];
/** The page that tells whether, and when, they were built. */
const PAGE = join(PAGES, "taskpane.html");

/** Builds the pages if need be. Rejects where the build fails; what it said stands on standard error. */
export async function buildPane(): Promise<void> {
  const built = await changed(PAGE);
  const sources = await Promise.all(SOURCES.map(newest));
  if (built < Math.max(...sources))
    await run(process.execPath, [join(PROJECT, "node_modules/vite/bin/vite.js"), "build"]);
}

/**
 * Runs a program to its end; what it says goes to standard error, so that our standard output stays ours.
 * Rejects where it fails.
 */
async function run(program: string, parameters: readonly string[]): Promise<void> {
  // A test's own environment would have the pages built as for development: larger, and not what is served.
  const env = { ...process.env, NODE_ENV: "production" };
  const child = spawn(program, parameters, { cwd: PROJECT, stdio: ["ignore", 2, 2], env });
  const [status] = (await once(child, "exit")) as [number | null];
  if (status !== 0) throw new Error(`${parameters.join(" ")} ended with ${status ?? "a signal"}`);
}

/** When a file, or the newest below a folder, was last changed: ms since 1970, 0 for none. */
async function newest(name: string): Promise<number> {
  const path = join(PROJECT, name);
  const times = [await changed(path)];
  for (const entry of await readdir(path, { recursive: true }).catch(() => [])) {
    times.push(await changed(join(path, entry)));
  }
  return Math.max(...times);
}

async function changed(path: string): Promise<number> {
  try {
    return (await stat(path)).mtimeMs;
  } catch {
    return 0;
  }
}
