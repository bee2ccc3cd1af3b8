/** What the pane makes of the service's refusals. */
import { expect, it } from "vitest";
import { problemType, type ProblemCode } from "#shared/api/problem.ts";
import { troubleOf } from "#addin/pane/work/trouble-of.ts";
import { ServiceRefusal } from "#addin/service.ts";

function refusal(code: ProblemCode): ServiceRefusal {
  return new ServiceRefusal({
    type: problemType(code),
    title: code,
    status: 400,
    detail: "",
    requestId: "1",
  });
}

it.each(["unauthenticated", "expired-token", "revoked-token"] as const)("%s leads to signing in", (code) => {
  expect(troubleOf(refusal(code))).toEqual({ kind: "sign-in" });
});

it("asks for a reason where that is what is wanted, and tells any other refusal as it is", () => {
  expect(troubleOf(refusal("month-published"))).toMatchObject({ kind: "refused", asks: "correction" });
  expect(troubleOf(refusal("too-large"))).not.toHaveProperty("asks");
});
