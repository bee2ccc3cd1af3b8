/** Why a column was taken for its field, in words. */
import type { Evidence } from "../reading/header-match.ts";
import { evidenceWords as english } from "./en/layout.ts";
import type { Locale } from "./locale.ts";
import { evidenceWords as chinese } from "./zh-CN/layout.ts";

const WORDS: Readonly<Record<Locale, Readonly<Record<Evidence, string>>>> = {
  "zh-CN": chinese,
  en: english,
};

/** What speaks for a column, in order; what there is no word for is left out. */
export function describeEvidence(evidence: readonly string[], locale: Locale): readonly string[] {
  return evidence.flatMap((code) => WORDS[locale][code as Evidence] ?? []);
}
