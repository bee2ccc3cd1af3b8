/** Several offices' workbooks chosen at once: read and scored as one county, the results a workbook of their own. */
import { readFile } from "node:fs/promises";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { openFile } from "#addin/hosts/file.ts";
import { launchBrowser } from "#test/support/browser.ts";
import { openPane, scoreMonth } from "#test/support/pane-page.ts";
import { PROJECT_HEADER, PROJECT_ROWS, workbookFile } from "#test/support/small-workbooks.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

const DATED = ["统计时间截止2020年12月31日"];

/** One project each, the second's total investment a text. */
function offices() {
  return PROJECT_ROWS.slice(0, 2).map((row, at) => ({
    name: `台账${at + 1}.xlsx`,
    mimeType: "",
    buffer: workbookFile({
      项目台账: [
        DATED,
        PROJECT_HEADER,
        at === 0 ? row : row.map((cell, i) => (i === 5 ? String(cell) : cell)),
      ],
    }),
  }));
}

it("scores them together and writes into none of them", async () => {
  const { page, complaints } = await openPane(browser, inject("paneUrl"));
  await page.getByLabel("选择工作簿").setInputFiles(offices());
  await page.getByText("2 本工作簿，合在一起评").waitFor();
  await page.getByRole("heading", { name: "校验" }).waitFor();
  // Each place names its workbook.
  await page.locator(".finding-group").filter({ hasText: "台账2.xlsx" }).first().waitFor();
  // Repairs are made in one workbook at a time.
  await page.getByText("几本合在一起评时只读取").waitFor();
  expect(await page.getByRole("button", { name: "全部修正" }).count()).toBe(0);
  await scoreMonth(page);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "下载工作簿" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("五账考评-2020-12.xlsx");
  const results = await (await openFile(await readFile(await download.path()), "results.xlsx")).read();
  expect(results.sheets.map(({ name }) => name)).toEqual([
    "排名 2020-12",
    "单位画像 2020-12",
    "五账得分 2020-12",
    "失分清单 2020-12",
    "校验报告 2020-12",
  ]);
  expect(complaints).toEqual([]);
});

it("tells files of one name apart, and takes one alone as before", async () => {
  const { page } = await openPane(browser, inject("paneUrl"));
  const [first, second] = offices();
  if (first === undefined || second === undefined) throw new Error("no files");
  await page.getByLabel("选择工作簿").setInputFiles([first, { ...second, name: first.name }]);
  await page.getByText("台账1.xlsx (2)").first().waitFor();
  await page.getByRole("heading", { name: "校验" }).waitFor();
  await page.getByLabel("选择工作簿").setInputFiles([second]);
  await page.getByRole("button", { name: "全部修正" }).waitFor();
});
