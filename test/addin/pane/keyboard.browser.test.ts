/** The whole way by keyboard alone: each press leaves the focus somewhere, and no view scrolls sideways, narrow or enlarged. */
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

/** A pane of 320 px enlarged to twice its size has room for half of that; and what it is at least. */
const ENLARGED = { width: 160, height: 360 };
const NARROW = { width: 320, height: 720 };

/** Presses by keyboard what has the name, and waits for what comes of it; the focus is somewhere then. */
async function press(page: Page, name: string | RegExp, comes: () => Promise<unknown>): Promise<void> {
  const button = page.getByRole("button", { name, exact: typeof name === "string" }).first();
  await button.focus();
  await page.keyboard.press("Enter");
  await comes();
  await expect
    .poll(() => page.evaluate(() => document.activeElement !== document.body), { message: String(name) })
    .toBe(true);
  // A label must lead to its own field.
  const ids = await page.locator("[id]").evaluateAll((elements) => elements.map(({ id }) => id));
  expect(ids, String(name)).toEqual([...new Set(ids)]);
  await expectNoSideways(page, String(name));
}

async function expectNoSideways(page: Page, where: string): Promise<void> {
  for (const size of [ENLARGED, NARROW]) {
    await page.setViewportSize(size);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, `${where} at ${size.width} px`).toBeLessThanOrEqual(size.width);
  }
}

/** Resolves once the text stands there. */
const text = (page: Page, said: string | RegExp) => () => page.getByText(said).first().waitFor();
const gone = (page: Page, name: string) => () =>
  page.getByRole("button", { name, exact: true }).waitFor({ state: "detached" });

it("reads, repairs, scores, publishes and looks back", async () => {
  const { page } = await openPane(browser, inject("paneUrl"));
  await expectNoSideways(page, "start");
  await press(page, "用示例台账", text(page, "识别到 5 本台账"));
  await press(page, /识别到 5 本台账/, text(page, /^\d+ 行$/));
  await press(page, "全部修正", text(page, /^将修改 \d+ 格$/));
  await press(page, "取消", gone(page, "取消"));
  await press(page, "全部修正", text(page, /^将修改 \d+ 格$/));
  await press(page, /^确认修正/, text(page, /^已修正/));
  await press(page, /^撤销/, text(page, /^已撤销/));
  await page.route("**/scorings", (route) => route.abort());
  await press(page, "一键评分", text(page, "连不上评分服务"));
  await press(page, "先在本机预览得分", text(page, "本机预览，未存档"));
  await press(page, "一键评分", text(page, "连不上评分服务"));
  await page.unroute("**/scorings");
  await press(page, "再试一次", text(page, "2020年12月评分完成"));
  await press(page, /鹅城镇/, text(page, "五个一到位率"));
  await press(page, /五个一到位率/, text(page, /^满分 40/));
  await press(page, "公布本月结果", text(page, "确认公布2020年12月的结果？"));
  await press(page, "取消", gone(page, "确认公布"));
  await press(page, "试试别的权重", text(page, "名次都不变"));
  await press(page, "督查周报", text(page, "生成周报"));
  await press(page, "生成周报", text(page, /已生成$/));
  await press(page, "历次考评", text(page, /^2020年12月/));
  await press(page, /^2020年12月/, text(page, "下载通报"));
  await press(page, "返回", text(page, /^2020年12月/));
  await press(page, "返回", text(page, "2020年12月评分完成"));
  await press(page, "设置", text(page, "服务地址"));
  await press(page, "保存", text(page, "已保存"));
  await press(page, "返回", text(page, "2020年12月评分完成"));
});

it("collects: who has handed in, sending back, access", async () => {
  const { page } = await openPane(browser, inject("paneUrl"));
  const { page: clerk } = await openPane(browser, inject("paneUrl"));
  const code = await clerk.evaluate(async () => {
    const answer = await fetch("/api/v1/activation-codes", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ role: "unit", unit: "鹅城镇", name: "鹅城镇赵六" }),
    });
    return ((await answer.json()) as { code: string }).code;
  });
  await press(clerk, "设置", text(clerk, "激活码"));
  await clerk.getByLabel("激活码").fill(code);
  await press(clerk, "保存", text(clerk, /^已激活/));
  await press(clerk, "返回", text(clerk, "报送本月台账"));
  // A month no other test hands in.
  const nameless = [4, "", "鹅城镇", "新建", "开工", 500, 100, "2020年6月", "2021年6月"];
  const rows = [["统计时间截止2022年3月31日"], PROJECT_HEADER, ...PROJECT_ROWS, nameless];
  const buffer = workbookFile({ 项目台账: rows });
  await clerk.getByLabel("选择工作簿").setInputFiles({ name: "台账.xlsx", mimeType: "", buffer });
  await clerk.getByRole("heading", { name: "校验" }).waitFor();
  await press(clerk, "报送本月台账", text(clerk, /处错误，还没有报送$/));
  await press(clerk, "带着错误先报送", text(clerk, /^已收到/));
  await press(clerk, /^有 \d+ 处没有收$/, text(clerk, /责任单位是“王村乡”/));

  await press(page, "报送情况", text(page, /^已报送/));
  await page.getByLabel("年份").selectOption("2022");
  await page.getByLabel("月份", { exact: true }).selectOption("3");
  await text(page, "已报送 1 个单位")();
  await press(page, "刷新", text(page, "已报送 1 个单位"));
  await press(page, /^鹅城镇/, text(page, "项目名称没有填写"));
  await press(page, "退回 鹅城镇 的报送", text(page, "退回“鹅城镇”的报送？"));
  await press(page, "取消", gone(page, "确认退回"));
  await press(page, "汇总评分", text(page, /处错误，评分停在这里$/));
  await press(page, "按“错误行不计”继续评分", text(page, "2022年3月评分完成"));
  await press(page, "授权管理", text(page, "已授权的电脑"));
  await press(page, "收回 鹅城镇赵六", text(page, /^收回“鹅城镇赵六”的授权/));
  await press(page, "取消", gone(page, "确认收回"));
  await press(page, "收回 鹅城镇赵六", text(page, /^收回“鹅城镇赵六”的授权/));
  await press(page, "确认收回", gone(page, "收回 鹅城镇赵六"));
});
