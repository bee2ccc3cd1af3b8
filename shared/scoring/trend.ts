/** How a unit has stood over the last months: at most a year of them, the assessed one last. */
import { parsePeriod, periodOf } from "../ledgers/calendar.ts";
import type { Period } from "../ledgers/calendar.ts";
import type { Assessment, Baseline, UnitAssessment } from "./assessment.ts";

/** Months a trend goes over, with the assessed one. */
const TREND_MONTHS = 12;
const MONTHS_A_YEAR = 12;

/** A unit's standing in one month; final in hundredths, null where it was not ranked. */
export interface TrendMonth extends Pick<UnitAssessment, "final" | "rank" | "grade"> {
  readonly period: Period;
}

/** Every unit's months, oldest first, by its name. A month that has no record, or not of the unit, is left out. */
export type Trends = ReadonlyMap<string, readonly TrendMonth[]>;

/** The first month that belongs to the trend of a period. @throws {RangeError} where the period is no `YYYY-MM` */
export function firstOfTrend(period: Period): Period {
  const parsed = parsePeriod(period);
  if (parsed === null) throw new RangeError(`no period: ${period}`);
  const months = parsed.year * MONTHS_A_YEAR + parsed.month - TREND_MONTHS;
  return periodOf(Math.floor(months / MONTHS_A_YEAR), (months % MONTHS_A_YEAR) + 1);
}

/** The trends of an assessment's units, `history` being the months before it, oldest first. */
export function trendsOf(assessment: Assessment, history: readonly Baseline[]): Trends {
  const first = firstOfTrend(assessment.period);
  const months = history
    .filter(({ period }) => period >= first && period < assessment.period)
    .map(({ period, units }) => ({ period, units: new Map(units.map((unit) => [unit.unit, unit])) }));
  return new Map(
    assessment.units.map((unit) => {
      const earlier = months.flatMap(({ period, units }) => {
        const standing = units.get(unit.unit);
        return standing === undefined ? [] : [monthOf(period, standing)];
      });
      return [unit.unit, [...earlier, monthOf(assessment.period, unit)]];
    }),
  );
}

function monthOf(period: Period, { final, rank, grade }: Omit<TrendMonth, "period">): TrendMonth {
  return { period, final, rank, grade };
}
