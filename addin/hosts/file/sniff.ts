/** What kind of file some bytes are, by their content and never by their name. */
import * as xlsx from "@e965/xlsx";
import { HostError } from "../host.ts";
import { MAX_FILE_BYTES } from "./limits.ts";
import { contentType, findPart, CONTENT_TYPES, type Package } from "./package.ts";
import { decodeText } from "./text.ts";
import { workbookPath } from "./workbook-part.ts";
import { contentOf, readZip } from "./zip.ts";

/**
 * `package`: .xlsx and its kin, read and written. `other`: a workbook only read (.xls, .et, .xlsb, .ods);
 * `codepage` where it is so old that its text is in bytes, for a file that does not name its own.
 * `text`: delimited text and exports as HTML, or, where `typed`, XML 2003, whose cells tell numbers from text.
 */
export type Source =
  | { readonly kind: "package"; readonly package: Package; readonly workbook: string }
  | {
      readonly kind: "other";
      readonly bytes: Uint8Array;
      readonly entries?: Package;
      readonly codepage?: number;
    }
  | { readonly kind: "text"; readonly text: string; readonly typed: boolean };

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** First record of a worksheet of Excel 2 to 4, which stands in the file without any container. */
const BARE_RECORD = 0x09;
const BARE_VERSIONS = new Set([0x00, 0x02, 0x04]);
/** What programs of the nineties wrote on Chinese Windows. */
const SIMPLIFIED_CHINESE = 936;
/** Stand first in files that are text and yet no table: PDF, RTF, PostScript, a web page saved as one file. */
const NO_TABLES = ["%PDF", "{\\rtf", "%!PS", "MIME-Version:"];
const SPREADSHEET_2003 = "urn:schemas-microsoft-com:office:spreadsheet";
/** How far into a text its root element is looked for, in characters. */
const HEAD_LENGTH = 100_000;

/** @throws {HostError} "not-a-workbook", "encrypted", "damaged", "too-large" */
export function sniff(bytes: Uint8Array): Source {
  if (bytes.length > MAX_FILE_BYTES) throw new HostError("too-large");
  if (startsWith(bytes, ZIP)) return sniffZip(bytes);
  if (startsWith(bytes, COMPOUND)) return sniffCompound(bytes);
  if (bytes[0] === BARE_RECORD && BARE_VERSIONS.has(bytes[1] ?? -1) && bytes[3] === 0) {
    return { kind: "other", bytes, codepage: SIMPLIFIED_CHINESE };
  }
  return sniffText(bytes);
}

function sniffZip(bytes: Uint8Array): Source {
  const source: Package = { entries: readZip(bytes) };
  if (findPart(source, CONTENT_TYPES) !== undefined) {
    const workbook = workbookPath(source);
    const type = workbook === undefined ? undefined : contentType(source, workbook);
    if (workbook === undefined || type === undefined) throw new HostError("not-a-workbook");
    if (type.includes("sheet.binary")) return { kind: "other", bytes, entries: source };
    // sheet.main+xml, sheet.macroEnabled.main+xml, template.main+xml …, all under these two names.
    if (!/spreadsheetml|ms-excel/i.test(type)) throw new HostError("not-a-workbook");
    if (findPart(source, workbook) === undefined) throw new HostError("damaged", workbook);
    return { kind: "package", package: source, workbook };
  }
  const mimetype = findPart(source, "mimetype");
  const type = mimetype === undefined ? "" : new TextDecoder().decode(contentOf(mimetype));
  if (!type.startsWith("application/vnd.oasis.opendocument.spreadsheet"))
    throw new HostError("not-a-workbook");
  const manifest = findPart(source, "META-INF/manifest.xml");
  if (manifest !== undefined && new TextDecoder().decode(contentOf(manifest)).includes("encryption-data")) {
    throw new HostError("encrypted");
  }
  return { kind: "other", bytes, entries: source };
}

function sniffCompound(bytes: Uint8Array): Source {
  let streams: readonly string[];
  try {
    const file = xlsx.CFB.read(bytes, { type: "array" }) as { readonly FullPaths: readonly string[] };
    streams = file.FullPaths.map((path) =>
      path
        .replace(/^.*\/(?=.)/, "")
        .replace(/\/$/, "")
        .toLowerCase(),
    );
  } catch (error) {
    throw new HostError("damaged", undefined, { cause: error });
  }
  if (streams.includes("encryptedpackage")) throw new HostError("encrypted");
  if (streams.includes("workbook")) return { kind: "other", bytes };
  if (streams.includes("book")) return { kind: "other", bytes, codepage: SIMPLIFIED_CHINESE };
  throw new HostError("not-a-workbook");
}

function sniffText(bytes: Uint8Array): Source {
  const text = decodeText(bytes);
  if (text === undefined || text.trim() === "" || NO_TABLES.some((mark) => text.startsWith(mark)))
    throw new HostError("not-a-workbook");
  const head = text.slice(0, HEAD_LENGTH).trimStart();
  if (!head.startsWith("<")) return { kind: "text", text, typed: false };
  if (head.includes(SPREADSHEET_2003)) return { kind: "text", text, typed: true };
  if (/<table[\s>]/i.test(head)) return { kind: "text", text, typed: false };
  throw new HostError("not-a-workbook");
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}
