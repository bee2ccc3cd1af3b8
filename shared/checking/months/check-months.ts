/** Checks between a month and the one recorded before it (method §8). */
import type { Ledgers } from "../../ledgers/table.ts";
import type { County } from "../../scoring/county.ts";
import { tellMonthsInto } from "./month-check.ts";
import type { MonthCheck, MonthFinding } from "./month-check.ts";
import { projectsMissing } from "./projects-missing.ts";
import type { RecordedMonth } from "./recorded-month.ts";
import { sameProjects } from "./same-projects.ts";
import { stageBackwards } from "./stage-backwards.ts";
import { totalChanged } from "./total-changed.ts";

const MONTH_CHECKS: readonly MonthCheck[] = [projectsMissing, stageBackwards, totalChanged];

/** What changed since the earlier month and should not have, in no order worth reading yet. */
export function checkMonths(
  earlier: RecordedMonth,
  county: County,
  ledgers: Ledgers,
): readonly MonthFinding[] {
  const findings: MonthFinding[] = [];
  const tell = tellMonthsInto(findings);
  const same = sameProjects(earlier.projects, county.projects);
  for (const check of MONTH_CHECKS) check({ earlier, county, ledgers, same }, tell);
  return findings;
}
