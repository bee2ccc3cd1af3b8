/** Idempotency keys: the same for a repeated attempt, so that the service does it once. */

/** Random bytes of a key. */
const KEY_BYTES = 16;

/** `randomUUID` is missing on pages served over plain http, as on an intranet. */
export function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(KEY_BYTES))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
}
