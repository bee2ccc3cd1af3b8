/** Bytes cut into parts that a database row can hold. */

/**
 * Bytes of one part. D1 takes rows of 2,000,000 bytes, but statements of 100,000 alone: a part written out as a
 * literal, two digits a byte, must fit into one, so that a record can be restored by statements.
 */
const PART_BYTES = 45_000;

/** The parts of bytes in their order, at least one. */
export function cut(bytes: Uint8Array): Uint8Array[] {
  const parts: Uint8Array[] = [];
  for (let from = 0; from < bytes.length || from === 0; from += PART_BYTES)
    parts.push(bytes.slice(from, from + PART_BYTES));
  return parts;
}
