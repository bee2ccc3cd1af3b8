/** A record restored on an intranet, its database failing at any moment: whole or not at all, and whole the next time. */
import { reset } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { clearRecord, durableDatabase } from "#worker/intranet/durable-database.ts";
import { restoreRecord } from "#worker/intranet/restore.ts";
import { migrate } from "#worker/store/migrate.ts";
import { addToken } from "../support/account.ts";
import { FAULTS, faultyDatabase } from "../support/faulty-database.ts";
import { scoringRequest } from "../support/ledgers.ts";
import { ask, postScoring } from "../support/service.ts";
import { countOf, expectWholeRecord } from "../support/whole-record.ts";

const PATIENCE = 120_000;
const MIGRATIONS = env.MIGRATIONS.map(({ name, queries }) => ({ name, statements: queries }));

let archive: ArrayBuffer;

beforeEach(async () => {
  const token = await addToken("jingle");
  // Incompressible, so that there is more than one batch of it.
  await postScoring(token, scoringRequest());
  const noise = crypto.getRandomValues(new Uint8Array(40_000));
  const insert = env.DB.prepare(
    "INSERT INTO documents (scoring, kind, part, bytes) SELECT id, 'answer', ?, ? FROM scorings",
  );
  for (let part = 100; part < 130; part += 1) await insert.bind(part, noise).run();
  archive = await (await ask("/api/v1/archive", { token })).arrayBuffer();
  await emptied();
});
afterEach(() => vi.restoreAllMocks());

async function emptied(): Promise<void> {
  await reset();
  await migrate(env.DB, MIGRATIONS);
}

/** What the service does when it starts, with an archive ready for it. */
function start(database: D1Database = env.DB): Promise<void> {
  return restoreRecord({
    database,
    clear: () => clearRecord(env.RECORD),
    folder: { fetch: () => Promise.resolve(new Response(archive)) },
    migrations: MIGRATIONS,
  });
}

describe("restoring", () => {
  it("puts the archive in once, and says so in the log", async () => {
    await start();
    await start();
    expect(await countOf("scorings", "jingle")).toBe(1);
    expect(await countOf("audit", "jingle", "act = 'record-restored'")).toBe(1);
    await expectWholeRecord("jingle", "restored");
  });

  it.each(FAULTS)(
    "is whole or begun anew where the database fails %s a call",
    { timeout: PATIENCE },
    async (kind) => {
      const counting = faultyDatabase(durableDatabase(env.RECORD));
      await start(counting.database);
      // Looks, the mark, the batches, and the mark taken away.
      expect(counting.calls()).toBeGreaterThan(5);
      for (let at = 1; at <= counting.calls(); at += 1) {
        const when = `${kind} call ${at}`;
        await emptied();
        const { database } = faultyDatabase(durableDatabase(env.RECORD), { kind, at });
        const isDone = await start(database).then(
          () => true,
          () => false,
        );
        if (kind === "late") expect(isDone, when).toBe(true);
        if (isDone) await expectWholeRecord("jingle", when);
        await start();
        expect(await countOf("scorings", "jingle"), `again, ${when}`).toBe(1);
        expect(await countOf("audit", "jingle", "act = 'record-restored'"), `again, ${when}`).toBe(1);
        await expectWholeRecord("jingle", `again, ${when}`);
      }
    },
  );
});
