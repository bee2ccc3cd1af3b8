/** What was asked for last is what is shown, in whatever order answers come and however quickly it is asked. */
import { EventEmitter, once } from "node:events";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { openAs } from "#test/support/activated-pane.ts";
import { launchBrowser } from "#test/support/browser.ts";
import { fetchFromPage, openPane, openSample, scoreMonth } from "#test/support/pane-page.ts";
import { PROJECT_HEADER, PROJECT_ROWS, workbookFile } from "#test/support/small-workbooks.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

/** A month no other test hands in, and its ledgers. */
const SUBMISSIONS = "**/periods/2021-11/submissions";
const LEDGERS = {
  name: "台账.xlsx",
  mimeType: "",
  buffer: workbookFile({ 项目台账: [["统计时间截止2021年11月30日"], PROJECT_HEADER, ...PROJECT_ROWS] }),
};

/** Holds back the answer to the next reading of an address, as it is by then, until it is let go. */
async function holdNext(page: Page, address: string, change = (answer: object) => answer) {
  const told = new EventEmitter();
  const asked = once(told, "asked");
  const free = once(told, "free");
  let isHeld = false;
  await page.route(address, async (route) => {
    if (isHeld || route.request().method() !== "GET") return route.fallback();
    isHeld = true;
    const response = await fetchFromPage(route);
    expect(response.status()).toBe(200);
    const json = change((await response.json()) as object);
    told.emit("asked");
    await free;
    return route.fulfill({ response, json });
  });
  return {
    /** Resolves once the service has answered. */
    asked,
    /** Lets the answer go; resolves once the page has it and has drawn what it draws of it. */
    letGo: async () => {
      const arrived = page.waitForResponse(address);
      told.emit("free");
      await (await arrived).finished();
      await page.evaluate(() => new Promise((drawn) => setTimeout(() => requestAnimationFrame(drawn), 100)));
    },
  };
}

const choose = async (page: Page, year: string, month: string) => {
  await page.getByLabel("年份").selectOption(year);
  await page.getByLabel("月份", { exact: true }).selectOption(month);
};
const submitted = (page: Page) => page.getByRole("heading", { name: /^已报送/ });

async function openDesk(page: Page): Promise<void> {
  await page.getByRole("button", { name: "报送情况" }).click();
  await submitted(page).waitFor();
}

it("keeps what a unit handed in, though an answer from before comes after it", async () => {
  const { page } = await openAs(browser, inject("paneUrl"), {
    role: "unit",
    unit: "鹅城镇",
    name: "鹅城镇孙七",
  });
  await page.getByRole("button", { name: "报送本月台账" }).waitFor();
  const before = await holdNext(page, SUBMISSIONS);
  await page.getByLabel("选择工作簿").setInputFiles(LEDGERS);
  await before.asked;
  await page.getByRole("heading", { name: "校验" }).waitFor();
  await page.getByRole("button", { name: "报送本月台账" }).click();
  await page.getByText("已收到", { exact: true }).waitFor();
  await before.letGo();
  expect(await page.getByText("已收到", { exact: true }).count()).toBe(1);
});

it("goes to the month of the year just chosen, before anything of that year has loaded", async () => {
  const { page } = await openPane(browser, inject("paneUrl"));
  await openDesk(page);
  await page.evaluate(
    async (chosen) => {
      for (const [label, value] of chosen) {
        const list = document.querySelector<HTMLSelectElement>(`select[aria-label="${label}"]`);
        if (list === null) throw new Error(label);
        list.value = value;
        list.dispatchEvent(new Event("change", { bubbles: true }));
        // The page has its turn to draw what it knows by now, and to do nothing else.
        for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
      }
    },
    [
      ["年份", "2021"],
      ["月份", "11"],
    ] as const,
  );
  await page.getByRole("heading", { name: "已报送 1 个单位" }).waitFor();
  expect(await page.getByLabel("年份").inputValue()).toBe("2021");
  expect(await page.getByLabel("月份", { exact: true }).inputValue()).toBe("11");
});

it("shows a month as it was answered last", async () => {
  const { page } = await openPane(browser, inject("paneUrl"));
  await openDesk(page);
  const early = await holdNext(page, SUBMISSIONS, (answer) => ({ ...answer, submissions: [] }));
  await choose(page, "2021", "11");
  await early.asked;
  await page.getByLabel("月份", { exact: true }).selectOption("12");
  await submitted(page).waitFor();
  await page.getByLabel("月份", { exact: true }).selectOption("11");
  await page.getByRole("heading", { name: "已报送 1 个单位" }).waitFor();
  await early.letGo();
  expect(await submitted(page).innerText()).toContain("已报送 1 个单位");
});

it("shows what was found in an open line, whichever month was looked at meanwhile, and when the list is read anew", async () => {
  const { page } = await openPane(browser, inject("paneUrl"));
  await openDesk(page);
  await choose(page, "2021", "11");
  const found = await holdNext(page, `${SUBMISSIONS}/*`);
  await page.getByRole("button", { name: /^鹅城镇/ }).click();
  await found.asked;
  await page.getByLabel("月份", { exact: true }).selectOption("12");
  await page.getByText("这个月还没有单位报送。").waitFor();
  await found.letGo();
  await page.getByLabel("月份", { exact: true }).selectOption("11");
  await page.getByRole("button", { name: "有 2 处没有收" }).waitFor();

  const list = await holdNext(page, SUBMISSIONS);
  await page.getByRole("button", { name: "刷新" }).click();
  await list.asked;
  await page.getByText("正在读取……").waitFor();
  await list.letGo();
  await page.getByRole("button", { name: "有 2 处没有收" }).waitFor();
});

it.each([
  { view: "报送情况", part: "desk", shown: /^已报送/ },
  { view: "授权管理", part: "access", shown: "已授权的电脑" },
])("$view says so where what reads it could not be loaded, and reads it when asked again", async (told) => {
  const { page } = await openPane(browser, inject("paneUrl"));
  const part = `**/assets/${told.part}-*.js`;
  await page.getByRole("button", { name: told.view }).waitFor();
  await page.route(part, (route) => route.abort());
  await page.getByRole("button", { name: told.view }).click();
  await page.getByText("连不上评分服务").waitFor();
  await page.unroute(part);
  await page.getByRole("button", { name: "再读一次" }).click();
  await page.getByRole("heading", { name: told.shown }).waitFor();
});

it("红头模板 says so where the view could not be loaded, then where what reads it could not", async () => {
  const { page } = await openPane(browser, inject("paneUrl"));
  await page.getByRole("button", { name: "红头模板" }).waitFor();
  await page.route("**/assets/letterhead-*.js", (route) => route.abort());
  await page.getByRole("button", { name: "红头模板" }).click();
  await page.getByRole("button", { name: "再试一次" }).waitFor();
  await page.unroute("**/assets/letterhead-*.js");
  await page.getByRole("button", { name: "再试一次" }).click();
  await page.getByText("连不上评分服务").waitFor();
  await page.getByRole("button", { name: "再读一次" }).click();
  await page.getByRole("heading", { name: "现用的模板" }).waitFor();
});

it("历次考评 says so where what reads it could not be loaded", async () => {
  const { page } = await openPane(browser, inject("paneUrl"));
  await page.getByRole("button", { name: "历次考评" }).waitFor();
  await page.route("**/assets/record-*.js", (route) => route.abort());
  await page.getByRole("button", { name: "历次考评" }).click();
  await page.getByText("连不上评分服务").waitFor();
  await page.unroute("**/assets/record-*.js");
  await page.getByRole("button", { name: "再读一次" }).click();
  await page.getByText("连不上评分服务").waitFor({ state: "detached" });
});

it("leaves a month of the record alone that comes after one has gone back", async () => {
  const { page } = await openPane(browser, inject("paneUrl"));
  await openSample(page);
  await scoreMonth(page);
  await page.getByRole("button", { name: "历次考评" }).click();
  const month = await holdNext(page, "**/periods/2020-12");
  await page.getByRole("button", { name: /^2020年12月/ }).click();
  await month.asked;
  await page.getByRole("button", { name: "返回" }).click();
  await page.getByRole("button", { name: "历次考评" }).click();
  await page.getByRole("button", { name: /^2020年12月/ }).waitFor();
  await month.letGo();
  expect(await page.getByRole("button", { name: /^2020年12月/ }).count()).toBe(1);
});
