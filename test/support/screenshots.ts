/**
 * `npm run screenshots`: pictures of the pane for the documents, taken of the real thing scoring the samples.
 * Written to docs/ at 320 px, two dots a pixel, in light and dark.
 */
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { newAccount } from "#worker/local/account.ts";
import { buildPane } from "#worker/local/build-pane.ts";
import { startServer } from "#worker/local/server.ts";
import type { Page } from "playwright-core";
import { launchBrowser } from "./browser.ts";
import { openPane, openSample, scoreMonth } from "./pane-page.ts";

const DOCUMENTS = fileURLToPath(new URL("../../docs/", import.meta.url));
const EARLIER_MONTH = fileURLToPath(
  new URL("../../addin/public/samples/jingle-2020-11.xlsx", import.meta.url),
);
const THIS_MONTH = fileURLToPath(new URL("../../addin/public/samples/jingle-2020-12.xlsx", import.meta.url));
const SCALE = 2;
/** Height of each picture in px: what fits beside a page of text. */
const HEIGHT = 880;
/** A column of the sample, and what an official might say of it. */
const CORRECTED = { header: "总投资", label: "H 列的金额单位", option: "亿元" };
/** Height of what is left in sight above the column, in px: the ones before it. */
const PRECEDING = 240;

interface ActivationCodeOrder {
  readonly role: "unit" | "viewer";
  readonly unit?: string;
  readonly name: string;
}

await buildPane();
await mkdir(DOCUMENTS, { recursive: true });
const server = await startServer({ account: newAccount(), state: null, port: 0, pages: true });
const browser = await launchBrowser();
try {
  for (const colorScheme of ["light", "dark"] as const) {
    const { page } = await openPane(browser, server.url, { colorScheme, scale: SCALE });
    await page.setViewportSize({ width: 320, height: HEIGHT });
    const picture = (name: string) =>
      page.screenshot({ path: `${DOCUMENTS}pane-${name}-${colorScheme}.png` });
    await picture("start");
    // The month before first, so that the ranking shows who moved.
    await page.getByLabel("选择工作簿").setInputFiles(EARLIER_MONTH);
    await page.getByRole("heading", { name: "校验" }).waitFor();
    await scoreMonth(page);
    await page.reload();
    await openSample(page);
    await picture("checked");
    await page.getByRole("button", { name: /识别到/ }).click();
    await page.locator(".sheet > .disclosure-button").first().click();
    await page.locator(".column > .disclosure-button", { hasText: CORRECTED.header }).first().click();
    // Chosen, not yet pressed: the button to write it down stands there.
    await page.getByLabel(CORRECTED.label, { exact: true }).selectOption({ label: CORRECTED.option });
    await toTop(page, `.column:has([aria-expanded="true"])`, PRECEDING);
    await picture("columns");
    await page.getByRole("button", { name: /识别到/ }).click();
    await page.evaluate(() => scrollTo(0, 0));
    await scoreMonth(page);
    await picture("scored");
    await page.getByRole("button", { name: "公布本月结果" }).click();
    await picture("publish");
    await page.getByRole("button", { name: "取消" }).click();
    await page.locator(".unit .disclosure-button").first().click();
    await toTop(page, ".unit");
    await picture("unit");
    await page.getByRole("button", { name: "试试别的权重" }).click();
    await page.getByRole("slider", { name: "算账" }).fill("40");
    await page.getByText(/个单位名次有变$/).waitFor();
    await toTop(page, ".weights");
    await picture("weights");
    await page.getByRole("button", { name: "存入评分规则" }).click();
    await page.getByText(/^将写入/).waitFor();
    await page.getByLabel("建账权重", { exact: true }).fill("20");
    await page.getByRole("button", { name: "保存到工作簿" }).click();
    await picture("rules");
    await page.getByRole("button", { name: "取消" }).click();
    await page.getByRole("button", { name: "全部不改" }).click();
    await page.getByRole("button", { name: "返回" }).click();
    await toTop(page, ".findings");
    await picture("findings");
    await page.locator(".finding-group .disclosure-button").filter({ hasText: "数字是文本" }).click();
    await page.getByRole("button", { name: /^修正这 \d+ 格$/ }).click();
    await toTop(page, '.finding-group:has([aria-expanded="true"])');
    await picture("repair");
    await page.getByRole("button", { name: "设置" }).click();
    await picture("settings");
    await page.getByRole("button", { name: "返回" }).click();
    await page.getByRole("button", { name: "历次考评" }).click();
    await page.getByRole("button", { name: /^2020年12月/ }).waitFor();
    await picture("history");
    await page.getByRole("button", { name: "返回" }).click();
    // Without the service.
    await page.route("**/api/**", (route) => route.abort());
    await page.evaluate(() => scrollTo(0, 0));
    await page.getByRole("button", { name: "一键评分" }).click();
    await page.getByRole("button", { name: "先在本机预览得分" }).click();
    await page.getByRole("heading", { name: /本机预览/ }).waitFor();
    await picture("preview");
    await page.context().close();
    await homes(colorScheme);
  }
} finally {
  await browser.close();
  await server.stop();
}
process.exit(0);

/** Each role's home, in a county of its own: two units hand in, the county looks at it, scores and publishes, a viewer reads. */
async function homes(colorScheme: "light" | "dark"): Promise<void> {
  const county = await startServer({ account: newAccount(), state: null, port: 0, pages: true });
  const open = async (order?: ActivationCodeOrder) => {
    const { page } = await openPane(browser, county.url, { colorScheme, scale: SCALE });
    await page.setViewportSize({ width: 320, height: HEIGHT });
    if (order !== undefined) await activate(page, order);
    return page;
  };
  const picture = (page: Page, name: string) =>
    page.screenshot({ path: `${DOCUMENTS}pane-${name}-${colorScheme}.png` });
  try {
    for (const unit of ["王村乡", "杜家村镇", "鹅城镇"]) {
      const clerk = await open({ role: "unit", unit, name: `${unit}张三` });
      await clerk.getByRole("button", { name: "报送本月台账" }).waitFor();
      await chooseOwn(clerk);
      await clerk.getByRole("button", { name: "报送本月台账" }).click();
      await clerk.getByText("已收到", { exact: true }).waitFor();
    }
    const page = await open();
    await page.getByRole("button", { name: "报送情况" }).click();
    await page.getByLabel("年份").selectOption("2020");
    await page.getByLabel("月份", { exact: true }).selectOption("12");
    await page.getByRole("heading", { name: "已报送 3 个单位" }).waitFor();
    await page.getByRole("button", { name: /^王村乡/ }).click();
    await page.locator(".found-line").first().waitFor();
    await toTop(page, ".score-all");
    await picture(page, "desk");
    await page.getByRole("button", { name: "汇总评分" }).click();
    await page.getByRole("heading", { name: "排名" }).waitFor();
    await page.getByRole("button", { name: "公布本月结果" }).click();
    await page.getByRole("button", { name: "确认公布" }).click();
    await page.getByText("已公布", { exact: true }).waitFor();
    const clerk = await open({ role: "unit", unit: "鹅城镇", name: "鹅城镇李四" });
    await clerk.getByRole("button", { name: "报送本月台账" }).waitFor();
    await chooseOwn(clerk);
    await clerk.locator(".own-result .disclosure-button").click();
    await picture(clerk, "submitted");
    const viewer = await open({ role: "viewer", name: "县领导" });
    await viewer.getByRole("button", { name: /^2020年12月/ }).click();
    await viewer.getByRole("link", { name: "下载通报" }).waitFor();
    await picture(viewer, "viewer");
    const week = await open();
    await openSample(week);
    await week.getByRole("button", { name: "督查周报" }).click();
    await week.getByRole("button", { name: "生成周报" }).click();
    await week.getByText(/已生成$/).waitFor();
    await picture(week, "weekly");
  } finally {
    await county.stop();
  }
}

/** Chooses the sample as a unit's own file: as the sample it is nothing to hand in. */
async function chooseOwn(page: Page): Promise<void> {
  await page.getByLabel("选择工作簿").setInputFiles(THIS_MONTH);
  await page.getByRole("heading", { name: "校验" }).waitFor();
}

/** Signs the pane in with a code the county gives. */
async function activate(page: Page, order: ActivationCodeOrder): Promise<void> {
  const code = await page.evaluate(async (body) => {
    const answer = await fetch("/api/v1/activation-codes", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
    });
    return ((await answer.json()) as { code: string }).code;
  }, JSON.stringify(order));
  await page.getByRole("button", { name: "设置" }).click();
  await page.getByLabel("激活码").fill(code);
  await page.getByRole("button", { name: "保存" }).click();
  await page.getByText(/^已激活/).waitFor();
  await page.getByRole("button", { name: "返回" }).click();
}

/** Scrolls so that a part begins below the pane's bar, and below as many px of what stands before it. */
async function toTop(page: Page, part: string, before = 0): Promise<void> {
  await page
    .locator(part)
    .first()
    .evaluate((element, space) => {
      const bar = document.querySelector(".top-bar")?.getBoundingClientRect().height ?? 0;
      scrollBy(0, element.getBoundingClientRect().top - bar - space);
    }, before);
}
