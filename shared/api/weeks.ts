/** The bulletin of a week, made of ledgers: what is answered (`POST /api/v1/weeks/{week}/bulletins`). */
import { z } from "zod";

/** The request is a scoring's. */
export const weeklyBulletinAnswerSchema = z
  .object({
    /** ISO 8601: 2020-W50. */
    week: z.string(),
    id: z.string(),
    title: z.string(),
    /** 第N期 */
    issue: z.int(),
    /** How many duties are overdue at the week's end. */
    overdue: z.int(),
    inputDigest: z.string(),
    /** Short-lived signed links to the bulletin as .docx and as .html. */
    bulletin: z.string(),
    page: z.string(),
  })
  .meta({ id: "WeeklyBulletin", title: "周通报" });

export type WeeklyBulletinAnswer = z.output<typeof weeklyBulletinAnswerSchema>;
