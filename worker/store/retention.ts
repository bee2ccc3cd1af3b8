/**
 * How long what is kept: what is published, and the newest scoring of every month, for good. Of scorings that others
 * have taken the place of and that were never published, the ledgers, answer and bulletin go after a year; that they were
 * made, by whom, by which rules and with which ranks, stays. Codes and sign-ins that are over stay too: the log speaks of them.
 */
import { act } from "./audit/audit.ts";

/** Months that a superseded, unpublished scoring's documents are kept. */
export const MONTHS_KEPT = 12;

/**
 * Applies the rule at a moment to a county; its log tells which scorings it was.
 * @returns how many scorings lost their documents
 */
export async function applyRetention(database: D1Database, county: string, now: Date): Promise<number> {
  const limit = new Date(now);
  limit.setUTCMonth(limit.getUTCMonth() - MONTHS_KEPT);
  const { results } = await database
    .prepare(
      `SELECT id FROM scorings WHERE county = ? AND created_at < ?
         AND EXISTS (SELECT 1 FROM documents WHERE scoring = scorings.id)
         AND NOT EXISTS (SELECT 1 FROM publications WHERE scoring = scorings.id)
         AND version < (SELECT MAX(version) FROM scorings AS others
           WHERE others.county = scorings.county AND others.period = scorings.period)
       ORDER BY id`,
    )
    .bind(county, limit.toISOString())
    .all<{ readonly id: string }>();
  if (results.length === 0) return 0;
  const scorings = results.map(({ id }) => id);
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
  return results.length;
}
