/** What of ledgers handed in is taken: the unit's own rows, examined. */
import { findingAnswer } from "#shared/api/finding.ts";
import { submissionRequestSchema } from "#shared/api/submission.ts";
import { toWire } from "#shared/api/wire.ts";
import type { Severity } from "#shared/checking/finding.ts";
import { rowsOfUnit } from "#shared/collecting/rows-of-unit.ts";
import { examineLedgers } from "#shared/inspection.ts";
import type { Period } from "#shared/ledgers/calendar.ts";
import { unitNames } from "#shared/ledgers/units.ts";
import { describeNotTaken } from "#shared/messages/submissions.ts";
import type { Identity } from "../access/authenticate.ts";
import { ApiError } from "../api-error.ts";
import { printedDigest } from "../digest.ts";
import { canonicalBytes, jsonBytes } from "../json-bytes.ts";
import { rulesInUse } from "../store/rules.ts";
import type { NewSubmission } from "../store/submissions.ts";
import { refuseErrors } from "./examined.ts";
import { checkedJson } from "./json-body.ts";
import { sheetsOf } from "./scoring-request.ts";
import type { Told } from "./submission-answer.ts";

/** Findings and reasons are the county's: Chinese. */
const LOCALE = "zh-CN";

/** What of a body is taken. @throws {ApiError} invalid-json, invalid-request, invalid-ledgers, no-ledger, no-own-rows, errors-found */
export async function takenFrom(
  database: D1Database,
  identity: Identity & { readonly unit: string },
  period: Period,
  body: Uint8Array,
): Promise<Omit<NewSubmission, "idempotencyKey" | "requestDigest">> {
  const { county, unit, name } = identity;
  const { ledgers, leaveOutErrors } = checkedJson(body, submissionRequestSchema);
  const rules = await rulesInUse(database, county);
  const canonical = unitNames(rules).canonical(unit);
  const { sheets, notTaken } = rowsOfUnit(sheetsOf(ledgers), canonical, { period, rules });
  const rows = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  if (rows === 0) throw new ApiError("no-own-rows", unit);
  const { findings } = examineLedgers(sheets, period, rules);
  if (!leaveOutErrors) refuseErrors(findings, "errors-found");
  const kept = canonicalBytes(toWire(sheets));
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
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
    inputDigest: await printedDigest(kept),
    rows,
    errors: count("error"),
    warnings: count("warning"),
    notices: count("notice"),
    notTaken: notTaken.length,
    documents: { ledgers: kept, answer: jsonBytes(told) },
  };
}
