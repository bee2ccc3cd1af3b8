/** The service for one command: the server of `npm start` where it runs on the same database, else one of its own. */
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { accountIn, newAccount } from "./account.ts";
import { HOME } from "./places.ts";
import { claim } from "./running.ts";
import { startServer } from "./server.ts";

/** Longest wait for another command that has the database, in ms; and the pause between looks. */
const PATIENCE = 120_000;
const PAUSE = 100;

export interface EmbeddedService {
  /** Origin without a trailing slash. */
  readonly url: string;
  /** The county's token. */
  readonly token: string;
  /** Ends a server of its own; leaves another's running. */
  readonly stop: () => Promise<void>;
}

export interface EmbeddedOptions {
  /** Keep nothing: a database of its own that is gone with `stop`. */
  readonly memory: boolean;
  /** Folder of account and database. @default `.local` of the project */
  readonly home?: string;
}

/** Starts, or finds, the service. Rejects where another command keeps the database for too long. */
export async function startEmbedded({ memory, home = HOME }: EmbeddedOptions): Promise<EmbeddedService> {
  if (memory) {
    const account = newAccount();
    const server = await startServer({ account, state: null, port: 0, pages: false });
    return { ...server, token: account.token };
  }
  const account = await accountIn(home);
  for (const end = Date.now() + PATIENCE; Date.now() < end; await wait(PAUSE)) {
    const claimed = await claim(home);
    if (claimed.owner !== undefined) {
      const { url } = claimed.owner;
      if (url !== null && (await answers(url, account.token))) {
        return { url, token: account.token, stop: () => Promise.resolve() };
      }
      continue;
    }
    try {
      const server = await startServer({ account, state: join(home, "state"), port: 0, pages: false });
      const stop = async () => {
        await server.stop();
        await claimed.release();
      };
      return { url: server.url, token: account.token, stop };
    } catch (error) {
      await claimed.release();
      throw error;
    }
  }
  throw new Error(`another process has kept ${home} for ${PATIENCE / 1000} s`);
}

/** Whether the service of this very account answers there. */
async function answers(url: string, token: string): Promise<boolean> {
  try {
    const answer = await fetch(`${url}/api/v1/periods`, { headers: { authorization: `Bearer ${token}` } });
    return answer.ok;
  } catch {
    return false;
  }
}
