/** How a bulletin is set, in every format. */
export interface Edition {
  /** Not yet published: marked 征求意见稿 under the title and at the head of every page. */
  readonly draft: boolean;
}
