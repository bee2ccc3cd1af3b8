/** A finding as a person reads it. */
import type { CellDetails } from "../checking/cell-details.ts";
import type { CheckDetails } from "../checking/details.ts";
import type { Finding } from "../checking/finding.ts";
import type { CellSource } from "../ledgers/table.ts";
import type { MonthDetails } from "../checking/month-details.ts";
import type { RowDetails } from "../checking/row-details.ts";
import type { RuleDetails } from "../checking/rule-details.ts";
import { betweenMonths as englishMonths } from "./en/between-months.ts";
import { findings as englishFindings } from "./en/findings.ts";
import { layoutSentences as englishLayout } from "./en/layout.ts";
import { rulesSentences as englishRules } from "./en/rules-sheet.ts";
import type { Locale } from "./locale.ts";
import { placeName } from "./places.ts";
import type { Place } from "./places.ts";
import type { Sentence, SentenceContext, Sentences } from "./sentences.ts";
import { betweenMonths as chineseMonths } from "./zh-CN/between-months.ts";
import { findings as chineseFindings } from "./zh-CN/findings.ts";
import { layoutSentences as chineseLayout } from "./zh-CN/layout.ts";
import { rulesSentences as chineseRules } from "./zh-CN/rules-sheet.ts";

type OwnDetails = CellDetails & RowDetails;
type LayoutSentences = Sentences<
  Omit<CheckDetails, keyof OwnDetails | keyof MonthDetails | keyof RuleDetails>
>;

const CATALOGUES: Readonly<Record<Locale, Sentences<CheckDetails>>> = {
  "zh-CN": merged(chineseFindings, chineseLayout, chineseMonths, chineseRules),
  en: merged(englishFindings, englishLayout, englishMonths, englishRules),
};
const WHOLE_WORKBOOK: Readonly<Record<Locale, string>> = { "zh-CN": "工作簿", en: "Workbook" };

/** Where, what is wrong, and what to do. */
export function describeFinding(finding: Finding, locale: Locale): Sentence {
  // `check` and `detail` belong together by the type of Finding; the compiler can't follow the pair.
  const sentence = CATALOGUES[locale][finding.check] as (
    detail: unknown,
    where: string,
    context: SentenceContext,
  ) => Sentence;
  const said = sentence(finding.detail, placeOf(finding, locale), {
    cellName: (other) => cellName(finding, other),
    isFixable: finding.fix !== undefined,
  });
  const { detail } = finding;
  const because = "because" in detail ? detail.because : undefined;
  return because === undefined ? said : { ...said, hint: MEND_FIRST[locale](cellName(finding, because)) };
}

/** What to do about a finding that only follows from another cell. */
const MEND_FIRST: Readonly<Record<Locale, (cell: string) => string>> = {
  "zh-CN": (cell) => `可能是 ${cell} 写错引起的，请先改正 ${cell}。`,
  en: (cell) => `This may only follow from ${cell}: mend that first.`,
};

/** 项目台账 H12, with the workbook before it where several were read; the whole workbook where no sheet is given. */
export function placeOf(place: Place, locale: Locale): string {
  return placeName(place) || WHOLE_WORKBOOK[locale];
}

/** A cell on the finding's own sheet needs no more than its address. */
function cellName({ workbook, sheet }: Finding, other: CellSource): string {
  return other.sheet === sheet && other.workbook === workbook ? other.cell : placeName(other);
}

function merged(
  findings: Sentences<OwnDetails>,
  layout: LayoutSentences,
  months: Sentences<MonthDetails>,
  rules: Sentences<RuleDetails>,
): Sentences<CheckDetails> {
  return { ...findings, ...layout, ...months, ...rules };
}
