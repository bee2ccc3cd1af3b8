/** A county's month from what its units submitted: each unit's workbook beside the others, and the county's own. */
import type { Role } from "../ledgers/roles.ts";
import type { MappedSheet } from "../reading/recognised.ts";
import { withoutRole } from "./rows-of-unit.ts";

/** What one unit submitted. */
export interface SubmittedLedgers {
  readonly unit: string;
  readonly sheets: readonly MappedSheet[];
}

/** The ledger the county keeps for all its units where it sends one: the units' own are then not counted beside it. */
const COUNTYS: Role = "handovers";

/**
 * All sheets, units in the order of their names, the county's own first. Every sheet is of a workbook that bears its unit's
 * name, so that each figure can be found again.
 * @param county the name the county's own workbook goes by
 */
export function collectedSheets(
  submitted: readonly SubmittedLedgers[],
  own: readonly MappedSheet[],
  county: string,
): readonly MappedSheet[] {
  const countyKeeps = keepsItems(own);
  const units = submitted.toSorted((a, b) => (a.unit < b.unit ? -1 : 1));
  return [
    ...own.map((sheet) => named(sheet, county)),
    ...units.flatMap(({ unit, sheets }) =>
      sheets
        .map((sheet) => (countyKeeps ? withoutRole(sheet, COUNTYS) : sheet))
        .filter(({ roles }) => roles.length > 0)
        .map((sheet) => named(sheet, unit)),
    ),
  ];
}

/** The county's own sheets among those a month was collected of, under the names it sent them by. @param reporting name of the sheet the program adds */
export function ownSheets(
  collected: readonly MappedSheet[],
  county: string,
  reporting: string,
): readonly MappedSheet[] {
  return collected.flatMap((sheet) => {
    const { workbook = "", ...unnamed } = sheet;
    if (workbook === county) return sheet.sheet === reporting ? [] : [unnamed];
    return workbook.startsWith(`${county}/`)
      ? [{ ...unnamed, workbook: workbook.slice(county.length + 1) }]
      : [];
  });
}

/** Whether the county keeps the items handed over for all its units. */
export function keepsItems(own: readonly MappedSheet[]): boolean {
  return own.some(({ roles }) => roles.includes(COUNTYS));
}

function named(sheet: MappedSheet, owner: string): MappedSheet {
  return { ...sheet, workbook: sheet.workbook === undefined ? owner : `${owner}/${sheet.workbook}` };
}
