/** Microsoft's library comes from its own address, else from the copy beside the pane; without it the pane opens all the same. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { launchBrowser } from "#test/support/browser.ts";

const MICROSOFT = "https://appsforoffice.microsoft.com/**";
/** Office names itself in the address it opens. */
const address = () => `${inject("paneUrl")}/taskpane.html?_host_Info=Excel$Web$16.00$zh-CN`;
/** As long as the pane waits for one source, in ms. */
const PATIENCE = 5_000;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

function librariesOf(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.scripts]
      .map(({ src }) => new URL(src).pathname)
      .filter((path) => path.endsWith("office.js")),
  );
}

it("takes the copy where Microsoft's address is closed, and the copy finds Excel's part beside it", async () => {
  const page = await browser.newPage();
  await page.route(MICROSOFT, (route) => route.abort());
  const part = page.waitForRequest("**/office/excel-web-16.00.js");
  await page.goto(address());
  expect((await (await part).response())?.status()).toBe(200);
  expect(await librariesOf(page)).toEqual(["/office/office.js"]);
});

it("takes the copy where Microsoft's address does not answer; what comes late is not run", async () => {
  const page = await browser.newPage();
  await page.clock.install();
  let answer: (() => void) | undefined;
  const late = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route(MICROSOFT, async (route) => {
    await late;
    await route.fulfill({ contentType: "text/javascript", body: "window.late = true;" });
  });
  const asked = page.waitForRequest(MICROSOFT);
  await page.goto(address(), { waitUntil: "commit" });
  await asked;
  const copied = page.waitForResponse("**/office/office.js");
  await page.clock.runFor(PATIENCE);
  await copied;
  const answered = page.waitForResponse(MICROSOFT);
  answer?.();
  await (await answered).finished();
  await page.waitForFunction("'Office' in window");
  expect(await page.evaluate("window.late")).toBeUndefined();
  expect(await librariesOf(page)).toEqual(["/office/office.js"]);
});

it("opens readable without either, says so, and tries again when asked", async () => {
  const page = await browser.newPage();
  await page.route(MICROSOFT, (route) => route.abort());
  await page.route("**/office/office.js", (route) => route.abort());
  await page.goto(address());
  await page.getByRole("alert").getByText("没有连上 Excel 的插件组件").waitFor();
  await page.getByLabel("选择工作簿").waitFor();
  const part = page.waitForRequest("**/office/excel-web-16.00.js");
  await page.unroute("**/office/office.js");
  await page.getByRole("button", { name: "再试一次" }).click();
  await part;
});

it("says what to do where its own scripts don't come", async () => {
  const page = await browser.newPage();
  await page.route("**/assets/*.js", (route) => route.abort());
  await page.goto(address());
  await page.getByText("关闭这个窗格，再打开一次").waitFor();
});

it("asks for no library outside Excel", async () => {
  const page = await browser.newPage();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(`${inject("paneUrl")}/taskpane.html`);
  await page.getByRole("button", { name: "一键评分" }).waitFor();
  await page.waitForLoadState("networkidle");
  expect(asked.filter((url) => /appsforoffice|\/office\//.test(url))).toEqual([]);
});
