/**
 * Findings of one cause as one group: 57 numbers written as text in one column are one slip of one hand, and
 * one thing to do. Groups part the findings: each finding stands in exactly one.
 */
import { groupBy } from "../../ledgers/group.ts";
import type { CheckId } from "../details.ts";
import { SEVERITIES } from "../finding.ts";
import type { Finding, Severity } from "../finding.ts";

/** What repeats: one check in one column (of one sheet), or on the rows of one sheet, or on whole sheets. */
export interface FindingGroup {
  /** The same for the same cause however often the workbook is read again. */
  readonly key: string;
  readonly check: CheckId;
  readonly severity: Severity;
  readonly workbook?: string;
  /** Absent where the findings are of the workbook, or each of a whole sheet. */
  readonly sheet?: string;
  /** Column letters; absent where the check is not on the cells of a column. */
  readonly column?: string;
  /** Never empty, in the order given. */
  readonly findings: readonly [Finding, ...Finding[]];
  /** How many have a certain fix. */
  readonly fixable: number;
}

/** What is said of a sheet as a whole: the same of five sheets is one thing to look at. */
const OF_WHOLE_SHEETS: ReadonlySet<CheckId> = new Set<CheckId>([
  "sheet-hidden",
  "rows-hidden",
  "sheet-not-recognised",
  "card-form",
  "month-supplied",
  "money-unit-unknown",
  "summary-sheet",
  "rules-applied",
  "rules-nothing-read",
]);
const COLUMN = /^[A-Z]+/;

/**
 * Groups in the order a clerk gets most done: errors before warnings before notices, for errors stop the
 * scoring; then what one press repairs; then the more frequent; then as the findings stood.
 */
export function groupFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  return [...groupBy(findings, keyOf)]
    .flatMap(([key, members]) => {
      const [first, ...rest] = members;
      return first === undefined ? [] : [groupOf(key, [first, ...rest])];
    })
    .toSorted(
      (one, other) =>
        SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity) ||
        Number(other.fixable > 0) - Number(one.fixable > 0) ||
        other.findings.length - one.findings.length,
    );
}

function groupOf(key: string, findings: FindingGroup["findings"]): FindingGroup {
  const [first] = findings;
  const { check, severity, workbook } = first;
  const sheet = OF_WHOLE_SHEETS.has(check) && findings.length > 1 ? undefined : first.sheet;
  const column = columnOf(first);
  return {
    key,
    check,
    severity,
    ...(workbook === undefined ? {} : { workbook }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(column === undefined ? {} : { column }),
    findings,
    fixable: findings.filter(({ fix }) => fix !== undefined).length,
  };
}

function keyOf(finding: Finding): string {
  const { check, severity, workbook, sheet } = finding;
  const ofSheet = OF_WHOLE_SHEETS.has(check) ? undefined : sheet;
  return JSON.stringify([check, severity, workbook ?? null, ofSheet ?? null, columnOf(finding) ?? null]);
}

/** The column a check on cells is about; undefined for checks on rows, sheets and workbooks. */
function columnOf({ cell, detail }: Finding): string | undefined {
  const ofField = "field" in detail && "role" in detail;
  return cell === undefined || !ofField ? undefined : COLUMN.exec(cell)?.[0];
}
