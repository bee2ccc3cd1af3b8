/** A refusal for errors in ledgers: no failure, but a question to whoever asked. */
import { ServiceRefusal } from "#addin/service.ts";
import { problemCode } from "#shared/api/problem.ts";
import type { Trouble } from "../../state/state.ts";

export type Settled<T> =
  { readonly kind: "answered"; readonly answer: T } | { readonly kind: "stopped"; readonly trouble: Trouble };

/** What is answered, or how many errors it was refused for; every other refusal is thrown on. */
export async function orErrors<T>(asked: Promise<T>): Promise<Settled<T>> {
  try {
    return { kind: "answered", answer: await asked };
  } catch (error) {
    if (!(error instanceof ServiceRefusal) || problemCode(error.problem.type) !== "errors-found") throw error;
    const { findings } = error.problem;
    return {
      kind: "stopped",
      trouble: { kind: "errors", count: Array.isArray(findings) ? findings.length : 1 },
    };
  }
}
