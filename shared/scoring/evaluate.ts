/** The one evaluator: every unit's numerator, denominator and losing parts of every indicator. */
import type { IndicatorId } from "../ledgers/rules.ts";
import type { County, CountyUnit } from "./county.ts";
import { decimalOf } from "./decimal.ts";
import type {
  Indicator,
  Lost,
  RowIndicator,
  ScoredRole,
  ScoredRows,
  TargetIndicator,
} from "./indicators/declaration.ts";
import { INDICATORS } from "./indicators/table.ts";
import { cellAt } from "./rows.ts";

const MONTHS = 12n;

/** A part that adds more to the denominator than to the numerator, and by how much. */
export interface LosingPart {
  readonly share: bigint;
  readonly explain: () => Lost;
}

/** What one unit's rows add up to in one indicator. */
export interface Tally {
  readonly num: bigint;
  /** 0 or less: not applicable. */
  readonly den: bigint;
  /** In workbook order, cells in the order of §4. */
  readonly losing: readonly LosingPart[];
}

/** A unit's tally of every indicator. */
export type Tallies = Readonly<Record<IndicatorId, Tally>>;

export interface EvaluatedUnit {
  readonly unit: CountyUnit;
  readonly tallies: Tallies;
}

/** Evaluates every indicator for every unit, in the units' order, whether or not its sources are there. */
export function evaluate(county: County): readonly EvaluatedUnit[] {
  const placeOf = new Map(county.units.map((unit, place) => [unit.name, place]));
  const columns = INDICATORS.map(
    (indicator) => [indicator.id, evaluateOne(indicator, county, placeOf)] as const,
  );
  return county.units.map((unit, place) => ({
    unit,
    tallies: Object.fromEntries(columns.map(([id, tallies]) => [id, tallies[place]])) as unknown as Tallies,
  }));
}

function evaluateOne(
  indicator: Indicator,
  county: County,
  placeOf: ReadonlyMap<string, number>,
): readonly Tally[] {
  if (indicator.kind === "target") return againstTargets(indicator, county, placeOf);
  if (indicator.over === "projects") return overRows(indicator, county.projects, county, placeOf);
  if (indicator.over === "milestones") return overRows(indicator, county.milestones, county, placeOf);
  return overRows(indicator, county.handovers, county, placeOf);
}

interface RunningTally extends Tally {
  num: bigint;
  den: bigint;
  readonly losing: LosingPart[];
}

function emptyTally(): RunningTally {
  return { num: 0n, den: 0n, losing: [] };
}

function overRows<R extends ScoredRole>(
  indicator: RowIndicator<R>,
  rows: readonly ScoredRows[R][],
  county: County,
  placeOf: ReadonlyMap<string, number>,
): readonly Tally[] {
  const tallies = county.units.map(emptyTally);
  for (const row of rows) {
    const tally = tallies[placeOf.get(row.unit) ?? -1];
    if (!tally) continue;
    indicator.weigh(row, county, (part, num, den) => {
      tally.num += num;
      tally.den += den;
      if (den > num)
        tally.losing.push({ share: den - num, explain: () => indicator.lost(row, part, county) });
    });
  }
  return tallies;
}

function againstTargets(
  indicator: TargetIndicator,
  county: County,
  placeOf: ReadonlyMap<string, number>,
): readonly Tally[] {
  const reached = county.units.map(() => 0n);
  for (const project of county.projects) {
    const place = placeOf.get(project.unit);
    if (place === undefined) continue;
    reached[place] = (reached[place] ?? 0n) + BigInt(indicator.reached(project, county));
  }
  return county.units.map((unit, place) => againstTarget(indicator, unit, reached[place] ?? 0n, county));
}

/** What was reached × 12 against target × N, multiplied up by the target's decimals. */
function againstTarget(indicator: TargetIndicator, unit: CountyUnit, reached: bigint, county: County): Tally {
  const target = unit.target?.[indicator.target] ?? 0;
  const { digits, scale } = decimalOf(target);
  const num = reached * MONTHS * scale;
  const den = digits * BigInt(county.month);
  const cell = unit.target?.cell(indicator.target);
  if (!cell || den <= num) return { num, den, losing: [] };
  const explain = (): Lost => ({
    cell: cellAt(cell.source, cell.column),
    what: indicator.what(unit.name, Number(reached), target, county),
  });
  return { num, den, losing: [{ share: den - num, explain }] };
}
