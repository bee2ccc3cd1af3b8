import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { MAX_BODY_BYTES, MAX_CHANGES } from "#shared/api/limits.ts";
import { problemType } from "#shared/api/problem.ts";
import type { ProblemCode } from "#shared/api/problem.ts";
import { scoringAnswerSchema } from "#shared/api/scoring.ts";
import { whatIfAnswerSchema } from "#shared/api/what-if.ts";
import type { Changes, WhatIfAnswer } from "#shared/api/what-if.ts";
import { addToken } from "../support/account.ts";
import { mappedSheet, scoringRequest, smallCounty } from "../support/ledgers.ts";
import { ask, postJson, postScoring, problemOf } from "../support/service.ts";

const PATH = "/api/v1/periods/2020-12/what-if";
/** Investment of the year of the second project, 丰润镇's. */
const INVESTED = { sheet: "项目台账", cell: "O4" } as const;

let token: string;

beforeEach(async () => {
  token = await addToken("jingle");
});

function whatIf(body: unknown, by = token): Promise<Response> {
  return postJson(PATH, body, by);
}

function asked(changes: Changes, more: object = {}): Promise<Response> {
  return whatIf({ ...scoringRequest(), ...more, changes });
}

async function answerOf(response: Response): Promise<WhatIfAnswer> {
  expect(response.status).toBe(200);
  return whatIfAnswerSchema.parse(await response.json());
}

async function refused(response: Response, status: number, code: ProblemCode) {
  expect(response.status).toBe(status);
  const problem = await problemOf(response);
  expect(problem.type).toBe(problemType(code));
  return problem;
}

async function rowsOf(table: "scorings" | "documents" | "audit"): Promise<number> {
  return (await env.DB.prepare(`SELECT COUNT(*) AS n FROM ${table}`).first<number>("n")) ?? 0;
}

describe("what if", () => {
  it("nothing changed: every unit as it is scored today", async () => {
    const scored = scoringAnswerSchema.parse(await (await postScoring(token, scoringRequest())).json());
    const { units, rules, findings, scoring } = await answerOf(await asked({}));
    expect(scoring).toBeNull();
    expect(rules.before).toEqual(scored.rules);
    expect(rules.after).toEqual(scored.rules);
    expect(units.map(({ unit, after }) => [unit, after?.final, after?.rank, after?.grade])).toEqual(
      scored.units.map(({ unit, final, rank, grade }) => [unit, final, rank, grade]),
    );
    for (const unit of units) expect(unit.before).toEqual(unit.after);
    const none = { counts: { error: 0, warning: 0, notice: 0 }, first: [] };
    expect(findings).toEqual({ new: none, gone: none });
  });

  it("a cell were other: scores, ranks and what each unit gains", async () => {
    const { units } = await answerOf(await asked({ cells: [{ ...INVESTED, value: 1000 }] }));
    expect(
      units.map(({ unit, before, after, gain }) => [unit, before?.rank, after?.rank, gain.rank]),
    ).toEqual([
      ["丰润镇", 2, 1, 1],
      ["鹅城镇", 1, 2, -1],
      ["县工信局", 1, 1, 0],
    ]);
    const [gaining] = units;
    expect(Number(gaining?.gain.final)).toBeGreaterThan(0);
    // C1 is half of the ledger: 40 % of its 50 points, of the 80 that apply with C2.
    expect(gaining?.gain.ledgers.reconciliation).toBe("25.00");
    expect(gaining?.gain.ledgers.delivery).toBe("0.00");
  });

  it("is what a scoring of the changed ledgers gives", async () => {
    const edited = smallCounty().map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cells, at) => (at === 14 ? cells.with(1, 1000) : cells)),
    }));
    const scored = scoringAnswerSchema.parse(await (await postScoring(token, scoringRequest(edited))).json());
    const { units } = await answerOf(await asked({ cells: [{ ...INVESTED, value: 1000 }] }));
    expect(units.map(({ unit, after }) => [unit, after?.composite, after?.rank])).toEqual(
      scored.units.map(({ unit, composite, rank }) => [unit, composite, rank]),
    );
  });

  it("the rules were other, the rest of today's staying", async () => {
    const rules = { version: "2020-1", grade: { medium: 10 } };
    const { units, rules: sets } = await answerOf(
      await asked({ rules: { grade: { mode: "threshold", excellent: 20 } } as never }, { rules }),
    );
    expect(sets.before.version).toBe("2020-1");
    expect(sets.after.digest).not.toBe(sets.before.digest);
    expect(units.map(({ after }) => after?.grade)).toEqual(["优", "优", "优"]);
  });

  it("tells the findings that come up and those that go", async () => {
    const { findings } = await answerOf(
      await asked({ cells: [{ sheet: "项目台账", cell: "C3", value: "改造型" }] }),
    );
    expect(findings.new.counts).toEqual({ error: 0, warning: 1, notice: 0 });
    expect(findings.new.first[0]).toMatchObject({ sheet: "项目台账", cell: "C3" });
    expect(findings.gone.first).toEqual([]);
  });

  it("a unit were named otherwise: it comes and goes", async () => {
    const { units } = await answerOf(
      await asked({ cells: [{ sheet: "项目台账", cell: "B4", value: "康宁镇" }] }),
    );
    expect(units.map(({ unit, before, after }) => [unit, before === null, after === null])).toEqual([
      ["鹅城镇", false, false],
      ["康宁镇", true, false],
      ["县工信局", false, false],
      ["丰润镇", false, true],
    ]);
    expect(units[1]?.gain).toMatchObject({ rank: null, final: null });
  });
});

describe("without ledgers", () => {
  it("takes those of the month's newest scoring, with its rules", async () => {
    await postScoring(token, scoringRequest(smallCounty(100)));
    const rules = { version: "2020-2" };
    const newest = scoringAnswerSchema.parse(
      await (await postScoring(token, { ...scoringRequest(), rules })).json(),
    );
    const {
      units,
      scoring,
      rules: sets,
    } = await answerOf(await whatIf({ changes: { cells: [{ ...INVESTED, value: 1000 }] } }));
    expect(scoring).toBe(newest.scoring);
    expect(sets.before).toEqual(newest.rules);
    expect(units.find(({ unit }) => unit === "鹅城镇")?.before?.final).toBe(
      newest.units.find(({ unit }) => unit === "鹅城镇")?.final,
    );
    expect(units[0]).toMatchObject({ unit: "丰润镇", gain: { rank: 1 } });
  });

  it("goes on in spite of errors where the scoring did", async () => {
    const bad = {
      ...scoringRequest([
        mappedSheet("项目台账", "projects", ["name", "unit", "annualPlan"], [["供水工程", "鹅城镇", "很多"]]),
      ]),
      leaveOutErrors: true,
    };
    await postScoring(token, bad);
    const { units } = await answerOf(await whatIf({ changes: {} }));
    expect(units).toHaveLength(1);
    await refused(await whatIf({ leaveOutErrors: false, changes: {} }), 422, "errors-found");
  });

  it("refuses a month, or a county, that has none", async () => {
    const problem = await refused(await whatIf({ changes: {} }), 404, "not-scored");
    expect(problem.detail).toContain("2020-12");
    await postScoring(token, scoringRequest());
    await refused(await whatIf({ changes: {} }, await addToken("other")), 404, "not-scored");
  });
});

it("stores nothing", async () => {
  await postScoring(token, scoringRequest());
  const before = [await rowsOf("scorings"), await rowsOf("documents")];
  await answerOf(await asked({ cells: [{ ...INVESTED, value: 1000 }] }));
  await answerOf(await whatIf({ changes: {} }));
  expect([await rowsOf("scorings"), await rowsOf("documents")]).toEqual(before);
});

describe("refusals", () => {
  it.each([
    ["交办台账", "B3", /没有这张工作表/u],
    ["项目台账", "Z3", /不是考评用到的列/u],
    ["项目台账", "O99", /不是台账的数据行/u],
  ])("name the cell that is none: %s %s", async (sheet, cell, detail) => {
    const problem = await refused(
      await asked({
        cells: [
          { ...INVESTED, value: 1 },
          { sheet, cell, value: 1 },
        ],
      }),
      422,
      "invalid-changes",
    );
    expect(problem).toMatchObject({ sheet, cell });
    expect(problem.detail).toContain(`${sheet} ${cell}`);
    expect(problem.detail).toMatch(detail);
  });

  it("say where a change or a rule breaks its shape", async () => {
    const address = await refused(
      await asked({ cells: [{ ...INVESTED, cell: "四行", value: 1 }] }),
      422,
      "invalid-request",
    );
    expect(address.errors?.[0]).toEqual({ path: "changes.cells.0.cell", message: "应为 H12 这样的单元格" });
    const rules = await refused(
      await asked({ rules: { weights: { register: -1 }, unknown: 1, grade: { medium: 90 } } as never }),
      422,
      "invalid-rules",
    );
    expect(rules.errors?.map(({ path }) => path)).toContain("weights.register");
    await refused(await whatIf({ ...scoringRequest() }), 422, "invalid-request");
    const many = Array.from({ length: MAX_CHANGES + 1 }, () => ({ ...INVESTED, value: 1 }));
    await refused(await asked({ cells: many }), 422, "invalid-request");
  });

  it("tell the errors of today apart from those the changes bring", async () => {
    const cells = [{ ...INVESTED, value: "很多" }];
    const brought = await refused(await asked({ cells }), 422, "changes-in-error");
    expect(brought.findings?.[0]).toMatchObject({ sheet: "项目台账", cell: "O4", severity: "error" });
    await answerOf(await asked({ cells }, { leaveOutErrors: true }));
    const bad = scoringRequest([
      mappedSheet("项目台账", "projects", ["name", "unit", "annualPlan"], [["供水工程", "鹅城镇", "很多"]]),
    ]);
    await refused(await whatIf({ ...bad, changes: {} }), 422, "errors-found");
  });

  it("ledgers no request may carry", async () => {
    await refused(await whatIf({ ledgers: { texts: [] }, changes: {} }), 422, "invalid-ledgers");
    await refused(await whatIf({ ledgers: { texts: [], sheets: [] }, changes: {} }), 422, "no-ledger");
  });

  it("who may not score, before the body is read", async () => {
    await refused(await ask(PATH, { method: "POST", body: "{" }), 401, "unauthenticated");
    const clerk = await addToken("jingle", { role: "unit" });
    await refused(await whatIf({ changes: {} }, clerk), 403, "forbidden");
    await refused(await postJson("/api/v1/periods/2020-13/what-if", {}, token), 400, "invalid-period");
    await refused(await ask(PATH, { token, method: "POST", body: "{}" }), 415, "unsupported-type");
    const headers = { "content-type": "application/json", "content-length": String(MAX_BODY_BYTES + 1) };
    await refused(await ask(PATH, { token, method: "POST", headers, body: "{}" }), 413, "too-large");
    await refused(await ask(PATH, { token }), 405, "method-not-allowed");
  });
});
