/** The main job by clicks, from the sample to both files. */
import { readFile } from "node:fs/promises";
import { unzipSync } from "fflate";
import type { Browser, Download, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launchBrowser } from "#test/support/browser.ts";
import { openPane, openSample, scoreMonth } from "#test/support/pane-page.ts";
import { PROJECT_HEADER, PROJECT_ROWS, workbookFile } from "#test/support/small-workbooks.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

async function take(page: Page, link: string): Promise<Download> {
  const coming = page.waitForEvent("download");
  await page.getByRole("link", { name: link, exact: true }).click();
  return coming;
}

async function partsOf(download: Download): Promise<Record<string, Uint8Array>> {
  return unzipSync(new Uint8Array(await readFile(await download.path())));
}

const text = (part: Uint8Array | undefined) => new TextDecoder().decode(part);

describe("one press on the sample", () => {
  it("reads, checks, scores, ranks both groups and gives both files", async () => {
    const { page, complaints } = await openPane(browser, inject("paneUrl"));
    await openSample(page);
    expect(await page.getByLabel("年份").inputValue()).toBe("2020");
    expect(await page.getByLabel("月份", { exact: true }).inputValue()).toBe("12");
    expect(await page.locator(".finding-group").count()).toBeGreaterThan(0);

    await scoreMonth(page);
    expect(await page.getByRole("heading", { level: 3, name: /乡镇组/ }).count()).toBe(1);
    expect(await page.getByRole("heading", { level: 3, name: /部门组/ }).count()).toBe(1);
    const finals = await page.locator(".group:first-of-type .final").allInnerTexts();
    expect(finals.length).toBeGreaterThan(5);
    expect(finals.map(Number)).toEqual(finals.map(Number).toSorted((one, other) => other - one));

    const workbook = await take(page, "下载工作簿");
    expect(workbook.suggestedFilename()).toBe("jingle-2020-12（2020-12 评分）.xlsx");
    const sheets = text((await partsOf(workbook))["xl/workbook.xml"]);
    for (const name of ["排名", "五账得分", "失分清单", "校验报告"]) expect(sheets).toContain(name);

    const bulletin = await take(page, "下载通报");
    expect(bulletin.suggestedFilename()).toMatch(/\.docx$/);
    expect(text((await partsOf(bulletin))["word/document.xml"])).toContain("鹅城镇");
    expect(complaints).toEqual([]);
  });

  it("opens a unit to its accounts, indicators and lost cells", async () => {
    const { page } = await openPane(browser, inject("paneUrl"));
    await openSample(page);
    await scoreMonth(page);
    const unit = page.getByRole("button", { name: /鹅城镇/ });
    await unit.click();
    expect(await unit.getAttribute("aria-expanded")).toBe("true");
    const detail = page.locator(".unit-detail");
    for (const account of ["建账", "理账", "对账", "交账", "算账"]) {
      expect(await detail.getByRole("heading", { name: account }).count()).toBe(1);
    }
    await detail.getByRole("button", { name: /五个一到位率/ }).click();
    expect(await detail.locator(".losses .cell").first().innerText()).toMatch(/^[A-Z]+\d+$/);
  });

  it("goes all the way by keyboard, the focus kept", async () => {
    const { page } = await openPane(browser, inject("paneUrl"));
    await page.getByRole("button", { name: "用示例台账" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "校验" }).waitFor();
    const score = page.getByRole("button", { name: "一键评分" });
    await score.focus();
    await page.keyboard.press("Space");
    await page.getByRole("heading", { name: "排名" }).waitFor();
    expect(await score.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("下载工作簿");
  });
});

describe("a person decides", () => {
  const withError = [...PROJECT_ROWS, [4, "", "王村乡", "新建", "开工", 500, 100, "2020年6月", "2021年6月"]];

  it("stops at errors, and goes on without them when told to", async () => {
    const { page } = await openPane(browser, inject("paneUrl"));
    const file = workbookFile({ 项目台账: [["统计时间截止2020年12月31日"], PROJECT_HEADER, ...withError] });
    await page.getByLabel("选择工作簿").setInputFiles({ name: "有错.xlsx", mimeType: "", buffer: file });
    await page.getByRole("heading", { name: "校验" }).waitFor();
    await page.getByRole("button", { name: "一键评分" }).click();
    await page.getByRole("alert").getByText("有 1 处错误，评分停在这里").waitFor();
    expect(await page.getByRole("heading", { name: "排名" }).count()).toBe(0);
    await page.getByRole("button", { name: "按“错误行不计”继续评分" }).click();
    await page.getByRole("heading", { name: "排名" }).waitFor();
    await page.getByText("1 行因错误未计入").waitFor();
  });

  it("asks for a month that stands nowhere, and takes it", async () => {
    const { page } = await openPane(browser, inject("paneUrl"));
    const file = workbookFile({ 项目台账: [PROJECT_HEADER, ...PROJECT_ROWS] });
    await page.getByLabel("选择工作簿").setInputFiles({ name: "无月份.xlsx", mimeType: "", buffer: file });
    await page.getByText("工作簿里没有写明考核月份").waitFor();
    const score = page.getByRole("button", { name: "一键评分" });
    expect(await score.getAttribute("aria-disabled")).toBe("true");
    await page.getByLabel("年份").selectOption("2020");
    await page.getByLabel("月份", { exact: true }).selectOption("11");
    await page.getByRole("heading", { name: "校验" }).waitFor();
    await scoreMonth(page);
    await page.getByText("2020年11月评分完成").waitFor();
  });
});
