/** The workbook's own rules in the pane: seen, changed where they stand, saved and undone, in Excel and for files. */
import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { openFile } from "#addin/hosts/file.ts";
import { settleRules } from "#shared/rules/settle-rules.ts";
import { launchBrowser } from "#test/support/browser.ts";
import { openExcelPane } from "#test/support/excel-pane.ts";
import { Book, Sheet } from "#test/support/office/book.ts";
import { openPane, scoreMonth } from "#test/support/pane-page.ts";
import { PROJECT_HEADER, PROJECT_ROWS, workbookFile } from "#test/support/small-workbooks.ts";
import { expectSound } from "#test/support/sound-page.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

type Rows = readonly (readonly (string | number)[])[];

const DATED: Rows = [["统计时间截止2020年12月31日"]];
const LEDGER: Rows = [...DATED, PROJECT_HEADER, ...PROJECT_ROWS];
/** An office's own sheet: a title, a numbered list, a note below. */
const OWN: Rows = [
  ["某县考评办法"],
  ["序号", "项目", "值"],
  [1, "建账权重", 20],
  [2, "优秀线", 88],
  ["注：经县委同意"],
];

function fileOf(name: string, rules?: Rows) {
  const buffer = workbookFile({ 项目台账: LEDGER, ...(rules === undefined ? {} : { 评分规则: rules }) });
  return { name, mimeType: "", buffer };
}

function sheetOf(name: string, rows: Rows): Sheet {
  const sheet = new Sheet(name);
  for (const [row, cells] of rows.entries())
    for (const [column, value] of cells.entries()) sheet.cellToSet(row + 1, column + 1).value = value;
  return sheet;
}

function bookOf(rules?: Rows): Book {
  const book = new Book();
  book.sheets = [sheetOf("项目台账", LEDGER), ...(rules === undefined ? [] : [sheetOf("评分规则", rules)])];
  return book;
}

function valuesOf(sheet: Sheet | undefined): Record<string, unknown> {
  return Object.fromEntries([...(sheet?.cells ?? [])].map(([place, { value }]) => [place, value]));
}

const field = (page: Page, name: string) => page.getByLabel(name, { exact: true });
const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).click();

/** Opens the rules from the settings. */
async function openRules(page: Page): Promise<void> {
  await press(page, "设置");
  await press(page, "查看和修改");
  await field(page, "建账权重").waitFor();
  await page.getByRole("progressbar").waitFor({ state: "detached" });
}

async function save(page: Page, items: number): Promise<void> {
  await press(page, "保存到工作簿");
  await press(page, `确认写入 ${items} 项`);
  await page.getByText(/^已写入/).waitFor();
  await page.getByRole("progressbar").waitFor({ state: "detached" });
}

async function downloaded(page: Page, name: string | RegExp) {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name }).click(),
  ]);
  const { sheets } = await (await openFile(await readFile(await download.path()), "x.xlsx")).read();
  return { name: download.suggestedFilename(), sheets };
}

describe("a file", () => {
  it("without rules gets a sheet of them; it is scored by them, and undone", async () => {
    const { page, complaints } = await openPane(browser, inject("paneUrl"));
    await page.getByLabel("选择工作簿").setInputFiles(fileOf("台账.xlsx"));
    await page.getByRole("heading", { name: "校验" }).waitFor();
    await scoreMonth(page);
    await press(page, /^评分规则$/u);
    await page.getByText("“台账.xlsx”没有“评分规则”表").waitFor();
    await page.getByText("合计 100", { exact: true }).waitFor();
    await field(page, "建账权重").fill("２５");
    await field(page, "编印单位").fill("某县项目办");
    await page.getByText("合计 110，不是 100，按比例折算").waitFor();
    await press(page, "等次");
    await field(page, "评级方式").selectOption("比例：按组内名次");
    await field(page, "优秀比例").fill("25.5");
    await expectSound(page);
    await press(page, "保存到工作簿");
    await page.getByText("在“台账.xlsx”末尾新建“评分规则”表。").waitFor();
    await expectSound(page);
    await press(page, "取消");
    await save(page, 4);
    await page.getByText("已有的排名和通报还是按原来的规则，请重新评分。").waitFor();
    await page.getByText("评分规则 B2", { exact: true }).waitFor();
    await expectSound(page);

    const saved = await downloaded(page, "下载写好规则的“台账.xlsx”");
    expect(saved.name).toBe("台账（评分规则）.xlsx");
    expect(saved.sheets.map(({ name }) => name)).toEqual(["项目台账", "评分规则"]);
    const { rules, findings } = settleRules([{ sheets: saved.sheets }]);
    expect(findings.map(({ check }) => check)).toEqual(["rules-applied"]);
    expect(rules).toMatchObject({
      weights: { register: 25 },
      grade: { mode: "quota", excellentPercent: 25.5 },
      bulletin: { issuer: "某县项目办" },
    });

    const asked = page.waitForRequest((request) => request.url().endsWith("/scorings"));
    await press(page, "按新规则评分");
    expect(((await asked).postDataJSON() as { rules: unknown }).rules).toMatchObject({
      weights: { register: 25 },
      grade: { mode: "quota", excellentPercent: 25.5 },
    });
    await page.getByRole("heading", { name: "排名" }).waitFor();
    await press(page, /^评分规则$/u);
    await press(page, "撤销");
    await page.getByText("已撤销，单元格恢复原样").waitFor();
    await expect.poll(() => field(page, "建账权重").inputValue()).toBe("15");
    expect(complaints).toEqual([]);
  });

  it("says at the field what is not acceptable, and saves nothing until it is", async () => {
    const { page } = await openPane(browser, inject("paneUrl"));
    await page.getByLabel("选择工作簿").setInputFiles(fileOf("台账.xlsx", OWN));
    await page.getByRole("heading", { name: "校验" }).waitFor();
    await openRules(page);
    await field(page, "建账权重").fill("很高");
    await page.getByText("这个值读不出来。请写成一个数，例如 15。").waitFor();
    await press(page, "等次");
    await field(page, "合格线").fill("90");
    const described = await field(page, "合格线").evaluate((input) =>
      (input.getAttribute("aria-describedby") ?? "")
        .split(" ")
        .map((id) => document.getElementById(id)?.textContent)
        .join(" "),
    );
    expect(described).toContain("这个值使下限高于上限。");
    expect(described).toContain("0 至 1000");
    expect(await field(page, "合格线").getAttribute("aria-invalid")).toBe("true");
    const keep = page.getByRole("button", { name: "保存到工作簿" });
    expect(await keep.getAttribute("aria-disabled")).toBe("true");
    await expectSound(page);
    await press(page, "合格线不改");
    await field(page, "建账权重").fill("20");
    await keep.waitFor({ state: "detached" });
  });

  it("keeps weights tried out, each where it stands", async () => {
    const { page } = await openPane(browser, inject("paneUrl"));
    await page.getByLabel("选择工作簿").setInputFiles(fileOf("台账.xlsx", OWN));
    await page.getByRole("heading", { name: "校验" }).waitFor();
    await scoreMonth(page);
    await press(page, "试试别的权重");
    expect(await page.getByRole("slider", { name: "建账" }).inputValue()).toBe("20");
    await page.getByRole("slider", { name: "建账" }).fill("30");
    await page.getByRole("slider", { name: "算账" }).fill("40");
    await press(page, "存入评分规则");
    await page.getByText("将写入 2 项").waitFor();
    const changes = await page.locator(".changes li").allInnerTexts();
    expect(changes.map((text) => text.replaceAll(/\s+/gu, " "))).toEqual([
      "评分规则 C3 建账权重 20 → 改为 30",
      "评分规则 C6 新增一行 算账权重 15 → 改为 40",
    ]);
    await press(page, "确认写入 2 项");
    await page.getByText(/^已写入/).waitFor();
    const { sheets } = await downloaded(page, /^下载写好规则的/);
    expect(sheets[1]?.values).toEqual([
      ["某县考评办法"],
      ["序号", "项目", "值"],
      [1, "建账权重", 30],
      [2, "优秀线", 88],
      ["注：经县委同意"],
      [null, "算账权重", 40],
    ]);
  });

  it("of several the one that has rules is written, and named", async () => {
    const { page } = await openPane(browser, inject("paneUrl"));
    await page.getByLabel("选择工作簿").setInputFiles([fileOf("甲.xlsx"), fileOf("乙.xlsx", OWN)]);
    await page.getByRole("heading", { name: "校验" }).waitFor();
    await openRules(page);
    await page.getByText("新写的规则存进“乙.xlsx”").waitFor();
    await page.getByText("乙.xlsx 评分规则 C3").waitFor();
    await field(page, "理账权重").fill("10");
    await save(page, 1);
    const { name, sheets } = await downloaded(page, "下载写好规则的“乙.xlsx”");
    expect(name).toBe("乙（评分规则）.xlsx");
    expect(sheets[1]?.values[5]).toEqual([null, "理账权重", 10]);
    await expect.poll(() => field(page, "理账权重").inputValue()).toBe("10");
  });

  it("that is only read shows its rules and says why they can't be changed", async () => {
    const { page } = await openPane(browser, inject("paneUrl"));
    const buffer = Buffer.from(LEDGER.map((row) => row.join(",")).join("\n"));
    await page.getByLabel("选择工作簿").setInputFiles({ name: "台账.csv", mimeType: "", buffer });
    await page.getByRole("heading", { name: "校验" }).waitFor();
    await openRules(page);
    await page.getByText("这种格式的文件只能读取，规则存不进去。请另存为 .xlsx 再改。").waitFor();
    expect(await field(page, "建账权重").isDisabled()).toBe(true);
  });

  it("is wanted before rules can be changed", async () => {
    const { page } = await openPane(browser, inject("paneUrl"));
    await openRules(page);
    await page.getByText("还没有打开工作簿").waitFor();
    expect(await field(page, "建账权重").inputValue()).toBe("15");
    expect(await field(page, "建账权重").isDisabled()).toBe(true);
    await expectSound(page);
  });
});

describe("in Excel", () => {
  it("goes to a value's cell, changes that cell alone, and puts it back", async () => {
    const book = bookOf(OWN);
    const before = valuesOf(book.sheets[1]);
    const { page, errors } = await openExcelPane(browser, inject("paneUrl"), book);
    await openRules(page);
    await press(page, "前往 评分规则 C3");
    await expect.poll(() => book.selected).toBe("评分规则!C3");
    await field(page, "建账权重").fill("25");
    await press(page, "等次");
    await press(page, "优秀线恢复默认");
    await field(page, "主送").fill("=各乡镇：");
    await save(page, 3);
    expect(valuesOf(book.sheets[1])).toEqual({
      ...before,
      "3 3": 25,
      "4 3": null,
      "6 2": "主送",
      "6 3": "=各乡镇：",
    });
    expect(book.sheets[1]?.cell(6, 3)?.formula).toBeUndefined();
    // A person writes into one of the cells; undoing leaves it.
    Object.assign(book.sheets[1]?.cellToSet(3, 3) ?? {}, { value: 33 });
    await press(page, "撤销");
    await page.getByText("已撤销，单元格恢复原样").waitFor();
    await page.getByText("1 格内容已变或是公式，没有动。").waitFor();
    await page.getByRole("progressbar").waitFor({ state: "detached" });
    expect(valuesOf(book.sheets[1])).toEqual({ ...before, "3 3": 33, "6 2": null, "6 3": null });
    expect(errors).toEqual([]);
    expect(book.unknown).toEqual([]);
  });

  it("makes a sheet that is the office's own, behind the others", async () => {
    const book = bookOf();
    const { page, errors } = await openExcelPane(browser, inject("paneUrl"), book);
    await openRules(page);
    await field(page, "建账权重").fill("25");
    await save(page, 1);
    const [ledger, rules, ...others] = book.sheets;
    expect([ledger?.name, rules?.name, others.length]).toEqual(["项目台账", "评分规则", 0]);
    expect([rules?.visibility, rules?.names.size]).toEqual(["Visible", 0]);
    expect([1, 2, 3].map((column) => rules?.cell(1, column)?.value)).toEqual(["项目", "值", "说明"]);
    expect([1, 2].map((column) => rules?.cell(2, column)?.value)).toEqual(["建账权重", 25]);
    await press(page, "撤销");
    await page.getByText("新建的“评分规则”表留着，是空的").waitFor();
    expect(errors).toEqual([]);
    expect(book.unknown).toEqual([]);
  });

  it("leaves a formula, a protected sheet and a read-only workbook as they are, and says so", async () => {
    const book = bookOf(OWN);
    Object.assign(book.sheets[1]?.cellToSet(4, 3) ?? {}, { formula: "=80+8" });
    const { page } = await openExcelPane(browser, inject("paneUrl"), book);
    await openRules(page);
    await press(page, "等次");
    await page.getByText("这一格是公式、合并单元格", { exact: false }).waitFor();
    expect(await field(page, "优秀线").isDisabled()).toBe(true);
    const [, sheet = new Sheet("")] = book.sheets;
    sheet.locked = true;
    await field(page, "建账权重").fill("25");
    await press(page, "保存到工作簿");
    await press(page, "确认写入 1 项");
    await page.getByRole("alert").getByText("工作表“评分规则”受保护").waitFor();
    sheet.locked = false;
    book.readOnly = true;
    await press(page, "确认写入 1 项");
    await page.getByRole("alert").getByText("这本工作簿是只读的").waitFor();
    expect(sheet.cell(3, 3)?.value).toBe(20);
    // What was typed is still there.
    expect(await field(page, "建账权重").inputValue()).toBe("25");
  });

  it("says that rules stand on a hidden sheet, and makes no second one", async () => {
    const book = bookOf(OWN);
    const [, sheet = new Sheet("")] = book.sheets;
    sheet.visibility = "Hidden";
    const { page } = await openExcelPane(browser, inject("paneUrl"), book);
    await openRules(page);
    await page.getByText("“评分规则”表是隐藏的，隐藏的表不读。").waitFor();
    expect(await field(page, "建账权重").isDisabled()).toBe(true);
  });
});
