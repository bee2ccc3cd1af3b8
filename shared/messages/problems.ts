/** The words of refusals, the same in every language. */
import type { WireFaultCode } from "../api/from-wire.ts";
import type { LetterheadFaultCode } from "../api/letterhead.ts";
import type { ChangeFaultCode } from "../reading/change-cells.ts";
import type { ProblemCode } from "../api/problem.ts";
import { problems as english } from "./en/problems.ts";
import type { Locale } from "./locale.ts";
import { problems as chinese } from "./zh-CN/problems.ts";

/** What a request can break beyond its types; the schemas of `api/` name these. */
export type SchemaFaultCode =
  | "two-decimals"
  | "iso-date"
  | "limits-order"
  | "steps-order"
  | "bands-order"
  | "cell-address"
  | "unit-twice"
  | "wording-place"
  | "unit-of-role"
  | "ledgers-missing";

/** What kind of refusal, and what to do about it. `subject` is what the refusal is of: a month, a limit, a count. */
export interface ProblemWords {
  readonly title: string;
  readonly detail: (subject: string) => string;
}

export interface RefusalWords {
  readonly problems: Readonly<Record<ProblemCode, ProblemWords>>;
  /** `where` is the place in words, empty where the fault is of the whole request. */
  readonly wireFaults: Readonly<Record<WireFaultCode, (where: string) => string>>;
  /** `subject` is what the fault is of: a part, an address, a placeholder. */
  readonly letterheadFaults: Readonly<Record<LetterheadFaultCode, (subject: string) => string>>;
  /** `where` is the sheet and the cell. */
  readonly changeFaults: Readonly<Record<ChangeFaultCode, (where: string) => string>>;
  readonly schemaFaults: Readonly<Record<SchemaFaultCode, string>>;
  /** Keys a schema doesn't know; a key that must be there; a kind there is none of. */
  readonly unknownKeys: (keys: readonly string[]) => string;
  readonly keyMissing: string;
  readonly kindUnknown: string;
}

const WORDS: Readonly<Record<Locale, RefusalWords>> = { "zh-CN": chinese, en: english };

export function refusalWords(locale: Locale): RefusalWords {
  return WORDS[locale];
}
