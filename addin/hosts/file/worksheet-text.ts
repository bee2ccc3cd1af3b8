/**
 * A worksheet part's text without the cells and rows that hold nothing, read piece by piece: formats that
 * reach down to the last row make a part of hundreds of megabytes that must never stand in memory at once.
 */
import { cellAddress } from "#shared/ledgers/address.ts";
import { HostError } from "../host.ts";
import { parseCell } from "./area.ts";
import { MAX_SHEET_CHARACTERS } from "./limits.ts";
import { xmlEncoding } from "./xml.ts";
import { contentPieces, type ZipEntry } from "./zip.ts";

/** Every known program writes a cell or row that only carries a format so: in one tag, or in two with nothing between. */
const EMPTY_CELL = /<(?:\w+:)?c(?=\s)[^<>]*(?:\/>|><\/(?:\w+:)?c>)/g;
const EMPTY_ROW = /<(?:\w+:)?row(?=\s)[^<>]*(?:\/>|>\s*<\/(?:\w+:)?row>)/g;
/** Cells and rows may leave out their place and then follow the one before. */
const WITHOUT_PLACE = /<(?:\w+:)?(?:c|row)(?:>|\s(?![^<>]*\br=)[^<>]*>|\/>)/;
const ROW_OR_CELL = /(<(?:\w+:)?)(row|c)(?=[\s/>])([^<>]*>)/g;
const PLACE = /\sr=["']([^"']+)["']/;

/** @throws {HostError} "damaged", "too-large" */
export function worksheetText(entry: ZipEntry): string {
  return readText(entry) ?? readText(entry, placing()) ?? "";
}

/** The text, or undefined where places are left out and no `place` writes them in. */
function readText(entry: ZipEntry, place?: (piece: string) => string): string | undefined {
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
    if (place === undefined && WITHOUT_PLACE.test(whole)) return undefined;
    text += (place?.(whole) ?? whole).replace(EMPTY_CELL, "").replace(EMPTY_ROW, "");
    if (text.length > MAX_SHEET_CHARACTERS) throw new HostError("too-large", entry.name);
  }
  return text + rest;
}

/** Writes the places in that are left out, from one piece to the next. */
function placing(): (piece: string) => string {
  let row = 0;
  let column = 0;
  return (piece) =>
    piece.replace(ROW_OR_CELL, (tag, start: string, name: string, attributes: string) => {
      const place = PLACE.exec(attributes)?.[1];
      if (name === "row") {
        row = place === undefined ? row + 1 : Number(place);
        column = 0;
        return place === undefined ? `${start}row r="${row}"${attributes}` : tag;
      }
      column = (place === undefined ? undefined : parseCell(place)?.column) ?? column + 1;
      return place === undefined ? `${start}c r="${cellAddress(column, row)}"${attributes}` : tag;
    });
}

function decoded(decoder: TextDecoder, piece: Uint8Array, name: string): string {
  try {
    return decoder.decode(piece, { stream: true });
  } catch (error) {
    throw new HostError("damaged", name, { cause: error });
  }
}
