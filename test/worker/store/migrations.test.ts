/** Migrations of a database that is in use: what was recorded stays. */
import { applyD1Migrations, reset } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import { documentOf } from "#worker/store/scorings.ts";
import { compress } from "#worker/store/compression.ts";
import { addToken } from "../support/account.ts";

it("keeps the documents recorded before lists of projects were", async () => {
  await reset();
  await applyD1Migrations(env.DB, env.MIGRATIONS.slice(0, 1));
  await addToken("jingle");
  await env.DB.prepare(
    `INSERT INTO scorings (id, county, period, version, created_at, token_name, rules, rules_version, rules_digest,
       input_digest, errors_left_out, request_digest)
     VALUES ('a', 'jingle', '2020-11', 1, '2020-12-03', '项目办', '{}', '1', 'r', 'i', 0, 'q')`,
  ).run();
  const [bytes] = await compress('{"of":"a"}');
  await env.DB.prepare("INSERT INTO documents (scoring, kind, part, bytes) VALUES ('a', 'answer', 0, ?)")
    .bind(bytes)
    .run();
  await applyD1Migrations(env.DB, env.MIGRATIONS);
  const scoring = { id: "a", county: "jingle", period: "2020-11" };
  expect(await documentOf(env.DB, scoring, "answer")).toBe('{"of":"a"}');
  expect(await documentOf(env.DB, scoring, "projects")).toBeNull();
});
