/** The Worker in wrangler's own local runtime: workerd, with D1 on this machine's disk or in memory. */
import { join } from "node:path";
import { MAX_BODY_MEGABYTES } from "#shared/api/limits.ts";
import { accountStatements } from "./account-statements.ts";
import type { LocalAccount } from "./account.ts";
import { readMigrations } from "./migrations.ts";
import { PROJECT } from "./places.ts";
import type { LocalSetup } from "./setup.ts";

const CONFIG = join(PROJECT, "wrangler.toml");
const PAGELESS = join(PROJECT, "worker", "local", "pageless.toml");
/** The only address listened on: this machine's own. */
const HOST = "127.0.0.1";
/** Read by wrangler from the environment alone. */
const RUNTIME_SETTINGS = {
  // Its explorer answers SQL on the record to whoever reaches the port, without a token.
  X_LOCAL_EXPLORER: "false",
  // Nothing is asked of the outside or sent there: a county's network may not reach it.
  CLOUDFLARE_CF_FETCH_ENABLED: "false",
  WRANGLER_SEND_METRICS: "false",
  // Its word on headers and the like is nobody's business here.
  WRANGLER_LOG: "error",
  // No log files in the home folder.
  WRANGLER_WRITE_LOGS: "false",
};
/** The local token does not expire: whoever can read it can read everything it opens. */
const NEVER = "9999-12-31T00:00:00.000Z";
/** Longest wait for the first answer, in ms: it takes a second, and several on an old machine under load. */
const PATIENCE = 60_000;

export interface ServerOptions {
  readonly account: LocalAccount;
  /** Folder of the database, or null to keep nothing. */
  readonly state: string | null;
  /** 0 for any free one. */
  readonly port: number;
  /** Whether the add-in's built pages are served, and the browser of this machine is signed in. */
  readonly pages: boolean;
  /** Whether it is started to take an archive's statements. @default false */
  readonly restoring?: boolean;
}

export interface RunningServer {
  /** Origin without a trailing slash. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Starts the server, its database up to date. Rejects where the port is taken or the Worker does not build. */
export async function startServer({
  account,
  state,
  port,
  pages,
  restoring = false,
}: ServerOptions): Promise<RunningServer> {
  Object.assign(process.env, RUNTIME_SETTINGS);
  const wrangler = await import("wrangler");
  const { compatibility_date: compatibilityDate } = wrangler.unstable_readConfig({ config: CONFIG });
  const setup: LocalSetup = {
    migrations: await readMigrations(wrangler.unstable_splitSqlQuery),
    account: await accountStatements({
      county: account.county,
      token: account.token,
      name: "本机",
      createdAt: new Date().toISOString(),
      expiresAt: NEVER,
    }),
    token: account.token,
    signIn: pages,
    restoring,
  };
  const runtime = new wrangler.unstable_DevEnv();
  // A Worker that does not build is told as an event alone; its server would wait for ever.
  const broken = new Promise<never>((_resolve, reject) => {
    for (const event of ["buildFailed", "error"]) {
      runtime.once(event, (cause: unknown) => reject(new Error(`the local service: ${event}`, { cause })));
    }
  });
  const worker = await runtime.startWorker({
    config: pages ? CONFIG : PAGELESS,
    ...(compatibilityDate === undefined ? {} : { compatibilityDate }),
    entrypoint: join(PROJECT, "worker", "local", "entry.ts"),
    bindings: {
      DB: { type: "d1", database_id: "local", database_name: "five-ledger" },
      // Cloudflare's memory is not this machine's.
      MOST_MEGABYTES: { type: "plain_text", value: String(MAX_BODY_MEGABYTES) },
      LEDGER_SECRET: { type: "secret_text", value: account.secret },
      LOCAL_SETUP: { type: "secret_text", value: JSON.stringify(setup) },
    },
    dev: {
      server: { hostname: HOST, port },
      persist: state ?? false,
      watch: false,
      inspector: false,
      logLevel: "error",
      remote: false,
    },
  });
  const stop = () => worker.dispose();
  try {
    const url = (await Promise.race([worker.url, broken])).origin;
    await Promise.race([prepared(url), broken]);
    return { url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The first request prepares the database; it must have worked. */
async function prepared(url: string): Promise<void> {
  const answer = await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(PATIENCE) });
  if (!answer.ok) throw new Error(`the local service did not come up: ${await answer.text()}`);
}
