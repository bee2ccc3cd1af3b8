/** What of the ledgers a unit submits is its own: rows of other units, and the targets the county sets, are left out. */
import type { Period } from "../ledgers/calendar.ts";
import type { Role } from "../ledgers/roles.ts";
import type { Rules } from "../ledgers/rules.ts";
import type { LedgerTable, Ledgers } from "../ledgers/table.ts";
import { keyOf } from "../ledgers/text.ts";
import { isTownship, unitNames } from "../ledgers/units.ts";
import { readLedgers } from "../reading/read-ledgers.ts";
import type { MappedSheet } from "../reading/recognised.ts";

/** A row, or of targets and summaries a whole sheet, that is not taken. */
export interface RowNotTaken {
  readonly workbook?: string;
  readonly sheet: string;
  /** From 1; absent for a whole sheet. */
  readonly row?: number;
  readonly why:
    | { readonly kind: "other-unit"; readonly unit: string }
    /** Its project is another unit's. */
    | { readonly kind: "other-project"; readonly project: string }
    | { readonly kind: "targets" }
    | { readonly kind: "summary" };
}

export interface OwnRows {
  /** The unit's own, each sheet marked as submitted by it. */
  readonly sheets: readonly MappedSheet[];
  readonly notTaken: readonly RowNotTaken[];
}

/** Ledgers whose rows are someone's. */
type Owned = Exclude<Role, "targets">;
const OWNED: readonly Owned[] = ["projects", "milestones", "progress", "handovers"];
/** Roles whose rows go with their project, whoever stands beside. */
const WITH_PROJECT: ReadonlySet<Role> = new Set(["milestones", "progress"]);

/** The rows of a unit, by its canonical name. */
export function rowsOfUnit(
  sheets: readonly MappedSheet[],
  unit: string,
  { period, rules }: { readonly period: Period; readonly rules: Rules },
): OwnRows {
  const names = unitNames(rules);
  const isOwn = (name: string) => keyOf(names.canonical(name)) === keyOf(names.canonical(unit));
  // A sheet that names no unit in its rows is whose it says it is, else who hands it in.
  const isOthers = (name: string | undefined) =>
    name !== undefined && !isOwn(name) && (names.isNamed(name) || isTownship(names.canonical(name)));
  const own = sheets.map((sheet): MappedSheet => {
    const left = withoutRole(sheet, "targets");
    return isOthers(sheet.reportingUnit ?? sheet.sheet) ? left : { ...left, submittedBy: unit };
  });
  const { ledgers, summaries } = readLedgers(own, { period, rules });
  const whose = projectOwners(ledgers);
  const notTaken: RowNotTaken[] = sheets
    .filter(({ roles }) => roles.includes("targets"))
    .map((sheet) => ({ ...placeOf(sheet), why: { kind: "targets" } }));
  const taken: MappedSheet[] = [];
  for (const sheet of own) {
    if (sheet.roles.length === 0) continue;
    if (summaries.some((summary) => isSame(summary, sheet))) {
      notTaken.push({ ...placeOf(sheet), why: { kind: "summary" } });
      continue;
    }
    const foreign = new Map<number, RowNotTaken["why"]>();
    for (const table of OWNED.flatMap((role): readonly LedgerTable[] => ledgers[role])) {
      if (!isSame(table, sheet)) continue;
      for (const [at, row] of table.rows.entries()) {
        const why = strangeness(table, at, whose, isOwn);
        if (why !== null && !foreign.has(row)) foreign.set(row, why);
      }
    }
    for (const [row, why] of foreign) notTaken.push({ ...placeOf(sheet), row, why });
    const left = withRows(sheet, (row) => !foreign.has(row));
    // A sheet of others alone is none of the unit's; one that was empty says that there is nothing.
    if (left.rows.length > 0 || sheet.rows.length === 0) taken.push(left);
  }
  return { sheets: taken, notTaken };
}

/** Why a row is not the unit's; null where it is, or says nothing. */
function strangeness(
  table: LedgerTable,
  at: number,
  whose: ReadonlyMap<string, string | null>,
  isOwn: (name: string) => boolean,
): RowNotTaken["why"] | null {
  const values: Readonly<Record<string, readonly unknown[] | undefined>> = table.values;
  const project = values["project"]?.[at];
  if (WITH_PROJECT.has(table.role) && typeof project === "string" && whose.has(keyOf(project))) {
    const owner = whose.get(keyOf(project)) ?? null;
    return owner === null || isOwn(owner) ? null : { kind: "other-project", project };
  }
  const unit = values["unit"]?.[at];
  return typeof unit === "string" && !isOwn(unit) ? { kind: "other-unit", unit } : null;
}

/** Whose each project is, by its name and its code; of several the first. */
function projectOwners({ projects }: Ledgers): ReadonlyMap<string, string | null> {
  const owners = new Map<string, string | null>();
  for (const field of ["name", "code"] as const) {
    for (const { values } of projects) {
      for (const [at, name] of (values[field] ?? []).entries()) {
        if (name !== null && !owners.has(keyOf(name))) owners.set(keyOf(name), values.unit?.[at] ?? null);
      }
    }
  }
  return owners;
}

/** A sheet as it would be if it had never been taken for a role. */
export function withoutRole(sheet: MappedSheet, role: Role): MappedSheet {
  if (!sheet.roles.includes(role)) return sheet;
  const kept = sheet.columns.map((column) => column.role !== role);
  const pick = <T>(columns: readonly T[]) => columns.filter((_, at) => kept[at] === true);
  return {
    ...sheet,
    roles: sheet.roles.filter((one) => one !== role),
    columns: pick(sheet.columns),
    cells: pick(sheet.cells),
    formats: pick(sheet.formats),
    ...(sheet.formulas === undefined ? {} : { formulas: pick(sheet.formulas) }),
  };
}

function withRows(sheet: MappedSheet, keeps: (row: number) => boolean): MappedSheet {
  const kept = sheet.rows.map(keeps);
  const pick = <T>(rows: readonly T[]) => rows.filter((_, at) => kept[at] === true);
  return {
    ...sheet,
    rows: pick(sheet.rows),
    cells: sheet.cells.map(pick),
    formats: sheet.formats.map(pick),
    bands: pick(sheet.bands),
    ...(sheet.formulas === undefined ? {} : { formulas: sheet.formulas.map(pick) }),
  };
}

function placeOf({ workbook, sheet }: Pick<MappedSheet, "workbook" | "sheet">) {
  return workbook === undefined ? { sheet } : { workbook, sheet };
}

function isSame(
  a: { readonly workbook?: string; readonly sheet: string },
  b: { readonly workbook?: string; readonly sheet: string },
): boolean {
  return a.sheet === b.sheet && a.workbook === b.workbook;
}
