/** A month's result for one unit. */
import { beforeEach, describe, expect, it } from "vitest";
import { problemType } from "#shared/api/problem.ts";
import { scoringAnswerSchema } from "#shared/api/scoring.ts";
import type { ScoringAnswer } from "#shared/api/scoring.ts";
import { unitResultSchema } from "#shared/api/unit-result.ts";
import { addToken } from "../support/account.ts";
import { scoringRequest, smallCounty } from "../support/ledgers.ts";
import { ask, postJson, postScoring, problemOf } from "../support/service.ts";

let token: string;
let clerk: string;

beforeEach(async () => {
  token = await addToken("jingle");
  clerk = await addToken("jingle", { role: "unit" });
});

async function scored(done?: number): Promise<ScoringAnswer> {
  return scoringAnswerSchema.parse(
    await (await postScoring(token, scoringRequest(smallCounty(done)))).json(),
  );
}

function unitResult(unit: string, by: string): Promise<Response> {
  return ask(`/api/v1/periods/2020-12/units/${encodeURIComponent(unit)}`, { token: by });
}

async function seen() {
  return unitResultSchema.parse(await (await unitResult("鹅城镇", clerk)).json());
}

describe("a unit's result", () => {
  it("is its line of the answer, under any of its names", async () => {
    const answer = await scored();
    const result = unitResultSchema.parse(await (await unitResult("鹅城镇人民政府", clerk)).json());
    expect(result).toEqual({
      period: "2020-12",
      scoring: answer.scoring,
      publication: null,
      rules: answer.rules,
      inputDigest: answer.inputDigest,
      baseline: null,
      gradeLimits: { excellent: 85, medium: 60 },
      unit: answer.units[0],
      stages: answer.stages.units["鹅城镇"],
      ranked: 2,
    });
    expect((await unitResult("丰润镇", token)).status).toBe(200);
  });

  it("is the unit's own: no other's, and none there is not", async () => {
    await scored();
    const other = await unitResult("丰润镇", clerk);
    expect(other.status).toBe(403);
    expect((await problemOf(other)).type).toBe(problemType("other-unit"));
    const nobody = await unitResult("无此单位", token);
    expect(nobody.status).toBe(404);
    expect((await problemOf(nobody)).type).toBe(problemType("no-such-unit"));
    for (const path of ["", "/bulletin.docx", "/bulletin.html"]) {
      expect((await ask(`/api/v1/periods/2020-12${path}`, { token: clerk })).status).toBe(403);
    }
  });

  it("is the newest until one is published, and then that", async () => {
    await scored(100);
    const { scoring } = await scored(200);
    expect((await seen()).scoring).toBe(scoring);
    await postJson("/api/v1/periods/2020-12/publication", {}, token);
    await postScoring(token, { ...scoringRequest(), correction: "更正" });
    expect(await seen()).toMatchObject({ scoring, publication: { number: 1 } });
  });
});
