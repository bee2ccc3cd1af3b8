/** Refusals as `application/problem+json` (RFC 9457): a stable type, and where the fault is. */
import { z } from "zod";
import { findingAnswerSchema } from "./finding.ts";

/** Every refusal of the service with its status. Codes are stable: clients tell refusals apart by them. */
export const PROBLEM_STATUS = {
  "invalid-period": 400,
  "invalid-week": 400,
  "invalid-json": 400,
  "invalid-idempotency-key": 400,
  unauthenticated: 401,
  "expired-token": 401,
  "revoked-token": 401,
  forbidden: 403,
  "other-unit": 403,
  "invalid-code": 403,
  "invalid-link": 403,
  "expired-link": 403,
  "not-found": 404,
  "not-scored": 404,
  "no-weekly-bulletin": 404,
  "not-published": 404,
  "no-such-unit": 404,
  "no-such-entry": 404,
  "no-letterhead": 404,
  "method-not-allowed": 405,
  "used-code": 409,
  "last-administrator": 409,
  "month-published": 409,
  "submission-closed": 409,
  "submission-replaced": 409,
  "publication-overtaken": 409,
  "scoring-outdated": 409,
  "request-in-flight": 409,
  "expired-code": 410,
  "answer-cleared": 410,
  "too-large": 413,
  "file-too-large": 413,
  "unsupported-type": 415,
  "encoded-body": 415,
  "invalid-request": 422,
  "invalid-rules": 422,
  "invalid-ledgers": 422,
  "no-ledger": 422,
  "no-own-rows": 422,
  "no-submissions": 422,
  "errors-found": 422,
  "invalid-changes": 422,
  "changes-in-error": 422,
  "invalid-letterhead": 422,
  "reason-needed": 422,
  "idempotency-conflict": 422,
  "too-many-attempts": 429,
  "too-many-requests": 429,
  internal: 500,
  "not-configured": 503,
} as const;
export type ProblemCode = keyof typeof PROBLEM_STATUS;

const TYPE_PREFIX = "urn:five-ledger:problem:";

/** The `type` of a problem. */
export function problemType(code: ProblemCode): string {
  return TYPE_PREFIX + code;
}

/** The code of a problem's `type`, or undefined for one this program does not know. */
export function problemCode(type: string): ProblemCode | undefined {
  const code = type.startsWith(TYPE_PREFIX) ? type.slice(TYPE_PREFIX.length) : "";
  return Object.hasOwn(PROBLEM_STATUS, code) ? (code as ProblemCode) : undefined;
}

/** A refusal. Members a later version adds are let through. */
export const problemSchema = z
  .looseObject({
    type: z.string(),
    /** Chinese; what kind of refusal it is. */
    title: z.string(),
    status: z.int(),
    /** What is wrong this time, and what to do. */
    detail: z.string(),
    /** Where the fault is, for bad ledgers. */
    sheet: z.string().exactOptional(),
    cell: z.string().exactOptional(),
    /** What is wrong with the request or the rule set, each with its path. */
    errors: z.array(z.strictObject({ path: z.string(), message: z.string() })).exactOptional(),
    /** The findings of severity error that stop the scoring. */
    findings: z.array(findingAnswerSchema).exactOptional(),
    /** Names this request in the service's log. */
    requestId: z.string(),
  })
  .meta({ id: "Problem", title: "错误" });

export type Problem = z.infer<typeof problemSchema>;
