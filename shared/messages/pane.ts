/** What the task pane says of itself, the same in every language. */
import type { CollectingWords } from "./collecting.ts";
import type { Severity } from "../checking/finding.ts";
import { pane as english } from "./en/pane.ts";
import type { Locale } from "./locale.ts";
import type { ColumnWords } from "./columns.ts";
import type { RecordWords } from "./record.ts";
import type { SheetLayout } from "../reading/recognised.ts";
import { pane as chinese } from "./zh-CN/pane.ts";

/** A headline and what to do about it. */
export interface PaneNotice {
  readonly title: string;
  readonly advice: string;
}

export interface PaneWords {
  /** The language all of it is in. */
  readonly locale: Locale;
  readonly title: string;
  readonly settings: string;
  readonly guide: string;
  readonly back: string;
  readonly retry: string;
  readonly cancel: string;
  readonly choose: {
    /** What stands for the name of the workbook open in Excel. */
    readonly current: string;
    readonly lead: string;
    /** The same for the workbook open in Excel, and looking at it without scoring. */
    readonly leadInExcel: string;
    readonly check: string;
    readonly label: string;
    readonly hint: string;
    readonly replace: string;
    readonly sample: string;
    readonly size: (kilobytes: number) => string;
    /** Stands for the name of several workbooks. */
    readonly several: (workbooks: number) => string;
    readonly privacy: string;
  };
  readonly month: {
    readonly label: string;
    readonly year: string;
    readonly month: string;
    readonly yearOption: (year: number) => string;
    readonly monthOption: (month: number) => string;
    readonly none: string;
    readonly found: string;
    readonly chosen: string;
    readonly wanted: string;
  };
  readonly score: string;
  /** Why an action can't be pressed now. */
  readonly blocked: Readonly<Record<"no-workbook" | "no-month" | "busy" | "refused" | "sample", string>>;
  readonly steps: Readonly<
    Record<
      | "opening"
      | "submitting"
      | "repairing"
      | "saving"
      | "remembering"
      | "marking"
      | "reading"
      | "recognising"
      | "sending"
      | "writing",
      string
    >
  >;
  readonly stepCount: (step: number, steps: number) => string;
  readonly share: (done: number, total: number) => string;
  readonly ledgers: {
    /** Where no ledger was recognised, and a person can say which sheet is one. */
    readonly sayHint: string;
    readonly heading: string;
    readonly title: (ledgers: number) => string;
    readonly rows: (rows: number) => string;
    readonly absent: string;
    /** A sheet that is listed under another ledger. */
    readonly within: (sheet: string) => string;
    readonly notLedger: Readonly<Record<NonNullable<SheetLayout["notLedger"]>, string>>;
    readonly otherSheets: string;
  };
  readonly columns: ColumnWords;
  readonly findings: {
    readonly title: string;
    readonly none: string;
    readonly severities: Readonly<Record<Severity, string>>;
    readonly count: (findings: number) => string;
    readonly more: (rest: number) => string;
    /** Of a group that a press repairs. */
    readonly fixable: string;
    readonly filter: {
      readonly severity: string;
      readonly sheet: string;
      readonly unit: string;
      readonly allUnits: string;
      readonly allSeverities: string;
      readonly allSheets: string;
      readonly option: (name: string, findings: number) => string;
      /** What is of the workbook and of no sheet. */
      readonly wholeWorkbook: string;
      readonly none: string;
    };
    readonly goTo: (sheet: string, cell: string) => string;
  };
  readonly repair: {
    /** How many cells one press repairs. */
    readonly offer: (cells: number) => string;
    readonly all: string;
    readonly group: (cells: number) => string;
    readonly one: string;
    /** A button's name where several of one look stand in a list. */
    readonly oneOf: (cell: string) => string;
    readonly preview: (cells: number) => string;
    readonly becomes: string;
    readonly confirm: (cells: number) => string;
    readonly more: (rest: number) => string;
    readonly repaired: (cells: number) => string;
    readonly undone: (cells: number) => string;
    readonly left: (cells: number) => string;
    readonly undo: (cells: number) => string;
    /** Where repairs go when a file was chosen, and when the workbook is open. */
    readonly intoCopy: string;
    readonly intoWorkbook: string;
    readonly copy: string;
    /** The copy's file name without its ending. */
    readonly copyName: (base: string) => string;
    readonly notHere: string;
    /** Where several workbooks are read together. */
    readonly notSeveral: string;
  };
  readonly marks: {
    readonly mark: (cells: number) => string;
    readonly again: string;
    readonly remove: string;
    readonly hint: string;
    readonly marked: string;
  };
  /** The open workbook was changed by a person after it was read. */
  readonly edited: PaneNotice & { readonly lookAgain: string };
  /** Scores reckoned on this machine. */
  readonly preview: {
    readonly offer: string;
    readonly title: (year: number, month: number) => string;
    readonly advice: string;
    /** Beside the headline of the ranking. */
    readonly tag: string;
  };
  readonly stopped: {
    readonly title: (errors: number) => string;
    readonly advice: string;
    readonly leaveOut: string;
  };
  readonly signIn: PaneNotice & { readonly open: string };
  readonly unexpected: PaneNotice;
  readonly sampleMissing: PaneNotice;
  readonly done: {
    readonly title: (year: number, month: number) => string;
    readonly leftOut: (rows: number) => string;
    readonly compared: (year: number, month: number) => string;
    readonly workbook: string;
    /** The copy's file name without its ending. */
    readonly copyName: (base: string, period: string) => string;
    /** The file name of results that stand in none of several workbooks. */
    readonly ownWorkbook: (period: string) => string;
    readonly workbookHint: (sheets: number) => string;
    readonly bulletin: string;
    /** Before publication it is a draft. */
    readonly bulletinHint: (published: boolean) => string;
    readonly preview: string;
    readonly copyLink: string;
    readonly copied: string;
    /** Where the clipboard is closed to the page. */
    readonly copyByHand: string;
    readonly written: (sheets: readonly string[]) => string;
    readonly notWritten: string;
    /** The workbook was repaired after it was scored. */
    readonly stale: PaneNotice;
    readonly scoreAgain: string;
  };
  readonly standings: {
    readonly title: string;
    readonly group: (group: string) => string;
    readonly ranked: (units: number) => string;
    readonly rank: (rank: number) => string;
    readonly grade: (grade: string) => string;
    readonly points: (points: string) => string;
    readonly up: (places: number) => string;
    readonly down: (places: number) => string;
    readonly level: string;
    readonly veto: string;
    readonly notAssessed: string;
    readonly composite: string;
    readonly bonus: string;
    readonly penalty: string;
    readonly score: string;
    readonly notApplicable: string;
    readonly full: (full: string) => string;
    /** Points in proportion to what was reached. */
    readonly formula: (full: string, num: string, den: string, points: string) => string;
    readonly wan: (amount: string) => string;
    /** 约谈. */
    readonly talk: string;
    readonly advice: string;
    readonly toRank: (rank: number) => string;
    readonly toGrade: (grade: string) => string;
    readonly gap: (points: string) => string;
    readonly first: string;
    readonly lost: (points: string) => string;
    readonly noLosses: string;
    readonly more: (rest: number) => string;
  };
  readonly rules: {
    readonly title: string;
    readonly hint: string;
    readonly open: string;
    /** Keeps weights tried out. */
    readonly keepWeights: string;
    readonly loadFailed: PaneNotice;
  };
  readonly record: RecordWords;
  readonly collecting: CollectingWords;
  readonly settingsView: {
    readonly title: string;
    readonly service: string;
    readonly serviceHint: string;
    readonly serviceInvalid: string;
    /** Who uses the pane; null where that is no unit. */
    readonly as: (name: string, unit: string | null) => string;
    readonly token: string;
    readonly tokenHint: string;
    readonly save: string;
    readonly saved: string;
    /** Named in both languages: whoever looks for it may not read the other. */
    readonly language: string;
    readonly sentTitle: string;
    readonly sent: readonly string[];
  };
  readonly officeMissing: PaneNotice;
}

const WORDS: Readonly<Record<Locale, PaneWords>> = { "zh-CN": chinese, en: english };

export function paneWords(locale: Locale): PaneWords {
  return WORDS[locale];
}
