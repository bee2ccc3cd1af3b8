/** What the county has to see to, from the record as it stands at a moment. */
import { env } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { remindersSchema } from "#shared/api/reminders.ts";
import type { RemindersAnswer, UnitReminder } from "#shared/api/reminders.ts";
import { submissionSchema } from "#shared/api/submission.ts";
import type { MappedSheet } from "#shared/reading/recognised.ts";
import { jobOf, runJob } from "#worker/jobs/run-job.ts";
import { addToken } from "../support/account.ts";
import { faultyDatabase } from "../support/faulty-database.ts";
import { scoringRequest, smallCounty } from "../support/ledgers.ts";
import { ask, postJson, postScoring } from "../support/service.ts";
import { countyItems, townshipLedgers } from "../support/weekly-ledgers.ts";

const MONTH = "2020-12";

let token: string;
let clerks: Readonly<Record<string, string>>;

beforeEach(async () => {
  at("2020-12-10T02:00:00Z");
  token = await addToken("jingle");
  clerks = {
    鹅城镇: await addToken("jingle", { role: "unit", unit: "鹅城镇" }),
    丰润镇: await addToken("jingle", { role: "unit", unit: "丰润镇" }),
  };
});
afterEach(() => vi.useRealTimers());

function at(moment: string): void {
  vi.useFakeTimers({ now: Date.parse(moment), toFake: ["Date"] });
}

async function handIn(
  unit: string,
  sheets: readonly MappedSheet[] = smallCounty(),
  month = MONTH,
): Promise<string> {
  const path = `/api/v1/periods/${month}/submissions`;
  const answer = await postJson(path, scoringRequest(sheets), clerks[unit]);
  return submissionSchema.parse(await answer.json()).id;
}

async function reminders(): Promise<RemindersAnswer> {
  return remindersSchema.parse(await (await ask("/api/v1/reminders", { token })).json());
}

async function of(unit: string): Promise<UnitReminder | undefined> {
  return (await reminders()).units.find((each) => each.unit === unit);
}

describe("reminders", () => {
  it("are of a county that has just begun", async () => {
    expect(await reminders()).toEqual({
      day: "2020-12-10",
      // November's were due on the fifth.
      units: ["丰润镇", "鹅城镇"].map((unit) => expect.objectContaining({ unit }) as unknown),
      unpublished: [],
      jobs: [],
      bulletin: null,
    });
  });

  it("name who has not handed in, as the day nears and when it is past", async () => {
    await handIn("鹅城镇", smallCounty(), "2020-11");
    expect((await of("丰润镇"))?.missing).toEqual([{ period: "2020-11", due: "2020-12-05", days: -5 }]);
    expect((await of("丰润镇"))?.text).toBe(
      "丰润镇：\n2020年11月台账还没有报送，期限12月5日，已过5天，请马上报送。\n静乐县项目推进中心　2020年12月10日",
    );
    expect(await of("鹅城镇")).toBeUndefined();
    // December's is due on 5 January; five days before is near enough.
    at("2020-12-30T02:00:00Z");
    expect((await of("鹅城镇"))?.missing).toBeUndefined();
    at("2020-12-31T02:00:00Z");
    expect((await of("鹅城镇"))?.missing).toEqual([{ period: MONTH, due: "2021-01-05", days: 5 }]);
    expect((await of("鹅城镇"))?.text).toContain("期限2021年1月5日，还有5天，请按时报送。");
  });

  it("ask nobody for a month that was due before they were there", async () => {
    await env.DB.prepare(
      "UPDATE devices SET created_at = '2020-12-06T02:00:00.000Z' WHERE unit = '丰润镇'",
    ).run();
    expect((await reminders()).units.map(({ unit }) => unit)).toEqual(["鹅城镇"]);
  });

  it("are not of a month that is published, nor of a county that collects nothing", async () => {
    await handIn("鹅城镇", smallCounty(), "2020-11");
    await postScoring(token, { from: "submissions" }, { period: "2020-11" });
    await postJson("/api/v1/periods/2020-11/publication", {}, token);
    expect((await reminders()).units).toEqual([]);
    const other = await addToken("other");
    await postScoring(other, scoringRequest(), { period: MONTH });
    at("2021-01-10T02:00:00Z");
    const answer = remindersSchema.parse(await (await ask("/api/v1/reminders", { token: other })).json());
    expect(answer.units).toEqual([]);
    expect(answer.unpublished).toMatchObject([{ period: MONTH, again: false }]);
  });

  it("keep what was sent back until it is handed in again", async () => {
    await handIn("丰润镇", smallCounty(), "2020-11");
    const id = await handIn("鹅城镇", smallCounty(), "2020-11");
    await postJson(`/api/v1/periods/2020-11/submissions/${id}/return`, { remark: "漏报一个项目" }, token);
    const unit = await of("鹅城镇");
    expect(unit).toMatchObject({
      missing: [],
      returned: [{ period: "2020-11", day: "2020-12-10", remark: "漏报一个项目" }],
    });
    expect(unit?.text).toContain(
      "2020年11月台账已于12月10日退回，要改的是：漏报一个项目。请改正后重新报送。",
    );
    await handIn("鹅城镇", smallCounty(1), "2020-11");
    expect(await of("鹅城镇")).toBeUndefined();
  });

  it("tell what is overdue by each unit's newest ledgers, and by which", async () => {
    await handIn("丰润镇", smallCounty(), "2020-11");
    await handIn("鹅城镇", smallCounty(), "2020-11");
    await handIn("鹅城镇", townshipLedgers());
    at("2020-12-14T02:00:00Z");
    const unit = await of("鹅城镇");
    // What fell due on the day of the ledgers or later they can't tell.
    expect(unit).toMatchObject({
      ledgersOf: "2020-12-10",
      overdue: [{ kind: "节点", project: "鹅城镇供水工程", task: "主体完工", due: "2020-12-08", days: 6 }],
    });
    expect(unit?.text).toBe(
      "鹅城镇：\n据12月10日的台账，有1项逾期：鹅城镇供水工程“主体完工”（12月8日到期，逾期6天）。请抓紧办理，已办结的请在台账里填上时间再报。\n静乐县项目推进中心　2020年12月14日",
    );
    expect(unit?.text).not.toMatch(/1[3-9]\d{9}|张三/);
  });

  it("tell what the county handed over, by its own workbook", async () => {
    await handIn("丰润镇", smallCounty(), "2020-11");
    await handIn("鹅城镇", smallCounty(), "2020-11");
    await postScoring(
      token,
      { from: "submissions", ...scoringRequest([countyItems()]) },
      { period: "2020-11" },
    );
    expect((await of("丰润镇"))?.overdue).toMatchObject([{ kind: "督查", task: "扬尘整改", days: 6 }]);
  });

  it("name months scored and not published, or scored again since", async () => {
    await postScoring(token, scoringRequest(), { period: "2020-10" });
    await postScoring(token, scoringRequest(), { period: "2020-11" });
    await postJson("/api/v1/periods/2020-11/publication", {}, token);
    expect((await reminders()).unpublished.map(({ period }) => period)).toEqual(["2020-10"]);
    await postScoring(token, { ...scoringRequest(), correction: "更正" }, { period: "2020-11" });
    expect((await reminders()).unpublished).toMatchObject([
      { period: "2020-11", again: true },
      { period: "2020-10", again: false },
    ]);
    at("2022-12-10T02:00:00Z");
    expect((await reminders()).unpublished).toEqual([]);
  });

  it("say what the clock has done, with the bulletin where it made one", async () => {
    const weekly = jobOf("weekly");
    if (weekly === undefined) throw new Error("no job");
    const run = (moment: string) => runJob(env.DB, weekly, new Date(moment));
    await run("2020-12-04T22:00:00Z");
    expect(await reminders()).toMatchObject({
      jobs: [{ job: "weekly", subject: "2020-W49", outcome: "no-new-ledgers" }],
      bulletin: null,
    });
    await handIn("鹅城镇", townshipLedgers());
    await run("2020-12-11T22:00:00Z");
    const { jobs, bulletin } = await reminders();
    expect(jobs).toMatchObject([{ job: "weekly", subject: "2020-W50", outcome: "done" }]);
    const page = await ask((bulletin ?? "").replace("bulletin.docx", "bulletin.html"));
    expect(await page.text()).toContain("第50期");
  });

  it("cost the database few calls", async () => {
    for (const unit of ["鹅城镇", "丰润镇"]) await handIn(unit, townshipLedgers());
    const counting = faultyDatabase(env.DB);
    await ask("/api/v1/reminders", { token, environment: { DB: counting.database } });
    expect(counting.calls()).toBeLessThan(20);
  });
});
