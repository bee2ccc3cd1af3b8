/** Text as the method compares it: what two officials mean alike is alike. */

/** Only these characters, or one of these words, is how officials write "nothing" in a cell. */
const PLACEHOLDER = /^[/\\\-–—―]+$/;
const EMPTY_WORDS: ReadonlySet<string> = new Set(["无", "暂无", "待定", "未定"]);
const BEGINS_WITH_HAN = /^\p{Script=Han}/u;
const ENDS_WITH_HAN = /\p{Script=Han}$/u;
/** UTF-16 units of one character at most: looking at a word's end takes no longer for a longer word. */
const ONE_CHARACTER = 2;
/** Nearly every key as it is typed: ASCII and unified ideographs, which NFKC leaves alone, and no white space. */
const IS_KEY = /^[!-~\u4E00-\u9FFF]*$/;

/** The key two names, codes or units are compared by: NFKC, all white space removed, nothing else folded. */
export function keyOf(text: string): string {
  if (IS_KEY.test(text)) return text;
  return withoutInvisible(text.normalize("NFKC")).replace(/\s+/gu, "");
}

/** Whether a text counts as an empty cell (无, 暂无, 待定, 未定, /, — …; method §1). */
export function isEmptyText(text: string): boolean {
  const key = keyOf(text);
  return key === "" || PLACEHOLDER.test(key) || EMPTY_WORDS.has(key);
}

/** Whether a text stands for "nothing" while not being blank: a placeholder someone typed. */
export function isPlaceholder(text: string): boolean {
  return keyOf(text) !== "" && isEmptyText(text);
}

/**
 * Text as the program prints it: NFKC, trimmed, inner runs of white space as one blank, none beside a
 * Chinese character.
 */
export function tidy(text: string): string {
  const words = withoutInvisible(text.normalize("NFKC")).trim().split(/\s+/u);
  let tidied = "";
  let before = "";
  for (const word of words) {
    const joined =
      before === "" || ENDS_WITH_HAN.test(before.slice(-ONE_CHARACTER)) || BEGINS_WITH_HAN.test(word);
    tidied += joined ? word : ` ${word}`;
    before = word;
  }
  return tidied;
}

/** Zero-width characters and the byte order mark: invisible, and not white space to a regular expression. */
function withoutInvisible(text: string): string {
  return text.replace(/[\u200B-\u200D\u2060\uFEFF]/gu, "");
}
