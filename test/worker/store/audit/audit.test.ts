import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { act, auditEntries, auditHead, failedBy, verifyAudit } from "#worker/store/audit/audit.ts";
import { FIRST } from "#worker/store/audit/chain.ts";
import type { NewEntry } from "#worker/store/audit/chain.ts";
import { addToken } from "../../support/account.ts";

const REPLACING = `REPLACE INTO audit SELECT county, sequence, at, 'x', device, act, subject, detail, previous, hash FROM audit`;

function entry(subject: string, county = "jingle"): NewEntry {
  const at = "2021-01-04T08:00:00.000Z";
  return {
    county,
    at,
    actor: "项目办",
    device: "d",
    act: "month-scored",
    subject,
    detail: { b: 1, a: "县" },
  };
}

beforeEach(async () => {
  await addToken("jingle");
  await addToken("other");
});

describe("the audit log", () => {
  it("chains the entries of each county by itself", async () => {
    const first = await act(env.DB, entry("2020-11"), []);
    await act(env.DB, entry("2020-11", "other"), []);
    const second = await act(env.DB, entry("2020-12"), []);
    expect(first).toMatchObject({ sequence: 1, previous: FIRST.hash, detail: '{"a":"县","b":1}' });
    expect(second).toMatchObject({ sequence: 2, previous: first.hash });
    expect(await auditHead(env.DB, "jingle")).toEqual({ sequence: 2, hash: second.hash });
    expect(await auditEntries(env.DB, "jingle", 1)).toEqual([second]);
    expect(await verifyAudit(env.DB, "jingle")).toEqual({ head: { sequence: 2, hash: second.hash } });
  });

  it("gives acts done at once a place each", async () => {
    await Promise.all(Array.from({ length: 60 }, (_, at) => act(env.DB, entry(String(at)), [])));
    expect(await verifyAudit(env.DB, "jingle")).toMatchObject({ head: { sequence: 60 } });
  });

  it("says nothing of what was not done", async () => {
    const failing = env.DB.prepare("INSERT INTO counties VALUES ('jingle', 'twice', '2021')");
    const done = act(env.DB, entry("2020-12"), [failing]);
    await expect(done).rejects.toSatisfy((error) => failedBy(error, "counties.id"));
    expect(await auditHead(env.DB, "jingle")).toEqual(FIRST);
  });

  it.each(["UPDATE audit SET actor = 'x'", "DELETE FROM audit", REPLACING])(
    "can't be written over: %s",
    async (statement) => {
      await act(env.DB, entry("2020-12"), []);
      const before = await auditEntries(env.DB, "jingle", 0);
      await env.DB.prepare(statement)
        .run()
        .catch(() => undefined);
      expect(await auditEntries(env.DB, "jingle", 0)).toEqual(before);
    },
  );

  it("shows where it was tampered with all the same", async () => {
    for (const month of ["2020-10", "2020-11", "2020-12"]) await act(env.DB, entry(month), []);
    await env.DB.batch([
      env.DB.prepare("DROP TRIGGER audit_is_never_changed"),
      env.DB.prepare("DROP TRIGGER audit_is_never_cut"),
      env.DB.prepare("UPDATE audit SET subject = '2020-09' WHERE sequence = 2"),
    ]);
    expect(await verifyAudit(env.DB, "jingle")).toEqual({ broken: 2 });
    await env.DB.prepare("DELETE FROM audit WHERE sequence = 2").run();
    expect(await verifyAudit(env.DB, "jingle")).toEqual({ broken: 2 });
  });
});
