/**
 * A worksheet part's text without the cells and rows that hold nothing, read piece by piece: formats that
 * reach down to the last row make a part of hundreds of megabytes that must never stand in memory at once.
 */
import { HostError } from "../host.ts";
import { MAX_SHEET_CHARACTERS } from "./limits.ts";
import { xmlEncoding } from "./xml.ts";
import { contentPieces, type ZipEntry } from "./zip.ts";

/** Every known program writes a cell or row that only carries a format so: in one tag, or in two with nothing between. */
const EMPTY_CELL = /<(?:\w+:)?c(?=\s)(?=[^<>]*\sr=)[^<>]*(?:\/>|><\/(?:\w+:)?c>)/g;
const EMPTY_ROW = /<(?:\w+:)?row(?=\s)(?=[^<>]*\sr=)[^<>]*(?:\/>|>\s*<\/(?:\w+:)?row>)/g;
/** Cells and rows may leave out their place and then follow the one before, which must not be left out then. */
const WITHOUT_PLACE = /<(?:\w+:)?(?:c|row)(?:>|\s(?![^<>]*\br=)[^<>]*>|\/>)/;

/** @throws {HostError} "damaged", "too-large" */
export function worksheetText(entry: ZipEntry): string {
  return readText(entry, true) ?? readText(entry, false) ?? "";
}

/** The text, or undefined where empty cells were to be left out and can't be. */
function readText(entry: ZipEntry, leaveOut: boolean): string | undefined {
  let decoder: TextDecoder | undefined;
  let text = "";
  let rest = "";
  for (const piece of contentPieces(entry)) {
    decoder ??= new TextDecoder(xmlEncoding(piece), { fatal: true });
    rest += decoded(decoder, piece, entry.name);
    // A piece may end inside a tag; what is cut off there comes with the next one.
    const end = rest.lastIndexOf(">") + 1;
    const whole = rest.slice(0, end);
    rest = rest.slice(end);
    if (leaveOut && WITHOUT_PLACE.test(whole)) return undefined;
    text += leaveOut ? whole.replace(EMPTY_CELL, "").replace(EMPTY_ROW, "") : whole;
    if (text.length > MAX_SHEET_CHARACTERS) throw new HostError("too-large", entry.name);
  }
  return text + rest;
}

function decoded(decoder: TextDecoder, piece: Uint8Array, name: string): string {
  try {
    return decoder.decode(piece, { stream: true });
  } catch (error) {
    throw new HostError("damaged", name, { cause: error });
  }
}
