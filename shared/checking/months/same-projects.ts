/** Which project of a month is which of an earlier month: known by its code, else by its name (method §8). */
import type { Yuan } from "../../ledgers/fields.ts";
import { groupBy } from "../../ledgers/group.ts";
import { keyOf } from "../../ledgers/text.ts";
import type { Stage } from "../../ledgers/words.ts";

/** What a project is known by. */
export interface KnownBy {
  readonly code: string | null;
  readonly name: string;
  readonly unit: string;
  readonly stage: Stage;
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
  readonly stage: Stage;
  readonly total: string;
}

interface Keyed<P> extends Keys {
  readonly project: P;
}

/** One way to know a project again: equal keys, and nothing that speaks against it. */
interface Witness {
  readonly keyOf: (keys: Keys) => string | null;
  readonly permits?: (earlier: Keys, now: Keys, unpaired: ReadonlySet<string>) => boolean;
}

/**
 * The surest first. Unit, amount and stage serve only to tell rows of one code or one name apart, so that a repeated row
 * is compared with its like.
 */
const WITNESSES: readonly Witness[] = [
  { keyOf: ({ code, name, unit, total, stage }) => code && joined(code, name, unit, total, stage) },
  { keyOf: ({ code, name, unit, total }) => code && joined(code, name, unit, total) },
  { keyOf: ({ code, name, unit }) => code && joined(code, name, unit) },
  { keyOf: ({ code, name }) => code && joined(code, name) },
  // A list numbered anew gives each code to the next project: where the row bears another known project's
  // name, the name is believed.
  {
    keyOf: ({ code }) => code,
    permits: (earlier, now, names) => earlier.name === now.name || !names.has(now.name),
  },
  { keyOf: ({ name, unit, total, stage }) => joined(name, unit, total, stage) },
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
  const before = earlier.map(keyed);
  const after = now.map(keyed);
  const found = new Map<Keyed<Earlier>, Keyed<Now>>();
  const taken = new Set<Keyed<Now>>();
  for (const { keyOf: keyIn, permits } of WITNESSES) {
    if (found.size === before.length) break;
    const unpaired = before.filter((project) => !found.has(project));
    const names = new Set(unpaired.map(({ name }) => name));
    const free = groupBy(
      after.filter((row) => !taken.has(row)),
      keyIn,
    );
    for (const project of unpaired) {
      const key = keyIn(project);
      const candidates = key === null ? undefined : free.get(key);
      const row = candidates?.find(
        (candidate) => !taken.has(candidate) && (permits?.(project, candidate, names) ?? true),
      );
      if (!row) continue;
      found.set(project, row);
      taken.add(row);
    }
  }
  return {
    pairs: before.flatMap((project) => {
      const row = found.get(project);
      return row ? [[project.project, row.project] as const] : [];
    }),
    gone: before.filter((project) => !found.has(project)).map(({ project }) => project),
    come: after.filter((row) => !taken.has(row)).map(({ project }) => project),
  };
}

function keyed<P extends KnownBy>(project: P): Keyed<P> {
  const { code, name, unit, stage, totalInvestment } = project;
  return {
    project,
    code: code === null ? null : keyOf(code),
    name: keyOf(name),
    unit: keyOf(unit),
    stage,
    total: String(totalInvestment),
  };
}

function joined(...parts: readonly string[]): string {
  return parts.join("\n");
}
