/** The ribbon scores while the pane is open: the pane shows the month, unasked. Two pages, one workbook, as in Excel. */
import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { openFile } from "#addin/hosts/file.ts";
import { launchBrowser } from "#test/support/browser.ts";
import { openExcelPane } from "#test/support/excel-pane.ts";
import { openOfficePage } from "#test/support/office-page.ts";
import { bookOf } from "#test/support/office/book.ts";
import type { Book } from "#test/support/office/book.ts";
import { tellOfChange } from "#test/support/office/events.ts";

const SAMPLE = new URL("../../../addin/public/samples/jingle-2020-12.xlsx", import.meta.url);
/** Longer than the sheets must be at rest, in ms. */
const LONG = 4_000;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

async function sample(name: string): Promise<Book> {
  const book = bookOf(await (await openFile(await readFile(SAMPLE), name)).read());
  book.name = name;
  return book;
}

/** Presses 一键评分 in the ribbon of a workbook, in a page that shares the pane's storage. */
async function scoreFromRibbon(pane: Page, book: Book): Promise<void> {
  const address = `${inject("paneUrl")}/commands/commands.html`;
  const { page } = await openOfficePage(pane.context(), address, { book });
  await page.waitForFunction("'SCOREMONTH' in window.ribbon");
  await page.evaluate("new Promise((completed) => window.ribbon.SCOREMONTH({ completed }))");
  await page.close();
}

it.each([
  ["where Excel says that the add-in wrote", "ThisLocalAddin"],
  ["where it does not say who", undefined],
] as const)("shows the month the ribbon scored, %s", async (_, by) => {
  const book = await sample("静乐.xlsx");
  const { page, errors } = await openExcelPane(browser, inject("paneUrl"), book);
  await scoreFromRibbon(page, book);
  expect(await page.getByRole("heading", { name: "排名" }).count()).toBe(0);
  await page.evaluate(
    tellOfChange({ sheet: "排名 2020-12", address: "A1", ...(by === undefined ? {} : { by }) }),
  );
  await page.getByRole("heading", { name: "排名" }).waitFor();
  await page.getByRole("heading", { name: "校验" }).waitFor();
  await page.getByText("2020年12月评分完成").waitFor();
  expect(errors).toEqual([]);
});

it("stays as it is for a month scored in another workbook, and for a result sheet changed by hand", async () => {
  const book = await sample("静乐.xlsx");
  const { page, errors } = await openExcelPane(browser, inject("paneUrl"), book);
  await scoreFromRibbon(page, await sample("别的.xlsx"));
  await page.evaluate(tellOfChange({ sheet: "项目台账", address: "B4", by: "ThisLocalAddin" }));
  await page.getByRole("heading", { name: "校验" }).waitFor();
  await page.waitForTimeout(LONG);
  expect(await page.getByRole("heading", { name: "排名" }).count()).toBe(0);
  // That scoring is no news any more, whatever is told.
  await page.evaluate(tellOfChange({ sheet: "项目台账", address: "B4", by: "ThisLocalAddin" }));
  await page.waitForTimeout(LONG);
  expect(await page.getByRole("heading", { name: "排名" }).count()).toBe(0);
  expect(errors).toEqual([]);
});
