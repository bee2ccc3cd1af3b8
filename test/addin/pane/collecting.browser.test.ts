/** Each role at home in the pane, on the real service: a unit hands in, the county collects and grants access, a viewer reads. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { openAs } from "#test/support/activated-pane.ts";
import { launchBrowser } from "#test/support/browser.ts";
import { fetchFromPage, openPane, openSample } from "#test/support/pane-page.ts";
import { PROJECT_HEADER, PROJECT_ROWS, workbookFile } from "#test/support/small-workbooks.ts";
import { expectSound } from "#test/support/sound-page.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

/** Months no other test scores. */
const MONTH = { year: "2021", month: "5", title: "2021年5月" };
const MONTH_WITH_ERRORS = "2021年7月31日";
const HEAD = [["统计时间截止2021年5月31日"], PROJECT_HEADER];

function ledgers(rows: readonly (readonly (string | number)[])[], head = HEAD) {
  return { name: "台账.xlsx", mimeType: "", buffer: workbookFile({ 项目台账: [...head, ...rows] }) };
}

async function handIn(page: Page, file: ReturnType<typeof ledgers>): Promise<void> {
  await page.getByLabel("选择工作簿").setInputFiles(file);
  await page.getByRole("heading", { name: "校验" }).waitFor();
  await page.getByRole("button", { name: "报送本月台账" }).click();
}

async function openDesk(page: Page, { year, month } = MONTH): Promise<void> {
  await page.getByRole("button", { name: "报送情况" }).click();
  await page.getByRole("heading", { name: /^已报送/ }).waitFor();
  await page.getByLabel("年份").selectOption(year);
  await page.getByLabel("月份", { exact: true }).selectOption(month);
  await page.getByRole("heading", { name: /^已报送 [1-9]/ }).waitFor();
}

it("takes a unit's own rows, sends them back with a remark, scores all together, and shows the unit its result", async () => {
  const { page: clerk, complaints } = await openAs(browser, inject("paneUrl"), {
    role: "unit",
    unit: "鹅城镇",
    name: "鹅城镇张三",
  });
  await clerk.getByText("以“鹅城镇”报送").or(clerk.getByText("先选择工作簿")).first().waitFor();
  expect(await clerk.getByRole("button", { name: "一键评分" }).count()).toBe(0);
  await handIn(clerk, ledgers(PROJECT_ROWS));
  await clerk.getByText("已收到", { exact: true }).waitFor();
  await clerk.getByText(/鹅城镇张三报，收 1 行/).waitFor();
  await clerk.getByRole("button", { name: "有 2 处没有收" }).click();
  await clerk.getByText(/责任单位是“王村乡”/).waitFor();
  await clerk.getByText("县里还没有对这个月评分。").waitFor();
  await expectSound(clerk);

  const { page: county } = await openPane(browser, inject("paneUrl"));
  await openDesk(county);
  await county.getByRole("button", { name: /^鹅城镇/ }).click();
  await county.getByRole("button", { name: "有 2 处没有收" }).click();
  await county.getByText(/责任单位是“王村乡”/).waitFor();
  await county.getByRole("button", { name: "退回 鹅城镇 的报送" }).press("Enter");
  await county.getByRole("button", { name: "确认退回" }).click();
  await county.getByText("请写明要改什么").waitFor();
  await expectSound(county);
  await county.getByLabel("要改什么").fill("补上开工时间");
  await county.getByLabel("要改什么").press("Enter");
  await county.getByText("退回意见：补上开工时间").waitFor();
  // What was sent back alone is nothing to score.
  expect(await county.getByRole("button", { name: "汇总评分" }).getAttribute("aria-disabled")).toBe("true");

  await clerk.reload();
  await handIn(clerk, ledgers(PROJECT_ROWS.slice(0, 1)));
  await clerk.getByText("已收到第 2 次报送").waitFor();

  await county.getByRole("button", { name: "刷新" }).click();
  await county.getByText("已收的 1 个单位合在一起评").waitFor();
  await county.getByRole("button", { name: "汇总评分" }).click();
  await county.getByRole("heading", { name: "排名" }).waitFor();
  await county.getByRole("link", { name: "下载工作簿" }).waitFor();
  const final = await county.locator(".unit .final").innerText();

  await clerk.reload();
  await clerk.getByRole("button", { name: "报送本月台账" }).waitFor();
  await clerk.getByRole("button", { name: "历次考评" }).click();
  await clerk.getByRole("button", { name: new RegExp(`^${MONTH.title}`) }).click();
  await clerk.getByRole("heading", { name: `${MONTH.title}报送` }).waitFor();
  expect(await clerk.locator(".unit .final").innerText()).toBe(final);
  await clerk.getByText(/^征求意见/).waitFor();
  await clerk.getByRole("button", { name: /鹅城镇/ }).click();
  await clerk.getByText("五个一到位率").waitFor();
  await expectSound(clerk);
  expect(complaints).toEqual([]);
});

it("hands in no invented ledgers: the sample is to look at", async () => {
  const { page } = await openAs(browser, inject("paneUrl"), {
    role: "unit",
    unit: "鹅城镇",
    name: "鹅城镇张三",
  });
  await page.getByRole("button", { name: "报送本月台账" }).waitFor();
  await openSample(page);
  await page.getByText(/^示例台账只供看一遍，不能报送/).waitFor();
  const submit = page.getByRole("button", { name: "报送本月台账" });
  expect(await submit.getAttribute("aria-disabled")).toBe("true");
  await page.getByLabel("选择工作簿").setInputFiles(ledgers(PROJECT_ROWS));
  await page.getByText("以“鹅城镇”报送").waitFor();
  expect(await submit.getAttribute("aria-disabled")).toBe("false");
});

it("opens on the home it was left on, before the service has said who asks", async () => {
  const { page } = await openAs(browser, inject("paneUrl"), {
    role: "unit",
    unit: "鹅城镇",
    name: "鹅城镇张三",
  });
  await page.getByRole("button", { name: "报送本月台账" }).waitFor();
  await page.route("**/api/v1/session", () => undefined);
  await page.reload();
  await page.getByRole("button", { name: "报送本月台账" }).waitFor();
  expect(await page.getByRole("button", { name: "一键评分" }).count()).toBe(0);
  // Another code is another person's.
  await page.unroute("**/api/v1/session");
  const { page: other } = await openAs(browser, inject("paneUrl"), { role: "viewer", name: "县领导" });
  await other.getByText(/已公布的考评结果和通报。$/).waitFor();
  await other.route("**/api/v1/session", () => undefined);
  await other.reload();
  await other.getByText(/已公布的考评结果和通报。$/).waitFor();
});

it("does again what stopped, in whichever view that is pressed", async () => {
  const { page } = await openPane(browser, inject("paneUrl"));
  await openDesk(page);
  await page.route("**/scorings", (route) => route.abort());
  await page.getByRole("button", { name: "汇总评分" }).click();
  await page.getByRole("alert").getByText("连不上评分服务").waitFor();
  await page.getByRole("button", { name: "返回" }).click();
  await page.unroute("**/scorings");
  const [asked] = await Promise.all([
    page.waitForRequest("**/scorings"),
    page.getByRole("button", { name: "再试一次" }).click(),
  ]);
  expect(asked.postDataJSON()).toMatchObject({ from: "submissions" });
  await page.getByRole("heading", { name: "排名" }).waitFor();
});

it("stops before a unit's errors, and takes them in spite of that when told to", async () => {
  const { page } = await openAs(browser, inject("paneUrl"), {
    role: "unit",
    unit: "王村乡",
    name: "王村乡李四",
  });
  await page.getByRole("button", { name: "报送本月台账" }).waitFor();
  const own = PROJECT_ROWS.filter((row) => row.includes("王村乡"));
  const nameless = [4, "", "王村乡", "新建", "开工", 500, 100, "2020年6月", "2021年6月"];
  const head = [[`统计时间截止${MONTH_WITH_ERRORS}`], PROJECT_HEADER];
  await handIn(page, ledgers([...own, nameless], head));
  await page.getByText(/^本单位的行里有 \d+ 处错误，还没有报送$/).waitFor();
  await page.getByRole("button", { name: "带着错误先报送" }).click();
  await page.getByText("已收到", { exact: true }).waitFor();
  await page.getByText(/校验发现：错误 [1-9]/).waitFor();
  // The county sees each of them, in its place.
  const { page: county } = await openPane(browser, inject("paneUrl"));
  await openDesk(county, { ...MONTH, month: "7" });
  await county.getByRole("button", { name: /^王村乡/ }).click();
  const found = county.locator(".found-line.error").first();
  await found.getByText(/^项目台账 [A-Z]+4$/).waitFor();
  expect(await found.innerText()).toContain("项目名称");
  await expectSound(county);
});

it("issues a code shown once, withdraws it when asked twice, and keeps the last administrator", async () => {
  const { page, complaints } = await openPane(browser, inject("paneUrl"));
  await page.getByRole("button", { name: "授权管理" }).click();
  await page.getByRole("button", { name: "签发激活码" }).click();
  await page.getByText("请填使用人。").waitFor();
  await page.getByText(/^请填单位名称/).waitFor();
  await expectSound(page);
  await page.getByLabel("单位名称").fill("丰润镇");
  await page.getByLabel("使用人").fill("丰润镇王五");
  await page.getByLabel("使用人").press("Enter");
  const code = await page.getByRole("textbox", { name: "“丰润镇王五”的激活码" }).inputValue();
  expect(code).toMatch(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "复制激活码" }).click();
  await page.getByText("已复制").waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(code);
  await expectSound(page);

  await page.getByRole("button", { name: "收回 丰润镇王五" }).click();
  await page.getByRole("button", { name: "取消" }).click();
  await page.getByRole("button", { name: "收回 丰润镇王五" }).click();
  await page.getByRole("button", { name: "确认收回" }).click();
  await page.getByText("已收回“丰润镇王五”").waitFor({ state: "attached" });
  expect(await page.getByText(code).count()).toBe(0);
  expect(complaints).toEqual([]);

  const own = page.locator(".access-line", { hasText: "本机" });
  const administrators = page.locator(".access-line", { hasText: /县项目办 ·/ });
  // Other tests sign county computers in: the last one alone is kept.
  if ((await administrators.count()) === 1) {
    await own.getByText(/^县项目办只剩这一台，不能收回/).waitFor();
    expect(await own.getByRole("button").getAttribute("aria-disabled")).toBe("true");
  }
});

it("shows a viewer what is published: months, ranking and bulletin", async () => {
  const { page: county } = await openPane(browser, inject("paneUrl"));
  await openDesk(county);
  await county.getByRole("button", { name: "汇总评分" }).click();
  await county.getByRole("button", { name: "公布本月结果" }).click();
  await county.getByRole("button", { name: "确认公布" }).click();
  await county.getByText("已公布", { exact: true }).waitFor();
  // Once published it is scored again with a reason alone, asked where it stopped.
  await county.getByRole("button", { name: "报送情况" }).click();
  await county.getByRole("button", { name: "汇总评分" }).click();
  await county.getByLabel(/原因|理由/).waitFor();
  const { page, complaints } = await openAs(browser, inject("paneUrl"), { role: "viewer", name: "县领导" });
  await page.getByText(/已公布的考评结果和通报。$/).waitFor();
  expect(await page.getByRole("button", { name: /一键评分|报送|授权/ }).count()).toBe(0);
  await page.getByRole("button", { name: /^2021年5月/ }).click();
  await page.getByRole("heading", { name: MONTH.title }).waitFor();
  await page.getByRole("link", { name: "预览通报" }).waitFor();
  await expectSound(page);
  await page.getByRole("button", { name: "返回" }).click();
  await page.getByText(/已公布的考评结果和通报。$/).waitFor();
  await page.getByRole("button", { name: /^2021年5月/ }).waitFor();
  expect(complaints).toEqual([]);
});

it("asks for a code again under the same key where the answer was lost, and is given the same one", async () => {
  const { page } = await openPane(browser, inject("paneUrl"));
  await page.getByRole("button", { name: "授权管理" }).click();
  await page.getByLabel("查阅").check();
  await page.getByLabel("使用人").fill("丢了答复的人");
  // Done, and the answer lost on the way.
  await page.route("**/api/v1/activation-codes", async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    expect((await fetchFromPage(route)).status()).toBe(201);
    return route.abort();
  });
  await page.getByRole("button", { name: "签发激活码" }).click();
  await page.getByRole("alert").getByText("连不上评分服务").waitFor();
  await page.unroute("**/api/v1/activation-codes");
  await page.getByRole("button", { name: "签发激活码" }).click();
  await page.getByRole("textbox", { name: "“丢了答复的人”的激活码" }).waitFor();
  expect(await page.locator(".entries").getByText("丢了答复的人", { exact: true }).count()).toBe(1);
});

/** A workbook of nothing but a weight. */
function rulesFile(weight: string | number) {
  const rows = [
    ["项目", "值"],
    ["建账权重", weight],
  ];
  return { name: "规则.xlsx", mimeType: "", buffer: workbookFile({ 评分规则: rows }) };
}

it("scores all together by the rules of the workbook in hand, else by those in use", async () => {
  const month = { year: "2021", month: "9", title: "2021年9月" };
  const { page: clerk } = await openAs(browser, inject("paneUrl"), {
    role: "unit",
    unit: "鹅城镇",
    name: "鹅城镇王五",
  });
  await handIn(clerk, ledgers(PROJECT_ROWS.slice(0, 1), [["统计时间截止2021年9月30日"], PROJECT_HEADER]));
  await clerk.getByText("已收到", { exact: true }).waitFor();

  const { page: county } = await openPane(browser, inject("paneUrl"));
  const rulesSent = async () => {
    const asked = county.waitForRequest((request) => request.url().endsWith("/scorings"));
    await county.getByRole("button", { name: "汇总评分" }).click();
    const { rules } = (await asked).postDataJSON() as { readonly rules?: unknown };
    await county.getByRole("heading", { name: "排名" }).waitFor();
    return rules;
  };
  await openDesk(county, month);
  await county.getByText("手头没有写明评分规则，按上次考评的规则评。").waitFor();
  expect(await rulesSent()).toBeUndefined();

  // A workbook of rules alone is no ledger, and counts all the same.
  await county.getByLabel("选择工作簿").setInputFiles(rulesFile(40));
  await county.getByRole("alert").getByText("规则.xlsx", { exact: false }).first().waitFor();
  await openDesk(county, month);
  await county.getByText("按“规则.xlsx”的评分规则表评（写明 1 项）。").waitFor();
  await expectSound(county);
  expect(await rulesSent()).toMatchObject({ weights: { register: 40 } });

  await county.getByLabel("选择工作簿").setInputFiles(rulesFile("很高"));
  await openDesk(county, month);
  await county.getByRole("button", { name: "汇总评分" }).click();
  await county.getByRole("alert").getByText("1 处错误", { exact: false }).waitFor();
});
