/** The workbook behind the seam of Office.js: what Excel would hold, with Excel's rules for what is written. */
import type { Area } from "#shared/ledgers/address.ts";
import type { CellValue, WorkbookGrid } from "#shared/reading/grid.ts";
import { Refusal } from "./refusal.ts";

export interface Cell {
  value: CellValue;
  /** With its `=`. */
  formula?: string;
  format: string;
  link?: string;
}

export interface ConditionalFormat {
  readonly id: string;
  readonly type: string;
  /** The cells it lies over, as addresses. */
  readonly addresses: readonly string[];
  formula: string;
  fill: string;
  /** Of a colour bar what was set, by its member's path. */
  readonly bar?: Map<string, unknown>;
}

export interface Name {
  formula: string;
  visible: boolean;
}

/** Rows and columns count from 1; `look` holds what was last set of each format member, by address and member. */
export class Sheet {
  name: string;
  visibility: "Visible" | "Hidden" | "VeryHidden" = "Visible";
  locked = false;
  gridlines = true;
  readonly cells = new Map<string, Cell>();
  merges: Area[] = [];
  readonly names = new Map<string, Name>();
  isBold: (row: number, column: number) => boolean = () => false;
  hiddenRows: readonly number[] = [];
  hiddenColumns: readonly number[] = [];
  filter: Area | undefined;
  titleRows: { readonly first: number; readonly last: number } | undefined;
  readonly look = new Map<string, unknown>();
  readonly page = new Map<string, unknown>();
  /** The topmost last. */
  conditionalFormats: ConditionalFormat[] = [];
  /** Charts, what was set of each by its member's path. */
  readonly charts: Map<string, unknown>[] = [];
  /** The cells that begin a new page. */
  breaks: string[] = [];
  frozen = "";

  constructor(name: string) {
    this.name = name;
  }

  cell(row: number, column: number): Cell | undefined {
    return this.cells.get(`${row} ${column}`);
  }

  /** The cell, made where it is not there. */
  cellToSet(row: number, column: number): Cell {
    const known = this.cell(row, column);
    if (known !== undefined) return known;
    const cell: Cell = { value: null, format: "General" };
    this.cells.set(`${row} ${column}`, cell);
    return cell;
  }

  /** The smallest area with every cell that holds a value or a formula. */
  usedArea(): Area | undefined {
    let area: { top: number; left: number; bottom: number; right: number } | undefined;
    for (const [key, cell] of this.cells) {
      if (cell.value === null && cell.formula === undefined) continue;
      const [row = 0, column = 0] = key.split(" ").map(Number);
      area ??= { top: row, left: column, bottom: row, right: column };
      area.top = Math.min(area.top, row);
      area.left = Math.min(area.left, column);
      area.bottom = Math.max(area.bottom, row);
      area.right = Math.max(area.right, column);
    }
    return area;
  }
}

export class Book {
  name = "book.xlsx";
  sheets: Sheet[] = [];
  readOnly = false;
  structureLocked = false;
  since1904 = false;
  /** What formulas come to, by their text; Excel itself would reckon them. */
  results: ReadonlyMap<string, string | number | null> = new Map();
  /** Custom XML parts by their id, as they were added. */
  readonly xmlParts = new Map<string, string>();
  /** The cell gone to last. */
  selected = "";
  /** Members that were asked for and are not known here: a test fails on them. */
  readonly unknown: string[] = [];

  /** Compared as Excel does, without case. */
  sheet(name: string): Sheet | undefined {
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }

  /** What a cell becomes when this is typed or set. Null leaves it, "" empties it. */
  enter(cell: Cell, typed: unknown): void {
    if (typed === null) return;
    delete cell.formula;
    if (typed === "") {
      cell.value = null;
      return;
    }
    if (typeof typed === "string") this.#enterText(cell, typed);
    else if (typeof typed === "number" || typeof typed === "boolean") {
      cell.value = cell.format === "@" ? String(typed) : typed;
    } else throw new Refusal("InvalidArgument", "what no cell holds");
  }

  #enterText(cell: Cell, typed: string): void {
    if (cell.format === "@") cell.value = typed.replace(/^'/, "");
    else if (/^[=+\-@]./.test(typed) && !Number.isFinite(Number(typed))) {
      cell.formula = `=${typed.replace(/^=/, "")}`;
      cell.value = this.results.get(cell.formula.slice(1)) ?? "#NAME?";
    } else if (typed.startsWith("'")) cell.value = typed.slice(1);
    else if (typed.trim() !== "" && Number.isFinite(Number(typed))) cell.value = Number(typed);
    else cell.value = typed;
  }
}

/** A workbook that holds what a grid tells. */
export function bookOf(grid: WorkbookGrid): Book {
  const book = new Book();
  if (grid.name !== undefined) book.name = grid.name;
  book.sheets = grid.sheets.map((from) => {
    const sheet = new Sheet(from.name);
    if (from.hidden) sheet.visibility = "Hidden";
    if (from.resultMark !== undefined)
      sheet.names.set("FiveLedger.Result", { formula: `="${from.resultMark}"`, visible: false });
    from.values.forEach((row, index) => {
      row.forEach((value, at) => {
        const computed = from.isFormula(index + 1, at + 1);
        if (value === null && !computed) return;
        sheet.cells.set(`${index + 1} ${at + 1}`, {
          value,
          format: from.formats[index]?.[at] ?? "General",
          ...(computed && { formula: "=1" }),
        });
      });
    });
    sheet.merges = [...from.merges];
    if (from.isBold !== undefined) sheet.isBold = from.isBold;
    sheet.hiddenRows = from.hiddenRows;
    sheet.hiddenColumns = from.hiddenColumns;
    sheet.filter = from.filter;
    sheet.titleRows = from.printTitleRows;
    return sheet;
  });
  return book;
}
