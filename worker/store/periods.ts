/** The months on record. */
import type { PeriodsAnswer } from "#shared/api/periods.ts";
import type { Baseline } from "#shared/scoring/assessment.ts";
import type { Standing } from "./scorings.ts";

/** The newest scoring of each month of a county, newest month first. */
export async function listPeriods(database: D1Database, county: string): Promise<PeriodsAnswer["periods"]> {
  const { results } = await database
    .prepare(
      `SELECT period, id AS scoring, version, created_at AS scoredAt, rules_version AS rulesVersion,
         (SELECT COUNT(*) FROM standings WHERE standings.scoring = scorings.id) AS units
       FROM scorings
       WHERE county = ?1 AND version =
         (SELECT MAX(version) FROM scorings AS others WHERE others.county = ?1 AND others.period = scorings.period)
       ORDER BY period DESC`,
    )
    .bind(county)
    .all<PeriodsAnswer["periods"][number]>();
  return results;
}

/** What movement is measured from: the newest scoring of the last month scored before `period`, or null. */
export async function baselineBefore(
  database: D1Database,
  county: string,
  period: string,
): Promise<Baseline | null> {
  const { results } = await database
    .prepare(
      `SELECT earlier.period, unit, unit_group AS "group", rank, final, grade, poor_months AS poorMonths
       FROM (SELECT id, period FROM scorings WHERE county = ? AND period < ?
             ORDER BY period DESC, version DESC LIMIT 1) AS earlier
       JOIN standings ON standings.scoring = earlier.id
       ORDER BY place`,
    )
    .bind(county, period)
    .all<BaselineRow>();
  const first = results[0];
  if (first === undefined) return null;
  const units = results.map(({ unit, group, rank, final, grade, poorMonths }) => {
    return { unit, group, rank, final, grade, poorMonths };
  });
  return { period: first.period, units };
}

type BaselineRow = Baseline["units"][number] & Standing & { readonly period: string };
