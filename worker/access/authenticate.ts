/**
 * Who asks. One seam: whatever a county signs in with ends as an Identity here. The county comes from the
 * identity, never from the request.
 */
import { ApiError } from "../api-error.ts";
import { sha256 } from "../digest.ts";

/** `county`: the project office, which scores for all units; `unit`: a clerk, who acts for one. */
export type IdentityRole = "county" | "unit";

export interface Identity {
  /** Id of the county. */
  readonly county: string;
  readonly role: IdentityRole;
  /** Whose token it is, for the record. */
  readonly name: string;
}

/** Tokens are opaque: 43 characters of base64url are 256 bits. Longer or other text is none. */
const BEARER = /^Bearer ([A-Za-z0-9_-]{20,200})$/;

interface TokenRow {
  readonly county: string;
  readonly role: IdentityRole;
  readonly name: string;
  readonly expires_at: string;
}

/**
 * The identity of a request's bearer token at a time (ms since 1970).
 * @throws {ApiError} unauthenticated, expired-token
 */
export async function authenticate(request: Request, database: D1Database, now: number): Promise<Identity> {
  const token = BEARER.exec(request.headers.get("authorization") ?? "")?.[1];
  if (token === undefined) throw new ApiError("unauthenticated");
  // Looked up by its hash: what time the comparison takes tells nothing of a token.
  const row = await database
    .prepare("SELECT county, role, name, expires_at FROM tokens WHERE hash = ?")
    .bind(await sha256(token))
    .first<TokenRow>();
  if (row === null) throw new ApiError("unauthenticated");
  // Whatever is no date has expired.
  if (!(Date.parse(row.expires_at) > now)) throw new ApiError("expired-token", row.expires_at.slice(0, 10));
  return { county: row.county, role: row.role, name: row.name };
}

/** Lets the county's project office through alone. @throws {ApiError} forbidden */
export function requireCounty(identity: Identity): Identity {
  if (identity.role !== "county") throw new ApiError("forbidden");
  return identity;
}
