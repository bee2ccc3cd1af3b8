/** The open workbook as Excel's own proxies give it: the same grid as from its file. */
import { readFile } from "node:fs/promises";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { openFile } from "#addin/hosts/file.ts";
import type { SheetGrid } from "#shared/reading/grid.ts";
import { launchBrowser } from "#test/support/browser.ts";
import { Book, bookOf, Sheet } from "#test/support/office/book.ts";
import { openExcel, type OpenExcel, type PlainGrid } from "#test/support/office/excel.ts";

let browser: Browser;
let excel: OpenExcel;
beforeAll(async () => {
  browser = await launchBrowser();
  excel = await openExcel(browser, new Book());
});
afterAll(async () => browser.close());
afterEach(() => {
  const { unknown } = excel.book;
  excel.fault = undefined;
  excel.payload = 5 * 1024 * 1024;
  expect(unknown).toEqual([]);
});

async function read(): Promise<PlainGrid> {
  const outcome = await excel.read();
  if ("error" in outcome) throw new Error(outcome.error);
  return outcome.value;
}

/** Rows without the empty cells at their ends, which a host may give or not. */
function trimmed<Value>(rows: readonly (readonly Value[])[], empty: Value): Value[][] {
  return rows.map((row) => row.slice(0, row.findLastIndex((value) => value !== empty) + 1));
}

/** The cells a test is true of, as `row column`. */
function cellsWhere(values: SheetGrid["values"], test: (row: number, column: number) => boolean): string[] {
  return values.flatMap((row, r) => row.flatMap((_, c) => (test(r + 1, c + 1) ? [`${r + 1} ${c + 1}`] : [])));
}

/** The rows in which a host of Excel asks for bold print. */
const HEAD_ROWS = 40;

function told(sheet: PlainGrid["sheets"][number] | SheetGrid) {
  const computed = "formulas" in sheet ? sheet.formulas : cellsWhere(sheet.values, sheet.isFormula);
  const bold = "bold" in sheet ? sheet.bold : cellsWhere(sheet.values, sheet.isBold ?? (() => false));
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    values: trimmed(sheet.values, null),
    formats: trimmed(sheet.formats, undefined),
    merges: sheet.merges.toSorted((one, other) => one.top - other.top || one.left - other.left),
    hiddenRows: sheet.hiddenRows,
    hiddenColumns: sheet.hiddenColumns,
    printTitleRows: sheet.printTitleRows,
    filter: sheet.filter,
    formulas: computed,
    bold: bold.filter((cell) => Number(cell.split(" ")[0]) <= HEAD_ROWS),
  };
}

function sheetOf(name: string, rows: readonly (readonly (string | number | boolean)[])[], top = 1, left = 1) {
  const sheet = new Sheet(name);
  rows.forEach((row, r) =>
    row.forEach((value, c) => {
      sheet.cellToSet(top + r, left + c).value = value;
    }),
  );
  return sheet;
}

describe("reading", () => {
  it.each(["jingle-2020-11.xlsx", "jingle-2020-12.xlsx"])(
    "%s gives the grid its file gives",
    async (name) => {
      const bytes = await readFile(new URL(`../../../addin/public/samples/${name}`, import.meta.url));
      const file = await (await openFile(new Uint8Array(bytes), name)).read();
      excel.book = bookOf(file);
      const before = excel.requests;
      const grid = await read();
      expect(grid.name).toBe(name);
      expect(grid.sheets.map(told)).toEqual(file.sheets.map(told));
      expect(excel.requests - before).toBeLessThanOrEqual(8);
      expect([...excel.flags]).toEqual([64]);
      // Every range was let go again.
      expect(excel.held()).toBe(0);
    },
  );

  it("keeps the offset of the used range, hidden rows and columns, the mark, 512 merges and more", async () => {
    const sheet = sheetOf(
      "台账 '一'",
      [
        ["名称", 1],
        ["#REF!", true],
      ],
      4,
      3,
    );
    sheet.visibility = "VeryHidden";
    sheet.hiddenRows = [5];
    sheet.hiddenColumns = [3, 4];
    sheet.names.set("FiveLedger.Result", { formula: '="scores|2020-12"', visible: false });
    const many = sheetOf(
      "many",
      Array.from({ length: 1_200 }, () => ["a", "b"]),
    );
    many.merges = Array.from({ length: 1_200 }, (_, row) => ({
      top: row + 1,
      left: 1,
      bottom: row + 1,
      right: 2,
    }));
    excel.book = new Book();
    excel.book.sheets = [sheet, many, new Sheet("empty")];
    const [first, second, third] = (await read()).sheets;
    expect(first?.values).toEqual([[], [], [], [null, null, "名称", 1], [null, null, "#REF!", true]]);
    expect(first).toMatchObject({
      hidden: true,
      hiddenRows: [5],
      hiddenColumns: [3, 4],
      resultMark: "scores|2020-12",
    });
    expect(second?.merges.length).toBe(1_200);
    expect(third?.values).toEqual([]);
  });

  it("needs nothing newer than ExcelApi 1.9, but for merged cells", async () => {
    const sheet = sheetOf("建账", [["a", 1]]);
    sheet.merges = [{ top: 1, left: 1, bottom: 1, right: 2 }];
    excel.book = new Book();
    excel.book.sheets = [sheet];
    await excel.supportUpTo("1.9");
    const old = await read();
    await excel.supportUpTo("1.13");
    expect(old.sheets[0]).toMatchObject({ values: [["a", 1]], merges: [] });
    expect((await read()).sheets[0]?.merges).toEqual(sheet.merges);
  });

  it("looks at each cell where a protected sheet does not list its formulas", async () => {
    const sheet = sheetOf("建账", [["=a", 1]]);
    sheet.cellToSet(1, 2).formula = "=1";
    sheet.locked = true;
    excel.book = new Book();
    excel.book.sheets = [sheet];
    expect((await read()).sheets[0]?.formulas).toEqual(["1 2"]);
  });

  it("shifts dates of a workbook that counts from 1904", async () => {
    const sheet = sheetOf("对账", [[42_000, 42_000]]);
    sheet.cellToSet(1, 1).format = "yyyy/m/d";
    excel.book = new Book();
    excel.book.sheets = [sheet];
    excel.book.since1904 = true;
    expect((await read()).sheets[0]?.values).toEqual([[43_462, 42_000]]);
  });

  it("lets go of each block before the next but one", async () => {
    // Another page, for what was held at most is counted from its opening.
    const book = new Book();
    book.sheets = [
      sheetOf(
        "建账",
        Array.from({ length: 60 }, () => Array<string>(2_000).fill("a")),
      ),
    ];
    const fresh = await openExcel(browser, book);
    expect(await fresh.read()).toHaveProperty("value");
    // Six blocks; two of them, and what was asked about the sheet before.
    expect(fresh.mostHeld()).toBeLessThanOrEqual(4);
  });

  it("reads 5,000 rows of 28 columns in a handful of requests, halving what is too large", async () => {
    const rows = Array.from({ length: 5_000 }, (_, row) =>
      Array.from({ length: 28 }, (__, column) => `第${row}行第${column}列`),
    );
    excel.book = new Book();
    excel.book.sheets = [sheetOf("建账", rows)];
    let before = excel.requests;
    expect((await read()).sheets[0]?.values).toEqual(rows);
    expect(excel.requests - before).toBeLessThanOrEqual(13);
    excel.payload = 500_000;
    before = excel.requests;
    expect((await read()).sheets[0]?.values).toEqual(rows);
    expect(excel.requests - before).toBeGreaterThan(13);
  });
});

describe("refusals while reading", () => {
  const faults = {
    InvalidOperationInCellEditMode: "cell-editing",
    AccessDenied: "access-denied",
    ServiceNotAvailable: "timed-out",
  };
  it.each(Object.entries(faults))("%s is %s", async (code, refusal) => {
    excel.book = new Book();
    excel.book.sheets = [sheetOf("建账", [["a"]])];
    excel.fault = () => ({ code });
    expect(await excel.read()).toMatchObject({ code: refusal });
  });

  it("gives up on an Excel that never answers", async () => {
    excel.book = new Book();
    excel.book.sheets = [sheetOf("建账", [["a"]])];
    excel.fault = () => "hang";
    expect(await excel.read()).toMatchObject({ code: "timed-out" });
  });

  it("tells of a sheet deleted in between, and of a cell too large for any answer", async () => {
    excel.book = new Book();
    excel.book.sheets = [sheetOf("建账", [["a"]]), sheetOf("理账", [["b"]])];
    const first = excel.requests + 1;
    excel.fault = (_, request) => {
      if (request === first + 3) excel.book.sheets.pop();
      return undefined;
    };
    expect(await excel.read()).toMatchObject({ code: "sheet-gone" });
    excel.fault = undefined;
    excel.book.sheets = [sheetOf("建账", [["长".repeat(30_000)]])];
    excel.payload = 20_000;
    expect(await excel.read()).toMatchObject({ code: "payload-too-large" });
  });
});
