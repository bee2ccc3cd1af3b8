/** Competition ranking: equals share a rank, the next one counts them all (1 2 2 4). */
import type { Hundredths } from "../ledgers/fields.ts";

/** The rank of each score among all of them, from 1. */
export function competitionRanks(scores: readonly Hundredths[]): readonly number[] {
  const descending = scores.toSorted((a, b) => b - a);
  const first = new Map<Hundredths, number>();
  for (const [at, score] of descending.entries()) if (!first.has(score)) first.set(score, at + 1);
  return scores.map((score) => first.get(score) ?? 0);
}
