/**
 * The wire form of mapped sheets: column by column, every text once in a dictionary, number formats and bands
 * as runs. Columns the method does not need, and the digits of phone numbers, never leave the workbook.
 */
import { fieldDeclaration } from "../ledgers/fields.ts";
import type { Period } from "../ledgers/calendar.ts";
import type { Role } from "../ledgers/roles.ts";
import type { MoneyUnit } from "../ledgers/rules.ts";
import type { CellValue } from "../reading/grid.ts";
import type { MappedColumn, MappedSheet } from "../reading/recognised.ts";

/** A cell: a number, true or false, null for nothing, or `[i]` for text `i` of the dictionary. */
export type WireCell = number | boolean | null | readonly [number];

/** `count` rows from the `first` (both from 0) that have text `index` of the dictionary. */
export type WireRun = readonly [first: number, count: number, index: number];

export interface WireColumn {
  /** Column letters. */
  readonly column: string;
  readonly header: string;
  readonly role: Role;
  readonly field: string;
  readonly moneyUnit?: MoneyUnit;
  readonly month?: Period;
  readonly part?: "first" | "second";
  readonly confidence: number;
  /** One a row. */
  readonly cells: readonly WireCell[];
  /** Number formats other than General. */
  readonly formats: readonly WireRun[];
}

export interface WireSheet {
  readonly workbook?: string;
  readonly sheet: string;
  readonly roles: readonly Role[];
  /** Sheet rows from 1, ascending. */
  readonly rows: readonly number[];
  readonly columns: readonly WireColumn[];
  readonly bands: readonly WireRun[];
  readonly reportingUnit?: string;
  readonly submittedBy?: string;
  readonly moneyUnit?: MoneyUnit;
}

/** All sheets of a request; `texts` holds each text once, in the order of first use. */
export interface WireLedgers {
  readonly texts: readonly string[];
  readonly sheets: readonly WireSheet[];
}

/** Fields whose cells name a person, and often a phone number beside. */
const PERSON_FIELDS: ReadonlySet<string> = new Set(["leader", "team", "owner"]);
/** Digits of a phone number that stay, so that its cell is read as before. */
const PHONE_DIGITS_KEPT = 3;
/** The least that is taken for a phone number: local numbers have seven digits. */
const LEAST_PHONE_DIGITS = 7;

/** What is sent of mapped sheets. Deterministic: equal sheets have equal wire forms. */
export function toWire(sheets: readonly MappedSheet[]): WireLedgers {
  const places = new Map<string, number>();
  const place = (text: string): number => {
    const known = places.get(text);
    if (known !== undefined) return known;
    places.set(text, places.size);
    return places.size - 1;
  };
  const wired = sheets.map((sheet) => wireSheet(sheet, place));
  return { texts: [...places.keys()], sheets: wired };
}

function wireSheet(sheet: MappedSheet, place: (text: string) => number): WireSheet {
  const sent = sheet.columns.flatMap((column, at) =>
    fieldDeclaration(column.role, column.field)?.local === true ? [] : [{ column, at }],
  );
  return {
    ...(sheet.workbook === undefined ? {} : { workbook: sheet.workbook }),
    sheet: sheet.sheet,
    roles: sheet.roles,
    rows: sheet.rows,
    columns: sent.map(({ column, at }) =>
      wireColumn(column, sheet.cells[at] ?? [], sheet.formats[at] ?? [], place),
    ),
    bands: runsOf(sheet.bands, place),
    ...(sheet.reportingUnit === undefined ? {} : { reportingUnit: sheet.reportingUnit }),
    ...(sheet.submittedBy === undefined ? {} : { submittedBy: sheet.submittedBy }),
    ...(sheet.moneyUnit === undefined ? {} : { moneyUnit: sheet.moneyUnit }),
  };
}

function wireColumn(
  column: MappedColumn,
  cells: readonly CellValue[],
  formats: readonly (string | null)[],
  place: (text: string) => number,
): WireColumn {
  const { evidence: _, ...sent } = column;
  const named = PERSON_FIELDS.has(column.field);
  return {
    ...sent,
    cells: cells.map((cell): WireCell => {
      if (typeof cell === "string") return [place(named ? withoutPhones(cell) : cell)];
      return named && typeof cell === "number" ? Number(withoutPhones(String(cell))) : cell;
    }),
    formats: runsOf(formats, place),
  };
}

/** Runs of equal texts; null, and a format's General, are left out. */
function runsOf(texts: readonly (string | null)[], place: (text: string) => number): WireRun[] {
  const runs: [number, number, number][] = [];
  for (const [row, text] of texts.entries()) {
    if (text === null) continue;
    const last = runs.at(-1);
    if (last !== undefined && last[0] + last[1] === row && texts[row - 1] === text) last[1] += 1;
    else runs.push([row, 1, place(text)]);
  }
  return runs;
}

/** The text with all but the first digits of phone numbers made 0: its shape stays, the number is gone. */
function withoutPhones(text: string): string {
  return text.replace(/[0-9０-９][0-9０-９ -]*/gu, (run) => {
    const digits = run.replace(/[ -]/gu, "").length;
    if (digits < LEAST_PHONE_DIGITS) return run;
    let seen = 0;
    return run.replace(/[0-9０-９]/gu, (digit) => (++seen > PHONE_DIGITS_KEPT ? "0" : digit));
  });
}
