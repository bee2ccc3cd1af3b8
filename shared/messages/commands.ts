/** What the ribbon's buttons say when they stop, the same in every language. */
import { commands as english } from "./en/commands.ts";
import type { Locale } from "./locale.ts";
import type { Explanation } from "./workbook.ts";
import { commands as chinese } from "./zh-CN/commands.ts";

export interface CommandWords {
  readonly errors: (count: number) => Explanation;
  readonly signIn: Explanation;
  /** What to do about a refusal of the service, whose own words only the pane has. */
  readonly refusedAdvice: string;
  /** The way on from every note. */
  readonly next: string;
  readonly close: string;
}

const WORDS: Readonly<Record<Locale, CommandWords>> = { "zh-CN": chinese, en: english };

export function commandWords(locale: Locale): CommandWords {
  return WORDS[locale];
}
