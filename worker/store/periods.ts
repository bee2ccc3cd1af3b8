/** The months on record. */
import type { PeriodsAnswer } from "#shared/api/periods.ts";

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
