/** What a scoring leaves behind of its projects, for the checks between months of the next one. Plain data: it is stored as JSON. */
import type { Period } from "../../ledgers/calendar.ts";
import type { Yuan } from "../../ledgers/fields.ts";
import type { RowSource } from "../../ledgers/table.ts";
import type { Stage } from "../../ledgers/words.ts";
import type { County } from "../../scoring/county.ts";
import { rowSourceOf } from "../../scoring/rows.ts";

export interface RecordedProject {
  readonly code: string | null;
  readonly name: string;
  /** Canonical lead unit. */
  readonly unit: string;
  /** The effective stage. */
  readonly stage: Stage;
  readonly totalInvestment: Yuan | null;
  readonly source: RowSource;
}

export interface RecordedMonth {
  readonly period: Period;
  /** In workbook order; rows that were left out for an error are not among them. */
  readonly projects: readonly RecordedProject[];
}

/** The record of a month's projects. */
export function recordMonth({ period, projects }: Pick<County, "period" | "projects">): RecordedMonth {
  return {
    period,
    projects: projects.map((project) => {
      const { code, name, unit, stage, totalInvestment } = project;
      return { code, name, unit, stage, totalInvestment, source: rowSourceOf(project) };
    }),
  };
}
