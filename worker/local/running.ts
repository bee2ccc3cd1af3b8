/**
 * Which process has the local database open: one at a time, told by a file beside it. Others use its server
 * where it stays, or wait until it is done.
 */
import { link, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

const FILE = "server.json";

export interface Owner {
  readonly pid: number;
  /** Where its server listens; null while it starts, and for one that serves itself alone. */
  readonly url: string | null;
}

export type Claim =
  /** The database is ours until `release`. `announce` tells others where our server listens. */
  | {
      readonly owner?: undefined;
      readonly announce: (url: string) => Promise<void>;
      readonly release: () => Promise<void>;
    }
  /** Another process has it. */
  | { readonly owner: Owner };

/** Claims the database in a folder. What a process that died has left behind is cleared away. */
export async function claim(home: string): Promise<Claim> {
  await mkdir(home, { recursive: true, mode: 0o700 });
  const path = join(home, FILE);
  for (;;) {
    const own = await written(path, null);
    try {
      // A link fails where the name is taken: of two claims at once one alone succeeds, and the file is whole.
      await link(own, path);
      return {
        announce: async (url) => rename(await written(path, url), path),
        release: () => rm(path, { force: true }),
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    } finally {
      await rm(own, { force: true });
    }
    const owner = await ownerOf(path);
    if (owner !== undefined && isAlive(owner.pid)) return { owner };
    await rm(path, { force: true });
  }
}

/** A file of our own beside the path that names us as the owner. */
async function written(path: string, url: string | null): Promise<string> {
  const own = `${path}.${process.pid}`;
  await writeFile(own, JSON.stringify({ pid: process.pid, url } satisfies Owner), { mode: 0o600 });
  return own;
}

/** The owner the file names; undefined where it is gone, or no such file of ours. */
async function ownerOf(path: string): Promise<Owner | undefined> {
  try {
    return JSON.parse(await readFile(path, "utf8")) as Owner;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
