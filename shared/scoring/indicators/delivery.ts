/** 交账: was what fell due delivered, and in time. */
import { isoDate } from "../../ledgers/calendar.ts";
import type { IndicatorId } from "../../ledgers/rules.ts";
import { stageOrder } from "../../ledgers/words.ts";
import type { County, Handover, Milestone } from "../county.ts";
import type { LossReason } from "../loss-reasons.ts";
import { hasHappened, isDue, isInWindow, isMet } from "../moments.ts";
import { cellOf, valueOf } from "../rows.ts";
import { overRows, type RowIndicator } from "./declaration.ts";
import { CONTRACT_SOURCES, START_SOURCES } from "./sources.ts";

export const MILESTONES_MET = overRows<"milestones", "met">({
  id: "D1",
  account: "delivery",
  needs: {
    all: [
      ["milestones", "due"],
      ["milestones", "doneOn"],
    ],
  },
  over: "milestones",
  weigh: (milestone, county, add) => {
    const { due, doneOn, project } = milestone;
    if (!project.live || due === null || !isDue(county, due) || !isInWindow(county, due, doneOn)) return;
    add.count("met", isMet(due, doneOn) ? 1 : 0, 1);
  },
  lost: (milestone) => ({
    cell: cellOf(milestone, "doneOn", "due"),
    what: milestoneReason(milestone),
  }),
});

function milestoneReason(milestone: Milestone): LossReason {
  const subject = milestone.project.name;
  const task = valueOf(milestone, "task") ?? "";
  const due = milestone.due ? isoDate(milestone.due.to) : "";
  if (milestone.doneOn === null) return { code: "milestone-open", subject, values: { task, due } };
  return { code: "milestone-late", subject, values: { task, due, doneOn: isoDate(milestone.doneOn.from) } };
}

export const CONTRACTS = overRows<"projects", "contract">({
  id: "D2",
  account: "delivery",
  needs: { anyOf: [CONTRACT_SOURCES] },
  over: "projects",
  weigh: ({ signedEver, stage }, _county, add) => {
    if (signedEver) add.count("contract", stageOrder(stage) >= stageOrder("合同") ? 1 : 0, 1);
  },
  lost: (project) => ({
    cell: cellOf(project, "contractOn", "stage", "name"),
    what: { code: project.live ? "no-contract" : "project-ended", subject: project.name, values: {} },
  }),
});

export const SIGNED_STARTED = overRows<"projects", "start">({
  id: "D3",
  account: "delivery",
  needs: { anyOf: [START_SOURCES] },
  over: "projects",
  weigh: ({ signedEver, started, live }, _county, add) => {
    if (signedEver) add.count("start", started && live ? 1 : 0, 1);
  },
  lost: (project) => ({
    cell: cellOf(project, "actualStart", "stage", "name"),
    what: { code: project.live ? "not-begun" : "project-ended", subject: project.name, values: {} },
  }),
});

/** Whether an item stands in the denominator of D4 or D5: due by now and this year's business. */
export function isHandoverDue({ due, closedOn }: Handover, county: County): boolean {
  return isDue(county, due) && isInWindow(county, due, closedOn);
}

/** 2 for what was closed in time, 1 for what was closed late by now. */
function closingCredit({ due, closedOn }: Handover, county: County): number {
  if (isMet(due, closedOn)) return 2;
  return hasHappened(county, closedOn) ? 1 : 0;
}

/** An item closed in time counts 2, late 1. */
const CREDIT_OF_ITEM = 2n;

function closing(
  id: IndicatorId,
  counts: (handover: Handover) => boolean,
  codes: { readonly open: "handover-open" | "report-open"; readonly late: "handover-late" | "report-late" },
): RowIndicator<"handovers"> {
  return overRows<"handovers", "closing">({
    id,
    account: "delivery",
    needs: {
      all: [
        ["handovers", "due"],
        ["handovers", "closedOn"],
      ],
    },
    over: "handovers",
    thing: CREDIT_OF_ITEM,
    weigh: (handover, county, add) => {
      if (!counts(handover) || !isHandoverDue(handover, county)) return;
      add.count("closing", closingCredit(handover, county), Number(CREDIT_OF_ITEM));
    },
    lost: (handover) => {
      const subject = valueOf(handover, "title") ?? "";
      const due = isoDate(handover.due.to);
      return {
        cell: cellOf(handover, "closedOn", "due"),
        what:
          handover.closedOn === null
            ? { code: codes.open, subject, values: { due } }
            : { code: codes.late, subject, values: { due, closedOn: isoDate(handover.closedOn.from) } },
      };
    },
  });
}

export const HANDOVERS_CLOSED = closing("D4", ({ kind }) => kind !== "报送", {
  open: "handover-open",
  late: "handover-late",
});

export const REPORTS_IN_TIME = closing("D5", ({ kind }) => kind === "报送", {
  open: "report-open",
  late: "report-late",
});
