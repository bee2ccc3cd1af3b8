/** Band headings without what stands around their words. */
import { keyOf } from "../../ledgers/text.ts";

const NUMBER = /^[(（]?[一二三四五六七八九十\d]{1,3}[)）]?[、.．:：]?/u;
const TAIL = /[(（:：].*$/u;

/** 加快建设（12个） of 二、加快建设（12个）: without its number and white space. */
export function withoutNumber(heading: string): string {
  return keyOf(heading).replace(NUMBER, "");
}

/** 加快建设 of 二、加快建设（项目共计：12个）: without its number, its count and white space. */
export function bareHeading(heading: string): string {
  return withoutNumber(heading).replace(TAIL, "");
}
