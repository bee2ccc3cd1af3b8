/**
 * What a bulletin reports of a county beside its scores: who is late, behind, overdue or doesn't reconcile,
 * worst first. Every fact is what an indicator of the method (§4) counts, asked row by row; null stands for
 * a question the ledgers can't answer, because a column it needs is absent.
 */
import type { Day } from "../ledgers/calendar.ts";
import type { Yuan } from "../ledgers/fields.ts";
import type { County, Handover, Milestone, Project } from "../scoring/county.ts";
import { isSourced } from "../scoring/indicators/declaration.ts";
import type { RowIndicator, ScoredRole, ScoredRows } from "../scoring/indicators/declaration.ts";
import { HANDOVERS_CLOSED, MILESTONES_MET, REPORTS_IN_TIME } from "../scoring/indicators/delivery.ts";
import { FIGURES_AGREE, INVESTMENT, STARTS } from "../scoring/indicators/reconciliation.ts";
import type { LossReason } from "../scoring/loss-reasons.ts";
import { hasHappened, isMet } from "../scoring/moments.ts";

/** A project that should have broken ground and has not. */
export interface LateStart {
  readonly project: Project;
  /** The last day it should have started on. */
  readonly due: Day;
  /** Days since then by the as-of date, 0 or more. */
  readonly days: number;
}

/** C2 for the county: `due = started + late.length`. */
export interface StartFacts {
  readonly due: number;
  readonly started: number;
  /** Longest overdue first, then by size. */
  readonly late: readonly LateStart[];
}

/** A project whose investment of the year lies behind its plan to date. */
export interface Shortfall {
  readonly project: Project;
  readonly annualPlan: Yuan;
  /** `planToDate` and what is missing of it, × 12 so that they stay whole. */
  readonly planTwelfths: bigint;
  readonly missingTwelfths: bigint;
  /** null: nothing is known; it counts as 0. */
  readonly done: Yuan | null;
}

/** C1 for the county, over live projects with an annual plan. */
export interface InvestmentFacts {
  readonly projects: number;
  /** Σ annualPlan and Σ ytd, in 元. */
  readonly plan: bigint;
  readonly done: bigint;
  /** The largest shortfall first. */
  readonly behind: readonly Shortfall[];
  /** Those of `behind` that report 0 for the year, and those of which nothing is known. */
  readonly idle: readonly Shortfall[];
  readonly unreported: readonly Shortfall[];
}

/** A milestone or an item past its date and not done. */
export interface Overdue<Row> {
  readonly row: Row;
  readonly due: Day;
  readonly days: number;
}

/** What D1, D4 or D5 count as due: `due = onTime + late.length + overdue.length`. */
export interface PunctualityFacts<Row> {
  readonly due: number;
  readonly onTime: number;
  /** Done by the as-of date, after its due date; in workbook order. */
  readonly late: readonly Row[];
  /** Longest overdue first. */
  readonly overdue: readonly Overdue<Row>[];
}

/** A check of C3 that a project fails. */
export interface Mismatch {
  readonly project: Project;
  readonly what: Extract<LossReason, { code: "months-disagree" | "over-total" | "not-verified" }>;
  /** By how much, in 元, more than 0. */
  readonly difference: Yuan;
}

/** C3 for the county. */
export interface ReconciliationFacts {
  /** Checks that could be made. */
  readonly made: number;
  /** The largest difference first. */
  readonly mismatches: readonly Mismatch[];
}

/** All of them; a bulletin's sections and attachments tell of the same. */
export interface CountyFacts {
  readonly starts: StartFacts | null;
  readonly investment: InvestmentFacts | null;
  readonly milestones: PunctualityFacts<Milestone> | null;
  /** 问题, 督查 and 协同. */
  readonly items: PunctualityFacts<Handover> | null;
  /** 报送. */
  readonly reports: PunctualityFacts<Handover> | null;
  readonly data: ReconciliationFacts;
}

export function countyFacts(county: County): CountyFacts {
  return {
    starts: startFacts(county),
    investment: investmentFacts(county),
    milestones: milestoneFacts(county),
    items: itemFacts(county),
    reports: reportFacts(county),
    data: reconciliationFacts(county),
  };
}

export function startFacts(county: County): StartFacts | null {
  if (!isSourced(STARTS, county)) return null;
  const due = partsOf(STARTS, county.projects, county);
  const late = due.flatMap(({ row: project, isMet: started }) => {
    if (started || project.plannedStart === null) return [];
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

export function investmentFacts(county: County): InvestmentFacts | null {
  if (!isSourced(INVESTMENT, county)) return null;
  const planned = partsOf(INVESTMENT, county.projects, county).map(({ row: project, num, den }) => ({
    project,
    annualPlan: project.annualPlan ?? 0,
    planTwelfths: den,
    missingTwelfths: den - num,
    done: project.ytd?.value ?? null,
  }));
  const behind = planned
    .filter(({ missingTwelfths }) => missingTwelfths > 0n)
    .toSorted((a, b) => Number(b.missingTwelfths - a.missingTwelfths));
  return {
    projects: planned.length,
    plan: planned.reduce((sum, { annualPlan }) => sum + BigInt(annualPlan), 0n),
    done: planned.reduce((sum, { done }) => sum + BigInt(done ?? 0), 0n),
    behind,
    idle: behind.filter(({ done }) => done === 0),
    unreported: behind.filter(({ done }) => done === null),
  };
}

export function milestoneFacts(county: County): PunctualityFacts<Milestone> | null {
  if (!isSourced(MILESTONES_MET, county)) return null;
  const rows = partsOf(MILESTONES_MET, county.milestones, county).map(({ row }) => row);
  return punctuality(
    rows.flatMap((row) => (row.due === null ? [] : [{ row, due: row.due, doneOn: row.doneOn }])),
    county,
  );
}

/** 问题, 督查 and 协同. */
export function itemFacts(county: County): PunctualityFacts<Handover> | null {
  return handoverFacts(HANDOVERS_CLOSED, county);
}

/** 报送. */
export function reportFacts(county: County): PunctualityFacts<Handover> | null {
  return handoverFacts(REPORTS_IN_TIME, county);
}

export function reconciliationFacts(county: County): ReconciliationFacts {
  const made = partsOf(FIGURES_AGREE, county.projects, county);
  const mismatches: Mismatch[] = [];
  for (const { row: project, part, isMet: agrees } of made) {
    const what = agrees ? undefined : FIGURES_AGREE.lost(project, part, county).what;
    if (what?.code === "months-disagree") {
      const { yearToDate, before, done } = what.values;
      mismatches.push({ project, what, difference: apart(yearToDate, before + done) });
    } else if (what?.code === "over-total") {
      const { invested, totalInvestment } = what.values;
      mismatches.push({ project, what, difference: apart(invested, totalInvestment) });
    } else if (what?.code === "not-verified") {
      const { done, verified } = what.values;
      mismatches.push({ project, what, difference: apart(done, verified) });
    }
  }
  return { made: made.length, mismatches: mismatches.toSorted((a, b) => b.difference - a.difference) };
}

function handoverFacts(
  indicator: RowIndicator<"handovers">,
  county: County,
): PunctualityFacts<Handover> | null {
  if (!isSourced(indicator, county)) return null;
  const rows = partsOf(indicator, county.handovers, county);
  return punctuality(
    rows.map(({ row }) => ({ row, due: row.due, doneOn: row.closedOn })),
    county,
  );
}

/** One part of a row that an indicator counts. */
interface Part<Row> {
  readonly row: Row;
  readonly part: string;
  readonly num: bigint;
  readonly den: bigint;
  readonly isMet: boolean;
}

function partsOf<R extends ScoredRole>(
  indicator: RowIndicator<R>,
  rows: readonly ScoredRows[R][],
  county: County,
): readonly Part<ScoredRows[R]>[] {
  return rows.flatMap((row) => {
    const parts: Part<ScoredRows[R]>[] = [];
    const amount = (part: string, num: bigint, den: bigint): void => {
      parts.push({ row, part, num, den, isMet: num >= den });
    };
    const count = (part: string, num: number, den: number): void => amount(part, BigInt(num), BigInt(den));
    indicator.weigh(row, county, { count, amount });
    return parts;
  });
}

type Dated = Pick<Handover, "due"> & { readonly doneOn: Handover["closedOn"] };

function punctuality<Row>(
  due: readonly (Dated & { readonly row: Row })[],
  county: County,
): PunctualityFacts<Row> {
  const done = due.filter(({ doneOn }) => hasHappened(county, doneOn));
  const late = done.filter((entry) => !isMet(entry.due, entry.doneOn));
  const open = due.filter(({ doneOn }) => !hasHappened(county, doneOn));
  return {
    due: due.length,
    onTime: done.length - late.length,
    late: late.map(({ row }) => row),
    overdue: open
      .map(({ row, due: span }) => ({ row, due: span.to, days: county.asOf - span.to }))
      .toSorted((a, b) => b.days - a.days),
  };
}

function apart(left: Yuan, right: Yuan): Yuan {
  return Math.abs(left - right);
}
