/** Findings in Excel: a press goes to the cell, repairs change the open workbook, and undoing puts it back. */
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

/** Three projects whose total investment (column F, from row 3 on) is text. */
function ledger(): Book {
  const book = new Book();
  const sheet = new Sheet("项目台账");
  const projects = PROJECT_ROWS.map((row) => row.map((value, at) => (at === 5 ? String(value) : value)));
  [["统计时间截止2020年12月31日"], PROJECT_HEADER, ...projects].forEach((row, r) =>
    row.forEach((value, c) => {
      sheet.cellToSet(r + 1, c + 1).value = value;
    }),
  );
  book.sheets = [sheet];
  return book;
}

it("looks, goes there, repairs, undoes", async () => {
  const book = ledger();
  const totals = () => [3, 4, 5].map((row) => book.sheets[0]?.cell(row, 6)?.value);
  const { page, errors } = await openExcelPane(browser, inject("paneUrl"), book);
  await page.getByRole("button", { name: "一键评分" }).click();
  await page.getByRole("heading", { name: "校验" }).waitFor();
  const group = page.locator(".finding-group").filter({ hasText: "3 个数字是文本" });
  await group.getByRole("button").first().click();
  await group.getByRole("button", { name: "前往 项目台账 F4" }).click();
  await expect.poll(() => book.selected).toBe("项目台账!F4");

  await group.getByRole("button", { name: "修正这 3 格" }).click();
  await page.getByText("直接改在打开的工作簿里", { exact: false }).waitFor();
  // Meanwhile somebody writes into one of the cells.
  Object.assign(book.sheets[0]?.cellToSet(5, 6) ?? {}, { value: 2500 });
  await group.getByRole("button", { name: "确认修正 3 格" }).click();
  await page.getByText("已修正 2 格").waitFor();
  await page.getByText("1 格内容已变或是公式，没有动。").waitFor();
  expect(totals()).toEqual([1200, 800, 2500]);
  await group.waitFor({ state: "detached" });
  expect(await page.getByRole("link", { name: "下载修正后的工作簿" }).count()).toBe(0);

  await page.getByRole("button", { name: "撤销（2 格）" }).click();
  await page.getByText("已撤销，2 格恢复原样").waitFor();
  expect(totals()).toEqual(["1200", "800", 2500]);
  await page.locator(".finding-group").filter({ hasText: "2 个数字是文本" }).waitFor();
  expect(errors).toEqual([]);
  expect(book.unknown).toEqual([]);
});

it("tells of a sheet that is gone when a press goes there", async () => {
  const book = ledger();
  const { page } = await openExcelPane(browser, inject("paneUrl"), book);
  await page.getByRole("button", { name: "一键评分" }).click();
  const group = page.locator(".finding-group").filter({ hasText: "3 个数字是文本" });
  await group.getByRole("button").first().click();
  await expect.poll(() => page.getByRole("progressbar").count()).toBe(0);
  book.sheets = [new Sheet("别的")];
  await group.getByRole("button", { name: "前往 项目台账 F3" }).click();
  await page.getByRole("alert").getByText("项目台账", { exact: false }).waitFor();
});
