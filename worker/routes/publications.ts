/** Publishing a month, and what has been published of it. */
import { Hono } from "hono";
import { publicationRequestSchema } from "#shared/api/publication.ts";
import type { PublicationsAnswer } from "#shared/api/publication.ts";
import { requireRole } from "../access/authenticate.ts";
import { ApiError } from "../api-error.ts";
import { publishMonth } from "../publish-month.ts";
import { publicationAnswer, publicationsOf } from "../store/publications.ts";
import { scoringOf } from "../store/scorings.ts";
import { identify, periodOf } from "./context.ts";
import type { ServiceEnvironment } from "./context.ts";
import { bodyOf, smallBody } from "./json-body.ts";

export const publications = new Hono<ServiceEnvironment>();

publications.post("/api/v1/periods/:period/publication", smallBody, async (context) => {
  const identity = requireRole(await identify(context), "county");
  const period = periodOf(context);
  const asked = await bodyOf(context, publicationRequestSchema, "{}");
  const scoring = await scoringOf(context.env.DB, { county: identity.county, period }, asked.scoring);
  if (scoring === null)
    throw asked.scoring === undefined ? new ApiError("not-scored", period) : new ApiError("no-such-entry");
  const order = { identity, scoring, reason: asked.reason ?? null, now: Date.now() };
  return context.json(publicationAnswer(await publishMonth(context.env.DB, order)));
});

publications.get("/api/v1/periods/:period/publications", async (context) => {
  const { county } = await identify(context);
  const listed = await publicationsOf(context.env.DB, county, periodOf(context));
  return context.json({ publications: listed.map(publicationAnswer) } satisfies PublicationsAnswer);
});
