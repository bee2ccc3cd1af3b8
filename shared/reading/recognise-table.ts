/** One table of a sheet, read as far as it can be without knowing the month: its header, rows and columns. */
import { columnContents } from "./column-contents.ts";
import type { HeaderColumn } from "./claim.ts";
import { correctHeaders, type CandidateHeader } from "./corrected-columns.ts";
import type { CorrectionsOfSheet, KnownColumn } from "./corrections.ts";
import { matchHeader, type Candidate } from "./header-match.ts";
import { readHeader, type HeaderText } from "./header-text.ts";
import { milestonesApart } from "./milestones-beside.ts";
import { nextTable, SEQUENCE } from "./next-table.ts";
import { classifyRows, type ClassifiedRow } from "./row-kinds.ts";
import type { TableColumns } from "./row-facts.ts";
import { viewSheet, type SheetView } from "./sheet-view.ts";
import { columnBlocks, gridOfBlock, gridOfRows, standsAlone, type ColumnBlock } from "./side-by-side.ts";
import type { Period } from "../ledgers/calendar.ts";
import type { Role } from "../ledgers/roles.ts";
import { rolesOf, rolesSaid } from "./sheet-roles.ts";
import { findTableHead, type TableHead } from "./table-head.ts";
import { readTitleLines, type TitleLines } from "./title-lines.ts";

export interface Table {
  /** What of the sheet the table was found in: all of it, or its block of columns. */
  readonly view: SheetView;
  /** The columns it was found in, where tables stand side by side. */
  readonly block?: ColumnBlock;
  readonly head: TableHead;
  /** First row that belongs to the table (its titles) and last. */
  readonly first: number;
  readonly last: number;
  readonly columns: readonly HeaderColumn[];
  readonly rows: readonly ClassifiedRow[];
  readonly titles: TitleLines;
  /** Texts of the key column (project names) in the data rows, for comparing; none where it has no such column. */
  readonly keys: readonly string[];
  /** None where it is no ledger. */
  readonly roles: readonly Role[];
  /** An official said which ledger it is. */
  readonly isSaid: boolean;
}

/** Headers met before, with what they can stand for: officials' sheets repeat their headers. */
export type HeaderMemory = Map<
  string,
  { readonly header: HeaderText; readonly candidates: readonly Candidate[] }
>;

/** Tables read from one sheet at most. */
const MOST_TABLES = 20;
/** Columns beyond this one are looked at only where they have a header. */
const LAST_WITHOUT_HEADER = 100;
/** Fields that know a row: the first that a table has. */
const KEYS: readonly (readonly [Role, string])[] = [
  ["projects", "name"],
  ["handovers", "title"],
  ["milestones", "task"],
  ["targets", "unit"],
];

/**
 * The tables of a sheet: side by side from left to right, in each block from top to bottom; none where no header is
 * found. What an official said the sheet is, its ledgers are: the tables that are one by their columns, else its
 * longest. Milestones that stand beside one another are a table each.
 */
export function readTables(
  view: SheetView,
  memory: HeaderMemory,
  corrections?: CorrectionsOfSheet,
): readonly Table[] {
  return readWholeTables(view, memory, corrections).flatMap(milestonesApart);
}

function readWholeTables(
  view: SheetView,
  memory: HeaderMemory,
  corrections: CorrectionsOfSheet | undefined,
): readonly Table[] {
  const head = findTableHead(view);
  if (!head) return [];
  const tables =
    tablesInBlocks(view, { head, first: 1, last: view.lastRow }, memory, corrections) ??
    tablesDown({ view }, memory, corrections, head);
  const role = corrections?.said?.role;
  if (!role) return tables;
  const ledgers = tables.filter(({ roles }) => roles.length > 0);
  const longest = tables.toSorted((a, b) => b.keys.length - a.keys.length || b.rows.length - a.rows.length);
  const meant = ledgers.length > 0 ? ledgers : longest.slice(0, 1);
  return tables.map((table) =>
    meant.includes(table) ? readTable(table, table, memory, corrections, role) : table,
  );
}

/** Where tables are looked for: a view of the sheet, or of a block of its columns and what stands above all blocks. */
interface Part {
  readonly view: SheetView;
  readonly block?: ColumnBlock;
  /** The view that titles are read in. */
  readonly above?: SheetView;
}

/** The tables of some rows of a sheet whose blocks of columns are ledgers of their own; undefined where they are one block. */
function tablesInBlocks(
  sheet: SheetView,
  { head, first: from, last }: Found["extent"],
  memory: HeaderMemory,
  corrections: CorrectionsOfSheet | undefined,
): readonly Table[] | undefined {
  const isWhole = from === 1 && last === sheet.lastRow;
  const rows = isWhole ? sheet : viewSheet(gridOfRows(sheet.grid, from, last));
  const { grid } = rows;
  const found: { readonly block: ColumnBlock; readonly tables: readonly Table[] }[] = [];
  const read = (block: ColumnBlock): readonly Table[] =>
    tablesDown(
      {
        view: viewSheet(gridOfBlock(grid, block)),
        block,
        above: viewSheet(gridOfBlock(grid, block, head.first)),
      },
      memory,
      corrections,
    );
  for (const block of columnBlocks(rows, head)) {
    const tables = read(block);
    const before = found.at(-1);
    const first = tables.find(({ roles }) => roles.length > 0);
    const beside = before?.tables.find(({ roles }) => roles.length > 0);
    if (first && standsAlone(first, beside)) found.push({ block, tables });
    else if (before) {
      const both = { left: before.block.left, right: block.right };
      found[found.length - 1] = { block: both, tables: read(both) };
    } else return undefined;
  }
  return found.length > 1 ? found.flatMap(({ tables }) => tables) : undefined;
}

/** The tables of a view from top to bottom, where the first header may be known already. */
function tablesDown(
  part: Part,
  memory: HeaderMemory,
  corrections: CorrectionsOfSheet | undefined,
  known?: TableHead,
): readonly Table[] {
  const { view } = part;
  const tables: Table[] = [];
  let from = 1;
  let head = known ?? findTableHead(view);
  while (head) {
    const below = tables.length + 1 < MOST_TABLES ? nextTable(view, head, from) : undefined;
    // What begins like a table and has no header after all is the end of the one above it.
    const nextHead = below === undefined ? null : findTableHead(view, below);
    const next = nextHead === null ? undefined : below;
    const last = next === undefined ? view.lastRow : next - 1;
    // Below or above other tables the gap between two is seen only in their own rows.
    const isOneOfSeveral = from > 1 || next !== undefined;
    const beside =
      isOneOfSeveral && part.block === undefined
        ? tablesInBlocks(view, { head, first: from, last }, memory, corrections)
        : undefined;
    tables.push(...(beside ?? [readTable(part, { head, first: from, last }, memory, corrections)]));
    if (next !== undefined) from = next;
    head = nextHead;
  }
  return tables;
}

/** What of a table is settled before its columns are looked at. */
interface Found {
  readonly part: Part;
  readonly extent: Pick<Table, "head" | "first" | "last">;
  readonly headers: readonly CandidateHeader[];
  readonly period: Period | undefined;
  /** The ledger an official said it is. */
  readonly said: Role | undefined;
}

function readTable(
  part: Part,
  { head, first, last }: Found["extent"],
  memory: HeaderMemory,
  corrections: CorrectionsOfSheet | undefined,
  said?: Role,
): Table {
  const headers = [...head.paths].map(([column, path]) => ({ column, ...recall(path, memory) }));
  const found = { part, extent: { head, first, last }, headers, period: corrections?.period, said };
  const columns = corrections?.columns ?? [];
  const table = readColumns(found, columns);
  // A correction for another ledger than the table is leaves its column to itself.
  const fitting = columns.filter(({ correction }) => isAmong(correction.role, table.roles));
  return fitting.length === columns.length ? table : readColumns(found, fitting);
}

function readColumns(
  { part, extent, headers: own, period, said }: Found,
  corrections: readonly KnownColumn[],
): Table {
  const { head, first, last } = extent;
  const { view, block, above = view } = part;
  const headers = correctHeaders(own, corrections, period);
  const columns = tableColumns(headers);
  const rows = classifyRows(view, head, columns, last);
  const data = rows.filter(({ kind }) => kind === "data").map(({ row }) => row);
  const feet = rows.filter(({ kind }) => kind === "note").map(({ row }) => row);
  const titles = readTitleLines(above, head.first, first, feet);
  const { key } = columns;
  const keys = key === undefined ? [] : data.map((row) => view.text(row, key)).filter((text) => text !== "");
  const repeats = key !== undefined && namesRepeat(view, key, data[0], keys);
  const roles =
    said === undefined
      ? rolesOf(headers, [view.grid.name, ...titles.texts].join("/"), repeats)
      : rolesSaid(headers, said);
  return {
    view,
    ...(block === undefined ? {} : { block }),
    ...extent,
    columns: [...headers, ...withoutHeader(headers)]
      .map((header) => ({ ...header, contents: columnContents(view, header.column, data) }))
      .filter(({ header, contents }) => header.written !== "" || contents.count > 0),
    rows,
    titles,
    keys,
    roles: withCorrected(roles, headers),
    isSaid: said !== undefined,
  };
}

/** Columns between those with a header, and the one to their right, over which nothing is written. */
function withoutHeader(headers: readonly CandidateHeader[]): readonly CandidateHeader[] {
  const headed = new Set(headers.map(({ column }) => column));
  const last = Math.min(Math.max(0, ...headed) + 1, LAST_WITHOUT_HEADER);
  const found: CandidateHeader[] = [];
  for (let column = Math.min(...headed); column <= last; column++) {
    if (!headed.has(column)) found.push({ column, header: readHeader([]), candidates: [] });
  }
  return found;
}

/** A table that is no ledger by itself is the one its corrected columns are of; a register with progress is both. */
function withCorrected(roles: readonly Role[], headers: readonly CandidateHeader[]): readonly Role[] {
  const corrected = new Set(
    headers.flatMap(({ correction, candidates }) => (correction ? candidates.map(({ role }) => role) : [])),
  );
  if (roles.length === 0) return [...corrected];
  return roles.includes("projects") && !roles.includes("progress") && corrected.has("progress")
    ? [...roles, "progress"]
    : roles;
}

function isAmong(role: string, roles: readonly Role[]): boolean {
  const ofProgress = role === "projects" || role === "progress";
  return roles.some((one) => one === role || (ofProgress && (one === "projects" || one === "progress")));
}
function recall(
  path: readonly string[],
  memory: HeaderMemory,
): { header: HeaderText; candidates: readonly Candidate[] } {
  const key = path.map((text) => text.slice(0, 200)).join("\n");
  let known = memory.get(key);
  if (!known) {
    const header = readHeader(path);
    known = { header, candidates: matchHeader(header) };
    memory.set(key, known);
  }
  return known;
}

function tableColumns(headers: readonly CandidateHeader[]): TableColumns {
  const sequence = headers.find(({ header }) => SEQUENCE.test(header.leaf.words))?.column;
  const fields = new Set(
    headers
      .filter(({ column, candidates }) => column !== sequence && candidates.length > 0)
      .map(({ column }) => column),
  );
  const key = KEYS.map(
    ([role, field]) =>
      headers.find(({ candidates }) => candidates.some((one) => one.role === role && one.field === field))
        ?.column,
  ).find((column) => column !== undefined);
  const at = headers.map(({ column }) => column);
  return {
    width: Math.max(...at) - Math.min(...at) + 1,
    headed: new Set(at),
    fields,
    ...(key === undefined ? {} : { key }),
    ...(sequence === undefined ? {} : { sequence }),
  };
}

/** Whether one name in five or more stands on an earlier row too (a row per project and month). */
function namesRepeat(
  view: SheetView,
  key: number,
  first: number | undefined,
  names: readonly string[],
): boolean {
  const merged = first !== undefined && view.mergesDown(key).some((area) => area.top >= first);
  return merged || (names.length > 0 && new Set(names).size * 5 <= names.length * 4);
}
