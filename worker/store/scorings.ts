/** The record of scorings: written once in one transaction, never changed. */
import { sha256OfBytes } from "../digest.ts";
import type { Utf8 } from "../json-bytes.ts";
import { act } from "./audit/audit.ts";
import { compress, decompressBytes } from "./compression.ts";

/** What is kept whole of a scoring; `projects` is their list, for the checks of the next month. */
export type DocumentKind = "ledgers" | "answer" | "bulletin" | "projects";

/** A unit's line of the ranking, kept for later months. */
export interface Standing {
  readonly unit: string;
  readonly group: string;
  readonly rank: number | null;
  /** Hundredths of a point. */
  readonly final: number | null;
  readonly grade: string | null;
  readonly poorMonths: number;
}

export interface NewScoring {
  readonly id: string;
  readonly county: string;
  readonly period: string;
  /** ISO 8601 in UTC. */
  readonly createdAt: string;
  /** Who scored: name and id of the device. */
  readonly tokenName: string;
  readonly device: string;
  /** Canonical JSON. */
  readonly rules: string;
  readonly rulesVersion: string;
  readonly rulesDigest: string;
  readonly inputDigest: string;
  readonly errorsLeftOut: boolean;
  /** Why a published month is scored again; null for a month that is not. */
  readonly correction: string | null;
  /** Ids of the submissions it was made from. */
  readonly sources: readonly string[];
  readonly idempotencyKey: string | null;
  readonly requestDigest: string;
  /** JSON of each document. */
  readonly documents: Readonly<Record<DocumentKind, Utf8>>;
  /** In the order of the ranking. */
  readonly standings: readonly Standing[];
}

/** What finds a scoring. */
export interface ScoringKey {
  readonly id: string;
  readonly county: string;
  readonly period: string;
  readonly requestDigest: string;
}

/** A scoring with what it takes to make it again. */
export interface ScoringDetails extends ScoringKey {
  /** JSON of the whole rule set. */
  readonly rules: string;
  readonly correction: string | null;
}

/** By which the database refuses a scoring of a published month. */
export const MONTH_PUBLISHED = "month-published";

const KEY_COLUMNS = "id, county, period, request_digest AS requestDigest";

/**
 * Writes a scoring as the next version of its month. Rejects where its idempotency key is taken, and where the month
 * is published and the scoring no correction.
 */
export async function saveScoring(database: D1Database, scoring: NewScoring): Promise<void> {
  const { id, county, period } = scoring;
  const statements = [
    database
      .prepare(
        `INSERT INTO scorings (id, county, period, version, created_at, token_name, rules, rules_version,
           rules_digest, input_digest, errors_left_out, idempotency_key, request_digest, correction)
         SELECT ?1, ?2, ?3, COALESCE(MAX(version), 0) + 1, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13
         FROM scorings WHERE county = ?2 AND period = ?3`,
      )
      .bind(
        id,
        county,
        period,
        scoring.createdAt,
        scoring.tokenName,
        scoring.rules,
        scoring.rulesVersion,
        scoring.rulesDigest,
        scoring.inputDigest,
        scoring.errorsLeftOut ? 1 : 0,
        scoring.idempotencyKey,
        scoring.requestDigest,
        scoring.correction,
      ),
    database
      .prepare(
        `INSERT INTO standings (scoring, place, unit, unit_group, rank, final, grade, poor_months)
         SELECT ?1, key, value ->> 'unit', value ->> 'group', value ->> 'rank', value ->> 'final',
           value ->> 'grade', value ->> 'poorMonths'
         FROM json_each(?2)`,
      )
      .bind(id, JSON.stringify(scoring.standings)),
  ];
  if (scoring.sources.length > 0) {
    statements.push(
      database
        .prepare("INSERT INTO scoring_sources (scoring, submission) SELECT ?1, value FROM json_each(?2)")
        .bind(id, JSON.stringify(scoring.sources)),
    );
  }
  for (const [kind, json] of Object.entries(scoring.documents)) {
    for (const [part, bytes] of (await compress(json)).entries()) {
      statements.push(
        database
          .prepare("INSERT INTO documents (scoring, kind, part, bytes) VALUES (?, ?, ?, ?)")
          .bind(id, kind, part, bytes),
      );
    }
  }
  const { inputDigest, rulesDigest, correction } = scoring;
  const answer = await sha256OfBytes(scoring.documents.answer);
  const entry = {
    county,
    at: scoring.createdAt,
    actor: scoring.tokenName,
    device: scoring.device,
    act: "month-scored",
    subject: period,
    detail: { scoring: id, inputDigest, rulesDigest, answer, correction },
  } as const;
  await act(database, entry, statements);
}

/** A scoring of a month by its id, or its newest; null for none. */
export function scoringOf(
  database: D1Database,
  { county, period }: Pick<ScoringKey, "county" | "period">,
  id: string | undefined,
): Promise<ScoringDetails | null> {
  return database
    .prepare(
      `SELECT ${KEY_COLUMNS}, rules, correction FROM scorings
       WHERE county = ?1 AND period = ?2 AND id = COALESCE(?3, id) ORDER BY version DESC LIMIT 1`,
    )
    .bind(county, period, id ?? null)
    .first<ScoringDetails>();
}

/** The newest scoring of a month, or null. */
export function newestScoring(
  database: D1Database,
  county: string,
  period: string,
): Promise<ScoringKey | null> {
  return database
    .prepare(
      `SELECT ${KEY_COLUMNS} FROM scorings WHERE county = ? AND period = ? ORDER BY version DESC LIMIT 1`,
    )
    .bind(county, period)
    .first<ScoringKey>();
}

/** What a scoring was made from. */
export interface ScoringSource extends Pick<ScoringKey, "id" | "county" | "period"> {
  /** Canonical JSON of the whole rule set. */
  readonly rules: string;
  /** 1: errors were left out. */
  readonly errorsLeftOut: number;
}

/** What the newest scoring of a month was made from, or null; its ledgers are its document. */
export function newestSource(
  database: D1Database,
  county: string,
  period: string,
): Promise<ScoringSource | null> {
  return database
    .prepare(
      `SELECT id, county, period, rules, errors_left_out AS errorsLeftOut FROM scorings
       WHERE county = ? AND period = ? ORDER BY version DESC LIMIT 1`,
    )
    .bind(county, period)
    .first<ScoringSource>();
}

/** The scoring made last of some months, or null. */
export function lastSource(
  database: D1Database,
  county: string,
  periods: readonly string[],
): Promise<(ScoringSource & { readonly createdAt: string }) | null> {
  return database
    .prepare(
      `SELECT id, county, period, rules, errors_left_out AS errorsLeftOut, created_at AS createdAt FROM scorings
       WHERE county = ?1 AND period IN (SELECT value FROM json_each(?2)) ORDER BY created_at DESC, version DESC LIMIT 1`,
    )
    .bind(county, JSON.stringify(periods))
    .first<ScoringSource & { readonly createdAt: string }>();
}

/** The scoring of a county made under an idempotency key, or null. */
export function scoringOfKey(database: D1Database, county: string, key: string): Promise<ScoringKey | null> {
  return database
    .prepare(`SELECT ${KEY_COLUMNS} FROM scorings WHERE county = ? AND idempotency_key = ?`)
    .bind(county, key)
    .first<ScoringKey>();
}

/** The JSON text of a scoring's document, or null where there is no such scoring of the county. */
export async function documentOf(
  database: D1Database,
  scoring: Pick<ScoringKey, "id" | "county" | "period">,
  kind: DocumentKind,
): Promise<string | null> {
  const bytes = await documentBytesOf(database, scoring, kind);
  return bytes === null ? null : new TextDecoder().decode(bytes);
}

/** The same as bytes, for what is handed on unread. */
export async function documentBytesOf(
  database: D1Database,
  scoring: Pick<ScoringKey, "id" | "county" | "period">,
  kind: DocumentKind,
): Promise<Utf8 | null> {
  const { results } = await database
    .prepare(
      `SELECT documents.bytes FROM documents JOIN scorings ON scorings.id = documents.scoring
       WHERE scorings.id = ? AND scorings.county = ? AND scorings.period = ? AND documents.kind = ?
       ORDER BY documents.part`,
    )
    .bind(scoring.id, scoring.county, scoring.period, kind)
    .all<{ readonly bytes: readonly number[] }>();
  return results.length === 0 ? null : decompressBytes(results.map(({ bytes }) => Uint8Array.from(bytes)));
}
