/** Who did what, when (`GET /api/v1/audit`), and whether the record is what was written (`GET /api/v1/audit/verification`). */
import { z } from "zod";

const head = z.object({
  /** Number of the last entry, 0 for none. */
  sequence: z.int().min(0),
  hash: z.string(),
});

export const auditSchema = z
  .object({
    head,
    /** In order, from the first after `?after=`; at most 500 at once. */
    entries: z.array(
      z.object({
        sequence: z.int().min(1),
        /** ISO 8601 in UTC. */
        at: z.string(),
        /** Name of the device, and its id; null for a command. */
        actor: z.string(),
        device: z.string().nullable(),
        act: z.string(),
        /** What was acted on: a month, a device. */
        subject: z.string(),
        /** The figures of the act, digests among them. */
        detail: z.record(z.string(), z.json()),
        previous: z.string(),
        /** SHA-256 of the canonical JSON of all of the above with the county's id. */
        hash: z.string(),
      }),
    ),
  })
  .meta({ id: "Audit", title: "操作记录" });

export const verificationSchema = z
  .object({
    intact: z.boolean(),
    head: head.nullable(),
    /** Number of the first entry that is not what was written. */
    brokenAt: z.int().nullable(),
    /** Published bulletins whose bytes are not what was published. */
    altered: z.array(z.object({ period: z.string(), number: z.int(), format: z.enum(["docx", "html"]) })),
  })
  .meta({ id: "Verification", title: "记录核验" });

export type AuditAnswer = z.infer<typeof auditSchema>;
export type VerificationAnswer = z.infer<typeof verificationSchema>;
