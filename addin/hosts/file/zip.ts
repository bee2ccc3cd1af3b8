/**
 * A zip archive as a list of entries that stay compressed: what is not rewritten is copied byte for byte.
 * (fflate alone decompresses and compresses anew.)
 */
import { Inflate, inflateSync, zipSync } from "fflate";
import { HostError } from "../host.ts";
import { MAX_ENTRIES } from "./limits.ts";

/** One entry, its data as stored in the archive. */
export interface ZipEntry {
  readonly name: string;
  /** The name's bytes as written, which may be in any encoding. */
  readonly rawName: Uint8Array;
  /** Bytes 4 to 16 of the central header: versions, flags, method, DOS time and date. */
  readonly made: ZipEntryMaking;
  readonly crc: number;
  /** Decompressed size in bytes, as the archive declares it. */
  readonly size: number;
  /** Still compressed. */
  readonly data: Uint8Array;
}

/** What an entry's header tells of its making; kept as it was. */
export interface ZipEntryMaking {
  readonly madeBy: number;
  readonly needed: number;
  readonly flags: number;
  readonly method: number;
  readonly time: number;
  readonly date: number;
  readonly internalAttributes: number;
  readonly externalAttributes: number;
}

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const END_OF_DIRECTORY_64 = 0x06064b50;
const END_LOCATOR_64 = 0x07064b50;
const LOCAL_HEADER_BYTES = 30;
const CENTRAL_HEADER_BYTES = 46;
const END_BYTES = 22;
/** The archive's comment follows its end record and is at most this long. */
const MAX_COMMENT_BYTES = 65_535;
const FLAG_ENCRYPTED = 0x1;
/** The sizes stand behind the data; we write them in front, where they are known. */
const FLAG_DATA_DESCRIPTOR = 0x8;
const FLAG_UTF8_NAME = 0x800;
const STORED = 0;
const DEFLATED = 8;
/** Compressed bytes taken at a time; they give at most a thousand times as many. */
const PIECE_BYTES = 16_384;
const EXTRA_ZIP64 = 0x0001;
const IN_ZIP64 = 0xffffffff;
/** New entries bear the first day a zip can tell: the same input gives the same bytes. */
const FIRST_ZIP_DAY = new Date(1980, 0, 1);

/** The archive's entries in the order of its directory. @throws {HostError} "damaged", "encrypted", "too-large" */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const directory = findDirectory(view);
    if (directory.count > MAX_ENTRIES) throw new HostError("too-large");
    const entries: ZipEntry[] = [];
    let at = directory.offset;
    for (let index = 0; index < directory.count; index += 1) {
      const { entry, next } = readEntry(bytes, view, at);
      entries.push(entry);
      at = next;
    }
    return entries;
  } catch (error) {
    // A DataView read past the end is a RangeError: the archive was cut off.
    throw error instanceof HostError ? error : new HostError("damaged", undefined, { cause: error });
  }
}

/** The archive of the entries, in their order. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const bodies = entries.reduce((sum, entry) => sum + entry.rawName.length + entry.data.length, 0);
  const names = entries.reduce((sum, entry) => sum + entry.rawName.length, 0);
  const headers = entries.length * (LOCAL_HEADER_BYTES + CENTRAL_HEADER_BYTES);
  const bytes = new Uint8Array(bodies + names + headers + END_BYTES);
  const view = new DataView(bytes.buffer);
  const offsets: number[] = [];
  let at = 0;
  for (const entry of entries) {
    offsets.push(at);
    view.setUint32(at, LOCAL_HEADER, true);
    writeCommonHeader(view, at + 4, entry);
    bytes.set(entry.rawName, at + LOCAL_HEADER_BYTES);
    bytes.set(entry.data, at + LOCAL_HEADER_BYTES + entry.rawName.length);
    at += LOCAL_HEADER_BYTES + entry.rawName.length + entry.data.length;
  }
  const directory = at;
  entries.forEach((entry, index) => {
    view.setUint32(at, CENTRAL_HEADER, true);
    view.setUint16(at + 4, entry.made.madeBy, true);
    writeCommonHeader(view, at + 6, entry);
    view.setUint16(at + 36, entry.made.internalAttributes, true);
    view.setUint32(at + 38, entry.made.externalAttributes, true);
    view.setUint32(at + 42, offsets[index] ?? 0, true);
    bytes.set(entry.rawName, at + CENTRAL_HEADER_BYTES);
    at += CENTRAL_HEADER_BYTES + entry.rawName.length;
  });
  view.setUint32(at, END_OF_DIRECTORY, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}

/** The entry's content. @throws {HostError} "damaged" (also where its compression is one no spreadsheet program reads) */
export function contentOf(entry: ZipEntry): Uint8Array {
  if (entry.made.method === STORED) return entry.data;
  if (entry.made.method !== DEFLATED) throw new HostError("damaged", entry.name);
  let content: Uint8Array;
  try {
    // A buffer of the declared size: an entry that lies about it cannot take more memory than it told.
    content = inflateSync(entry.data, { out: new Uint8Array(entry.size) });
  } catch (error) {
    throw new HostError("damaged", entry.name, { cause: error });
  }
  if (content.length !== entry.size) throw new HostError("damaged", entry.name);
  return content;
}

/** The entry's content in pieces of bounded size. @throws {HostError} "damaged", as `contentOf` */
export function* contentPieces(entry: ZipEntry): Generator<Uint8Array> {
  if (entry.made.method !== DEFLATED) {
    yield contentOf(entry);
    return;
  }
  let pieces: Uint8Array[] = [];
  let length = 0;
  const inflate = new Inflate((piece) => {
    pieces.push(piece);
    length += piece.length;
  });
  for (let at = 0; at < entry.data.length; at += PIECE_BYTES) {
    try {
      inflate.push(entry.data.subarray(at, at + PIECE_BYTES), at + PIECE_BYTES >= entry.data.length);
    } catch (error) {
      throw new HostError("damaged", entry.name, { cause: error });
    }
    if (length > entry.size) throw new HostError("damaged", entry.name);
    yield* pieces;
    pieces = [];
  }
  if (length !== entry.size) throw new HostError("damaged", entry.name);
}

/** A new entry, compressed; where it replaces one, the old entry's attributes and time are kept. */
export function entryOf(name: string, content: Uint8Array, replaced?: ZipEntry): ZipEntry {
  const [fresh] = readZip(zipSync({ [name]: [content, { level: 6, mtime: FIRST_ZIP_DAY }] }));
  if (fresh === undefined) throw new Error("an archive of one entry has one entry");
  if (replaced === undefined) return fresh;
  const { method, flags, needed } = fresh.made;
  const keptName = (flags & ~FLAG_UTF8_NAME) | (replaced.made.flags & FLAG_UTF8_NAME);
  const made = { ...replaced.made, method, flags: keptName, needed };
  return { ...fresh, name: replaced.name, rawName: replaced.rawName, made };
}

interface Directory {
  readonly offset: number;
  readonly count: number;
}

function findDirectory(view: DataView): Directory {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT_BYTES); at -= 1) {
    if (view.getUint32(at, true) !== END_OF_DIRECTORY) continue;
    const locator = at - 20;
    if (locator >= 0 && view.getUint32(locator, true) === END_LOCATOR_64) {
      const end = Number(view.getBigUint64(locator + 8, true));
      if (view.getUint32(end, true) !== END_OF_DIRECTORY_64) throw new HostError("damaged");
      return {
        count: Number(view.getBigUint64(end + 32, true)),
        offset: Number(view.getBigUint64(end + 48, true)),
      };
    }
    return { count: view.getUint16(at + 10, true), offset: view.getUint32(at + 16, true) };
  }
  throw new HostError("damaged");
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): { entry: ZipEntry; next: number } {
  if (view.getUint32(at, true) !== CENTRAL_HEADER) throw new HostError("damaged");
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const commentLength = view.getUint16(at + 32, true);
  const nameEnd = at + CENTRAL_HEADER_BYTES + nameLength;
  const rawName = bytes.subarray(at + CENTRAL_HEADER_BYTES, nameEnd);
  const name = new TextDecoder().decode(rawName);
  const flags = view.getUint16(at + 8, true);
  if ((flags & FLAG_ENCRYPTED) !== 0) throw new HostError("encrypted", name);
  const [size, compressed, offset] = readSizes(view, at, nameEnd, nameEnd + extraLength);
  if (view.getUint32(offset, true) !== LOCAL_HEADER) throw new HostError("damaged", name);
  const start =
    offset + LOCAL_HEADER_BYTES + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + compressed > bytes.length) throw new HostError("damaged", name);
  const entry: ZipEntry = {
    name,
    rawName,
    made: {
      madeBy: view.getUint16(at + 4, true),
      needed: view.getUint16(at + 6, true),
      flags: flags & ~FLAG_DATA_DESCRIPTOR,
      method: view.getUint16(at + 10, true),
      time: view.getUint16(at + 12, true),
      date: view.getUint16(at + 14, true),
      internalAttributes: view.getUint16(at + 36, true),
      externalAttributes: view.getUint32(at + 38, true),
    },
    crc: view.getUint32(at + 16, true),
    size,
    data: bytes.subarray(start, start + compressed),
  };
  return { entry, next: nameEnd + extraLength + commentLength };
}

/** Size, compressed size and offset, each from the zip64 field where the header has no room for it. */
function readSizes(view: DataView, at: number, extra: number, extraEnd: number): [number, number, number] {
  const values: [number, number, number] = [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ];
  for (let field = extra; field + 4 <= extraEnd; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== EXTRA_ZIP64) continue;
    let from = field + 4;
    values.forEach((value, index) => {
      if (value !== IN_ZIP64) return;
      values[index] = Number(view.getBigUint64(from, true));
      from += 8;
    });
    break;
  }
  return values;
}

/** The 26 bytes local and central headers have in common; no extra fields are written. */
function writeCommonHeader(view: DataView, at: number, entry: ZipEntry): void {
  const { made } = entry;
  view.setUint16(at, made.needed, true);
  view.setUint16(at + 2, made.flags, true);
  view.setUint16(at + 4, made.method, true);
  view.setUint16(at + 6, made.time, true);
  view.setUint16(at + 8, made.date, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.data.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.rawName.length, true);
}
