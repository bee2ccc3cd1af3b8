/** Amounts of one project that can't all be right. Checks on months look at the month assessed. */
import type { CellSource } from "../../ledgers/table.ts";
import { cellAt, cellOf, valueOf } from "../../scoring/rows.ts";
import type { County, Project } from "../../scoring/county.ts";
import type { CountyCheck } from "../tell.ts";

interface Amount {
  readonly value: number;
  readonly cell: CellSource;
}

export const yearToDateBelowMonth: CountyCheck = (county, tell, { moneyUnitAt }) => {
  for (const project of county.projects) {
    const yearToDate = own(project, "investedYear") ?? reported(county, project, "yearToDate");
    const done = own(project, "investedMonth") ?? reported(county, project, "done");
    if (!yearToDate || !done || yearToDate.value >= done.value) continue;
    tell("year-to-date-below-month", yearToDate.cell, {
      yearToDate: yearToDate.value,
      month: done.value,
      at: county.month,
      other: done.cell,
      unit: moneyUnitAt(yearToDate.cell),
    });
  }
};

function own(project: Project, field: "investedYear" | "investedMonth"): Amount | null {
  const value = valueOf(project, field);
  return value === null ? null : { value, cell: cellOf(project, field) };
}

/** As the progress ledger has it for the month assessed. */
function reported({ month }: County, project: Project, field: "yearToDate" | "done"): Amount | null {
  const told = project.progress(month, field);
  return told ? { value: told.value, cell: cellAt(told.source, told.column) } : null;
}

export const planOverTotal: CountyCheck = (county, tell, { moneyUnitAt }) => {
  for (const project of county.projects) {
    const { annualPlan: plan, totalInvestment: total } = project;
    if (plan === null || total === null || plan <= total) continue;
    const cell = cellOf(project, "annualPlan");
    const other = cellOf(project, "totalInvestment");
    tell("plan-over-total", cell, { plan, total, other, unit: moneyUnitAt(cell) });
  }
};

export const investedOverTotal: CountyCheck = (county, tell, { moneyUnitAt }) => {
  for (const project of county.projects) {
    const { totalInvestment: total, investedBefore, ytd } = project;
    if (total === null) continue;
    const other = cellOf(project, "totalInvestment");
    const investedTotal = valueOf(project, "investedTotal");
    if (investedTotal !== null && investedTotal > total) {
      const cell = cellOf(project, "investedTotal");
      const amounts = { invested: investedTotal, total, other, unit: moneyUnitAt(cell) };
      tell("invested-over-total", cell, { role: "projects", field: "investedTotal", ...amounts });
      continue;
    }
    const invested = (investedBefore ?? 0) + (ytd?.value ?? 0);
    if (invested <= total) continue;
    const before = cellOf(project, "investedBefore");
    const cell = ytd ? cellAt(ytd.source, ytd.column) : before;
    tell("invested-over-total", cell, {
      role: "projects",
      field: "investedYear",
      invested,
      total,
      other,
      unit: moneyUnitAt(cell),
      ...(investedBefore !== null && ytd !== null
        ? { sum: { before: investedBefore, year: ytd.value }, parts: [before] }
        : {}),
    });
  }
};
