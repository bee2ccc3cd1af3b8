import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { sha256 } from "#worker/digest.ts";
import type { LocalSetup } from "#worker/local/setup.ts";

const TOKEN = "the-token-of-this-machine";

const SETUP: LocalSetup = {
  migrations: [
    {
      name: "0001_record.sql",
      statements: ["SELECT this was applied before the test, and must not be again"],
    },
    { name: "9999_more.sql", statements: ["CREATE TABLE more (x)", "INSERT INTO more VALUES (1)"] },
  ],
  account: [
    "INSERT INTO counties VALUES ('local', '静乐县', '2021') ON CONFLICT DO NOTHING",
    `INSERT INTO devices (id, county, role, name, hash, created_at, expires_at)
     VALUES ('d', 'local', 'county', 'local', 'HASH', '2021', '2999-01-01') ON CONFLICT DO NOTHING`,
  ],
  token: TOKEN,
  signIn: true,
  restoring: false,
};

interface Asked {
  readonly url?: string;
  readonly site?: string;
  readonly authorization?: string;
  /** Posted. */
  readonly body?: string;
}

let ask: (asked?: Asked, changes?: Partial<LocalSetup>) => Promise<Response>;

beforeEach(async () => {
  // A module of its own for each test: it prepares the database once.
  vi.resetModules();
  const { default: service } = await import("#worker/local/entry.ts");
  const hash = await sha256(TOKEN);
  ask = ({ url = "http://127.0.0.1:8787/api/v1/periods", site, authorization, body } = {}, changes = {}) => {
    const headers = new Headers();
    if (site !== undefined) headers.set("sec-fetch-site", site);
    if (authorization !== undefined) headers.set("authorization", authorization);
    const account = SETUP.account.map((statement) => statement.replace("HASH", hash));
    const LOCAL_SETUP = JSON.stringify({ ...SETUP, account, ...changes });
    const request = new Request(url, { headers, ...(body === undefined ? {} : { method: "POST", body }) });
    return service.fetch(request, { ...env, LOCAL_SETUP }, createExecutionContext());
  };
});

describe("the service on this machine", () => {
  it("applies the migrations that are missing, once", async () => {
    expect((await ask()).status).toBe(401);
    expect((await ask()).status).toBe(401);
    expect(await env.DB.prepare("SELECT COUNT(*) AS n FROM more").first("n")).toBe(1);
    const { results } = await env.DB.prepare("SELECT name FROM d1_migrations ORDER BY id").all();
    const applied = env.MIGRATIONS.map(({ name }) => ({ name }));
    expect(results).toEqual([...applied, { name: "9999_more.sql" }]);
  });

  it("takes its token like any", async () => {
    expect((await ask({ authorization: `Bearer ${TOKEN}` })).status).toBe(200);
  });

  it.each(["same-origin", "none"])(
    "signs in its own pages (%s), which send no token or an empty one",
    async (site) => {
      expect((await ask({ site })).status).toBe(200);
      expect((await ask({ site, authorization: "Bearer" })).status).toBe(200);
      expect((await ask({ site, url: "http://localhost:8787/api/v1/periods" })).status).toBe(200);
    },
  );

  it.each(["cross-site", "same-site", undefined])("signs in nobody else (%s)", async (site) => {
    expect((await ask(site === undefined ? {} : { site })).status).toBe(401);
  });

  it("signs in no page of another name that leads here", async () => {
    for (const host of ["evil.example", "192.168.1.7", "127.0.0.1.evil.example"]) {
      expect((await ask({ site: "same-origin", url: `http://${host}:8787/api/v1/periods` })).status).toBe(
        401,
      );
    }
  });

  it("mends no wrong token", async () => {
    expect(
      (await ask({ site: "same-origin", authorization: "Bearer not-the-token-of-this-machine" })).status,
    ).toBe(401);
  });

  it("signs in nobody where only a command uses it", async () => {
    expect((await ask({ site: "same-origin" }, { signIn: false })).status).toBe(401);
  });

  it("does a job for who has the token, and for no page", async () => {
    const url = "http://127.0.0.1:8787/local/jobs/weekly";
    const authorization = `Bearer ${TOKEN}`;
    expect((await ask({ url, body: "", site: "same-origin" })).status).toBe(401);
    expect((await ask({ url: `${url}-not`, body: "", authorization })).status).toBe(404);
    expect((await ask({ url, authorization })).status).toBe(404);
    const done = await ask({ url, body: "", authorization });
    expect(await done.json()).toEqual({ job: "weekly", counties: 1, failed: 0 });
  });

  it("takes an archive's statements where it was started to, of who has the token, and no account of its own", async () => {
    const url = "http://127.0.0.1:8787/local/restoring";
    const statements = ["INSERT INTO counties VALUES ('x', 'x', '2021')"];
    const authorization = `Bearer ${TOKEN}`;
    const body = JSON.stringify(statements);
    expect((await ask({ url, body, authorization })).status).toBe(404);
    vi.resetModules();
    const { default: service } = await import("#worker/local/entry.ts");
    const LOCAL_SETUP = JSON.stringify({ ...SETUP, migrations: [], restoring: true });
    await env.DB.prepare("DELETE FROM devices").run();
    await env.DB.prepare("DELETE FROM counties").run();
    const post = (headers: Record<string, string>) =>
      service.fetch(
        new Request(url, { method: "POST", headers, body }),
        { ...env, LOCAL_SETUP },
        createExecutionContext(),
      );
    expect((await post({})).status).toBe(401);
    expect((await post({ authorization })).status).toBe(204);
    const { results } = await env.DB.prepare("SELECT id FROM counties").all();
    expect(results).toEqual([{ id: "x" }]);
  });
});
