/** The folder for an intranet as a county runs it: plain workerd, a file for a record, https where there is a certificate. */
import { execFile, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { access, copyFile, mkdtemp, readFile, readdir, rename, rm, stat } from "node:fs/promises";
import { get } from "node:https";
import { connect, createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { openFile } from "#addin/hosts/file.ts";
import { inspect, score } from "#addin/session.ts";
import { JOB_NAMES, remindersSchema } from "#shared/api/reminders.ts";
import { buildIntranet } from "#worker/local/build-intranet.ts";

/** What Cloudflare's free plan takes: 3 MB compressed. */
const MOST_COMPRESSED = 3_000_000;
const SAMPLE = new URL("../../../addin/public/samples/jingle-2020-12.xlsx", import.meta.url);
const PATIENCE = 120_000;

let folder: string;
let running: ChildProcess | undefined;

beforeAll(async () => {
  folder = await buildIntranet(join(await mkdtemp(join(tmpdir(), "five-ledger-intranet-")), "service"));
}, PATIENCE);
afterEach(stop);
afterAll(() => rm(join(folder, ".."), { recursive: true }));

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
}

/** Starts the service by its own script; resolves once it listens. */
async function start(): Promise<number> {
  const port = await freePort();
  running = spawn("./start.sh", {
    cwd: folder,
    env: { PATH: process.env["PATH"], ADDRESS: `127.0.0.1:${port}`, COUNTY_NAME: "静乐县" },
    stdio: "ignore",
  });
  for (const end = Date.now() + PATIENCE; Date.now() < end; await wait(50)) {
    if (await listens(port)) return port;
  }
  throw new Error("the service does not listen");
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = connect(port, "127.0.0.1");
    const end = (listening: boolean): void => {
      probe.destroy();
      resolve(listening);
    };
    probe.once("connect", () => end(true)).once("error", () => end(false));
  });
}

async function stop(): Promise<void> {
  if (running === undefined) return;
  running.kill();
  await once(running, "exit");
  running = undefined;
}

/** What of a month's answer is not made anew for every asker. */
function units(answer: string): unknown {
  return (JSON.parse(answer) as { readonly units: unknown }).units;
}

describe("the folder for an intranet", () => {
  it("scores a real month, and keeps it over a restart", { timeout: PATIENCE }, async () => {
    const first = await start();
    const health = await fetch(`http://127.0.0.1:${first}/healthz`);
    expect(await health.json()).toMatchObject({ status: "ok" });
    const token = await readFile(join(folder, "secrets", "first-token"), "utf8");
    expect((await stat(join(folder, "secrets", "first-token"))).mode & 0o077).toBe(0);
    const host = await openFile(await readFile(SAMPLE), "jingle-2020-12.xlsx");
    const outcome = await inspect([host], {}, () => undefined);
    if (outcome.kind !== "inspected") throw new Error(outcome.kind);
    const service = { url: `http://127.0.0.1:${first}`, token };
    const { answer } = await score(
      outcome.inspection,
      service,
      { leaveOutErrors: false, idempotencyKey: "once" },
      () => undefined,
    );
    expect(answer.units.length).toBeGreaterThan(20);
    expect((await fetch(new URL(answer.bulletin, service.url))).status).toBe(200);
    await stop();
    const second = await start();
    const asked = { headers: { authorization: `Bearer ${token}` } };
    const again = await fetch(`http://127.0.0.1:${second}/api/v1/periods/2020-12`, asked);
    expect(((await again.json()) as typeof answer).units).toEqual(answer.units);
  });

  it("is backed up while it runs, and restored where there is no record", { timeout: PATIENCE }, async () => {
    const url = `http://127.0.0.1:${await start()}`;
    const token = await readFile(join(folder, "secrets", "first-token"), "utf8");
    const asked = { headers: { authorization: `Bearer ${token}` } };
    const before = await (await fetch(`${url}/api/v1/periods/2020-12`, asked)).text();
    await promisify(execFile)("./backup.sh", ["kept"], { cwd: folder, env: { ...process.env, URL: url } });
    const [archive = ""] = await readdir(join(folder, "kept"));
    await stop();
    await rename(join(folder, "data"), join(folder, "data-before"));
    await copyFile(join(folder, "kept", archive), join(folder, "restore", "archive.jsonl.gz"));
    const again = `http://127.0.0.1:${await start()}`;
    const after = await (await fetch(`${again}/api/v1/periods/2020-12`, asked)).text();
    expect(units(after)).toEqual(units(before));
    const verified = await fetch(`${again}/api/v1/audit/verification`, asked);
    expect(await verified.json()).toMatchObject({ intact: true });
  });

  it(
    "serves the pages with their policy, and nothing else of the folder",
    { timeout: PATIENCE },
    async () => {
      const url = `http://127.0.0.1:${await start()}`;
      const pane = await fetch(`${url}/taskpane.html`);
      expect(pane.headers.get("content-type")).toContain("text/html");
      expect(pane.headers.get("content-security-policy")).toContain("default-src 'none'");
      expect((await fetch(`${url}/guide`)).status).toBe(200);
      for (const path of [
        "/secrets/first-token",
        "/%2e%2e/secrets/first-token",
        "/pages/taskpane.html",
        "/data/",
      ]) {
        expect((await fetch(url + path)).status, path).toBe(404);
      }
    },
  );

  it("does what a timer asks, for its own user alone", { timeout: PATIENCE }, async () => {
    const job = (name: string, more = {}) =>
      promisify(execFile)("./job.sh", [name], { cwd: folder, env: { ...process.env, ...more } });
    await expect(job("weekly", { WAIT: "1" })).rejects.toThrow(/curl/);
    await start();
    // Killed without a word: the file it listened on is left.
    running?.kill("SIGKILL");
    running = undefined;
    const url = `http://127.0.0.1:${await start()}`;
    expect((await stat(join(folder, "run"))).mode & 0o077).toBe(0);
    for (const name of JOB_NAMES) {
      const { stdout } = await job(name);
      expect(JSON.parse(stdout)).toEqual({ job: name, counties: 1, failed: 0 });
      // Whoever reaches the service's address starts nothing.
      expect((await fetch(`${url}/${name}`, { method: "POST" })).status).toBe(404);
    }
    await expect(job("none-such")).rejects.toThrow(/404/);
    const token = await readFile(join(folder, "secrets", "first-token"), "utf8");
    const asked = { headers: { authorization: `Bearer ${token}` } };
    const { jobs } = remindersSchema.parse(await (await fetch(`${url}/api/v1/reminders`, asked)).json());
    expect(jobs).toMatchObject([
      { job: "retention", outcome: "done" },
      { job: "weekly", outcome: "no-new-ledgers" },
    ]);
  });

  it("speaks https with a certificate of the county's own", { timeout: PATIENCE }, async () => {
    await promisify(execFile)("./certificate.sh", ["127.0.0.1"], { cwd: folder });
    await access(join(folder, "certificate", "server.crt"));
    const port = await start();
    const ca = await readFile(join(folder, "certificate", "county.crt"));
    const answer = get(`https://127.0.0.1:${port}/healthz`, { ca });
    const [response] = (await once(answer, "response")) as [{ readonly statusCode: number }];
    expect(response.statusCode).toBe(200);
  });

  it("is small enough for Cloudflare's free plan too", async () => {
    const bundle = gzipSync(await readFile(join(folder, "service.js")));
    expect(bundle.length).toBeLessThan(MOST_COMPRESSED);
  });
});
