/** Collecting: units hand in, the county sends back and scores all together. */
import { env } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { problemType } from "#shared/api/problem.ts";
import type { ProblemCode } from "#shared/api/problem.ts";
import { scoringAnswerSchema } from "#shared/api/scoring.ts";
import type { ScoringAnswer } from "#shared/api/scoring.ts";
import { submissionSchema, submissionsSchema } from "#shared/api/submission.ts";
import type { SubmissionAnswer, SubmissionsAnswer } from "#shared/api/submission.ts";
import type { MappedSheet } from "#shared/reading/recognised.ts";
import { verifyAudit } from "#worker/store/audit/audit.ts";
import { addToken } from "../support/account.ts";
import { mappedSheet, scoringRequest, smallCounty } from "../support/ledgers.ts";
import { ask, postJson, postScoring, problemOf } from "../support/service.ts";

const MONTH = "/api/v1/periods/2020-12";
const UNITS = ["鹅城镇", "丰润镇", "县工信局"] as const;

let token: string;
let clerks: Readonly<Record<string, string>>;

beforeEach(async () => {
  vi.useFakeTimers({ now: Date.parse("2021-01-04T08:00:00Z"), toFake: ["Date"] });
  token = await addToken("jingle");
  clerks = Object.fromEntries(
    await Promise.all(
      UNITS.map(async (unit) => [unit, await addToken("jingle", { role: "unit", unit })] as const),
    ),
  );
});
afterEach(() => vi.useRealTimers());

function handIn(
  unit: string,
  sheets: readonly MappedSheet[] = smallCounty(),
  { month = MONTH, key, more = {} }: { month?: string; key?: string; more?: object } = {},
): Promise<Response> {
  const headers: Record<string, string> = key === undefined ? {} : { "idempotency-key": key };
  return postJson(`${month}/submissions`, { ...scoringRequest(sheets), ...more }, clerks[unit], headers);
}

async function handed(...parameters: Parameters<typeof handIn>): Promise<SubmissionAnswer> {
  const answer = await handIn(...parameters);
  expect(answer.status).toBe(200);
  return submissionSchema.parse(await answer.json());
}

async function listed(by = token): Promise<SubmissionsAnswer> {
  return submissionsSchema.parse(await (await ask(`${MONTH}/submissions`, { token: by })).json());
}

function sendBack({ id }: { readonly id: string }, remark = "漏报一个项目"): Promise<Response> {
  return postJson(`${MONTH}/submissions/${id}/return`, { remark }, token);
}

async function collected(more: object = {}, period = "2020-12"): Promise<ScoringAnswer> {
  const answer = await postScoring(token, { from: "submissions", ...more }, { period });
  expect(answer.status).toBe(200);
  return scoringAnswerSchema.parse(await answer.json());
}

async function refused(answer: Response, status: number, code: ProblemCode) {
  expect(answer.status).toBe(status);
  const problem = await problemOf(answer);
  expect(problem.type).toBe(problemType(code));
  return problem;
}

/** What a published table says of each unit, by their names. */
function scores({ units }: ScoringAnswer) {
  return units
    .map(({ unit, composite, rank, grade }) => ({ unit, composite, rank, grade }))
    .toSorted((a, b) => (a.unit < b.unit ? -1 : 1));
}

/** What each unit has of 报送 under a rule set. */
async function reporting(rules: object) {
  const { units } = await collected(rules);
  return Object.fromEntries(units.map(({ unit, ledgers }) => [unit, ledgers.delivery?.indicators.D5?.num]));
}

describe("handing in", () => {
  it("takes the unit's own rows, and says of every other why not", async () => {
    const answer = await handed("丰润镇");
    expect(answer).toMatchObject({
      unit: "丰润镇",
      version: 1,
      rows: 1,
      notTaken: 2,
      late: false,
      returned: null,
    });
    expect(answer.left).toEqual([
      {
        sheet: "项目台账",
        row: 3,
        what: "项目台账 第 3 行：责任单位是“鹅城镇”，不是“丰润镇”，没有收。如是本单位的，请改正责任单位后重新报送。",
      },
      expect.objectContaining({ row: 5 }),
    ]);
  });

  it("refuses what has nothing of the unit, or errors", async () => {
    const [sheet] = smallCounty();
    if (sheet === undefined) throw new Error("no sheet");
    const others = mappedSheet("项目台账", "projects", ["name", "unit"], [["甲", "丁家镇"]]);
    expect((await refused(await handIn("鹅城镇", [others]), 422, "no-own-rows")).detail).toContain("鹅城镇");
    const broken = mappedSheet(
      "项目台账",
      "projects",
      ["name", "unit", "totalInvestment"],
      [
        ["甲", "鹅城镇", "3000-5000"],
        ["乙", "丰润镇", "3000-5000"],
      ],
    );
    const { findings } = await refused(await handIn("鹅城镇", [broken]), 422, "errors-found");
    expect(findings?.map(({ cell }) => cell)).toEqual(["C3"]);
    const anyway = await handed("鹅城镇", [broken], { more: { leaveOutErrors: true } });
    expect(anyway.findings.error).toBe(1);
    await refused(await handIn("鹅城镇", [broken], { more: { rules: {} } }), 422, "invalid-request");
  });

  it("gives a sheet that names no unit to who hands it in, a department too", async () => {
    const sheet = mappedSheet("台账", "projects", ["name", "stage"], [["技改项目", "在建"]]);
    await handed("县工信局", [sheet]);
    const answer = await collected();
    expect(answer.units.map(({ unit }) => unit)).toEqual(["县工信局"]);
    // Another township's workbook is not the clerk's, whoever sends it.
    await refused(await handIn("鹅城镇", [{ ...sheet, sheet: "丰润镇" }]), 422, "no-own-rows");
    await refused(await handIn("鹅城镇", [{ ...sheet, reportingUnit: "丰润镇" }]), 422, "no-own-rows");
  });

  it("takes no targets: no unit sets its own bonus", async () => {
    const targets = mappedSheet("目标", "targets", ["unit", "bonus"], [["鹅城镇", 5]]);
    const answer = await handed("鹅城镇", [...smallCounty(), targets]);
    expect(answer.left.map(({ sheet, row }) => [sheet, row])).toContainEqual(["目标", undefined]);
    expect((await collected()).units[0]?.bonus).toBe("0.00");
  });

  it("is done once under one key, and every time without", async () => {
    const first = await handed("鹅城镇", smallCounty(), { key: "k" });
    expect(await handed("鹅城镇", smallCounty(), { key: "k" })).toEqual(first);
    await refused(await handIn("鹅城镇", smallCounty(1), { key: "k" }), 422, "idempotency-conflict");
    // Another unit's key is its own.
    expect((await handed("丰润镇", smallCounty(), { key: "k" })).unit).toBe("丰润镇");
    expect((await handed("鹅城镇", smallCounty(1))).version).toBe(2);
  });

  it("closes with the publication, and opens again for what is sent back", async () => {
    const submission = await handed("鹅城镇");
    await collected();
    await postJson(`${MONTH}/publication`, {}, token);
    await refused(await handIn("鹅城镇"), 409, "submission-closed");
    await sendBack(submission);
    expect((await handed("鹅城镇", smallCounty(1))).version).toBe(2);
    await refused(await postScoring(token, { from: "submissions" }), 409, "month-published");
    expect((await collected({ correction: "鹅城镇重报" })).units[0]?.unit).toBe("鹅城镇");
  });

  it("is sent back once, whoever hurries", async () => {
    const { id } = await handed("鹅城镇");
    const answers = await Promise.all([1, 2, 3].map(() => sendBack({ id })));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await verifyAudit(env.DB, "jingle")).not.toHaveProperty("broken");
  });
});

describe("the county", () => {
  it("sees who has handed in, when, with what, and who has not", async () => {
    await handed("鹅城镇");
    vi.setSystemTime(Date.parse("2021-01-05T16:30:00Z"));
    await handed("丰润镇");
    const list = await listed();
    expect(list).toMatchObject({ period: "2020-12", due: "2021-01-05", missing: ["县工信局"] });
    expect(list.submissions.map(({ unit, submittedAt, late }) => [unit, submittedAt, late])).toEqual([
      ["丰润镇", "2021-01-05T16:30:00.000Z", true],
      ["鹅城镇", "2021-01-04T08:00:00.000Z", false],
    ]);
    expect(await listed(clerks["县工信局"])).toMatchObject({ submissions: [], missing: ["县工信局"] });
    expect((await listed(clerks["鹅城镇"])).submissions.map(({ unit }) => unit)).toEqual(["鹅城镇"]);
  });

  it("sends one back with a remark, which its clerk sees, and no older one", async () => {
    const first = await handed("鹅城镇");
    const other = await handed("丰润镇");
    const newer = await handed("鹅城镇", smallCounty(1));
    await refused(await sendBack(first), 409, "submission-replaced");
    expect((await sendBack(newer)).status).toBe(200);
    await sendBack(newer, "另一个意见");
    const [own] = (await listed(clerks["鹅城镇"])).submissions;
    expect(own?.returned).toMatchObject({ by: "项目办", remark: "漏报一个项目" });
    const path = `${MONTH}/submissions/${other.id}`;
    await refused(await ask(path, { token: clerks["鹅城镇"] ?? "" }), 404, "no-such-entry");
    await refused(await sendBack({ id: "none" }), 404, "no-such-entry");
    expect(await verifyAudit(env.DB, "jingle")).toMatchObject({ head: { sequence: 4 } });
  });

  it("scores all that stand together as it would one workbook", async () => {
    for (const unit of UNITS) await handed(unit);
    const answer = await collected();
    const whole = scoringAnswerSchema.parse(
      await (await postScoring(token, scoringRequest(), { period: "2020-12" })).json(),
    );
    expect(scores(answer)).toEqual(scores(whole));
    expect(answer.collectedFrom.map(({ unit, version }) => [unit, version])).toEqual([
      ["丰润镇", 1],
      ["县工信局", 1],
      ["鹅城镇", 1],
    ]);
    // What was found in each is listed with whose it is: nobody but the service has it all.
    const found = answer.sheetPlans.find(({ kind }) => kind === "findings");
    expect(answer.sheets).toContain(found?.name);
    const places = found?.rows.map(({ cells }) => String(cells[2]?.value ?? "")) ?? [];
    for (const unit of UNITS) expect(places.some((place) => place.startsWith(`[${unit}]`))).toBe(true);
    expect(whole.sheetPlans.some(({ kind }) => kind === "findings")).toBe(false);
    // Every loss names whose workbook it is in.
    for (const { unit, losses } of answer.units)
      for (const { source } of losses) expect(source.workbook).toBe(unit);
    const again = scoringAnswerSchema.parse(await (await ask(MONTH, { token })).json());
    expect(again.collectedFrom).toEqual([]);
    expect(whole.collectedFrom).toEqual([]);
  });

  it("leaves out what was sent back, and can't score nothing", async () => {
    await refused(await postScoring(token, { from: "submissions" }), 422, "no-submissions");
    const submission = await handed("鹅城镇");
    await handed("丰润镇");
    await sendBack(submission);
    expect((await collected()).units.map(({ unit }) => unit)).toEqual(["丰润镇"]);
  });

  it("adds its own sheets: targets, and handovers in place of the units'", async () => {
    const fields = ["kind", "title", "unit", "due", "closedOn"];
    const own = mappedSheet("本单位交办", "handovers", fields, [
      ["问题", "甲", "鹅城镇", "2020-06-30", "2020-06-01"],
    ]);
    await handed("鹅城镇", [...smallCounty(), own]);
    const countys = [
      mappedSheet("目标", "targets", ["unit", "bonus"], [["鹅城镇", 2]]),
      mappedSheet("交办", "handovers", fields, [["问题", "甲", "鹅城镇", "2020-06-30", null]]),
    ];
    const [unit] = (await collected(scoringRequest(countys))).units;
    expect(unit?.bonus).toBe("2.00");
    expect(unit?.ledgers.delivery?.indicators.D4).toMatchObject({ num: "0", den: "2" });
    expect(unit?.losses.find(({ indicator }) => indicator === "D4")?.source.workbook).toBe("县项目办");
    const [alone] = (await collected()).units;
    expect(alone?.ledgers.delivery?.indicators.D4).toMatchObject({ num: "2", den: "2" });
  });

  it("goes by the rules asked for, else by those in use; ledgers sent without any by the method's own", async () => {
    await handed("鹅城镇");
    expect((await collected()).rules.version).toBe("default-1");
    const rules = { version: "县-7", weights: { register: 40 } };
    expect((await collected({ rules })).rules.version).toBe("县-7");
    const again = await collected();
    expect(again.rules).toEqual((await collected({ rules })).rules);
    const sent = scoringAnswerSchema.parse(
      await (await postScoring(token, scoringRequest(smallCounty()))).json(),
    );
    expect(sent.rules.version).toBe("default-1");
  });

  it("counts lateness as 报送 where its rules say so, and nowhere else", async () => {
    vi.setSystemTime(Date.parse("2020-12-05T10:00:00Z"));
    await handed("鹅城镇", smallCounty(), { month: "/api/v1/periods/2020-11" });
    vi.setSystemTime(Date.parse("2020-12-06T10:00:00Z"));
    await handed("丰润镇", smallCounty(), { month: "/api/v1/periods/2020-11" });
    vi.setSystemTime(Date.parse("2021-01-04T10:00:00Z"));
    for (const unit of UNITS) await handed(unit);
    expect(await reporting({})).toEqual({ 鹅城镇: undefined, 丰润镇: undefined, 县工信局: undefined });
    // On time, late, never; the month itself is due in the year to come.
    const counted = await reporting({ rules: { submission: { reporting: true } } });
    expect(counted).toEqual({ 鹅城镇: "2", 丰润镇: "1", 县工信局: "0" });
    const later = await reporting({ rules: { submission: { reporting: true, dueDay: 10 } } });
    expect(later).toEqual({ 鹅城镇: "2", 丰润镇: "2", 县工信局: "0" });
  });

  it("publishes what was collected like any month", async () => {
    for (const unit of UNITS) await handed(unit);
    await collected({ rules: { submission: { reporting: true } } });
    expect((await postJson(`${MONTH}/publication`, {}, token)).status).toBe(200);
  });
});
