/** Which project of a month is which of an earlier month: known by its code, else by its name (method §8). */
import type { Yuan } from "../../ledgers/fields.ts";
import { keyOf } from "../../ledgers/text.ts";

/** What a project is known by. */
export interface KnownBy {
  readonly code: string | null;
  readonly name: string;
  readonly unit: string;
  readonly totalInvestment: Yuan | null;
}

export interface SameProjects<Earlier, Now> {
  /** Each project of either month in one pair at most; in the earlier month's order. */
  readonly pairs: readonly (readonly [earlier: Earlier, now: Now])[];
  readonly gone: readonly Earlier[];
  readonly come: readonly Now[];
}

interface Keys {
  readonly code: string | null;
  readonly name: string;
  readonly unit: string;
  readonly total: string;
}

/** One way to know a project again: equal keys, and nothing that speaks against it. */
interface Witness {
  readonly keyOf: (keys: Keys) => string | null;
  readonly permits?: (earlier: Keys, now: Keys, unpairedNames: ReadonlySet<string>) => boolean;
}

/**
 * The surest first. Unit and amount serve only to tell rows of one code or one name apart, so that a repeated row
 * is compared with its like.
 */
const WITNESSES: readonly Witness[] = [
  { keyOf: ({ code, name, unit, total }) => code && joined(code, name, unit, total) },
  { keyOf: ({ code, name, unit }) => code && joined(code, name, unit) },
  { keyOf: ({ code, name }) => code && joined(code, name) },
  // A list numbered anew gives each code to the next project: where the row bears another known project's
  // name, the name is believed.
  {
    keyOf: ({ code }) => code,
    permits: (earlier, now, names) => earlier.name === now.name || !names.has(now.name),
  },
  { keyOf: ({ name, unit, total }) => joined(name, unit, total) },
  { keyOf: ({ name, unit }) => joined(name, unit) },
  // Two units may well have a project of one name each; with a code each they are told apart.
  { keyOf: ({ name }) => name, permits: (earlier, now) => earlier.code === null || now.code === null },
  { keyOf: ({ code }) => code },
];

/** Pairs the projects of two months. */
export function sameProjects<Earlier extends KnownBy, Now extends KnownBy>(
  earlier: readonly Earlier[],
  now: readonly Now[],
): SameProjects<Earlier, Now> {
  const before = earlier.map(keysOf);
  const after = now.map(keysOf);
  const nowOf = new Map<number, number>();
  const taken = new Set<number>();
  for (const { keyOf: keyIn, permits } of WITNESSES) {
    if (nowOf.size === before.length) break;
    const unpairedNames = namesOf(before, nowOf);
    const free = grouped(after, keyIn, taken);
    for (const [at, keys] of before.entries()) {
      const key = nowOf.has(at) ? null : keyIn(keys);
      const candidates = key === null ? undefined : free.get(key);
      const found = candidates?.find((candidate) => {
        const other = after[candidate];
        return !taken.has(candidate) && other && (permits?.(keys, other, unpairedNames) ?? true);
      });
      if (found === undefined) continue;
      nowOf.set(at, found);
      taken.add(found);
    }
  }
  const pairs: (readonly [Earlier, Now])[] = [];
  const gone: Earlier[] = [];
  for (const [at, project] of earlier.entries()) {
    const found = now[nowOf.get(at) ?? -1];
    if (found) pairs.push([project, found]);
    else gone.push(project);
  }
  return { pairs, gone, come: now.filter((_, at) => !taken.has(at)) };
}

function keysOf({ code, name, unit, totalInvestment }: KnownBy): Keys {
  return {
    code: code === null ? null : keyOf(code),
    name: keyOf(name),
    unit: keyOf(unit),
    total: String(totalInvestment),
  };
}

function namesOf(all: readonly Keys[], paired: ReadonlyMap<number, number>): ReadonlySet<string> {
  return new Set(all.flatMap(({ name }, at) => (paired.has(at) ? [] : [name])));
}

/** Places by key, of those not taken yet. */
function grouped(
  all: readonly Keys[],
  keyIn: Witness["keyOf"],
  taken: ReadonlySet<number>,
): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  for (const [at, keys] of all.entries()) {
    const key = taken.has(at) ? null : keyIn(keys);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(at);
    else groups.set(key, [at]);
  }
  return groups;
}

function joined(...parts: readonly string[]): string {
  return parts.join("\n");
}
