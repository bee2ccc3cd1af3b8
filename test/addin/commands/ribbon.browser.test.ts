/** The built page behind the ribbon's buttons, with Microsoft's own library and the real service. */
import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { openFile } from "#addin/hosts/file.ts";
import { launchBrowser } from "#test/support/browser.ts";
import { openOfficePage } from "#test/support/office-page.ts";
import { bookOf } from "#test/support/office/book.ts";

const SAMPLE = new URL("../../../addin/public/samples/jingle-2020-12.xlsx", import.meta.url);
const address = () => `${inject("paneUrl")}/commands/commands.html`;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

/** The page's functions, by their names as the library keeps them. */
interface RibbonWindow {
  readonly ribbon: Readonly<Record<string, (event: { completed: () => void }) => void>>;
}

function functionsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => Object.keys((globalThis as unknown as RibbonWindow).ribbon));
}

/** Presses a button of the ribbon; resolves when it has told Excel that it is done, with how often it did. */
function press(page: Page, name: string): Promise<number> {
  return page.evaluate(
    (id) =>
      new Promise<number>((resolve) => {
        let completed = 0;
        (globalThis as unknown as RibbonWindow).ribbon[id.toUpperCase()]?.({
          completed: () => {
            completed += 1;
            setTimeout(() => resolve(completed), 50);
          },
        });
      }),
    name,
  );
}

async function sampleBook() {
  return bookOf(await (await openFile(await readFile(SAMPLE), "jingle.xlsx")).read());
}

it("registers the manifest's functions", async () => {
  const { page, errors } = await openOfficePage(browser, address(), {});
  await expect.poll(() => functionsOf(page)).toEqual(["SCOREMONTH", "CHECKLEDGERS"]);
  expect(errors).toEqual([]);
});

it("scores the open workbook in one press, and shows the result sheets in it", async () => {
  const book = await sampleBook();
  const before = new Set(book.sheets.map((sheet) => sheet.name));
  const { page, errors, notes } = await openOfficePage(browser, address(), { book });
  expect(await press(page, "scoreMonth")).toBe(1);
  expect(await notes()).toEqual([]);
  expect(errors).toEqual([]);
  const added = book.sheets.map((sheet) => sheet.name).filter((name) => !before.has(name));
  expect(added.toSorted()).toEqual(
    [
      "排名 2020-12",
      "单位画像 2020-12",
      "五账得分 2020-12",
      "失分清单 2020-12",
      "校验报告 2020-12",
    ].toSorted(),
  );
});

it("says that the service can't be reached; the workbook stays as it was", async () => {
  const book = await sampleBook();
  const before = book.sheets.map((sheet) => sheet.name);
  const { page, notes } = await openOfficePage(browser, address(), { book });
  await page.route("**/api/v1/**", (route) => route.abort());
  expect(await press(page, "scoreMonth")).toBe(1);
  expect(await notes()).toEqual([`${inject("paneUrl")}/commands/note.html?kind=unreachable`]);
  expect(book.sheets.map((sheet) => sheet.name)).toEqual(before);
});

it.each(["scoreMonth", "checkLedgers"])(
  "%s completes once and leaves a note where Excel refuses",
  async (name) => {
    const { page, errors, notes } = await openOfficePage(browser, address(), { refusal: "AccessDenied" });
    const note = `${inject("paneUrl")}/commands/note.html?kind=workbook&code=access-denied&subject=`;
    expect(await press(page, name)).toBe(1);
    expect(await notes()).toEqual([note]);
    // Pressed again it runs again: the first run has let go.
    expect(await press(page, name)).toBe(1);
    expect(await notes()).toEqual([note, note]);
    expect(errors).toEqual([]);
  },
);

it.each([
  ["kind=workbook&code=no-period&subject=", "工作簿里没有写明考核月份"],
  ["kind=workbook&code=sheet-gone&subject=项目台账", "工作表“项目台账”已经不在了"],
  ["kind=errors&count=3", "有 3 处错误"],
  ["kind=sign-in", "还没有激活"],
  ["kind=unreachable", "连不上评分服务"],
  ["kind=refused&code=forbidden", "没有这项权限"],
  ["kind=unexpected", "程序出了错"],
  ["kind=workbook&code=toString", "程序出了错"],
  ["", "程序出了错"],
])("the note %s says what is wrong and closes", async (asked, sentence) => {
  const url = `${inject("paneUrl")}/commands/note.html?${asked}`;
  const { page, errors, notes } = await openOfficePage(browser, url, {});
  await page.getByRole("heading", { name: sentence }).waitFor();
  const close = page.getByRole("button", { name: "知道了" });
  await expect.poll(() => close.evaluate((button) => button === document.activeElement)).toBe(true);
  await close.click();
  expect(await notes()).toEqual(["close"]);
  expect(errors).toEqual([]);
});
