/** The months on record. */
import type { PeriodsAnswer } from "#shared/api/periods.ts";

type ListedPeriod = PeriodsAnswer["periods"][number];

interface PeriodRow extends Omit<ListedPeriod, "publication"> {
  readonly number: number | null;
  readonly publishedAt: string | null;
  readonly current: number;
}

/**
 * Each month of a county, newest month first, by its newest scoring; of published months alone, by the published one.
 */
export async function listPeriods(
  database: D1Database,
  county: string,
  publishedAlone = false,
): Promise<PeriodsAnswer["periods"]> {
  const { results } = await database
    .prepare(
      `WITH published AS (
         SELECT * FROM publications AS these WHERE county = ?1 AND number =
           (SELECT MAX(number) FROM publications WHERE county = ?1 AND period = these.period)
       )
       SELECT scorings.period, scorings.id AS scoring, version, created_at AS scoredAt, rules_version AS rulesVersion,
         (SELECT COUNT(*) FROM standings WHERE standings.scoring = scorings.id) AS units,
         published.number, published.published_at AS publishedAt, published.scoring IS scorings.id AS current
       FROM scorings LEFT JOIN published ON published.period = scorings.period
       WHERE scorings.county = ?1 AND CASE WHEN ?2 THEN published.scoring IS scorings.id ELSE version =
         (SELECT MAX(version) FROM scorings AS others WHERE others.county = ?1 AND others.period = scorings.period) END
       ORDER BY scorings.period DESC`,
    )
    .bind(county, publishedAlone ? 1 : 0)
    .all<PeriodRow>();
  return results.map(({ number, publishedAt, current, ...period }) => ({
    ...period,
    publication:
      number === null || publishedAt === null ? null : { number, publishedAt, current: current === 1 },
  }));
}
