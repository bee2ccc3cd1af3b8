/** The one runner of all jobs: a county after the other, and what fails for one is not let stop the others. */
import { isJobName } from "#shared/api/reminders.ts";
import { saveJobOutcome } from "../store/job-outcomes.ts";
import type { Job, JobResult } from "./job.ts";
import { JOBS } from "./jobs.ts";

/** What came of a run: how many counties, and for how many it failed. */
export interface JobRun {
  readonly job: string;
  readonly counties: number;
  readonly failed: number;
}

/** The job of a name, or undefined for none. */
export function jobOf(name: string): Job | undefined {
  return isJobName(name) ? JOBS.find((job) => job.name === name) : undefined;
}

/** Runs a job for every county. Rejects where the counties can't even be listed. */
export async function runJob(database: D1Database, job: Job, now: Date): Promise<JobRun> {
  const run = crypto.randomUUID();
  const { results } = await database
    .prepare("SELECT id FROM counties ORDER BY id")
    .all<{ readonly id: string }>();
  let failed = 0;
  for (const { id: county } of results) {
    const done = await runFor(database, county, job, now, run);
    if (!done) failed += 1;
  }
  return { job: job.name, counties: results.length, failed };
}

/** Runs a job for a county and writes down what came of it. @returns whether it did not fail */
async function runFor(
  database: D1Database,
  county: string,
  job: Job,
  now: Date,
  run: string,
): Promise<boolean> {
  let result: JobResult;
  let done = true;
  try {
    result = await job.run(database, county, now);
  } catch (error) {
    tellFailure({ run, job: job.name, county }, error);
    result = { subject: job.subject(now), outcome: "failed" };
    done = false;
  }
  try {
    await saveJobOutcome(database, { county, job: job.name, ...result, at: now.toISOString(), run });
  } catch (error) {
    tellFailure({ run, job: job.name, county }, error);
    done = false;
  }
  return done;
}

/** A line of the log: the county by its id, and nothing of what its ledgers say. */
function tellFailure(where: Readonly<Record<string, string>>, error: unknown): void {
  const { stack } = error instanceof Error ? error : {};
  // oxlint-disable-next-line no-console -- a Worker's log is its console
  console.error(JSON.stringify({ ...where, error: String(error), stack }));
}
