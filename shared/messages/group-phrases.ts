/** The shape of the phrases for findings of one cause: one entry a check, or it does not compile. */
import type { CheckId } from "../checking/details.ts";

/** What is wrong with so many, as a clause without its place; and what to do about all of them. */
export interface GroupPhrase {
  readonly what: string;
  readonly hint: string;
}

/** How many of a group a press repairs; formulas, and cells of files that are only read, it does not. */
export type FixableShare = "all" | "some" | "none";

/** `count`: how many, 2 or more; `kinds`: how many different texts stand in them, 0 where none does. */
export type GroupPhrases = Readonly<
  Record<CheckId, (count: number, kinds: number, fixable: FixableShare) => GroupPhrase>
>;
