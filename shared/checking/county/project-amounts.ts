/** Amounts of one project that can't all be right. */
import { cellAt, cellOf, valueOf } from "../../scoring/rows.ts";
import type { County, Project } from "../../scoring/county.ts";
import type { CountyCheck, Tell } from "../tell.ts";

export const yearToDateBelowMonth: CountyCheck = (county, tell) => {
  for (const project of county.projects) {
    const month = valueOf(project, "investedMonth");
    const yearToDate = valueOf(project, "investedYear");
    if (month !== null && yearToDate !== null && yearToDate < month) {
      tell("year-to-date-below-month", cellOf(project, "investedYear"), { yearToDate, month });
    }
    if (month === null || yearToDate === null) tellProgress(county, project, tell);
  }
};

/** The same of the progress ledger, where the register doesn't say both. */
function tellProgress({ month: at }: County, project: Project, tell: Tell): void {
  const done = project.progress(at, "done");
  const yearToDate = project.progress(at, "yearToDate");
  if (!done || !yearToDate || yearToDate.value >= done.value) return;
  const detail = { yearToDate: yearToDate.value, month: done.value };
  tell("year-to-date-below-month", cellAt(yearToDate.source, yearToDate.column), detail);
}

export const planOverTotal: CountyCheck = (county, tell) => {
  for (const project of county.projects) {
    const { annualPlan: plan, totalInvestment: total } = project;
    if (plan !== null && total !== null && plan > total) {
      tell("plan-over-total", cellOf(project, "annualPlan"), { plan, total });
    }
  }
};

export const investedOverTotal: CountyCheck = (county, tell) => {
  for (const project of county.projects) {
    const { totalInvestment: total, investedBefore, ytd } = project;
    if (total === null) continue;
    const investedTotal = valueOf(project, "investedTotal");
    if (investedTotal !== null && investedTotal > total) {
      const detail = { role: "projects", field: "investedTotal", invested: investedTotal, total } as const;
      tell("invested-over-total", cellOf(project, "investedTotal"), detail);
      continue;
    }
    const invested = (investedBefore ?? 0) + (ytd?.value ?? 0);
    if (invested <= total) continue;
    const detail = { role: "projects", field: "investedYear", invested, total } as const;
    const cell = ytd ? cellAt(ytd.source, ytd.column) : cellOf(project, "investedBefore");
    tell("invested-over-total", cell, detail);
  }
};
