/** A month's assessment of a county: scores, ranks, grades and what explains them (method §4 to §7). */
import type { Hundredths } from "../ledgers/fields.ts";
import type { Assessment, Baseline, UnitAssessment } from "./assessment.ts";
import { campaignReport } from "./campaign.ts";
import type { County, CountyUnit } from "./county.ts";
import { evaluate, type EvaluatedUnit, type Tallies } from "./evaluate.ts";
import { exactRules, type ExactRules } from "./exact-rules.ts";
import { gradeOf } from "./grades.ts";
import { groupBy } from "../ledgers/group.ts";
import { relativeIndicators, scoreIndicators, type IndicatorScores } from "./indicator-scores.ts";
import { inPrintedOrder } from "./listing.ts";
import { cellOfUnit, lossesOf } from "./losses.ts";
import { movementFrom } from "./movement.ts";
import { unitsWithTasks } from "./participation.ts";
import {
  adjustmentOf,
  compositeOf,
  finalOf,
  settleAccounts,
  sourcedIndicators,
  type SettledAccount,
} from "./points.ts";
import { competitionRanks } from "./ranks.ts";
import { rankRanges, type RankRange } from "./robustness.ts";
import { rateOf, reportStages } from "./stages.ts";

/** A unit's scores before it is held against the others. */
interface Scored {
  readonly unit: CountyUnit;
  readonly tallies: Tallies;
  readonly hasTasks: boolean;
  readonly accounts: readonly SettledAccount[];
  readonly adjustment: { readonly bonus: Hundredths; readonly penalty: Hundredths };
  /** null: 不参评. */
  readonly standing: { readonly composite: Hundredths; readonly final: Hundredths } | null;
}

/** A unit's place in its group. */
interface Placed {
  readonly rank: number;
  readonly ranked: number;
  readonly range: RankRange;
}

/** Assesses a county against an earlier month, if there is one. Same county, same answer. */
export function assess(county: County, baseline: Baseline | null): Assessment {
  const rules = exactRules(county.rules);
  const evaluation = evaluate(county);
  const sourced = sourcedIndicators(county);
  const withTasks = unitsWithTasks(county);
  const scored = scoreIndicators(evaluation, { sourced, withTasks, rules }).map(({ evaluated, scores }) =>
    score(evaluated, scores, withTasks.has(evaluated.unit.name), rules),
  );
  const placed = placeInGroups(scored, rules);
  const movement = movementFrom(county.period, baseline);
  const units = scored.map((unit) => assessUnit(unit, placed.get(unit), county, rules, movement));
  const stages = reportStages(county);
  const starts = { num: 0n, den: 0n };
  for (const { tallies } of evaluation) {
    starts.num += tallies.C2.num;
    starts.den += tallies.C2.den;
  }
  return {
    period: county.period,
    baseline: baseline?.period ?? null,
    units: inPrintedOrder(units),
    stages,
    campaign: campaignReport(county, stages.county, rateOf(sourced.has("C2"), starts.num, starts.den)),
    leftOut: county.leftOut,
    relative: relativeIndicators(sourced, rules),
  };
}

function score(
  { unit, tallies }: EvaluatedUnit,
  scores: IndicatorScores,
  hasTasks: boolean,
  rules: ExactRules,
): Scored {
  const accounts = settleAccounts(scores, rules);
  const adjustment = adjustmentOf(unit.target, rules);
  const composite = hasTasks ? compositeOf(accounts, rules.weights.digits) : null;
  const standing = composite === null ? null : { composite, final: finalOf(composite, adjustment, rules) };
  return { unit, tallies, hasTasks, accounts, adjustment, standing };
}

/** Ranks and rank ranges inside each group; units 不参评 have none. */
function placeInGroups(scored: readonly Scored[], rules: ExactRules): ReadonlyMap<Scored, Placed> {
  const placed = new Map<Scored, Placed>();
  const ranked = scored.filter(({ standing }) => standing !== null);
  for (const members of groupBy(ranked, ({ unit }) => unit.group).values()) {
    const ranks = competitionRanks(members.map(({ standing }) => standing?.final ?? 0));
    const ranges = rankRanges(
      members.map(({ accounts, adjustment, standing }, at) => ({
        rank: ranks[at] ?? 0,
        final: standing?.final ?? 0,
        scores: accounts.map(({ score: { score: its } }) => its),
        adjustment: adjustment.bonus - adjustment.penalty,
      })),
      rules,
    );
    for (const [at, member] of members.entries()) {
      const rank = ranks[at] ?? 0;
      placed.set(member, { rank, ranked: members.length, range: ranges[at] ?? { best: rank, worst: rank } });
    }
  }
  return placed;
}

function assessUnit(
  { unit, tallies, hasTasks, accounts, adjustment, standing }: Scored,
  place: Placed | undefined,
  county: County,
  rules: ExactRules,
  movement: ReturnType<typeof movementFrom>,
): UnitAssessment {
  const veto = unit.target?.veto ?? false;
  const grade =
    standing && place ? gradeOf({ ...standing, rank: place.rank, veto }, place.ranked, county.rules) : null;
  const result = {
    unit: unit.name,
    group: unit.group,
    composite: standing?.composite ?? null,
    final: standing?.final ?? null,
    rank: place?.rank ?? null,
    grade,
  };
  return {
    ...result,
    hasTasks,
    participates: standing !== null,
    ...adjustment,
    veto,
    accounts: Object.fromEntries(
      accounts.map(({ account, score: its }) => [account, its]),
    ) as UnitAssessment["accounts"],
    losses: standing
      ? lossesOf(tallies, accounts, rules, {
          unit: unit.name,
          cell: () => cellOfUnit(unit.name, county),
        })
      : [],
    movement: movement(result),
    rankRange: place?.range ?? null,
  };
}
