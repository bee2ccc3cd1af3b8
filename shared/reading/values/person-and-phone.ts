/** Name and telephone in one cell (责任人及联系电话): 张三 13800000000 · 张三（0350-6012345）. */
import { tidy } from "../../ledgers/text.ts";

/** Any run of digits long enough to be meant as a number: one with a digit too few is still no name. */
const PHONE = /\+?\d[\d-]{4,}\d/gu;
const EDGES = /^[\s,，、;；:：/／()（）]+|[\s,，、;；:：/／()（）]+$/gu;
const LABELS = /(?:联系)?电话|手机(?:号码)?/gu;
const MOBILE = /^1[3-9]\d{9}$/;
const LANDLINE = /^(?:0\d{2,3}-?)?[2-9]\d{6,7}(?:-\d{1,5})?$/;
const SERVICE_LINE = /^(?:400|800)-?\d{3}-?\d{4}$/;
const BETWEEN_PHONES = /[\s,，、;；/／]+/u;

/** The names of such a cell, without numbers. */
export function personOf(text: string): string {
  const names = text.normalize("NFKC").replace(PHONE, " ").replace(LABELS, " ");
  return names
    .split(/[\s,、;/()]+/u)
    .map((name) => name.replace(EDGES, ""))
    .filter((name) => name !== "")
    .join("、");
}

/** The telephone numbers of such a cell, parted by 、. */
export function phonesOf(text: string): string {
  return [...text.normalize("NFKC").matchAll(PHONE)].map((match) => match[0]).join("、");
}

/** Whether every number of a telephone cell can be dialled: a mobile, a landline, a 400 number. */
export function isPhone(text: string): boolean {
  const numbers = tidy(text).split(BETWEEN_PHONES);
  return numbers.every((number) => {
    const bare = number.replace(/^\+?86-?(?=1)/u, "");
    return MOBILE.test(bare) || LANDLINE.test(bare) || SERVICE_LINE.test(bare);
  });
}
