/** What events make of the pane, and which actions are open then. */
import { describe, expect, it } from "vitest";
import type { PaneEvent } from "#addin/pane/state/events.ts";
import { lacksMonth, periodOf, whyNotScore } from "#addin/pane/state/questions.ts";
import { reduce } from "#addin/pane/state/reduce.ts";
import { initialState } from "#addin/pane/state/state.ts";
import type { PaneState } from "#addin/pane/state/state.ts";

const FRESH = initialState({ settings: { service: "", token: "" }, thisYear: 2021 });
const after = (...events: readonly PaneEvent[]): PaneState => events.reduce(reduce, FRESH);

const CHOSEN: PaneEvent = { type: "workbook-chosen", workbook: { name: "台账.xlsx" } };
const INSPECTED: PaneEvent = {
  type: "inspected",
  inspection: { period: "2020-12", groups: [], can: { select: false, repair: true } },
};
const NO_MONTH: PaneEvent = {
  type: "stopped",
  trouble: { kind: "workbook", code: "no-period", subject: "" },
};

describe("一键评分", () => {
  it("wants a workbook in a browser, none in Excel", () => {
    expect(whyNotScore(FRESH)).toBe("no-workbook");
    expect(whyNotScore(after({ type: "placed", place: "excel", officeMissing: false }))).toBeNull();
    expect(whyNotScore(after(CHOSEN, INSPECTED))).toBeNull();
  });

  it("waits while something runs", () => {
    const running: PaneEvent = { type: "progressed", activity: { run: "scoring", step: "sending" } };
    expect(whyNotScore(after(CHOSEN, INSPECTED, running))).toBe("busy");
    expect(whyNotScore(after(CHOSEN, INSPECTED, running, { type: "cancelled" }))).toBeNull();
  });

  it("wants the month where the workbook names none, until one is chosen", () => {
    const asked = after(CHOSEN, NO_MONTH);
    expect(lacksMonth(asked)).toBe(true);
    expect(whyNotScore(asked)).toBe("no-month");
    expect(whyNotScore(reduce(asked, { type: "period-chosen", period: "2020-11" }))).toBeNull();
  });
});

describe("the month", () => {
  it("is the workbook's own until a person chooses another, which drops what was found for the first", () => {
    expect(periodOf(after(CHOSEN, INSPECTED))).toBe("2020-12");
    const chosen = after(CHOSEN, INSPECTED, { type: "period-chosen", period: "2020-11" });
    expect(periodOf(chosen)).toBe("2020-11");
    expect(chosen.inspection).toBeNull();
  });

  it("of another workbook is its own again", () => {
    expect(periodOf(after(CHOSEN, { type: "period-chosen", period: "2020-11" }, CHOSEN))).toBeNull();
  });
});

it("other settings end a trouble with the service, and no other", () => {
  const saved: PaneEvent = { type: "settings-saved", settings: { service: "", token: "code" } };
  expect(after(CHOSEN, { type: "stopped", trouble: { kind: "sign-in" } }, saved).trouble).toBeNull();
  expect(after(CHOSEN, NO_MONTH, saved).trouble).not.toBeNull();
});
