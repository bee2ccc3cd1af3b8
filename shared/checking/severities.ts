/** How much each check matters (method §8), as one table: a check without a severity does not compile. */
import type { CellDetails } from "./cell-details.ts";
import type { MonthDetails } from "./month-details.ts";
import type { RowDetails } from "./row-details.ts";
import type { Severity } from "./finding.ts";

/** Checks on layout carry their severity where they are made. */
type Weighed = keyof CellDetails | keyof RowDetails | keyof MonthDetails;

const SEVERITIES: Readonly<Record<Weighed, Severity>> = {
  "number-as-text": "warning",
  "number-unreadable": "error",
  "number-approximate": "notice",
  "money-unit-in-cell": "notice",
  "money-rounded": "notice",
  "money-negative": "warning",
  "money-unit-doubtful": "warning",
  "money-unit-assumed": "notice",
  "target-negative": "error",
  "date-as-text": "warning",
  "date-unreadable": "error",
  "date-ambiguous": "error",
  "date-year-supplied": "notice",
  "date-as-serial": "notice",
  "actual-date-coarse": "warning",
  "month-differs": "warning",
  "error-value": "error",
  "error-value-in-text": "warning",
  "cell-empty": "warning",
  placeholder: "warning",
  "text-untidy": "notice",
  "stage-unknown": "warning",
  "nature-unknown": "warning",
  "path-unknown": "warning",
  "kind-unknown": "error",
  "flag-unknown": "error",
  "phone-doubtful": "warning",
  "units-several": "notice",
  "unit-supplied": "notice",
  "summary-sheet": "notice",
  "summary-row-alone": "warning",
  "header-empty": "notice",
  "sequence-gap": "warning",
  "sequence-repeat": "warning",
  "total-amount-differs": "warning",
  "total-number-differs": "warning",
  "total-count-differs": "warning",
  "band-count-differs": "warning",
  "band-amount-differs": "warning",
  "key-missing": "error",
  "project-unknown": "error",
  "handover-project-unknown": "warning",
  "unit-unknown": "warning",
  "duplicate-name": "warning",
  "duplicate-code": "warning",
  "nearly-same-name": "warning",
  "year-to-date-below-month": "warning",
  "plan-over-total": "warning",
  "invested-over-total": "warning",
  "finish-before-start": "warning",
  "stage-behind-dates": "warning",
  "actual-after-as-of": "warning",
  "done-without-date": "warning",
  "milestones-none": "warning",
  "months-differ-from-plan": "warning",
  "registers-differ": "warning",
  "progress-values-differ": "warning",
  "months-missing": "warning",
  "year-to-date-falls": "warning",
  "year-to-date-breaks": "warning",
  "verified-differs": "warning",
  "project-missing": "warning",
  "projects-all-missing": "warning",
  "stage-backwards": "warning",
  "total-changed": "warning",
};

/** The severity of a check on cells, rows, sheets' totals, between ledgers or between months. */
export function severityOf(check: Weighed): Severity {
  return SEVERITIES[check];
}
