/**
 * Numbers that texts one slip of the pen apart share: of the text, and of the text without each of its characters.
 * Texts that share none are not one slip apart; texts that share one mostly are, and are compared in full.
 */

/** A prime beyond every character, so that neighbours do not run into each other. */
const BASE = 65_599;

/** The number of a whole text, of 32 bits. */
export function keyOfText(text: string): number {
  let key = 0;
  for (let at = 0; at < text.length; at += 1) key = (Math.imul(key, BASE) + text.charCodeAt(at)) | 0;
  return key;
}

/** The number of the text, then of the text without its first character, without its second, and so on. */
export function slipKeys(text: string): number[] {
  const keys = [keyOfText(text)];
  let before = keyOfText(text);
  let after = 0;
  let power = 1;
  // From the right: what stands before a character is what stood before its neighbour less itself.
  for (let at = text.length - 1; at >= 0; at -= 1) {
    const character = text.charCodeAt(at);
    before = Math.imul((before - character) | 0, INVERSE);
    keys[at + 1] = (Math.imul(before, power) + after) | 0;
    after = (after + Math.imul(character, power)) | 0;
    power = Math.imul(power, BASE);
  }
  return keys;
}

/** BASE × INVERSE is 1 in 32 bits: dividing by the base, which is odd. */
const INVERSE = inverseOf(BASE);

function inverseOf(odd: number): number {
  let inverse = odd;
  // Newton's step doubles the bits that are right, three at first.
  for (let bits = 3; bits < 32; bits *= 2) inverse = Math.imul(inverse, 2 - Math.imul(odd, inverse));
  return inverse;
}
