/** The drill on this machine: a record backed up, its folder lost, and put back in another. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { access, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { gunzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { auditSchema } from "#shared/api/audit.ts";
import { accountIn } from "#worker/local/account.ts";
import { startEmbedded } from "#worker/local/embedded.ts";
import type { EmbeddedService } from "#worker/local/embedded.ts";
import { MIGRATIONS, PROJECT } from "#worker/local/places.ts";
import { restoreLocally } from "#worker/local/restoring.ts";
import { readArchive } from "#worker/store/archive/read.ts";

const PATIENCE = 120_000;

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "five-ledger-test-"));
});
afterEach(() => rm(folder, { recursive: true }));

function asked({ url }: EmbeddedService, token: string, path: string): Promise<Response> {
  return fetch(url + path, { headers: { authorization: `Bearer ${token}` } });
}

/** A record lost, and its archive. */
async function archived() {
  const lost = await startEmbedded({ memory: false, home: join(folder, "lost") });
  const packed = await (await asked(lost, lost.token, "/api/v1/archive")).arrayBuffer();
  const log = auditSchema.parse(await (await asked(lost, lost.token, "/api/v1/audit")).json());
  await lost.stop();
  const text = gunzipSync(new Uint8Array(packed)).toString("utf8");
  return { token: lost.token, text, log, archive: await readArchive(text, await readdir(MIGRATIONS)) };
}

/** The record restored in a folder is whole, opens to the tokens of before, and says that it was restored. */
async function expectRestored(home: string, { token, log, archive }: Awaited<ReturnType<typeof archived>>) {
  expect((await accountIn(home)).county).toEqual(archive.head.county);
  const found = await startEmbedded({ memory: false, home });
  try {
    const { entries } = auditSchema.parse(await (await asked(found, token, "/api/v1/audit")).json());
    expect(entries.slice(0, log.entries.length)).toEqual(log.entries);
    expect(entries[log.entries.length]).toMatchObject({ act: "record-restored", device: null });
    const verification = await asked(found, token, "/api/v1/audit/verification");
    expect(await verification.json()).toMatchObject({ intact: true });
    // This machine's own account is of the county too.
    expect((await asked(found, found.token, "/api/v1/devices")).status).toBe(200);
  } finally {
    await found.stop();
  }
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

it(
  "gives the record back to the tokens of before, and touches none that is there",
  { timeout: PATIENCE },
  async () => {
    const lost = await archived();
    const home = join(folder, "new");
    expect(await restoreLocally(home, lost.archive)).toBe(true);
    expect(await restoreLocally(home, lost.archive)).toBe(false);
    await expectRestored(home, lost);
  },
);

it("leaves nothing of what failed half-way, and succeeds the next time", { timeout: PATIENCE }, async () => {
  const lost = await archived();
  const home = join(folder, "new");
  const filler = Array.from({ length: 30 }, () => `SELECT '${"x".repeat(90_000)}'`);
  const failing = {
    ...lost.archive,
    statements: [...lost.archive.statements, ...filler, "INSERT INTO none VALUES (1)"],
  };
  // Wrangler tells of it on the console.
  const logged = vi.spyOn(console, "log").mockImplementation(() => undefined);
  await expect(restoreLocally(home, failing)).rejects.toThrow(/HTTP 500/);
  logged.mockClear();
  expect(await readdir(home)).toEqual(["account.json"]);
  expect(await restoreLocally(home, lost.archive)).toBe(true);
  await expectRestored(home, lost);
});

it(
  "counts nothing of what was killed half-way, and succeeds the next time",
  { timeout: PATIENCE },
  async () => {
    const lost = await archived();
    const home = join(folder, "new");
    const program = `
    import { readArchive } from "#worker/store/archive/read.ts";
    import { restoreLocally } from "#worker/local/restoring.ts";
    const { text, migrations, home } = JSON.parse(process.env.ASKED);
    const archive = await readArchive(text, migrations);
    await restoreLocally(home, archive);`;
    const ASKED = JSON.stringify({ text: lost.text, migrations: await readdir(MIGRATIONS), home });
    const child = spawn(process.execPath, ["--input-type=module", "--eval", program], {
      cwd: PROJECT,
      env: { ...process.env, ASKED },
      stdio: "ignore",
      // A group of its own, so that what it started is killed with it.
      detached: true,
    });
    const begun = join(home, "state.restoring");
    while (!(await isThere(begun)) && child.exitCode === null) await wait(10);
    process.kill(-(child.pid ?? 0), "SIGKILL");
    await once(child, "exit");
    expect([await isThere(begun), await isThere(join(home, "state"))]).toEqual([true, false]);
    expect(await restoreLocally(home, lost.archive)).toBe(true);
    expect(await isThere(begun)).toBe(false);
    await expectRestored(home, lost);
  },
);
