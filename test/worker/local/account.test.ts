import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { accountIn, newAccount } from "#worker/local/account.ts";

let home: string;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "five-ledger-test-"));
});
afterEach(() => rm(home, { recursive: true }));

describe("the local account", () => {
  it("is made once and kept", async () => {
    const first = await accountIn(home);
    expect(first.secret).toHaveLength(43);
    expect(first.token).toHaveLength(43);
    expect(await accountIn(home)).toEqual(first);
  });

  it("is one account where two first runs come at once", async () => {
    const accounts = await Promise.all([1, 2, 3, 4].map(() => accountIn(home)));
    expect(new Set(accounts.map(({ token }) => token)).size).toBe(1);
    expect(JSON.parse(await readFile(join(home, "account.json"), "utf8"))).toEqual(accounts[0]);
  });

  it("is its owner's alone to read", async () => {
    await accountIn(join(home, "below"));
    expect((await stat(join(home, "below", "account.json"))).mode & 0o777).toBe(0o600);
    expect((await stat(join(home, "below"))).mode & 0o777).toBe(0o700);
  });

  it("is never the same twice", () => {
    expect(newAccount()).not.toEqual(newAccount());
  });
});
