/** Whether the service stands (`GET /healthz`). */
import { z } from "zod";

/** 200 with `ok`, else 503: the secret is missing, the database does not answer, or it has no tables yet. */
export const healthSchema = z
  .object({
    status: z.enum(["ok", "not-configured", "no-database", "not-migrated"]),
    /** Name of the last migration applied. */
    migration: z.string().nullable(),
  })
  .meta({ id: "Health", title: "运行状态" });

export type Health = z.infer<typeof healthSchema>;
