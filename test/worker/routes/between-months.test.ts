/** A month against the month scored before it, as the service answers. */
import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { scoringAnswerSchema } from "#shared/api/scoring.ts";
import type { ScoringAnswer } from "#shared/api/scoring.ts";
import type { CellValue } from "#shared/reading/grid.ts";
import type { MappedSheet } from "#shared/reading/recognised.ts";
import { addToken } from "../support/account.ts";
import { scoringRequest, smallCounty } from "../support/ledgers.ts";
import { postScoring } from "../support/service.ts";

const MONTH_CHECKS = new Set(["project-missing", "projects-all-missing", "stage-backwards", "total-changed"]);

let token: string;

beforeEach(async () => {
  token = await addToken("jingle");
});

/** The small county's one sheet with some cells changed: by field, then by row from 0. */
function countyWith(changes: Readonly<Record<string, Readonly<Record<number, CellValue>>>>): MappedSheet[] {
  return smallCounty().map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((column, at) =>
      column.map((value, row) => {
        const changed = changes[sheet.columns[at]?.field ?? ""]?.[row];
        return changed === undefined ? value : changed;
      }),
    ),
  }));
}

async function scored(sheets: readonly MappedSheet[], period: string, by = token): Promise<ScoringAnswer> {
  const response = await postScoring(by, scoringRequest(sheets), { period });
  expect(response.status).toBe(200);
  return scoringAnswerSchema.parse(await response.json());
}

function lines({ findings }: ScoringAnswer): readonly string[] {
  return findings
    .filter(({ check }) => MONTH_CHECKS.has(check))
    .map(({ severity, check, sheet, cell }) => [severity, check, sheet, cell].join(" "));
}

const CHANGED = countyWith({
  name: { 0: "另一个项目" },
  stage: { 1: "签约" },
  actualStart: { 1: null },
  totalInvestment: { 2: 30_000 },
});

describe("findings between months", () => {
  it("stand among the others by worth and place, and as values beside", async () => {
    await scored(smallCounty(), "2020-11");
    const answer = await scored(CHANGED, "2020-12");
    expect(lines(answer)).toEqual([
      "warning project-missing 项目台账 ",
      "warning stage-backwards 项目台账 D4",
      "warning total-changed 项目台账 E5",
    ]);
    const severities = answer.findings.map(({ severity }) =>
      ["error", "warning", "notice"].indexOf(severity),
    );
    expect(severities).toEqual(severities.toSorted((a, b) => a - b));
    expect(answer.betweenMonths).toEqual([
      {
        check: "project-missing",
        severity: "warning",
        sheet: "项目台账",
        detail: {
          project: "鹅城镇供水工程",
          period: "2020-11",
          unit: "鹅城镇",
          was: { sheet: "项目台账", row: 3 },
          perhaps: { name: "另一个项目", at: { sheet: "项目台账", cell: "A3" } },
        },
      },
      {
        check: "stage-backwards",
        severity: "warning",
        sheet: "项目台账",
        cell: "D4",
        detail: { project: "丰润镇道路改造", period: "2020-11", before: "开工", now: "签约" },
      },
      {
        check: "total-changed",
        severity: "warning",
        sheet: "项目台账",
        cell: "E5",
        detail: {
          project: "农产品加工园",
          period: "2020-11",
          before: 30_000_000,
          now: 300_000_000,
          percent: 20,
        },
      },
    ]);
  });

  it("are none where no month was scored before, where nothing changed, and against months to come", async () => {
    expect((await scored(CHANGED, "2020-12")).betweenMonths).toEqual([]);
    expect((await scored(smallCounty(), "2020-11")).betweenMonths).toEqual([]);
    expect((await scored(smallCounty(), "2020-12")).betweenMonths).toEqual([]);
  });

  it("are against the newest scoring of the last month scored, of the same county alone", async () => {
    await scored(smallCounty(), "2020-09");
    await scored(smallCounty(), "2020-10");
    await scored(CHANGED, "2020-10");
    await scored(smallCounty(), "2020-12", await addToken("other"));
    const answer = await scored(CHANGED, "2020-12");
    expect(answer.baseline).toBe("2020-10");
    expect(answer.betweenMonths).toEqual([]);
  });

  it("are the same against a scoring made before lists of projects were kept", async () => {
    await scored(smallCounty(), "2020-11");
    const withList = await scored(CHANGED, "2020-12");
    await env.DB.prepare("DELETE FROM documents WHERE kind = 'projects'").run();
    const without = await scored(CHANGED, "2020-12");
    expect(without.betweenMonths).toEqual(withList.betweenMonths);
    expect(lines(without)).toHaveLength(3);
  });

  it("are none, and no failure, where the ledgers on record can't be read any more", async () => {
    await scored(smallCounty(), "2020-11");
    await env.DB.prepare("DELETE FROM documents WHERE kind IN ('projects', 'ledgers')").run();
    const answer = await scored(CHANGED, "2020-12");
    expect(answer.baseline).toBe("2020-11");
    expect(answer.betweenMonths).toEqual([]);
  });
});
