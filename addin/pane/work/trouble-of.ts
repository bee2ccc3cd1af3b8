/** What the pane says of an error that stopped it. */
import { problemCode } from "#shared/api/problem.ts";
import { HostError } from "#addin/hosts/host.ts";
import { ServiceRefusal, ServiceUnreachable } from "#addin/service.ts";
import type { Trouble } from "../state/state.ts";

export function troubleOf(error: unknown): Trouble {
  if (error instanceof HostError) return { kind: "workbook", code: error.code, subject: error.subject ?? "" };
  if (error instanceof ServiceUnreachable) return { kind: "unreachable" };
  if (error instanceof ServiceRefusal) {
    const code = problemCode(error.problem.type);
    return code === "unauthenticated" || code === "expired-token"
      ? { kind: "sign-in" }
      : { kind: "refused", problem: error.problem };
  }
  return { kind: "unexpected" };
}
