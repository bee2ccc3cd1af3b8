/** What number and date spellings have in common. */

/** Characters that NFKC turns into plain digits although they are not: 10² is no 102, ½ no 1⁄2, ③ no 3. */
const NO_PLAIN_DIGIT =
  /[\u00B2\u00B3\u00B9\u00BC-\u00BE\u2070-\u209F\u2150-\u218F\u2460-\u24FF\u3200-\u33FF]/u;

/** Longer than any spelling of a number or a date; what is longer is prose. */
const LONGEST_SPELLING = 40;

/** Typed to make a cell text, and kept by programs that know nothing of it. */
const APOSTROPHE = /^\s*['’‘]/u;

/** The text without the apostrophe that marks text, and without blanks at its ends. */
export function withoutApostrophe(text: string): string {
  return text.replace(APOSTROPHE, "").trim();
}

/** Whether a text can be a number or a date at all. */
export function canBeSpelling(text: string): boolean {
  return text.trim().length <= LONGEST_SPELLING && !NO_PLAIN_DIGIT.test(text);
}
