/** Wrangler as a command, run to its end. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { PROJECT } from "./places.ts";

export interface CommandOutcome {
  readonly status: number;
  /** What it wrote to standard output. */
  readonly output: string;
}

/** Runs wrangler with parameters. What it says to people is shown, what it answers is returned. */
export type RunWrangler = (parameters: readonly string[]) => Promise<CommandOutcome>;

/** Runs the project's own wrangler; its standard error is ours. */
export const runWrangler: RunWrangler = async (parameters) => {
  const program = join(PROJECT, "node_modules", "wrangler", "bin", "wrangler.js");
  const child = spawn(process.execPath, [program, ...parameters], {
    cwd: PROJECT,
    // It asks nothing: what must be asked, deploy.ts asks.
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, WRANGLER_SEND_METRICS: "false", WRANGLER_WRITE_LOGS: "false" },
  });
  const [output, [status]] = await Promise.all([
    text(child.stdout),
    once(child, "exit") as Promise<[number | null]>,
  ]);
  return { status: status ?? 1, output };
};
