/** One table of a sheet, read as far as it can be without knowing the month: its header, rows and columns. */
import { columnContents } from "./column-contents.ts";
import type { HeaderColumn } from "./claim.ts";
import { correctHeaders, type CandidateHeader } from "./corrected-columns.ts";
import type { CorrectionsOfSheet } from "./corrections.ts";
import type { ColumnCorrection } from "./grid.ts";
import { isLedgerWord } from "./header-lines.ts";
import { matchHeader, type Candidate } from "./header-match.ts";
import { readHeader, type HeaderText } from "./header-text.ts";
import { classifyRows, type ClassifiedRow } from "./row-kinds.ts";
import type { TableColumns } from "./row-facts.ts";
import { cellText, type SheetView } from "./sheet-view.ts";
import type { Period } from "../ledgers/calendar.ts";
import type { Role } from "../ledgers/roles.ts";
import { rolesOf, rolesSaid } from "./sheet-roles.ts";
import { findTableHead, type TableHead } from "./table-head.ts";
import { readTitleLines, type TitleLines } from "./title-lines.ts";

export interface Table {
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
/** Ledger words that make a row further down the header of another table. */
const WORDS_OF_A_HEADER = 4;
const SEQUENCE = /^(?:序号|编号|no\.?|行号|顺序号|项目序号|序)$/iu;
/** Columns beyond this one are looked at only where they have a header. */
const LAST_WITHOUT_HEADER = 100;
/** Titles that may stand between two tables. */
const TITLES_BETWEEN = 4;
/** Fields that know a row: the first that a table has. */
const KEYS: readonly (readonly [Role, string])[] = [
  ["projects", "name"],
  ["handovers", "title"],
  ["milestones", "task"],
  ["targets", "unit"],
];

/**
 * The tables of a sheet from top to bottom; none where no header is found. What an official said the sheet is, its
 * ledgers are: the tables that are one by their columns, else its longest.
 */
export function readTables(
  view: SheetView,
  memory: HeaderMemory,
  corrections?: CorrectionsOfSheet,
): readonly Table[] {
  const tables: Table[] = [];
  let from = 1;
  while (tables.length < MOST_TABLES && from <= view.lastRow) {
    const head = findTableHead(view, from);
    if (!head) break;
    const next = nextTable(view, head);
    const last = next === undefined ? view.lastRow : next - 1;
    tables.push(readTable(view, { head, first: from, last }, memory, corrections));
    if (next === undefined) break;
    from = next;
  }
  const role = corrections?.said?.role;
  if (!role) return tables;
  const ledgers = tables.filter(({ roles }) => roles.length > 0);
  const longest = tables.toSorted((a, b) => b.keys.length - a.keys.length || b.rows.length - a.rows.length);
  const meant = ledgers.length > 0 ? ledgers : longest.slice(0, 1);
  return tables.map((table) =>
    meant.includes(table) ? readTable(view, table, memory, corrections, role) : table,
  );
}

/** What of a table is settled before its columns are looked at. */
interface Found {
  readonly extent: Pick<Table, "head" | "first" | "last">;
  readonly headers: readonly CandidateHeader[];
  readonly period: Period | undefined;
  /** The ledger an official said it is. */
  readonly said: Role | undefined;
}

function readTable(
  view: SheetView,
  { head, first, last }: Found["extent"],
  memory: HeaderMemory,
  corrections: CorrectionsOfSheet | undefined,
  said?: Role,
): Table {
  const headers = [...head.paths].map(([column, path]) => ({ column, ...recall(path, memory) }));
  const found = { extent: { head, first, last }, headers, period: corrections?.period, said };
  const columns = corrections?.columns ?? [];
  const table = readColumns(view, found, columns);
  // A correction for another ledger than the table is leaves its column to itself.
  const fitting = columns.filter(({ role }) => isAmong(role, table.roles));
  return fitting.length === columns.length ? table : readColumns(view, found, fitting);
}

function readColumns(
  view: SheetView,
  { extent, headers: own, period, said }: Found,
  corrections: readonly ColumnCorrection[],
): Table {
  const { head, first, last } = extent;
  const headers = correctHeaders(own, corrections, period);
  const columns = tableColumns(headers);
  const rows = classifyRows(view, head, columns, last);
  const data = rows.filter(({ kind }) => kind === "data").map(({ row }) => row);
  const feet = rows.filter(({ kind }) => kind === "note").map(({ row }) => row);
  const titles = readTitleLines(view, head.first, first, feet);
  const { key } = columns;
  const keys = key === undefined ? [] : data.map((row) => view.text(row, key)).filter((text) => text !== "");
  const repeats = key !== undefined && namesRepeat(view, key, data[0], keys);
  const roles =
    said === undefined
      ? rolesOf(headers, [view.grid.name, ...titles.texts].join("/"), repeats)
      : rolesSaid(headers, said);
  return {
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

/**
 * Where the next table of the sheet begins (its titles included), if there is one: a row of labels that are not
 * those of this header.
 */
function nextTable(view: SheetView, head: TableHead): number | undefined {
  const own = new Set([...head.paths.values()].flat().map((text) => cellText(text)));
  for (let row = head.last + 1; row <= view.lastRow; row++) {
    const cells = view.grid.values[row - 1] ?? [];
    const start = cells.findIndex((value) => typeof value === "string" && value.trim() !== "");
    const label = cells[start];
    // Cheap first: a header begins with a short text, and what follows it is text too.
    if (typeof label !== "string" || label.length > 12 || typeof cells[start + 1] === "number") continue;
    if (!/序|号|项目|单位|名称|类|月|乡镇|部门|NO/iu.test(label)) continue;
    const texts = view
      .filled(row)
      .slice(0, 200)
      .map((column) => view.text(row, column));
    if (texts.length < WORDS_OF_A_HEADER) continue;
    const words = texts.filter((text) => isLedgerWord(text)).length;
    const known = texts.filter((text) => own.has(text)).length;
    if (words < WORDS_OF_A_HEADER || words * 10 < texts.length * 7 || known * 10 >= texts.length * 7)
      continue;
    return beginning(view, row, head.last + 1);
  }
  return undefined;
}

/** The first of the title rows straight above a header. */
function beginning(view: SheetView, header: number, least: number): number {
  let first = header;
  while (first > least && header - first < TITLES_BETWEEN) {
    const filled = view.filled(first - 1);
    if (filled.length === 0 || filled.length > 3) break;
    if (filled.some((column) => typeof view.value(first - 1, column) === "number")) break;
    first--;
  }
  return first;
}
