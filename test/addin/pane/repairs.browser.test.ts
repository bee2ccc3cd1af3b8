/** Findings by their causes: filtered, opened, repaired after a look at what changes, undone, scored again. */
import { readFile } from "node:fs/promises";
import { read, utils } from "@e965/xlsx";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launchBrowser } from "#test/support/browser.ts";
import { openPane, openSample, scoreMonth } from "#test/support/pane-page.ts";
import { PROJECT_HEADER, workbookFile } from "#test/support/small-workbooks.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

/** Projects whose total investment is text, and one without a name. */
function ledger(rows: number): Buffer {
  const projects = Array.from({ length: rows }, (_, at) => {
    const unit = at % 2 === 0 ? "鹅城镇" : "王村乡";
    return [
      at + 1,
      `第${at + 1}号水库`,
      unit,
      "新建",
      "开工",
      `${1200 + at}`,
      600,
      "2020年3月",
      "2021年10月",
    ];
  });
  const nameless = [rows + 1, "", "王村乡", "新建", "开工", 500, 100, "2020年6月", "2021年6月"];
  return workbookFile({
    项目台账: [["统计时间截止2020年12月31日"], PROJECT_HEADER, ...projects, nameless],
    封面: [["静乐县"]],
  });
}

async function choose(page: Page, buffer: Buffer): Promise<void> {
  await page.getByLabel("选择工作簿").setInputFiles({ name: "文本.xlsx", mimeType: "", buffer });
  await page.getByRole("heading", { name: "校验" }).waitFor();
}

async function openLedger(rows = 3): Promise<{ page: Page; complaints: readonly string[] }> {
  const { page, complaints } = await openPane(browser, inject("paneUrl"));
  await choose(page, ledger(rows));
  return { page, complaints };
}

const groupOf = (page: Page, what: string | RegExp) =>
  page.locator(".finding-group").filter({ hasText: what });
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? "");

/** What the link gives, as rows of its first sheet. */
async function taken(page: Page, link: string): Promise<unknown[][]> {
  const coming = page.waitForEvent("download");
  await page.getByRole("link", { name: link, exact: true }).click();
  const file = await readFile(await (await coming).path());
  const book = read(file);
  return utils.sheet_to_json(book.Sheets[book.SheetNames[0] ?? ""] ?? {}, { header: 1, blankrows: true });
}

describe("the list", () => {
  it("says a cause once, the worst first, and opens to each of its cells", async () => {
    const { page, complaints } = await openLedger();
    expect(await page.locator(".severity h3").allInnerTexts()).toEqual([
      expect.stringMatching(/^错误\s*1 条$/),
      expect.stringMatching(/^警告\s*\d+ 条$/),
      expect.stringMatching(/^提示\s*\d+ 条$/),
    ]);
    const group = groupOf(page, "3 个数字是文本");
    expect(await group.innerText()).toContain("项目台账 F 列（总投资）");
    expect(await group.locator(".finding").count()).toBe(0);
    await group.getByRole("button").first().click();
    expect(await group.locator(".finding .cell").allInnerTexts()).toEqual(["F3", "F4", "F5"]);
    // A file is not open anywhere: there is nowhere to go.
    expect(await group.getByRole("button", { name: /^前往/ }).count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it("is filtered by severity and by sheet", async () => {
    const { page } = await openLedger();
    await page.getByLabel("级别").selectOption({ label: "错误（1）" });
    expect(await page.locator(".finding-group").count()).toBe(1);
    await page.getByLabel("级别").selectOption("全部级别");
    await page.getByLabel("工作表").selectOption({ label: "封面（1）" });
    expect(await page.locator(".finding-group").allInnerTexts()).toEqual([expect.stringContaining("封面")]);
    await page.getByLabel("级别").selectOption({ label: "错误（1）" });
    await page.getByText("没有符合筛选的提示。").waitFor();
  });

  it("of thousands shows a part at a time, and all of it in stretches as it is scrolled", async () => {
    const { page } = await openLedger(5_000);
    const group = groupOf(page, "5000 个数字是文本");
    await page.getByRole("button", { name: "全部修正" }).click();
    expect(await page.locator(".changes li").count()).toBe(10);
    await group.getByRole("button").first().click();
    expect(await group.locator(".finding").count()).toBe(20);
    await group.getByRole("button", { name: "再看 4980 条" }).click();
    const most = await page.evaluate(async () => {
      let count = 0;
      const { body } = document;
      while (window.scrollY + window.innerHeight < body.scrollHeight - 1) {
        window.scrollBy(0, 5_000);
        await new Promise((resolve) => setTimeout(resolve, 20));
        count = Math.max(count, document.querySelectorAll(".finding").length);
      }
      return count;
    });
    expect(most).toBeLessThan(300);
    await group.locator("ul").last().scrollIntoViewIfNeeded();
    await group.getByText("F5002", { exact: true }).waitFor();
  });
});

describe("a repair", () => {
  it("of everything certain is shown first, then made, and leaves nothing certain to repair", async () => {
    const { page, complaints } = await openPane(browser, inject("paneUrl"));
    await openSample(page);
    const fixable = page.locator(".fixable");
    expect(await fixable.count()).toBeGreaterThan(3);
    await page.getByRole("button", { name: "全部修正" }).click();
    const preview = page.getByRole("group", { name: /^将修改 \d+ 格$/ });
    expect(await preview.locator(".changes li").first().innerText()).toMatch(/“.+”.*→.*(?:日期|数字) /s);
    await preview.getByText("您选的文件没有改动", { exact: false }).waitFor();
    expect(await fixable.count()).toBeGreaterThan(3);
    await preview.getByRole("button", { name: /^确认修正 \d+ 格$/ }).click();
    await page.getByText(/^已修正 \d+ 格$/).waitFor();
    await page.locator(".fixable").waitFor({ state: "detached" });
    expect(await page.getByRole("button", { name: "全部修正" }).count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it("of a group, and of one cell, changes these alone; undoing puts them back, the last first", async () => {
    const { page } = await openLedger();
    const group = groupOf(page, /\d 个数字是文本/);
    await group.getByRole("button").first().click();
    await group.getByRole("button", { name: "修正 F4" }).click();
    expect(await group.locator(".changes li").allInnerTexts()).toEqual([
      expect.stringMatching(/F4\s*“1201”.*→.*数字 1201/s),
    ]);
    await group.getByRole("button", { name: "确认修正 1 格" }).click();
    await page.getByText("已修正 1 格").waitFor();
    await groupOf(page, "2 个数字是文本").waitFor();
    await group.getByRole("button", { name: "修正这 2 格" }).click();
    await group.getByRole("button", { name: "确认修正 2 格" }).click();
    await page.getByText("已修正 2 格").waitFor();
    await group.waitFor({ state: "detached" });
    expect((await taken(page, "下载修正后的工作簿")).slice(2, 5).map((row) => row[5])).toEqual([
      1200, 1201, 1202,
    ]);
    await page.getByRole("button", { name: "撤销（2 格）" }).click();
    await page.getByText("已撤销，2 格恢复原样").waitFor();
    await groupOf(page, "2 个数字是文本").waitFor();
    expect((await taken(page, "下载修正后的工作簿")).slice(2, 5).map((row) => row[5])).toEqual([
      "1200",
      1201,
      "1202",
    ]);
    await page.getByRole("button", { name: "撤销（1 格）" }).click();
    await groupOf(page, "3 个数字是文本").waitFor();
    expect(await page.getByRole("button", { name: /^撤销/ }).count()).toBe(0);
    expect(await page.getByRole("link", { name: "下载修正后的工作簿" }).count()).toBe(0);
  });

  it("goes into the workbook that is scored; results from before say that they are", async () => {
    const { page } = await openPane(browser, inject("paneUrl"));
    await openSample(page);
    await scoreMonth(page);
    await page.getByRole("button", { name: "全部修正" }).click();
    await page.getByRole("button", { name: /^确认修正/ }).click();
    const stale = page.getByRole("alert").getByText("表格已改动，请重新评分");
    await stale.waitFor();
    await page.getByRole("button", { name: "重新评分" }).click();
    await stale.waitFor({ state: "detached" });
    await page.getByRole("heading", { name: "排名" }).waitFor();
    const projects = await taken(page, "下载工作簿");
    expect(projects[8]?.[7]).toBe(5650);
  });

  it("is made by keyboard: escape puts it off, the focus goes along", async () => {
    const { page } = await openLedger();
    const all = page.getByRole("button", { name: "全部修正" });
    await all.focus();
    await page.keyboard.press("Enter");
    expect(await all.getAttribute("aria-expanded")).toBe("true");
    await expect.poll(() => focused(page)).toContain("将修改 3 格");
    await page.keyboard.press("Escape");
    expect(await page.locator(".preview").count()).toBe(0);
    expect(await focused(page)).toBe("全部修正");
    await page.keyboard.press("Enter");
    await expect.poll(() => focused(page)).toContain("将修改 3 格");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByText("已修正 3 格").waitFor();
    await expect.poll(() => focused(page)).toContain("已修正 3 格");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await expect.poll(() => focused(page)).toBe("撤销（3 格）");
    // Back from the settings it is no news any more.
    await page.getByRole("button", { name: "设置" }).click();
    await page.getByRole("button", { name: "返回" }).click();
    await page.getByText("已修正 3 格").waitFor();
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe("main");
  });

  it("is not offered where the file is only read", async () => {
    const { page } = await openPane(browser, inject("paneUrl"));
    const rows = [
      ["统计时间截止2020年12月31日"],
      PROJECT_HEADER,
      [1, "水库", "鹅城镇", "新建", "开工", "　1200", 600, "2020年3月", "2021年10月"],
    ];
    const text = rows.map((row) => row.join(",")).join("\n");
    await page
      .getByLabel("选择工作簿")
      .setInputFiles({ name: "项目台账.csv", mimeType: "", buffer: Buffer.from(text) });
    await page.getByText("这种格式的文件只能读取。", { exact: false }).waitFor();
    expect(await page.getByRole("button", { name: /修正/ }).count()).toBe(0);
  });
});
