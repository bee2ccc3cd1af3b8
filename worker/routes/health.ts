/** `GET /healthz`: is the service configured, does its database answer, and which tables has it. */
import { Hono } from "hono";
import type { Health } from "#shared/api/health.ts";
import { secretOf } from "../environment.ts";
import type { Environment } from "../environment.ts";
import { lastMigration } from "../store/health.ts";
import type { ServiceEnvironment } from "./context.ts";
import { serve } from "./serve.ts";

export const health = new Hono<ServiceEnvironment>();

serve(health, "health", async (context) => {
  const answer = await healthOf(context.env);
  if (answer.status !== "ok") context.status(503);
  return answer;
});

async function healthOf(environment: Environment): Promise<Health> {
  let migration: string | null;
  try {
    migration = await lastMigration(environment.DB);
  } catch {
    return { status: "no-database", migration: null };
  }
  if (migration === null) return { status: "not-migrated", migration };
  return { status: secretOf(environment) === undefined ? "not-configured" : "ok", migration };
}
