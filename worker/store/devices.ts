/** Devices signed in: each with a token of its own, of which the SHA-256 alone is kept. */
import type { IdentityRole } from "#shared/api/access.ts";

export interface StoredDevice {
  readonly id: string;
  readonly county: string;
  readonly role: IdentityRole;
  readonly unit: string | null;
  readonly name: string;
  readonly hash: string;
  /** Id of the activation code. */
  readonly code: string;
  readonly createdAt: string;
  readonly expiresAt: string;
}

/** A device as it is listed. */
export type ListedDevice = Omit<StoredDevice, "county" | "hash" | "code"> & {
  readonly state: "active" | "expired" | "revoked";
};

/** By which the database refuses a second device of one code, and to lose the last administrator. */
export const CODE_USED = "UNIQUE constraint failed: devices.code";
export const LAST_ADMINISTRATOR = "last-administrator";

const LISTED = `id, role, unit, name, created_at AS createdAt, expires_at AS expiresAt,
  CASE WHEN revoked_at IS NOT NULL THEN 'revoked' WHEN expires_at > ?1 THEN 'active' ELSE 'expired' END AS state`;

export function insertDevice(database: D1Database, device: StoredDevice): D1PreparedStatement {
  const { id, county, role, unit, name, hash, code, createdAt, expiresAt } = device;
  return database
    .prepare(
      `INSERT INTO devices (id, county, role, unit, name, hash, code, created_at, expires_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .bind(id, county, role, unit, name, hash, code, createdAt, expiresAt);
}

export function revokeDevice(database: D1Database, id: string, now: string): D1PreparedStatement {
  return database.prepare("UPDATE devices SET revoked_at = ? WHERE id = ?").bind(now, id);
}

/** All devices of a county at a moment, newest first. */
export async function listDevices(
  database: D1Database,
  county: string,
  now: string,
): Promise<readonly ListedDevice[]> {
  const { results } = await database
    .prepare(`SELECT ${LISTED} FROM devices WHERE county = ?2 ORDER BY created_at DESC, id`)
    .bind(now, county)
    .all<ListedDevice>();
  return results;
}

/** A device of a county, or null. */
export function deviceOf(
  database: D1Database,
  county: string,
  id: string,
  now: string,
): Promise<ListedDevice | null> {
  return database
    .prepare(`SELECT ${LISTED} FROM devices WHERE county = ?2 AND id = ?3`)
    .bind(now, county, id)
    .first<ListedDevice>();
}

/** The device of a code, by its token's digest too: who holds both, or null. */
export function deviceOfToken(
  database: D1Database,
  { code, hash }: Pick<StoredDevice, "code" | "hash">,
  now: string,
): Promise<(ListedDevice & Pick<StoredDevice, "county">) | null> {
  return database
    .prepare(`SELECT ${LISTED}, county FROM devices WHERE code = ?2 AND hash = ?3`)
    .bind(now, code, hash)
    .first<ListedDevice & Pick<StoredDevice, "county">>();
}

/** The county by its id. */
export async function countyOf(database: D1Database, id: string): Promise<{ id: string; name: string }> {
  const county = await database
    .prepare("SELECT id, name FROM counties WHERE id = ?")
    .bind(id)
    .first<{ id: string; name: string }>();
  if (county === null) throw new Error(`no county ${id}`);
  return county;
}
