/** Numbers of rows as officials write them: 12, 12. and ⑫, (3), 1.2, 十二, （二）. */
import { keyOf } from "../../ledgers/text.ts";
import { chineseNumeral, NUMERAL_CHARACTERS } from "../../reading/values/chinese-numerals.ts";

/** A row's number and how it is written; only numbers written alike follow each other. */
export interface Ordinal {
  /** `#` for 12, `(#)` for (3), `1.#` for 1.2, `一` for 十二, `(一)` for （二）. */
  readonly form: string;
  readonly number: number;
}

const PLAIN = /^(\d{1,6})[.、]?$/u;
const BRACKETED = /^[(](\d{1,6})[)]$/u;
const NESTED = /^((?:\d{1,3}[.-]){1,3})(\d{1,3})$/u;
const CHINESE = new RegExp(`^([(]?)([${NUMERAL_CHARACTERS}]{1,5})[)、.]?$`, "u");

/** The ordinal a cell of a column 序号 holds, or null. A number with decimals has lost its zeros (1.10 is 1.1). */
export function ordinalOf(cell: unknown): Ordinal | null {
  if (typeof cell === "number") {
    return Number.isSafeInteger(cell) && cell > 0 ? { form: "#", number: cell } : null;
  }
  if (typeof cell !== "string") return null;
  const text = keyOf(cell);
  const plain = PLAIN.exec(text);
  if (plain) return { form: "#", number: Number(plain[1]) };
  const bracketed = BRACKETED.exec(text);
  if (bracketed) return { form: "(#)", number: Number(bracketed[1]) };
  const nested = NESTED.exec(text);
  if (nested) return { form: `${nested[1] ?? ""}#`, number: Number(nested[2]) };
  const chinese = CHINESE.exec(text);
  const number = chinese ? chineseNumeral(chinese[2] ?? "") : null;
  return number === null ? null : { form: `${chinese?.[1] ?? ""}一`, number };
}
