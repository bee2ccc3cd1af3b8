/**
 * Typed ledgers from mapped sheets: the one place where raw cells become values (method §1, §2). Runs in
 * the pane and again on the Worker, over the same sheets with the same result.
 */
import type { Finding } from "../checking/finding.ts";
import { severityOf } from "../checking/severities.ts";
import { cellAddress } from "../ledgers/address.ts";
import { parsePeriod, type Period } from "../ledgers/calendar.ts";
import type { Rules } from "../ledgers/rules.ts";
import type { Role } from "../ledgers/roles.ts";
import type { LedgerTable, Ledgers } from "../ledgers/table.ts";
import { unitNames } from "../ledgers/units.ts";
import type { MappedSheet } from "./recognised.ts";
import { handoverKindOfBand } from "./values/kind-words.ts";
import { supplyFromBands, supplyProjects, supplyUnits } from "./values/supplied-values.ts";
import type { SheetDraft } from "./values/supplied-values.ts";
import { readProgress } from "./values/register-progress.ts";
import { readTable, tableOf } from "./values/read-table.ts";
import type { ReadingContext, TableDraft } from "./values/read-table.ts";
import { stageOfBand } from "./values/stage-words.ts";
import { findSummaries } from "./values/summary-sheets.ts";
import type { ProjectSheet, Summary } from "./values/summary-sheets.ts";
import { sheetMonth } from "./workbook-month.ts";

/** A sheet left out because its rows stand on other sheets. */
export interface SummarySheet {
  readonly workbook?: string;
  readonly sheet: string;
  /** Sheet rows (from 1) that stand nowhere else. */
  readonly rowsAlone: readonly number[];
}

export interface LedgerReading {
  readonly ledgers: Ledgers;
  readonly findings: readonly Finding[];
  readonly summaries: readonly SummarySheet[];
}

/** From so many months on the columns of months done are a series. */
const SEVERAL_MONTHS = 2;
const ROLES_BUT_PROGRESS = ["projects", "milestones", "handovers", "targets"] as const;

/** Reads every mapped sheet, in workbook order. Key cells that are empty stay null for the county to leave out. */
export function readLedgers(
  sheets: readonly MappedSheet[],
  { period, rules }: { readonly period: Period; readonly rules: Rules },
): LedgerReading {
  const context: ReadingContext = { period, rules, units: unitNames(rules) };
  const drafted = sheets.map((sheet) => draftSheet(sheet, context));
  supplyUnits(drafted, context);
  supplyProjects(drafted);
  const summaries = summariesAmong(drafted, period);

  const ledgers = { projects: [], milestones: [], progress: [], handovers: [], targets: [] } as {
    [R in Role]: LedgerTable<R>[];
  };
  const findings: Finding[] = [];
  const left: SummarySheet[] = [];
  for (const draft of drafted) {
    const summary = summaries.get(draft);
    if (summary) {
      findings.push(...tellSummary(draft, summary));
      left.push(summaryOf(draft, summary));
      continue;
    }
    takeTables(ledgers, draft, context);
    for (const finding of draft.findings) findings.push(finding);
  }
  return { ledgers, findings, summaries: left };
}

function draftSheet(sheet: MappedSheet, context: ReadingContext): SheetDraft {
  const findings: Finding[] = [];
  const drafts = new Map<Role, TableDraft>();
  for (const role of ROLES_BUT_PROGRESS) {
    if (!sheet.roles.includes(role)) continue;
    const draft = readTable(sheet, role, () => true, context, findings);
    drafts.set(role, draft);
    if (role === "projects") supplyFromBands(draft, sheet, "stage", stageOfBand);
    if (role === "handovers") supplyFromBands(draft, sheet, "kind", handoverKindOfBand);
  }
  return { sheet, drafts, findings };
}

function summariesAmong(drafted: readonly SheetDraft[], period: Period): ReadonlyMap<SheetDraft, Summary> {
  const candidates = new Map<ProjectSheet, SheetDraft>();
  for (const draft of drafted) {
    const values = draft.drafts.get("projects")?.values;
    if (!values) continue;
    candidates.set(
      {
        names: (values["name"] ?? []) as readonly (string | null)[],
        units: (values["unit"] ?? []) as readonly (string | null)[],
        months: monthsOf(draft.sheet, period),
        fields: new Set(draft.sheet.columns.map(({ field }) => field)).size,
      },
      draft,
    );
  }
  const summaries = new Map<SheetDraft, Summary>();
  for (const [sheet, summary] of findSummaries([...candidates.keys()], period)) {
    const draft = candidates.get(sheet);
    if (draft) summaries.set(draft, summary);
  }
  return summaries;
}

/**
 * The months a sheet is of: those its columns name, else the one it is named after (11月). Columns for each of several
 * months tell what was done in them, not whose state the sheet is.
 */
function monthsOf({ sheet, columns }: MappedSheet, period: Period): ReadonlySet<Period> {
  const done = new Set(columns.flatMap(({ field, month }) => (field === "done" && month ? [month] : [])));
  const named = columns.flatMap(({ month }) => month ?? []);
  if (named.length > 0 && (done.size < SEVERAL_MONTHS || named.includes(period))) return new Set(named);
  const own = sheetMonth({ name: sheet, titles: [], headers: [] }, parsePeriod(period)?.year);
  return new Set(own === undefined ? [] : [own]);
}

function tellSummary(
  { sheet, drafts }: SheetDraft,
  { alone, elsewhere, month }: Summary,
): readonly Finding[] {
  const draft = drafts.get("projects");
  const names = (draft?.values["name"] ?? []) as readonly (string | null)[];
  const column = draft?.columns["name"] ?? "A";
  const place = placeOf(sheet);
  const rowsAlone = alone.map((at): Finding => ({
    check: "summary-row-alone",
    severity: severityOf("summary-row-alone"),
    ...place,
    cell: cellAddress(column, sheet.rows[at] ?? 0),
    detail: { name: names[at] ?? "", ...(month === undefined ? {} : { month }) },
  }));
  return [
    {
      check: "summary-sheet",
      severity: severityOf("summary-sheet"),
      ...place,
      detail: { rows: sheet.rows.length, elsewhere, ...(month === undefined ? {} : { month }) },
    },
    ...rowsAlone,
  ];
}

function summaryOf({ sheet }: SheetDraft, { alone }: Summary): SummarySheet {
  return { ...placeOf(sheet), rowsAlone: alone.map((at) => sheet.rows[at] ?? 0) };
}

function takeTables(
  ledgers: { [R in Role]: LedgerTable<R>[] },
  { sheet, drafts, findings }: SheetDraft,
  context: ReadingContext,
): void {
  const tables: Record<Role, LedgerTable[]> = ledgers;
  for (const role of ROLES_BUT_PROGRESS) {
    const draft = drafts.get(role);
    if (draft) tables[role].push(tableOf(sheet, role, draft, sheet.rows, false));
  }
  if (sheet.roles.includes("progress")) {
    ledgers.progress.push(...readProgress(sheet, drafts.get("projects"), context, findings));
  }
}

function placeOf(sheet: MappedSheet): { readonly workbook?: string; readonly sheet: string } {
  return sheet.workbook === undefined
    ? { sheet: sheet.sheet }
    : { workbook: sheet.workbook, sheet: sheet.sheet };
}
