/**
 * A county ranked again under other weights, grade limits or limits of the final score, from its account scores
 * alone: fast enough to follow a slider. What reaches into the accounts (full points, tolerances, the caps of
 * bonus and penalty) needs the ledgers and a scoring.
 */
import { groupBy } from "../ledgers/group.ts";
import type { Hundredths } from "../ledgers/fields.ts";
import { ACCOUNTS } from "../ledgers/rules.ts";
import type { Account, Rules } from "../ledgers/rules.ts";
import type { UnitAssessment } from "./assessment.ts";
import { exactRules } from "./exact-rules.ts";
import { gradeOf } from "./grades.ts";
import { inPrintedOrder } from "./listing.ts";
import { compositeOf, finalOf } from "./points.ts";
import { competitionRanks } from "./ranks.ts";

/** What a unit's score is made of once its accounts are settled. */
export interface Weighable extends Pick<
  UnitAssessment,
  "unit" | "group" | "hasTasks" | "bonus" | "penalty" | "veto"
> {
  readonly accounts: Readonly<Record<Account, { readonly score: Hundredths | null }>>;
}

/** What the weights decide of a unit; all null: 不参评. */
export type Weighed = Pick<UnitAssessment, "composite" | "final" | "rank" | "grade">;

/**
 * The units as a scoring by these rules would rank them, in its order; units of one rank keep theirs. Bonus and
 * penalty stay as they were applied.
 */
export function reweigh<U extends Weighable>(units: readonly U[], rules: Rules): readonly (U & Weighed)[] {
  const exact = exactRules(rules);
  const scored = units.map((unit) => {
    const accounts = ACCOUNTS.map((account) => ({ account, score: unit.accounts[account] }));
    const composite = unit.hasTasks ? compositeOf(accounts, exact.weights.digits) : null;
    return { unit, composite, final: composite === null ? null : finalOf(composite, unit, exact) };
  });
  const ranked = scored.flatMap(({ unit, final }) => (final === null ? [] : [{ unit, final }]));
  const places = new Map<U, Pick<Weighed, "rank" | "grade">>();
  for (const members of groupBy(ranked, ({ unit }) => unit.group).values()) {
    const ranks = competitionRanks(members.map(({ final }) => final));
    for (const [at, { unit, final }] of members.entries()) {
      const rank = ranks[at] ?? 0;
      places.set(unit, { rank, grade: gradeOf({ final, rank, veto: unit.veto }, members.length, rules) });
    }
  }
  const unranked = { rank: null, grade: null };
  return inPrintedOrder(
    scored.map(({ unit, composite, final }) => ({
      ...unit,
      composite,
      final,
      ...(places.get(unit) ?? unranked),
    })),
  );
}
