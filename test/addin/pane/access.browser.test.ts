/** Everyone can use the pane: WCAG 2.2 AA by axe, no sideways scrolling at 320 px, a strict content policy. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launchBrowser } from "#test/support/browser.ts";
import { openPane, openSample, scoreMonth } from "#test/support/pane-page.ts";
import { expectSound } from "#test/support/sound-page.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

describe.each(["light", "dark"] as const)("in %s", (colorScheme) => {
  it("the pane is sound at every step", async () => {
    const { page } = await openPane(browser, inject("paneUrl"), { colorScheme });
    await expectSound(page);
    await openSample(page);
    await page.locator(".finding-group .disclosure-button").first().click();
    await expectSound(page);
    await page.getByRole("button", { name: "全部修正" }).click();
    await expectSound(page);
    await page.getByRole("button", { name: /^确认修正/ }).click();
    await page.getByText(/^已修正 \d+ 格$/).waitFor();
    await page.getByRole("button", { name: /识别到/ }).click();
    await expectSound(page);
    await scoreMonth(page);
    await page.getByRole("button", { name: /鹅城镇/ }).click();
    await page.locator(".indicator .disclosure-button").first().click();
    await expectSound(page);
    await page.getByRole("button", { name: "设置" }).click();
    await expectSound(page);
  });

  it("so are publishing, other weights, earlier months and a preview", async () => {
    const { page } = await openPane(browser, inject("paneUrl"), { colorScheme });
    await openSample(page);
    await scoreMonth(page);
    await page.getByRole("button", { name: "公布本月结果" }).click();
    await page.getByRole("button", { name: "试试别的权重" }).click();
    await page.getByRole("slider", { name: "算账" }).press("End");
    await page.getByText(/名次有变/).waitFor();
    await expectSound(page);
    await page.getByRole("button", { name: "历次考评" }).click();
    await page.getByRole("button", { name: /^2020年12月/ }).waitFor();
    await expectSound(page);
    await page.getByRole("button", { name: /^2020年12月/ }).press("Enter");
    await page.getByRole("heading", { name: "2020年12月" }).waitFor();
    await expectSound(page);
    await page.route("**/api/**", (route) => route.abort());
    await page.reload();
    await openSample(page);
    await page.getByRole("button", { name: "一键评分" }).click();
    await page.getByRole("button", { name: "先在本机预览得分" }).press("Enter");
    await page.getByRole("heading", { name: "排名" }).waitFor();
    await expectSound(page);
  });

  it.each(["/", "/guide", "/install"])("the page %s is sound", async (address) => {
    const context = await browser.newContext({ viewport: { width: 320, height: 720 }, colorScheme });
    const page = await context.newPage();
    await page.goto(inject("paneUrl") + address);
    await expectSound(page);
  });
});

it("tells lights and bars apart where the system takes its colours away", async () => {
  const { page } = await openPane(browser, inject("paneUrl"));
  await page.emulateMedia({ forcedColors: "active" });
  await openSample(page);
  await scoreMonth(page);
  await page.locator(".unit .disclosure-button").first().click();
  const drawn = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => {
        const { backgroundColor, textDecorationLine, borderTopColor, borderTopStyle } =
          getComputedStyle(element);
        return [backgroundColor, textDecorationLine, borderTopColor, borderTopStyle].join(" ");
      });
  const lights = await Promise.all(["green", "amber", "red"].map((one) => drawn(`.light.${one}`)));
  expect(new Set(lights).size).toBe(3);
  expect(await drawn(".track-fill")).not.toBe(await drawn(".track"));
});

it("is served under a content policy that lets nothing inline in, and keeps to it", async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  const served = await page.goto(`${inject("paneUrl")}/taskpane.html`);
  const policy = served?.headers()["content-security-policy"] ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain("unsafe");
  // Excel on the web shows the pane in a frame; nobody else may.
  expect(policy).toMatch(/frame-ancestors 'self'( https:\/\/\*\.[a-z0-9.]+)+$/);
  await openSample(page);
  await scoreMonth(page);
  expect(complaints).toEqual([]);
});

it.each(["/", "/guide", "/install", "/commands/commands.html", "/commands/note.html"])(
  "%s is served under the same policy",
  async (address) => {
    const [pane, other] = await Promise.all(
      ["/taskpane.html", address].map(async (path) => fetch(inject("paneUrl") + path)),
    );
    expect(other?.headers.get("content-security-policy")).toBe(pane?.headers.get("content-security-policy"));
  },
);
