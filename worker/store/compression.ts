/** Texts as gzip, in parts that a database row can hold. */
import { cut } from "./parts.ts";

/** The gzip of a text in parts, at least one. */
export async function compress(text: string): Promise<Uint8Array[]> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("gzip"));
  return cut(new Uint8Array(await new Response(stream).arrayBuffer()));
}

/** The text of its parts. */
export async function decompress(parts: readonly Uint8Array[]): Promise<string> {
  const stream = new Blob([...parts]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).text();
}
