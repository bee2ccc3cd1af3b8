/**
 * Who asks. One seam: whatever a county signs in with ends as an Identity here. The county comes from the
 * identity, never from the request.
 */
import type { IdentityRole } from "#shared/api/access.ts";
import { ApiError } from "../api-error.ts";
import { sha256 } from "../digest.ts";

/** Who asks, for the record and for what is open to them. */
export interface Identity {
  /** Id of the county. */
  readonly county: string;
  readonly role: IdentityRole;
  /** Whom a clerk acts for; null for every other role. */
  readonly unit: string | null;
  /** The name the county gave the device. */
  readonly name: string;
  /** Id of the device. */
  readonly device: string;
}

/** Tokens are opaque: 43 characters of base64url are 256 bits. Longer or other text is none. */
const BEARER = /^Bearer ([A-Za-z0-9_-]{20,200})$/;

interface DeviceRow extends Identity {
  readonly expires_at: string;
  readonly revoked_at: string | null;
}

/**
 * The identity of a request's bearer token at a time (ms since 1970).
 * @throws {ApiError} unauthenticated, expired-token, revoked-token
 */
export async function authenticate(request: Request, database: D1Database, now: number): Promise<Identity> {
  const token = BEARER.exec(request.headers.get("authorization") ?? "")?.[1];
  if (token === undefined) throw new ApiError("unauthenticated");
  // Looked up by its hash: what time the comparison takes tells nothing of a token.
  const row = await database
    .prepare(
      "SELECT id AS device, county, role, unit, name, expires_at, revoked_at FROM devices WHERE hash = ?",
    )
    .bind(await sha256(token))
    .first<DeviceRow>();
  if (row === null) throw new ApiError("unauthenticated");
  const { expires_at: expiresAt, revoked_at: revokedAt, ...identity } = row;
  if (revokedAt !== null) throw new ApiError("revoked-token", revokedAt.slice(0, 10));
  // Whatever is no date has expired.
  if (!(Date.parse(expiresAt) > now)) throw new ApiError("expired-token", expiresAt.slice(0, 10));
  return identity;
}

/** Lets through who has one of these roles. @throws {ApiError} forbidden */
export function requireRole(identity: Identity, ...roles: readonly IdentityRole[]): Identity {
  if (!roles.includes(identity.role)) throw new ApiError("forbidden");
  return identity;
}
