/** Refusals the caller can act on, thrown where they are found and set as problems at the edge. */
import type { FindingAnswer } from "#shared/api/finding.ts";
import type { ProblemCode } from "#shared/api/problem.ts";

/** Where a refusal is, or what makes it up. */
export interface ProblemPlace {
  readonly sheet?: string;
  readonly cell?: string;
  readonly errors?: readonly { readonly path: string; readonly message: string }[];
  readonly findings?: readonly FindingAnswer[];
  /** Seconds after which to try again. */
  readonly retryAfter?: number;
}

export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly code: ProblemCode;
  /** What the problem's sentence speaks of: a month, a limit, a count. */
  readonly subject: string;
  readonly place: ProblemPlace;
  constructor(code: ProblemCode, subject = "", place: ProblemPlace = {}) {
    super(`${code} ${subject}`);
    this.code = code;
    this.subject = subject;
    this.place = place;
  }
}
