/** 校验报告: what was found in the ledgers, by cause where causes repeat, then one by one; worst first. */
import type { Finding, Severity } from "../checking/finding.ts";
import { groupFindings } from "../checking/grouping/group-findings.ts";
import type { FindingGroup } from "../checking/grouping/group-findings.ts";
import type { Area } from "../ledgers/address.ts";
import type { Period } from "../ledgers/calendar.ts";
import { cellText } from "../messages/cell-text.ts";
import { describeFinding } from "../messages/describe-finding.ts";
import { describeGroup } from "../messages/describe-group.ts";
import type { Locale } from "../messages/locale.ts";
import { wordsOf } from "../messages/results.ts";
import { head, heading, integer, spread, text } from "./cells.ts";
import type { PlanCell, PlanRow, PlanStyle, SheetPlan } from "./plan.ts";
import { sheetName } from "./sheet-name.ts";
import { yearAndMonth } from "./standings.ts";

const WIDTHS = [6, 8, 14, 14, 52, 42, 15, 15];
const STYLES: Readonly<Record<Severity, PlanStyle>> = {
  error: "error",
  warning: "warning",
  notice: "notice",
};

/** The findings in the order given (checking orders them by worth), above them their causes. */
export function planFindings(period: Period, findings: readonly Finding[], locale: Locale): SheetPlan {
  const words = wordsOf(locale);
  const { year, month } = yearAndMonth(period);
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const top = heading(
    words.findings.title(year, month),
    words.findings.subtitle(count("error"), count("warning"), count("notice")),
    WIDTHS.length,
  );
  const groups = groupFindings(findings);
  // Where nothing repeats the causes are the findings: once is enough.
  const causes = groups.length < findings.length ? causeRows(groups, findings.length, locale) : [];
  const lines = findings.map((finding, index) => findingRow(finding, index + 1, locale));
  const none: PlanRow = { cells: spread(text(words.findings.none), WIDTHS.length) };
  const rows = [...top.rows, ...causes, head(words.findings.head), ...(lines.length > 0 ? lines : [none])];
  const listHead = top.rows.length + causes.length + 1;
  return {
    kind: "findings",
    period,
    name: sheetName(words.sheets.findings, period),
    widths: WIDTHS,
    rows,
    merges: [
      ...top.merges,
      ...(causes.length > 0 ? [acrossAll(top.rows.length + 1), acrossAll(listHead - 1)] : []),
    ],
    frozen: { rows: causes.length > 0 ? top.rows.length : listHead, columns: 0 },
    print: { orientation: "landscape", titleRows: { first: listHead, last: listHead }, footer: words.footer },
  };
}

/** The causes under their title, and the title of the list that follows. */
function causeRows(groups: readonly FindingGroup[], findings: number, locale: Locale): PlanRow[] {
  const words = wordsOf(locale).findings;
  return [
    section(words.causes(groups.length)),
    head(words.causesHead),
    ...groups.map((group, index) => causeRow(group, index + 1, locale)),
    section(words.each(findings)),
  ];
}

function section(title: string): PlanRow {
  return { cells: spread(text(title, "strong"), WIDTHS.length) };
}

function acrossAll(row: number): Area {
  return { top: row, left: 1, bottom: row, right: WIDTHS.length };
}

function causeRow(group: FindingGroup, number: number, locale: Locale): PlanRow {
  const { message, hint, cells } = describeGroup(group, locale);
  const { severity, workbook, sheet, findings, fixable } = group;
  return {
    cells: [
      integer(number),
      text(wordsOf(locale).findings.severities[severity], STYLES[severity]),
      text(sheetOf(workbook, sheet)),
      placed(cells, findings[0]),
      text(message),
      text(hint),
      integer(findings.length),
      fixable > 0 ? integer(fixable) : text("", "centred"),
    ],
  };
}

function findingRow(finding: Finding, number: number, locale: Locale): PlanRow {
  const { message, hint } = describeFinding(finding, locale);
  const { severity, workbook, sheet, cell, fix } = finding;
  return {
    cells: [
      integer(number),
      text(wordsOf(locale).findings.severities[severity], STYLES[severity]),
      text(sheetOf(workbook, sheet)),
      placed(cell ?? "", finding),
      text(message),
      text(hint),
      text(fix === undefined ? "" : cellText(fix.from)),
      text(fix === undefined ? "" : cellText(fix.to, fix.format)),
    ],
  };
}

function sheetOf(workbook: string | undefined, sheet: string | undefined): string {
  return `${workbook === undefined ? "" : `[${workbook}]`}${sheet ?? ""}`;
}

/** A place that leads to its cell, where that stands in this workbook. */
function placed(place: string, { workbook, sheet, cell }: Finding): PlanCell {
  const plain = text(place, "centred");
  return workbook === undefined && sheet !== undefined && cell !== undefined
    ? { ...plain, link: { sheet, cell } }
    : plain;
}
