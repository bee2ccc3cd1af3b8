/** Collecting: units hand in their own ledgers, the county sees who has and sends back what is to be mended. */
import { Hono } from "hono";
import { canonicalJson } from "#shared/api/canonical.ts";
import type { Json } from "#shared/api/canonical.ts";
import { findingAnswer } from "#shared/api/finding.ts";
import { MAX_BODY_BYTES } from "#shared/api/limits.ts";
import { returnRequestSchema, submissionRequestSchema } from "#shared/api/submission.ts";
import type { ListedSubmission, SubmissionAnswer, SubmissionsAnswer } from "#shared/api/submission.ts";
import { toWire } from "#shared/api/wire.ts";
import { dueDayOf, isLate } from "#shared/collecting/reporting.ts";
import { rowsOfUnit } from "#shared/collecting/rows-of-unit.ts";
import { examineLedgers } from "#shared/inspection.ts";
import { isoDate } from "#shared/ledgers/calendar.ts";
import type { Period } from "#shared/ledgers/calendar.ts";
import { DEFAULT_SUBMISSION } from "#shared/ledgers/rules.ts";
import { unitNames } from "#shared/ledgers/units.ts";
import { describeNotTaken } from "#shared/messages/submissions.ts";
import { requireRole } from "../access/authenticate.ts";
import type { Identity } from "../access/authenticate.ts";
import { ApiError } from "../api-error.ts";
import { dayInChina } from "../china-time.ts";
import { printedDigest, sha256 } from "../digest.ts";
import { act, failedBy } from "../store/audit/audit.ts";
import { newestPublication } from "../store/publications.ts";
import { rulesInUse } from "../store/rules.ts";
import {
  RETURNED_ALREADY,
  insertReturn,
  insertSubmission,
  newestSubmissions,
  submissionDocument,
  submissionOf,
  submissionOfKey,
  unitsExpected,
} from "../store/submissions.ts";
import type { NewSubmission, Submission } from "../store/submissions.ts";
import { entryBy, identify, periodOf } from "./context.ts";
import type { ServiceContext, ServiceEnvironment } from "./context.ts";
import { idempotencyKeyOf, once } from "./idempotency.ts";
import { bodyOf, checkedJson, limitBody, requirePlainJson, smallBody } from "./json-body.ts";
import { sheetsOf } from "./scoring-request.ts";

/** Findings and reasons are the county's: Chinese. */
const LOCALE = "zh-CN";

/** What is kept of a submission's answer beside its row. */
type Told = Pick<SubmissionAnswer, "found" | "left">;

export const submissions = new Hono<ServiceEnvironment>();

submissions.post(
  "/api/v1/periods/:period/submissions",
  async (context, next) => {
    requireRole(await identify(context), "unit");
    periodOf(context);
    requirePlainJson(context.req.raw.headers);
    await next();
  },
  limitBody(MAX_BODY_BYTES),
  async (context) => {
    const { county, ...identity } = context.get("identity");
    const { unit } = identity;
    // Every clerk has a unit: the database holds it.
    if (unit === null) throw new ApiError("forbidden");
    const period = periodOf(context);
    const { DB } = context.env;
    const text = await context.req.text();
    const requestDigest = await sha256(`${period}\n${text}`);
    const key = idempotencyKeyOf(context.req.raw.headers);
    const outcome = await once<Pick<Submission, "id" | "requestDigest">, NewSubmission>(
      DB,
      { owner: `${county}/${unit}`, key, digest: requestDigest },
      (known) => submissionOfKey(DB, county, unit, known),
      async () => {
        await requireOpen(DB, county, period, unit);
        const taken = await takenFrom(DB, { ...identity, county, unit }, period, text);
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
    return answered(context, (outcome.made ?? outcome.found).id);
  },
);

submissions.get("/api/v1/periods/:period/submissions", async (context) => {
  const identity = requireRole(await identify(context), "county", "unit");
  const { county, unit } = identity;
  const period = periodOf(context);
  const { DB } = context.env;
  const rules = await rulesInUse(DB, county);
  const { dueDay } = rules.submission ?? DEFAULT_SUBMISSION;
  const { canonical } = unitNames(rules);
  const listed = await newestSubmissions(DB, county, period, unit);
  const expected = await unitsExpected(DB, county, new Date().toISOString());
  const handed = new Set(listed.map((submission) => canonical(submission.unit)));
  const missing = new Set(expected.map(canonical).filter((name) => !handed.has(name)));
  return context.json({
    period,
    due: isoDate(dueDayOf(period, dueDay)),
    submissions: listed.map((submission) => listedSubmission(submission, dueDay)),
    missing: [...missing].filter((name) => unit === null || name === canonical(unit)),
  } satisfies SubmissionsAnswer);
});

submissions.get("/api/v1/periods/:period/submissions/:id", async (context) => {
  requireRole(await identify(context), "county", "unit");
  return answered(context, context.req.param("id"));
});

submissions.post("/api/v1/periods/:period/submissions/:id/return", smallBody, async (context) => {
  const identity = requireRole(await identify(context), "county");
  const period = periodOf(context);
  const { DB } = context.env;
  const submission = await submissionOf(DB, identity.county, period, context.req.param("id"));
  if (submission === null) throw new ApiError("no-such-entry");
  const { remark } = await bodyOf(context, returnRequestSchema);
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
  return answered(context, id);
});

/** @throws {ApiError} no-such-entry, also for a submission of another unit */
async function answered(context: ServiceContext, id: string): Promise<Response> {
  const { county, unit } = context.get("identity");
  const { DB } = context.env;
  const period = periodOf(context);
  const submission = await submissionOf(DB, county, period, id);
  if (submission === null || (unit !== null && submission.unit !== unit)) throw new ApiError("no-such-entry");
  const told = JSON.parse(await submissionDocument(DB, id, "answer")) as Told;
  const listed = listedSubmission(submission, await dueDayIn(DB, county));
  return context.json({ ...listed, period, ...told } satisfies SubmissionAnswer);
}

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

/** What of a body is taken. @throws {ApiError} invalid-json, invalid-request, invalid-ledgers, no-ledger, no-own-rows, errors-found */
async function takenFrom(
  database: D1Database,
  identity: Identity & { readonly unit: string },
  period: Period,
  text: string,
): Promise<Omit<NewSubmission, "idempotencyKey" | "requestDigest">> {
  const { county, unit, name } = identity;
  const { ledgers, leaveOutErrors } = checkedJson(text, submissionRequestSchema);
  const rules = await rulesInUse(database, county);
  const canonical = unitNames(rules).canonical(unit);
  const { sheets, notTaken } = rowsOfUnit(sheetsOf(ledgers), canonical, { period, rules });
  const rows = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  if (rows === 0) throw new ApiError("no-own-rows", unit);
  const { findings } = examineLedgers(sheets, period, rules);
  const errors = findings.filter(({ severity }) => severity === "error");
  if (errors.length > 0 && !leaveOutErrors) {
    throw new ApiError("errors-found", String(errors.length), {
      findings: errors.map((finding) => findingAnswer(finding, LOCALE)),
    });
  }
  const wire = toWire(sheets);
  const told: Told = {
    found: findings.map((finding) => findingAnswer(finding, LOCALE)),
    left: notTaken.map(({ why, ...place }) => ({
      ...place,
      what: describeNotTaken({ ...place, why }, canonical, LOCALE),
    })),
  };
  return {
    id: crypto.randomUUID(),
    county,
    period,
    unit,
    submittedAt: new Date().toISOString(),
    submittedBy: name,
    inputDigest: await printedDigest(canonicalJson(wire as unknown as Json)),
    rows,
    errors: errors.length,
    warnings: findings.filter(({ severity }) => severity === "warning").length,
    notices: findings.filter(({ severity }) => severity === "notice").length,
    notTaken: notTaken.length,
    documents: { ledgers: JSON.stringify(wire), answer: JSON.stringify(told) },
  };
}

async function dueDayIn(database: D1Database, county: string): Promise<number> {
  return ((await rulesInUse(database, county)).submission ?? DEFAULT_SUBMISSION).dueDay;
}

function listedSubmission(submission: Submission, dueDay: number): ListedSubmission {
  const { id, unit, version, submittedAt, submittedBy, inputDigest, rows, notTaken, period } = submission;
  const { returnedAt: at, returnedBy: by, remark } = submission;
  return {
    id,
    unit,
    version,
    submittedAt,
    submittedBy,
    late: isLate(period, dueDay, dayInChina(Date.parse(submittedAt))),
    inputDigest,
    rows,
    findings: { error: submission.errors, warning: submission.warnings, notice: submission.notices },
    notTaken,
    returned: at === null || by === null || remark === null ? null : { at, by, remark },
  };
}
