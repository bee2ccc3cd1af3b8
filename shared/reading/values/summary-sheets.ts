/** Summary sheets (总表 beside one sheet per township): their rows stand on other sheets, and are not read twice. */
import { keyOf } from "../../ledgers/text.ts";

/** A sheet of projects as far as summaries go. */
export interface ProjectSheet {
  readonly names: readonly (string | null)[];
  readonly units: readonly (string | null)[];
  /** Months (YYYY-MM) it is of, as its columns or its name say; none where they say none. */
  readonly months: ReadonlySet<string>;
  /** How many fields it has columns for. */
  readonly fields: number;
}

export interface Summary {
  /** Rows (their places) that stand on no other sheet. */
  readonly alone: readonly number[];
  /** How many rows stand elsewhere. */
  readonly elsewhere: number;
  /** The month the sheet is of, where its projects stand on sheets of the month assessed: an earlier state of them. */
  readonly month?: string;
}

/** Nine rows in ten on other sheets make a summary. */
const SHARE = { of: 10, least: 9 } as const;

/**
 * Which of the sheets are summaries of the others: the sheet with most rows is tried first, of sheets with as many (a
 * register, and a list of who looks after its projects) the one that says least. A register of another month beside the
 * one of `period` is left out likewise: a workbook with a sheet a month holds each project once.
 */
export function findSummaries(
  sheets: readonly ProjectSheet[],
  period: string,
): ReadonlyMap<ProjectSheet, Summary> {
  const summaries = new Map<ProjectSheet, Summary>();
  if (sheets.length < 2) return summaries;
  const register = registerOf(sheets);
  for (const sheet of sheets) {
    const month = [...sheet.months].toSorted().at(-1);
    if (month === undefined || sheet.months.has(period)) continue;
    const summary = compare(sheet, register, (other) => other.months.has(period));
    if (summary) summaries.set(sheet, { ...summary, month });
  }
  const inTurn = sheets.toSorted((a, b) => b.names.length - a.names.length || a.fields - b.fields);
  for (const sheet of inTurn) {
    if (summaries.has(sheet)) continue;
    const summary = compare(
      sheet,
      register,
      (other) => other !== sheet && !summaries.has(other) && isOfOneMonth(sheet, other),
    );
    if (summary) summaries.set(sheet, summary);
  }
  return summaries;
}

/** Where each project stands: its rows on all sheets by the key of its name. */
type Register = ReadonlyMap<
  string,
  readonly { readonly sheet: ProjectSheet; readonly unit: string | null }[]
>;

function registerOf(sheets: readonly ProjectSheet[]): Register {
  const register = new Map<string, { readonly sheet: ProjectSheet; readonly unit: string | null }[]>();
  for (const sheet of sheets) {
    for (const [at, name] of sheet.names.entries()) {
      if (name === null) continue;
      const key = keyOf(name);
      const row = { sheet, unit: unitKey(sheet, at) };
      const rows = register.get(key);
      if (rows) rows.push(row);
      else register.set(key, [row]);
    }
  }
  return register;
}

function unitKey({ units }: ProjectSheet, at: number): string | null {
  const unit = units[at] ?? null;
  return unit === null ? null : keyOf(unit);
}

/** A sheet held against the others that count: a summary, or null where too few of its rows stand on them. */
function compare(
  sheet: ProjectSheet,
  register: Register,
  counts: (other: ProjectSheet) => boolean,
): Summary | null {
  const alone: number[] = [];
  let nameless = 0;
  for (const [at, name] of sheet.names.entries()) {
    if (name === null) {
      nameless += 1;
      continue;
    }
    const unit = unitKey(sheet, at);
    const isElsewhere = register
      .get(keyOf(name))
      ?.some((row) => (unit === null || row.unit === null || row.unit === unit) && counts(row.sheet));
    if (isElsewhere !== true) alone.push(at);
  }
  const rows = sheet.names.length;
  const elsewhere = rows - alone.length - nameless;
  return elsewhere > 0 && elsewhere * SHARE.of >= rows * SHARE.least ? { alone, elsewhere } : null;
}

function isOfOneMonth(first: ProjectSheet, second: ProjectSheet): boolean {
  if (first.months.size === 0 || second.months.size === 0) return true;
  return [...first.months].some((month) => second.months.has(month));
}
