/** The service: its routes, and what holds for every answer. */
import { Hono } from "hono";
import { methodNotAllowed } from "hono/method-not-allowed";
import { requestId } from "hono/request-id";
import { secureHeaders } from "hono/secure-headers";
import { limitRequests } from "./access/request-limit.ts";
import { ApiError } from "./api-error.ts";
import { problemResponse } from "./problem-response.ts";
import { logRequest, routeOf } from "./request-log.ts";
import { activationCodes } from "./routes/activation-codes.ts";
import { apiDescription } from "./routes/api-description.ts";
import { archive } from "./routes/archive.ts";
import { audit } from "./routes/audit.ts";
import { bulletins } from "./routes/bulletins.ts";
import type { ServiceEnvironment } from "./routes/context.ts";
import { devices } from "./routes/devices.ts";
import { handingIn } from "./routes/handing-in.ts";
import { health } from "./routes/health.ts";
import { letterhead } from "./routes/letterhead.ts";
import { pages } from "./routes/pages.ts";
import { periods } from "./routes/periods.ts";
import { publications } from "./routes/publications.ts";
import { submissions } from "./routes/submissions.ts";
import { JOBS } from "./jobs/jobs.ts";
import { runJob } from "./jobs/run-job.ts";
import type { Environment } from "./environment.ts";
import { reminders } from "./routes/reminders.ts";
import { scorings } from "./routes/scorings.ts";
import { weeks } from "./routes/weeks.ts";
import { whatIfs } from "./routes/what-ifs.ts";

export const app = new Hono<ServiceEnvironment>();

// An id is made here always: what names a line in our log is not for others to choose.
app.use(requestId({ limitLength: 0 }));
app.use(logRequest);
// Pages bring the headers they were built with.
app.route("/", pages);
app.use(
  secureHeaders({
    // Answers are data; the bulletin as HTML carries its own styles and nothing else.
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      styleSrc: ["'unsafe-inline'"],
      imgSrc: ["data:"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
    },
    referrerPolicy: "no-referrer",
    xFrameOptions: "DENY",
  }),
);
app.use("/api/*", async (context, next) => {
  await next();
  // What may be kept says so itself.
  if (!context.res.headers.has("cache-control")) context.res.headers.set("cache-control", "no-store");
});
app.use("/api/*", limitRequests);
app.use(
  methodNotAllowed({
    app,
    onMethodNotAllowed: (context, methods) =>
      problemResponse(context, new ApiError("method-not-allowed", methods.join(", "))),
  }),
);
app.route("/", health);
app.route("/", activationCodes);
app.route("/", devices);
app.route("/", periods);
app.route("/", scorings);
app.route("/", whatIfs);
app.route("/", handingIn);
app.route("/", submissions);
app.route("/", reminders);
app.route("/", publications);
app.route("/", bulletins);
app.route("/", weeks);
app.route("/", letterhead);
app.route("/", audit);
app.route("/", archive);
app.route("/", apiDescription);

app.notFound((context) => problemResponse(context, new ApiError("not-found", context.req.path)));

app.onError((error, context) => {
  if (error instanceof ApiError) return problemResponse(context, error);
  const request = context.get("requestId");
  // Ours, whatever it is: the caller gets the request's id, the log the rest.
  // oxlint-disable-next-line no-console -- a Worker's log is its console
  console.error(
    JSON.stringify({ request, route: routeOf(context), error: String(error), stack: error.stack }),
  );
  return problemResponse(context, new ApiError("internal", request));
});

export default {
  fetch: app.fetch,
  /** By the triggers in wrangler.toml. Rejects where a county's job failed, so that the trigger is shown as failed. */
  async scheduled({ cron, scheduledTime }: ScheduledController, { DB }: Environment): Promise<void> {
    for (const job of JOBS.filter((each) => each.cron === cron)) {
      const { counties, failed } = await runJob(DB, job, new Date(scheduledTime));
      if (failed > 0) throw new Error(`${job.name}: failed for ${failed} of ${counties} counties`);
    }
  },
} satisfies ExportedHandler<Environment>;
