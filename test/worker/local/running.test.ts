import { spawnSync } from "node:child_process";
import { mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { claim } from "#worker/local/running.ts";

let home: string;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "five-ledger-test-"));
});
afterEach(() => rm(home, { recursive: true }));

describe("the claim on the local database", () => {
  it("is one process's at a time, and says where its server listens", async () => {
    const first = await claim(home);
    if (first.owner !== undefined) throw new Error("taken");
    expect((await claim(home)).owner).toEqual({ pid: process.pid, url: null });
    await first.announce("http://127.0.0.1:1");
    expect((await claim(home)).owner).toEqual({ pid: process.pid, url: "http://127.0.0.1:1" });
    await first.release();
    expect(await readdir(home)).toEqual([]);
    expect((await claim(home)).owner).toBeUndefined();
  });

  it("goes to one of many that come at once", async () => {
    const claims = await Promise.all(Array.from({ length: 20 }, () => claim(home)));
    expect(claims.filter(({ owner }) => owner === undefined)).toHaveLength(1);
  });

  it("is taken from one that has died, or left no such file", async () => {
    const { pid } = spawnSync(process.execPath, ["--eval", ""]);
    for (const left of [JSON.stringify({ pid, url: null }), "", "{}", "null"]) {
      await writeFile(join(home, "server.json"), left);
      const claimed = await claim(home);
      expect(claimed.owner).toBeUndefined();
    }
    expect(await readdir(home)).toEqual(["server.json"]);
  });

  it("goes to one of many that come after a death", async () => {
    await writeFile(join(home, "server.json"), "{}");
    const claims = await Promise.all(Array.from({ length: 20 }, () => claim(home)));
    expect(claims.filter(({ owner }) => owner === undefined)).toHaveLength(1);
  });

  it("is taken from one long silent, whose number another process may have by now", async () => {
    await writeFile(join(home, "server.json"), JSON.stringify({ pid: process.ppid, url: null }));
    expect((await claim(home)).owner).toEqual({ pid: process.ppid, url: null });
    const before = new Date(Date.now() - 61_000);
    await utimes(join(home, "server.json"), before, before);
    expect((await claim(home)).owner).toBeUndefined();
  });
});
