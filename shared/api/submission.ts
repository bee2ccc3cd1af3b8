/** Collecting a month's ledgers from the units (`/api/v1/periods/{period}/submissions`). */
import { z } from "zod";
import { findingAnswerSchema } from "./finding.ts";
import { reasonSchema } from "./publication.ts";
import type { WireLedgers } from "./wire.ts";

/** The envelope of a unit's ledgers; the county's rules hold. */
export const submissionRequestSchema = z
  .strictObject({
    ledgers: z.custom<WireLedgers>((value) => typeof value === "object" && value !== null),
    /** Hand in in spite of findings of severity error. @default false */
    leaveOutErrors: z.boolean().default(false),
  })
  .meta({ id: "SubmissionRequest", title: "报送台账" });

/** `POST …/submissions/{id}/return`: what is to be mended. */
export const returnRequestSchema = z
  .strictObject({ remark: reasonSchema })
  .meta({ id: "ReturnRequest", title: "退回" });

const count = z.int().min(0);

const listed = {
  id: z.string(),
  unit: z.string(),
  /** How often the unit has handed in this month. */
  version: z.int().min(1),
  /** ISO 8601 in UTC. */
  submittedAt: z.string(),
  submittedBy: z.string(),
  /** After the day they were due. */
  late: z.boolean(),
  inputDigest: z.string(),
  rows: count,
  findings: z.object({ error: count, warning: count, notice: count }),
  /** Rows and sheets that were not the unit's. */
  notTaken: count,
  /** null: it holds. */
  returned: z.object({ at: z.string(), by: z.string(), remark: z.string() }).nullable(),
};

/** What was handed in, with all that was found. */
export const submissionSchema = z
  .object({
    ...listed,
    period: z.string(),
    /** All findings, with sentences. */
    found: z.array(findingAnswerSchema),
    /** What was not taken, and why. */
    left: z.array(
      z.object({
        workbook: z.string().exactOptional(),
        sheet: z.string(),
        row: z.int().exactOptional(),
        what: z.string(),
      }),
    ),
  })
  .meta({ id: "Submission", title: "单位报送" });

/** Of each unit its newest; to a unit its own alone. */
export const submissionsSchema = z
  .object({
    period: z.string(),
    /** ISO date. */
    due: z.string(),
    submissions: z.array(z.object(listed)),
    /** Units that are to hand in and have not: those with a device of their own, and those ranked the last time. */
    missing: z.array(z.string()),
  })
  .meta({ id: "Submissions", title: "报送情况" });

export type SubmissionAnswer = z.infer<typeof submissionSchema>;
export type SubmissionsAnswer = z.infer<typeof submissionsSchema>;
export type ListedSubmission = SubmissionsAnswer["submissions"][number];
