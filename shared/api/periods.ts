/** The months on record (`GET /api/v1/periods`). */
import { z } from "zod";

/** Newest month first; of each its newest scoring. */
export const periodsAnswerSchema = z
  .object({
    periods: z.array(
      z.object({
        period: z.string(),
        scoring: z.string(),
        /** How often the month has been scored. */
        version: z.int().min(1),
        /** ISO 8601 in UTC. */
        scoredAt: z.string(),
        units: z.int().min(0),
        rulesVersion: z.string(),
        /** The newest publication; `current`: it is of the newest scoring. null: not published. */
        publication: z
          .object({ number: z.int().min(1), publishedAt: z.string(), current: z.boolean() })
          .nullable()
          .default(null),
      }),
    ),
  })
  .meta({ id: "Periods", title: "考核月份" });

export type PeriodsAnswer = z.infer<typeof periodsAnswerSchema>;
