/** The record of weekly bulletins: written once in one transaction, never changed. */
import { sha256 } from "../digest.ts";
import { act } from "./audit/audit.ts";
import type { AuditEntry } from "./audit/chain.ts";
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
  /** Id of its device; null for one made by the clock. */
  readonly device: string | null;
  readonly rulesDigest: string;
  readonly inputDigest: string;
  /** JSON of the document. */
  readonly text: string;
}

/** The version after the newest of the week. */
const NEXT_VERSION =
  "(SELECT COALESCE(MAX(version), 0) + 1 FROM weekly_bulletins WHERE county = ?2 AND week = ?3)";

/**
 * Writes a bulletin as the next version of its week, with its entry in the log. The same text again is the bulletin there is.
 * @returns the id it is kept under
 */
export async function saveWeeklyBulletin(database: D1Database, bulletin: NewWeeklyBulletin): Promise<string> {
  const { county, week, text } = bulletin;
  const newest = await newestWeeklyBulletin(database, county, week);
  if (newest !== null && (await weeklyBulletinText(database, { id: newest.id, county, week })) === text)
    return newest.id;
  await insert(database, bulletin, NEXT_VERSION);
  return bulletin.id;
}

/**
 * Writes the bulletin the clock made as the first of its week, with its entry in the log. Where the week has one already,
 * whoever was quicker, that one holds and nothing is written.
 * @returns the one that holds
 */
export async function saveFirstWeeklyBulletin(
  database: D1Database,
  bulletin: NewWeeklyBulletin,
): Promise<KeptWeeklyBulletin> {
  try {
    await insert(database, bulletin, "1");
  } catch (error) {
    // Refused for the one there is, or done and the answer lost.
    const there = await newestWeeklyBulletin(database, bulletin.county, bulletin.week);
    if (there === null) throw error;
    return there;
  }
  return { id: bulletin.id, scheduled: true };
}

/** @param version SQL of its version among those of its week */
async function insert(
  database: D1Database,
  bulletin: NewWeeklyBulletin,
  version: string,
): Promise<AuditEntry> {
  const { id, county, week, createdAt, tokenName, device, rulesDigest, inputDigest, text } = bulletin;
  const parts = await compress(text);
  const entry = {
    county,
    at: createdAt,
    actor: tokenName,
    device,
    act: "week-reported",
    subject: week,
    detail: { bulletin: id, inputDigest, rulesDigest, text: await sha256(text) },
  } as const;
  return act(database, entry, [
    database
      .prepare(
        `INSERT INTO weekly_bulletins (id, county, week, version, created_at, token_name, rules_digest, input_digest,
           scheduled)
         VALUES (?1, ?2, ?3, ${version}, ?4, ?5, ?6, ?7, ?8)`,
      )
      .bind(id, county, week, createdAt, tokenName, rulesDigest, inputDigest, device === null ? 1 : 0),
    ...parts.map((bytes, part) =>
      database
        .prepare("INSERT INTO weekly_bulletin_parts (bulletin, part, bytes) VALUES (?, ?, ?)")
        .bind(id, part, bytes),
    ),
  ]);
}

/** A bulletin on record. */
export interface KeptWeeklyBulletin {
  readonly id: string;
  /** Whether the clock made it. */
  readonly scheduled: boolean;
}

/** A week's newest bulletin, or null. */
export async function newestWeeklyBulletin(
  database: D1Database,
  county: string,
  week: string,
): Promise<KeptWeeklyBulletin | null> {
  const newest = await database
    .prepare(
      "SELECT id, scheduled FROM weekly_bulletins WHERE county = ? AND week = ? ORDER BY version DESC LIMIT 1",
    )
    .bind(county, week)
    .first<{ readonly id: string; readonly scheduled: number }>();
  return newest === null ? null : { id: newest.id, scheduled: newest.scheduled === 1 };
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
