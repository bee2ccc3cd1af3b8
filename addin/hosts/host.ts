/**
 * The port to a workbook: one interface for Excel, for an .xlsx file in the browser and on the command line.
 * All asynchronous, declarative where it writes. The official's own sheets are changed by `applyFixes` alone.
 */
import type { Fix } from "#shared/checking/finding.ts";
import type { WorkbookGrid } from "#shared/reading/grid.ts";
import type { SheetPlan } from "#shared/results/plan.ts";

/** What a host can do; a view offers only what its host can. */
export interface HostCapabilities {
  /** Go to a cell of the open workbook. */
  readonly select: boolean;
  /** Results come as a file to download, not in the open workbook. */
  readonly savesCopy: boolean;
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

export interface CellFix extends Fix {
  readonly sheet: string;
  readonly cell: string;
}

export interface WorkbookHost {
  readonly capabilities: HostCapabilities;
  /** The workbook's file name, if known. */
  readonly name: string | undefined;
  /** Every sheet's content. @throws {HostError} */
  read(progress?: Progress): Promise<WorkbookGrid>;
  /**
   * Writes result sheets, replacing those of the same mark (kind and period) and no other sheet.
   * All of them or none. Returns the names they stand under.
   * @throws {HostError}
   */
  writeSheets(plans: readonly SheetPlan[], progress?: Progress): Promise<readonly string[]>;
  /** Repairs cells, each only while it still holds `from`; returns how many were changed. @throws {HostError} */
  applyFixes(fixes: readonly CellFix[]): Promise<number>;
  /** Goes to a cell. @throws {HostError} "unsupported" where `capabilities.select` is false */
  select(sheet: string, cell: string): Promise<void>;
}
