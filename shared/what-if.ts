/** A month tried out: ledgers read, checked and scored by rules, and nothing kept. */
import { orderByWorth } from "./checking/checks.ts";
import type { Finding } from "./checking/finding.ts";
import { checkMonths } from "./checking/months/check-months.ts";
import type { RecordedMonth } from "./checking/months/recorded-month.ts";
import { examineLedgers } from "./inspection.ts";
import type { Period } from "./ledgers/calendar.ts";
import type { Rules } from "./ledgers/rules.ts";
import type { MappedSheet } from "./reading/recognised.ts";
import { assess } from "./scoring/assess.ts";
import type { UnitAssessment } from "./scoring/assessment.ts";

/** What a month's ledgers come to under a rule set. */
export interface Trial {
  readonly rules: Rules;
  /** What a scoring would find, ordered by worth. */
  readonly findings: readonly Finding[];
  /** In the printed order; movement is from nowhere. */
  readonly units: readonly UnitAssessment[];
}

/** Reads, checks and scores mapped sheets. `recorded`: the month before, to check against; null where there is none. */
export function tryOut(
  sheets: readonly MappedSheet[],
  period: Period,
  rules: Rules,
  recorded: RecordedMonth | null,
): Trial {
  const examined = examineLedgers(sheets, period, rules);
  const betweenMonths = recorded === null ? [] : checkMonths(recorded, examined);
  return {
    rules,
    findings: orderByWorth([...examined.findings, ...betweenMonths], sheets),
    units: assess(examined.county, null).units,
  };
}
