/** Findings on single cells, made while values are read. */
export interface CellDetails {
  "number-as-text": { readonly field: string; readonly text: string; readonly value: number };
}
