/** Two scorings of one month side by side: every unit as it stands today and as it would. */
import { z } from "zod";
import type { Hundredths } from "../ledgers/fields.ts";
import { ACCOUNTS } from "../ledgers/rules.ts";
import type { Account } from "../ledgers/rules.ts";
import { GRADES } from "../scoring/assessment.ts";
import type { UnitAssessment } from "../scoring/assessment.ts";
import { decimals, twoDecimals, twoDecimalsOrNull } from "./decimals.ts";

const accounts = z.record(z.enum(ACCOUNTS), decimals.nullable());

const standing = z.object({
  group: z.string(),
  composite: decimals.nullable(),
  bonus: decimals,
  penalty: decimals,
  /** null with composite, rank and grade: 不参评. */
  final: decimals.nullable(),
  rank: z.int().nullable(),
  grade: z.enum(GRADES).nullable(),
  veto: z.boolean(),
  /** Scores of the five ledgers; null: not applicable. */
  ledgers: accounts,
});

export const comparisonSchema = z
  .object({
    unit: z.string(),
    /** null: the unit is not there today. */
    before: standing.nullable(),
    /** null: the unit would not be there. */
    after: standing.nullable(),
    /** What it would gain, negative what it would lose; null where either side has none. */
    gain: z.object({
      /** Places in its group; null where the group changes. */
      rank: z.int().nullable(),
      final: decimals.nullable(),
      ledgers: accounts,
    }),
  })
  .meta({ id: "Comparison", title: "前后对比" });

export type Comparison = z.infer<typeof comparisonSchema>;

/** What of a unit is compared. */
export interface Comparable extends Pick<
  UnitAssessment,
  "unit" | "group" | "composite" | "bonus" | "penalty" | "final" | "rank" | "grade" | "veto"
> {
  readonly accounts: Readonly<Record<Account, { readonly score: Hundredths | null }>>;
}

/** Every unit of either side, in the order it would be printed in; those that would not be there last. */
export function compare(before: readonly Comparable[], after: readonly Comparable[]): Comparison[] {
  const today = new Map(before.map((unit) => [unit.unit, unit]));
  const kept = new Set(after.map(({ unit }) => unit));
  return [
    ...after.map((unit) => comparisonOf(unit.unit, today.get(unit.unit), unit)),
    ...before.filter(({ unit }) => !kept.has(unit)).map((unit) => comparisonOf(unit.unit, unit, undefined)),
  ];
}

function comparisonOf(
  unit: string,
  before: Comparable | undefined,
  after: Comparable | undefined,
): Comparison {
  const scoreOf = (side: Comparable | undefined, account: Account) => side?.accounts[account].score ?? null;
  return {
    unit,
    before: before === undefined ? null : standingOf(before),
    after: after === undefined ? null : standingOf(after),
    gain: {
      rank: before?.group === after?.group ? difference(before?.rank, after?.rank) : null,
      final: twoDecimalsOrNull(difference(after?.final, before?.final)),
      ledgers: ofAccounts((account) => difference(scoreOf(after, account), scoreOf(before, account))),
    },
  };
}

function standingOf(unit: Comparable): z.infer<typeof standing> {
  return {
    group: unit.group,
    composite: twoDecimalsOrNull(unit.composite),
    bonus: twoDecimals(unit.bonus),
    penalty: twoDecimals(unit.penalty),
    final: twoDecimalsOrNull(unit.final),
    rank: unit.rank,
    grade: unit.grade,
    veto: unit.veto,
    ledgers: ofAccounts((account) => unit.accounts[account].score),
  };
}

function ofAccounts(valueOf: (account: Account) => Hundredths | null): Record<Account, string | null> {
  return Object.fromEntries(
    ACCOUNTS.map((account) => [account, twoDecimalsOrNull(valueOf(account))]),
  ) as Record<Account, string | null>;
}

function difference(more: number | null | undefined, less: number | null | undefined): number | null {
  return typeof more === "number" && typeof less === "number" ? more - less : null;
}
