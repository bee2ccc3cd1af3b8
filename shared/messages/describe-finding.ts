/** A finding as a person reads it. */
import type { CellDetails } from "../checking/cell-details.ts";
import type { CheckDetails } from "../checking/details.ts";
import type { Finding } from "../checking/finding.ts";
import type { RowDetails } from "../checking/row-details.ts";
import { findings as englishFindings } from "./en/findings.ts";
import { layoutSentences as englishLayout } from "./en/layout.ts";
import type { Locale } from "./locale.ts";
import type { Sentence, Sentences } from "./sentences.ts";
import { findings as chineseFindings } from "./zh-CN/findings.ts";
import { layoutSentences as chineseLayout } from "./zh-CN/layout.ts";

type OwnDetails = CellDetails & RowDetails;
type LayoutSentences = Sentences<Omit<CheckDetails, keyof OwnDetails>>;

const CATALOGUES: Readonly<Record<Locale, Sentences<CheckDetails>>> = {
  "zh-CN": merged(chineseFindings, chineseLayout),
  en: merged(englishFindings, englishLayout),
};
const WHOLE_WORKBOOK: Readonly<Record<Locale, string>> = { "zh-CN": "工作簿", en: "Workbook" };

/** Where, what is wrong, and what to do. */
export function describeFinding(finding: Finding, locale: Locale): Sentence {
  // `check` and `detail` belong together by the type of Finding; the compiler can't follow the pair.
  const sentence = CATALOGUES[locale][finding.check] as (detail: unknown, where: string) => Sentence;
  return sentence(finding.detail, placeOf(finding, locale));
}

/** 项目台账 H12, with the workbook before it where several were read. */
function placeOf({ workbook, sheet, cell }: Finding, locale: Locale): string {
  const parts = [workbook, sheet, cell].filter((part) => part !== undefined);
  return parts.length === 0 ? WHOLE_WORKBOOK[locale] : parts.join(" ");
}

function merged(findings: Sentences<OwnDetails>, layout: LayoutSentences): Sentences<CheckDetails> {
  return { ...findings, ...layout };
}
