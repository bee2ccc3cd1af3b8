/** Everything the service does by the clock, as one table; `wrangler.toml` and the intranet's timers say the same times. */
import { dayInChina } from "../china-time.ts";
import { applyRetention } from "../store/retention.ts";
import type { Job } from "./job.ts";
import { reportWeek, weekToReport } from "./weekly.ts";

export const JOBS: readonly Job[] = [
  {
    name: "weekly",
    // Saturday at six in the morning in China.
    cron: "0 22 * * FRI",
    subject: (now) => weekToReport(now).name,
    run: reportWeek,
  },
  {
    name: "retention",
    // The second of every month at two in the night in China.
    cron: "0 18 1 * *",
    subject: (now) => dayInChina(now.getTime()),
    run: async (database, county, now) => {
      await applyRetention(database, county, now);
      return { subject: dayInChina(now.getTime()), outcome: "done" };
    },
  },
];
