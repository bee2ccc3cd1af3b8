/** The numbered rows of a sheet, in runs that each count up from where they begin. */
import { keyOf } from "../../ledgers/text.ts";
import { ordinalOf } from "./ordinal.ts";
import { valueAt } from "./sheet-check.ts";
import type { CheckedSheet } from "./sheet-check.ts";

/** Fields of one project's rows, and fields by which lists are parted and may be numbered apart. */
const ONE_PROJECT: ReadonlySet<string> = new Set(["name", "project"]);
const PARTED_BY: ReadonlySet<string> = new Set([
  "unit",
  "project",
  "month",
  "category",
  "path",
  "stage",
  "kind",
  "nature",
]);

export interface Numbered {
  readonly row: number;
  readonly found: number;
}

export type Runs = readonly (readonly Numbered[])[];

/**
 * The numbered rows by the form of their numbers, parted where numbering may start again. A number that stands on
 * several rows of one project is taken once.
 */
export function numberRuns(sheet: CheckedSheet, column: number): ReadonlyMap<string, Runs> {
  const runs = new Map<string, Numbered[][]>();
  const startAnew = startsAnew(sheet);
  const isSameProject = sameIn(sheet, ONE_PROJECT);
  let previous: Numbered | null = null;
  let current: string | null = null;
  for (const [at, row] of sheet.order.entries()) {
    if (!sheet.placeOfRow.has(row)) {
      current = null;
      for (const ofForm of runs.values()) ofForm.push([]);
      continue;
    }
    const ordinal = ordinalOf(valueAt(sheet, row, column));
    if (ordinal === null) continue;
    const { form, number: found } = ordinal;
    const ofForm = runs.get(form) ?? [];
    runs.set(form, ofForm);
    const last = ofForm.at(-1)?.at(-1);
    // The number of a project that goes on over several rows.
    if (last?.found === found && form === current && isSameProject(last.row, row)) continue;
    const next = ordinalOf(valueAt(sheet, sheet.order[at + 1] ?? 0, column))?.number ?? found + 1;
    const isNewGroup = previous !== null && found === 1 && next <= found + 1 && startAnew(previous.row, row);
    if (ofForm.length === 0 || (current !== null && current !== form) || isNewGroup) ofForm.push([]);
    previous = { row, found };
    ofForm.at(-1)?.push(previous);
    current = form;
  }
  return runs;
}

/** Whether between two rows a list goes from one part (a unit, a month …) to the next. */
function startsAnew(sheet: CheckedSheet): (row: number, next: number) => boolean {
  const columns = columnsOf(sheet, PARTED_BY);
  return (row, next) => columns.some((index) => cellOf(sheet, index, row) !== cellOf(sheet, index, next));
}

/** Whether two rows have the same in all of the fields, of which there is at least one. */
function sameIn(sheet: CheckedSheet, fields: ReadonlySet<string>): (row: number, next: number) => boolean {
  const columns = columnsOf(sheet, fields);
  return (row, next) =>
    columns.length > 0 && columns.every((index) => cellOf(sheet, index, row) === cellOf(sheet, index, next));
}

function columnsOf({ mapped }: CheckedSheet, fields: ReadonlySet<string>): readonly number[] {
  return mapped.columns.flatMap(({ field }, index) => (fields.has(field) ? [index] : []));
}

function cellOf({ mapped, placeOfRow }: CheckedSheet, index: number, row: number): string {
  const at = placeOfRow.get(row);
  return at === undefined ? "" : keyOf(String(mapped.cells[index]?.[at] ?? ""));
}
