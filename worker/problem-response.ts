/** Refusals as answers: `application/problem+json` (RFC 9457). */
import { PROBLEM_STATUS, problemType } from "#shared/api/problem.ts";
import type { Problem } from "#shared/api/problem.ts";
import { refusalWords } from "#shared/messages/problems.ts";
import type { ApiError } from "./api-error.ts";
import type { ServiceContext } from "./routes/context.ts";

/** The answer that says a refusal, in Chinese, with the headers set so far. */
export function problemResponse(context: ServiceContext, { code, subject, place }: ApiError): Response {
  const { title, detail } = refusalWords("zh-CN").problems[code];
  const status = PROBLEM_STATUS[code];
  const { errors, findings, retryAfter, ...where } = place;
  const problem: Problem = {
    type: problemType(code),
    title,
    status,
    detail: detail(subject),
    ...where,
    ...(errors === undefined ? {} : { errors: [...errors] }),
    ...(findings === undefined ? {} : { findings: [...findings] }),
    requestId: context.get("requestId"),
  };
  return context.body(JSON.stringify(problem), status, {
    "content-type": "application/problem+json; charset=utf-8",
    "cache-control": "no-store",
    ...(status === 401 ? { "www-authenticate": "Bearer" } : {}),
    ...(retryAfter === undefined ? {} : { "retry-after": String(retryAfter) }),
    ...(code === "method-not-allowed" ? { allow: subject } : {}),
  });
}
