/** What a job of the service is: something it does by the clock, county by county. */
import type { JobName, JobOutcome } from "#shared/api/reminders.ts";

/** What came of a job for a county. */
export interface JobResult {
  /** The week (2020-W50) or the day it was about. */
  readonly subject: string;
  readonly outcome: JobOutcome;
}

export interface Job {
  readonly name: JobName;
  /** When, in UTC, as Cloudflare writes it; days of the week by name, for their numbers differ from cron's. */
  readonly cron: string;
  /** The week or the day a run at this moment is about. */
  readonly subject: (now: Date) => string;
  /** Does it for one county. Done again for the same subject it changes nothing. */
  readonly run: (database: D1Database, county: string, now: Date) => Promise<JobResult>;
}
