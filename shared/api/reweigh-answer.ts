/** An answer's units as they would rank under other weights, beside today's: what the sliders of the pane show. */
import { ACCOUNTS } from "../ledgers/rules.ts";
import type { Account, Rules } from "../ledgers/rules.ts";
import { reweigh } from "../scoring/reweigh.ts";
import { compare } from "./comparison.ts";
import type { Comparison } from "./comparison.ts";
import { hundredthsIn } from "./decimals.ts";
import type { UnitAnswer } from "./scoring.ts";

/**
 * Without the service, and exactly what it would answer: from the published ledger scores, rounded the same way.
 * Of `rules` the weights, the grade limits and the limits of the final score count.
 */
export function reweighAnswer(units: readonly UnitAnswer[], rules: Rules): Comparison[] {
  const today = units.map(weighableOf);
  return compare(today, reweigh(today, rules));
}

function weighableOf(unit: UnitAnswer) {
  const accounts = ACCOUNTS.map((account) => [
    account,
    { score: orNull(unit.ledgers[account]?.score ?? null) },
  ]);
  return {
    unit: unit.unit,
    group: unit.group,
    hasTasks: unit.hasTasks ?? unit.participates,
    composite: orNull(unit.composite),
    bonus: hundredthsIn(unit.bonus),
    penalty: hundredthsIn(unit.penalty),
    final: orNull(unit.final),
    rank: unit.rank,
    grade: unit.grade,
    veto: unit.veto,
    accounts: Object.fromEntries(accounts) as Record<Account, { readonly score: number | null }>,
  };
}

function orNull(text: string | null): number | null {
  return text === null ? null : hundredthsIn(text);
}
