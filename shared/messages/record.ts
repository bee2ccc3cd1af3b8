/** What the pane says of the record: activation, publication, earlier months, other weights; the same in every language. */

export interface RecordWords {
  readonly activation: {
    readonly asking: string;
    readonly done: (name: string, county: string) => string;
  };
  readonly publication: {
    readonly open: string;
    /** Of a month scored again since it was published. */
    readonly again: string;
    readonly title: (year: number, month: number) => string;
    readonly advice: string;
    readonly reason: string;
    readonly confirm: string;
    readonly done: (number: number) => string;
  };
  /** A published month is to be scored or published again. */
  readonly reason: {
    readonly label: string;
    readonly advice: string;
    readonly missing: string;
    readonly goOn: Readonly<Record<"correction" | "publication", string>>;
  };
  /** 督查周报 */
  readonly weekly: {
    readonly title: string;
    readonly advice: string;
    readonly week: string;
    /** 第50周（12/7—12/13） */
    readonly name: (number: number, from: string, to: string) => string;
    readonly make: string;
    readonly made: (issue: number) => string;
    readonly overdue: (week: string, duties: number) => string;
    readonly download: string;
  };
  readonly history: {
    readonly title: string;
    readonly none: string;
    /** To a viewer, who sees what is published alone. */
    readonly nonePublished: string;
    readonly loading: string;
    readonly period: (year: number, month: number) => string;
    readonly draft: string;
    readonly published: string;
    /** Scored again after it was published. */
    readonly outdated: string;
    readonly open: string;
  };
  /** A unit over the months. */
  readonly trend: {
    readonly title: (months: number) => string;
    /** 月份, 得分, 名次, 等次 */
    readonly head: readonly [string, string, string, string];
  };
  readonly weights: {
    readonly title: string;
    readonly advice: string;
    readonly sum: (sum: number) => string;
    readonly reset: string;
    readonly moved: (units: number) => string;
    readonly was: (rank: number) => string;
  };
}
