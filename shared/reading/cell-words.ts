/** Whether a cell says something in words: neither a number nor a way to write nothing. */
import { isEmptyText } from "../ledgers/text.ts";
import type { CellValue } from "./grid.ts";

const NUMERIC_TEXT = /^[-+]?[\d,]*\.?\d+%?$/u;
const NOTHING_BEGINS = /^[\s\u200B-\u200D\u2060\uFEFF/／\\＼\-–－—―无暂待未]/u;
/** Characters that show whether a text is a number; longer ones are words. */
const LOOKED_AT = 40;
/** Longest way to write nothing. */
const LONGEST_NOTHING = 12;

/** Text that is neither a number nor a way to write nothing. */
export function isWords(value: CellValue): value is string {
  if (typeof value !== "string") return false;
  const text = value.length > LOOKED_AT ? value.slice(0, LOOKED_AT) : value;
  return !NUMERIC_TEXT.test(text.trim()) && !saysNothing(text);
}

/** A way to write nothing (/, 无, ——); told by its first character before it is looked at closely. */
export function saysNothing(text: string): boolean {
  return text.length <= LONGEST_NOTHING && NOTHING_BEGINS.test(text) && isEmptyText(text);
}
