/** Which scoring of a month someone sees. */
import type { Period } from "#shared/ledgers/calendar.ts";
import type { Identity } from "../access/authenticate.ts";
import { ApiError } from "../api-error.ts";
import { newestPublication } from "../store/publications.ts";
import { newestScoring } from "../store/scorings.ts";
import type { ScoringKey } from "../store/scorings.ts";

/**
 * The project office sees the newest scoring; a unit what is published, and before that the newest, which it is to
 * check; a viewer what is published alone.
 * @throws {ApiError} not-scored, not-published
 */
export async function scoringSeenBy(
  database: D1Database,
  { county, role }: Identity,
  period: Period,
): Promise<Pick<ScoringKey, "id" | "county" | "period">> {
  const published = role === "county" ? null : await newestPublication(database, county, period);
  if (published !== null) return { id: published.scoring, county, period };
  if (role === "viewer") throw new ApiError("not-published", period);
  const newest = await newestScoring(database, county, period);
  if (newest === null) throw new ApiError("not-scored", period);
  return newest;
}
