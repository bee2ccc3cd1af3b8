/** Texts as gzip, in parts that a database row can hold. */
import type { Utf8 } from "../json-bytes.ts";
import { cut } from "./parts.ts";

/** The gzip of a text in parts, at least one. */
export async function compress(text: string | Utf8): Promise<Uint8Array[]> {
  const { readable, writable } = new CompressionStream("gzip");
  const writer = writable.getWriter();
  // Written while it is read: neither waits for ever on the other.
  const written = Promise.all([
    writer.write(typeof text === "string" ? new TextEncoder().encode(text) : text),
    writer.close(),
  ]);
  const compressed = await new Response(readable).arrayBuffer();
  await written;
  return cut(new Uint8Array(compressed));
}

/** The text of its parts. */
export function decompress(parts: readonly Uint8Array[]): Promise<string> {
  return decompressed(parts).text();
}

/** The same as bytes. */
export async function decompressBytes(parts: readonly Uint8Array[]): Promise<Utf8> {
  return new Uint8Array(await decompressed(parts).arrayBuffer());
}

function decompressed(parts: readonly Uint8Array[]): Response {
  return new Response(new Blob([...parts]).stream().pipeThrough(new DecompressionStream("gzip")));
}
