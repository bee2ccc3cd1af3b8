/** The drill on this machine: a record backed up, its folder lost, and put back in another. */
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, it } from "vitest";
import { accountIn } from "#worker/local/account.ts";
import { startEmbedded } from "#worker/local/embedded.ts";
import type { EmbeddedService } from "#worker/local/embedded.ts";
import { MIGRATIONS } from "#worker/local/places.ts";
import { restoreLocally } from "#worker/local/restoring.ts";
import { readArchive } from "#worker/store/archive/read.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "five-ledger-test-"));
});
afterEach(() => rm(folder, { recursive: true }));

function asked({ url }: EmbeddedService, token: string, path: string): Promise<Response> {
  return fetch(url + path, { headers: { authorization: `Bearer ${token}` } });
}

it(
  "gives the record back to the tokens of before, and touches none that is there",
  { timeout: 90_000 },
  async () => {
    const lost = await startEmbedded({ memory: false, home: join(folder, "lost") });
    const packed = await (await asked(lost, lost.token, "/api/v1/archive")).arrayBuffer();
    const log = await (await asked(lost, lost.token, "/api/v1/audit")).json();
    await lost.stop();

    const text = gunzipSync(new Uint8Array(packed)).toString("utf8");
    const archive = await readArchive(text, await readdir(MIGRATIONS));
    const home = join(folder, "new");
    expect(await restoreLocally(home, archive)).toBe(true);
    expect(await restoreLocally(home, archive)).toBe(false);
    expect((await accountIn(home)).county).toEqual(archive.head.county);

    const found = await startEmbedded({ memory: false, home });
    expect(await (await asked(found, lost.token, "/api/v1/audit")).json()).toEqual(log);
    const verification = await asked(found, lost.token, "/api/v1/audit/verification");
    expect(await verification.json()).toMatchObject({ intact: true });
    // This machine's own account is of the county too.
    expect((await asked(found, found.token, "/api/v1/devices")).status).toBe(200);
    await found.stop();
  },
);
