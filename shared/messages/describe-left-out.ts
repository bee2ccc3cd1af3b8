/** Why a row counts nowhere, as a sentence. */
import { cellAddress } from "../ledgers/address.ts";
import { fieldDeclaration } from "../ledgers/fields.ts";
import { ROLE_TITLES } from "../ledgers/roles.ts";
import type { LeftOutRow } from "../scoring/county.ts";
import { leftOut as english } from "./en/left-out.ts";
import type { Locale } from "./locale.ts";
import { placeName } from "./places.ts";
import { leftOut as chinese } from "./zh-CN/left-out.ts";

export interface LeftOutWords {
  readonly row: (row: number) => string;
  readonly missingKey: (where: string, ledger: string, field: string) => string;
  readonly unknownProject: (where: string, ledger: string, project: string) => string;
}

const WORDS: Readonly<Record<Locale, LeftOutWords>> = { "zh-CN": chinese, en: english };

/** Where the row stands, what it lacks, and what to do. */
export function describeLeftOut({ role, source, column, reason }: LeftOutRow, locale: Locale): string {
  const words = WORDS[locale];
  const cell = column === undefined ? words.row(source.row) : cellAddress(column, source.row);
  const where = placeName({ ...source, cell });
  const { ledger } = ROLE_TITLES[role];
  if (reason.kind === "unknown-project") return words.unknownProject(where, ledger, reason.project);
  return words.missingKey(where, ledger, fieldDeclaration(role, reason.field)?.title ?? reason.field);
}
