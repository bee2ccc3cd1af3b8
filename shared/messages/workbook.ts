/** What a person reads when a workbook can't be opened, written, or scored as it is. */
import { workbook as english } from "./en/workbook.ts";
import type { Locale } from "./locale.ts";
import { workbook as chinese } from "./zh-CN/workbook.ts";

/** What is wrong, and what to do about it. */
export interface Explanation {
  readonly title: string;
  readonly advice: string;
}

/** One entry for every code a host or a session can refuse with; `subject` is the file or sheet, or empty. */
export type WorkbookWords = Readonly<Record<WorkbookTrouble, (subject: string) => Explanation>>;

export type WorkbookTrouble =
  | "not-a-workbook"
  | "encrypted"
  | "damaged"
  | "too-large"
  | "unsupported"
  | "cell-editing"
  | "timed-out"
  | "access-denied"
  | "sheet-gone"
  | "sheet-there"
  | "read-only"
  | "protected"
  | "payload-too-large"
  | "no-ledger"
  | "no-period"
  | "no-rows"
  | "service-unreachable";

const WORDS: Readonly<Record<Locale, WorkbookWords>> = { "zh-CN": chinese, en: english };

/** The sentence for a trouble with a workbook, its host, or the way to the service. */
export function explainTrouble(trouble: WorkbookTrouble, subject: string, locale: Locale): Explanation {
  return WORDS[locale][trouble](subject);
}

export function isWorkbookTrouble(code: string): code is WorkbookTrouble {
  return Object.hasOwn(chinese, code);
}
