/** `GET /api/v1/reminders`: what the county has to see to, and what the clock has done for it. */
import { Hono } from "hono";
import type { RemindersAnswer } from "#shared/api/reminders.ts";
import { linkExpiry, signedBulletinPath } from "../access/signed-links.ts";
import { countyReminders } from "../county-reminders.ts";
import { newestWeeklyBulletin } from "../store/weekly-bulletins.ts";
import { requireSecret } from "./context.ts";
import type { ServiceContext, ServiceEnvironment } from "./context.ts";
import { serve } from "./serve.ts";

export const reminders = new Hono<ServiceEnvironment>();

serve(reminders, "listReminders", async (context) => {
  const { county } = context.get("identity");
  const answer = await countyReminders(context.env.DB, county, new Date());
  const bulletin = await linkToWeekly(context, county, answer.jobs);
  return { ...answer, bulletin };
});

/** A link to the newest bulletin of the week the clock was last about, where it made one. */
async function linkToWeekly(
  context: ServiceContext,
  county: string,
  jobs: RemindersAnswer["jobs"],
): Promise<string | null> {
  const week = jobs.find(({ job, outcome }) => job === "weekly" && outcome === "done")?.subject;
  const newest = week === undefined ? null : await newestWeeklyBulletin(context.env.DB, county, week);
  if (week === undefined || newest === null) return null;
  const target = {
    county,
    subject: `weeks/${week}`,
    document: newest.id,
    expires: linkExpiry(Date.now()),
  } as const;
  return signedBulletinPath(requireSecret(context), target, "docx");
}
