/** 建账: is every project on the books, whole and once. */
import type { FieldOf } from "../../ledgers/fields.ts";
import { cellOf, isFilled } from "../rows.ts";
import { againstTarget, overRows } from "./declaration.ts";
import { STAGE_SOURCES } from "./sources.ts";

/** 五个一 are these four and the project's being one of its kind. */
const ONES = ["leader", "team", "scheme", "owner"] as const satisfies readonly FieldOf<"projects">[];
/** What no project can be assessed without. */
const ELEMENTS = [
  "nature",
  "totalInvestment",
  "annualPlan",
  "plannedStart",
  "plannedFinish",
] as const satisfies readonly FieldOf<"projects">[];

export const FIVE_ONES = overRows<"projects", (typeof ONES)[number] | "unique">({
  id: "R1",
  account: "register",
  needs: {},
  over: "projects",
  weigh: (project, county, add) => {
    if (!project.live) return;
    for (const field of ONES) {
      if (county.hasColumn("projects", field)) add.count(field, isFilled(project, field) ? 1 : 0, 1);
    }
    add.count("unique", project.uniqueName && project.uniqueCode ? 1 : 0, 1);
  },
  lost: (project, part) => {
    if (part !== "unique") {
      return {
        cell: cellOf(project, part, "name"),
        what: { code: "field-empty", subject: project.name, values: { field: part } },
      };
    }
    if (!project.uniqueName) {
      return {
        cell: cellOf(project, "name"),
        what: { code: "name-shared", subject: project.name, values: {} },
      };
    }
    return {
      cell: cellOf(project, "code", "name"),
      what: { code: "code-shared", subject: project.name, values: { projectCode: project.code ?? "" } },
    };
  },
});

export const ELEMENTS_COMPLETE = overRows<"projects", (typeof ELEMENTS)[number]>({
  id: "R2",
  account: "register",
  needs: {},
  over: "projects",
  weigh: (project, county, add) => {
    if (!project.live) return;
    for (const field of ELEMENTS) {
      if (county.hasColumn("projects", field)) add.count(field, isFilled(project, field) ? 1 : 0, 1);
    }
  },
  lost: (project, part) => ({
    cell: cellOf(project, part, "name"),
    what: { code: "field-empty", subject: project.name, values: { field: part } },
  }),
});

export const RESERVE = againstTarget({
  id: "R3",
  account: "register",
  needs: { all: [["targets", "reserveTarget"]], anyOf: [STAGE_SOURCES] },
  target: "reserveTarget",
  reached: (project) => (project.stage === "储备" || project.stage === "意向" ? 1 : 0),
  what: (unit, reached, target, { month }) => ({
    code: "reserve-short",
    subject: unit,
    values: { reached, target, month },
  }),
});
