/** The drill: a county's record exported, the database lost, the archive restored into an empty one. */
import { reset } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { auditSchema, verificationSchema } from "#shared/api/audit.ts";
import type { AuditAnswer } from "#shared/api/audit.ts";
import { ArchiveError, readArchive } from "#worker/store/archive/read.ts";
import type { ReadArchive } from "#worker/store/archive/read.ts";
import { restoration } from "#worker/store/archive/restored.ts";
import { ARCHIVED_TABLES, UNARCHIVED_TABLES } from "#worker/store/archive/tables.ts";
import { addToken } from "../../support/account.ts";
import { applyMigrations } from "../../support/database.ts";
import { scoringRequest, smallCounty } from "../../support/ledgers.ts";
import { officePaper } from "../../support/letterheads.ts";
import { putLetterhead } from "../../support/sent-letterheads.ts";
import { ask, postJson, postScoring } from "../../support/service.ts";

const MIGRATIONS = env.MIGRATIONS.map(({ name }) => name);

const RESTORED_AT = "2021-03-01T02:00:00.000Z";

let token: string;

beforeEach(async () => {
  token = await addToken("jingle");
  await postScoring(token, scoringRequest(smallCounty(500)), { period: "2020-11" });
  await postScoring(token, scoringRequest());
  await postJson("/api/v1/periods/2020-12/publication", {}, token);
  await postScoring(token, { ...scoringRequest(smallCounty(100)), correction: "更正" });
  await postJson("/api/v1/activation-codes", { role: "viewer", name: "O'Neil 王" }, token);
  const clerk = await addToken("jingle", { role: "unit" });
  const handed = await postJson("/api/v1/periods/2021-02/submissions", scoringRequest(), clerk);
  const { id } = await handed.json<{ readonly id: string }>();
  await postScoring(token, { from: "submissions" }, { period: "2021-02" });
  await postJson(`/api/v1/periods/2021-02/submissions/${id}/return`, { remark: "漏报" }, token);
  await putLetterhead(token, officePaper());
  const other = await addToken("other");
  await putLetterhead(other);
  await postScoring(other, scoringRequest(), { period: "2020-12" });
});

async function archived(): Promise<string> {
  const answer = await ask("/api/v1/archive", { token });
  expect(answer.headers.get("content-type")).toBe("application/gzip");
  const { body } = answer;
  if (body === null) throw new Error("no archive");
  return new Response(body.pipeThrough(new DecompressionStream("gzip"))).text();
}

/** What the county's service answers, links apart. */
async function answers(): Promise<unknown[]> {
  const json = await Promise.all(
    [
      "/api/v1/periods",
      "/api/v1/periods/2020-11",
      "/api/v1/periods/2020-12",
      `/api/v1/periods/2020-12/units/${encodeURIComponent("鹅城镇")}`,
      "/api/v1/periods/2020-12/publications",
      "/api/v1/periods/2021-02",
      "/api/v1/periods/2021-02/submissions",
      "/api/v1/activation-codes",
      "/api/v1/devices",
      "/api/v1/letterhead",
    ].map(async (path) => ({
      ...(await (await ask(path, { token })).json<object>()),
      bulletin: "a link",
    })),
  );
  const files = await Promise.all(
    ["docx?publication=1", "html?publication=1", "html"].map(async (file) =>
      Array.from(
        new Uint8Array(
          await (await ask(`/api/v1/periods/2020-12/bulletin.${file}`, { token })).arrayBuffer(),
        ),
      ),
    ),
  );
  const paper = await (await ask("/api/v1/letterhead.docx", { token })).arrayBuffer();
  return [...json, ...files, Array.from(new Uint8Array(paper))];
}

async function log(): Promise<AuditAnswer> {
  return auditSchema.parse(await (await ask("/api/v1/audit", { token })).json());
}

async function restore(archive: ReadArchive): Promise<void> {
  await reset();
  await applyMigrations(env.MIGRATIONS);
  for (const statement of await restoration(archive, RESTORED_AT)) await env.DB.prepare(statement).run();
}

describe("an archive", () => {
  it("gives back the same answers, byte for byte, and a log that follows itself", async () => {
    const archive = await readArchive(await archived(), MIGRATIONS);
    const [before, { entries }] = [await answers(), await log()];
    await restore(archive);
    expect(await answers()).toEqual(before);
    // The log goes on with when it was restored, and of what.
    const restored = await log();
    expect(restored.entries.slice(0, -1)).toEqual(entries);
    expect(restored.entries.at(-1)).toMatchObject({
      at: RESTORED_AT,
      actor: "restore",
      device: null,
      act: "record-restored",
      subject: archive.head.exportedAt,
      detail: { archive: archive.end.digest, rows: archive.end.rows },
    });
    const verification = await ask("/api/v1/audit/verification", { token });
    expect(verificationSchema.parse(await verification.json())).toMatchObject({ intact: true });
    expect(archive.head).toMatchObject({ county: { id: "jingle", name: "jingle县" } });
    // What is restored goes on: the month stays locked, the log grows.
    expect((await postScoring(token, scoringRequest())).status).toBe(409);
    expect((await postScoring(token, scoringRequest(), { period: "2021-01" })).status).toBe(200);
  });

  it("is the county's alone", async () => {
    const text = await archived();
    expect(text).not.toContain('"other');
    await restore(await readArchive(text, MIGRATIONS));
    expect(await env.DB.prepare("SELECT COUNT(*) AS n FROM counties").first("n")).toBe(1);
  });

  it("cuts parts of earlier versions so that each fits a statement", async () => {
    const { results } = await env.DB.prepare("SELECT id FROM scorings WHERE county = 'jingle' LIMIT 1").all<{
      readonly id: string;
    }>();
    const bytes = crypto.getRandomValues(new Uint8Array(65_536));
    const insert = env.DB.prepare(
      "INSERT INTO documents (scoring, kind, part, bytes) VALUES (?, 'answer', ?, ?)",
    );
    await env.DB.batch([90, 91].map((part) => insert.bind(results[0]?.id, part, bytes)));
    const archive = await readArchive(await archived(), MIGRATIONS);
    expect(Math.max(...archive.statements.map(({ length }) => length))).toBeLessThan(100_000);
    const stored = async () => {
      const rows = await env.DB.prepare(
        "SELECT bytes FROM documents WHERE scoring = ? AND kind = 'answer' ORDER BY part",
      )
        .bind(results[0]?.id)
        .all<{ readonly bytes: readonly number[] }>();
      return rows.results.flatMap((row) => row.bytes);
    };
    const before = await stored();
    await restore(archive);
    expect(await stored()).toEqual(before);
  });

  it.each([
    ["no-archive", (text: string) => text.replace("five-ledger-archive-1", "other")],
    ["no-archive", () => "PK"],
    ["cut-off", (text: string) => text.slice(0, -100)],
    ["altered", (text: string) => text.replace("更正", "无错")],
    ["altered", (text: string) => text.split("\n").toSpliced(3, 1).join("\n")],
    ["written-meanwhile", (text: string) => text.replace('"whole":true', '"whole":false')],
  ])("is refused where it is not what was written: %s", async (fault, change) => {
    const text = change(await archived());
    await expect(readArchive(text, MIGRATIONS)).rejects.toEqual(
      new ArchiveError(fault as ArchiveError["fault"]),
    );
  });

  it("of a later version is refused", async () => {
    await expect(readArchive(await archived(), MIGRATIONS.slice(0, -1))).rejects.toEqual(
      new ArchiveError("newer"),
    );
  });

  it("leaves no table out", async () => {
    const { results } = await env.DB.prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB '_cf_*' AND name NOT GLOB 'sqlite_*'",
    ).all<{ readonly name: string }>();
    const known = [...ARCHIVED_TABLES.map(({ name }) => name), ...UNARCHIVED_TABLES];
    expect(known.toSorted()).toEqual(results.map(({ name }) => name).toSorted());
  });
});
