/** The shape every catalogue of finding sentences has: one entry a check, or it does not compile. */

/** What a person reads of a finding: where and what is wrong, and what to do. */
export interface Sentence {
  readonly message: string;
  readonly hint: string;
}

/** `where` is the finding's place in words (项目台账 H12), to begin the message with. */
export type Sentences<Details> = {
  readonly [Check in keyof Details]: (detail: Details[Check], where: string) => Sentence;
};
