/** Idempotency-Key: the same request again has the same answer, and is done once. */
import { MAX_KEY_LENGTH } from "#shared/api/limits.ts";
import { ApiError } from "../api-error.ts";
import { claimRequest, releaseRequest } from "../store/requests-in-flight.ts";
import type { RequestClaim } from "../store/requests-in-flight.ts";

/** Seconds after which a request that met its like in flight may come again. */
const RETRY_AFTER = 2;

/** What a request has left in the record. */
interface Kept {
  readonly requestDigest: string;
}

/** The Idempotency-Key, or null for none. @throws {ApiError} invalid-idempotency-key */
export function idempotencyKeyOf(headers: Headers): string | null {
  const key = headers.get("idempotency-key");
  if (key !== null && (key.length > MAX_KEY_LENGTH || !/^[\x21-\x7e]+$/.test(key))) {
    throw new ApiError("invalid-idempotency-key", String(MAX_KEY_LENGTH));
  }
  return key;
}

/**
 * Makes something once. Under a key made before it is what `find` finds; without a key it is always made.
 * @throws {ApiError} idempotency-conflict, request-in-flight, and whatever making it throws
 */
export async function once<Found extends Kept, Made extends Found>(
  database: D1Database,
  claim: Pick<RequestClaim, "owner" | "digest"> & { readonly key: string | null },
  find: (key: string) => Promise<Found | null>,
  make: () => Promise<Made>,
): Promise<{ readonly made: Made } | { readonly found: Found; readonly made?: undefined }> {
  const { owner, key, digest } = claim;
  if (key === null) return { made: await make() };
  const before = await find(key);
  if (before !== null) return { found: sameRequest(before, digest) };
  const claimed = { owner, key, digest, begunAt: Date.now() };
  const inFlight = await claimRequest(database, claimed).catch(async (error: unknown) => {
    // The answer may be lost and the claim there: who asks again is not to wait for it.
    await releaseRequest(database, claimed);
    throw error;
  });
  if (inFlight !== null) {
    if (inFlight !== digest) throw new ApiError("idempotency-conflict");
    throw new ApiError("request-in-flight", "", { retryAfter: RETRY_AFTER });
  }
  try {
    return { made: await make() };
  } catch (error) {
    // Another was done with the same request between our look and our claim.
    const meanwhile = await find(key);
    if (meanwhile === null) throw error;
    return { found: sameRequest(meanwhile, digest) };
  } finally {
    // What was made is on record and found before any claim; one that can't be ended is taken for dead in a while.
    await releaseRequest(database, claimed).catch(() => undefined);
  }
}

function sameRequest<Found extends Kept>(found: Found, digest: string): Found {
  if (found.requestDigest !== digest) throw new ApiError("idempotency-conflict");
  return found;
}
