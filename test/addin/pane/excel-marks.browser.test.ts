/** In Excel: cells marked in the sheets and unmarked, and word of a person's changes. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { launchBrowser } from "#test/support/browser.ts";
import { openExcelPane } from "#test/support/excel-pane.ts";
import { Book, Sheet } from "#test/support/office/book.ts";
import { tellOfChange } from "#test/support/office/events.ts";
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

it("marks what was found, and a later session takes the marks away", async () => {
  const book = ledger();
  const marks = () => book.sheets[0]?.conditionalFormats.map(({ addresses }) => addresses.join(","));
  const { page, errors } = await openExcelPane(browser, inject("paneUrl"), book);
  await page.getByRole("button", { name: "一键评分" }).click();
  await page.getByRole("button", { name: /^在表里标出这 \d+ 格$/ }).click();
  await page.getByText("已在表里标出").waitFor();
  expect(marks()?.join()).toContain("F3:F5");
  await page.close();
  const later = await openExcelPane(browser, inject("paneUrl"), book);
  await later.page.getByRole("button", { name: "一键评分" }).click();
  await later.page.getByRole("button", { name: "清除标记" }).click();
  await later.page.getByRole("button", { name: "清除标记" }).waitFor({ state: "detached" });
  expect(marks()).toEqual([]);
  expect([...errors, ...later.errors, ...book.unknown]).toEqual([]);
});

it("checks before anything is scored, and writes nothing", async () => {
  const book = ledger();
  const { page, errors } = await openExcelPane(browser, inject("paneUrl"), book);
  await page.getByText(/^读取打开的这本工作簿/).waitFor();
  await page.getByRole("button", { name: "先校验，不评分" }).click();
  await page.getByRole("heading", { name: "校验" }).waitFor();
  expect(await page.getByRole("button", { name: "先校验，不评分" }).count()).toBe(0);
  expect(book.sheets.map(({ name }) => name)).toEqual(["项目台账"]);
  expect([...errors, ...book.unknown]).toEqual([]);
});

it("tells that the workbook was changed since it was read and scored, until it is read again", async () => {
  const book = ledger();
  const { page, errors } = await openExcelPane(browser, inject("paneUrl"), book);
  await page.clock.install();
  await page.getByRole("button", { name: "一键评分" }).click();
  await page.getByRole("heading", { name: "排名" }).waitFor();
  // Word of what the pane itself wrote comes at once, a person's later.
  await page.evaluate(tellOfChange({ sheet: "项目台账", address: "B4" }));
  await page.clock.runFor(2_500);
  expect(await page.getByText("表格已改动").count()).toBe(0);
  await page.evaluate(tellOfChange({ sheet: "项目台账", address: "B4" }));
  await page.getByText("表格已改动，请重新评分").waitFor();
  await page.getByRole("button", { name: "重新校验" }).click();
  await page.getByRole("button", { name: "重新校验" }).waitFor({ state: "detached" });
  // What was read is of today; what was scored is not.
  expect(await page.getByText("表格已改动，请重新评分").count()).toBe(1);
  await page.getByRole("button", { name: "一键评分" }).click();
  await page.getByText("表格已改动，请重新评分").waitFor({ state: "detached" });
  expect(errors).toEqual([]);
  expect(book.unknown).toEqual([]);
});
