/** A workbook's own rule set in Excel: told among the findings, its cells to go to, its settings sent with the ledgers. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { launchBrowser } from "#test/support/browser.ts";
import { openExcelPane } from "#test/support/excel-pane.ts";
import { Book, Sheet } from "#test/support/office/book.ts";
import { PROJECT_HEADER, PROJECT_ROWS } from "#test/support/small-workbooks.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

type Rows = readonly (readonly (string | number | boolean | null)[])[];

function sheetOf(name: string, rows: Rows): Sheet {
  const sheet = new Sheet(name);
  for (const [row, cells] of rows.entries())
    for (const [column, value] of cells.entries()) sheet.cellToSet(row + 1, column + 1).value = value;
  return sheet;
}

function withRules(...rules: Rows): Book {
  const book = new Book();
  const ledger = sheetOf("项目台账", [["统计时间截止2020年12月31日"], PROJECT_HEADER, ...PROJECT_ROWS]);
  book.sheets = [ledger, sheetOf("评分规则", [["项目", "值"], ...rules])];
  return book;
}

it("goes to the cell of a value that can't be read", async () => {
  const book = withRules(["建账权重", 20], ["理账权重", "很高"]);
  const { page, errors } = await openExcelPane(browser, inject("paneUrl"), book);
  await page.getByRole("button", { name: "一键评分" }).click();
  const group = page.locator(".finding-group").filter({ hasText: "理账权重的值“很高”读不出来" });
  await group.getByRole("button").first().click();
  await group.getByRole("button", { name: "前往 评分规则 B3" }).click();
  await expect.poll(() => book.selected).toBe("评分规则!B3");
  expect(errors).toEqual([]);
  expect(book.unknown).toEqual([]);
});

it("sends what the sheet sets", async () => {
  const book = withRules(["建账权重", "２０"], ["规则版本", "县-7"]);
  const { page } = await openExcelPane(browser, inject("paneUrl"), book);
  const asked = page.waitForRequest((request) => request.url().endsWith("/scorings"));
  await page.getByRole("button", { name: "一键评分" }).click();
  const { rules } = (await asked).postDataJSON() as { readonly rules: unknown };
  expect(rules).toEqual({ version: "县-7", weights: { register: 20 } });
});
