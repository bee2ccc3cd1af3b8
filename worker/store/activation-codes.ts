/** Activation codes on record: issued, listed, revoked, and found by what was typed. */
import type { ActivationCodesAnswer, IdentityRole } from "#shared/api/access.ts";

/** A code without the code itself, of which the SHA-256 alone is kept. */
export interface StoredCode {
  readonly id: string;
  readonly county: string;
  readonly role: IdentityRole;
  readonly unit: string | null;
  readonly name: string;
  readonly hash: string;
  /** Name of the device that issued it. */
  readonly createdBy: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly deviceDays: number;
}

/** A code with what has become of it. */
export interface FoundCode extends StoredCode {
  readonly state: "open" | "used" | "expired" | "revoked";
}

/** Columns of `activation_codes AS codes`, with the state of each at the moment ?1. */
const COLUMNS = `id, county, role, unit, name, hash, created_by AS createdBy, created_at AS createdAt,
  expires_at AS expiresAt, device_days AS deviceDays,
  CASE WHEN revoked_at IS NOT NULL THEN 'revoked'
    WHEN EXISTS (SELECT 1 FROM devices WHERE devices.code = codes.id) THEN 'used'
    WHEN expires_at > ?1 THEN 'open'
    ELSE 'expired' END AS state`;

export function insertCode(database: D1Database, code: StoredCode): D1PreparedStatement {
  const { id, county, role, unit, name, hash, createdBy, createdAt, expiresAt, deviceDays } = code;
  return database
    .prepare(
      `INSERT INTO activation_codes (id, county, role, unit, name, hash, created_by, created_at, expires_at, device_days)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .bind(id, county, role, unit, name, hash, createdBy, createdAt, expiresAt, deviceDays);
}

export function revokeCode(database: D1Database, id: string, now: string): D1PreparedStatement {
  return database.prepare("UPDATE activation_codes SET revoked_at = ? WHERE id = ?").bind(now, id);
}

/** All codes of a county, newest first. */
export async function listCodes(
  database: D1Database,
  county: string,
  now: string,
): Promise<ActivationCodesAnswer["codes"]> {
  const { results } = await database
    .prepare(
      `SELECT ${COLUMNS} FROM activation_codes AS codes WHERE county = ?2 ORDER BY created_at DESC, id`,
    )
    .bind(now, county)
    .all<FoundCode>();
  return results.map(({ county: _, hash: __, deviceDays: ___, ...listed }) => listed);
}

/** The code of a county by its id, or null. */
export function codeOfId(
  database: D1Database,
  county: string,
  id: string,
  now: string,
): Promise<FoundCode | null> {
  return database
    .prepare(`SELECT ${COLUMNS} FROM activation_codes AS codes WHERE county = ?2 AND id = ?3`)
    .bind(now, county, id)
    .first<FoundCode>();
}

/** The code of any county by its digest, or null. */
export function codeOfHash(database: D1Database, hash: string, now: string): Promise<FoundCode | null> {
  return database
    .prepare(`SELECT ${COLUMNS} FROM activation_codes AS codes WHERE hash = ?2`)
    .bind(now, hash)
    .first<FoundCode>();
}
