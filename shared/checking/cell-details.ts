/** Findings on single cells, made while values are read. Money stands in 元, dates as ISO. */
import type { MoneyUnit } from "../ledgers/rules.ts";
import type { FieldOf } from "../ledgers/fields.ts";
import type { Role } from "../ledgers/roles.ts";

/** A field's name in any ledger. */
export type FieldName = { readonly [R in Role]: FieldOf<R> }[Role];

/** The field a finding is about; `role` says whose, since 责任单位 stands in four ledgers. */
export interface OfField {
  readonly role: Role;
  readonly field: FieldName;
}

/** And what stands in the cell. */
export interface OfText extends OfField {
  readonly text: string;
}

/** Why a cell that should be a number is none. */
export type NumberFault = "range" | "percent" | "date" | "boolean" | "too-large" | "text";

export interface CellDetails {
  /** `value` is in the column's own unit. */
  "number-as-text": OfText & { readonly value: number };
  "number-unreadable": OfText & { readonly why: NumberFault };
  "number-approximate": OfText & { readonly value: number };
  /** The cell names another unit of money than its column. `value` is in the column's. */
  "money-unit-in-cell": OfText & { readonly columnUnit: MoneyUnit; readonly value: number };
  "money-rounded": OfText & { readonly yuan: number };
  "money-negative": OfText;
  /** `value` in the column's unit, and what it would be were it written in another. */
  "money-unit-doubtful": OfText & {
    readonly columnUnit: MoneyUnit;
    readonly value: number;
    readonly otherwise: number;
  };
  "money-unit-assumed": OfField & { readonly column: string; readonly unit: MoneyUnit };
  "target-negative": OfText;
  "date-as-text": OfText & { readonly date: string };
  "date-unreadable": OfText;
  "date-ambiguous": OfText;
  "date-year-supplied": OfText & { readonly from: string; readonly to: string };
  "date-as-serial": OfText & { readonly date: string };
  "actual-date-coarse": OfText & { readonly from: string; readonly to: string };
  "error-value": OfText;
  "error-value-in-text": OfText;
  "cell-empty": OfField;
  placeholder: OfText;
  "text-untidy": OfText & { readonly tidied: string };
  "stage-unknown": OfText;
  "nature-unknown": OfText;
  "path-unknown": OfText;
  "kind-unknown": OfText;
  "flag-unknown": OfText;
  "phone-doubtful": OfText;
  "units-several": OfText & { readonly lead: string };
  "unit-supplied": { readonly unit: string; readonly from: "submitted-by" | "reporting-unit" | "sheet-name" };
  /** `month`: it is the register of that month, and the projects stand on the one of the month assessed too. */
  "summary-sheet": { readonly rows: number; readonly elsewhere: number; readonly month?: string };
  "summary-row-alone": { readonly name: string; readonly month?: string };
}
