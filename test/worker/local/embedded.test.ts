import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startEmbedded } from "#worker/local/embedded.ts";
import type { EmbeddedService } from "#worker/local/embedded.ts";
import { claim } from "#worker/local/running.ts";

let home: string;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "five-ledger-test-"));
});
afterEach(() => rm(home, { recursive: true }));

function periodsOf({ url, token }: EmbeddedService, bearer = token): Promise<Response> {
  return fetch(`${url}/api/v1/periods`, { headers: { authorization: `Bearer ${bearer}` } });
}

describe("the service for one command", () => {
  it("answers its token alone, and is gone when stopped", { timeout: 60_000 }, async () => {
    const service = await startEmbedded({ memory: true });
    expect(await (await periodsOf(service)).json()).toEqual({ periods: [] });
    expect((await periodsOf(service, "another-token-of-some-length")).status).toBe(401);
    // Wrangler's own explorer would open the record to everyone.
    for (const path of ["/cdn-cgi/explorer", "/cdn-cgi/local/explorer/api/d1/database"]) {
      expect((await fetch(service.url + path)).status).toBe(404);
    }
    expect(new URL(service.url).hostname).toBe("127.0.0.1");
    await service.stop();
    await expect(periodsOf(service)).rejects.toThrow("fetch failed");
  });

  it("waits its turn, keeps its database, and uses a server that stays", { timeout: 60_000 }, async () => {
    const first = await startEmbedded({ memory: false, home });
    const second = startEmbedded({ memory: false, home });
    expect(await Promise.race([second, periodsOf(first).then(({ status }) => status)])).toBe(200);
    await first.stop();
    const later = await second;
    expect(later.token).toBe(first.token);
    expect(later.url).not.toBe(first.url);
    expect(await readdir(join(home, "state", "v3"))).toContain("d1");

    // As `npm start` does: what is announced is used, and not ended by who uses it.
    await rm(join(home, "server.json"));
    const announced = await claim(home);
    if (announced.owner !== undefined) throw new Error("taken");
    await announced.announce(later.url);
    const guest = await startEmbedded({ memory: false, home });
    expect(guest.url).toBe(later.url);
    await guest.stop();
    expect((await periodsOf(later)).status).toBe(200);
    await later.stop();
  });
});
