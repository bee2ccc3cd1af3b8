/** The one evaluator: every unit's numerator, denominator and losing parts of every indicator. */
import type { IndicatorId } from "../ledgers/rules.ts";
import type { CellSource } from "../ledgers/table.ts";
import type { County, CountyUnit, Project, RowOf } from "./county.ts";
import { decimalOf } from "./decimal.ts";
import { inSmallest } from "./fractions.ts";
import type {
  Contributions,
  Indicator,
  Lost,
  RowIndicator,
  ScoredRole,
  ScoredRows,
  TargetIndicator,
} from "./indicators/declaration.ts";
import { INDICATORS } from "./indicators/table.ts";
import { cellOf } from "./rows.ts";

const MONTHS = 12n;
/** Nearly every share there is, made once. */
const SMALL = [0n, 1n, 2n] as const;

/** A part that adds more to the denominator than to the numerator: by how much, and what it is. */
export interface LosingPart {
  readonly share: bigint;
  readonly row: unknown;
  readonly part: string;
}

/** What one unit's rows add up to in one indicator. */
export interface Tally {
  readonly num: bigint;
  /** 0 or less: not applicable. */
  readonly den: bigint;
  /** How much of both is one thing: a project, milestone or item, a cell, 1 万元. */
  readonly thing: bigint;
  /** In workbook order, cells in the order of §4. */
  readonly losing: readonly LosingPart[];
  /** The cell one of its losing parts stands in, and why it loses. */
  readonly explain: (part: LosingPart) => Lost;
  /** The target's own cell, where a target is what the unit is held against. */
  readonly targetCell?: CellSource;
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
  const rows = {
    projects: placed(county.projects, placeOf),
    milestones: placed(county.milestones, placeOf),
    handovers: placed(county.handovers, placeOf),
  };
  const columns = INDICATORS.map(
    (indicator) => [indicator.id, evaluateOne(indicator, county, rows)] as const,
  );
  return county.units.map((unit, place) => ({
    unit,
    tallies: Object.fromEntries(columns.map(([id, tallies]) => [id, tallies[place]])) as unknown as Tallies,
  }));
}

/** Rows, and beside each the place of its unit. */
interface Placed<Row> {
  readonly rows: readonly Row[];
  readonly places: Int32Array;
}
type PlacedRows = { readonly [R in ScoredRole]: Placed<ScoredRows[R]> };

function placed<Row extends { readonly unit: string }>(
  rows: readonly Row[],
  placeOf: ReadonlyMap<string, number>,
): Placed<Row> {
  const places = new Int32Array(rows.length);
  for (const [at, { unit }] of rows.entries()) places[at] = placeOf.get(unit) ?? -1;
  return { rows, places };
}

function evaluateOne(indicator: Indicator, county: County, rows: PlacedRows): readonly Tally[] {
  if (indicator.kind === "target") return againstTargets(indicator, county, rows.projects);
  if (indicator.over === "projects") return overRows(indicator, rows.projects, county);
  if (indicator.over === "milestones") return overRows(indicator, rows.milestones, county);
  return overRows(indicator, rows.handovers, county);
}

/** A tally while its rows are being added up: counts and amounts apart, because amounts cost more. */
class RunningTally {
  counts = { num: 0, den: 0 };
  amounts = { num: 0n, den: 0n };
  readonly losing: LosingPart[] = [];
}

function overRows<R extends ScoredRole>(
  indicator: RowIndicator<R>,
  { rows, places }: Placed<ScoredRows[R]>,
  county: County,
): readonly Tally[] {
  const tallies = county.units.map(() => new RunningTally());
  let tally = new RunningTally();
  let row: ScoredRows[R];
  const add: Contributions<string> = {
    count: (part, num, den) => {
      tally.counts.num += num;
      tally.counts.den += den;
      if (den > num) tally.losing.push({ share: SMALL[den - num] ?? BigInt(den - num), row, part });
    },
    amount: (part, num, den) => {
      tally.amounts.num += num;
      tally.amounts.den += den;
      if (den > num) tally.losing.push({ share: den - num, row, part });
    },
  };
  for (let at = 0; at < rows.length; at += 1) {
    const its = tallies[places[at] ?? -1];
    const current = rows[at];
    if (its === undefined || current === undefined) continue;
    tally = its;
    row = current;
    indicator.weigh(row, county, add);
  }
  // Only rows of the indicator's own ledger were put among its losing parts.
  const explain = (losing: LosingPart): Lost =>
    indicator.lost(losing.row as ScoredRows[R], losing.part, county);
  return tallies.map(({ counts, amounts, losing }) => {
    const { num, den, left } = inSmallest(
      amounts.num + BigInt(counts.num),
      amounts.den + BigInt(counts.den),
      indicator.times ?? 1n,
    );
    return { num, den, thing: left * (indicator.thing ?? 1n), losing, explain };
  });
}

function againstTargets(
  indicator: TargetIndicator,
  county: County,
  { rows, places }: Placed<Project>,
): readonly Tally[] {
  const reached = county.units.map(() => 0n);
  for (const [at, project] of rows.entries()) {
    const its = indicator.reached(project, county);
    const place = places[at] ?? -1;
    if (its !== 0) reached[place] = (reached[place] ?? 0n) + BigInt(its);
  }
  return county.units.map((unit, place) => againstTarget(indicator, unit, reached[place] ?? 0n, county));
}

/** What was reached × 12 against target × N, multiplied up by the target's decimals. */
function againstTarget(indicator: TargetIndicator, unit: CountyUnit, reached: bigint, county: County): Tally {
  const target = unit.target?.[indicator.target] ?? 0;
  const { digits, scale } = decimalOf(target);
  const raw = { num: reached * MONTHS * scale, den: digits * BigInt(county.month) };
  const { num, den, left } = inSmallest(raw.num, raw.den, MONTHS * scale);
  const holder = unit.target?.rowOf(indicator.target);
  const share = raw.den - raw.num;
  const losing = holder && share > 0n ? [{ share, row: holder, part: indicator.target }] : [];
  const explain = ({ row }: LosingPart): Lost => ({
    cell: cellOf(row as RowOf<"targets">, indicator.target),
    what: indicator.what(unit.name, Number(reached), target, county),
  });
  return {
    num,
    den,
    thing: left * (indicator.thing ?? 1n),
    losing,
    explain,
    ...(holder ? { targetCell: cellOf(holder, indicator.target) } : {}),
  };
}
