/**
 * The workbook open in Excel. This file and its room `excel/` are the only ones that know Excel's interface
 * (ExcelApi 1.9; what is newer is asked for first).
 */
import type { Correction, WorkbookGrid } from "#shared/reading/grid.ts";
import type { PlannedSheet, SheetPlan } from "#shared/results/plan.ts";
import { writeCorrections } from "./excel/corrections.ts";
import { repairCells } from "./excel/fixing.ts";
import { isMarked, markCells } from "./excel/marking.ts";
import { readWorkbook } from "./excel/reading.ts";
import { selectCell } from "./excel/selecting.ts";
import { inExcel } from "./excel/session.ts";
import { watchCells } from "./excel/watching.ts";
import { writePlans } from "./excel/writing.ts";
import { NOTHING_REPAIRED } from "./host.ts";
import type {
  CellMark,
  CellRepair,
  CellWatcher,
  HostCapabilities,
  Progress,
  RepairOutcome,
  WorkbookHost,
} from "./host.ts";

export interface ExcelHostOptions {
  /** Longest wait for one answer of Excel, in ms. @default 60,000 */
  readonly patience?: number;
}

export class ExcelHost implements WorkbookHost {
  readonly capabilities: HostCapabilities = {
    select: true,
    savesCopy: false,
    repairs: true,
    remembers: true,
    marks: true,
  };
  readonly #patience: number | undefined;
  #name: string | undefined;

  constructor(options: ExcelHostOptions = {}) {
    this.#patience = options.patience;
  }

  /** Known once the workbook has been read. */
  get name(): string | undefined {
    return this.#name;
  }

  async read(progress?: Progress): Promise<WorkbookGrid> {
    const grid = await inExcel((session) => readWorkbook(session, progress), this.#patience);
    this.#name = grid.name;
    return grid;
  }

  async writeSheets(plans: readonly SheetPlan[], progress?: Progress): Promise<readonly string[]> {
    return inExcel((session) => writePlans(session, plans, progress), this.#patience);
  }

  async applyFixes(fixes: readonly CellRepair[]): Promise<RepairOutcome> {
    if (fixes.length === 0) return NOTHING_REPAIRED;
    return inExcel((session) => repairCells(session, fixes), this.#patience);
  }

  async addSheet(sheet: PlannedSheet): Promise<void> {
    await inExcel((session) => writePlans(session, [sheet]), this.#patience);
  }

  async writeCorrections(corrections: readonly Correction[]): Promise<void> {
    await inExcel((session) => writeCorrections(session, corrections), this.#patience);
  }

  async mark(cells: readonly CellMark[]): Promise<void> {
    await inExcel((session) => markCells(session, cells), this.#patience);
  }

  async isMarked(): Promise<boolean> {
    return inExcel(isMarked, this.#patience);
  }

  async watch(changed: CellWatcher): Promise<void> {
    await inExcel((session) => watchCells(session, changed), this.#patience);
  }

  async select(sheet: string, cell: string): Promise<void> {
    await inExcel((session) => selectCell(session, sheet, cell), this.#patience);
  }
}
