/** What the pane says of the county's letterhead; the same in every language. */
import type { Placeholder } from "../bulletin/placeholders.ts";
import { letterhead as english } from "./en/letterhead.ts";
import type { Locale } from "./locale.ts";
import { letterhead as chinese } from "./zh-CN/letterhead.ts";

export interface LetterheadWords {
  readonly lead: string;
  readonly inForce: string;
  readonly none: string;
  readonly putBy: (moment: string, by: string, kilobytes: number) => string;
  readonly places: (placeholders: readonly string[]) => string;
  readonly upload: string;
  readonly replace: string;
  readonly uploadHint: string;
  readonly uploading: string;
  readonly download: string;
  readonly remove: string;
  readonly removeTitle: (name: string) => string;
  readonly confirmRemove: string;
  readonly done: { readonly put: (name: string) => string; readonly removed: string };
  readonly tooLarge: { readonly title: string; readonly advice: string };
  readonly sample: string;
  readonly sampleHint: string;
  readonly howTo: string;
  readonly meanings: Readonly<Record<Placeholder, string>>;
  readonly notes: readonly string[];
}

const WORDS: Readonly<Record<Locale, LetterheadWords>> = { "zh-CN": chinese, en: english };

export function letterheadWords(locale: Locale): LetterheadWords {
  return WORDS[locale];
}
