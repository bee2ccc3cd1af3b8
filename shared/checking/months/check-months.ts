/** Checks between a month and the one recorded before it (method §8). */
import { tellMonthsInto } from "./month-check.ts";
import type { MonthCheck, MonthFinding, MonthNow } from "./month-check.ts";
import { projectsMissing } from "./projects-missing.ts";
import type { RecordedMonth } from "./recorded-month.ts";
import { sameProjects } from "./same-projects.ts";
import { stageBackwards } from "./stage-backwards.ts";
import { totalChanged } from "./total-changed.ts";

const MONTH_CHECKS: readonly MonthCheck[] = [projectsMissing, stageBackwards, totalChanged];

/** What changed since the earlier month and should not have, in no order worth reading yet. */
export function checkMonths(earlier: RecordedMonth, now: MonthNow): readonly MonthFinding[] {
  const findings: MonthFinding[] = [];
  const tell = tellMonthsInto(findings);
  const same = sameProjects(earlier.projects, now.county.projects);
  for (const check of MONTH_CHECKS) check({ now, earlier, same }, tell);
  return findings;
}
