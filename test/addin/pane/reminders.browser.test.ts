/** 催报催办 on the county's desk: whom to remind, with a message to paste. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import type { RemindersAnswer } from "#shared/api/reminders.ts";
import { launchBrowser } from "#test/support/browser.ts";
import { openPane } from "#test/support/pane-page.ts";
import type { OpenPane } from "#test/support/pane-page.ts";
import { expectSound } from "#test/support/sound-page.ts";

const MESSAGE =
  "王村乡：\n2026年10月台账还没有报送，期限11月5日，已过25天，请马上报送。\n项目办　2026年11月30日";

/** What a service of 30 November 2026 answers. */
const KNOWN: RemindersAnswer = {
  day: "2026-11-30",
  units: [
    {
      unit: "王村乡",
      missing: [{ period: "2026-10", due: "2026-11-05", days: -25 }],
      returned: [],
      overdue: [],
      ledgersOf: null,
      text: MESSAGE,
    },
    {
      unit: "县工业和信息化局",
      missing: [{ period: "2026-11", due: "2026-12-05", days: 5 }],
      returned: [{ period: "2026-10", day: "2026-11-20", remark: "漏报一个项目" }],
      overdue: [{ kind: "节点", project: "供水工程", task: "主体完工", due: "2026-11-01", days: 29 }],
      ledgersOf: "2026-11-18",
      text: "县工业和信息化局：……",
    },
  ],
  unpublished: [{ period: "2026-09", scoredAt: "2026-10-08T02:00:00.000Z", again: true }],
  jobs: [
    {
      job: "retention",
      subject: "2026-11-02",
      at: "2026-11-01T18:00:00.000Z",
      outcome: "failed",
      run: "0d1f7a52",
    },
    {
      job: "weekly",
      subject: "2020-W50",
      at: "2020-12-11T22:00:00.000Z",
      outcome: "done",
      run: "ae3e481a",
    },
  ],
  bulletin: "/api/v1/weeks/2020-W50/bulletin.docx?county=x",
};

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

/** Opens the desk of a service that answers so, or the real one. */
async function openDesk(
  known?: Partial<RemindersAnswer>,
  colorScheme: "light" | "dark" = "light",
): Promise<OpenPane> {
  const pane = await openPane(browser, inject("paneUrl"), { colorScheme });
  const { page } = pane;
  if (known !== undefined) {
    await page.route("**/api/v1/reminders", (route) => route.fulfill({ json: { ...KNOWN, ...known } }));
  }
  await page.getByRole("button", { name: "报送情况" }).click();
  await page.getByRole("region", { name: "催报催办" }).waitFor();
  return pane;
}

it.each(["light", "dark"] as const)(
  "lists whom to remind of what, and copies a message (%s)",
  async (look) => {
    const { page, complaints } = await openDesk(KNOWN, look);
    const region = page.getByRole("region", { name: "催报催办" });
    expect(await region.innerText()).toContain("2026年9月更正后还没有再公布。");
    await region.getByText("第 50 周督查通报已自动生成（2020-12-12 06:00）。").waitFor();
    await region.getByText(/过期台账的清理没有完成.*0d1f7a52/).waitFor();
    await region.getByRole("link", { name: "预览通报" }).waitFor();
    await region.getByRole("button", { name: "要催的单位 2 个" }).click();
    await region.getByText("2026年11月未报，还有 5 天；2026年10月退回后未再报；逾期 1 项").waitFor();
    await expectSound(page);
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await region.getByRole("button", { name: "复制发给王村乡的话" }).click();
    await region.getByText("已复制，可以粘贴到微信或短信：").waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(MESSAGE);
    expect(await region.getByRole("textbox", { name: "发给王村乡的话" }).inputValue()).toBe(MESSAGE);
    await expectSound(page);
    expect(complaints).toEqual([]);
  },
);

it("shows the message selected where the page may not copy", async () => {
  const { page } = await openDesk(KNOWN);
  await page.evaluate(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
  });
  await page.getByRole("button", { name: "要催的单位 2 个" }).click();
  await page.getByRole("button", { name: "复制发给王村乡的话" }).click();
  await page.getByText("请按 Ctrl+C 复制：").waitFor();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(MESSAGE);
});

it.each([
  ["no-new-ledgers", "第 50 周没有报来新的台账，未生成第 50 周督查通报。"],
  ["made-by-hand", "第 50 周督查通报已经做过，没有另行生成。"],
  ["failed", "第 50 周督查通报没有生成成功"],
] as const)("says what the clock did: %s", async (outcome, sentence) => {
  const jobs = KNOWN.jobs.flatMap((job) => (job.job === "weekly" ? [{ ...job, outcome }] : []));
  const { page } = await openDesk({ jobs, units: [], unpublished: [], bulletin: null });
  await page.getByText(sentence).waitFor();
  await page.getByText("没有要催的单位。").waitFor();
  expect(await page.getByRole("link", { name: "预览通报" }).count()).toBe(0);
});

it("comes from the real service, and leaves the month to be read where it can't be had", async () => {
  const { page } = await openDesk();
  await page.getByRole("heading", { name: /^已报送/ }).waitFor();
  await page.route("**/api/v1/reminders", (route) => route.abort());
  await page.reload();
  await page.getByRole("button", { name: "报送情况" }).click();
  await page.getByRole("alert").getByText("连不上评分服务").waitFor();
  await page.getByRole("heading", { name: /^已报送/ }).waitFor();
});
