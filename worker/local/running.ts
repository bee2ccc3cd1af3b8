/**
 * Which process has the local database open: one at a time, told by a file beside it. Others use its server
 * where it stays, or wait until it is done.
 */
import { randomUUID } from "node:crypto";
import { link, mkdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";

const FILE = "server.json";
/** How often an owner shows that it lives, and after what silence it is taken for dead, in ms. */
const BEAT = 2_000;
const SILENCE = 60_000;

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
    if (await taken(path)) return held(path);
    const owner = await ownerOf(path);
    if (owner !== undefined) return { owner };
    await clearAway(path);
  }
}

/** Puts our file there; false where one is. A link fails then, and whoever reads meets a whole file. */
async function taken(path: string): Promise<boolean> {
  const own = await written(path, null);
  try {
    await link(own, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    await rm(own, { force: true });
  }
}

/** Our claim, its file kept fresh. */
function held(path: string): Claim {
  const beat = setInterval(() => {
    const now = new Date();
    // A beat that is missed does no harm, the next will do.
    utimes(path, now, now).catch(() => undefined);
  }, BEAT);
  beat.unref();
  return {
    announce: async (url) => rename(await written(path, url), path),
    release: async () => {
      clearInterval(beat);
      await rm(path, { force: true });
    },
  };
}

/** A file of our own beside the path that names us as the owner. */
async function written(path: string, url: string | null): Promise<string> {
  const own = `${path}.${randomUUID()}`;
  await writeFile(own, JSON.stringify({ pid: process.pid, url } satisfies Owner), { mode: 0o600 });
  return own;
}

/** The living owner the file names; undefined where it has died, or the file is gone or none of ours. */
async function ownerOf(path: string): Promise<Owner | undefined> {
  try {
    const { mtimeMs } = await stat(path);
    const { pid, url } = JSON.parse(await readFile(path, "utf8")) as Owner;
    // A number alone proves nothing: another process has it after a restart of the machine.
    return isAlive(pid) && Date.now() - mtimeMs < SILENCE ? { pid, url } : undefined;
  } catch {
    return undefined;
  }
}

/** Takes away what a dead process has left, and nothing that came in its place meanwhile. */
async function clearAway(path: string): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
    if ((await ownerOf(aside)) !== undefined) await link(aside, path);
  } catch {
    // Another cleared it first.
  }
  await rm(aside, { force: true });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
