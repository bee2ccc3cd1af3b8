/** 理账: is every project broken down into milestones, people and months. */
import { decimalOf } from "../decimal.ts";
import { cellOf, isFilled, valueOf } from "../rows.ts";
import { overRows } from "./declaration.ts";

export const MILESTONES_SET = overRows<"projects", "milestone">({
  id: "B1",
  account: "breakdown",
  needs: { all: [["milestones", "due"]] },
  over: "projects",
  weigh: (project, county, add) => {
    if (project.active) add.count("milestone", county.hasMilestoneInYear(project) ? 1 : 0, 1);
  },
  lost: (project, _part, { year }) => ({
    cell: cellOf(project, "name"),
    what: { code: "no-milestone", subject: project.name, values: { year } },
  }),
});

export const MILESTONES_OWNED = overRows<"milestones", "owner">({
  id: "B2",
  account: "breakdown",
  needs: {
    all: [
      ["milestones", "due"],
      ["milestones", "owner"],
    ],
  },
  over: "milestones",
  weigh: (milestone, _county, add) => {
    if (!milestone.project.live) return;
    add.count("owner", milestone.due !== null && isFilled(milestone, "owner") ? 1 : 0, 1);
  },
  lost: (milestone) => {
    const missing = milestone.due === null ? "due" : "owner";
    const task = valueOf(milestone, "task") ?? "";
    return {
      cell: cellOf(milestone, missing, "task"),
      what: {
        code: missing === "due" ? "no-due" : "no-owner",
        subject: milestone.project.name,
        values: { task },
      },
    };
  },
});

export const PLANS_MATCH = overRows<"projects", "plan">({
  id: "B3",
  account: "breakdown",
  needs: {
    all: [
      ["progress", "planned"],
      ["projects", "annualPlan"],
    ],
  },
  over: "projects",
  weigh: ({ live, annualPlan, plannedYear }, { rules }, add) => {
    if (!live || annualPlan === null || annualPlan <= 0 || plannedYear === null) return;
    const tolerance = decimalOf(rules.tolerance.planPercent);
    const plan = BigInt(annualPlan);
    const apart = BigInt(plannedYear) - plan;
    const isClose = (apart < 0n ? -apart : apart) * 100n * tolerance.scale <= plan * tolerance.digits;
    add.count("plan", isClose ? 1 : 0, 1);
  },
  lost: (project) => ({
    cell: cellOf(project, "annualPlan", "name"),
    what: {
      code: "plans-differ",
      subject: project.name,
      values: { planned: project.plannedYear ?? 0, annualPlan: project.annualPlan ?? 0 },
    },
  }),
});
