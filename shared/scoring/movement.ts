/** From one month to the next: places and points gained, months in a row graded 差 (method §7). */
import { monthBefore, type Period } from "../ledgers/calendar.ts";
import type { Assessment, Baseline, BaselineUnit, UnitAssessment } from "./assessment.ts";

/** Months in a row graded 差 from which on a unit is talked to (约谈). */
const TALK_FROM = 2;

/** What of a unit's standing its movement is made of. */
type Standing = Pick<UnitAssessment, "unit" | "group" | "rank" | "final" | "grade">;

/** Movement against a baseline month, given by unit. Ranks of different groups are not compared. */
export function movementFrom(
  period: Period,
  baseline: Baseline | null,
): (standing: Standing) => UnitAssessment["movement"] {
  const before = new Map(baseline?.units.map((unit) => [unit.unit, unit]));
  const isMonthBefore = baseline?.period === monthBefore(period);
  return (standing) => {
    const earlier = before.get(standing.unit);
    return {
      rank: placesGained(standing, earlier),
      score: standing.final === null ? null : difference(standing.final, earlier?.final),
      poorMonths: standing.grade === "差" ? 1 + (isMonthBefore ? (earlier?.poorMonths ?? 0) : 0) : 0,
    };
  };
}

/** What a later month's movement will be measured from. */
export function baselineOf(assessment: Pick<Assessment, "period" | "units">): Baseline {
  return {
    period: assessment.period,
    units: assessment.units.map(({ unit, group, rank, final, grade, movement }) => ({
      unit,
      group,
      rank,
      final,
      grade,
      poorMonths: movement.poorMonths,
    })),
  };
}

/** Whether a unit is to be talked to (约谈): it was graded 差 two months in a row, or more. */
export function isTalkedTo({ poorMonths }: Pick<UnitAssessment["movement"], "poorMonths">): boolean {
  return poorMonths >= TALK_FROM;
}

function placesGained({ rank, group }: Standing, earlier: BaselineUnit | undefined): number | null {
  if (rank === null || earlier === undefined || earlier.rank === null || earlier.group !== group) return null;
  return earlier.rank - rank;
}

function difference(now: number, before: number | null | undefined): number | null {
  return before === null || before === undefined ? null : now - before;
}
