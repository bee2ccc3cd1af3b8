/** What is answered of a submission: to its unit, and to the county. */
import type { ListedSubmission, SubmissionAnswer } from "#shared/api/submission.ts";
import { isLate } from "#shared/collecting/reporting.ts";
import { DEFAULT_SUBMISSION } from "#shared/ledgers/rules.ts";
import { ApiError } from "../api-error.ts";
import { dayInChina } from "../china-time.ts";
import { rulesInUse } from "../store/rules.ts";
import { submissionDocument, submissionOf } from "../store/submissions.ts";
import type { Submission } from "../store/submissions.ts";
import { periodOf } from "./context.ts";
import type { ServiceContext } from "./context.ts";

/** What is kept of a submission's answer beside its row. */
export type Told = Pick<SubmissionAnswer, "found" | "left">;

/** A submission with all that was found. @throws {ApiError} no-such-entry, also for a submission of another unit */
export async function submissionAnswer(context: ServiceContext, id: string): Promise<SubmissionAnswer> {
  const { county, unit } = context.get("identity");
  const { DB } = context.env;
  const period = periodOf(context);
  const submission = await submissionOf(DB, county, period, id);
  if (submission === null || (unit !== null && submission.unit !== unit)) throw new ApiError("no-such-entry");
  const told = JSON.parse(await submissionDocument(DB, id, "answer")) as Told;
  const listed = listedSubmission(submission, await dueDayIn(DB, county));
  return { ...listed, period, ...told };
}

/** A submission as it is listed; `dueDay`: the day of the month after by which it was due. */
export function listedSubmission(submission: Submission, dueDay: number): ListedSubmission {
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

/** The day of the month after by which a county's units hand in. */
async function dueDayIn(database: D1Database, county: string): Promise<number> {
  return ((await rulesInUse(database, county)).submission ?? DEFAULT_SUBMISSION).dueDay;
}
