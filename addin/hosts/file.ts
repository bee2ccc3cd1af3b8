/** A workbook as a file, in the browser and on the command line: read as a grid, saved as a copy with the results. */
import type { Correction, SheetGrid, WorkbookGrid } from "#shared/reading/grid.ts";
import type { PlannedSheet, SheetPlan } from "#shared/results/plan.ts";
import { readCorrections, writeCorrections } from "./file/corrections.ts";
import { blankPackage, BLANK_WORKBOOK } from "./file/blank.ts";
import type { Package } from "./file/package.ts";
import { prepare, readOther } from "./file/read-other.ts";
import { readPackage } from "./file/read-package.ts";
import { repairCells } from "./file/repair-cells.ts";
import { sniff, type Source } from "./file/sniff.ts";
import { writeResults } from "./file/write-results.ts";
import { writeZip } from "./file/zip.ts";
import {
  HostError,
  type CellRepair,
  type HostCapabilities,
  type HostErrorCode,
  type Progress,
  type RepairOutcome,
  type WorkbookHost,
} from "./host.ts";

/** A workbook file that is open. The bytes it was opened from are never changed. */
export interface FileHost extends WorkbookHost {
  /**
   * The results don't stand in the ledgers' file but in a workbook of their own: so for .xls, .et, .ods and
   * text, which are only read. Cells of such a file can't be repaired.
   */
  readonly resultsApart: boolean;
  /** The file name to save under: the opened one, ending in .xlsx where the results stand apart. */
  readonly savedName: string;
  /** The bytes of the copy with everything written so far. @throws {HostError} "unsupported" where results stand apart and none are written */
  save(): Uint8Array;
}

/** A new workbook for results whose ledgers stand in several files. Its bytes are a workbook once results are written. */
export function newWorkbook(name: string): FileHost {
  return new PackageHost({ kind: "package", package: blankPackage(), workbook: BLANK_WORKBOOK }, name);
}

/** Stands for a file whose name is not known. */
const UNNAMED = "workbook";
const EXTENSION = /\.[^.]*$/;
const RESULT_EXTENSION = ".xlsx";

/** Opens the bytes of a file. @throws {HostError} "not-a-workbook", "encrypted", "damaged", "too-large" */
export async function openFile(bytes: Uint8Array, name?: string): Promise<FileHost> {
  const source = refusing(name, () => sniff(bytes));
  return source.kind === "package" ? new PackageHost(source, name) : new ReadOnlyHost(source, name);
}

/** Refusals that are of the file as a whole: people know it by its name, not by the part they arose in. */
const OF_THE_FILE: ReadonlySet<HostErrorCode> = new Set([
  "not-a-workbook",
  "encrypted",
  "damaged",
  "too-large",
]);

function refusing<T>(name: string | undefined, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof HostError) || !OF_THE_FILE.has(error.code)) throw error;
    throw new HostError(error.code, name, { cause: error });
  }
}

abstract class OpenFile {
  abstract readonly capabilities: HostCapabilities;
  readonly name: string | undefined;

  constructor(name: string | undefined) {
    this.name = name;
  }

  async select(sheet: string): Promise<void> {
    throw new HostError("unsupported", sheet);
  }

  async mark(): Promise<void> {
    throw new HostError("unsupported", this.name);
  }

  async isMarked(): Promise<boolean> {
    throw new HostError("unsupported", this.name);
  }

  async watch(): Promise<void> {
    throw new HostError("unsupported", this.name);
  }

  protected grid(sheets: readonly SheetGrid[]): WorkbookGrid {
    return { ...(this.name === undefined ? {} : { name: this.name }), sheets };
  }
}

class PackageHost extends OpenFile implements FileHost {
  readonly capabilities: HostCapabilities = {
    select: false,
    savesCopy: true,
    repairs: true,
    remembers: true,
    marks: false,
  };
  readonly resultsApart = false;
  readonly #workbook: string;
  #package: Package;

  constructor(source: Extract<Source, { kind: "package" }>, name: string | undefined) {
    super(name);
    this.#workbook = source.workbook;
    this.#package = source.package;
  }

  get savedName(): string {
    return this.name ?? UNNAMED + RESULT_EXTENSION;
  }

  async read(progress?: Progress): Promise<WorkbookGrid> {
    const sheets = refusing(this.name, () => readPackage(this.#package, this.#workbook, progress));
    return { ...this.grid(sheets), ...readCorrections(this.#package, this.#workbook) };
  }

  async writeSheets(plans: readonly SheetPlan[], progress?: Progress): Promise<readonly string[]> {
    const written = refusing(this.name, () => writeResults(this.#package, this.#workbook, plans));
    this.#package = written.package;
    progress?.(plans.length, plans.length);
    return written.names;
  }

  async applyFixes(fixes: readonly CellRepair[]): Promise<RepairOutcome> {
    const { package: repaired, ...outcome } = refusing(this.name, () =>
      repairCells(this.#package, this.#workbook, fixes),
    );
    this.#package = repaired;
    return outcome;
  }

  async addSheet(sheet: PlannedSheet): Promise<void> {
    const written = refusing(this.name, () => writeResults(this.#package, this.#workbook, [sheet]));
    if (written.names[0] !== sheet.name) throw new HostError("sheet-there", sheet.name);
    this.#package = written.package;
  }

  async writeCorrections(corrections: readonly Correction[]): Promise<void> {
    this.#package = refusing(this.name, () => writeCorrections(this.#package, this.#workbook, corrections));
  }

  save(): Uint8Array {
    return writeZip(this.#package.entries);
  }
}

class ReadOnlyHost extends OpenFile implements FileHost {
  readonly capabilities: HostCapabilities = {
    select: false,
    savesCopy: true,
    repairs: false,
    remembers: false,
    marks: false,
  };
  readonly resultsApart = true;
  readonly #source: Exclude<Source, { kind: "package" }>;
  #results: Package | undefined;

  constructor(source: Exclude<Source, { kind: "package" }>, name: string | undefined) {
    super(name);
    this.#source = source;
  }

  get savedName(): string {
    return (this.name ?? UNNAMED).replace(EXTENSION, "") + RESULT_EXTENSION;
  }

  async read(): Promise<WorkbookGrid> {
    await prepare(this.#source);
    const sheetName = (this.name ?? UNNAMED).replace(EXTENSION, "");
    return this.grid(refusing(this.name, () => readOther(this.#source, sheetName)));
  }

  async writeSheets(plans: readonly SheetPlan[], progress?: Progress): Promise<readonly string[]> {
    const written = writeResults(this.#results ?? blankPackage(), BLANK_WORKBOOK, plans);
    this.#results = written.package;
    progress?.(plans.length, plans.length);
    return written.names;
  }

  async applyFixes(): Promise<RepairOutcome> {
    throw new HostError("unsupported", this.name);
  }

  async addSheet(): Promise<void> {
    throw new HostError("unsupported", this.name);
  }

  async writeCorrections(): Promise<void> {
    throw new HostError("unsupported", this.name);
  }

  save(): Uint8Array {
    if (this.#results === undefined) throw new HostError("unsupported", this.name);
    return writeZip(this.#results.entries);
  }
}
