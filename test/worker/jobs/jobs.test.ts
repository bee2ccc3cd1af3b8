/** What is done by the clock: when, for whom, and what holds when the database fails. */
import { createScheduledController } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { JOB_NAMES } from "#shared/api/reminders.ts";
import service from "#worker/app.ts";
import { JOBS } from "#worker/jobs/jobs.ts";
import { jobOf, runJob } from "#worker/jobs/run-job.ts";
import type { Job } from "#worker/jobs/job.ts";
import { verifyRecord } from "#worker/store/audit/verify-record.ts";
import { newestJobOutcomes } from "#worker/store/job-outcomes.ts";
import retentionTimer from "../../../worker/intranet/folder/five-ledger-retention.timer?raw";
import weeklyTimer from "../../../worker/intranet/folder/five-ledger-weekly.timer?raw";
import wrangler from "../../../wrangler.toml?raw";
import { addToken } from "../support/account.ts";
import { FAULTS, faultyDatabase } from "../support/faulty-database.ts";
import { scoringRequest } from "../support/ledgers.ts";
import { postJson, postScoring } from "../support/service.ts";
import { townshipLedgers } from "../support/weekly-ledgers.ts";
import { countOf, expectWholeRecord } from "../support/whole-record.ts";

/** Every county again for every fault, in ms. */
const PATIENCE = 120_000;
const THURSDAY = Date.parse("2020-12-10T02:00:00Z");
const SATURDAY = new Date("2020-12-11T22:00:00Z");
const TIMERS: Readonly<Record<string, string>> = { weekly: weeklyTimer, retention: retentionTimer };

let logged: ReturnType<typeof vi.spyOn>;

beforeEach(() => {
  vi.useFakeTimers({ now: THURSDAY, toFake: ["Date"] });
  logged = vi.spyOn(console, "error").mockImplementation(() => undefined);
});
afterEach(() => {
  logged.mockClear();
  vi.useRealTimers();
});

function job(name: string): Job {
  const found = jobOf(name);
  if (found === undefined) throw new Error(`no job ${name}`);
  return found;
}

/** A county whose ledgers came in on Thursday. */
async function ready(county: string): Promise<void> {
  const clerk = await addToken(county, { role: "unit" });
  await postJson("/api/v1/periods/2020-12/submissions", scoringRequest(townshipLedgers()), clerk);
}

const two = (text: string) => (text === "*" ? text : text.padStart(2, "0"));

/** What is done at a cron's time as systemd writes it. */
function calendarOf(cron: string): string {
  const [minute = "", hour = "", day = "", month = "", weekday = ""] = cron.split(" ");
  const name = weekday === "*" ? "" : `${weekday.charAt(0)}${weekday.slice(1).toLowerCase()} `;
  return `OnCalendar=${name}*-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}:00 UTC`;
}

describe("the table of jobs", () => {
  it("has every job once, at the times Cloudflare and an intranet's timers are told", () => {
    expect(JOBS.map(({ name }) => name).toSorted()).toEqual([...JOB_NAMES].toSorted());
    const crons = /^crons = (\[.*\])$/m.exec(wrangler)?.[1] ?? "";
    expect(JSON.parse(crons)).toEqual(JOBS.map(({ cron }) => cron));
    expect(Object.keys(TIMERS).toSorted()).toEqual([...JOB_NAMES].toSorted());
    for (const { name, cron } of JOBS) {
      const lines = (TIMERS[name] ?? "").split("\n");
      expect(lines).toContain(calendarOf(cron));
      expect(lines).toContain(`Unit=five-ledger-job@${name}.service`);
    }
  });

  it("is run by the service's own triggers, each job by its own", async () => {
    await ready("jingle");
    await service.scheduled(
      createScheduledController({ cron: "0 22 * * FRI", scheduledTime: SATURDAY }),
      env,
    );
    expect(await newestJobOutcomes(env.DB, "jingle")).toMatchObject([
      { job: "weekly", subject: "2020-W50", outcome: "done", at: SATURDAY.toISOString() },
    ]);
    await service.scheduled(createScheduledController({ cron: "1 1 1 1 *", scheduledTime: SATURDAY }), env);
    expect(await newestJobOutcomes(env.DB, "jingle")).toHaveLength(1);
  });
});

describe("a run", () => {
  it("goes on to the other counties where one fails, and says so without telling on it", async () => {
    for (const county of ["a", "b", "c"]) await ready(county);
    // Ledgers nobody can read any more.
    await env.DB.prepare(
      "UPDATE submission_documents SET bytes = x'00' WHERE submission IN (SELECT id FROM submissions WHERE county = 'b')",
    ).run();
    expect(await runJob(env.DB, job("weekly"), SATURDAY)).toEqual({ job: "weekly", counties: 3, failed: 1 });
    const outcomes = await Promise.all(
      ["a", "b", "c"].map(async (county) => (await newestJobOutcomes(env.DB, county))[0]?.outcome),
    );
    expect(outcomes).toEqual(["done", "failed", "done"]);
    expect(logged).toHaveBeenCalledOnce();
    const line = String(logged.mock.calls[0]?.[0]);
    expect(JSON.parse(line)).toMatchObject({ job: "weekly", county: "b" });
    expect(line).not.toMatch(/鹅城镇|13812345678|项目办/);
    await expect(
      service.scheduled(createScheduledController({ cron: "0 22 * * FRI", scheduledTime: SATURDAY }), env),
    ).rejects.toThrow("weekly: failed for 1 of 3 counties");
  });

  it("leaves what is done done, whatever comes after", async () => {
    await ready("jingle");
    await runJob(env.DB, job("weekly"), SATURDAY);
    const [done] = await newestJobOutcomes(env.DB, "jingle");
    const failing: Job = { ...job("weekly"), run: () => Promise.reject(new Error("no")) };
    await runJob(env.DB, failing, new Date(SATURDAY.getTime() + 1000));
    expect(await newestJobOutcomes(env.DB, "jingle")).toEqual([done]);
  });
});

interface Case {
  /** What is on record before. */
  readonly ready: (county: string) => Promise<void>;
  readonly at: Date;
  /** How often it is done. */
  readonly done: (county: string) => Promise<number>;
  /** What holds at any moment. */
  readonly hold: (county: string, when: string) => Promise<void>;
}

const CASES: Readonly<Record<string, Case>> = {
  weekly: {
    ready,
    at: SATURDAY,
    done: (county) => countOf("weekly_bulletins", county),
    hold: expectWholeRecord,
  },
  retention: {
    ready: async (county) => {
      const token = await addToken(county);
      await postScoring(token, scoringRequest());
      await postScoring(token, scoringRequest(townshipLedgers()));
    },
    at: new Date("2022-01-01T18:00:00Z"),
    done: (county) => countOf("audit", county, "act = 'retention-applied'"),
    hold: async (county, when) => {
      const kept = await env.DB.prepare(
        "SELECT COUNT(DISTINCT scoring) AS n FROM documents JOIN scorings ON id = scoring WHERE county = ?",
      )
        .bind(county)
        .first("n");
      const entries = await countOf("audit", county, "act = 'retention-applied'");
      expect(kept, when).toBe(2 - entries);
      expect(await verifyRecord(env.DB, county), when).toMatchObject({ intact: true });
    },
  },
};

describe.each(Object.entries(CASES))("%s", (name, { ready: prepare, at: now, done, hold }) => {
  it.each(FAULTS)(
    "outlives a database that fails %s a call, and is done by the next run",
    { timeout: PATIENCE },
    async (kind) => {
      await prepare("z");
      const counting = faultyDatabase(env.DB);
      await runJob(counting.database, job(name), now);
      expect(await done("z")).toBe(1);
      expect(counting.calls()).toBeGreaterThan(3);
      for (let at = 1; at <= counting.calls(); at += 1) {
        // Counties go by their ids: the newest is the first that is met.
        const county = `county-${String(1000 - at)}`;
        const when = `${kind} call ${at}`;
        await prepare(county);
        const { database } = faultyDatabase(env.DB, { kind, at });
        await runJob(database, job(name), now).catch(() => undefined);
        expect(await done(county), when).toBeLessThanOrEqual(1);
        await hold(county, when);
        expect(await runJob(env.DB, job(name), now), `again, ${when}`).toMatchObject({ failed: 0 });
        expect(await done(county), `again, ${when}`).toBe(1);
        expect((await newestJobOutcomes(env.DB, county))[0]?.outcome, `again, ${when}`).toBe("done");
        await hold(county, `again, ${when}`);
      }
    },
  );
});
