/** Ledgers as sent, examined. */
import { findingAnswer } from "#shared/api/finding.ts";
import { examineLedgers } from "#shared/inspection.ts";
import type { ExaminedLedgers } from "#shared/inspection.ts";
import type { Period } from "#shared/ledgers/calendar.ts";
import { ApiError } from "../api-error.ts";
import type { CheckedRequest } from "./scoring-request.ts";

/** @throws {ApiError} errors-found, unless the request goes on in spite of them */
export function examinedOrRefused(
  { sheets, rules, leaveOutErrors }: CheckedRequest,
  period: Period,
): ExaminedLedgers {
  const examined = examineLedgers(sheets, period, rules);
  const errors = examined.findings.filter(({ severity }) => severity === "error");
  if (errors.length > 0 && !leaveOutErrors) {
    const findings = errors.map((finding) => findingAnswer(finding, "zh-CN"));
    throw new ApiError("errors-found", String(errors.length), { findings });
  }
  return examined;
}
