/** What a bulletin says, as a document without a format: the Worker sets it as .docx and as .html. */

/** A run of text; `strong` where the form asks for emphasis. */
export interface BulletinTable {
  readonly caption?: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Relative column widths, one a column. */
  readonly widths: readonly number[];
  /** Alignment of each column's body cells. */
  readonly align: readonly ("left" | "centre" | "right")[];
}

export type BulletinBlock =
  /** 一、 in 黑体, （一） in 楷体. */
  | { readonly kind: "heading"; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string };

/** 附件: each on a new page. */
export interface BulletinAttachment {
  /** Without its number. */
  readonly title: string;
  /** Shown in place of a table with no rows. */
  readonly empty: string;
  readonly tables: readonly BulletinTable[];
}

export interface BulletinDocument {
  readonly kind: "monthly" | "weekly";
  readonly masthead: string;
  /** 第N期. */
  readonly issue: number;
  readonly issuer: string;
  /** ISO date printed in the head and under the signature. */
  readonly date: string;
  readonly title: string;
  /** With its full-width colon. */
  readonly addressee: string;
  readonly blocks: readonly BulletinBlock[];
  readonly attachments: readonly BulletinAttachment[];
  /** 抄送, without the word. */
  readonly copies: string;
  /** Rule set version and digest, input digest: printed small, so that a copy can be held against the record. */
  readonly provenance: {
    readonly rulesVersion: string;
    readonly rulesDigest: string;
    readonly inputDigest: string;
  };
}
