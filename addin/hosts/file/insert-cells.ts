/** Cells put where a worksheet has none: into their row, or into a row of their own. */
import { areaAddress } from "#shared/ledgers/address.ts";
import { parseArea, parseCell, type Place } from "./area.ts";
import { attribute, tags, type Edit, type Tag } from "./xml.ts";

/** What a new cell takes over from where it comes to stand. */
export interface Surroundings {
  readonly prefix: string;
  /** Number of the cell format of its row, or else its column; 0 for none. */
  readonly style: number;
}

/** A cell to be made, and its element. */
export interface NewCell extends Place {
  readonly xml: (around: Surroundings) => string;
}

/** One row as it stands: its tags, and where its cells begin. */
interface StandingRow {
  readonly row: number;
  readonly opening: Tag;
  /** Where its content ends; absent for an empty element. */
  end?: number;
  readonly cells: { readonly column: number; readonly start: number }[];
}

interface Standing {
  readonly data: Tag;
  /** Where the rows end; absent for an empty element. */
  readonly end: number | undefined;
  readonly rows: readonly StandingRow[];
  readonly columns: readonly Tag[];
  readonly dimension: Tag | undefined;
}

/** The edits that put cells, none of which the text has yet, into a worksheet's text. */
export function insertedCells(text: string, cells: readonly NewCell[]): Edit[] {
  const standing = cells.length === 0 ? undefined : standingIn(text);
  if (standing === undefined) return [];
  const byRow = new Map<number, NewCell[]>();
  for (const cell of cells.toSorted((a, b) => a.row - b.row || a.column - b.column))
    byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), cell]);
  const edits: Edit[] = [];
  const added = new Map<number, string>();
  for (const [number, own] of byRow) {
    const row = standing.rows.find((one) => one.row === number);
    if (row !== undefined) edits.push(...intoRow(text, row, own, standing));
    else {
      const { prefix } = standing.data;
      const xml = own.map((cell) => cell.xml({ prefix, style: columnStyle(standing.columns, cell.column) }));
      const before = standing.rows.find((one) => one.row > number)?.opening.start ?? -1;
      const element = `<${prefix}row r="${number}">${xml.join("")}</${prefix}row>`;
      added.set(before, (added.get(before) ?? "") + element);
    }
  }
  return [...edits, ...newRows(text, standing, added), ...widened(text, standing.dimension, cells)];
}

function standingIn(text: string): Standing | undefined {
  const rows: StandingRow[] = [];
  const columns: Tag[] = [];
  let data: Tag | undefined;
  let dimension: Tag | undefined;
  let column = 0;
  for (const tag of tags(text)) {
    const last = rows.at(-1);
    if (tag.kind === "close") {
      if (tag.name === "row" && last !== undefined) last.end = tag.start;
      if (tag.name === "sheetData" && data !== undefined)
        return { data, end: tag.start, rows, columns, dimension };
    } else if (tag.name === "dimension") dimension = tag;
    else if (tag.name === "col") columns.push(tag);
    else if (tag.name === "sheetData") {
      data = tag;
      if (tag.kind === "empty") return { data, end: undefined, rows, columns, dimension };
    } else if (tag.name === "row") {
      rows.push({ row: Number(attribute(tag, "r") ?? (last?.row ?? 0) + 1), opening: tag, cells: [] });
      column = 0;
    } else if (tag.name === "c" && last !== undefined) {
      column = parseCell(attribute(tag, "r") ?? "")?.column ?? column + 1;
      last.cells.push({ column, start: tag.start });
    }
  }
  return undefined;
}

function intoRow(text: string, row: StandingRow, cells: readonly NewCell[], { columns }: Standing): Edit[] {
  const { opening } = row;
  const { prefix } = opening;
  const own = attribute(opening, "customFormat") === "1" ? Number(attribute(opening, "s") ?? 0) : undefined;
  const xmlOf = (cell: NewCell) => cell.xml({ prefix, style: own ?? columnStyle(columns, cell.column) });
  // A row's span says where its cells are; one without it says nothing wrong.
  const source = text.slice(opening.start, opening.end).replace(/\sspans=(?:"[^"]*"|'[^']*')/u, "");
  if (row.end === undefined) {
    const content = `${source.replace(/\s*\/>$/u, ">")}${cells.map(xmlOf).join("")}</${prefix}row>`;
    return [{ start: opening.start, end: opening.end, text: content }];
  }
  const { end } = row;
  return [
    { start: opening.start, end: opening.end, text: source },
    ...cells.map((cell) => {
      const at = row.cells.find(({ column }) => column > cell.column)?.start ?? end;
      return { start: at, end: at, text: xmlOf(cell) };
    }),
  ];
}

/** @param added elements by the offset of the row they stand before; -1 for the end */
function newRows(text: string, { data, end }: Standing, added: ReadonlyMap<number, string>): Edit[] {
  return [...added].map(([before, xml]) => {
    if (before >= 0) return { start: before, end: before, text: xml };
    if (end !== undefined) return { start: end, end, text: xml };
    const opening = text.slice(data.start, data.end).replace(/\s*\/>$/u, ">");
    return { start: data.start, end: data.end, text: `${opening}${xml}</${data.prefix}sheetData>` };
  });
}

function columnStyle(columns: readonly Tag[], column: number): number {
  const own = columns.find(
    (tag) => Number(attribute(tag, "min")) <= column && column <= Number(attribute(tag, "max")),
  );
  return own === undefined ? 0 : Number(attribute(own, "style") ?? 0);
}

/** What a sheet says of its extent, which some readers go by. */
function widened(text: string, dimension: Tag | undefined, cells: readonly NewCell[]): Edit[] {
  const area = dimension && parseArea(attribute(dimension, "ref") ?? "");
  if (dimension === undefined || area === undefined) return [];
  const wide = {
    top: Math.min(area.top, ...cells.map(({ row }) => row)),
    left: Math.min(area.left, ...cells.map(({ column }) => column)),
    bottom: Math.max(area.bottom, ...cells.map(({ row }) => row)),
    right: Math.max(area.right, ...cells.map(({ column }) => column)),
  };
  if (areaAddress(wide) === areaAddress(area)) return [];
  const source = text.slice(dimension.start, dimension.end);
  const said = source.replace(/\sref=(?:"[^"]*"|'[^']*')/u, ` ref="${areaAddress(wide)}"`);
  return [{ start: dimension.start, end: dimension.end, text: said }];
}
