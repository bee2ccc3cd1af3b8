/** The words of the commands `read`, `repair` and `score`, the same in every language. */
import type { Severity } from "../checking/finding.ts";
import { cli as english } from "./en/cli.ts";
import type { Locale } from "./locale.ts";
import { cli as chinese } from "./zh-CN/cli.ts";

export interface CommandWords {
  readonly usage: Readonly<Record<"read" | "repair" | "score" | "bulletin", string>>;
  readonly unknownOption: (detail: string) => string;
  readonly noFile: string;
  readonly badPeriod: (text: string) => string;
  readonly badWeek: (text: string) => string;
  readonly weekAndPeriod: string;
  /** Files of a bulletin, without ending. */
  readonly bulletinName: {
    readonly month: (period: string) => string;
    readonly week: (week: string) => string;
  };
  readonly unreadable: (path: string) => string;
  readonly givenTwice: (path: string) => string;
  readonly badRules: (path: string, detail: string) => string;
  readonly steps: Readonly<Record<"reading" | "recognising" | "sending" | "writing", string>>;
  readonly service: string;
  readonly recognised: (sheets: number, rows: number) => string;
  readonly sheetHead: readonly string[];
  readonly notLedger: string;
  readonly columnsHead: readonly string[];
  /** `causes`: how many different ones there are of all of them. */
  readonly counts: (errors: number, warnings: number, notices: number, causes: number) => string;
  readonly severities: Readonly<Record<Severity, string>>;
  /** Causes that are not listed. */
  readonly more: (causes: number) => string;
  readonly stopped: string;
  readonly standings: (period: string, group: string, count: number) => string;
  readonly standingsHead: readonly string[];
  readonly notAssessed: (units: readonly string[]) => string;
  /** A unit to be talked to (约谈), and for how many months it has been 差. */
  readonly talk: (unit: string, months: number) => string;
  /** A unit, and what brings it further. */
  readonly advice: (unit: string, sentence: string) => string;
  readonly leftOut: (count: number) => string;
  readonly repair: {
    /** A line of the list: a cell, what stood in it, and what it became. */
    readonly line: (place: string, old: string, becomes: string) => string;
    readonly repaired: (workbook: string, cells: number) => string;
    readonly nothing: (workbook: string) => string;
    /** The copy's file name without its ending. */
    readonly copyName: (base: string) => string;
  };
  readonly whatIf: {
    readonly badChanges: (path: string, detail: string) => string;
    /** Neither a file nor a month whose scoring is on record. */
    readonly noMonth: string;
    readonly heading: (period: string, group: string) => string;
    readonly head: readonly string[];
    /** Units that stay as they are, of all. */
    readonly unchanged: (count: number, all: number) => string;
    readonly newFindings: (errors: number, warnings: number, notices: number) => string;
    readonly goneFindings: (errors: number, warnings: number, notices: number) => string;
    readonly nothingKept: string;
  };
  readonly written: string;
  readonly original: string;
  /** The same of ledgers that stand in several workbooks: the results stand in a new one. */
  readonly originals: (workbooks: number) => string;
  readonly refusal: (title: string, detail: string) => string;
}

const WORDS: Readonly<Record<Locale, CommandWords>> = { "zh-CN": chinese, en: english };

export function commandWords(locale: Locale): CommandWords {
  return WORDS[locale];
}
