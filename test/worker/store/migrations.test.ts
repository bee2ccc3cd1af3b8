/** Migrations of a database that is in use: what was recorded stays. */
import { reset } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import { documentOf } from "#worker/store/scorings.ts";
import { compress } from "#worker/store/compression.ts";
import { authenticate } from "#worker/access/authenticate.ts";
import { sha256 } from "#worker/digest.ts";
import { applyMigrations } from "../support/database.ts";

const TOKEN = "a-token-given-before-there-were-devices";

it("keeps the documents and tokens of before", async () => {
  await reset();
  await applyMigrations(env.MIGRATIONS.slice(0, 1));
  await env.DB.batch([
    env.DB.prepare("INSERT INTO counties (id, name, created_at) VALUES ('jingle', '静乐县', '2020')"),
    env.DB.prepare(
      `INSERT INTO tokens (hash, county, role, name, created_at, expires_at)
       VALUES (?, 'jingle', 'county', '项目办', '2020', '2999-01-01'), ('h', 'jingle', 'unit', '张三', '2020', '2999-01-01')`,
    ).bind(await sha256(TOKEN)),
  ]);
  await env.DB.prepare(
    `INSERT INTO scorings (id, county, period, version, created_at, token_name, rules, rules_version, rules_digest,
       input_digest, errors_left_out, request_digest)
     VALUES ('a', 'jingle', '2020-11', 1, '2020-12-03', '项目办', '{}', '1', 'r', 'i', 0, 'q')`,
  ).run();
  const [bytes] = await compress('{"of":"a"}');
  await env.DB.prepare("INSERT INTO documents (scoring, kind, part, bytes) VALUES ('a', 'answer', 0, ?)")
    .bind(bytes)
    .run();
  await applyMigrations(env.MIGRATIONS);
  const scoring = { id: "a", county: "jingle", period: "2020-11" };
  expect(await documentOf(env.DB, scoring, "answer")).toBe('{"of":"a"}');
  expect(await documentOf(env.DB, scoring, "projects")).toBeNull();
  // The county's token of old goes on; a clerk's, which opened nothing, is gone.
  const request = new Request("https://service.test/", { headers: { authorization: `Bearer ${TOKEN}` } });
  const identity = await authenticate(request, env.DB, Date.parse("2021-01-05"));
  expect(identity).toMatchObject({ county: "jingle", role: "county", unit: null, name: "项目办" });
  expect(await env.DB.prepare("SELECT COUNT(*) AS n FROM devices").first("n")).toBe(1);
});
