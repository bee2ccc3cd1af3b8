/** Text worth repairing in the workbook: blanks that break look-ups, full-width letters and digits. */
import { keyOf } from "../../ledgers/text.ts";

const FULL_WIDTH_PLAIN = /[０-９Ａ-Ｚａ-ｚ％]/gu;
const BLANKS = /[\s\u200B-\u200D\u2060\uFEFF]+/gu;
const BLANK = /[\s\u200B-\u200D\u2060\uFEFF]/u;
/** Most cells hold none of these. */
const MAY_BE_UNTIDY = /[\s\u200B-\u200D\u2060\uFEFF０-９Ａ-Ｚａ-ｚ％]/u;
const VISIBLE_BLANK = /\s/u;
const HAN_BEFORE = /\p{Script=Han}$/u;
const HAN_AFTER = /^\p{Script=Han}/u;
/** UTF-16 units of one character at most: looking beside a blank takes no longer in a longer text. */
const ONE_CHARACTER = 2;

/**
 * The text with blanks at its ends and between Chinese characters gone, others one blank each, and letters
 * and digits half-width; null where it is in order. Chinese punctuation and a blank beside Latin letters
 * are good typography and stay: what is normalised for comparing is never written back.
 */
export function neatText(text: string): string | null {
  if (!MAY_BE_UNTIDY.test(text)) return null;
  const narrow = narrowed(text);
  let neat = "";
  let end = 0;
  for (const match of narrow.matchAll(BLANKS)) {
    neat += narrow.slice(end, match.index);
    end = match.index + match[0].length;
    const needless =
      HAN_BEFORE.test(narrow.slice(Math.max(0, match.index - ONE_CHARACTER), match.index)) &&
      HAN_AFTER.test(narrow.slice(end, end + ONE_CHARACTER));
    const isEdge = neat === "" || end === narrow.length;
    if (!needless && !isEdge && VISIBLE_BLANK.test(match[0])) neat += " ";
  }
  return worthwhile(text, neat + narrow.slice(end));
}

/** As `neatText`, but blanks inside stay: between the two characters of a name they are typography, in two lines of a task its parts. */
export function neatEnds(text: string): string | null {
  if (!MAY_BE_UNTIDY.test(text)) return null;
  const narrow = narrowed(text);
  let start = 0;
  let end = narrow.length;
  while (start < end && BLANK.test(narrow.charAt(start))) start++;
  while (end > start && BLANK.test(narrow.charAt(end - 1))) end--;
  return worthwhile(text, narrow.slice(start, end));
}

function narrowed(text: string): string {
  return text.replace(FULL_WIDTH_PLAIN, (character) =>
    String.fromCharCode(character.charCodeAt(0) - 0xfe_e0),
  );
}

function worthwhile(text: string, neat: string): string | null {
  return neat === text || keyOf(neat) !== keyOf(text) ? null : neat;
}
