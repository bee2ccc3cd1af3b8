/** Texts as gzip, in parts that a database row can hold. */
import type { Utf8 } from "../json-bytes.ts";
import { cut } from "./parts.ts";

/** The gzip of a text in parts, at least one. */
export async function compress(text: string | Utf8): Promise<Uint8Array[]> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("gzip"));
  return cut(new Uint8Array(await new Response(stream).arrayBuffer()));
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
