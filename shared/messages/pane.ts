/** What the task pane says of itself, the same in every language. */
import type { Severity } from "../checking/finding.ts";
import { pane as english } from "./en/pane.ts";
import type { Locale } from "./locale.ts";
import { pane as chinese } from "./zh-CN/pane.ts";

/** A headline and what to do about it. */
export interface PaneNotice {
  readonly title: string;
  readonly advice: string;
}

export interface PaneWords {
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
    readonly label: string;
    readonly hint: string;
    readonly replace: string;
    readonly sample: string;
    readonly size: (kilobytes: number) => string;
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
  readonly blocked: Readonly<Record<"no-workbook" | "no-month" | "busy" | "refused", string>>;
  readonly steps: Readonly<Record<"opening" | "reading" | "recognising" | "sending" | "writing", string>>;
  readonly stepCount: (step: number, steps: number) => string;
  readonly share: (done: number, total: number) => string;
  readonly ledgers: {
    readonly title: (ledgers: number) => string;
    readonly rows: (rows: number) => string;
    readonly absent: string;
    readonly notLedger: Readonly<
      Record<
        "hidden" | "result" | "empty" | "card" | "transposed" | "matrix" | "no-header" | "no-field",
        string
      >
    >;
    readonly otherSheets: string;
  };
  readonly findings: {
    readonly title: string;
    readonly none: string;
    readonly severities: Readonly<Record<Severity, string>>;
    readonly count: (findings: number) => string;
    readonly more: (rest: number) => string;
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
    readonly workbookHint: (sheets: number) => string;
    readonly bulletin: string;
    readonly bulletinHint: string;
    readonly written: (sheets: readonly string[]) => string;
    readonly notWritten: string;
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
    readonly ratio: (num: string, den: string) => string;
    readonly first: string;
    readonly regain: (points: string) => string;
    readonly lost: (points: string) => string;
    readonly noLosses: string;
    readonly more: (rest: number) => string;
  };
  readonly settingsView: {
    readonly title: string;
    readonly service: string;
    readonly serviceHint: string;
    readonly serviceInvalid: string;
    readonly token: string;
    readonly tokenHint: string;
    readonly save: string;
    readonly saved: string;
    readonly sentTitle: string;
    readonly sent: readonly string[];
  };
  readonly officeMissing: PaneNotice;
}

const WORDS: Readonly<Record<Locale, PaneWords>> = { "zh-CN": chinese, en: english };

export function paneWords(locale: Locale): PaneWords {
  return WORDS[locale];
}
