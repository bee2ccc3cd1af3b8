/** Each thing that can go wrong has its sentence, and a way on. */
import { readFile } from "node:fs/promises";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launchBrowser } from "#test/support/browser.ts";
import { openPane, openSample, scoreMonth } from "#test/support/pane-page.ts";
import { encryptedFile, PROJECT_HEADER, PROJECT_ROWS, workbookFile } from "#test/support/small-workbooks.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

const DATED = ["统计时间截止2020年12月31日"];

describe("a file that can't be scored", () => {
  it.each([
    ["通知.pdf", Buffer.from("%PDF-1.7\n1 0 obj"), "不是 Excel 工作簿"],
    ["密码.xlsx", encryptedFile(), "设有打开密码"],
    [
      "电话.xlsx",
      workbookFile({
        通讯录: [
          ["姓名", "电话"],
          ["张三", "0350-6022345"],
        ],
      }),
      "没有认出台账",
    ],
    ["空.xlsx", workbookFile({ 项目台账: [DATED, PROJECT_HEADER] }), "没有一行数据"],
  ])("%s", async (name, buffer, sentence) => {
    const { page, complaints } = await openPane(browser, inject("paneUrl"));
    await page.getByLabel("选择工作簿").setInputFiles({ name, mimeType: "", buffer });
    await page.getByRole("alert").getByText(sentence).waitFor();
    // Pressing on does no harm, and another workbook is a way on.
    await page.getByRole("button", { name: "一键评分" }).click();
    await page.getByRole("alert").getByText(sentence).waitFor();
    const good = workbookFile({ 项目台账: [DATED, PROJECT_HEADER, ...PROJECT_ROWS] });
    await page.getByLabel("选择工作簿").setInputFiles({ name: "好.xlsx", mimeType: "", buffer: good });
    await page.getByRole("heading", { name: "校验" }).waitFor();
    expect(await page.getByRole("alert").count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it("a workbook cut off half way", async () => {
    const whole = await readFile(
      new URL("../../../addin/public/samples/jingle-2020-12.xlsx", import.meta.url),
    );
    const { page } = await openPane(browser, inject("paneUrl"));
    const buffer = whole.subarray(0, whole.length / 2);
    await page.getByLabel("选择工作簿").setInputFiles({ name: "半截.xlsx", mimeType: "", buffer });
    await page.getByRole("alert").getByText("“半截.xlsx”已损坏").waitFor();
  });
});

describe("the service", () => {
  it("is away: reading and checking stand, and trying again works once it is back", async () => {
    const { page } = await openPane(browser, inject("paneUrl"));
    await openSample(page);
    await page.route("**/api/**", (route) => route.abort());
    await page.getByRole("button", { name: "一键评分" }).click();
    await page.getByRole("alert").getByText("连不上评分服务").waitFor();
    expect(await page.locator(".finding-group").count()).toBeGreaterThan(0);
    await page.unroute("**/api/**");
    await page.getByRole("button", { name: "再试一次" }).click();
    await page.getByRole("heading", { name: "排名" }).waitFor();
  });

  it("is away: the scores can be seen all the same, marked as nobody's word", async () => {
    const { page } = await openPane(browser, inject("paneUrl"));
    await openSample(page);
    await scoreMonth(page);
    const published = await page.locator(".unit .final").allInnerTexts();
    await page.route("**/api/**", (route) => route.abort());
    await page.getByRole("button", { name: "一键评分" }).click();
    await page.getByRole("button", { name: "先在本机预览得分" }).click();
    await page.getByRole("alert").getByText("2020年12月得分：本机预览，未存档").waitFor();
    await page.getByRole("heading", { name: /^排名\s*本机预览，未存档$/ }).waitFor();
    // The very scores and ranks, but nothing to take away and no month to compare with.
    expect(await page.locator(".unit .final").allInnerTexts()).toEqual(published);
    expect(await page.getByRole("link", { name: /^下载/ }).count()).toBe(0);
    await page.unroute("**/api/**");
    await page.getByRole("button", { name: "一键评分" }).click();
    await page.getByRole("link", { name: "下载通报" }).waitFor();
    expect(await page.getByText("本机预览，未存档").count()).toBe(0);
  });

  it("does not know who asks: the settings are the way on", async () => {
    const { page } = await openPane(browser, inject("paneUrl"));
    await page.getByRole("button", { name: "设置" }).click();
    await page.getByLabel("激活码").fill("wrong-token-wrong-token-wrong");
    await page.getByRole("button", { name: "保存" }).click();
    await page.getByText("已保存").waitFor();
    await page.getByRole("button", { name: "返回" }).click();
    await openSample(page);
    await page.getByRole("button", { name: "一键评分" }).click();
    await page.getByRole("alert").getByText("还没有激活").waitFor();
    await page.getByRole("button", { name: "填写激活码" }).click();
    expect(await page.getByLabel("激活码").inputValue()).toBe("wrong-token-wrong-token-wrong");
  });

  it("is given an address a token must not be sent to: told, and not kept", async () => {
    const { page } = await openPane(browser, inject("paneUrl"));
    await page.getByRole("button", { name: "设置" }).click();
    await page.getByLabel("服务地址").fill("http://ledger.example.org");
    await page.getByRole("button", { name: "保存" }).click();
    await page.getByText("请填写以 https:// 开头的网址").waitFor();
    expect(await page.evaluate(() => localStorage.getItem("five-ledger.service"))).toBeNull();
  });
});
