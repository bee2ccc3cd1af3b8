/** The record through the pane: activation, publication asked twice, earlier months, and other weights tried out. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
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

/** A month no other test scores: once published it is locked. */
async function scoreOwnMonth(page: Page): Promise<void> {
  const buffer = workbookFile({
    项目台账: [["统计时间截止2018年12月31日"], PROJECT_HEADER, ...PROJECT_ROWS],
  });
  await page.getByLabel("选择工作簿").setInputFiles({ name: "旧账.xlsx", mimeType: "", buffer });
  await page.getByRole("heading", { name: "校验" }).waitFor();
  await scoreMonth(page);
}

it("is sent the list of months once, however often it is opened", async () => {
  const { page } = await openPane(browser, inject("paneUrl"));
  await openSample(page);
  await scoreMonth(page);
  const wire = await page.context().newCDPSession(page);
  const addresses = new Map<string, string>();
  const statuses: number[] = [];
  wire.on("Network.requestWillBeSent", ({ requestId, request }) => addresses.set(requestId, request.url));
  wire.on("Network.responseReceivedExtraInfo", ({ requestId, statusCode }) => {
    if (addresses.get(requestId)?.endsWith("/api/v1/periods") === true) statuses.push(statusCode);
  });
  await wire.send("Network.enable");
  for (let times = 0; times < 2; times += 1) {
    await page.getByRole("button", { name: "历次考评" }).click();
    await page.getByRole("button", { name: /^2020年12月/ }).waitFor();
    await page.getByRole("button", { name: "返回" }).click();
  }
  expect(statuses).toEqual([200, 304]);
});

it("publishes when asked twice, and shows the month among the earlier ones", async () => {
  const { page, complaints } = await openPane(browser, inject("paneUrl"));
  await scoreOwnMonth(page);
  await page.getByRole("button", { name: "公布本月结果" }).click();
  await page.getByRole("button", { name: "取消" }).click();
  await page.getByRole("button", { name: "公布本月结果" }).click();
  await page.getByRole("button", { name: "确认公布" }).click();
  await page.getByText("已公布", { exact: true }).waitFor();
  const scores = await page.locator(".unit .final").allInnerTexts();
  await page.getByRole("button", { name: "历次考评" }).click();
  await page.getByRole("button", { name: /^2018年12月\s*已公布$/ }).click();
  await page.getByRole("heading", { name: "2018年12月" }).waitFor();
  expect(await page.locator(".unit .final").allInnerTexts()).toEqual(scores);
  await page.getByRole("button", { name: "返回" }).click();
  await page.getByRole("button", { name: /^2018年12月/ }).waitFor();
  await page.getByRole("button", { name: "返回" }).click();
  await page.getByRole("button", { name: "一键评分" }).waitFor();
  expect(complaints).toEqual([]);
});

it("asks why a published month is scored again, and publishes the correction with that reason", async () => {
  const { page } = await openPane(browser, inject("paneUrl"));
  const buffer = workbookFile({
    项目台账: [["统计时间截止2018年10月31日"], PROJECT_HEADER, ...PROJECT_ROWS],
  });
  await page.getByLabel("选择工作簿").setInputFiles({ name: "旧账.xlsx", mimeType: "", buffer });
  await page.getByRole("heading", { name: "校验" }).waitFor();
  await scoreMonth(page);
  await page.getByRole("button", { name: "公布本月结果" }).click();
  await page.getByRole("button", { name: "确认公布" }).click();
  await page.getByText("已公布", { exact: true }).waitFor();
  await page.getByRole("button", { name: "一键评分" }).click();
  await page.getByRole("alert").getByText("这个月已经公布").waitFor();
  const goOn = page.getByRole("button", { name: "更正，重新评分" });
  expect(await goOn.getAttribute("aria-disabled")).toBe("true");
  await page.getByLabel("更正原因").fill("城东镇补报一个项目");
  // By keyboard, as a form is.
  await page.getByLabel("更正原因").press("Enter");
  await page.getByRole("button", { name: "更正后再公布" }).click();
  expect(await page.getByLabel("理由").inputValue()).toBe("城东镇补报一个项目");
  await page.getByRole("button", { name: "确认公布" }).click();
  await page.getByText("已公布（第 2 次）", { exact: true }).waitFor();
});

it("makes the bulletin of a week of the month, its last at first", async () => {
  const { page, complaints } = await openPane(browser, inject("paneUrl"));
  await openSample(page);
  await page.getByRole("button", { name: "督查周报" }).click();
  const week = page.getByLabel("哪一周");
  expect(await week.inputValue()).toBe("2020-W52");
  await week.selectOption("2020-W50");
  await page.getByRole("button", { name: "生成周报" }).click();
  await page.getByText("周报第50期已生成", { exact: true }).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "下载周报" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("关于2020年第50周全县重点项目推进情况的督查通报.docx");
  const preview = page.locator(".weekly").getByRole("link", { name: "预览通报" });
  const shown = await page.request.get((await preview.getAttribute("href")) ?? "");
  expect(await shown.text()).toContain("12月7日");
  expect(complaints).toEqual([]);
});

it("tries other weights out: ranks follow the sliders, and go back", async () => {
  const { page, complaints } = await openPane(browser, inject("paneUrl"));
  await openSample(page);
  await scoreMonth(page);
  await page.getByRole("button", { name: "试试别的权重" }).click();
  await page.getByText("名次都不变").waitFor();
  await page.getByRole("slider", { name: "算账" }).fill("60");
  await page.getByText(/^\d+ 个单位名次有变$/).waitFor();
  await page.getByText("合计 145，按比例折算").waitFor();
  await page.getByRole("button", { name: "恢复原权重" }).click();
  await page.getByText("名次都不变").waitFor();
  expect(complaints).toEqual([]);
});

it("exchanges an activation code for this computer's own token, and says what is wrong with one", async () => {
  const { page } = await openPane(browser, inject("paneUrl"));
  const code = await page.evaluate(async () => {
    const answer = await fetch("/api/v1/activation-codes", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ role: "county", name: "推进中心" }),
    });
    return ((await answer.json()) as { code: string }).code;
  });
  await page.getByRole("button", { name: "设置" }).click();
  await page.getByLabel("激活码").fill("0000-0000-0000-0000");
  await page.getByRole("button", { name: "保存" }).click();
  await page.getByRole("alert").getByText("激活码不对").waitFor();
  await page.getByLabel("激活码").fill(code.toLowerCase());
  await page.getByRole("button", { name: "保存" }).click();
  await page.getByText(/^已激活：.*推进中心$/).waitFor();
  const token = await page.evaluate(() => localStorage.getItem("five-ledger.token"));
  expect(token).not.toBeNull();
  expect(token?.toLowerCase()).not.toBe(code.toLowerCase());
  await page.getByRole("button", { name: "返回" }).click();
  await openSample(page);
  await scoreMonth(page);
});
