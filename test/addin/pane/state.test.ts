/** What events make of the pane, and which actions are open then. */
import { describe, expect, it } from "vitest";
import { columnsToCheck, fieldChoices } from "#addin/pane/state/columns.ts";
import type { PaneEvent } from "#addin/pane/state/events.ts";
import {
  lacksMonth,
  periodOf,
  whyNotCorrect,
  whyNotRepair,
  whyNotScore,
} from "#addin/pane/state/questions.ts";
import { reduce } from "#addin/pane/state/reduce.ts";
import { initialState } from "#addin/pane/state/state.ts";
import type { PaneState, View } from "#addin/pane/state/state.ts";
import { FIELDS } from "#shared/ledgers/fields.ts";
import { DEFAULT_RULES } from "#shared/ledgers/rules.ts";
import type { Role } from "#shared/ledgers/roles.ts";

const FRESH = initialState({ settings: { service: "", token: "" }, locale: "zh-CN", today: 18_628 });
const after = (...events: readonly PaneEvent[]): PaneState => events.reduce(reduce, FRESH);

const CHOSEN: PaneEvent = { type: "workbook-chosen", workbook: { names: ["台账.xlsx"] } };
const INSPECTED: PaneEvent = {
  type: "inspected",
  inspection: {
    period: "2020-12",
    groups: [],
    all: 0,
    units: [],
    unit: null,
    weights: DEFAULT_RULES.weights,
    can: { select: false, repair: true, mark: false },
  },
};
const NO_MONTH: PaneEvent = {
  type: "stopped",
  trouble: { kind: "workbook", code: "no-period", subject: "" },
};

const repaired = (cells: number): PaneEvent => ({
  type: "repaired",
  news: { kind: "repaired", cells, left: 0 },
  undoable: cells,
  copy: null,
});

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

describe("a repair", () => {
  const SCORED = { type: "scored", result: {} } as unknown as PaneEvent;
  const PREVIEW: PaneEvent = { type: "repair-previewed", preview: { key: "all", fixes: [] } };

  it("makes results that are there stale, until the workbook is scored again", () => {
    expect(after(CHOSEN, INSPECTED, repaired(3)).stale).toBe(false);
    const stale = after(CHOSEN, INSPECTED, SCORED, repaired(3));
    expect(stale.stale).toBe(true);
    expect(reduce(stale, SCORED).stale).toBe(false);
    expect(after(CHOSEN, INSPECTED, SCORED, repaired(0)).stale).toBe(false);
  });

  it("is news each time, closes its preview, and is forgotten with the workbook", () => {
    const once = after(CHOSEN, INSPECTED, PREVIEW, repaired(1));
    expect(once.preview).toBeNull();
    expect(reduce(once, repaired(1)).repaired?.number).not.toBe(once.repaired?.number);
    expect(reduce(once, CHOSEN)).toMatchObject({ repaired: null, undoable: 0, stale: false });
  });

  it("that is previewed is put off by what is found anew, and waits while something runs", () => {
    expect(after(CHOSEN, PREVIEW, INSPECTED).preview).toBeNull();
    const running: PaneEvent = { type: "progressed", activity: { run: "scoring", step: "sending" } };
    expect(whyNotRepair(after(CHOSEN, INSPECTED))).toBeNull();
    expect(whyNotRepair(after(CHOSEN, INSPECTED, running))).toBe("busy");
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

describe("a correction", () => {
  const RECOGNISED: PaneEvent = { type: "recognised", recognised: { sheets: [], remembers: true } };
  const said = { kind: "corrected", sheet: "台账", column: "F", title: "包联领导" } as const;
  const CORRECTED: PaneEvent = { type: "corrected", news: said, undoable: true, copy: null };

  it("is told, the same said again as news again", () => {
    const once = after(CHOSEN, RECOGNISED, INSPECTED, CORRECTED);
    expect(once.corrected).toEqual({ ...said, number: 1 });
    expect(reduce(once, CORRECTED).corrected?.number).toBe(2);
    expect(once.recognised).not.toBeNull();
  });

  it("waits while something runs", () => {
    expect(whyNotCorrect(after(CHOSEN, RECOGNISED))).toBeNull();
    const running: PaneEvent = { type: "progressed", activity: { run: "correction", step: "remembering" } };
    expect(whyNotCorrect(after(CHOSEN, RECOGNISED, running))).toBe("busy");
  });

  it("of another workbook is none of this one's", () => {
    const other = after(CHOSEN, RECOGNISED, CORRECTED, CHOSEN);
    expect([other.recognised, other.corrected, other.correctionUndoable]).toEqual([null, null, false]);
  });

  it("leaves scores out of date", () => {
    const scored = { ...after(CHOSEN, INSPECTED), result: {} as PaneState["result"] };
    expect(reduce(scored, CORRECTED).stale).toBe(true);
    expect(after(CHOSEN, INSPECTED, CORRECTED).stale).toBe(false);
  });
});

const offered = (roles: readonly Role[]) =>
  fieldChoices(roles).map(({ role, fields }) => [role, fields.map(({ field }) => field)]);

describe("the fields a column can be", () => {
  it("are those of the sheet's ledgers; a register's columns can be progress too", () => {
    expect(offered(["milestones"])).toEqual([["milestones", Object.keys(FIELDS.milestones)]]);
    expect(offered(["projects"])).toEqual([
      ["projects", Object.keys(FIELDS.projects)],
      ["progress", ["planned", "done", "yearToDate", "verified", "funded"]],
    ]);
    expect(offered(["progress"])).toEqual([["progress", Object.keys(FIELDS.progress)]]);
  });

  it("to check are those the method asks for that are not surely recognised", () => {
    const column = { column: "A", header: "甲", fields: [], evidence: [] };
    const sheet = {
      id: "台账#0",
      name: "台账",
      roles: ["projects" as const],
      rows: 1,
      columns: [
        { ...column, sureness: "check" as const, asked: true },
        { ...column, column: "B", sureness: "check" as const, asked: false },
        { ...column, column: "C", sureness: "likely" as const, asked: true },
        { ...column, column: "D", sureness: null, asked: false },
      ],
    };
    expect(columnsToCheck([sheet]).map((one) => one.column.column)).toEqual(["A"]);
  });
});

const to = (view: View): PaneEvent => ({ type: "view-chosen", view });
const BACK: PaneEvent = { type: "went-back" };

describe("the way back", () => {
  it("leads through the views one came by, and ends with the work", () => {
    const there = after(to("desk"), to("settings"), to("rules"));
    const one = reduce(there, BACK);
    const two = reduce(one, BACK);
    const three = reduce(two, BACK);
    expect([one.view, two.view, three.view, reduce(three, BACK).view]).toEqual([
      "settings",
      "desk",
      "work",
      "work",
    ]);
  });

  it("does not go round: a view that led here is gone back to", () => {
    const there = after(to("desk"), to("rules"), to("settings"), to("rules"));
    expect(there.cameFrom).toEqual(["work", "desk"]);
    expect(reduce(there, BACK).view).toBe("desk");
    expect(after(to("desk"), to("desk"), BACK).view).toBe("work");
    expect(after(to("desk"), to("rules"), to("work"), to("settings"), BACK).view).toBe("work");
  });

  it("leads to nothing of whoever was signed in before", () => {
    const saved: PaneEvent = { type: "settings-saved", settings: { service: "", token: "t" } };
    expect(after(to("desk"), to("settings"), saved).view).toBe("settings");
    expect(after(to("desk"), to("settings"), saved, BACK).view).toBe("work");
    expect(after(to("settings"), to("desk"), saved).view).toBe("work");
  });
});
