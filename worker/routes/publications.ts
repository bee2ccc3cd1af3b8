/** Publishing a month, and what has been published of it. */
import { Hono } from "hono";
import { ApiError } from "../api-error.ts";
import { publishMonth } from "../publish-month.ts";
import { publicationAnswer, publicationsOf } from "../store/publications.ts";
import { scoringOf } from "../store/scorings.ts";
import { periodOf } from "./context.ts";
import type { ServiceEnvironment } from "./context.ts";
import { serve } from "./serve.ts";

export const publications = new Hono<ServiceEnvironment>();

serve(publications, "publish", async (context, asked) => {
  const identity = context.get("identity");
  const period = periodOf(context);
  const scoring = await scoringOf(context.env.DB, { county: identity.county, period }, asked.scoring);
  if (scoring === null)
    throw asked.scoring === undefined ? new ApiError("not-scored", period) : new ApiError("no-such-entry");
  const order = { identity, scoring, reason: asked.reason ?? null, now: Date.now() };
  return publicationAnswer(await publishMonth(context.env.DB, order));
});

serve(publications, "listPublications", async (context) => {
  const { county } = context.get("identity");
  const listed = await publicationsOf(context.env.DB, county, periodOf(context));
  return { publications: listed.map(publicationAnswer) };
});
