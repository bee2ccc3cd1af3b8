/** Ranges as Excel's interface shows them. */
import { areaAddress, columnNumber, type Area } from "#shared/ledgers/address.ts";
import type { Book, Sheet } from "./book.ts";
import { conditionalFormats } from "./conditional-format-object.ts";
import { OfficeObject, type Members } from "./office-object.ts";
import { Refusal } from "./refusal.ts";

export const WHOLE_SHEET: Area = { top: 1, left: 1, bottom: 1_048_576, right: 16_384 };
/** Most merged areas Excel lists at once. */
const MERGED_AREAS = 512;

/** `A1`, `$A$1:B2`, `1:4` or `A:C` as an area. */
export function areaIn(address: string): Area {
  const parts = /^([A-Z]*)(\d*)(?::([A-Z]*)(\d*))?$/.exec(address.replaceAll("$", ""));
  if (parts === null || address === "") throw new Refusal("InvalidArgument", `address ${address}`);
  const [, column = "", row = "", lastColumn = column, lastRow = row] = parts;
  return {
    top: row === "" ? 1 : Number(row),
    left: column === "" ? 1 : columnNumber(column),
    bottom: lastRow === "" ? WHOLE_SHEET.bottom : Number(lastRow),
    right: lastColumn === "" ? WHOLE_SHEET.right : columnNumber(lastColumn),
  };
}

/** An address with its sheet, quoted where Excel quotes it. */
export function addressOf(sheet: Sheet, address: string): string {
  return `${/^[\p{L}_][\p{L}\d_]*$/u.test(sheet.name) ? sheet.name : `'${sheet.name.replaceAll("'", "''")}'`}!${address}`;
}

/** Ranges that lie apart, of one sheet. */
export function areasObject(book: Book, sheet: Sheet, areas: readonly Area[]): OfficeObject {
  return new OfficeObject("RangeAreas", book, {
    values: { Address: () => areas.map((area) => addressOf(sheet, areaAddress(area))).join(",") },
    parts: {
      Format: () => formatObject(book, sheet, areas.map(areaAddress)),
      ConditionalFormats: () => conditionalFormats(book, sheet, areas.map(areaAddress)),
    },
  });
}

/** One rectangle of cells. */
export function rangeObject(book: Book, sheet: Sheet, area: Area): OfficeObject {
  const rows = Math.min(area.bottom, 1_048_576) - area.top + 1;
  const columns = area.right - area.left + 1;
  const grid = <Value>(value: (row: number, column: number) => Value): Value[][] =>
    Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) => value(area.top + row, area.left + column)),
    );
  const put = (given: unknown, set: (row: number, column: number, value: unknown) => void): void => {
    refuseLocked(book, sheet);
    const lines = given as readonly (readonly unknown[])[];
    if (lines.length !== rows || lines.some((line) => line.length !== columns))
      throw new Refusal("InvalidArgument", "the array has another shape than the range");
    lines.forEach((line, row) =>
      line.forEach((value, column) => set(area.top + row, area.left + column, value)),
    );
  };
  const enter = (given: unknown): void =>
    put(given, (row, column, value) => {
      if (value !== null) book.enter(sheet.cellToSet(row, column), value);
    });
  const members: Members = {
    area,
    values: {
      Values: () => grid((row, column) => sheet.cell(row, column)?.value ?? ""),
      Formulas: () =>
        grid((row, column) => sheet.cell(row, column)?.formula ?? sheet.cell(row, column)?.value ?? ""),
      NumberFormat: () => grid((row, column) => sheet.cell(row, column)?.format ?? "General"),
      RowIndex: () => area.top - 1,
      ColumnIndex: () => area.left - 1,
      RowCount: () => rows,
      ColumnCount: () => columns,
      Address: () => addressOf(sheet, areaAddress(area)),
      RowHidden: () => allOrSome(sheet.hiddenRows, area.top, area.bottom),
      ColumnHidden: () => allOrSome(sheet.hiddenColumns, area.left, area.right),
    },
    settable: {
      Values: enter,
      Formulas: enter,
      NumberFormat: (given) =>
        put(given, (row, column, value) => {
          if (typeof value === "string") sheet.cellToSet(row, column).format = value;
          else if (value !== null) throw new Refusal("InvalidArgument", "a number format");
        }),
      Hyperlink: (value) => {
        refuseLocked(book, sheet);
        const link = value as { documentReference: string; textToDisplay?: string };
        const cell = sheet.cellToSet(area.top, area.left);
        cell.link = link.documentReference;
        if (link.textToDisplay !== undefined) book.enter(cell, link.textToDisplay);
      },
    },
    parts: {
      Format: () => formatObject(book, sheet, [areaAddress(area)]),
      ConditionalFormats: () => conditionalFormats(book, sheet, [areaAddress(area)]),
    },
    making: {
      // Office.js sends a large array in pieces, each the rectangle between two rows (counted from 0).
      GetRow: (row) => {
        const at = area.top + Number(row);
        return rangeObject(book, sheet, { ...area, top: at, bottom: at });
      },
      GetBoundingRect: (other) => {
        const far = other instanceof OfficeObject ? other.area : undefined;
        if (far === undefined) throw new Refusal("InvalidArgument", "no range");
        return rangeObject(book, sheet, {
          top: Math.min(area.top, far.top),
          left: Math.min(area.left, far.left),
          bottom: Math.max(area.bottom, far.bottom),
          right: Math.max(area.right, far.right),
        });
      },
      GetMergedAreasOrNullObject: () => {
        const merges = sheet.merges.filter((merge) => meet(merge, area));
        if (merges.length > MERGED_AREAS) throw new Refusal("OperationCellsExceedLimit", "merged areas");
        return merges.length === 0 ? null : areasObject(book, sheet, merges);
      },
      GetSpecialCellsOrNullObject: (kind) => {
        if (kind !== "Formulas") throw new Refusal("InvalidArgument", String(kind));
        if (sheet.locked) throw new Refusal("AccessDenied", sheet.name);
        const found = formulaRuns(sheet, area);
        return found.length === 0 ? null : areasObject(book, sheet, found);
      },
    },
    methods: {
      // Office.js asks this before it sends a large array.
      _ValidateArraySize: (height, width) => {
        if (height !== rows || width !== columns) throw new Refusal("InvalidArgument", "the array's size");
      },
      Merge: () => {
        refuseLocked(book, sheet);
        sheet.merges.push(area);
      },
      Unmerge: () => {
        refuseLocked(book, sheet);
        sheet.merges = sheet.merges.filter((merge) => !meet(merge, area));
      },
      Clear: () => {
        refuseLocked(book, sheet);
        for (const key of sheet.cells.keys()) {
          const [row = 0, column = 0] = key.split(" ").map(Number);
          if (meet({ top: row, left: column, bottom: row, right: column }, area)) sheet.cells.delete(key);
        }
        sheet.look.clear();
      },
      GetRowProperties: () =>
        Array.from({ length: rows }, (_, row) => ({ rowHidden: sheet.hiddenRows.includes(area.top + row) })),
      GetCellProperties: () =>
        grid((row, column) => ({ format: { font: { bold: sheet.isBold(row, column) } } })),
      GetColumnProperties: () =>
        Array.from({ length: columns }, (_, column) => ({
          columnHidden: sheet.hiddenColumns.includes(area.left + column),
        })),
      Select: () => {
        book.selected = addressOf(sheet, areaAddress(area));
      },
    },
  };
  return new OfficeObject("Range", book, members);
}

function refuseLocked(book: Book, sheet: Sheet): void {
  if (book.readOnly || sheet.locked) throw new Refusal("AccessDenied", sheet.name);
}

function meet(one: Area, other: Area): boolean {
  return (
    one.top <= other.bottom && one.bottom >= other.top && one.left <= other.right && one.right >= other.left
  );
}

function allOrSome(hidden: readonly number[], first: number, last: number): boolean | null {
  const count = hidden.filter((number) => number >= first && number <= last).length;
  return count === 0 ? false : count === last - first + 1 ? true : null;
}

/** Formulas of a column that follow each other, as one area. */
function formulaRuns(sheet: Sheet, area: Area): Area[] {
  const runs: { top: number; left: number; bottom: number; right: number }[] = [];
  for (let column = area.left; column <= area.right; column += 1) {
    for (let row = area.top; row <= area.bottom; row += 1) {
      if (sheet.cell(row, column)?.formula === undefined) continue;
      const last = runs.at(-1);
      if (last !== undefined && last.left === column && last.bottom === row - 1) last.bottom = row;
      else runs.push({ top: row, left: column, bottom: row, right: column });
    }
  }
  return runs;
}

type Settable = NonNullable<Members["settable"]>;

/** The format of some areas: what is set is noted by address and member. */
function formatObject(book: Book, sheet: Sheet, addresses: readonly string[]): OfficeObject {
  const note =
    (member: string) =>
    (value: unknown): void => {
      refuseLocked(book, sheet);
      for (const address of addresses) sheet.look.set(`${address} ${member}`, value);
    };
  const notes = (prefix: string, members: readonly string[]): Settable =>
    Object.fromEntries(members.map((member) => [member, note(prefix + member)]));
  return new OfficeObject("RangeFormat", book, {
    settable: notes("", [
      "RowHeight",
      "ColumnWidth",
      "WrapText",
      "ShrinkToFit",
      "HorizontalAlignment",
      "VerticalAlignment",
      "UseStandardHeight",
      "UseStandardWidth",
    ]),
    parts: {
      Font: () =>
        new OfficeObject("RangeFont", book, {
          settable: notes("Font.", ["Name", "Size", "Bold", "Color", "Underline"]),
        }),
      Fill: () => new OfficeObject("RangeFill", book, { settable: notes("Fill.", ["Color"]) }),
      Borders: () =>
        new OfficeObject("RangeBorderCollection", book, {
          item: (edge) =>
            new OfficeObject("RangeBorder", book, {
              settable: notes(`${String(edge)}.`, ["Style", "Color"]),
            }),
        }),
    },
  });
}
