/**
 * A sheet to be written, in full and without a host: every host interprets the same plan. Values are data;
 * text that begins with `= + - @`, tab or return is written as text like any other.
 */
import type { Area } from "../ledgers/address.ts";
import type { Period } from "../ledgers/calendar.ts";

/** Which result a sheet shows. The mark that tells our sheets from the official's own is `kind|period`. */
export type ResultKind = "standings" | "profiles" | "scores" | "losses" | "findings";

/** How a cell shows its value. `text` keeps what looks like a number or a formula as text. */
export type PlanFormat = "text" | "integer" | "points" | "signed" | "percent" | "wan" | "plain";

/** How a cell looks; each host renders the closed set once. */
export type PlanStyle =
  | "title"
  | "subtitle"
  | "section"
  | "header"
  | "body"
  | "centred"
  | "strong"
  | "figure"
  | "label"
  | "small"
  | "compact"
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

/** Colour bars in the cells of an area: a cell of `min` has none, one of `max` is full. */
export interface PlanBars {
  readonly area: Area;
  readonly min: number;
  readonly max: number;
}

/** A chart of the sheet's own cells: a line from category to category, each point marked and labelled. */
export interface PlanChart {
  readonly title: string;
  /** The cells it covers. */
  readonly area: Area;
  /** One row of cells with the categories, and one as wide with the numbers; an empty cell is a gap. */
  readonly categories: Area;
  readonly values: Area;
  /** What the numbers are, and the ends of their axis. */
  readonly series: string;
  readonly axis: { readonly min: number; readonly max: number };
}

/** A sheet as it is to look. By itself it is the office's own once it is there: unmarked, never replaced. */
export interface PlannedSheet {
  /** Wanted sheet name, at most 31 characters; a host adds ` (2)` where an official's sheet has it already. */
  readonly name: string;
  /** Width of each column in characters of the default font. */
  readonly widths: readonly number[];
  readonly rows: readonly PlanRow[];
  readonly merges: readonly Area[];
  readonly bars?: readonly PlanBars[];
  readonly charts?: readonly PlanChart[];
  /** Whether people go on writing on it: the grid shows, and a row is as high as what is in it. @default false */
  readonly byHand?: boolean;
  /** Rows and columns kept in view. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** A4, one page wide. */
  readonly print: {
    readonly orientation: "portrait" | "landscape";
    /** Repeated on every page. */
    readonly titleRows?: { readonly first: number; readonly last: number };
    /** Rows that end a page, ascending. */
    readonly breaksAfter?: readonly number[];
    /** In the middle under every page; `&P` stands for its number, `&N` for how many there are. */
    readonly footer: string;
  };
}

/** A result sheet: known by its mark `kind|period`, and replaced by the next of the same. */
export interface SheetPlan extends PlannedSheet {
  readonly kind: ResultKind;
  readonly period: Period;
}
