/** An archive put into this machine's database, which must not be there yet. */
import { access, rm } from "node:fs/promises";
import { join } from "node:path";
import { batches } from "../store/archive/batches.ts";
import type { ReadArchive } from "../store/archive/read.ts";
import { accountIn, handAccountTo } from "./account.ts";
import { claim } from "./running.ts";
import { startServer } from "./server.ts";
import { RESTORING } from "./setup.ts";

/**
 * Restores an archive in a folder's database; this machine's account is then of its county. What was begun and failed is
 * taken away again.
 * @returns false where there is a database already, or a process has it open
 */
export async function restoreLocally(home: string, { head, statements }: ReadArchive): Promise<boolean> {
  const claimed = await claim(home);
  if (claimed.owner !== undefined) return false;
  const state = join(home, "state");
  try {
    if (await exists(state)) return false;
    const account = await accountIn(home);
    const server = await startServer({ account, state, port: 0, pages: false, restoring: true });
    try {
      for (const batch of batches(statements)) await send(server.url, account.token, batch);
    } catch (error) {
      await server.stop();
      await rm(state, { recursive: true, force: true });
      throw error;
    }
    await server.stop();
    await handAccountTo(home, head.county);
    return true;
  } finally {
    await claimed.release();
  }
}

async function send(url: string, token: string, statements: readonly string[]): Promise<void> {
  const answer = await fetch(url + RESTORING, {
    method: "POST",
    headers: { authorization: `Bearer ${token}` },
    body: JSON.stringify(statements),
  });
  if (!answer.ok) throw new Error(`HTTP ${answer.status} ${await answer.text()}`);
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
