/** Ledgers as sent, examined. */
import { findingAnswer } from "#shared/api/finding.ts";
import type { Finding } from "#shared/checking/finding.ts";
import { examineLedgers } from "#shared/inspection.ts";
import type { ExaminedLedgers } from "#shared/inspection.ts";
import type { Period } from "#shared/ledgers/calendar.ts";
import type { Rules } from "#shared/ledgers/rules.ts";
import { ApiError } from "../api-error.ts";
import type { CheckedRequest } from "./scoring-request.ts";

/** @throws {ApiError} errors-found, unless the request goes on in spite of them */
export function examinedOrRefused(
  {
    sheets,
    rules,
    leaveOutErrors,
  }: Pick<CheckedRequest, "sheets" | "leaveOutErrors"> & { readonly rules: Rules },
  period: Period,
): ExaminedLedgers {
  const examined = examineLedgers(sheets, period, rules);
  if (!leaveOutErrors) refuseErrors(examined.findings, "errors-found");
  return examined;
}

/** Stops at findings of severity error. @throws {ApiError} what is said of them */
export function refuseErrors(findings: readonly Finding[], code: "errors-found" | "changes-in-error"): void {
  const errors = findings.filter(({ severity }) => severity === "error");
  if (errors.length === 0) return;
  throw new ApiError(code, String(errors.length), {
    findings: errors.map((finding) => findingAnswer(finding, "zh-CN")),
  });
}
