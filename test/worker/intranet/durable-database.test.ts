/** The intranet's database answers as D1 does, statement by statement. */
import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { durableDatabase } from "#worker/intranet/durable-database.ts";

let database: D1Database;

beforeEach(async () => {
  database = durableDatabase(env.RECORD);
  await database.prepare("CREATE TABLE things (name TEXT UNIQUE, size INTEGER, bytes BLOB) STRICT").run();
});

describe("the intranet's database", () => {
  it("gives back what was put in, numbers, nothing and bytes", async () => {
    const insert = database.prepare("INSERT INTO things VALUES (?1, ?2, ?3)");
    await insert.bind("甲", 7, new Uint8Array([1, 255])).run();
    await insert.bind("乙", null, null).run();
    const { results } = await database.prepare("SELECT * FROM things ORDER BY size DESC").all();
    expect(results).toEqual([
      { name: "甲", size: 7, bytes: [1, 255] },
      { name: "乙", size: null, bytes: null },
    ]);
    expect(await database.prepare("SELECT size FROM things WHERE name = ?").bind("甲").first("size")).toBe(7);
    expect(await database.prepare("SELECT size FROM things WHERE name = ?").bind("丙").first()).toBeNull();
  });

  it("runs a batch whole or not at all, and says why", async () => {
    const insert = database.prepare("INSERT INTO things (name) VALUES (?)");
    await expect(database.batch([insert.bind("甲"), insert.bind("甲")])).rejects.toThrow(
      "UNIQUE constraint failed: things.name",
    );
    expect(await database.prepare("SELECT COUNT(*) AS n FROM things").first("n")).toBe(0);
  });

  it("takes many rows as one list, and answers every statement of a batch", async () => {
    const rows = Array.from({ length: 1_000 }, (_, at) => ({ name: `第${at}号`, size: at }));
    const answers = await database.batch<{ n: number }>([
      database
        .prepare(
          "INSERT INTO things (name, size) SELECT value ->> 'name', value ->> 'size' FROM json_each(?)",
        )
        .bind(JSON.stringify(rows)),
      database.prepare("SELECT COUNT(*) AS n FROM things WHERE size >= ?").bind(500),
    ]);
    expect(answers[1]?.results).toEqual([{ n: 500 }]);
  });
});
