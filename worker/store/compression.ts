/** Texts as gzip, cut into parts that a database row can hold. */

/** Bytes of one part: D1 takes rows of up to 2,000,000 bytes. */
const PART_BYTES = 1_000_000;

/** The gzip of a text in parts, at least one. */
export async function compress(text: string): Promise<Uint8Array[]> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("gzip"));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  const parts: Uint8Array[] = [];
  for (let from = 0; from < bytes.length; from += PART_BYTES)
    parts.push(bytes.slice(from, from + PART_BYTES));
  return parts;
}

/** The text of its parts. */
export async function decompress(parts: readonly Uint8Array[]): Promise<string> {
  const stream = new Blob([...parts]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).text();
}
