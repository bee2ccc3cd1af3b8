/**
 * How long what is kept: what is published, and the newest scoring of every month, for good. Of scorings that others
 * have taken the place of and that were never published, the ledgers, answer and bulletin go after a year; that they were
 * made, by whom, by which rules and with which ranks, stays. Codes and sign-ins that are over stay too: the log speaks of them.
 */
import { groupBy } from "#shared/ledgers/group.ts";
import { act } from "./audit/audit.ts";

/** Months that a superseded, unpublished scoring's documents are kept. */
export const MONTHS_KEPT = 12;

interface Outdated {
  readonly county: string;
  readonly scoring: string;
}

/**
 * Applies the rule at a moment, to all counties; each county's log tells how many scorings it was.
 * @returns how many scorings lost their documents
 */
export async function applyRetention(database: D1Database, now: Date): Promise<number> {
  const limit = new Date(now);
  limit.setUTCMonth(limit.getUTCMonth() - MONTHS_KEPT);
  const { results } = await database
    .prepare(
      `SELECT county, id AS scoring FROM scorings WHERE created_at < ?
         AND EXISTS (SELECT 1 FROM documents WHERE scoring = scorings.id)
         AND NOT EXISTS (SELECT 1 FROM publications WHERE scoring = scorings.id)
         AND version < (SELECT MAX(version) FROM scorings AS others
           WHERE others.county = scorings.county AND others.period = scorings.period)
       ORDER BY county, id`,
    )
    .bind(limit.toISOString())
    .all<Outdated>();
  for (const [county, outdated] of groupBy(results, (row) => row.county)) {
    const scorings = outdated.map(({ scoring }) => scoring);
    const entry = {
      county,
      at: now.toISOString(),
      actor: "retention",
      device: null,
      act: "retention-applied",
      subject: limit.toISOString().slice(0, 10),
      detail: { scorings },
    } as const;
    await act(database, entry, [
      database
        .prepare("DELETE FROM documents WHERE scoring IN (SELECT value FROM json_each(?))")
        .bind(JSON.stringify(scorings)),
    ]);
  }
  return results.length;
}
