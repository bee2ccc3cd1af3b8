/** A template's zip unpacked within bounds, a piece at a time: nothing in it is believed about its size. */
import { Unzip, UnzipInflate } from "fflate";
import { LetterheadFault } from "./fault.ts";

/** Parts of a package: Word writes some twenty. */
const MAX_PARTS = 300;
/** Bytes of pictures, unpacked: most are packed already. */
const MAX_PICTURES = 16 * 1024 * 1024;
/** Bytes of everything else: the text of a template takes some hundred kilobytes, and reading it a second a megabyte. */
const MAX_TEXT = 3 * 1024 * 1024;
const PICTURES = "word/media/";
/** Packed bytes taken at a time; they give at most a thousand times as many. */
const PIECE_BYTES = 4096;

/** What files begin with: a zip, and what Word wrote before 2007 (or writes under a password). */
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Parts by name.
 * @throws {LetterheadFault} no-docx, old-word, outsized, damaged
 */
export function unpack(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  if (beginsWith(bytes, COMPOUND)) throw new LetterheadFault("old-word");
  if (!beginsWith(bytes, ZIP)) throw new LetterheadFault("no-docx");
  const parts = new Map<string, Uint8Array>();
  let [begun, finished] = [0, 0];
  let isDamaged = false;
  const left = { text: MAX_TEXT, pictures: MAX_PICTURES };
  const isOutsized = (): boolean => left.text < 0 || left.pictures < 0 || begun > MAX_PARTS;
  const unzip = new Unzip((file) => {
    begun += 1;
    const pieces: Uint8Array[] = [];
    file.ondata = (error, piece, isLast) => {
      isDamaged ||= error !== null;
      if (isDamaged || isOutsized()) return;
      left[file.name.startsWith(PICTURES) ? "pictures" : "text"] -= piece.length;
      pieces.push(piece);
      if (!isLast) return;
      finished += 1;
      if (!file.name.endsWith("/")) parts.set(file.name, joined(pieces));
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
    try {
      unzip.push(bytes.subarray(at, at + PIECE_BYTES), at + PIECE_BYTES >= bytes.length);
    } catch {
      isDamaged = true;
    }
    if (isOutsized()) throw new LetterheadFault("outsized");
    if (isDamaged) throw new LetterheadFault("damaged");
  }
  if (finished < begun) throw new LetterheadFault("damaged");
  return parts;
}

function beginsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
