/** Collecting: the county sees who has handed in and sends back what is to be mended; a unit sees its own. */
import { Hono } from "hono";
import { dueDayOf } from "#shared/collecting/reporting.ts";
import { isoDate } from "#shared/ledgers/calendar.ts";
import { DEFAULT_SUBMISSION } from "#shared/ledgers/rules.ts";
import { unitNames } from "#shared/ledgers/units.ts";
import { ApiError } from "../api-error.ts";
import { act, failedBy } from "../store/audit/audit.ts";
import { rulesInUse } from "../store/rules.ts";
import {
  RETURNED_ALREADY,
  insertReturn,
  newestSubmissions,
  submissionOf,
  unitsExpected,
} from "../store/submissions.ts";
import { entryBy, periodOf } from "./context.ts";
import type { ServiceEnvironment } from "./context.ts";
import { serve } from "./serve.ts";
import { listedSubmission, submissionAnswer } from "./submission-answer.ts";

export const submissions = new Hono<ServiceEnvironment>();

serve(submissions, "listSubmissions", async (context) => {
  const { county, unit } = context.get("identity");
  const period = periodOf(context);
  const { DB } = context.env;
  const rules = await rulesInUse(DB, county);
  const { dueDay } = rules.submission ?? DEFAULT_SUBMISSION;
  const { canonical } = unitNames(rules);
  const listed = await newestSubmissions(DB, county, period, unit);
  const expected = await unitsExpected(DB, county, new Date().toISOString());
  const handed = new Set(listed.map((submission) => canonical(submission.unit)));
  const missing = new Set(expected.map(canonical).filter((name) => !handed.has(name)));
  return {
    period,
    due: isoDate(dueDayOf(period, dueDay)),
    submissions: listed.map((submission) => listedSubmission(submission, dueDay)),
    missing: [...missing].filter((name) => unit === null || name === canonical(unit)),
  };
});

serve(submissions, "readSubmission", (context) => submissionAnswer(context, context.req.param("id")));

serve(submissions, "sendBack", async (context, { remark }) => {
  const identity = context.get("identity");
  const period = periodOf(context);
  const { DB } = context.env;
  const submission = await submissionOf(DB, identity.county, period, context.req.param("id"));
  if (submission === null) throw new ApiError("no-such-entry");
  const { id, unit, version } = submission;
  const [newest] = await newestSubmissions(DB, identity.county, period, unit);
  if (newest?.id !== id) throw new ApiError("submission-replaced");
  // Sent back already: it stays sent back, with the first remark.
  if (submission.returnedAt === null) {
    const entry = entryBy(identity, "submission-returned", period, { unit, submission: id, version, remark });
    try {
      await act(DB, entry, [insertReturn(DB, id, { at: entry.at, by: identity.name, remark })]);
    } catch (error) {
      if (!failedBy(error, RETURNED_ALREADY)) throw error;
    }
  }
  return submissionAnswer(context, id);
});
