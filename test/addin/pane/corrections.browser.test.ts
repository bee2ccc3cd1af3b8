/** An official says what a column and a sheet are: the workbook is read anew and remembers it. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { openFile } from "#addin/hosts/file.ts";
import { launchBrowser } from "#test/support/browser.ts";
import { openPane } from "#test/support/pane-page.ts";
import { makeWorkbook, rowsXml } from "#test/support/workbook-files.ts";

const REGISTER = [
  [
    "项目名称",
    "责任单位",
    "总投资（万元）",
    "年度计划投资（万元）",
    "计划开工时间",
    "备用列",
    "2020年1-12月累计完成投资",
  ],
  ["水厂", "鹅城镇", 1000, 500, "张三建筑公司", "赵县长", 400],
  ["公路", "交通局", 3000, 700, "李四建筑公司", "钱县长", 700],
  ["学校", "教育局", 2000, 800, "王五建筑公司", "孙县长", 650],
];
const OTHERS = [
  ["序号", "姓名", "代管情况", "地点"],
  [1, "张三", "城关镇", "甲"],
  [2, "李四", "水利局", "乙"],
];
/** Of the register alone: no month stands in it. */
const UNKNOWN = [
  ["甲方名录", "代管情况", "地点"],
  ["水厂", "鹅城镇", "东"],
];

let browser: Browser;
let axe: string;
beforeAll(async () => {
  browser = await launchBrowser();
  axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
});
afterAll(async () => {
  await browser.close();
});

type Rows = readonly (readonly (string | number | null)[])[];

function workbookOf(sheets: Readonly<Record<string, Rows>>): Buffer {
  return Buffer.from(
    makeWorkbook(
      Object.entries(sheets).map(([name, rows]) => ({
        name,
        xml: `<sheetData>${rowsXml(rows)}</sheetData>`,
      })),
    ),
  );
}

async function open(file: Buffer, name = "台账.xlsx"): Promise<Page> {
  const { page } = await openPane(browser, inject("paneUrl"));
  await choose(page, file, name);
  return page;
}

async function choose(page: Page, file: Buffer, name = "台账.xlsx"): Promise<void> {
  await page
    .getByLabel("选择工作簿")
    .setInputFiles({ name, mimeType: "application/octet-stream", buffer: file });
  await page.getByRole("button", { name: /识别到/ }).waitFor();
}

/** Unfolds the ledgers and one sheet of them. */
async function unfold(page: Page, sheet: string): Promise<void> {
  await page.getByRole("button", { name: /识别到/ }).click();
  await page.locator(".sheet > .disclosure-button", { hasText: sheet }).click();
}

function column(page: Page, header: string) {
  return page.locator(".column", { hasText: header });
}

async function correct(page: Page, header: string, label: string, field: string): Promise<void> {
  await column(page, header).getByRole("button").first().click();
  await page.getByLabel(label, { exact: true }).selectOption({ label: field });
  await column(page, header).getByRole("button", { name: "更正", exact: true }).click();
}

async function downloaded(page: Page): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "下载更正后的工作簿" }).click(),
  ]);
  return readFile(await download.path());
}

const BOTH = { 项目台账: REGISTER, "12月通讯录": OTHERS };

describe("a column", () => {
  it("set by hand is read anew, remembered in the copy, and honoured when the copy is opened", async () => {
    const page = await open(workbookOf(BOTH));
    await unfold(page, "项目台账");
    await correct(page, "备用列", "F 列是", "包联领导");
    await page.getByText("F 列按“包联领导”读取").waitFor();
    await expect.poll(() => column(page, "备用列").innerText()).toContain("手工指定");
    const copy = await downloaded(page);
    expect((await (await openFile(new Uint8Array(copy))).read()).corrections).toEqual([
      {
        sheet: "项目台账",
        column: "F",
        header: "备用列",
        role: "projects",
        field: "leader",
        period: "2020-12",
      },
    ]);
    await choose(page, copy, "副本.xlsx");
    await unfold(page, "项目台账");
    expect(await column(page, "备用列").innerText()).toMatch(/包联领导[\s\S]*手工指定/);
  });

  it("is not written down before it is pressed, and stays in focus after", async () => {
    const page = await open(workbookOf(BOTH));
    await unfold(page, "项目台账");
    await column(page, "备用列").getByRole("button").first().focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("F 列是");
    await page.getByLabel("F 列是").selectOption({ label: "不是台账字段" });
    await page.getByLabel("F 列是").selectOption({ label: "工作专班" });
    expect(await page.locator(".correction-news").count()).toBe(0);
    await page.getByLabel("F 列是").focus();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByText("F 列按“工作专班”读取").waitFor();
    await expect.poll(() => column(page, "备用列").innerText()).toContain("手工指定");
    const focused = await page.evaluate(() => document.activeElement?.textContent);
    expect(focused).toContain("备用列");
  });

  it("takes the field from the column that had it, which the choice says before", async () => {
    const page = await open(workbookOf(BOTH));
    await unfold(page, "项目台账");
    await correct(page, "备用列", "F 列是", "责任单位（现为 B 列）");
    await expect.poll(() => column(page, "责任单位").first().innerText()).toContain("未使用");
    await page.getByRole("button", { name: "撤销" }).click();
    await page.getByText("已撤销上一次更正").waitFor();
    await expect.poll(() => column(page, "备用列").innerText()).toContain("未使用");
    expect(await page.getByRole("button", { name: "撤销" }).count()).toBe(0);
  });

  it("goes back to what the program makes of it", async () => {
    const page = await open(workbookOf(BOTH));
    await unfold(page, "项目台账");
    await correct(page, "总投资", "C 列是", "不是台账字段");
    await expect.poll(() => column(page, "总投资").first().innerText()).toContain("未使用");
    await page.getByRole("button", { name: "恢复自动判断" }).click();
    await page.getByText("C 列已恢复自动判断").waitFor();
    await expect.poll(() => column(page, "总投资").first().innerText()).toContain("确定");
  });

  it("of amounts can be given another unit", async () => {
    const page = await open(workbookOf(BOTH));
    await unfold(page, "项目台账");
    await column(page, "总投资").getByRole("button").first().click();
    await page.getByLabel("C 列的金额单位").selectOption({ label: "亿元" });
    await column(page, "总投资").getByRole("button", { name: "更正", exact: true }).click();
    await page.getByText("C 列按“总投资”读取").waitFor();
    const copy = await downloaded(page);
    expect((await (await openFile(new Uint8Array(copy))).read()).corrections).toMatchObject([
      { field: "totalInvestment", moneyUnit: "亿元" },
    ]);
  });
});

describe("columns to check", () => {
  it("are shown first; confirmed, they are asked about no more", async () => {
    const page = await open(workbookOf(BOTH));
    const asked = page.locator(".check-columns");
    expect(await asked.innerText()).toMatch(/有 1 列请核对[\s\S]*计划开工时间[\s\S]*列中内容不符/);
    await page.getByRole("button", { name: "E 列没错" }).click();
    await page.getByText("E 列按“计划开工时间”读取").waitFor();
    await expect.poll(() => asked.count()).toBe(0);
    // The button is gone: what became of it has the focus.
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe("correction-news");
  });
});

describe("a sheet", () => {
  it("can be said to be no ledger", async () => {
    const page = await open(workbookOf({ ...BOTH, "11月台账": REGISTER }));
    await unfold(page, "11月台账");
    await page.getByLabel("工作表“11月台账”是").selectOption({ label: "不是台账" });
    await page.locator(".sheet-ledger").getByRole("button", { name: "更正" }).click();
    await page.getByText("“11月台账”不作台账").waitFor();
    await expect
      .poll(() => page.locator(".sheet", { hasText: "11月台账" }).innerText())
      .toContain("手工指定不是台账");
  });

  it("that was not recognised is given its ledger, then its columns, even where nothing was", async () => {
    const page = await open(workbookOf({ 底册: UNKNOWN }));
    await unfold(page, "底册");
    await page.getByLabel("工作表“底册”是").selectOption({ label: "项目台账" });
    await page.locator(".sheet-ledger").getByRole("button", { name: "更正" }).click();
    await page.getByText("还没有一列对得上，请逐列指定。").waitFor();
    await correct(page, "甲方名录", "A 列是", "项目名称");
    await expect.poll(() => column(page, "甲方名录").innerText()).toContain("手工指定");
    expect(await page.locator(".ledger", { hasText: "建账" }).innerText()).toContain("底册");
  });
});

it("a file that is only read says it can't remember corrections", async () => {
  const page = await open(
    Buffer.from("项目名称,责任单位,总投资,计划开工时间\n水厂,鹅城镇,100,甲\n"),
    "台账.csv",
  );
  await unfold(page, "台账");
  await column(page, "总投资").getByRole("button").first().click();
  expect(await column(page, "总投资").innerText()).toContain("这种格式的文件不能记住更正");
  expect(await page.getByRole("combobox", { name: /列是/ }).count()).toBe(0);
});

it.each(["light", "dark"] as const)("is sound for everyone, in %s", async (colorScheme) => {
  const { page, complaints } = await openPane(browser, inject("paneUrl"), { colorScheme });
  await choose(page, workbookOf(BOTH));
  await page.getByRole("button", { name: "更正 E 列" }).click();
  await unfold(page, "项目台账");
  await correct(page, "备用列", "F 列是", "包联领导");
  await page.getByText("F 列按“包联领导”读取").waitFor();
  await column(page, "总投资").getByRole("button").first().click();
  await page.locator(".sheet > .disclosure-button", { hasText: "12月通讯录" }).click();
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run({
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    }),
  );
  expect(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  expect(complaints).toEqual([]);
});
