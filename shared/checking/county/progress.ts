/** What the progress ledger says, against itself, the register and the annual plan. Months are looked at as of month N. */
import { keyOf } from "../../ledgers/text.ts";
import { periodOf } from "../../ledgers/calendar.ts";
import { groupBy } from "../../ledgers/group.ts";
import { cellAt, cellOf, rowSourceOf, valueOf } from "../../scoring/rows.ts";
import type { County, ProgressField, Project, TracedYuan } from "../../scoring/county.ts";
import type { LedgerTable } from "../../ledgers/table.ts";
import { cellOfField } from "../tell.ts";
import type { CountyCheck } from "../tell.ts";

const FIELDS: readonly ProgressField[] = ["planned", "done", "yearToDate", "verified", "funded"];
const MONTHS = 12;

export const monthsDifferFromPlan: CountyCheck = (county, tell, { moneyUnitAt }) => {
  const percent = county.rules.tolerance.planPercent;
  for (const project of county.projects) {
    const { live, annualPlan: plan, plannedYear: sum } = project;
    if (!live || plan === null || plan <= 0 || sum === null || isWithin(sum, plan, percent)) continue;
    const cell = cellOf(project, "annualPlan");
    const [other = cell, ...parts] = monthsUpTo(MONTHS).flatMap((month) => {
      const planned = project.progress(month, "planned");
      return planned ? [placeOf(planned)] : [];
    });
    tell("months-differ-from-plan", cell, { plan, sum, other, parts, unit: moneyUnitAt(cell) });
  }
};

export const yearToDateMoves: CountyCheck = (county, tell, { moneyUnitAt }) => {
  if (county.month < 2) return;
  for (const project of county.projects) {
    if (!project.live) continue;
    const now = project.progress(county.month, "yearToDate");
    const before = project.progress(county.month - 1, "yearToDate");
    if (!now || !before) continue;
    const done = project.progress(county.month, "done");
    const falls = now.value < before.value;
    if (!falls && (!done || now.value === before.value + done.value)) continue;
    const cell = placeOf(now);
    const detail = {
      before: before.value,
      now: now.value,
      other: placeOf(before),
      unit: moneyUnitAt(cell),
      ...(done ? { parts: [placeOf(done)] } : {}),
    };
    if (falls) tell("year-to-date-falls", cell, detail);
    else if (done) tell("year-to-date-breaks", cell, { ...detail, month: done.value });
  }
};

export const verifiedDiffers: CountyCheck = (county, tell, { moneyUnitAt }) => {
  const percent = county.rules.tolerance.verifiedPercent;
  for (const project of county.projects) {
    if (!project.live) continue;
    const done = project.progress(county.month, "done");
    const verified = project.progress(county.month, "verified");
    if (!done || !verified || isWithin(done.value, verified.value, percent)) continue;
    const cell = placeOf(done);
    const amounts = { done: done.value, verified: verified.value, percent };
    tell("verified-differs", cell, { ...amounts, other: placeOf(verified), unit: moneyUnitAt(cell) });
  }
};

function lacksIn(project: Project, month: number): boolean {
  return project.amount(month, "done") === null;
}

/** Months that no project has are told once, at the first project that lacks them: there is no column for them. */
export const monthsMissing: CountyCheck = (county, tell) => {
  const summed = county.projects.filter(
    (project) =>
      project.live &&
      project.ytd !== null &&
      valueOf(project, "investedYear") === null &&
      project.amount(county.month, "yearToDate") === null,
  );
  const nobodys = new Set(
    monthsUpTo(county.month).filter((month) => summed.every((project) => lacksIn(project, month))),
  );
  for (const [place, project] of summed.entries()) {
    const months = monthsUpTo(county.month).filter(
      (month) => lacksIn(project, month) && (place === 0 || !nobodys.has(month)),
    );
    if (months.length > 0) tell("months-missing", cellOf(project, "name"), { months });
  }
};

/** The register's 累计 against the progress ledger's of the same month. */
export const registersDiffer: CountyCheck = (county, tell, { moneyUnitAt }) => {
  for (const project of county.projects) {
    const register = valueOf(project, "investedYear");
    const ledger = project.progress(county.month, "yearToDate");
    const cell = cellOfField(project, "investedYear");
    if (!project.live || register === null || !ledger || !cell || ledger.value === register) continue;
    if (isLedgersOwnSlip(county, project, register, ledger.value)) continue;
    const amounts = { register, ledger: ledger.value, unit: moneyUnitAt(cell) };
    tell("registers-differ", cell, { ...amounts, other: placeOf(ledger) });
  }
};

/** Whether last month and this month add up to the register's figure: the ledger's is then told where it stands. */
function isLedgersOwnSlip(county: County, project: Project, register: number, ledger: number): boolean {
  const before = county.month < 2 ? undefined : project.progress(county.month - 1, "yearToDate");
  const done = project.progress(county.month, "done");
  if (!before || !done) return false;
  const due = before.value + done.value;
  return due === register && due !== ledger;
}

/** Several rows of one project and month that don't agree: one value holds (method §3), the others are told. */
export const progressValuesDiffer: CountyCheck = (county, tell, { ledgers, moneyUnitAt }) => {
  const finderIn = projectFinders(county);
  const months = monthsByPeriod(county);
  const seen = new Set<number>();
  const repeated: { table: LedgerTable<"progress">; at: number; project: Project; month: number }[] = [];
  const inOrder = ledgers.progress.toSorted((a, b) => Number(a.register) - Number(b.register));
  for (const table of inOrder) {
    const projectOf = finderIn(table);
    for (const at of table.rows.keys()) {
      const month = months.get(table.values.month?.[at] ?? null);
      const project = month === undefined ? undefined : projectOf(at);
      if (month === undefined || !project) continue;
      const slot = project.index * MONTHS + month;
      if (seen.has(slot)) repeated.push({ table, at, project, month });
      seen.add(slot);
    }
  }
  for (const { table, at, project, month } of repeated) {
    const columns: Readonly<Record<string, string | undefined>> = table.columns;
    for (const field of FIELDS) {
      const value = table.values[field]?.[at] ?? null;
      const holds = value === null ? undefined : project.progress(month, field);
      const column = columns[field];
      if (value === null || !holds || holds.value === value || column === undefined) continue;
      // Told by `registersDiffer`, in its own words.
      if (table.register && field === "yearToDate" && month === county.month) continue;
      const cell = cellAt(rowSourceOf({ table, at }), column);
      const detail = {
        role: "progress",
        field,
        month,
        value,
        holds: holds.value,
        other: placeOf(holds),
        unit: moneyUnitAt(cell),
      } as const;
      tell("progress-values-differ", cell, detail);
    }
  }
};

/** A register's row is its own project's, whatever its name; any other names it. */
function projectFinders(
  county: County,
): (table: LedgerTable<"progress">) => (at: number) => Project | undefined {
  const ofSheet = groupBy(county.projects, ({ table }) => sheetKey(table));
  const known = new Map<string, Project | undefined>();
  return (table) => {
    if (table.register) {
      const projects = ofSheet.get(sheetKey(table)) ?? [];
      const ofRow = new Map(projects.map((project) => [project.table.rows[project.at], project]));
      return (at) => ofRow.get(table.rows[at]);
    }
    return (at) => {
      const name = table.values.project?.[at] ?? null;
      if (name === null) return undefined;
      if (!known.has(name)) known.set(name, county.findProject(keyOf(name)));
      return known.get(name);
    };
  };
}

function sheetKey({ workbook, sheet }: LedgerTable): string {
  return JSON.stringify([workbook, sheet]);
}

/** Each month of the year assessed as periods name it, with its number. */
function monthsByPeriod({ year }: County): ReadonlyMap<string | null, number> {
  return new Map(monthsUpTo(MONTHS).map((month) => [periodOf(year, month), month]));
}

function placeOf({ source, column }: TracedYuan) {
  return cellAt(source, column);
}

function monthsUpTo(month: number): readonly number[] {
  return Array.from({ length: month }, (_, at) => at + 1);
}

/** |value − base| ≤ percent of base, exactly. */
function isWithin(value: number, base: number, percent: number): boolean {
  // Percentages of a rule set may have decimals; hundredths of a percent keep the product whole.
  const tolerance = BigInt(Math.trunc(percent * 100));
  const distance = BigInt(Math.abs(value - base)) * 10_000n;
  return distance <= tolerance * BigInt(base);
}
