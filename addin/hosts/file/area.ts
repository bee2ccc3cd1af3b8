/** Ranges as files write them. */
import { columnNumber, MAX_COLUMNS, MAX_ROWS, type Area } from "#shared/ledgers/address.ts";

const CELL = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/;
/** The rows part of a print title: `'建账'!$1:$4`, with or without its dollars. */
const ROWS = /(?:^|[!,])\$?(\d{1,7}):\$?(\d{1,7})(?:[,)]|$)/;

/** One cell of a sheet, both from 1. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** The cell of an A1 address, or undefined where it is none. */
export function parseCell(address: string): Place | undefined {
  const match = CELL.exec(address);
  if (match === null) return undefined;
  const place = { row: Number(match[2]), column: columnNumber(match[1] ?? "") };
  return place.row >= 1 && place.row <= MAX_ROWS && place.column <= MAX_COLUMNS ? place : undefined;
}

/** The area of `A1:C3` or `A1`, or undefined. */
export function parseArea(reference: string): Area | undefined {
  const [from = "", to = from] = reference.split(":");
  const first = parseCell(from);
  const last = parseCell(to);
  if (first === undefined || last === undefined) return undefined;
  return { top: first.row, left: first.column, bottom: last.row, right: last.column };
}

/** The rows of a print title's formula, or undefined where it repeats columns alone. */
export function parseTitleRows(
  formula: string,
): { readonly first: number; readonly last: number } | undefined {
  const match = ROWS.exec(formula);
  return match === null ? undefined : { first: Number(match[1]), last: Number(match[2]) };
}

/** One number for a cell, for sets of cells. */
export function placeKey(row: number, column: number): number {
  return row * (MAX_COLUMNS + 1) + column;
}

/** The cell of a number that `placeKey` gave. */
export function placeOf(key: number): Place {
  const row = Math.floor(key / (MAX_COLUMNS + 1));
  return { row, column: key - row * (MAX_COLUMNS + 1) };
}

/** What of an area lies in the first rows and columns, or undefined. */
export function clipArea(area: Area, rows: number, columns: number): Area | undefined {
  if (area.top > rows || area.left > columns) return undefined;
  return { ...area, bottom: Math.min(area.bottom, rows), right: Math.min(area.right, columns) };
}
