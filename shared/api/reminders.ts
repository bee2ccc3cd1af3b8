/** What a county has to see to (`GET /api/v1/reminders`), computed from the record as it is read. */
import { z } from "zod";

/** What the service does by the clock. */
export const JOB_NAMES = ["weekly", "retention"] as const;
export type JobName = (typeof JOB_NAMES)[number];

/**
 * `done`: it is done, now or by an earlier run; `made-by-hand`: someone had done it; `no-new-ledgers`: there was nothing to
 * do it with; `failed`: a fault of the program or its database.
 */
export const JOB_OUTCOMES = ["done", "made-by-hand", "no-new-ledgers", "failed"] as const;
export type JobOutcome = (typeof JOB_OUTCOMES)[number];

/** Whether a text names a job. */
export function isJobName(text: string): text is JobName {
  return (JOB_NAMES as readonly string[]).includes(text);
}

/** ISO date in China. */
const day = z.string();
const period = z.string();

export const remindersSchema = z
  .object({
    /** The day it is computed for. */
    day,
    /** Units with something to see to; those that have not handed in first, then those with most overdue. */
    units: z.array(
      z.object({
        unit: z.string(),
        /** Months due soon or already, not published, of which nothing was handed in. */
        missing: z.array(
          z.object({
            period,
            due: day,
            /** Days until it is due; negative after. */
            days: z.int(),
          }),
        ),
        /** Months sent back and not handed in again. */
        returned: z.array(z.object({ period, day, remark: z.string() })),
        /** What is overdue by the newest ledgers, the longest overdue first. */
        overdue: z.array(
          z.object({
            /** 节点, 开工, or the kind of an item handed over. */
            kind: z.string(),
            /** Empty where an item names none. */
            project: z.string(),
            /** Empty for a start. */
            task: z.string(),
            due: day,
            days: z.int().min(0),
          }),
        ),
        /** The day the ledgers are of that tell what is overdue; null where nothing is. */
        ledgersOf: day.nullable(),
        /** All of it as a message to the unit, in Chinese; no telephone number in it. */
        text: z.string(),
      }),
    ),
    /** Months scored and not published so. */
    unpublished: z.array(
      z.object({
        period,
        /** ISO 8601 in UTC. */
        scoredAt: z.string(),
        /** Published before, and scored again since. */
        again: z.boolean(),
      }),
    ),
    /** What the service did by the clock: of each job the newest. */
    jobs: z.array(
      z.object({
        job: z.enum(JOB_NAMES),
        /** The week (2020-W50) or the day it was about. */
        subject: z.string(),
        /** ISO 8601 in UTC. */
        at: z.string(),
        outcome: z.enum(JOB_OUTCOMES),
        /** Names the run in the service's log. */
        run: z.string(),
      }),
    ),
    /** Short-lived signed link to the bulletin the clock made for the newest week, as .docx; null for none. */
    bulletin: z.string().nullable(),
  })
  .meta({ id: "Reminders", title: "催报催办清单" });

export type RemindersAnswer = z.infer<typeof remindersSchema>;
export type UnitReminder = RemindersAnswer["units"][number];
