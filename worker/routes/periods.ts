/** The months on record, and each one's newest answer. */
import { Hono } from "hono";
import type { PeriodsAnswer } from "#shared/api/periods.ts";
import { requireRole } from "../access/authenticate.ts";
import { ApiError } from "../api-error.ts";
import { listPeriods } from "../store/periods.ts";
import { documentOf, newestScoring } from "../store/scorings.ts";
import { identify, periodOf } from "./context.ts";
import type { ServiceEnvironment } from "./context.ts";
import { answered } from "./scorings.ts";

export const periods = new Hono<ServiceEnvironment>();

periods.get("/api/v1/periods", async (context) => {
  const { county } = requireRole(await identify(context), "county");
  const answer: PeriodsAnswer = { periods: await listPeriods(context.env.DB, county) };
  return context.json(answer);
});

periods.get("/api/v1/periods/:period", async (context) => {
  const { county } = requireRole(await identify(context), "county");
  const period = periodOf(context);
  const scoring = await newestScoring(context.env.DB, county, period);
  const answer = scoring === null ? null : await documentOf(context.env.DB, scoring, "answer");
  if (scoring === null || answer === null) throw new ApiError("not-scored", period);
  return answered(context, scoring, answer);
});
