/** Name and telephone in one cell (责任人及联系电话): 张三 13800000000 · 张三（0350-6012345）. */
import { tidy } from "../../ledgers/text.ts";

/**
 * A mobile in its usual groups, a landline with its area in brackets, or any run of digits long enough to
 * be meant as a number: one with a digit too few is still no name. What is sent has most digits made 0, so
 * that after +86 any digits are a number.
 */
const PHONE =
  /(?:\+86[ -]?\d{3}|(?:86[ -]?)?(?<!\d)1[3-9]\d)[ -]?\d{4}[ -]?\d{4}(?!\d)|\(0\d{2,3}\) ?\d{6,8}(?:(?:-|转)\d{1,5})?|\+?\d[\d-]{4,}\d(?:转\d{1,5})?/gu;
const EDGES = /^[,，;；:：.]+|[,，;；:：.]+$/gu;
const LABELS = /(?:联系|办公)?电话|手机(?:号码?)?|(?:联系人|姓名|责任人)(?=:)/gu;
/** 张 三: a name of two characters, parted for looks. */
const PARTED_NAME = /(?<!\p{Script=Han})(\p{Script=Han})\s+(\p{Script=Han})(?!\p{Script=Han})/gu;
const EMPTY_BRACKETS = /\(\s*\)/gu;
const MOBILE = /^(?:\+?86|0086)?1[3-9]\d{9}$/;
const LANDLINE = /^(?:\(?0\d{2,3}\)?-?)?[2-9]\d{6,7}(?:(?:-|转)\d{1,5})?$/u;
const SERVICE_LINE = /^(?:400|800)-?\d{3}-?\d{4}$/;
/** 短号 of an office's own network, hotlines such as 12345. */
const SHORT_NUMBER = /^(?:[2-9]\d{3,5}|12\d{3})$/;
const BETWEEN_PHONES = /[,，、;；/／\r\n]+/u;
const WORDS = /[^\d+()\-\s转]+/gu;
/** Letters within a number are a slip (1383501234O), beside it a note. */
const LETTER_IN_NUMBER = /\d[a-z]|[a-z]\d/iu;

/** The names of such a cell, without numbers. */
export function personOf(text: string): string {
  return text
    .normalize("NFKC")
    .replace(PHONE, " ")
    .replace(LABELS, " ")
    .replace(EMPTY_BRACKETS, " ")
    .replace(PARTED_NAME, "$1$2")
    .split(/[\s,、;/]+/u)
    .map((name) => name.replace(EDGES, ""))
    .filter((name) => name !== "")
    .join("、");
}

/** The telephone numbers of such a cell, parted by 、. */
export function phonesOf(text: string): string {
  return [...text.normalize("NFKC").matchAll(PHONE)].map((match) => match[0]).join("、");
}

/** Whether a telephone cell holds numbers, and each can be dialled: a mobile, a landline, a 400 number, a short one. */
export function isPhone(text: string): boolean {
  if (MOBILE.test(text)) return true;
  const normal = text.normalize("NFKC");
  if (LETTER_IN_NUMBER.test(normal)) return false;
  const numbers = normal
    .split(BETWEEN_PHONES)
    .map((part) => tidy(part.replace(WORDS, " ").replace(EMPTY_BRACKETS, " ")))
    .filter((part) => /\d/.test(part));
  return numbers.length > 0 && numbers.every(canBeDialled);
}

/** One number, its groups parted or not, or several parted by blanks. */
function canBeDialled(number: string): boolean {
  const groups = number.split(" ");
  return (
    isNumber(groups.join("")) || isNumber(groups.join("-")) || (groups.length > 1 && groups.every(isNumber))
  );
}

function isNumber(written: string): boolean {
  const digits = written.replaceAll("-", "");
  return (
    MOBILE.test(digits) || LANDLINE.test(written) || SERVICE_LINE.test(written) || SHORT_NUMBER.test(written)
  );
}
