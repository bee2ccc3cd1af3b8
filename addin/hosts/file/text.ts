/** Text files as officials' systems export them: which encoding they are in, and whether they are text at all. */

/** Encodings tried on text without a byte order mark, in this order; GB 18030 contains GBK and GB 2312. */
const CANDIDATES = ["utf-8", "gb18030"];
/** How much of a file is looked at to tell UTF-16 without a mark, in bytes. */
const SAMPLE_BYTES = 4096;
/** What no text holds: control characters save tab, line ends and form feed, and code points that are none. */
const NO_TEXT = /(?![\t\n\f\r])\p{Cc}|\p{Noncharacter_Code_Point}/u;
/** Programs of the eighties end a text with it. */
const END_OF_FILE = "\u001A";
/** What sheets are written in: Latin, marks and signs, Chinese, kana, full-width forms. */
const USUAL = /[\t\n\f\r\u0020-\u024F\u2000-\u27BF\u3000-\u30FF\u3400-\u9FFF\uFF00-\uFFEF]/gu;

/** The text without byte order mark, or undefined where the bytes are no text. */
export function decodeText(bytes: Uint8Array): string | undefined {
  const marked = markedEncoding(bytes);
  if (marked !== undefined) return decoded(bytes, marked);
  const guessed = unmarkedUtf16(bytes);
  const text = guessed === undefined ? undefined : decoded(bytes, guessed);
  if (text !== undefined && isUsual(text)) return text;
  for (const encoding of CANDIDATES) {
    const tried = decoded(bytes, encoding);
    if (tried !== undefined) return tried;
  }
  return undefined;
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
  if (text.endsWith(END_OF_FILE)) text = text.slice(0, -1);
  return NO_TEXT.test(text) ? undefined : text;
}

function markedEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
}

/** Digits, commas and line ends give UTF-16 a zero in every other byte, which no other text has. */
function unmarkedUtf16(bytes: Uint8Array): string | undefined {
  if (bytes.length % 2 !== 0) return undefined;
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

/** Whether a text whose encoding was only guessed reads like one: bytes of something else give characters from everywhere. */
function isUsual(text: string): boolean {
  const looked = text.slice(0, SAMPLE_BYTES);
  return (looked.match(USUAL)?.length ?? 0) * 20 >= looked.length * 19;
}
