/** A bulletin's number as it is printed. */
import type { BulletinWords } from "../messages/bulletin.ts";
import { filled } from "./wording.ts";

/** @param form the county's own, such as `〔{年}〕{期号}号` @param date ISO date it is issued on */
export function issueText(
  words: BulletinWords["form"],
  form: string | undefined,
  issue: number,
  date: string,
): string {
  if (form === undefined) return words.issue(issue);
  return filled(form, { 年: date.slice(0, 4), 期号: String(issue) });
}
