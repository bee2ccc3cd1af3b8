/** Publishing a month (`POST /api/v1/periods/{period}/publication`), and what is published. */
import { z } from "zod";
import { MAX_REASON_LENGTH } from "./limits.ts";

/** Why something is done over: a sentence for the record. */
export const reasonSchema = z.string().trim().min(1).max(MAX_REASON_LENGTH);

/** An empty body publishes the newest scoring. */
export const publicationRequestSchema = z
  .strictObject({
    /** Id of the scoring. @default the month's newest */
    scoring: z.string().max(100).exactOptional(),
    /** Why a published month is published anew. @default the reason its scoring was sent with */
    reason: reasonSchema.exactOptional(),
  })
  .meta({ id: "PublicationRequest", title: "公布" });

/** A file as published: its SHA-256, 64 hexadecimal digits. */
const file = z.object({ sha256: z.string() });

export const publicationSchema = z
  .object({
    period: z.string(),
    /** 1 for the first time, then one more for every correction. */
    number: z.int().min(1),
    scoring: z.string(),
    /** ISO 8601 in UTC. */
    publishedAt: z.string(),
    publishedBy: z.string(),
    /** null for the first time. */
    reason: z.string().nullable(),
    title: z.string(),
    docx: file,
    html: file,
  })
  .meta({ id: "Publication", title: "公布记录" });

/** `GET /api/v1/periods/{period}/publications`, newest first. */
export const publicationsSchema = z
  .object({ publications: z.array(publicationSchema) })
  .meta({ id: "Publications", title: "历次公布" });

export type PublicationAnswer = z.infer<typeof publicationSchema>;
export type PublicationsAnswer = z.infer<typeof publicationsSchema>;
