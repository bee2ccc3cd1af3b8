/** 返回 leads to where one came from, by mouse and by keyboard. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { launchBrowser } from "#test/support/browser.ts";
import { openPane } from "#test/support/pane-page.ts";
import { PROJECT_HEADER, PROJECT_ROWS, workbookFile } from "#test/support/small-workbooks.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const titled = (page: Page, name: string) =>
  page.getByRole("heading", { level: 1, name, exact: true }).waitFor();

it("from the rules to the settings, to the desk, or to the work", async () => {
  const { page } = await openPane(browser, inject("paneUrl"));
  await press(page, "设置");
  await press(page, "查看和修改");
  await titled(page, "评分规则");
  await press(page, "返回");
  await titled(page, "设置");
  await press(page, "返回");
  await press(page, "报送情况");
  await page.getByRole("heading", { name: /^已报送/ }).waitFor();
  await page.getByLabel("年份").selectOption("2019");
  await page.getByLabel("月份", { exact: true }).selectOption("2");
  await page.getByText("这个月还没有单位报送。").waitFor();
  await press(page, "评分规则");
  await titled(page, "评分规则");
  await press(page, "返回");
  await titled(page, "报送情况");
  expect(await page.getByLabel("年份").inputValue()).toBe("2019");
  await press(page, "返回");
  await page.getByRole("button", { name: "一键评分" }).waitFor();
});

it("and so does the keyboard: escape puts saving off, the focus goes along", async () => {
  const { page } = await openPane(browser, inject("paneUrl"));
  const buffer = workbookFile({
    项目台账: [["统计时间截止2020年12月31日"], PROJECT_HEADER, ...PROJECT_ROWS],
  });
  await page.getByLabel("选择工作簿").setInputFiles({ name: "台账.xlsx", mimeType: "", buffer });
  await page.getByRole("heading", { name: "校验" }).waitFor();
  await page.getByRole("button", { name: "设置" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "查看和修改" }).focus();
  await page.keyboard.press("Enter");
  await page.getByLabel("建账权重", { exact: true }).fill("25");
  await page.getByRole("button", { name: "保存到工作簿" }).focus();
  await page.keyboard.press("Enter");
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");
  await expect.poll(focused).toContain("建账权重");
  await page.keyboard.press("Escape");
  await expect.poll(focused).toBe("保存到工作簿");
  await page.getByRole("button", { name: "返回" }).focus();
  await page.keyboard.press("Enter");
  await titled(page, "设置");
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("MAIN");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);
});
