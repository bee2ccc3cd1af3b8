/** What the pane says of columns and their correction, the same in every language. */
import type { Sureness } from "../reading/sureness.ts";

export interface ColumnWords {
  /** Columns a person should look at. */
  readonly check: {
    readonly title: (columns: number) => string;
    readonly advice: string;
    /** 按“年度计划投资”读取 */
    readonly readAs: (title: string) => string;
    readonly right: string;
    readonly rightOf: (column: string) => string;
  };
  readonly sureness: Readonly<Record<Sureness, string>>;
  readonly byHand: string;
  /** A column that is no field. */
  readonly unused: string;
  /** F 列 */
  readonly letters: (column: string) => string;
  readonly count: (columns: number) => string;
  /** How many columns of a sheet are to be looked at. */
  readonly toCheck: (columns: number) => string;
  readonly because: (evidence: readonly string[]) => string;
  readonly and: string;
  readonly ofMonth: (title: string, period: string) => string;
  /** Correcting one column. */
  readonly field: (column: string) => string;
  readonly none: string;
  /** A field another column has now. */
  readonly taken: (title: string, column: string) => string;
  readonly unit: (column: string) => string;
  readonly unitUnknown: string;
  readonly apply: string;
  readonly reset: string;
  readonly change: string;
  readonly changeOf: (column: string) => string;
  /** Correcting a sheet as a whole. */
  readonly ledger: (sheet: string) => string;
  readonly ledgerLabel: string;
  readonly automatic: string;
  readonly noLedger: string;
  readonly chooseColumns: string;
  /** What was corrected. */
  readonly columnIs: (column: string, title: string | null) => string;
  readonly sheetIs: (sheet: string, title: string | null) => string;
  readonly wasReset: (what: string) => string;
  readonly undone: string;
  readonly intoWorkbook: string;
  readonly intoCopy: string;
  readonly copy: string;
  readonly undo: string;
  readonly notHere: string;
}
