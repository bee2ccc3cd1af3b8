/**
 * The database fails at any moment of any act: the answer is whole or a problem, the record is whole, and who asks again
 * gets what was asked for, counted once.
 */
import { env } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { z } from "zod";
import { readArchive } from "#worker/store/archive/read.ts";
import { newActivationCodeSchema, newDeviceSchema } from "#shared/api/access.ts";
import { publicationSchema } from "#shared/api/publication.ts";
import { scoringAnswerSchema } from "#shared/api/scoring.ts";
import { submissionSchema } from "#shared/api/submission.ts";
import { weeklyBulletinAnswerSchema } from "#shared/api/weeks.ts";
import { addToken } from "../support/account.ts";
import { FAULTS, faultyDatabase } from "../support/faulty-database.ts";
import { scoringRequest } from "../support/ledgers.ts";
import { ask, postJson, problemOf } from "../support/service.ts";
import type { Asked } from "../support/service.ts";
import { countOf, expectWholeRecord } from "../support/whole-record.ts";

const MONTH = "/api/v1/periods/2020-12";
const KEY = "6f1a52f1-8a0e-4a38-9d3e-2d3c5d0a7b11";
/** ms after which a request that was never finished is taken for dead, and a little. */
const AFTER_PATIENCE = 3 * 60 * 1000;

interface Act {
  /** What is on record before; returns what is asked. */
  readonly ready: (county: string) => Promise<Asked & { readonly path: string }>;
  /** What an answer must be; null for one without a body. */
  readonly answer: z.ZodType | null;
  /** How often the act is on record. */
  readonly done: (county: string) => Promise<number>;
}

const json = (body: unknown, key?: string): Asked => ({
  method: "POST",
  headers: { "content-type": "application/json", ...(key === undefined ? {} : { "idempotency-key": key }) },
  body: JSON.stringify(body),
});

const ACTS: Readonly<Record<string, Act>> = {
  "scoring a month": {
    ready: async (county) => ({
      path: `${MONTH}/scorings`,
      token: await addToken(county),
      ...json(scoringRequest(), KEY),
    }),
    answer: scoringAnswerSchema,
    done: (county) => countOf("scorings", county),
  },
  "publishing it": {
    ready: async (county) => {
      const token = await addToken(county);
      await postJson(`${MONTH}/scorings`, scoringRequest(), token);
      return { path: `${MONTH}/publication`, token, ...json({}) };
    },
    answer: publicationSchema,
    done: (county) => countOf("publications", county),
  },
  "handing in": {
    ready: async (county) => ({
      path: `${MONTH}/submissions`,
      token: await addToken(county, { role: "unit" }),
      ...json(scoringRequest(), KEY),
    }),
    answer: submissionSchema,
    done: (county) => countOf("submissions", county),
  },
  "sending back": {
    ready: async (county) => {
      const clerk = await addToken(county, { role: "unit" });
      const handed = await postJson(`${MONTH}/submissions`, scoringRequest(), clerk);
      const { id } = submissionSchema.parse(await handed.json());
      const token = await addToken(county);
      return { path: `${MONTH}/submissions/${id}/return`, token, ...json({ remark: "漏报" }) };
    },
    answer: submissionSchema,
    done: (county) => countOf("audit", county, "act = 'submission-returned'"),
  },
  "issuing a code": {
    ready: async (county) => ({
      path: "/api/v1/activation-codes",
      token: await addToken(county),
      ...json({ role: "unit", unit: "鹅城镇", name: "张三" }, KEY),
    }),
    answer: newActivationCodeSchema,
    done: (county) => countOf("activation_codes", county),
  },
  "activating a device": {
    ready: async (county) => {
      const request = { role: "viewer", name: "王县长" };
      const issued = await postJson("/api/v1/activation-codes", request, await addToken(county));
      const { code } = newActivationCodeSchema.parse(await issued.json());
      return { path: "/api/v1/devices", ...json({ code }, KEY) };
    },
    answer: newDeviceSchema,
    done: (county) => countOf("devices", county, "code IS NOT NULL"),
  },
  "revoking a device": {
    ready: async (county) => {
      const lost = await addToken(county, { role: "viewer" });
      return { path: `/api/v1/devices/${lost}`, token: await addToken(county), method: "DELETE" };
    },
    answer: null,
    done: (county) => countOf("devices", county, "revoked_at IS NOT NULL"),
  },
  "making a week's bulletin": {
    ready: async (county) => ({
      path: "/api/v1/weeks/2020-W50/bulletins",
      token: await addToken(county),
      ...json(scoringRequest()),
    }),
    answer: weeklyBulletinAnswerSchema,
    done: (county) => countOf("weekly_bulletins", county),
  },
};

const START = Date.parse("2021-01-04T08:00:00Z");
let now: number;
let logged: ReturnType<typeof vi.spyOn>;

beforeEach(() => {
  now = START;
  vi.useFakeTimers({ now, toFake: ["Date"] });
  // That each failure is told in the log is held elsewhere.
  logged = vi.spyOn(console, "error").mockImplementation(() => undefined);
});
afterEach(() => {
  logged.mockClear();
  vi.useRealTimers();
});

/** Whether it was answered as asked; else it is a problem, or the test fails. */
async function answeredAsAsked(response: Response, { answer }: Act): Promise<boolean> {
  if (!response.ok) {
    await problemOf(response);
    return false;
  }
  if (answer === null) expect(response.status).toBe(204);
  else answer.parse(await response.json());
  return true;
}

/** Asks again; where the connection was gone, a claim may have to be outwaited first. */
async function askAgain(
  { path, ...asked }: Asked & { readonly path: string },
  gone: boolean,
): Promise<Response> {
  const answer = await ask(path, asked);
  if (!gone || answer.status !== 409) return answer;
  expect((await problemOf(answer)).type).toMatch(/request-in-flight$/);
  now += AFTER_PATIENCE;
  vi.setSystemTime(now);
  return ask(path, asked);
}

describe.each(Object.entries(ACTS))("%s", (_, act) => {
  it.each(FAULTS)("outlives a database that fails %s a call", async (kind) => {
    const { path, ...asked } = await act.ready("counted");
    const counting = faultyDatabase(env.DB);
    await ask(path, { ...asked, environment: { DB: counting.database } });
    expect(counting.calls()).toBeGreaterThan(2);
    expect(await act.done("counted")).toBe(1);
    for (let at = 1; at <= counting.calls(); at += 1) {
      const county = `county-${at}`;
      const when = `${kind} call ${at}`;
      const request = await act.ready(county);
      const { database: DB } = faultyDatabase(env.DB, { kind, at });
      const first = await ask(request.path, { ...request, environment: { DB } });
      const succeeded = await answeredAsAsked(first, act);
      if (kind === "late") expect(succeeded, when).toBe(true);
      expect(await act.done(county), when).toBeLessThanOrEqual(1);
      if (succeeded) expect(await act.done(county), when).toBe(1);
      await expectWholeRecord(county, when);
      const again = await askAgain(request, kind.startsWith("gone"));
      expect(await answeredAsAsked(again, act), `asked again, ${when}`).toBe(true);
      expect(await act.done(county), `asked again, ${when}`).toBe(1);
      await expectWholeRecord(county, `asked again, ${when}`);
    }
  });
});

async function textOf(archive: Response): Promise<string> {
  const { body } = archive;
  if (body === null) throw new Error("no archive");
  return new Response(body.pipeThrough(new DecompressionStream("gzip"))).text();
}

describe("exporting the record", () => {
  const migrations = env.MIGRATIONS.map(({ name }) => name);

  it.each(FAULTS)(
    "never passes off a part for the whole where the database fails %s a call",
    async (kind) => {
      const token = await addToken("jingle");
      await postJson(`${MONTH}/scorings`, scoringRequest(), token);
      const counting = faultyDatabase(env.DB);
      const whole = await ask("/api/v1/archive", { token, environment: { DB: counting.database } });
      await readArchive(await textOf(whole), migrations);
      for (let at = 1; at <= counting.calls(); at += 1) {
        const { database: DB } = faultyDatabase(env.DB, { kind, at });
        const archive = await ask("/api/v1/archive", { token, environment: { DB } });
        if (!archive.ok) {
          await problemOf(archive);
          continue;
        }
        const read = textOf(archive).then((text) => readArchive(text, migrations));
        if (kind === "late") await read;
        else await expect(read, `${kind} call ${at}`).rejects.toThrow(/Network connection lost|cut-off|gzip/);
      }
      await expectWholeRecord("jingle", kind);
    },
  );
});
