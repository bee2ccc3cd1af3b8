/** Text worth repairing in the workbook: blanks that break look-ups, full-width letters and digits. */
import { keyOf } from "../../ledgers/text.ts";

const FULL_WIDTH_PLAIN = /[０-９Ａ-Ｚａ-ｚ％]/gu;
const BLANKS = /[\s\u200B-\u200D\u2060\uFEFF]+/gu;
const HAN_OR_EDGE_BEFORE = /(?:^|\p{Script=Han})$/u;
const HAN_OR_EDGE_AFTER = /^(?:$|\p{Script=Han})/u;

/**
 * The text with blanks at its ends and between Chinese characters gone and letters and digits half-width,
 * or null where it is in order. Chinese punctuation and a blank beside Latin letters are good typography
 * and stay: what is normalised for comparing is never written back.
 */
export function neatText(text: string): string | null {
  const narrow = text.replace(FULL_WIDTH_PLAIN, (character) =>
    String.fromCharCode(character.charCodeAt(0) - 0xfe_e0),
  );
  let neat = "";
  let end = 0;
  for (const match of narrow.matchAll(BLANKS)) {
    neat += narrow.slice(end, match.index);
    end = match.index + match[0].length;
    const needless = HAN_OR_EDGE_BEFORE.test(neat) && HAN_OR_EDGE_AFTER.test(narrow.slice(end, end + 2));
    const isEdge = neat === "" || end === narrow.length;
    if (!needless && !isEdge) neat += match[0];
  }
  neat += narrow.slice(end);
  return neat === text || keyOf(neat) !== keyOf(text) ? null : neat;
}
