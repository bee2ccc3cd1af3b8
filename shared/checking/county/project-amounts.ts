/** Amounts of one project that can't all be right. */
import { cellAt, cellOf, valueOf } from "../../scoring/rows.ts";
import type { County, Project } from "../../scoring/county.ts";
import type { CountyCheck } from "../tell.ts";

export const yearToDateBelowMonth: CountyCheck = (county, tell) => {
  for (const project of county.projects) {
    const yearToDate = yearToDateOf(county, project);
    if (!yearToDate) continue;
    for (let at = county.month; at >= 1; at -= 1) {
      const done = doneIn(county, project, at);
      if (done === null || yearToDate.value >= done) continue;
      tell("year-to-date-below-month", yearToDate.cell, { yearToDate: yearToDate.value, month: done, at });
      break;
    }
  }
};

/** The year to date of month N as the register has it, else as the progress ledger has it. */
function yearToDateOf({ month }: County, project: Project) {
  const own = valueOf(project, "investedYear");
  if (own !== null) return { value: own, cell: cellOf(project, "investedYear") };
  const told = project.progress(month, "yearToDate");
  return told && { value: told.value, cell: cellAt(told.source, told.column) };
}

function doneIn({ month }: County, project: Project, at: number): number | null {
  const own = at === month ? valueOf(project, "investedMonth") : null;
  return own ?? project.progress(at, "done")?.value ?? null;
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
