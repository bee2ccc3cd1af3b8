/**
 * Which of a workbook's corrections are of which sheet. A sheet is known by its name; the name another month gave
 * it (11月台账, 12月台账) is the same sheet, since next month's workbook is last month's copy.
 */
import type { Finding } from "../checking/finding.ts";
import type { Period } from "../ledgers/calendar.ts";
import { ROLES, type Role } from "../ledgers/roles.ts";
import { keyOf } from "../ledgers/text.ts";
import { isOfSheet, type ColumnCorrection, type Correction, type SheetCorrection } from "./grid.ts";
import { standsAlike, undated } from "./undated.ts";

/** What an official said of one sheet. */
export interface CorrectionsOfSheet {
  /** The month assessed, where it is known. */
  readonly period?: Period;
  /** What was said of the sheet as a whole: the ledger it is, or null for none. */
  readonly said?: { readonly role: Role | null; readonly correction: SheetCorrection };
  /** Of its columns, the weightiest last. */
  readonly columns: readonly ColumnCorrection[];
}

/** The corrections that are of one of a workbook's sheets; undefined where there are none. */
export function correctionsOfSheet(
  sheet: string,
  corrections: readonly Correction[],
  sheets: readonly string[],
  period: Period | undefined,
): CorrectionsOfSheet | undefined {
  if (corrections.length === 0) return undefined;
  const { key, moment } = undated(sheet);
  const own = (correction: Correction): boolean => keyOf(correction.sheet) === keyOf(sheet);
  const related = corrections.filter((one) => own(one) || undated(one.sheet).key === key);
  const named = new Set(sheets.map(keyOf));
  const ofSheet = related.filter(isOfSheet).filter((one) => {
    if (own(one)) return true;
    // Another sheet bears the very name: this one is meant only if it stands to this month as that one did to its.
    const was = undated(one.sheet).moment;
    const dated = was.month !== undefined || was.year !== undefined;
    return dated ? standsAlike(was, one.period, moment, period) : !named.has(keyOf(one.sheet));
  });
  const columns = related.filter((one): one is ColumnCorrection => !isOfSheet(one));
  const sheetWide = ownLast(ofSheet, own).at(-1);
  const role = roleOf(sheetWide);
  if (role === undefined && columns.length === 0) return undefined;
  return {
    ...(period === undefined ? {} : { period }),
    ...(role === undefined || !sheetWide ? {} : { said: { role, correction: sheetWide } }),
    columns: ownLast(columns, own),
  };
}

/** What became of a sheet's corrections. */
export interface CorrectedSheet {
  readonly sheet: string;
  /** Whether tables were looked for on it: a hidden sheet's corrections rest. */
  readonly read: boolean;
  /** The corrections of columns that were met with. */
  readonly met: readonly ColumnCorrection[];
}

/** What is told of a workbook's corrections that no sheet and no column answers to any more. */
export function tellUnused(
  workbook: string | undefined,
  corrections: readonly Correction[],
  sheets: readonly CorrectedSheet[],
): readonly Finding[] {
  const findings: Finding[] = [];
  const at = workbook === undefined ? {} : { workbook };
  const gone = new Set<string>();
  for (const correction of corrections) {
    const { key } = undated(correction.sheet);
    const related = sheets.filter(({ sheet }) => undated(sheet).key === key);
    if (related.length === 0) gone.add(correction.sheet);
    if (isOfSheet(correction)) continue;
    const first = related.find(({ read }) => read);
    if (!first || sheets.some(({ met }) => met.includes(correction))) continue;
    const { column, header } = correction;
    findings.push({
      check: "correction-outdated",
      severity: "notice",
      ...at,
      sheet: first.sheet,
      detail: { column, header },
    });
  }
  for (const sheet of gone) {
    findings.push({ check: "correction-sheet-gone", severity: "notice", ...at, detail: { sheet } });
  }
  return findings;
}

/** What is told where the workbook remembers corrections that can't be read. */
export function tellDamaged(workbook: string | undefined): Finding {
  const at = workbook === undefined ? {} : { workbook };
  return { check: "corrections-damaged", severity: "notice", ...at, detail: {} };
}

function roleOf(correction: SheetCorrection | undefined): Role | null | undefined {
  if (correction === undefined) return undefined;
  return correction.ledger === null ? null : ROLES.find((role) => role === correction.ledger);
}

function ownLast<C extends Correction>(corrections: readonly C[], own: (one: C) => boolean): readonly C[] {
  return [...corrections.filter((one) => !own(one)), ...corrections.filter(own)];
}
