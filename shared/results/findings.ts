/** 校验报告: what was found in the ledgers, worst first. */
import { dayOfSerial, isoDate } from "../ledgers/calendar.ts";
import type { Period } from "../ledgers/calendar.ts";
import type { Finding, Severity } from "../checking/finding.ts";
import { describeFinding } from "../messages/describe-finding.ts";
import type { Locale } from "../messages/locale.ts";
import { wordsOf } from "../messages/results.ts";
import type { CellValue } from "../reading/grid.ts";
import { head, heading, integer, spread, text } from "./cells.ts";
import type { PlanCell, PlanRow, PlanStyle, SheetPlan } from "./plan.ts";
import { sheetName } from "./sheet-name.ts";
import { yearAndMonth } from "./standings.ts";

const WIDTHS = [6, 8, 16, 9, 52, 44, 16, 16];
const STYLES: Readonly<Record<Severity, PlanStyle>> = {
  error: "error",
  warning: "warning",
  notice: "notice",
};

/** The findings in the order given (checking orders them by worth). */
export function planFindings(period: Period, findings: readonly Finding[], locale: Locale): SheetPlan {
  const words = wordsOf(locale);
  const { year, month } = yearAndMonth(period);
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const top = heading(
    words.findings.title(year, month),
    words.findings.subtitle(count("error"), count("warning"), count("notice")),
    WIDTHS.length,
  );
  const lines = findings.map((finding, index) => findingRow(finding, index + 1, locale));
  const none: PlanRow = { cells: spread(text(words.findings.none), WIDTHS.length) };
  return {
    kind: "findings",
    period,
    name: sheetName(words.sheets.findings, period),
    widths: WIDTHS,
    rows: [...top.rows, head(words.findings.head), ...(lines.length > 0 ? lines : [none])],
    merges: top.merges,
    frozen: { rows: 3, columns: 0 },
    print: { orientation: "landscape", titleRows: { first: 3, last: 3 } },
  };
}

function findingRow(finding: Finding, number: number, locale: Locale): PlanRow {
  const { message, hint } = describeFinding(finding, locale);
  const { severity, workbook, sheet, cell, fix } = finding;
  const place: PlanCell = text(cell ?? "", "centred");
  return {
    cells: [
      integer(number),
      text(wordsOf(locale).findings.severities[severity], STYLES[severity]),
      text(`${workbook === undefined ? "" : `[${workbook}]`}${sheet ?? ""}`),
      workbook === undefined && sheet !== undefined && cell !== undefined
        ? { ...place, link: { sheet, cell } }
        : place,
      text(message),
      text(hint),
      text(fix === undefined ? "" : written(fix.from)),
      text(fix === undefined ? "" : written(fix.to, fix.format)),
    ],
  };
}

/** A repaired cell as the official will see it: a serial with a date's format is a date. */
function written(value: CellValue, format?: string): string {
  if (typeof value === "number" && format !== undefined) return isoDate(dayOfSerial(value));
  return value === null ? "" : String(value);
}
