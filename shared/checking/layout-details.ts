/** Findings on sheets, headers and columns, made while the layout is recognised. */
export interface LayoutDetails {
  "sheet-hidden": Record<never, never>;
}
