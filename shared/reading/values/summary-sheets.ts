/** Summary sheets (总表 beside one sheet per township): their rows stand on other sheets, and are not read twice. */
import { keyOf } from "../../ledgers/text.ts";

/** A sheet of projects as far as summaries go. */
export interface ProjectSheet {
  readonly names: readonly (string | null)[];
  readonly units: readonly (string | null)[];
  /** Months its columns name; sheets of different months repeat each other rightly. */
  readonly months: ReadonlySet<string>;
  /** How many fields it has columns for. */
  readonly fields: number;
}

export interface Summary {
  /** Rows (their places) that stand on no other sheet. */
  readonly alone: readonly number[];
  /** How many rows stand elsewhere. */
  readonly elsewhere: number;
}

/** Nine rows in ten on other sheets make a summary. */
const SHARE = { of: 10, least: 9 } as const;

/**
 * Which of the sheets are summaries of the others: the sheet with most rows is tried first. Of two sheets that repeat
 * each other (a register, and a list of who looks after its projects) the one that says less is the summary.
 */
export function findSummaries(sheets: readonly ProjectSheet[]): ReadonlyMap<ProjectSheet, Summary> {
  const summaries = new Map<ProjectSheet, Summary>();
  if (sheets.length < 2) return summaries;
  const largestFirst = sheets.toSorted((a, b) => b.names.length - a.names.length);
  const tryOut = (sheet: ProjectSheet): void => {
    const others = sheets.filter(
      (other) => other !== sheet && !summaries.has(other) && isOfOneMonth(sheet, other),
    );
    const summary = others.length === 0 ? null : compare(sheet, others);
    if (summary) summaries.set(sheet, summary);
  };
  for (const sheet of largestFirst) {
    if (summaries.has(sheet)) continue;
    for (const other of sheets) {
      if (!summaries.has(other) && other.fields < sheet.fields && repeatEachOther(sheet, other))
        tryOut(other);
    }
    tryOut(sheet);
  }
  return summaries;
}

function repeatEachOther(sheet: ProjectSheet, other: ProjectSheet): boolean {
  const [rows, ofOther] = [sheet.names.length, other.names.length];
  return (
    rows * SHARE.least <= ofOther * SHARE.of &&
    ofOther * SHARE.least <= rows * SHARE.of &&
    isOfOneMonth(sheet, other) &&
    compare(sheet, [other]) !== null &&
    compare(other, [sheet]) !== null
  );
}

function compare(sheet: ProjectSheet, others: readonly ProjectSheet[]): Summary | null {
  const unitsOfName = unitsByName(others);
  const alone: number[] = [];
  let nameless = 0;
  for (const [at, name] of sheet.names.entries()) {
    if (name === null) {
      nameless += 1;
      continue;
    }
    const units = unitsOfName.get(keyOf(name));
    const unit = sheet.units[at] ?? null;
    const isElsewhere = units !== undefined && (unit === null || units.has(null) || units.has(keyOf(unit)));
    if (!isElsewhere) alone.push(at);
  }
  const rows = sheet.names.length;
  const elsewhere = rows - alone.length - nameless;
  return elsewhere > 0 && elsewhere * SHARE.of >= rows * SHARE.least ? { alone, elsewhere } : null;
}

function unitsByName(sheets: readonly ProjectSheet[]): ReadonlyMap<string, ReadonlySet<string | null>> {
  const unitsOfName = new Map<string, Set<string | null>>();
  for (const { names, units } of sheets) {
    for (const [at, name] of names.entries()) {
      if (name === null) continue;
      const key = keyOf(name);
      const known = unitsOfName.get(key) ?? new Set();
      const unit = units[at] ?? null;
      known.add(unit === null ? null : keyOf(unit));
      unitsOfName.set(key, known);
    }
  }
  return unitsOfName;
}

function isOfOneMonth(first: ProjectSheet, second: ProjectSheet): boolean {
  if (first.months.size === 0 || second.months.size === 0) return true;
  return [...first.months].some((month) => second.months.has(month));
}
