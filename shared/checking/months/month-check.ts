/** What checks between months look at, and how they say what they found. */
import type { Ledgers } from "../../ledgers/table.ts";
import type { County, Project } from "../../scoring/county.ts";
import type { Finding } from "../finding.ts";
import type { MonthDetails } from "../month-details.ts";
import { severityOf } from "../severities.ts";
import type { RecordedMonth, RecordedProject } from "./recorded-month.ts";
import type { SameProjects } from "./same-projects.ts";

/** A month, read and checked by itself. */
export interface MonthNow {
  readonly county: County;
  readonly ledgers: Ledgers;
  readonly findings: readonly Finding[];
}

/** Two months of a county, their projects paired. */
export interface TwoMonths {
  readonly earlier: RecordedMonth;
  readonly now: MonthNow;
  readonly same: SameProjects<RecordedProject, Project>;
}

/** Tells a finding at a cell, or of a sheet. */
export type MonthTell = <C extends keyof MonthDetails>(
  check: C,
  at: Pick<Finding, "workbook" | "sheet" | "cell">,
  detail: MonthDetails[C],
) => void;

/** A finding between months. */
export type MonthFinding = Extract<Finding, { readonly check: keyof MonthDetails }>;

export type MonthCheck = (months: TwoMonths, tell: MonthTell) => void;

/** A teller that adds to `findings`, with each check's severity. */
export function tellMonthsInto(findings: MonthFinding[]): MonthTell {
  return (check, at, detail) => {
    findings.push({ check, severity: severityOf(check), ...at, detail } as MonthFinding);
  };
}
