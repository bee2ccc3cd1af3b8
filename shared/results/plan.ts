/**
 * A sheet to be written, in full and without a host: every host interprets the same plan. Values are data;
 * text that begins with `= + - @`, tab or return is written as text like any other.
 */
import type { Area } from "../ledgers/address.ts";
import type { Period } from "../ledgers/calendar.ts";

/** Which result a sheet shows. The mark that tells our sheets from the official's own is `kind|period`. */
export type ResultKind = "standings" | "scores" | "losses" | "findings";

/** How a cell shows its value. `text` keeps what looks like a number or a formula as text. */
export type PlanFormat = "text" | "integer" | "points" | "signed" | "percent" | "wan";

/** How a cell looks; each host renders the closed set once. */
export type PlanStyle =
  | "title"
  | "subtitle"
  | "header"
  | "body"
  | "centred"
  | "strong"
  | "note"
  | "excellent"
  | "medium"
  | "poor"
  | "error"
  | "warning"
  | "notice";

export interface PlanCell {
  readonly value: string | number | null;
  /** Without `=`, in English function names and A1 references; `value` is then its cached result. */
  readonly formula?: string;
  readonly format: PlanFormat;
  readonly style: PlanStyle;
  /** Jumps to a cell of this workbook. */
  readonly link?: { readonly sheet: string; readonly cell: string };
}

export interface PlanRow {
  /** From column A; null leaves a cell untouched. */
  readonly cells: readonly (PlanCell | null)[];
  /** In points; absent for the default height. */
  readonly height?: number;
}

export interface SheetPlan {
  readonly kind: ResultKind;
  readonly period: Period;
  /** Wanted sheet name, at most 31 characters; a host adds ` (2)` where an official's sheet has it already. */
  readonly name: string;
  /** Width of each column in characters of the default font. */
  readonly widths: readonly number[];
  readonly rows: readonly PlanRow[];
  readonly merges: readonly Area[];
  /** Rows and columns kept in view. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** A4, one page wide. */
  readonly print: {
    readonly orientation: "portrait" | "landscape";
    readonly titleRows?: { readonly first: number; readonly last: number };
  };
}
