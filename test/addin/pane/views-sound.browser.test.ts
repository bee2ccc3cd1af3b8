/** WCAG 2.2 AA of the views that come late in a month, and of the pane in English; in light and dark. */
import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { openFile } from "#addin/hosts/file.ts";
import { launchBrowser } from "#test/support/browser.ts";
import { openExcelPane } from "#test/support/excel-pane.ts";
import { bookOf } from "#test/support/office/book.ts";
import { openPane, openSample, scoreMonth } from "#test/support/pane-page.ts";
import { PROJECT_HEADER, PROJECT_ROWS, workbookFile } from "#test/support/small-workbooks.ts";
import { expectSound } from "#test/support/sound-page.ts";

const SAMPLES = ["jingle-2020-11", "jingle-2020-12"].map(
  (name) => new URL(`../../../addin/public/samples/${name}.xlsx`, import.meta.url),
);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

async function choose(page: Page, files: Readonly<Record<string, Buffer>>): Promise<void> {
  const chosen = Object.entries(files).map(([name, buffer]) => ({ name, mimeType: "", buffer }));
  await page.getByLabel("选择工作簿").setInputFiles(chosen);
  await page.getByRole("heading", { name: "校验" }).waitFor();
}

describe.each(["light", "dark"] as const)("%s", (colorScheme) => {
  const open = async () => (await openPane(browser, inject("paneUrl"), { colorScheme })).page;

  it("a week's bulletin, before and after it is made", async () => {
    const page = await open();
    await openSample(page);
    await page.getByRole("button", { name: "督查周报" }).click();
    await expectSound(page);
    await page.getByRole("button", { name: "生成周报" }).click();
    await page.getByText(/已生成$/).waitFor();
    await expectSound(page);
  });

  it("a unit over several months, with what each point came of", async () => {
    const page = await open();
    for (const sample of SAMPLES) {
      await choose(page, { "台账.xlsx": await readFile(sample) });
      await scoreMonth(page);
    }
    await page.locator(".unit .disclosure-button").first().click();
    await page.getByRole("heading", { name: /^近 \d+ 次考评$/ }).waitFor();
    await page.locator(".indicator .disclosure-button").first().click();
    await page.getByText(/^满分 40/).waitFor();
    await expectSound(page);
  });

  it("why a published month is scored again", async () => {
    const page = await open();
    // A month no other test scores, one for each look.
    const month = colorScheme === "light" ? "2017年5月31日" : "2017年6月30日";
    await choose(page, {
      "旧账.xlsx": workbookFile({ 项目台账: [[`统计时间截止${month}`], PROJECT_HEADER, ...PROJECT_ROWS] }),
    });
    await scoreMonth(page);
    await page.getByRole("button", { name: "公布本月结果" }).click();
    await page.getByRole("button", { name: "确认公布" }).click();
    await page.getByText("已公布", { exact: true }).waitFor();
    await expectSound(page);
    await page.getByRole("button", { name: "一键评分" }).click();
    await page.getByLabel("更正原因").waitFor();
    await expectSound(page);
  });

  it("several workbooks as one county", async () => {
    const page = await open();
    const [first, second, third] = PROJECT_ROWS.map((row) =>
      workbookFile({ 项目台账: [["统计时间截止2017年4月30日"], PROJECT_HEADER, row] }),
    );
    if (first === undefined || second === undefined || third === undefined) throw new Error("three units");
    await choose(page, { "鹅城镇.xlsx": first, "王村乡.xlsx": second, "丰润镇.xlsx": third });
    await page.getByText("3 本工作簿，合在一起评").waitFor();
    await expectSound(page);
  });

  it("cells marked in the sheets", async () => {
    const [sample] = SAMPLES;
    if (sample === undefined) throw new Error("no sample");
    const book = bookOf(await (await openFile(await readFile(sample), "静乐.xlsx")).read());
    const { page } = await openExcelPane(browser, inject("paneUrl"), book);
    await page.emulateMedia({ colorScheme });
    await page.getByRole("button", { name: "一键评分" }).click();
    await page.getByRole("button", { name: /^在表里标出这 \d+ 格$/ }).click();
    await page.getByText("已在表里标出").waitFor();
    await expectSound(page);
    await page.getByRole("button", { name: "清除标记" }).waitFor();
  });

  it("the pane in English, from the start to a unit opened, and its settings", async () => {
    const page = await open();
    await page.evaluate(() => localStorage.setItem("five-ledger.language", "en"));
    await page.reload();
    await page.getByRole("button", { name: "Use the sample" }).waitFor();
    await expectSound(page);
    await page.getByRole("button", { name: "Use the sample" }).click();
    await page.getByRole("heading", { name: "Findings" }).waitFor();
    await expectSound(page);
    await page.getByRole("button", { name: "Score", exact: true }).click();
    await page.getByRole("heading", { name: "Standings" }).waitFor();
    await page.locator(".unit .disclosure-button").first().click();
    await expectSound(page);
    await page.getByRole("button", { name: "Settings" }).click();
    await expectSound(page);
  });

  it("who is known to nobody: told before anything is chosen", async () => {
    const page = await open();
    await page.evaluate(() => localStorage.setItem("five-ledger.token", "a-token-nobody-gave-to-anyone"));
    await page.reload();
    await page.getByText("还没有激活").waitFor();
    expect(await page.getByRole("button", { name: "填写激活码" }).count()).toBe(1);
    await expectSound(page);
  });
});
