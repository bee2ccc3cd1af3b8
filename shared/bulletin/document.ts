/** What a bulletin says, as a document without a format: the Worker sets it as .docx and as .html. */

/** A table of plain text; its head is repeated on every page. */
export interface BulletinTable {
  readonly caption?: string;
  /** A line feed breaks a title. */
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Relative column widths, one a column. */
  readonly widths: readonly number[];
  /** Alignment of each column's body cells. */
  readonly align: readonly ("left" | "centre" | "right")[];
  /** Column that names its row. @default none */
  readonly rowHead?: number;
  /** Lines across the table, over the rows they are of; in order. @default none */
  readonly bands?: readonly BulletinBand[];
}

export interface BulletinBand {
  readonly text: string;
  /** Index of the first row under it. */
  readonly before: number;
}

/** Bars beside each other, as numbers alone: how they are drawn is a renderer's. */
export interface BulletinChart {
  readonly title: string;
  /** What stands beside each bar, in order. */
  readonly categories: readonly string[];
  /** One to three kinds of bar; in each category at most one of them has a value. */
  readonly series: readonly BulletinSeries[];
  /** Printed after each value: 个; empty where the title says it. */
  readonly unit: string;
  /** How many of a value's digits are decimals. */
  readonly decimals: number;
  /** Where the axis of values ends, so that charts of one kind can be held beside each other; it begins at 0. */
  readonly end: number;
  /** Small print under it: what is to be known before it is believed. @default none */
  readonly note?: string;
}

export interface BulletinSeries {
  readonly name: string;
  /** One a category, whole numbers of the last decimal; null for no bar. */
  readonly values: readonly (number | null)[];
}

export type BulletinBlock =
  /** 一、 in 黑体, （一） in 楷体; the text carries its number. */
  | { readonly kind: "heading"; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "chart"; readonly chart: BulletinChart };

/** 附件: each on a new page. */
export interface BulletinAttachment {
  /** Without its number. */
  readonly title: string;
  /** Shown in place of a table with no rows. */
  readonly empty: string;
  readonly tables: readonly BulletinTable[];
  /** Small print under the tables. */
  readonly notes: readonly string[];
  /** After the tables and their notes. @default none */
  readonly charts?: readonly BulletinChart[];
}

/** Lines of the form as they are printed, so that a renderer needs no words of its own. */
export interface BulletinForm {
  /** The title as it is broken into lines; joined they are `title`. */
  readonly titleLines: readonly string[];
  /** 第12期 */
  readonly issue: string;
  /** 2021年1月8日 */
  readonly date: string;
  /** 征求意见稿: what a bulletin not yet published is marked with. */
  readonly draft: string;
  /** 附件： */
  readonly attachmentsLead: string;
  /** 附件1, one an attachment. */
  readonly attachmentLabels: readonly string[];
  /** 抄送：… */
  readonly copies: string;
  /** 2021年1月8日印发 */
  readonly printedOn: string;
}

export interface BulletinDocument {
  readonly kind: "monthly" | "weekly";
  /** BCP 47. */
  readonly language: string;
  readonly masthead: string;
  /** 第N期. */
  readonly issue: number;
  readonly issuer: string;
  /** Who signs: the issuer, unless the county says otherwise. */
  readonly signature: string;
  /** ISO date printed in the head and under the signature. */
  readonly date: string;
  readonly title: string;
  /** With its full-width colon; empty for none. */
  readonly addressee: string;
  readonly blocks: readonly BulletinBlock[];
  readonly attachments: readonly BulletinAttachment[];
  /** 抄送, without the word. */
  readonly copies: string;
  readonly form: BulletinForm;
  /** Rule set version and digest, input digest: printed small, so that a copy can be held against the record. */
  readonly provenance: BulletinProvenance;
}

export interface BulletinProvenance {
  readonly rulesVersion: string;
  readonly rulesDigest: string;
  readonly inputDigest: string;
  /** Where the county's log of acts stood when the bulletin was published: number and digest of its last entry. @default not published */
  readonly recordHead?: string;
}
