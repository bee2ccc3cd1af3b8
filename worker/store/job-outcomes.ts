/** What came of the jobs: of each the last run for its week or day, and so the newest of each. */
import type { JobName, JobOutcome, RemindersAnswer } from "#shared/api/reminders.ts";

export interface SavedJobOutcome {
  readonly county: string;
  readonly job: JobName;
  /** The week or the day it was about. */
  readonly subject: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly outcome: JobOutcome;
  /** Names the run in the log. */
  readonly run: string;
}

/** Writes what came of a job in the place of what came of it before for the same week or day; what is done stays done. */
export async function saveJobOutcome(database: D1Database, saved: SavedJobOutcome): Promise<void> {
  const { county, job, subject, at, outcome, run } = saved;
  await database
    .prepare(
      `INSERT INTO job_outcomes (county, job, subject, at, outcome, run) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
       ON CONFLICT DO UPDATE SET at = ?4, outcome = ?5, run = ?6 WHERE outcome <> 'done'`,
    )
    .bind(county, job, subject, at, outcome, run)
    .run();
}

/** The newest outcome of each job of a county, by the jobs' names. */
export async function newestJobOutcomes(
  database: D1Database,
  county: string,
): Promise<RemindersAnswer["jobs"]> {
  const { results } = await database
    .prepare(
      `SELECT job, subject, at, outcome, run FROM job_outcomes AS these WHERE county = ?1 AND subject =
         (SELECT MAX(subject) FROM job_outcomes WHERE county = ?1 AND job = these.job)
       ORDER BY job`,
    )
    .bind(county)
    .all<RemindersAnswer["jobs"][number]>();
  return results;
}
