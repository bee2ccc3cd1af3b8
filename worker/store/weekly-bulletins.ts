/** The record of weekly bulletins: written once in one transaction, never changed. */
import { sha256 } from "../digest.ts";
import { act } from "./audit/audit.ts";
import { compress, decompress } from "./compression.ts";

export interface NewWeeklyBulletin {
  readonly id: string;
  readonly county: string;
  /** 2020-W50 */
  readonly week: string;
  /** ISO 8601 in UTC. */
  readonly createdAt: string;
  /** Whose token it was. */
  readonly tokenName: string;
  /** Id of its device. */
  readonly device: string;
  readonly rulesDigest: string;
  readonly inputDigest: string;
  /** JSON of the document. */
  readonly text: string;
}

/**
 * Writes a bulletin as the next version of its week, with its entry in the log. The same text again is the bulletin there is.
 * @returns the id it is kept under
 */
export async function saveWeeklyBulletin(database: D1Database, bulletin: NewWeeklyBulletin): Promise<string> {
  const { id, county, week, createdAt, tokenName, rulesDigest, inputDigest, text } = bulletin;
  const newest = await newestWeeklyBulletin(database, county, week);
  if (newest !== null && (await weeklyBulletinText(database, { id: newest, county, week })) === text)
    return newest;
  const parts = await compress(text);
  const entry = {
    county,
    at: createdAt,
    actor: tokenName,
    device: bulletin.device,
    act: "week-reported",
    subject: week,
    detail: { bulletin: id, inputDigest, rulesDigest, text: await sha256(text) },
  } as const;
  await act(database, entry, [
    database
      .prepare(
        `INSERT INTO weekly_bulletins (id, county, week, version, created_at, token_name, rules_digest, input_digest)
         SELECT ?1, ?2, ?3, COALESCE(MAX(version), 0) + 1, ?4, ?5, ?6, ?7
         FROM weekly_bulletins WHERE county = ?2 AND week = ?3`,
      )
      .bind(id, county, week, createdAt, tokenName, rulesDigest, inputDigest),
    ...parts.map((bytes, part) =>
      database
        .prepare("INSERT INTO weekly_bulletin_parts (bulletin, part, bytes) VALUES (?, ?, ?)")
        .bind(id, part, bytes),
    ),
  ]);
  return id;
}

/** Id of a week's newest bulletin, or null. */
export function newestWeeklyBulletin(
  database: D1Database,
  county: string,
  week: string,
): Promise<string | null> {
  return database
    .prepare("SELECT id FROM weekly_bulletins WHERE county = ? AND week = ? ORDER BY version DESC LIMIT 1")
    .bind(county, week)
    .first<string>("id");
}

/** The JSON text of a bulletin, or null where the county has no such one of the week. */
export async function weeklyBulletinText(
  database: D1Database,
  { id, county, week }: Pick<NewWeeklyBulletin, "id" | "county" | "week">,
): Promise<string | null> {
  const { results } = await database
    .prepare(
      `SELECT parts.bytes FROM weekly_bulletin_parts AS parts
         JOIN weekly_bulletins AS bulletins ON bulletins.id = parts.bulletin
       WHERE bulletins.id = ? AND bulletins.county = ? AND bulletins.week = ?
       ORDER BY parts.part`,
    )
    .bind(id, county, week)
    .all<{ readonly bytes: readonly number[] }>();
  return results.length === 0 ? null : decompress(results.map(({ bytes }) => Uint8Array.from(bytes)));
}
