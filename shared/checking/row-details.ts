/** Findings on rows, totals, and between ledgers and months. */
export interface RowDetails {
  "sequence-gap": { readonly expected: number; readonly found: number };
}
