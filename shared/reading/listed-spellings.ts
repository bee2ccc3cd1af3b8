/** The spellings the ledgers' declarations list, by the words they come to after normalising. */
import { FIELDS } from "../ledgers/fields.ts";
import { ROLES, type Role } from "../ledgers/roles.ts";
import { readPart, type HeaderPart } from "./header-text.ts";

/** One listed spelling. */
export interface Listed {
  readonly field: string;
  /** Its words alone, and what they stand beside. */
  readonly words: string;
  readonly beside: string;
  readonly money: boolean;
  readonly rank: number;
}

/** Every spelling by ledger; of one that two fields list the first counts. */
export const LISTED: Readonly<Record<Role, ReadonlyMap<string, Listed>>> = listSpellings();

/** What else than words a spelling consists of: a span of time, months, a year. */
export function besideWords({ before, months, year }: HeaderPart): string {
  if (before) return "before";
  return months?.kind ?? (year === undefined ? "" : "year");
}

/**
 * The listed spelling a header is. A year beside words that are of the year anyway changes nothing, and none beside
 * what is no money.
 */
export function listedAs(role: Role, words: string, leaf: HeaderPart): Listed | undefined {
  const beside = besideWords(leaf);
  const listed = LISTED[role].get(`${words} ${beside}`);
  if (listed) return listed;
  const bare = LISTED[role].get(`${words} `);
  return bare?.money === true && (beside !== "year" || !words.includes("年")) ? undefined : bare;
}

function listSpellings(): Record<Role, ReadonlyMap<string, Listed>> {
  const lists = {} as Record<Role, ReadonlyMap<string, Listed>>;
  for (const role of ROLES) {
    const listed = new Map<string, Listed>();
    for (const [field, declaration] of Object.entries(FIELDS[role])) {
      for (const [rank, spelling] of declaration.headers.entries()) {
        const part = readPart(spelling);
        const { words } = part;
        const beside = besideWords(part);
        const key = `${words} ${beside}`;
        if (!listed.has(key))
          listed.set(key, { field, words, beside, money: declaration.kind === "money", rank });
      }
    }
    lists[role] = listed;
  }
  return lists;
}
