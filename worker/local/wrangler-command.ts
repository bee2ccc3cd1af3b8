/** Wrangler as a command, run to its end. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { PROJECT } from "./places.ts";

export interface CommandOutcome {
  readonly status: number;
  /** What it wrote to standard output: its answer. */
  readonly output: string;
  /** What it wrote to standard error. */
  readonly complaint: string;
}

/** Runs wrangler with parameters. */
export type RunWrangler = (parameters: readonly string[]) => Promise<CommandOutcome>;

/** Runs the project's own wrangler, which can ask nothing: what must be asked, we ask. */
export const runWrangler: RunWrangler = async (parameters) => {
  const program = join(PROJECT, "node_modules", "wrangler", "bin", "wrangler.js");
  const child = spawn(process.execPath, [program, ...parameters], {
    cwd: PROJECT,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, WRANGLER_SEND_METRICS: "false", WRANGLER_WRITE_LOGS: "false" },
  });
  const [output, complaint, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "close") as Promise<[number | null]>,
  ]);
  return { status: status ?? 1, output, complaint };
};
