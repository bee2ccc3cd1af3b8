/**
 * Which of a workbook's corrections are of which sheet. A sheet is known by its name; the name another month gave
 * it (11月台账, 12月台账) is the same sheet, since next month's workbook is last month's copy.
 */
import type { Finding } from "../checking/finding.ts";
import type { Period } from "../ledgers/calendar.ts";
import { ROLES, type Role } from "../ledgers/roles.ts";
import { keyOf } from "../ledgers/text.ts";
import { isOfSheet, type ColumnCorrection, type Correction, type SheetCorrection } from "./grid.ts";
import { standsAlike, undated, type Undated } from "./undated.ts";

/** What an official said of one sheet. */
export interface CorrectionsOfSheet {
  /** The month assessed, where it is known. */
  readonly period?: Period;
  /** What was said of the sheet as a whole: the ledger it is, or null for none. */
  readonly said?: { readonly role: Role | null; readonly correction: SheetCorrection };
  /** Of its columns, the weightiest last. */
  readonly columns: readonly KnownColumn[];
}

/** A correction of a column, with its header as it stays from month to month. */
export interface KnownColumn {
  readonly correction: ColumnCorrection;
  readonly header: Undated;
}

/** A correction with the name of its sheet as it stays from month to month. */
interface Named {
  readonly correction: Correction;
  readonly sheet: Undated;
  /** Absent for a correction of the whole sheet. */
  readonly column?: KnownColumn;
}

/** The corrections of each of a workbook's sheets, in their order; undefined for a sheet that has none. */
export function correctionsOfSheets(
  sheets: readonly string[],
  corrections: readonly Correction[],
  period: Period | undefined,
): readonly (CorrectionsOfSheet | undefined)[] {
  if (corrections.length === 0) return sheets.map(() => undefined);
  const byKey = new Map<string, Named[]>();
  for (const correction of corrections) {
    const sheet = undated(correction.sheet);
    const named = isOfSheet(correction)
      ? { correction, sheet }
      : { correction, sheet, column: { correction, header: undated(correction.header) } };
    const same = byKey.get(sheet.key);
    if (same) same.push(named);
    else byKey.set(sheet.key, [named]);
  }
  const names = new Set(sheets.map(keyOf));
  return sheets.map((name) => {
    const sheet = undated(name);
    return ofOneSheet(name, sheet, byKey.get(sheet.key) ?? [], names, period);
  });
}

function ofOneSheet(
  name: string,
  { moment }: Undated,
  related: readonly Named[],
  names: ReadonlySet<string>,
  period: Period | undefined,
): CorrectionsOfSheet | undefined {
  if (related.length === 0) return undefined;
  const isOwn = ({ sheet }: Correction): boolean => keyOf(sheet) === keyOf(name);
  const means = ({ correction, sheet: { moment: was } }: Named): boolean => {
    if (isOwn(correction)) return true;
    // Of a sheet of another month: this one is meant where it stands to its month as that one did to its own.
    const dated = was.month !== undefined || was.year !== undefined;
    return dated ? standsAlike(was, correction.period, moment, period) : !names.has(keyOf(correction.sheet));
  };
  const ofSheet = related.flatMap((one) => (isOfSheet(one.correction) && means(one) ? [one.correction] : []));
  const columns = related.flatMap(({ column }) => column ?? []);
  const said = ownLast(ofSheet, isOwn).at(-1);
  const role = roleOf(said);
  if (role === undefined && columns.length === 0) return undefined;
  return {
    ...(period === undefined ? {} : { period }),
    ...(role === undefined || !said ? {} : { said: { role, correction: said } }),
    columns: ownLast(columns, ({ correction }) => isOwn(correction)),
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
  const byKey = new Map<string, CorrectedSheet[]>();
  if (corrections.length > 0) {
    for (const sheet of sheets) {
      const { key } = undated(sheet.sheet);
      const same = byKey.get(key);
      if (same) same.push(sheet);
      else byKey.set(key, [sheet]);
    }
  }
  const gone = new Set<string>();
  for (const correction of corrections) {
    const related = byKey.get(undated(correction.sheet).key) ?? [];
    if (related.length === 0) gone.add(correction.sheet);
    if (isOfSheet(correction)) continue;
    const first = related.find(({ read }) => read);
    if (!first || related.some(({ met }) => met.includes(correction))) continue;
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

function ownLast<C>(corrections: readonly C[], own: (one: C) => boolean): readonly C[] {
  return [...corrections.filter((one) => !own(one)), ...corrections.filter(own)];
}
