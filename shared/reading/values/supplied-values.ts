/** What a sheet without the column gives its rows all the same: by its headings, its name or its title lines. */
import type { Finding } from "../../checking/finding.ts";
import { severityOf } from "../../checking/severities.ts";
import type { Role } from "../../ledgers/roles.ts";
import { keyOf } from "../../ledgers/text.ts";
import { isTownship } from "../../ledgers/units.ts";
import type { MappedSheet } from "../recognised.ts";
import { bareHeading, withoutNumber } from "./bare-heading.ts";
import type { ReadingContext, TableDraft } from "./read-table.ts";

/** One sheet, its roles drafted but for what other sheets must settle first. */
export interface SheetDraft {
  readonly sheet: MappedSheet;
  readonly drafts: ReadonlyMap<Role, TableDraft>;
  readonly findings: Finding[];
}

/** Roles whose sheets may stand for one unit as a whole, and so name none in their rows. */
const ROLES_OF_ONE_UNIT = ["projects", "handovers", "targets"] as const;

/** Without a column of stages or kinds the band heading above names them, if it names one. */
export function supplyFromBands(
  draft: TableDraft,
  sheet: MappedSheet,
  field: "stage" | "kind",
  ofBand: (heading: string) => string | undefined,
): void {
  if (draft.columns[field] !== undefined) return;
  const known = new Map<string, unknown>();
  const values = sheet.rows.map((_, at) => {
    const band = sheet.bands[at] ?? null;
    if (band === null) return null;
    if (!known.has(band)) known.set(band, ofBand(band) ?? null);
    return known.get(band);
  });
  if (values.some((value) => value !== null)) draft.values[field] = values;
}

/** Milestones without a column of projects are of the project that the heading above them, else the sheet, is named after. */
export function supplyProjects(drafted: readonly SheetDraft[]): void {
  let known: ReadonlyMap<string, string> | undefined;
  for (const { sheet, drafts } of drafted) {
    const draft = drafts.get("milestones");
    if (!draft || draft.columns["project"] !== undefined) continue;
    known ??= projectNames(drafted);
    const names = known;
    const named = (text: string): string | undefined =>
      [text, withoutNumber(text), bareHeading(text)]
        .map((words) => names.get(keyOf(words)))
        .find((name) => name !== undefined);
    const ofSheet = named(sheet.sheet);
    const values = sheet.rows.map((_, at) => {
      const band = sheet.bands[at] ?? null;
      return (band === null ? undefined : named(band)) ?? ofSheet ?? null;
    });
    if (values.some((value) => value !== null)) draft.values["project"] = values;
  }
}

/** The projects of all sheets by the keys of their names. */
function projectNames(drafted: readonly SheetDraft[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { drafts } of drafted) {
    for (const name of drafts.get("projects")?.values["name"] ?? []) {
      if (typeof name === "string") names.set(keyOf(name), name);
    }
  }
  return names;
}

/** Every unit that a column of units names, by its key. */
function knownUnits(drafted: readonly SheetDraft[]): ReadonlySet<string> {
  const known = new Set<string>();
  for (const { drafts } of drafted) {
    for (const draft of drafts.values()) {
      for (const unit of new Set(draft.values["unit"])) if (typeof unit === "string") known.add(keyOf(unit));
    }
  }
  return known;
}

/** Without a column of units, the unit that reports the sheet, else the one its name names, is told and taken. */
export function supplyUnits(drafted: readonly SheetDraft[], context: Pick<ReadingContext, "units">): void {
  const known = knownUnits(drafted);
  for (const draft of drafted) supplyUnitsOf(draft, context, known);
}

function supplyUnitsOf(
  { sheet, drafts, findings }: SheetDraft,
  { units }: Pick<ReadingContext, "units">,
  known: ReadonlySet<string>,
): void {
  const candidates = [
    { from: "submitted-by" as const, name: sheet.submittedBy },
    { from: "reporting-unit" as const, name: sheet.reportingUnit },
    { from: "sheet-name" as const, name: sheet.sheet },
  ];
  for (const role of ROLES_OF_ONE_UNIT) {
    const draft = drafts.get(role);
    if (!draft || draft.columns["unit"] !== undefined || sheet.rows.length === 0) continue;
    for (const { from, name } of candidates) {
      if (name === undefined) continue;
      const unit = units.canonical(name);
      // Who handed it in is known; any other name must be a known unit's.
      const isKnown = units.isNamed(name) || known.has(keyOf(unit)) || isTownship(unit);
      if (from !== "submitted-by" && !isKnown) continue;
      draft.values["unit"] = sheet.rows.map(() => unit);
      findings.push({
        check: "unit-supplied",
        severity: severityOf("unit-supplied"),
        ...(sheet.workbook === undefined ? {} : { workbook: sheet.workbook }),
        sheet: sheet.sheet,
        detail: { unit, from },
      });
      break;
    }
  }
}
