/** Text files as officials' systems export them: which encoding they are in. */

/** Encodings tried on text without a byte order mark, in this order; GB 18030 contains GBK and GB 2312. */
const CANDIDATES = ["utf-8", "gb18030"];
/** How much of a file is looked at to tell UTF-16 without a mark, in bytes. */
const SAMPLE_BYTES = 4096;

/** The text without byte order mark, or undefined where the bytes are no text. */
export function decodeText(bytes: Uint8Array): string | undefined {
  const marked = markedEncoding(bytes) ?? unmarkedUtf16(bytes);
  for (const encoding of marked === undefined ? CANDIDATES : [marked]) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return text.includes("\0") ? undefined : text;
    } catch {
      // Not this encoding: the next is tried.
    }
  }
  return undefined;
}

function markedEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
}

/** Digits, commas and line ends give UTF-16 a zero in every other byte, which no other text has. */
function unmarkedUtf16(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let even = 0;
  let odd = 0;
  sample.forEach((byte, index) => {
    if (byte !== 0) return;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  });
  if (even === 0 && odd > 0) return "utf-16le";
  return odd === 0 && even > 0 ? "utf-16be" : undefined;
}
