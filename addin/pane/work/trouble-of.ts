/** What the pane says of an error that stopped it. */
import { problemCode } from "#shared/api/problem.ts";
import type { ProblemCode } from "#shared/api/problem.ts";
import { HostError } from "#addin/hosts/host.ts";
import { ServiceRefusal, ServiceUnreachable } from "#addin/service.ts";
import type { Trouble, Wanted } from "../state/state.ts";

/** Refusals of a device that has to sign in anew. */
const SIGNED_OUT: ReadonlySet<ProblemCode> = new Set(["unauthenticated", "expired-token", "revoked-token"]);

/** Refusals that a reason overcomes. */
const WANTED: Partial<Readonly<Record<ProblemCode, Wanted>>> = {
  "month-published": "correction",
  "reason-needed": "publication",
};

export function troubleOf(error: unknown): Trouble {
  if (error instanceof HostError) return { kind: "workbook", code: error.code, subject: error.subject ?? "" };
  if (error instanceof ServiceUnreachable) return { kind: "unreachable" };
  if (error instanceof ServiceRefusal) {
    const code = problemCode(error.problem.type);
    if (code && SIGNED_OUT.has(code)) return { kind: "sign-in" };
    const asks = code && WANTED[code];
    return { kind: "refused", problem: error.problem, ...(asks === undefined ? {} : { asks }) };
  }
  return { kind: "unexpected" };
}
