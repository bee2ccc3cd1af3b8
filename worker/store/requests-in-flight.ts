/** Requests under an Idempotency-Key that are being answered: the same one again waits, it is not done twice. */

/** After this long, in ms, a request that was never finished is taken for dead: no answer takes a minute. */
const PATIENCE = 2 * 60 * 1000;

/** Whose key it is, the key, and what was asked. */
export interface RequestClaim {
  readonly owner: string;
  readonly key: string;
  /** SHA-256 of the request. */
  readonly digest: string;
  /** ms since 1970; tells a claim from a later one of the same key. */
  readonly begunAt: number;
}

/** Claims a key. @returns null where it is ours, else the digest of what is being answered */
export async function claimRequest(
  database: D1Database,
  { owner, key, digest, begunAt }: RequestClaim,
): Promise<string | null> {
  const claimed = await database
    .prepare(
      `INSERT INTO requests_in_flight (owner, key, digest, begun_at) VALUES (?1, ?2, ?3, ?4)
       ON CONFLICT DO UPDATE SET digest = ?3, begun_at = ?4 WHERE begun_at < ?5 RETURNING digest`,
    )
    .bind(owner, key, digest, begunAt, begunAt - PATIENCE)
    .first<string>("digest");
  if (claimed !== null) return null;
  const other = await database
    .prepare("SELECT digest FROM requests_in_flight WHERE owner = ? AND key = ?")
    .bind(owner, key)
    .first<string>("digest");
  return other ?? digest;
}

/** Ends a claim; one that was taken for dead, and its key claimed by another since, ends nothing. */
export async function releaseRequest(
  database: D1Database,
  { owner, key, begunAt }: Omit<RequestClaim, "digest">,
): Promise<void> {
  await database
    .prepare("DELETE FROM requests_in_flight WHERE owner = ? AND key = ? AND begun_at = ?")
    .bind(owner, key, begunAt)
    .run();
}
