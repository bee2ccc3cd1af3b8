/** A repair in words: 文本“5650” → 数字 5650. */
import type { Fix } from "../checking/finding.ts";
import type { CellValue } from "../reading/grid.ts";
import { cellText, isShownAsDate } from "./cell-text.ts";
import type { Locale } from "./locale.ts";

interface ValueWords {
  readonly text: (text: string) => string;
  readonly number: (number: string) => string;
  readonly date: (date: string) => string;
  readonly empty: string;
}

const WORDS: Readonly<Record<Locale, ValueWords>> = {
  "zh-CN": {
    text: (text) => `“${text}”`,
    number: (number) => `数字 ${number}`,
    date: (date) => `日期 ${date}`,
    empty: "空白",
  },
  en: {
    text: (text) => `“${text}”`,
    number: (number) => `number ${number}`,
    date: (date) => `date ${date}`,
    empty: "nothing",
  },
};

/** What stands in the cell and what it becomes; text stands in quotation marks, so that a blank at its end is seen. */
export function describeFix(
  { from, to, format }: Fix,
  locale: Locale,
): { readonly old: string; readonly new: string } {
  return { old: named(from, undefined, WORDS[locale]), new: named(to, format, WORDS[locale]) };
}

function named(value: CellValue, format: string | undefined, words: ValueWords): string {
  const text = cellText(value, format);
  if (value === null) return words.empty;
  if (typeof value !== "number") return words.text(text);
  return isShownAsDate(value, format) ? words.date(text) : words.number(text);
}
