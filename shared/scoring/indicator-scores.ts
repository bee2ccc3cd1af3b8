/** Every unit's points in every indicator: by its shape, and where it asks nothing of a unit, as the rule set says (method §9). */
import { groupBy } from "../ledgers/group.ts";
import type { IndicatorId } from "../ledgers/rules.ts";
import type { Hundredths } from "../ledgers/fields.ts";
import { isRelative, OWN_SHAPE, shapedPoints, type ShapeSettings } from "../rules/shapes/table.ts";
import type { GivenKind } from "../rules/without-task.ts";
import type { IndicatorScore } from "./assessment.ts";
import type { EvaluatedUnit } from "./evaluate.ts";
import { hundredthsOf, type ExactRules } from "./exact-rules.ts";
import { compared, type Fraction } from "./fractions.ts";
import { INDICATORS } from "./indicators/table.ts";
import { roundedQuotient } from "./rounding.ts";

/** null: not applicable. */
export type IndicatorScores = Readonly<Record<IndicatorId, IndicatorScore | null>>;

/** What points depend on beside the tallies. */
interface Setting {
  /** The indicators whose columns the workbook has. */
  readonly sourced: ReadonlySet<IndicatorId>;
  /** Only units with tasks stand among the others by place or mean. */
  readonly withTasks: ReadonlySet<string>;
  readonly rules: ExactRules;
}

export interface ScoredUnit {
  readonly evaluated: EvaluatedUnit;
  readonly scores: IndicatorScores;
}

/** Scores every indicator of every unit, in the units' order. */
export function scoreIndicators(
  evaluation: readonly EvaluatedUnit[],
  setting: Setting,
): readonly ScoredUnit[] {
  const columns = INDICATORS.map(({ id }) => [id, scoreOne(id, evaluation, setting)] as const);
  return evaluation.map((evaluated) => ({
    evaluated,
    scores: Object.fromEntries(
      columns.map(([id, scores]) => [id, scores.get(evaluated) ?? null]),
    ) as IndicatorScores,
  }));
}

/** The indicators in which other units' results move a unit's points, in the order of §4. */
export function relativeIndicators(
  sourced: ReadonlySet<IndicatorId>,
  { shapes, withoutTask }: ExactRules,
): readonly IndicatorId[] {
  return INDICATORS.map(({ id }) => id).filter(
    (id) => sourced.has(id) && (isRelative(shapes[id] ?? OWN_SHAPE) || withoutTask[id]?.kind === "mean"),
  );
}

type Scores = ReadonlyMap<EvaluatedUnit, IndicatorScore>;

function scoreOne(id: IndicatorId, evaluation: readonly EvaluatedUnit[], setting: Setting): Scores {
  const { sourced, withTasks, rules } = setting;
  if (!sourced.has(id)) return new Map();
  const shape = rules.shapes[id] ?? OWN_SHAPE;
  const asked = evaluation.filter(({ tallies }) => tallies[id].den > 0n);
  const rivals = asked.filter(({ unit }) => withTasks.has(unit.name));
  const places = isRelative(shape) ? placesIn(id, rivals) : new Map<EvaluatedUnit, number>();
  const scores = new Map(
    asked.map((unit) => [unit, byShape(unit, id, shape, rules, places.get(unit))] as const),
  );
  const unasked = evaluation.filter(({ tallies }) => tallies[id].den <= 0n);
  const given = unasked.flatMap((unit) => {
    const others = rivals.filter((rival) => rival.unit.group === unit.unit.group);
    const score = givenWithoutTask(
      unit,
      id,
      rules,
      others.map((rival) => scores.get(rival)?.points ?? 0),
    );
    return score === null ? [] : [[unit, score] as const];
  });
  for (const [unit, score] of given) scores.set(unit, score);
  return scores;
}

function byShape(
  { tallies }: EvaluatedUnit,
  id: IndicatorId,
  shape: ShapeSettings,
  rules: ExactRules,
  place: number | undefined,
): IndicatorScore {
  const { num, den, thing } = tallies[id];
  const full = { num: rules.full.digits[id], den: rules.full.scale };
  // A unit that takes no part has no place: it stands behind all, and nothing comes of its points.
  const measured = { num, den, thing, full, place: place ?? Number.POSITIVE_INFINITY };
  const points = hundredthsIn(shapedPoints(shape, measured));
  const score = { num, den, points, full: fullOf(id, rules) };
  if (rules.shapes[id] === undefined) return score;
  const relative = isRelative(shape);
  const reachable = relative
    ? score.full
    : hundredthsIn(shapedPoints(shape, { ...measured, num: num > den ? num : den }));
  const ranked = place === undefined ? {} : { place };
  return { ...score, reckoning: { by: shape.kind, relative, ...ranked, thing, reachable } };
}

function hundredthsIn({ num, den }: Fraction): Hundredths {
  return Number(roundedQuotient(100n * num, den));
}

/** What a unit gets that the indicator asks nothing of; null: not applicable. `others`: points of its group. */
function givenWithoutTask(
  { tallies }: EvaluatedUnit,
  id: IndicatorId,
  rules: ExactRules,
  others: readonly Hundredths[],
): IndicatorScore | null {
  const rule = rules.withoutTask[id];
  const full = fullOf(id, rules);
  const given = (by: GivenKind, wanted: Hundredths): IndicatorScore => {
    const { num, den, thing } = tallies[id];
    const points = Math.min(wanted, full);
    const reckoning = { by, relative: by === "mean", thing, reachable: points };
    return { num, den, points, full, reckoning };
  };
  switch (rule?.kind) {
    case "full":
      return given("full", full);
    case "base":
      return given("base", hundredthsOf(rule.points));
    case "mean":
      return others.length === 0 ? null : given("mean", meanOf(others));
    default:
      return null;
  }
}

function meanOf(points: readonly Hundredths[]): Hundredths {
  const sum = points.reduce((all, one) => all + one, 0);
  return Number(roundedQuotient(BigInt(sum), BigInt(points.length)));
}

function fullOf(id: IndicatorId, { full }: ExactRules): Hundredths {
  return Number(roundedQuotient(100n * full.digits[id], full.scale));
}

/** Competition places (1 2 2 4) inside each group by num ÷ den, the greatest first. */
function placesIn(id: IndicatorId, rivals: readonly EvaluatedUnit[]): ReadonlyMap<EvaluatedUnit, number> {
  const places = new Map<EvaluatedUnit, number>();
  for (const members of groupBy(rivals, ({ unit }) => unit.group).values()) {
    const ordered = members.toSorted((a, b) => compared(b.tallies[id], a.tallies[id]));
    let place = 1;
    for (const [at, member] of ordered.entries()) {
      const before = ordered[at - 1];
      if (before === undefined || compared(before.tallies[id], member.tallies[id]) !== 0) place = at + 1;
      places.set(member, place);
    }
  }
  return places;
}
