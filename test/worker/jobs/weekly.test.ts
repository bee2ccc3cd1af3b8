/** The 督查通报 of a week by the clock: of which ledgers, as of which day, and once. */
import { env } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { auditSchema } from "#shared/api/audit.ts";
import { submissionSchema } from "#shared/api/submission.ts";
import type { BulletinDocument } from "#shared/bulletin/document.ts";
import type { MappedSheet } from "#shared/reading/recognised.ts";
import { storedBulletin } from "#worker/bulletin/stored.ts";
import { reportWeek } from "#worker/jobs/weekly.ts";
import { newestWeeklyBulletin, weeklyBulletinText } from "#worker/store/weekly-bulletins.ts";
import { addToken } from "../support/account.ts";
import { mappedSheet, scoringRequest, smallCounty } from "../support/ledgers.ts";
import { ask, postJson, postScoring } from "../support/service.ts";
import { countyItems, milestones, townshipLedgers } from "../support/weekly-ledgers.ts";
import { countOf, expectWholeRecord } from "../support/whole-record.ts";

const WEEK = "2020-W50";
/** Six in the morning in China of 12 December 2020. */
const SATURDAY = new Date("2020-12-11T22:00:00Z");

let token: string;

beforeEach(async () => {
  vi.useFakeTimers({ now: Date.parse("2020-12-10T02:00:00Z"), toFake: ["Date"] });
  token = await addToken("jingle");
});
afterEach(() => vi.useRealTimers());

/** Hands in at a moment. @returns the submission's id */
async function handIn(
  unit: string,
  at: string,
  sheets: readonly MappedSheet[] = smallCounty(),
  month = "2020-12",
): Promise<string> {
  vi.setSystemTime(Date.parse(at));
  const clerk = await addToken("jingle", { role: "unit", unit });
  const answer = await postJson(`/api/v1/periods/${month}/submissions`, scoringRequest(sheets), clerk);
  return submissionSchema.parse(await answer.json()).id;
}

async function bulletin(): Promise<BulletinDocument> {
  const newest = await newestWeeklyBulletin(env.DB, "jingle", WEEK);
  if (newest === null) throw new Error("no bulletin");
  const text = await weeklyBulletinText(env.DB, { id: newest.id, county: "jingle", week: WEEK });
  return storedBulletin(text ?? "");
}

/** The bulletin's paragraphs and headings. */
async function paragraphs(): Promise<readonly string[]> {
  const { blocks } = await bulletin();
  return blocks.flatMap((block) => (block.kind === "chart" ? [] : [block.text]));
}

const made = () => reportWeek(env.DB, "jingle", SATURDAY);

describe("the week's bulletin by the clock", () => {
  it("tells the days to Friday, by each unit's newest ledgers, and says of which day they are", async () => {
    await handIn("鹅城镇", "2020-12-10T02:00:00Z", townshipLedgers());
    await handIn("丰润镇", "2020-12-02T02:00:00Z");
    await addToken("jingle", { role: "unit", unit: "县工信局" });
    expect(await made()).toEqual({ subject: WEEK, outcome: "done" });
    const texts = await paragraphs();
    expect(texts[0]).toContain("第50周（12月7日至11日）");
    expect(texts[1]).toBe(
      "所用台账为鹅城镇12月10日报送；丰润镇本周没有报送，沿用12月2日报送的台账。其后的进展未计在内。县工信局未报送或已退回，不在通报之内。",
    );
    const told = texts.join("\n");
    expect(told).toContain("本周到期的节点任务2项，按期完成1项，未完成1项");
    expect(told).toContain("截至12月11日，逾期未完成的节点任务1项");
    // Due on Friday, of ledgers of Thursday: not known. Due on Sunday: still to come.
    expect(told).toContain("此外有1项已到期，台账报送在先，是否完成尚未反映，未计入以上各数。");
    expect(told).toContain("本周末和下周（12月12日至20日）到期的有节点任务1项");
    const { attachments, date } = await bulletin();
    expect(date).toBe("2020-12-12");
    expect(attachments.map(({ title }) => title)).toEqual([
      "2020年第50周逾期事项催办清单",
      "2020年第51周（含12月12日至13日）到期事项清单",
    ]);
  });

  it("is made once, and of what came later not again", async () => {
    await handIn("鹅城镇", "2020-12-10T02:00:00Z", townshipLedgers());
    await made();
    const first = await bulletin();
    await handIn("丰润镇", "2020-12-12T02:00:00Z");
    expect(await made()).toEqual({ subject: WEEK, outcome: "done" });
    expect(await bulletin()).toEqual(first);
    await Promise.all([made(), made()]);
    expect(await countOf("weekly_bulletins", "jingle")).toBe(1);
    await expectWholeRecord("jingle", "made several times");
  });

  it("is made once by two runs at the same time", async () => {
    await handIn("鹅城镇", "2020-12-10T02:00:00Z", townshipLedgers());
    expect(await Promise.all([made(), made()])).toEqual([
      { subject: WEEK, outcome: "done" },
      { subject: WEEK, outcome: "done" },
    ]);
    expect(await countOf("weekly_bulletins", "jingle")).toBe(1);
    await expectWholeRecord("jingle", "two at once");
  });

  it("leaves one that was made by hand", async () => {
    await handIn("鹅城镇", "2020-12-10T02:00:00Z");
    await postJson(`/api/v1/weeks/${WEEK}/bulletins`, scoringRequest(), token);
    const before = await bulletin();
    expect(await made()).toEqual({ subject: WEEK, outcome: "made-by-hand" });
    expect(await bulletin()).toEqual(before);
  });

  it("gives way to one that is made by hand afterwards", async () => {
    await handIn("鹅城镇", "2020-12-10T02:00:00Z");
    await made();
    await postJson(`/api/v1/weeks/${WEEK}/bulletins`, scoringRequest(), token);
    expect((await newestWeeklyBulletin(env.DB, "jingle", WEEK))?.scheduled).toBe(false);
    await expectWholeRecord("jingle", "made by hand after the clock");
  });

  it("is not made where no ledgers came in since Monday", async () => {
    expect(await made()).toEqual({ subject: WEEK, outcome: "no-new-ledgers" });
    // Sunday, late in the evening in China.
    await handIn("鹅城镇", "2020-12-06T15:59:00Z", townshipLedgers());
    await postScoring(token, { from: "submissions" });
    expect(await made()).toEqual({ subject: WEEK, outcome: "no-new-ledgers" });
    // Scored again of the same ledgers: none of them is newer for it.
    vi.setSystemTime(Date.parse("2020-12-09T02:00:00Z"));
    await postScoring(token, { from: "submissions" });
    expect(await made()).toEqual({ subject: WEEK, outcome: "no-new-ledgers" });
    expect(await countOf("weekly_bulletins", "jingle")).toBe(0);
  });

  it("counts what was sent back as not handed in, and takes the month before of who has nothing newer", async () => {
    const id = await handIn("鹅城镇", "2020-12-10T02:00:00Z", townshipLedgers());
    await handIn("鹅城镇", "2020-12-08T02:00:00Z", townshipLedgers(), "2020-11");
    await postJson(`/api/v1/periods/2020-12/submissions/${id}/return`, { remark: "漏报" }, token);
    await made();
    expect((await paragraphs())[1]).toBe("所用台账为各单位12月8日报送。其后的进展未计在内。");
  });

  it("tells nothing of ledgers that were sent back after they were scored", async () => {
    const id = await handIn("鹅城镇", "2020-12-08T02:00:00Z", townshipLedgers());
    await handIn("丰润镇", "2020-12-09T02:00:00Z");
    await postScoring(token, { from: "submissions" });
    await postJson(`/api/v1/periods/2020-12/submissions/${id}/return`, { remark: "漏报" }, token);
    await made();
    const texts = await paragraphs();
    expect(texts[1]).toBe(
      "所用台账为丰润镇12月9日报送。其后的进展未计在内。鹅城镇未报送或已退回，不在通报之内。",
    );
    expect(texts.join("\n")).not.toContain("供水工程");
  });

  it("reads each month's ledgers as of their month, over the turn of a year", async () => {
    // 12月20日 without a year is of the year of its month.
    const ofDecember = [...smallCounty(), milestones("鹅城镇供水工程", [["试运行", "12月20日"]])];
    await handIn("鹅城镇", "2021-01-05T02:00:00Z", ofDecember, "2020-12");
    const project = mappedSheet("项目台账", "projects", ["name", "unit"], [["道路改造", "丰润镇"]]);
    await handIn("丰润镇", "2021-01-06T02:00:00Z", [project], "2021-01");
    const result = await reportWeek(env.DB, "jingle", new Date("2021-01-08T22:00:00Z"));
    expect(result).toEqual({ subject: "2021-W01", outcome: "done" });
    const newest = await newestWeeklyBulletin(env.DB, "jingle", "2021-W01");
    const kept = { id: newest?.id ?? "", county: "jingle", week: "2021-W01" };
    expect(await weeklyBulletinText(env.DB, kept)).toContain("2020.12.20");
  });

  it("takes the ledgers a month was scored from where they are newer", async () => {
    await handIn("丰润镇", "2020-12-02T02:00:00Z");
    vi.setSystemTime(Date.parse("2020-12-09T02:00:00Z"));
    await postScoring(token, scoringRequest(townshipLedgers()));
    await made();
    expect((await paragraphs())[1]).toBe("所用台账为12月9日评分时的台账。其后的进展未计在内。");
  });

  it("keeps the items the county sent when it scored the units' ledgers", async () => {
    await handIn("鹅城镇", "2020-12-07T02:00:00Z", townshipLedgers());
    vi.setSystemTime(Date.parse("2020-12-09T02:00:00Z"));
    await postScoring(token, { from: "submissions", ...scoringRequest([countyItems()]) });
    await handIn("丰润镇", "2020-12-10T02:00:00Z");
    await made();
    const texts = await paragraphs();
    expect(texts[1]).toBe(
      "所用台账为丰润镇12月10日报送，鹅城镇12月7日报送。交办事项用县里12月9日评分时的台账。其后的进展未计在内。",
    );
    expect(texts.join("\n")).toContain("逾期未办结的交办事项1项");
  });

  it("is in the log of acts as nobody's, made by the clock", async () => {
    await handIn("鹅城镇", "2020-12-10T02:00:00Z");
    await made();
    const { entries } = auditSchema.parse(await (await ask("/api/v1/audit", { token })).json());
    const told = entries.filter(({ act }) => act === "week-reported");
    expect(told).toMatchObject([{ subject: WEEK, actor: "schedule", device: null }]);
    await expectWholeRecord("jingle", "made by the clock");
  });

  it.each([
    ["2020-12-11T22:00:00Z", "2020-W50"],
    ["2020-12-13T15:00:00Z", "2020-W50"],
    // Monday to Friday: the week that is over.
    ["2020-12-13T16:00:00Z", "2020-W50"],
    ["2020-12-18T15:59:00Z", "2020-W50"],
    ["2020-12-18T16:00:00Z", "2020-W51"],
  ])("is of the last week whose Friday is over (%s)", async (at, week) => {
    expect(await reportWeek(env.DB, "jingle", new Date(at))).toMatchObject({ subject: week });
  });
});
