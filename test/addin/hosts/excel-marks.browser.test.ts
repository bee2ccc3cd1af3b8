/** Marks lie over the cells' own colours and go without a trace; changes by a person are told, our own are not. */
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { launchBrowser } from "#test/support/browser.ts";
import { Book, Sheet } from "#test/support/office/book.ts";
import { openExcel, type OpenExcel } from "#test/support/office/excel.ts";
import { samplePlan } from "#test/support/plans.ts";

let browser: Browser;
let excel: OpenExcel;
beforeAll(async () => {
  browser = await launchBrowser();
  excel = await openExcel(browser, new Book());
});
afterAll(async () => browser.close());
beforeEach(() => {
  excel.book = ledgers();
  excel.fault = undefined;
});
afterEach(() => expect(excel.book.unknown).toEqual([]));

/** Two ledgers; the first has a conditional format of the official's own. */
function ledgers(): Book {
  const book = new Book();
  book.sheets = ["建账", "理账"].map((name) => {
    const sheet = new Sheet(name);
    sheet.cellToSet(1, 1).value = "项目";
    return sheet;
  });
  book.sheets[0]?.conditionalFormats.push(
    { id: "own", type: "Custom", addresses: ["A1:A9"], formula: "=A1>5", fill: "#FF0000" },
    { id: "bar", type: "DataBar", addresses: ["B1:B9"], formula: "", fill: "" },
  );
  return book;
}

const FOUND = [
  { sheet: "建账", cell: "H9", severity: "warning" },
  { sheet: "建账", cell: "H10", severity: "warning" },
  { sheet: "建账", cell: "H9", severity: "error" },
  { sheet: "建账", cell: "J2", severity: "warning" },
  { sheet: "理账", cell: "C3", severity: "notice" },
] as const;

const formatsOf = () =>
  excel.book.sheets.map(({ conditionalFormats }) =>
    conditionalFormats.map(({ addresses, fill }) => `${addresses.join(",")} ${fill}`),
  );
const OWN = [["A1:A9 #FF0000", "B1:B9 "], []];

describe("marks", () => {
  it("show the worst of each cell, leave the official's formats alone, and go without a trace", async () => {
    expect(await excel.isMarked()).toEqual({ value: false });
    expect(await excel.mark(FOUND)).not.toHaveProperty("error");
    expect(formatsOf()).toEqual([
      ["A1:A9 #FF0000", "B1:B9 ", "H9 #FFC7CE", "H10,J2 #FFEB9C"],
      ["C3 #DDEBF7"],
    ]);
    expect(await excel.isMarked()).toEqual({ value: true });
    // Marked again, the old marks are gone; a copied sheet's marks go too.
    excel.book.sheets[1]?.conditionalFormats.push({
      id: "copied",
      type: "Custom",
      addresses: ["C3"],
      formula: excel.book.sheets[1]?.conditionalFormats[0]?.formula ?? "",
      fill: "#DDEBF7",
    });
    expect(await excel.mark(FOUND.slice(3, 4))).not.toHaveProperty("error");
    expect(formatsOf()).toEqual([["A1:A9 #FF0000", "B1:B9 ", "J2 #FFEB9C"], []]);
    expect(await excel.mark([])).not.toHaveProperty("error");
    expect(formatsOf()).toEqual(OWN);
  });

  it("are all there or none", async () => {
    const [sheet] = excel.book.sheets;
    if (sheet === undefined) throw new Error("no sheet");
    sheet.locked = true;
    expect(await excel.mark(FOUND)).toMatchObject({ code: "protected", subject: "建账" });
    sheet.locked = false;
    excel.book.readOnly = true;
    expect(await excel.mark(FOUND)).toMatchObject({ code: "read-only" });
    excel.book.readOnly = false;
    expect(await excel.mark([{ ...FOUND[0], sheet: "没有" }])).toMatchObject({
      code: "sheet-gone",
      subject: "没有",
    });
    excel.fault = ({ Actions }) => {
      const colour = Actions.find(({ Name }) => Name === "Color");
      if (colour === undefined) return undefined;
      // It was carried out, and then the connection broke.
      excel.book.sheets[1]?.conditionalFormats.push({
        id: "half",
        type: "Custom",
        addresses: ["C3"],
        formula: '=N("五账考评")=0',
        fill: "",
      });
      return { code: "ConnectionFailure" };
    };
    expect(await excel.mark(FOUND)).toMatchObject({ code: "timed-out" });
    expect(formatsOf()).toEqual(OWN);
  });
});

describe("watching", () => {
  it("tells a person's change from what this add-in writes", async () => {
    expect(await excel.watch()).not.toHaveProperty("error");
    await excel.writeSheets([samplePlan()]);
    await excel.tell({ sheet: "建账", address: "B2", by: "ThisLocalAddin" });
    await excel.tell({ sheet: "排名 2020-12", address: "B2" });
    await excel.tell({ sheet: "建账", address: "B2" });
    await expect.poll(() => excel.changes()).toEqual({ edited: 1, written: 2 });
    await excel.tell({ sheet: "理账", address: "B2" });
    await expect.poll(() => excel.changes()).toEqual({ edited: 2, written: 2 });
  });
});
