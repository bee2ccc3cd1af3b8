/** The pane speaks Chinese or English: all of it, what was found as well, and the next time too. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { launchBrowser } from "#test/support/browser.ts";
import { openPane, openSample } from "#test/support/pane-page.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

/** Names of sheets, columns and units are the county's own. */
const OWN_NAMES = /[^\s：:（）()“”]*\p{Script=Han}[^\s：:（）()“”]*/gu;

it("is told once, says findings anew, and remembers", async () => {
  const { page, complaints } = await openPane(browser, inject("paneUrl"));
  await openSample(page);
  await page.getByText("39 个日期是文本").waitFor();
  await page.getByRole("button", { name: "设置" }).click();
  await page.getByLabel("语言 Language").selectOption("English");
  await page.getByRole("button", { name: "Back" }).click();
  await page.getByRole("button", { name: /^Score/ }).waitFor();
  await page.getByText("个日期是文本").first().waitFor({ state: "detached" });
  const findings = await page.locator(".finding-group").allTextContents();
  expect(findings.length).toBeGreaterThan(0);
  for (const text of findings) expect(text.replaceAll(OWN_NAMES, "")).toMatch(/[a-z]{4}/);
  expect(await page.locator("html").getAttribute("lang")).toBe("en");
  await page.reload();
  await page.getByRole("button", { name: /^Score/ }).waitFor();
  await page.getByRole("button", { name: "Settings" }).click();
  await page.getByLabel("Language 语言").selectOption("中文");
  await page.getByRole("heading", { name: "设置" }).waitFor();
  expect(complaints).toEqual([]);
});
