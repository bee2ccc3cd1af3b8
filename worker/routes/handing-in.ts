/** `POST /api/v1/periods/{period}/submissions`: a unit hands in its own ledgers of a month. */
import { Hono } from "hono";
import type { Period } from "#shared/ledgers/calendar.ts";
import { ApiError } from "../api-error.ts";
import { requestDigestOf } from "../digest.ts";
import { act } from "../store/audit/audit.ts";
import { newestPublication } from "../store/publications.ts";
import { insertSubmission, newestSubmissions, submissionOfKey } from "../store/submissions.ts";
import type { NewSubmission, Submission } from "../store/submissions.ts";
import { entryBy, periodOf } from "./context.ts";
import type { ServiceEnvironment } from "./context.ts";
import { idempotencyKeyOf, once } from "./idempotency.ts";
import { takenFrom } from "./own-ledgers.ts";
import { serve } from "./serve.ts";
import { submissionAnswer } from "./submission-answer.ts";

export const handingIn = new Hono<ServiceEnvironment>();

serve(handingIn, "handIn", async (context, body) => {
  const { county, ...identity } = context.get("identity");
  const { unit } = identity;
  // Every clerk has a unit: the database holds it.
  if (unit === null) throw new ApiError("forbidden");
  const period = periodOf(context);
  const { DB } = context.env;
  const requestDigest = await requestDigestOf(period, body);
  const key = idempotencyKeyOf(context.req.raw.headers);
  const outcome = await once<Pick<Submission, "id" | "requestDigest">, NewSubmission>(
    DB,
    { owner: `${county}/${unit}`, key, digest: requestDigest },
    (known) => submissionOfKey(DB, county, unit, known),
    async () => {
      await requireOpen(DB, county, period, unit);
      const taken = await takenFrom(DB, { ...identity, county, unit }, period, body);
      const submission = { ...taken, idempotencyKey: key, requestDigest };
      const { id, rows, inputDigest } = submission;
      await act(
        DB,
        entryBy({ county, ...identity }, "ledgers-submitted", period, {
          unit,
          submission: id,
          rows,
          inputDigest,
        }),
        await insertSubmission(DB, submission),
      );
      return submission;
    },
  );
  return submissionAnswer(context, (outcome.made ?? outcome.found).id);
});

/** A published month takes in again only what was sent back. @throws {ApiError} submission-closed */
async function requireOpen(
  database: D1Database,
  county: string,
  period: Period,
  unit: string,
): Promise<void> {
  if ((await newestPublication(database, county, period)) === null) return;
  const [newest] = await newestSubmissions(database, county, period, unit);
  if (newest?.returnedAt === undefined || newest.returnedAt === null)
    throw new ApiError("submission-closed", period);
}
