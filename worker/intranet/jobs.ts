/** Jobs asked for on an intranet, where no clock is built in: over a socket that is a file, open to the service's own user alone. */
import type { JobRun } from "../jobs/run-job.ts";
import { jobOf, runJob } from "../jobs/run-job.ts";

/** `POST /{job}`: runs it, and answers what came of it; 500 where it failed for the county. */
export async function jobAsked(request: Request, database: D1Database): Promise<Response> {
  const job = jobOf(new URL(request.url).pathname.slice(1));
  if (job === undefined) return new Response(null, { status: 404 });
  if (request.method !== "POST") return new Response(null, { status: 405, headers: { allow: "POST" } });
  const run = await runJob(database, job, new Date());
  return Response.json(run satisfies JobRun, { status: run.failed > 0 ? 500 : 200 });
}
