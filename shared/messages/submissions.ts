/** The words of collecting: what of a unit's ledgers was not taken, and why. */
import type { RowNotTaken } from "../collecting/rows-of-unit.ts";
import { submissions as english } from "./en/submissions.ts";
import type { Locale } from "./locale.ts";
import { placeName } from "./places.ts";
import { submissions as chinese } from "./zh-CN/submissions.ts";

export interface SubmissionWords {
  readonly row: (row: number) => string;
  readonly otherUnit: (where: string, unit: string, own: string) => string;
  readonly otherProject: (where: string, project: string, own: string) => string;
  readonly targets: (where: string) => string;
  readonly summary: (where: string) => string;
  /** The county's own workbook among those of its units. */
  readonly countyWorkbook: string;
  /** The sheet of 报送 items, and an item of a month. */
  readonly reportingSheet: string;
  readonly reportingTitle: (period: string) => string;
}

const WORDS: Readonly<Record<Locale, SubmissionWords>> = { "zh-CN": chinese, en: english };

export function submissionWords(locale: Locale): SubmissionWords {
  return WORDS[locale];
}

/** Where it stands, why it was not taken, and what to do. @param own the unit that hands in */
export function describeNotTaken(
  { workbook, sheet, row, why }: RowNotTaken,
  own: string,
  locale: Locale,
): string {
  const words = WORDS[locale];
  const where = placeName({
    ...(workbook === undefined ? {} : { workbook }),
    sheet,
    ...(row === undefined ? {} : { cell: words.row(row) }),
  });
  if (why.kind === "other-unit") return words.otherUnit(where, why.unit, own);
  if (why.kind === "other-project") return words.otherProject(where, why.project, own);
  return why.kind === "targets" ? words.targets(where) : words.summary(where);
}
