import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { jsonBytes } from "#worker/json-bytes.ts";
import { earlierMonth } from "#worker/store/earlier.ts";
import { listPeriods } from "#worker/store/periods.ts";
import { documentOf, newestScoring, saveScoring, scoringOfKey } from "#worker/store/scorings.ts";
import type { NewScoring } from "#worker/store/scorings.ts";
import { addToken } from "../support/account.ts";

function scoring(id: string, period = "2020-12", changes: Partial<NewScoring> = {}): NewScoring {
  return {
    id,
    county: "jingle",
    period,
    createdAt: "2021-01-04T08:00:00.000Z",
    tokenName: "项目办",
    device: "d",
    rules: "{}",
    rulesVersion: "default-1",
    rulesDigest: "sha256:0",
    inputDigest: "sha256:1",
    errorsLeftOut: false,
    correction: null,
    sources: [],
    idempotencyKey: null,
    requestDigest: "2",
    documents: {
      ledgers: jsonBytes([]),
      answer: jsonBytes({ of: id }),
      bulletin: jsonBytes({}),
      projects: jsonBytes({ of: id }),
    },
    standings: [
      { unit: "鹅城镇", group: "乡镇", rank: 1, final: 8642, grade: "优", poorMonths: 0 },
      { unit: "县财政局", group: "部门", rank: null, final: null, grade: null, poorMonths: 0 },
    ],
    ...changes,
  };
}

beforeEach(async () => {
  await addToken("jingle");
  await addToken("other");
});

describe("the record of scorings", () => {
  it("counts versions of a month; the newest holds and the older stays", async () => {
    await saveScoring(env.DB, scoring("a"));
    await saveScoring(env.DB, scoring("b"));
    await saveScoring(env.DB, scoring("c", "2020-11"));
    expect((await newestScoring(env.DB, "jingle", "2020-12"))?.id).toBe("b");
    const versions = (await listPeriods(env.DB, "jingle")).map(({ period, version, scoring: id, units }) => [
      period,
      version,
      id,
      units,
    ]);
    expect(versions).toEqual([
      ["2020-12", 2, "b", 2],
      ["2020-11", 1, "c", 2],
    ]);
    expect(await documentOf(env.DB, scoring("a"), "answer")).toBe('{"of":"a"}');
  });

  it("shows a county nothing of another", async () => {
    await saveScoring(env.DB, scoring("a", "2020-11", { idempotencyKey: "k" }));
    expect(await newestScoring(env.DB, "other", "2020-11")).toBeNull();
    expect(await listPeriods(env.DB, "other")).toEqual([]);
    expect(await scoringOfKey(env.DB, "other", "k")).toBeNull();
    expect(await earlierMonth(env.DB, "other", "2020-12")).toBeNull();
    expect(await documentOf(env.DB, { ...scoring("a", "2020-11"), county: "other" }, "answer")).toBeNull();
  });

  it("writes a scoring whole or not at all", async () => {
    await saveScoring(env.DB, scoring("a", "2020-12", { idempotencyKey: "k" }));
    await expect(saveScoring(env.DB, scoring("b", "2020-12", { idempotencyKey: "k" }))).rejects.toThrow(
      "UNIQUE",
    );
    const standings = await env.DB.prepare("SELECT COUNT(*) AS n FROM standings").first<number>("n");
    expect(standings).toBe(2);
  });
});

function finals(final: number) {
  return [{ unit: "鹅城镇", group: "乡镇", rank: 1, final, grade: "优", poorMonths: 0 }];
}

describe("the month a month is compared with", () => {
  it("is the newest scoring of the last month scored before, units as ranked", async () => {
    await saveScoring(env.DB, scoring("a", "2020-10"));
    await saveScoring(env.DB, scoring("b", "2020-11"));
    const better = [{ unit: "鹅城镇", group: "乡镇", rank: 2, final: 8000, grade: "中", poorMonths: 1 }];
    await saveScoring(env.DB, scoring("c", "2020-11", { standings: better }));
    await saveScoring(env.DB, scoring("d", "2020-12"));
    expect(await earlierMonth(env.DB, "jingle", "2020-12")).toMatchObject({
      baseline: { period: "2020-11", units: better },
      recorded: { of: "c" },
    });
    expect((await earlierMonth(env.DB, "jingle", "2020-11"))?.baseline.units).toEqual([
      { unit: "鹅城镇", group: "乡镇", rank: 1, final: 8642, grade: "优", poorMonths: 0 },
      { unit: "县财政局", group: "部门", rank: null, final: null, grade: null, poorMonths: 0 },
    ]);
    expect(await earlierMonth(env.DB, "jingle", "2020-10")).toBeNull();
  });

  it("comes with the newest scorings of the year behind it, oldest first, and of no other county", async () => {
    await addToken("other");
    const months: readonly [string, string, number][] = [
      ["a", "2019-12", 5000],
      ["b", "2020-01", 6000],
      ["c", "2020-11", 7000],
      ["d", "2020-11", 7100],
      ["e", "2020-03", 6500],
      ["f", "2021-01", 9000],
    ];
    for (const [id, period, final] of months) {
      await saveScoring(env.DB, scoring(id, period, { standings: finals(final) }));
    }
    await saveScoring(env.DB, scoring("g", "2020-05", { county: "other", standings: finals(1) }));
    expect((await earlierMonth(env.DB, "jingle", "2020-12"))?.history).toEqual([
      { period: "2020-01", units: finals(6000) },
      { period: "2020-03", units: finals(6500) },
      { period: "2020-11", units: finals(7100) },
    ]);
  });
});
