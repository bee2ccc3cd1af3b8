/**
 * The port to a workbook: one interface for Excel, for an .xlsx file in the browser and on the command line.
 * All asynchronous, declarative where it writes. The official's own sheets are changed by `applyFixes` alone.
 */
import type { CellFix } from "#shared/checking/fixing/certain-fixes.ts";
import type { Severity } from "#shared/checking/finding.ts";
import type { Correction, WorkbookGrid } from "#shared/reading/grid.ts";
import type { PlannedSheet, SheetPlan } from "#shared/results/plan.ts";

/**
 * The hidden defined name, scoped to the sheet, that marks a sheet as ours. Its value is the string constant
 * of `resultMark`; a sheet's name may be changed by anyone, this stays.
 */
export const RESULT_MARK_NAME = "FiveLedger.Result";

/** What the names of our charts begin with; the number of the chart on its sheet follows. */
export const CHART_NAME = "FiveLedger.Chart.";

/** The mark of the sheet a plan makes: `standings|2020-12`. A sheet of the same mark is replaced. */
export function resultMark(plan: SheetPlan): string;
/** A sheet that is no result has none. */
export function resultMark(plan: PlannedSheet | SheetPlan): string | undefined;
export function resultMark(plan: PlannedSheet | SheetPlan): string | undefined {
  return "kind" in plan ? `${plan.kind}|${plan.period}` : undefined;
}

/** Excel's limit for a sheet's name, in UTF-16 units. */
const MAX_SHEET_NAME = 31;

/** The wanted name, or `name (2)`, `name (3)` … where others have it; names are compared as Excel does, without case. */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  let name = wanted.slice(0, MAX_SHEET_NAME);
  for (let number = 2; used.has(name.toLowerCase()); number += 1) {
    const suffix = ` (${number})`;
    name = wanted.slice(0, MAX_SHEET_NAME - suffix.length) + suffix;
  }
  return name;
}

/** What a host can do; a view offers only what its host can. */
export interface HostCapabilities {
  /** Go to a cell of the open workbook. */
  readonly select: boolean;
  /** Results come as a file to download, not in the open workbook. */
  readonly savesCopy: boolean;
  /** Repair cells; false for files that are only read. */
  readonly repairs: boolean;
  /** Remember corrections; false for files that are only read. */
  readonly remembers: boolean;
  /** Mark cells, and tell when a person changes some: only where the workbook is open. */
  readonly marks: boolean;
}

/** How far a long operation is, `done` of `total` in whatever unit it counts. */
export type Progress = (done: number, total: number) => void;

/** A refusal the user can act on. */
export type HostErrorCode =
  | "not-a-workbook"
  | "encrypted"
  | "damaged"
  | "too-large"
  | "unsupported"
  | "cell-editing"
  | "timed-out"
  | "access-denied"
  | "sheet-gone"
  | "sheet-there"
  | "read-only"
  | "protected"
  | "payload-too-large";

export class HostError extends Error {
  override readonly name = "HostError";
  readonly code: HostErrorCode;
  /** The sheet or the file concerned, where one is. */
  readonly subject: string | undefined;
  constructor(code: HostErrorCode, subject?: string, options?: ErrorOptions) {
    super(subject === undefined ? code : `${code}: ${subject}`, options);
    this.code = code;
    this.subject = subject;
  }
}

/** A repair as a host takes it: a certain fix, or one that puts back what a repair changed. */
export interface CellRepair extends CellFix {
  /** In what `applyFixes` gives for undoing: the cell as the host itself held it, which no one else reads. */
  readonly verbatim?: string;
}

/** Why a repair was left out: the cell holds something else by now, is a formula, or is as wanted already. */
export type SkipReason = "changed" | "computed" | "done";

/** What became of repairs. */
export interface RepairOutcome {
  /** For every changed cell the repair that puts value, type and number format back exactly as they were. */
  readonly undo: readonly CellRepair[];
  readonly skipped: readonly { readonly fix: CellRepair; readonly why: SkipReason }[];
}

/** A cell to be marked, by the worst that was found in it. */
export interface CellMark {
  readonly sheet: string;
  readonly cell: string;
  readonly severity: Severity;
}

/** Who is told of changed cells; each change calls one of the two. */
export interface CellWatcher {
  /** A person changed a cell of an official's sheet. */
  readonly edited: () => void;
  /** This add-in wrote something, from here or from the ribbon, or a result sheet was changed. */
  readonly written: () => void;
}

export const NOTHING_REPAIRED: RepairOutcome = { undo: [], skipped: [] };

export interface WorkbookHost {
  readonly capabilities: HostCapabilities;
  /** The workbook's file name, if known. */
  readonly name: string | undefined;
  /** Every sheet's content, and the corrections the workbook remembers. @throws {HostError} */
  read(progress?: Progress): Promise<WorkbookGrid>;
  /**
   * Writes result sheets, replacing those of the same mark (kind and period) and no other sheet.
   * All of them or none. Returns the names they stand under.
   * @throws {HostError}
   */
  writeSheets(plans: readonly SheetPlan[], progress?: Progress): Promise<readonly string[]>;
  /**
   * Repairs cells, each only while it still holds `from` and never a formula; of several repairs of one cell
   * the first. What it returns undoes it: `applyFixes(undo)`.
   * @throws {HostError} "unsupported" where `capabilities.repairs` is false
   */
  applyFixes(fixes: readonly CellRepair[]): Promise<RepairOutcome>;
  /**
   * Adds a sheet of the office's own behind the others.
   * @throws {HostError} "unsupported" where `capabilities.repairs` is false, "protected" where the workbook takes none,
   * "sheet-there" where one has that name already
   */
  addSheet(sheet: PlannedSheet): Promise<void>;
  /**
   * Has the workbook remember these corrections and no others; none at all leave no trace. Nothing that shows in
   * the workbook changes. @throws {HostError} "unsupported" where `capabilities.remembers` is false
   */
  writeCorrections(corrections: readonly Correction[]): Promise<void>;
  /**
   * Marks these cells and no others by a colour laid over their own, which stays as it is; none removes every mark,
   * whoever made it and whenever. @throws {HostError} "unsupported" where `capabilities.marks` is false
   */
  mark(cells: readonly CellMark[]): Promise<void>;
  /** Whether cells are marked. @throws {HostError} "unsupported" where `capabilities.marks` is false */
  isMarked(): Promise<boolean>;
  /**
   * Tells of changed cells as long as the page lives.
   * @throws {HostError} "unsupported" where `capabilities.marks` is false
   */
  watch(changed: CellWatcher): Promise<void>;
  /** Goes to a cell. @throws {HostError} "unsupported" where `capabilities.select` is false */
  select(sheet: string, cell: string): Promise<void>;
}
