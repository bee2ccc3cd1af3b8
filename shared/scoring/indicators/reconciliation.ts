/** 对账: does what was invested and begun reach the plan, and do the figures agree with each other. */
import { isoDate } from "../../ledgers/calendar.ts";
import type { Yuan } from "../../ledgers/fields.ts";
import type { CellSource } from "../../ledgers/table.ts";
import type { County, Project, TracedYuan } from "../county.ts";
import { decimalOf } from "../decimal.ts";
import { isDue, isInYear } from "../moments.ts";
import { roundedQuotient } from "../rounding.ts";
import { cellAt, cellOf } from "../rows.ts";
import { overRows, type Lost } from "./declaration.ts";
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
    const { month } = county;
    // January has no month before: month 0 holds nothing.
    const now = project.amount(month, "yearToDate");
    const before = project.amount(month - 1, "yearToDate");
    const done = project.amount(month, "done");
    if (now !== null && before !== null && done !== null) {
      add.count("months", BigInt(now) === BigInt(before) + BigInt(done) ? 1 : 0, 1);
    }
    const total = totalFigures(project);
    if (total) add.count("total", total.invested <= BigInt(total.allowed) ? 1 : 0, 1);
    const verified = project.amount(month, "verified");
    if (done !== null && verified !== null) {
      add.count("verified", isVerified(done, verified, county) ? 1 : 0, 1);
    }
  },
  lost: (project, part, county) => {
    if (part === "months") return monthsDisagree(project, county);
    return part === "verified" ? notVerified(project, county) : overTotal(project);
  },
});

function monthsDisagree(project: Project, { month }: County): Lost {
  const now = project.progress(month, "yearToDate");
  const values = {
    yearToDate: now?.value ?? 0,
    before: project.amount(month - 1, "yearToDate") ?? 0,
    done: project.amount(month, "done") ?? 0,
  };
  return {
    cell: cellOfAmount(project, now),
    what: { code: "months-disagree", subject: project.name, values },
  };
}

function notVerified(project: Project, { month }: County): Lost {
  const done = project.progress(month, "done");
  const values = { done: done?.value ?? 0, verified: project.amount(month, "verified") ?? 0 };
  return { cell: cellOfAmount(project, done), what: { code: "not-verified", subject: project.name, values } };
}

function overTotal(project: Project): Lost {
  const total = totalFigures(project);
  const values = { invested: Number(total?.invested ?? 0n), totalInvestment: total?.allowed ?? 0 };
  return {
    cell: cellOf(project, "totalInvestment"),
    what: { code: "over-total", subject: project.name, values },
  };
}

/** Where an amount was read. A check that failed has its amounts; the project's own row only satisfies the compiler. */
function cellOfAmount(project: Project, amount: TracedYuan | undefined): CellSource {
  return amount ? cellAt(amount.source, amount.column) : cellOf(project);
}

function totalFigures({
  investedBefore,
  ytd,
  totalInvestment,
}: Project): { readonly invested: bigint; readonly allowed: number } | undefined {
  if (investedBefore === null || ytd === null || totalInvestment === null) return undefined;
  return { invested: BigInt(investedBefore) + BigInt(ytd.value), allowed: totalInvestment };
}

function isVerified(done: Yuan, verified: Yuan, { rules }: County): boolean {
  const tolerance = decimalOf(rules.tolerance.verifiedPercent);
  const apart = BigInt(done) - BigInt(verified);
  return (apart < 0n ? -apart : apart) * 100n * tolerance.scale <= BigInt(verified) * tolerance.digits;
}
