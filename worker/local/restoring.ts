/** An archive put into this machine's database, which must not be there yet. */
import { access, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { batches } from "../store/archive/batches.ts";
import type { ReadArchive } from "../store/archive/read.ts";
import { restoration } from "../store/archive/restored.ts";
import { accountIn, handAccountTo } from "./account.ts";
import { claim } from "./running.ts";
import { startServer } from "./server.ts";
import { RESTORING } from "./setup.ts";

/**
 * Restores an archive in a folder's database; this machine's account is then of its county. It is put together beside its
 * place and moved there whole: what was begun and broken off, however, never counts, and is begun anew the next time.
 * @returns false where there is a database already, or a process has it open
 */
export async function restoreLocally(home: string, archive: ReadArchive): Promise<boolean> {
  const claimed = await claim(home);
  if (claimed.owner !== undefined) return false;
  const state = join(home, "state");
  const begun = `${state}.restoring`;
  try {
    if (await exists(state)) return false;
    await rm(begun, { recursive: true, force: true });
    const account = await accountIn(home);
    const statements = await restoration(archive, new Date().toISOString());
    const server = await startServer({ account, state: begun, port: 0, pages: false, restoring: true });
    try {
      for (const batch of batches(statements)) await send(server.url, account.token, batch);
    } catch (error) {
      await server.stop();
      await rm(begun, { recursive: true, force: true });
      throw error;
    }
    await server.stop();
    // The county first: a database that stands in its place is never another county's than this machine's account.
    await handAccountTo(home, archive.head.county);
    await rename(begun, state);
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
