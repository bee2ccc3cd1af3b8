/**
 * What a bulletin reports of a county beside its scores: who is late, behind, overdue or doesn't reconcile,
 * by the method's own definitions (§3, §4), worst first. Null stands for a question the ledgers can't
 * answer, because a column it needs is absent.
 */
import { yearSpan } from "../ledgers/calendar.ts";
import type { DateSpan, Day } from "../ledgers/calendar.ts";
import type { Yuan } from "../ledgers/fields.ts";
import type { HandoverKind } from "../ledgers/words.ts";
import type { County, Handover, Milestone, Project } from "../scoring/county.ts";
import { decimalOf } from "../scoring/decimal.ts";
import { hasHappened, isDue, isInWindow, isInYear, isMet } from "../scoring/moments.ts";
import type { Moment } from "../scoring/moments.ts";

/** A project that should have broken ground and has not. */
export interface LateStart {
  readonly project: Project;
  /** The last day it should have started on. */
  readonly due: Day;
  /** Days since then by the as-of date, 0 or more. */
  readonly days: number;
}

/** C2 for the county. */
export interface StartFacts {
  readonly due: number;
  readonly started: number;
  readonly late: readonly LateStart[];
}

/** A project whose investment of the year lies behind its plan to date. */
export interface Shortfall {
  readonly project: Project;
  readonly annualPlan: Yuan;
  /** `planToDate` and what is missing of it, × 12 so that they stay whole. */
  readonly planTwelfths: bigint;
  readonly missingTwelfths: bigint;
  /** null: nothing was reported; it counts as 0. */
  readonly done: Yuan | null;
}

/** C1 for the county, over live projects with an annual plan. */
export interface InvestmentFacts {
  readonly projects: number;
  readonly plan: bigint;
  readonly done: bigint;
  readonly behind: readonly Shortfall[];
  /** Those of `behind` that report 0 for the year. */
  readonly idle: readonly Shortfall[];
  /** Those of `behind` that report nothing. */
  readonly unreported: readonly Shortfall[];
}

/** A milestone or an item past its date and not done. */
export interface Overdue<Row> {
  readonly row: Row;
  readonly due: Day;
  readonly days: number;
}

/** Due by the as-of date and in the year's window (D1, D4, D5): `due = onTime + late + overdue.length`. */
export interface PunctualityFacts<Row> {
  readonly due: number;
  readonly onTime: number;
  /** Done by the as-of date, after its due date. */
  readonly late: readonly Row[];
  readonly overdue: readonly Overdue<Row>[];
}

/** A check of C3 that a project fails; amounts in 元. */
export type Mismatch = { readonly project: Project } & (
  | {
      /** (a) 累计(N) ≠ 累计(N−1) + 本月(N). */
      readonly check: "cumulative";
      readonly yearToDate: Yuan;
      readonly before: Yuan;
      readonly done: Yuan;
    }
  /** (b) 截至上年底累计 + 本年累计 > 总投资. */
  | {
      readonly check: "total";
      readonly before: Yuan;
      readonly done: Yuan;
      readonly totalInvestment: Yuan;
    }
  /** (c) reported and verified differ by more than the tolerance. */
  | { readonly check: "verified"; readonly done: Yuan; readonly verified: Yuan }
);

/** C3 for the county. */
export interface ReconciliationFacts {
  /** Checks that could be made. */
  readonly made: number;
  readonly mismatches: readonly Mismatch[];
}

/** What holds 问题, 督查 and 协同 items together as against reports due. */
export const ITEM_KINDS: readonly HandoverKind[] = ["问题", "督查", "协同"];
export const REPORT_KINDS: readonly HandoverKind[] = ["报送"];

/** Late starts, longest overdue first, then by size. */
export function startFacts(county: County): StartFacts | null {
  const sources = ["stage", "actualStart", "actualFinish", "operatingOn"] as const;
  if (!county.hasColumn("projects", "plannedStart")) return null;
  if (!sources.some((field) => county.hasColumn("projects", field))) return null;
  const due = county.projects.filter((project) => shouldHaveStarted(project, county));
  const late = due.flatMap((project) => {
    if (project.started || project.plannedStart === null) return [];
    return [{ project, due: project.plannedStart.to, days: county.asOf - project.plannedStart.to }];
  });
  return {
    due: due.length,
    started: due.length - late.length,
    late: late.toSorted(
      (a, b) => b.days - a.days || (b.project.totalInvestment ?? 0) - (a.project.totalInvestment ?? 0),
    ),
  };
}

function shouldHaveStarted(project: Project, county: County): boolean {
  const { plannedStart, actualStart } = project;
  const moment = momentOf(county);
  if (!project.live || plannedStart === null || !isDue(moment, plannedStart)) return false;
  if (!project.started || isInYear(moment, plannedStart.to)) return true;
  return actualStart !== null && isInYear(moment, actualStart.from);
}

/** Plan and investment, and the projects behind, the largest shortfall first. */
export function investmentFacts(county: County): InvestmentFacts | null {
  if (!county.hasColumn("projects", "annualPlan") || !hasInvestment(county)) return null;
  const planned = county.projects.flatMap((project) => {
    const { live, annualPlan } = project;
    return live && annualPlan !== null && annualPlan > 0 ? [{ project, annualPlan }] : [];
  });
  const behind = planned
    .map(({ project, annualPlan }) => shortfall(project, annualPlan))
    .filter((each) => each.missingTwelfths > 0n)
    .toSorted((a, b) => Number(b.missingTwelfths - a.missingTwelfths));
  return {
    projects: planned.length,
    plan: planned.reduce((sum, { annualPlan }) => sum + BigInt(annualPlan), 0n),
    done: planned.reduce((sum, { project }) => sum + BigInt(project.ytd?.value ?? 0), 0n),
    behind,
    idle: behind.filter(({ done }) => done === 0),
    unreported: behind.filter(({ done }) => done === null),
  };
}

function hasInvestment(county: County): boolean {
  return (
    county.hasColumn("projects", "investedYear") ||
    county.hasColumn("projects", "investedMonth") ||
    county.hasColumn("progress", "yearToDate") ||
    county.hasColumn("progress", "done")
  );
}

function shortfall(project: Project, annualPlan: Yuan): Shortfall {
  const done = project.ytd?.value ?? null;
  const planTwelfths = project.planToDateTwelfths;
  return {
    project,
    annualPlan,
    planTwelfths,
    missingTwelfths: planTwelfths - 12n * BigInt(done ?? 0),
    done,
  };
}

/** Milestones due (D1), the longest overdue first. */
export function milestoneFacts(county: County): PunctualityFacts<Milestone> | null {
  if (!county.hasColumn("milestones", "due") || !county.hasColumn("milestones", "doneOn")) return null;
  const counted = county.milestones.filter(({ project }) => project.live);
  return punctuality(
    counted.flatMap((row) => (row.due === null ? [] : [{ row, due: row.due, doneOn: row.doneOn }])),
    county,
  );
}

/** Items handed over (D4) or reports due (D5), the longest overdue first. */
export function handoverFacts(
  county: County,
  kinds: readonly HandoverKind[],
): PunctualityFacts<Handover> | null {
  if (!county.hasColumn("handovers", "due") || !county.hasColumn("handovers", "closedOn")) return null;
  const counted = county.handovers.filter(({ kind }) => kinds.includes(kind));
  return punctuality(
    counted.map((row) => ({ row, due: row.due, doneOn: row.closedOn })),
    county,
  );
}

function punctuality<Row>(
  entries: readonly { readonly row: Row; readonly due: DateSpan; readonly doneOn: DateSpan | null }[],
  county: County,
): PunctualityFacts<Row> {
  const moment = momentOf(county);
  const due = entries.filter(
    (entry) => isDue(moment, entry.due) && isInWindow(moment, entry.due, entry.doneOn),
  );
  const [done, open] = [
    due.filter((entry) => hasHappened(moment, entry.doneOn)),
    due.filter((entry) => !hasHappened(moment, entry.doneOn)),
  ];
  const late = done.filter((entry) => !isMet(entry.due, entry.doneOn));
  return {
    due: due.length,
    onTime: done.length - late.length,
    late: late.map(({ row }) => row),
    overdue: open
      .map(({ row, due: span }) => ({ row, due: span.to, days: county.asOf - span.to }))
      .toSorted((a, b) => b.days - a.days),
  };
}

/** C3's checks in workbook order, each project's in the order (a), (b), (c). */
export function reconciliationFacts(county: County): ReconciliationFacts {
  const outcomes = county.projects.filter(({ live }) => live).flatMap((project) => checksOf(project, county));
  return {
    made: outcomes.length,
    mismatches: outcomes.flatMap((outcome) => (outcome === "passed" ? [] : [outcome])),
  };
}

type Outcome = "passed" | Mismatch;

function checksOf(project: Project, county: County): readonly Outcome[] {
  const { month } = county;
  const outcomes: Outcome[] = [];
  const done = project.progress(month, "done")?.value;
  const yearToDate = project.progress(month, "yearToDate")?.value;
  const before = month >= 2 ? project.progress(month - 1, "yearToDate")?.value : undefined;
  if (done !== undefined && yearToDate !== undefined && before !== undefined) {
    const passed = yearToDate === before + done;
    outcomes.push(passed ? "passed" : { project, check: "cumulative", yearToDate, before, done });
  }
  const { investedBefore, totalInvestment, ytd } = project;
  if (investedBefore !== null && totalInvestment !== null && ytd !== null) {
    const passed = investedBefore + ytd.value <= totalInvestment;
    outcomes.push(
      passed
        ? "passed"
        : { project, check: "total", before: investedBefore, done: ytd.value, totalInvestment },
    );
  }
  const verified = project.progress(month, "verified")?.value;
  if (done !== undefined && verified !== undefined) {
    outcomes.push(
      isVerified(done, verified, county) ? "passed" : { project, check: "verified", done, verified },
    );
  }
  return outcomes;
}

/** Within the rule set's tolerance of the verified amount; a verified 0 allows only 0. */
function isVerified(done: Yuan, verified: Yuan, county: County): boolean {
  const difference = BigInt(done) - BigInt(verified);
  const size = difference < 0n ? -difference : difference;
  const { digits, scale } = decimalOf(county.rules.tolerance.verifiedPercent);
  return size * 100n * scale <= BigInt(verified) * digits;
}

function momentOf(county: County): Moment {
  return { asOf: county.asOf, yearSpan: yearSpan(county.year) };
}
