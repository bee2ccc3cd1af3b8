/** What units have handed in: the newest of each holds, unless it was sent back. */
import type { ListedSubmission } from "#shared/api/submission.ts";
import type { Handed } from "#shared/collecting/reporting.ts";
import { dayInChina } from "../china-time.ts";
import type { Utf8 } from "../json-bytes.ts";
import { compress, decompress } from "./compression.ts";

export type SubmissionDocument = "ledgers" | "answer";

export interface NewSubmission {
  readonly id: string;
  readonly county: string;
  readonly period: string;
  readonly unit: string;
  /** ISO 8601 in UTC. */
  readonly submittedAt: string;
  readonly submittedBy: string;
  readonly inputDigest: string;
  readonly rows: number;
  readonly errors: number;
  readonly warnings: number;
  readonly notices: number;
  readonly notTaken: number;
  readonly idempotencyKey: string | null;
  readonly requestDigest: string;
  /** JSON of each document. */
  readonly documents: Readonly<Record<SubmissionDocument, Utf8>>;
}

/** A submission on record. */
export interface Submission extends Omit<ListedSubmission, "late" | "findings" | "returned"> {
  readonly county: string;
  readonly period: string;
  readonly requestDigest: string;
  readonly errors: number;
  readonly warnings: number;
  readonly notices: number;
  readonly returnedAt: string | null;
  readonly returnedBy: string | null;
  readonly remark: string | null;
}

/** By which the database refuses to send a submission back twice. */
export const RETURNED_ALREADY = "UNIQUE constraint failed: submission_returns";

const SELECTED = `SELECT id, county, period, unit, version, submitted_at AS submittedAt, submitted_by AS submittedBy,
  input_digest AS inputDigest, rows, errors, warnings, notices, not_taken AS notTaken, request_digest AS requestDigest,
  returned_at AS returnedAt, returned_by AS returnedBy, remark
  FROM submissions LEFT JOIN submission_returns ON submission = id`;
const NEWEST = `version = (SELECT MAX(version) FROM submissions AS others
  WHERE others.county = submissions.county AND others.period = submissions.period AND others.unit = submissions.unit)`;

/** Statements that put a submission on record as the unit's next version of the month. */
export async function insertSubmission(
  database: D1Database,
  submission: NewSubmission,
): Promise<D1PreparedStatement[]> {
  const { id, county, period, unit } = submission;
  const statements = [
    database
      .prepare(
        `INSERT INTO submissions (id, county, period, unit, version, submitted_at, submitted_by, input_digest, rows,
           errors, warnings, notices, not_taken, idempotency_key, request_digest)
         SELECT ?1, ?2, ?3, ?4, COALESCE(MAX(version), 0) + 1, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14
         FROM submissions WHERE county = ?2 AND period = ?3 AND unit = ?4`,
      )
      .bind(
        id,
        county,
        period,
        unit,
        submission.submittedAt,
        submission.submittedBy,
        submission.inputDigest,
        submission.rows,
        submission.errors,
        submission.warnings,
        submission.notices,
        submission.notTaken,
        submission.idempotencyKey,
        submission.requestDigest,
      ),
  ];
  for (const [kind, json] of Object.entries(submission.documents)) {
    for (const [part, bytes] of (await compress(json)).entries()) {
      statements.push(
        database
          .prepare("INSERT INTO submission_documents (submission, kind, part, bytes) VALUES (?, ?, ?, ?)")
          .bind(id, kind, part, bytes),
      );
    }
  }
  return statements;
}

/** Of each unit its newest of a month, by the units' names; of one unit alone where it is given. */
export async function newestSubmissions(
  database: D1Database,
  county: string,
  period: string,
  unit: string | null = null,
): Promise<readonly Submission[]> {
  const { results } = await database
    .prepare(
      `${SELECTED} WHERE county = ?1 AND period = ?2 AND unit = COALESCE(?3, unit) AND ${NEWEST} ORDER BY unit`,
    )
    .bind(county, period, unit)
    .all<Submission>();
  return results;
}

/** Of each unit its newest of each of some months, where it was not sent back: the newest month first, then by the units' names. */
export async function standingSubmissions(
  database: D1Database,
  county: string,
  periods: readonly string[],
): Promise<readonly Submission[]> {
  const { results } = await database
    .prepare(
      `${SELECTED} WHERE county = ?1 AND period IN (SELECT value FROM json_each(?2)) AND ${NEWEST}
         AND returned_at IS NULL ORDER BY period DESC, unit`,
    )
    .bind(county, JSON.stringify(periods))
    .all<Submission>();
  return results;
}

/** A submission of a county's month by its id, or null. */
export function submissionOf(
  database: D1Database,
  county: string,
  period: string,
  id: string,
): Promise<Submission | null> {
  return database
    .prepare(`${SELECTED} WHERE county = ? AND period = ? AND id = ?`)
    .bind(county, period, id)
    .first<Submission>();
}

/** The submission of a unit made under an idempotency key, or null. */
export function submissionOfKey(
  database: D1Database,
  county: string,
  unit: string,
  key: string,
): Promise<Submission | null> {
  return database
    .prepare(`${SELECTED} WHERE county = ? AND unit = ? AND idempotency_key = ?`)
    .bind(county, unit, key)
    .first<Submission>();
}

/** The JSON text of a submission's document. */
export async function submissionDocument(
  database: D1Database,
  id: string,
  kind: SubmissionDocument,
): Promise<string> {
  const { results } = await database
    .prepare("SELECT bytes FROM submission_documents WHERE submission = ? AND kind = ? ORDER BY part")
    .bind(id, kind)
    .all<{ readonly bytes: readonly number[] }>();
  return decompress(results.map(({ bytes }) => Uint8Array.from(bytes)));
}

/** Sends a submission back. */
export function insertReturn(
  database: D1Database,
  id: string,
  { at, by, remark }: NonNullable<ListedSubmission["returned"]>,
): D1PreparedStatement {
  return database
    .prepare(
      "INSERT INTO submission_returns (submission, returned_at, returned_by, remark) VALUES (?, ?, ?, ?)",
    )
    .bind(id, at, by, remark);
}

/** When each unit's ledgers of each month up to one came in: the first that were not sent back. */
export async function handedIn(
  database: D1Database,
  county: string,
  until: string,
): Promise<readonly Handed[]> {
  const { results } = await database
    .prepare(
      `SELECT period, unit, MIN(submitted_at) AS at FROM submissions
       WHERE county = ? AND period <= ? AND id NOT IN (SELECT submission FROM submission_returns)
       GROUP BY period, unit ORDER BY period, unit`,
    )
    .bind(county, until)
    .all<{ readonly period: string; readonly unit: string; readonly at: string }>();
  return results.map(({ period, unit, at }) => ({ period, unit, day: dayInChina(Date.parse(at)) }));
}

/**
 * Units that are to hand in: those with a device of their own, and those ranked the last time.
 * @param by ISO 8601: whoever came later was not asked yet. @default now
 */
export async function unitsExpected(
  database: D1Database,
  county: string,
  now: string,
  by = now,
): Promise<readonly string[]> {
  const { results } = await database
    .prepare(
      `SELECT unit FROM devices WHERE county = ?1 AND role = 'unit' AND revoked_at IS NULL AND expires_at > ?2
         AND created_at <= ?3
       UNION SELECT unit FROM standings WHERE rank IS NOT NULL AND scoring =
         (SELECT id FROM scorings WHERE county = ?1 AND created_at <= ?3 ORDER BY period DESC, version DESC LIMIT 1)
       ORDER BY unit`,
    )
    .bind(county, now, by)
    .all<{ readonly unit: string }>();
  return results.map(({ unit }) => unit);
}

/** Whether units hand in themselves: some have a device for it, or have handed in. */
export async function isCollecting(database: D1Database, county: string, now: string): Promise<boolean> {
  const found = await database
    .prepare(
      `SELECT 1 FROM devices WHERE county = ?1 AND role = 'unit' AND revoked_at IS NULL AND expires_at > ?2
       UNION ALL SELECT 1 FROM submissions WHERE county = ?1 LIMIT 1`,
    )
    .bind(county, now)
    .first();
  return found !== null;
}

/** The submissions a scoring was made from, by their units. */
export async function sourcesOf(
  database: D1Database,
  scoring: string,
): Promise<{ submission: string; unit: string; version: number; submittedAt: string }[]> {
  const { results } = await database
    .prepare(
      `SELECT submission, unit, version, submitted_at AS submittedAt FROM scoring_sources
       JOIN submissions ON submissions.id = submission WHERE scoring = ? ORDER BY unit`,
    )
    .bind(scoring)
    .all<{ submission: string; unit: string; version: number; submittedAt: string }>();
  return results;
}
