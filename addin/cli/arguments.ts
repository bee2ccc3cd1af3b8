/** What the commands are asked for. */
import { parseArgs } from "node:util";
import { parsePeriod } from "#shared/ledgers/calendar.ts";
import { parseWeek } from "#shared/ledgers/weeks.ts";
import type { Week } from "#shared/ledgers/weeks.ts";
import { commandWords } from "#shared/messages/cli.ts";

/** The commands speak the officials' language. */
export const LOCALE = "zh-CN";
const words = commandWords(LOCALE);

/** Exit statuses of all commands. */
export const EXIT = { done: 0, stopped: 1, unusable: 2 } as const;

/** The command can't do what it is asked: unusable arguments or file (exit status 2). */
export class UnusableInput extends Error {
  override readonly name = "UnusableInput";
}

export interface ReadArguments {
  readonly files: readonly string[];
  /** `YYYY-MM`, where given. */
  readonly period?: string;
  readonly json: boolean;
  /** Path of a rule set. */
  readonly rules?: string;
  /** Print every column with the field it was taken for, how surely and why. */
  readonly columns: boolean;
}

export interface ScoreArguments extends Omit<ReadArguments, "columns"> {
  readonly out: string;
  readonly leaveOutErrors: boolean;
  /** Keep no history. */
  readonly memory: boolean;
  /** Path of changes to be tried out instead. */
  readonly whatIf?: string;
  /** Why a published month is scored again. */
  readonly correction?: string;
  /** Path of the letterhead the bulletin is set on. */
  readonly letterhead?: string;
}

export interface BulletinArguments extends Omit<ScoreArguments, "whatIf" | "correction"> {
  /** The week its bulletin is of; a month's without. */
  readonly week?: Week;
}

export interface RepairArguments {
  readonly files: readonly string[];
  /** `YYYY-MM`, where given. */
  readonly period?: string;
  readonly out: string;
}

const ANSWER_OPTIONS = {
  period: { type: "string" },
  json: { type: "boolean", default: false },
  rules: { type: "string" },
} as const;
const READ_OPTIONS = { ...ANSWER_OPTIONS, columns: { type: "boolean", default: false } } as const;
const OUT = { type: "string", default: "out" } as const;
const REPAIR_OPTIONS = { period: ANSWER_OPTIONS.period, out: OUT } as const;
const SCORE_OPTIONS = {
  ...ANSWER_OPTIONS,
  out: OUT,
  "leave-out-errors": { type: "boolean", default: false },
  memory: { type: "boolean", default: false },
  "what-if": { type: "string" },
  correction: { type: "string" },
  letterhead: { type: "string" },
} as const;

const BULLETIN_OPTIONS = {
  ...ANSWER_OPTIONS,
  out: OUT,
  "leave-out-errors": SCORE_OPTIONS["leave-out-errors"],
  memory: SCORE_OPTIONS.memory,
  letterhead: SCORE_OPTIONS.letterhead,
  week: { type: "string" },
} as const;

/** @throws {UnusableInput} */
export function readArguments(argv: readonly string[]): ReadArguments {
  const { values, positionals } = parse(argv, READ_OPTIONS, words.usage.read);
  if (positionals.length === 0) throw new UnusableInput(`${words.noFile}\n${words.usage.read}`);
  return {
    files: positionals,
    json: values.json,
    columns: values.columns,
    ...periodOf(values.period),
    ...rulesOf(values.rules),
  };
}

/** @throws {UnusableInput} */
export function repairArguments(argv: readonly string[]): RepairArguments {
  const { values, positionals } = parse(argv, REPAIR_OPTIONS, words.usage.repair);
  if (positionals.length === 0) throw new UnusableInput(`${words.noFile}\n${words.usage.repair}`);
  return { files: positionals, out: values.out, ...periodOf(values.period) };
}

/** No file at all is allowed: it asks for the sample. @throws {UnusableInput} */
export function scoreArguments(argv: readonly string[]): ScoreArguments {
  const { values, positionals } = parse(argv, SCORE_OPTIONS, words.usage.score);
  return {
    files: positionals,
    json: values.json,
    out: values.out,
    leaveOutErrors: values["leave-out-errors"],
    memory: values.memory,
    ...periodOf(values.period),
    ...rulesOf(values.rules),
    ...(values["what-if"] === undefined ? {} : { whatIf: values["what-if"] }),
    ...(values.correction === undefined ? {} : { correction: values.correction }),
    ...letterheadOf(values.letterhead),
  };
}

/** @throws {UnusableInput} */
export function bulletinArguments(argv: readonly string[]): BulletinArguments {
  const { values, positionals } = parse(argv, BULLETIN_OPTIONS, words.usage.bulletin);
  if (positionals.length === 0) throw new UnusableInput(`${words.noFile}\n${words.usage.bulletin}`);
  if (values.week !== undefined && values.period !== undefined) throw new UnusableInput(words.weekAndPeriod);
  return {
    files: positionals,
    json: values.json,
    out: values.out,
    leaveOutErrors: values["leave-out-errors"],
    memory: values.memory,
    ...weekOf(values.week),
    ...letterheadOf(values.letterhead),
    ...periodOf(values.period),
    ...rulesOf(values.rules),
  };
}

function parse<
  const O extends
    typeof READ_OPTIONS | typeof SCORE_OPTIONS | typeof REPAIR_OPTIONS | typeof BULLETIN_OPTIONS,
>(argv: readonly string[], options: O, usage: string) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (cause) {
    throw new UnusableInput(
      `${words.unknownOption(cause instanceof Error ? cause.message : String(cause))}\n${usage}`,
      { cause },
    );
  }
}

function weekOf(text: string | undefined): { readonly week?: Week } {
  if (text === undefined) return {};
  const week = parseWeek(text);
  if (week === null) throw new UnusableInput(words.badWeek(text));
  return { week };
}

function periodOf(text: string | undefined): { readonly period?: string } {
  if (text === undefined) return {};
  if (parsePeriod(text) === null) throw new UnusableInput(words.badPeriod(text));
  return { period: text };
}

function letterheadOf(path: string | undefined): { readonly letterhead?: string } {
  return path === undefined ? {} : { letterhead: path };
}

function rulesOf(path: string | undefined): { readonly rules?: string } {
  return path === undefined ? {} : { rules: path };
}
