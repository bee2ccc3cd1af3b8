/** The shape every catalogue of finding sentences has: one entry a check, or it does not compile. */
import type { CellSource } from "../ledgers/table.ts";

/** What a person reads of a finding: where and what is wrong, and what to do. */
export interface Sentence {
  readonly message: string;
  readonly hint: string;
}

/** What a sentence needs to know of its finding beside the detail. */
export interface SentenceContext {
  /** Another cell as the sentence names it: by its address alone (C4) where it stands on the finding's own sheet. */
  readonly cellName: (other: CellSource) => string;
  /** Whether one press repairs the cell; a formula, or a report on paper, has no such press. */
  readonly isFixable: boolean;
}

/** `where` is the finding's place in words (项目台账 H12), to begin the message with. */
export type Sentences<Details> = {
  readonly [Check in keyof Details]: (
    detail: Details[Check],
    where: string,
    context: SentenceContext,
  ) => Sentence;
};
