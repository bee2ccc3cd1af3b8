/** 对账: does what was invested and begun reach the plan, and do the figures agree with each other. */
import { isoDate } from "../../ledgers/calendar.ts";
import type { CellSource } from "../../ledgers/table.ts";
import type { County, Project, TracedYuan } from "../county.ts";
import { decimalOf } from "../decimal.ts";
import { isDue, isInYear } from "../moments.ts";
import { roundedQuotient } from "../rounding.ts";
import { cellAt, cellOf } from "../rows.ts";
import { overRows } from "./declaration.ts";
import { START_SOURCES, YEAR_TO_DATE_SOURCES, YUAN_IN_WAN } from "./sources.ts";

/** planToDate is kept in twelfths of a 元, so ytd is held against it in twelfths too. */
const TWELFTHS = 12n;

export const INVESTMENT = overRows<"projects", "investment">({
  id: "C1",
  account: "reconciliation",
  needs: { all: [["projects", "annualPlan"]], anyOf: [YEAR_TO_DATE_SOURCES] },
  over: "projects",
  times: TWELFTHS,
  thing: YUAN_IN_WAN,
  weigh: ({ live, annualPlan, ytd, planToDateTwelfths }, _county, add) => {
    if (!live || annualPlan === null || annualPlan <= 0) return;
    add.amount("investment", BigInt(ytd?.value ?? 0) * TWELFTHS, planToDateTwelfths);
  },
  lost: (project) => {
    const planned = Number(roundedQuotient(project.planToDateTwelfths, TWELFTHS));
    return {
      cell: investmentCell(project),
      what: project.ytd
        ? { code: "behind-plan", subject: project.name, values: { done: project.ytd.value, planned } }
        : { code: "no-investment", subject: project.name, values: { planned } },
    };
  },
});

/** Where the year's investment is read from; where nothing is known of it, the empty 累计 that would tell. */
function investmentCell(project: Project): CellSource {
  return project.ytd
    ? cellAt(project.ytd.source, project.ytd.column)
    : cellOf(project, "investedYear", "annualPlan");
}

export const STARTS = overRows<"projects", "start">({
  id: "C2",
  account: "reconciliation",
  needs: { all: [["projects", "plannedStart"]], anyOf: [START_SOURCES] },
  over: "projects",
  weigh: (project, county, add) => {
    if (isToHaveStarted(project, county)) add.count("start", project.started ? 1 : 0, 1);
  },
  lost: (project) => ({
    cell: cellOf(project, "actualStart", "stage", "plannedStart"),
    what: {
      code: "not-started",
      subject: project.name,
      values: { plannedStart: project.plannedStart ? isoDate(project.plannedStart.to) : "" },
    },
  }),
});

/** Planned to start by now, and this year's business: planned, begun or still waiting in it. */
function isToHaveStarted({ live, plannedStart, actualStart, started }: Project, county: County): boolean {
  if (!live || plannedStart === null || !isDue(county, plannedStart)) return false;
  return (
    isInYear(county, plannedStart.to) ||
    !started ||
    (actualStart !== null && isInYear(county, actualStart.from))
  );
}

/** The three checks of C3, in the method's order. */
type Check = "months" | "total" | "verified";

export const FIGURES_AGREE = overRows<"projects", Check>({
  id: "C3",
  account: "reconciliation",
  needs: {},
  over: "projects",
  weigh: (project, county, add) => {
    if (!project.live) return;
    const months = monthFigures(project, county);
    if (months) {
      const { before, done, now } = months;
      add.count("months", BigInt(now.value) === BigInt(before.value) + BigInt(done.value) ? 1 : 0, 1);
    }
    const total = totalFigures(project);
    if (total) add.count("total", total.invested <= BigInt(total.allowed) ? 1 : 0, 1);
    const checked = verifiedFigures(project, county);
    if (checked) add.count("verified", isVerified(checked, county) ? 1 : 0, 1);
  },
  lost: (project, part, county) => {
    const subject = project.name;
    const months = monthFigures(project, county);
    if (part === "months" && months) {
      const { before, done, now } = months;
      const values = { yearToDate: now.value, before: before.value, done: done.value };
      return { cell: cellAt(now.source, now.column), what: { code: "months-disagree", subject, values } };
    }
    const checked = verifiedFigures(project, county);
    if (part === "verified" && checked) {
      const values = { done: checked.done.value, verified: checked.verified.value };
      return {
        cell: cellAt(checked.done.source, checked.done.column),
        what: { code: "not-verified", subject, values },
      };
    }
    const total = totalFigures(project);
    const values = { invested: Number(total?.invested ?? 0n), totalInvestment: total?.allowed ?? 0 };
    return { cell: cellOf(project, "totalInvestment"), what: { code: "over-total", subject, values } };
  },
});

/** 累计 of this month and the last, and what was done between, where all three are known. */
function monthFigures(
  project: Project,
  { month }: County,
): { readonly before: TracedYuan; readonly done: TracedYuan; readonly now: TracedYuan } | undefined {
  if (month < 2) return undefined;
  const now = project.progress(month, "yearToDate");
  const before = now && project.progress(month - 1, "yearToDate");
  const done = before && project.progress(month, "done");
  return done ? { before, done, now } : undefined;
}

function totalFigures({
  investedBefore,
  ytd,
  totalInvestment,
}: Project): { readonly invested: bigint; readonly allowed: number } | undefined {
  if (investedBefore === null || ytd === null || totalInvestment === null) return undefined;
  return { invested: BigInt(investedBefore) + BigInt(ytd.value), allowed: totalInvestment };
}

function verifiedFigures(
  project: Project,
  { month }: County,
): { readonly done: TracedYuan; readonly verified: TracedYuan } | undefined {
  const verified = project.progress(month, "verified");
  const done = verified && project.progress(month, "done");
  return done ? { done, verified } : undefined;
}

function isVerified(
  { done, verified }: { readonly done: TracedYuan; readonly verified: TracedYuan },
  { rules }: County,
): boolean {
  const tolerance = decimalOf(rules.tolerance.verifiedPercent);
  const apart = BigInt(done.value) - BigInt(verified.value);
  return (apart < 0n ? -apart : apart) * 100n * tolerance.scale <= BigInt(verified.value) * tolerance.digits;
}
