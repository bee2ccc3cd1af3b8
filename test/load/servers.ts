/** The two servers the load is put on: that of `npm start`, and plain workerd from the folder for an intranet. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { newAccount } from "#worker/local/account.ts";
import { buildIntranet } from "#worker/local/build-intranet.ts";
import { buildPane } from "#worker/local/build-pane.ts";
import { startServer } from "#worker/local/server.ts";
import { descendants } from "./process-usage.ts";

const PATIENCE = 60_000;
const PAUSE = 20;

export interface LoadedServer {
  readonly name: string;
  readonly url: string;
  /** The county's token. */
  readonly token: string;
  /** Processes of the runtime. */
  readonly pids: readonly number[];
  /** From the start of the process to its first answer, in ms. */
  readonly startUp: number;
  /** The Worker as it is deployed, where it is built first. */
  readonly bundle?: Uint8Array;
  readonly stop: () => Promise<void>;
}

/** The server of `npm start`, on a database of its own. */
export async function startLocal(): Promise<LoadedServer> {
  const state = await mkdtemp(join(tmpdir(), "five-ledger-load-"));
  const account = newAccount();
  await buildPane();
  const began = performance.now();
  const server = await startServer({ account, state, port: 0, pages: true });
  const startUp = performance.now() - began;
  const pids = await descendants(process.pid, "workerd");
  const stop = async (): Promise<void> => {
    await server.stop();
    await rm(state, { recursive: true });
  };
  return { name: "npm start", url: server.url, token: account.token, pids, startUp, stop };
}

/** Plain workerd, from the folder as a county gets it. */
export async function startIntranet(): Promise<LoadedServer> {
  const place = await mkdtemp(join(tmpdir(), "five-ledger-load-"));
  const folder = await buildIntranet(join(place, "service"));
  const port = await freePort();
  const began = performance.now();
  const child = spawn("./start.sh", {
    cwd: folder,
    env: { PATH: process.env.PATH, ADDRESS: `127.0.0.1:${port}`, COUNTY_NAME: "测试县" },
    stdio: "ignore",
  });
  const url = `http://127.0.0.1:${port}`;
  await answers(url);
  const startUp = performance.now() - began;
  const token = await readFile(join(folder, "secrets", "first-token"), "utf8");
  const bundle = await readFile(join(folder, "service.js"));
  const stop = async (): Promise<void> => {
    child.kill();
    await once(child, "exit");
    await rm(place, { recursive: true });
  };
  return { name: "plain workerd", url, token, pids: [child.pid ?? 0], startUp, bundle, stop };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
}

async function answers(url: string): Promise<void> {
  for (const end = performance.now() + PATIENCE; performance.now() < end; await wait(PAUSE)) {
    try {
      if ((await fetch(`${url}/healthz`)).ok) return;
    } catch {
      // Not yet.
    }
  }
  throw new Error(`no answer from ${url}`);
}
