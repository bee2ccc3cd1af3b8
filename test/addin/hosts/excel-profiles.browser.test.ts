/**
 * The same conversation over Microsoft's library for Excel on the web, on Windows and on the Mac: what is read and
 * written, how many requests it takes, and that every fault ends in a word, with nothing half-written and a way on.
 */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { launchBrowser } from "#test/support/browser.ts";
import { Book, Sheet } from "#test/support/office/book.ts";
import { openExcel, type Fault, type OpenExcel, type Outcome } from "#test/support/office/excel.ts";
import { samplePlan } from "#test/support/plans.ts";

const LEDGERS = ["建账", "理账", "对账", "交账", "算账"];
const PAYLOAD = 5 * 1024 * 1024;
const FIX = { sheet: "建账", cell: "B2", from: "１２００", to: 1200 };

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => browser.close());

/** Five ledgers of some rows each, 20 columns wide; B2 of the first is a number kept as text. */
function ledgers(rows: number): Book {
  const book = new Book();
  book.sheets = LEDGERS.map((name) => {
    const sheet = new Sheet(name);
    for (let row = 1; row <= rows; row += 1) {
      for (let column = 1; column <= 20; column += 1) {
        sheet.cellToSet(row, column).value = row === 1 ? `列${column}` : `第${row}行第${column}列`;
      }
    }
    return sheet;
  });
  Object.assign(book.sheets[0]?.cellToSet(2, 2) ?? {}, { value: FIX.from });
  book.results = new Map([["ROUND(86.4151,2)", 86.42]]);
  return book;
}

const contentOf = (book: Book): string =>
  JSON.stringify(book.sheets.slice(0, LEDGERS.length).map(({ name, cells }) => [name, ...cells]));
const inSight = (book: Book): string[] =>
  book.sheets.filter(({ visibility }) => visibility === "Visible").map(({ name }) => name);

describe.each(["web", "windows", "mac"] as const)("Excel on %s", (profile) => {
  let excel: OpenExcel;
  beforeAll(async () => {
    excel = await openExcel(browser, new Book(), profile);
  });
  beforeEach(() => {
    excel.book = ledgers(4);
    excel.fault = undefined;
    excel.payload = PAYLOAD;
  });

  it("reads the five ledgers of a workbook of 5,000 rows in a handful of requests", async () => {
    excel.book = ledgers(1_000);
    const before = excel.requests;
    const outcome = await excel.read();
    expect("value" in outcome && outcome.value.sheets.map(({ values }) => values.length)).toEqual(
      LEDGERS.map(() => 1_000),
    );
    // Five requests of 20,000 cells at most, four that ask about the workbook, and letting go.
    expect(excel.requests - before).toBeLessThanOrEqual(10);
    expect(excel.book.unknown).toEqual([]);
  });

  it("writes and repairs", async () => {
    expect(await excel.writeSheets([samplePlan()])).toEqual({ value: ["排名 2020-12"] });
    expect(await excel.applyFixes([FIX])).toMatchObject({ value: { undo: [{ from: 1200, to: FIX.from }] } });
    expect(inSight(excel.book)).toEqual([...LEDGERS, "排名 2020-12"]);
    expect(excel.book.unknown).toEqual([]);
  });

  const work: Readonly<Record<string, () => Promise<Outcome<unknown>>>> = {
    reading: () => excel.read(),
    writing: () => excel.writeSheets([samplePlan()]),
    repairing: () => excel.applyFixes([FIX]),
    remembering: () => excel.writeCorrections([{ sheet: "建账", ledger: "projects" }]),
    going: () => excel.select("建账", "A1"),
  };
  const faults: readonly (readonly [string, ReturnType<Fault>, string])[] = [
    ["a cell is being edited", { code: "InvalidOperationInCellEditMode" }, "cell-editing"],
    ["Excel allows nothing", { code: "AccessDenied" }, "access-denied"],
    ["Excel never answers", "hang", "timed-out"],
  ];
  const cases = faults.flatMap(([what, fault, code]) =>
    Object.keys(work).map((job) => ({ what, fault, code, job })),
  );
  it.each(cases)(
    "$what while $job: $code, the workbook as it was, and again once it is over",
    async (one) => {
      const before = contentOf(excel.book);
      excel.fault = () => one.fault;
      expect(await work[one.job]?.()).toMatchObject({ code: one.code });
      expect(contentOf(excel.book)).toBe(before);
      expect(inSight(excel.book)).toEqual(LEDGERS);
      excel.fault = undefined;
      expect(await work[one.job]?.()).not.toHaveProperty("error");
    },
  );

  it("a request beyond what Excel takes is halved until it fits", async () => {
    excel.payload = 60_000;
    expect(await excel.writeSheets([samplePlan()])).toEqual({ value: ["排名 2020-12"] });
    expect(await excel.read()).toHaveProperty("value");
  });

  it("a workbook closed to writing is told of, and read all the same", async () => {
    const before = contentOf(excel.book);
    excel.book.readOnly = true;
    for (const job of ["writing", "repairing", "remembering"]) {
      expect(await work[job]?.()).toMatchObject({ code: "read-only" });
    }
    expect(await excel.read()).toHaveProperty("value");
    expect(contentOf(excel.book)).toBe(before);
  });

  it("a protected sheet is told of by its name, and its neighbours are still written", async () => {
    const [sheet] = excel.book.sheets;
    if (sheet !== undefined) sheet.locked = true;
    expect(await excel.applyFixes([FIX])).toMatchObject({ code: "protected", subject: "建账" });
    expect(await excel.writeSheets([samplePlan()])).toHaveProperty("value");
  });

  it("a sheet deleted in between is told of by its name", async () => {
    excel.book.sheets.shift();
    expect(await excel.applyFixes([FIX])).toMatchObject({ code: "sheet-gone", subject: "建账" });
    expect(await excel.select("建账", "A1")).toMatchObject({ code: "sheet-gone", subject: "建账" });
  });
});
