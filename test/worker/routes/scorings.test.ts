import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { MAX_BODY_BYTES } from "#shared/api/limits.ts";
import { problemType } from "#shared/api/problem.ts";
import type { ProblemCode } from "#shared/api/problem.ts";
import { scoringAnswerSchema } from "#shared/api/scoring.ts";
import type { ScoringAnswer } from "#shared/api/scoring.ts";
import { addToken } from "../support/account.ts";
import { mappedSheet, scoringRequest, smallCounty } from "../support/ledgers.ts";
import { ask, postScoring, problemOf } from "../support/service.ts";

const PATH = "/api/v1/periods/2020-12/scorings";

let token: string;

beforeEach(async () => {
  token = await addToken("jingle");
});

async function answerOf(response: Response): Promise<ScoringAnswer> {
  expect(response.status).toBe(200);
  return scoringAnswerSchema.parse(await response.json());
}

function postText(body: string, headers: Readonly<Record<string, string>>): Promise<Response> {
  return ask(PATH, { token, method: "POST", headers, body });
}

async function refused(response: Response, status: number, code: ProblemCode) {
  expect(response.status).toBe(status);
  const problem = await problemOf(response);
  expect(problem.type).toBe(problemType(code));
  expect(problem.status).toBe(status);
  expect(problem.title).toMatch(/\p{Script=Han}/u);
  expect(problem.requestId).toBe(response.headers.get("x-request-id"));
  return problem;
}

describe("scoring a month", () => {
  it("answers with units ranked in their groups, result sheets and a bulletin", async () => {
    const answer = await answerOf(await postScoring(token, scoringRequest()));
    expect(answer.period).toBe("2020-12");
    expect(answer.units.map(({ unit, group, rank }) => [unit, group, rank])).toEqual([
      ["鹅城镇", "乡镇", 1],
      ["丰润镇", "乡镇", 2],
      ["县工信局", "部门", 1],
    ]);
    // 900 of 1000 万元 planned for the whole year.
    expect(answer.units[0]?.ledgers.reconciliation?.indicators.C1).toMatchObject({
      points: "45.00",
      full: "50.00",
    });
    expect(answer.sheetPlans.map(({ kind }) => kind)).toEqual(["standings", "profiles", "scores", "losses"]);
    expect(answer.sheets).toEqual(answer.sheetPlans.map(({ name }) => name));
    const loss = answer.units[1]?.losses.find(({ indicator }) => indicator === "C1");
    expect(loss).toMatchObject({ points: "20.00", source: { sheet: "项目台账", cell: "O4" } });
    expect(loss?.what).toMatch(/\p{Script=Han}/u);
    const bulletin = await ask(answer.bulletin);
    expect(bulletin.status).toBe(200);
    expect(new Uint8Array(await bulletin.arrayBuffer()).slice(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]));
  });

  it("gives equal answers to equal ledgers, apart from id and link", async () => {
    const first = await answerOf(await postScoring(token, scoringRequest()));
    const second = await answerOf(await postScoring(token, scoringRequest()));
    expect(second.scoring).not.toBe(first.scoring);
    expect({ ...second, scoring: "", bulletin: "" }).toEqual({ ...first, scoring: "", bulletin: "" });
    const other = await answerOf(await postScoring(token, scoringRequest(smallCounty(899))));
    expect(other.inputDigest).not.toBe(first.inputDigest);
    expect(other.rules).toEqual(first.rules);
  });

  it("digests ledgers, not the way they were sent", async () => {
    const request = scoringRequest();
    const reordered = {
      ledgers: {
        ...request.ledgers,
        texts: ["never used", ...request.ledgers.texts],
        sheets: request.ledgers.sheets.map((sheet) => ({
          ...sheet,
          columns: sheet.columns.map((column) => ({
            ...column,
            cells: column.cells.map((cell) => (Array.isArray(cell) ? [Number(cell[0]) + 1] : cell)),
          })),
        })),
      },
    };
    const first = await answerOf(await postScoring(token, request));
    const second = await answerOf(await postScoring(token, reordered));
    expect(second.inputDigest).toBe(first.inputDigest);
  });

  it("scores by the rule set sent with it", async () => {
    const rules = {
      version: "2020-1",
      weights: { register: 100, breakdown: 0, reconciliation: 0, delivery: 0, settlement: 0 },
    };
    const answer = await answerOf(await postScoring(token, { ...scoringRequest(), rules }));
    expect(answer.rules.version).toBe("2020-1");
    expect(answer.units[0]?.composite).toBe(answer.units[0]?.ledgers.register?.score);
  });

  it("shows movement from the month scored before", async () => {
    await answerOf(await postScoring(token, scoringRequest(smallCounty(100)), { period: "2020-11" }));
    const answer = await answerOf(await postScoring(token, scoringRequest()));
    expect(answer.baseline).toBe("2020-11");
    expect(answer.units.map(({ unit, movement }) => [unit, movement.rank])).toEqual([
      ["鹅城镇", 1],
      ["丰润镇", -1],
      ["县工信局", 0],
    ]);
  });

  it("gives the same answer to a repeated request, and scores once", async () => {
    const first = await answerOf(await postScoring(token, scoringRequest(), { key: "k-1" }));
    const second = await answerOf(await postScoring(token, scoringRequest(), { key: "k-1" }));
    expect({ ...second, bulletin: "" }).toEqual({ ...first, bulletin: "" });
    expect(await env.DB.prepare("SELECT COUNT(*) AS n FROM scorings").first("n")).toBe(1);
    const conflict = await postScoring(token, scoringRequest(smallCounty(1)), { key: "k-1" });
    await refused(conflict, 422, "idempotency-conflict");
    const elsewhere = await postScoring(token, scoringRequest(), { key: "k-1", period: "2020-11" });
    await refused(elsewhere, 422, "idempotency-conflict");
  });

  it("scores once where the same request comes twice at a time: the second is told to wait, and then has its answer", async () => {
    const answers = await Promise.all([
      postScoring(token, scoringRequest(), { key: "k-1" }),
      postScoring(token, scoringRequest(), { key: "k-1" }),
    ]);
    const [first, second] = answers.toSorted((a, b) => a.status - b.status);
    if (first === undefined || second === undefined) throw new Error("no answers");
    const { scoring } = await answerOf(first);
    await refused(second, 409, "request-in-flight");
    expect(second.headers.get("retry-after")).toBe("2");
    const again = await postScoring(token, scoringRequest(), { key: "k-1" });
    expect((await answerOf(again)).scoring).toBe(scoring);
    expect(await env.DB.prepare("SELECT COUNT(*) AS n FROM scorings").first("n")).toBe(1);
  });

  it("meets another body in flight under its key with a refusal, and what died in flight with none", async () => {
    await claim(1_000);
    await refused(await postScoring(token, scoringRequest(), { key: "k-1" }), 422, "idempotency-conflict");
    await claim(130_000);
    await answerOf(await postScoring(token, scoringRequest(), { key: "k-1" }));
  });

  it("leaves a key free that has come to nothing", async () => {
    await refused(await postScoring(token, withErrors(), { key: "k-1" }), 422, "errors-found");
    await answerOf(await postScoring(token, scoringRequest(), { key: "k-1" }));
    const left = await env.DB.prepare("SELECT COUNT(*) AS n FROM requests_in_flight").first("n");
    expect(left).toBe(0);
  });
});

/** A request of another body under the key k-1, begun some ms ago. */
async function claim(age: number): Promise<void> {
  await env.DB.prepare("INSERT OR REPLACE INTO requests_in_flight VALUES ('jingle', 'k-1', 'another', ?)")
    .bind(Date.now() - age)
    .run();
}

function withErrors() {
  const [projects] = smallCounty();
  if (projects === undefined) throw new Error("no sheet");
  // No name in the first row, and an investment that is no number in the second.
  const cells = projects.cells.map((column) => [...column]);
  const at = (field: string) => projects.columns.findIndex((column) => column.field === field);
  const names = cells[at("name")];
  const investments = cells[at("totalInvestment")];
  if (names === undefined || investments === undefined) throw new Error("no column");
  names[0] = null;
  investments[1] = "3000-5000";
  return scoringRequest([{ ...projects, cells }]);
}

describe("ledgers with errors", () => {
  it("stop the scoring, each with its cell", async () => {
    const problem = await refused(await postScoring(token, withErrors()), 422, "errors-found");
    expect(problem.findings?.map(({ severity, cell }) => [severity, cell])).toEqual([
      ["error", "A3"],
      ["error", "E4"],
    ]);
    expect(await env.DB.prepare("SELECT COUNT(*) AS n FROM scorings").first("n")).toBe(0);
  });

  it("are left out where that is asked for, and listed", async () => {
    const answer = await answerOf(await postScoring(token, { ...withErrors(), leaveOutErrors: true }));
    expect(answer.leftOut).toMatchObject([
      { ledger: "projects", source: { sheet: "项目台账", row: 3 }, cell: "A3" },
    ]);
    expect(answer.findings.filter(({ severity }) => severity === "error")).toHaveLength(2);
  });
});

describe("a refused scoring", () => {
  it("needs a token, a valid one, and the county's", async () => {
    const body = JSON.stringify(scoringRequest());
    const headers = { "content-type": "application/json" };
    const anonymous = await ask(PATH, { method: "POST", headers, body });
    await refused(anonymous, 401, "unauthenticated");
    expect(anonymous.headers.get("www-authenticate")).toBe("Bearer");
    await refused(await postScoring("a-token-nobody-was-given", scoringRequest()), 401, "unauthenticated");
    const expired = await addToken("jingle", { expiresAt: "2020-01-01T00:00:00.000Z" });
    expect(
      (await refused(await postScoring(expired, scoringRequest()), 401, "expired-token")).detail,
    ).toContain("2020-01-01");
    const clerk = await addToken("jingle", { role: "unit" });
    await refused(await postScoring(clerk, scoringRequest()), 403, "forbidden");
  });

  it.each(["2020-13", "1999-12", "202012", "2020-1", "latest"])("names no month: %s", async (period) => {
    await refused(await postScoring(token, scoringRequest(), { period }), 400, "invalid-period");
  });

  it("is not JSON", async () => {
    await refused(await postText("{", { "content-type": "application/json" }), 400, "invalid-json");
    await refused(await postText("{}", { "content-type": "text/plain" }), 415, "unsupported-type");
    await refused(await postText("{}", {}), 415, "unsupported-type");
    const encoded = { "content-type": "application/json", "content-encoding": "gzip" };
    await refused(await postText("{}", encoded), 415, "encoded-body");
  });

  it("is too large, whether it says so or not", async () => {
    const headers = { "content-type": "application/json" };
    const said = { ...headers, "content-length": String(MAX_BODY_BYTES + 1) };
    await refused(await ask(PATH, { token, method: "POST", headers: said, body: "{}" }), 413, "too-large");
    // Cloudflare gives a Worker less memory than a county's own server has.
    const little = { ...headers, "content-length": String(1024 * 1024 + 1) };
    const environment = { MOST_MEGABYTES: "1" };
    const asked = { token, method: "POST", headers: little, body: "{}", environment };
    await refused(await ask(PATH, asked), 413, "too-large");
    const piece = new Uint8Array(1024 * 1024);
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += piece.length;
        controller.enqueue(piece);
      },
    });
    await refused(await ask(PATH, { token, method: "POST", headers, body: endless }), 413, "too-large");
    expect(sent).toBeLessThan(MAX_BODY_BYTES + 4 * piece.length);
  });

  it("has another shape", async () => {
    const missing = await refused(await postScoring(token, {}), 422, "invalid-request");
    expect(missing.errors?.[0]?.path).toBe("ledgers");
    const unknown = await postScoring(token, { ...scoringRequest(), county: "other" });
    await refused(unknown, 422, "invalid-request");
  });

  it("breaks the rule set's schema, told by path and in Chinese", async () => {
    const rules = {
      weights: { register: -1 },
      full: { R9: 1 },
      caps: { bonus: 0.001 },
      campaign: { firstDay: "2020-11-31" },
    };
    const problem = await refused(
      await postScoring(token, { ...scoringRequest(), rules }),
      422,
      "invalid-rules",
    );
    expect(problem.errors?.map(({ path }) => path).sort()).toEqual([
      "rules.campaign.firstDay",
      "rules.caps.bonus",
      "rules.full",
      "rules.weights.register",
    ]);
    for (const { message } of problem.errors ?? []) expect(message).toMatch(/\p{Script=Han}/u);
  });

  it("has malformed ledgers, told by sheet and cell", async () => {
    const { ledgers } = scoringRequest();
    const [sheet] = ledgers.sheets;
    if (sheet === undefined) throw new Error("no sheet");
    const [first, ...others] = sheet.columns;
    const columns = [{ ...first, cells: [["x"], ...(first?.cells.slice(1) ?? [])] }, ...others];
    const request = { ledgers: { ...ledgers, sheets: [{ ...sheet, columns }] } };
    const problem = await refused(await postScoring(token, request), 422, "invalid-ledgers");
    expect(problem).toMatchObject({ sheet: "项目台账", cell: "A3" });
  });

  it("has no rows", async () => {
    await refused(await postScoring(token, scoringRequest([])), 422, "no-ledger");
    const empty = scoringRequest([mappedSheet("项目台账", "projects", ["name", "unit"], [])]);
    await refused(await postScoring(token, empty), 422, "no-ledger");
  });

  it("has an Idempotency-Key that is none", async () => {
    await refused(await postScoring(token, scoringRequest(), { key: "a b" }), 400, "invalid-idempotency-key");
    await refused(
      await postScoring(token, scoringRequest(), { key: "k".repeat(201) }),
      400,
      "invalid-idempotency-key",
    );
  });

  it("finds the service without its secret", async () => {
    for (const LEDGER_SECRET of ["", "too short"]) {
      const answer = await ask(PATH, { token, method: "POST", environment: { LEDGER_SECRET } });
      await refused(answer, 503, "not-configured");
    }
  });

  it("is our fault: the caller gets an id, the log the rest", async () => {
    await env.DB.prepare("DROP TABLE standings").run();
    const error = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const problem = await refused(await postScoring(token, scoringRequest()), 500, "internal");
    expect(problem.detail).toContain(problem.requestId);
    expect(JSON.stringify(problem)).not.toContain("standings");
    expect(String(error.mock.calls[0]?.[0])).toContain(problem.requestId);
    error.mockClear();
  });
});
