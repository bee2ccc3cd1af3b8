/** Method §7, Losses: what each lost hundredth is made of, and the exact cell it is lost in. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assess } from "#shared/scoring/assess.ts";
import { largestRemainder } from "#shared/scoring/losses.ts";
import { ledgersOf, table, wan, type PlainRow } from "#test/support/ledgers.ts";
import { assembleCounty } from "#shared/scoring/assemble.ts";
import { countyOf, lossLines, TOWN, unitsOf } from "./county-of.ts";
import { counties } from "./oracle/counties.ts";
import { ledgersOfCounty } from "./oracle/model.ts";

const JUNE = "2020-06";
const parts = (...shares: number[]) => shares.map((share) => ({ share: BigInt(share) }));

function register(...rows: readonly PlainRow<"projects">[]) {
  return table(
    "projects",
    rows.map((row, at) => ({ name: `项目${at + 1}`, unit: TOWN, ...row })),
  );
}

describe("largest remainder", () => {
  test("gives what is left to the largest remainders, ties to the earlier row", () => {
    expect(largestRemainder(100, parts(1, 1, 1))).toEqual([34, 33, 33]);
    expect(largestRemainder(10, parts(1, 2, 4))).toEqual([1, 3, 6]);
    expect(largestRemainder(1, parts(1, 5, 5))).toEqual([0, 1, 0]);
    expect(largestRemainder(0, parts(3, 4))).toEqual([0, 0]);
    expect(largestRemainder(7, parts(9))).toEqual([7]);
  });

  test("always sums up, and is never a whole hundredth off the exact share", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000 }),
        fc.array(fc.bigInt({ min: 1n, max: 10n ** 15n }), { minLength: 1, maxLength: 30 }),
        (total, shares) => {
          const split = largestRemainder(
            total,
            shares.map((share) => ({ share })),
          );
          expect(split.reduce((sum, part) => sum + part, 0)).toBe(total);
          const all = shares.reduce((sum, share) => sum + share, 0n);
          for (const [at, part] of split.entries()) {
            const off = BigInt(part) * all - BigInt(total) * (shares[at] ?? 0n);
            expect(off < all && -off < all).toBe(true);
          }
        },
      ),
    );
  });
});

describe("the cell named", () => {
  test("R1, R2: the empty cell; not unique: the name, or the code where only that is shared", () => {
    const tables = [
      register(
        { leader: null, owner: "李", code: "1" },
        { name: "甲", leader: "张", owner: "李", code: "2" },
        { name: "甲", leader: "张", owner: null, code: "2" },
        { leader: "张", owner: "李", code: "1", nature: "新建" },
      ),
    ];
    expect(lossLines(JUNE, tables, "R1")).toEqual([
      "K3 334 field-empty",
      "A3 334 code-shared",
      "B4 333 name-shared",
      "N5 333 field-empty",
      "B5 333 name-shared",
      "A6 333 code-shared",
    ]);
    expect(lossLines(JUNE, tables, "R2").map((line) => line.split(" ")[0])).toEqual(["E3", "E4", "E5"]);
  });

  test("a sheet without the column names its project", () => {
    const bare = table("projects", [{ name: "甲", unit: TOWN }], { sheet: "一" });
    const other = table("projects", [{ name: "乙", unit: TOWN, leader: "张" }], { sheet: "二" });
    expect(lossLines(JUNE, [bare, other], "R1")).toEqual(["B3 1000 field-empty"]);
  });

  test("R3, S1–S3: the target's", () => {
    const tables = [
      register({ stage: "签约", actualStart: null, signedOn: null, totalInvestment: 5, investedYear: 0 }),
      table("projects", [], { columns: ["actualStart", "signedOn"], sheet: "空" }),
      table("targets", [
        { unit: TOWN, signTarget: 10 },
        { unit: TOWN, reserveTarget: 3, signTarget: 20, startTarget: 2, investTarget: 9 },
      ]),
    ];
    expect(lossLines(JUNE, tables, "R3")).toEqual(["C4 3000 reserve-short"]);
    expect(lossLines(JUNE, tables, "S1")).toEqual(["F4 4000 invest-short"]);
    expect(lossLines(JUNE, tables, "S2")).toEqual(["E4 3000 start-short"]);
    expect(lossLines(JUNE, tables, "S3")).toEqual(["D3 3000 sign-short"]);
  });

  test("B1: name · B2: due if empty, else owner · B3: annualPlan", () => {
    const year = Array.from({ length: 12 }, (_, at) => ({
      project: "项目1",
      month: `2020-${String(at + 1).padStart(2, "0")}`,
      planned: 1,
    }));
    const tables = [
      register({ stage: "开工", annualPlan: 100 }),
      table("progress", year),
      table("milestones", [
        { project: "项目1", task: "一", due: "2021-05", owner: null },
        { project: "项目1", task: "二", due: null, owner: null },
        { project: "项目1", task: "三", due: null, owner: "王" },
        { project: "项目1", task: "四", due: "2021-05", owner: "王" },
      ]),
    ];
    expect(lossLines(JUNE, tables, "B1")).toEqual(["B3 5000 no-milestone"]);
    expect(lossLines(JUNE, tables, "B2")).toEqual(["D3 625 no-owner", "E4 625 no-due", "E5 625 no-due"]);
    expect(lossLines(JUNE, tables, "B3")).toEqual(["J3 2500 plans-differ"]);
  });

  test("C1: where ytd is read from, in proportion to the shortfall; who is ahead loses nothing", () => {
    const tables = [
      register(
        { annualPlan: 200, investedYear: 70 },
        { annualPlan: 200, investedYear: null },
        { annualPlan: 200, investedYear: 130 },
        { annualPlan: 200, investedYear: null },
        { annualPlan: 200, investedYear: null },
      ),
      table("progress", [
        { project: "项目2", month: "2020-06", yearToDate: 40 },
        { project: "项目4", month: "2020-03", done: 10 },
        { project: "项目4", month: "2020-05", done: 10 },
      ]),
    ];
    // 260 of 500; 2400 split over 30, 60, 80 and 100.
    expect(lossLines(JUNE, tables, "C1")).toEqual([
      "Y3 267 behind-plan",
      "E3 533 behind-plan",
      "D5 711 behind-plan",
      "Y7 889 no-investment",
    ]);
  });

  test("C1: annualPlan where the register has no 累计", () => {
    const tables = [
      register({ annualPlan: 120 }),
      table("progress", [{ project: "项目9", month: "2020-06", done: 1 }], { columns: ["done"] }),
    ];
    expect(lossLines(JUNE, tables, "C1")).toEqual(["J3 5000 no-investment"]);
  });

  test("C2: actualStart, else stage, else plannedStart", () => {
    const row = { plannedStart: "2020-05" };
    expect(lossLines(JUNE, [register({ ...row, stage: "签约" }, { actualStart: "2020-01" })], "C2")).toEqual([
      "S3 3000 not-started",
    ]);
    expect(lossLines(JUNE, [register({ ...row, stage: "签约" })], "C2")).toEqual(["H3 3000 not-started"]);
    const bare = register(row);
    const dated = table("projects", [{ name: "乙", unit: "康宁镇", operatingOn: "2020" }], { sheet: "二" });
    expect(lossLines(JUNE, [bare, dated], "C2")).toEqual(["R3 3000 not-started"]);
  });

  test("C3: (a) yearToDate, (b) totalInvestment, (c) done", () => {
    const tables = [
      register({ totalInvestment: 10, investedBefore: 20, investedMonth: 5, investedYear: 50 }),
      table("progress", [
        { project: "项目1", month: "2020-05", yearToDate: 44 },
        { project: "项目1", month: "2020-06", verified: 2 },
      ]),
    ];
    expect(lossLines(JUNE, tables, "C3")).toEqual([
      "Y3 667 months-disagree",
      "I3 667 over-total",
      "X3 666 not-verified",
    ]);
  });

  test("D1: doneOn · D2: contractOn, else stage, else name · D3: actualStart, else stage, else name", () => {
    const milestones = table("milestones", [
      { project: "项目1", task: "一", due: "2020-05" },
      { project: "项目1", task: "二", due: "2020-05", doneOn: "2020-06" },
    ]);
    const row = { signedOn: "2020-01" };
    expect(lossLines(JUNE, [register(row), milestones], "D1")).toEqual([
      "F3 2000 milestone-open",
      "F4 2000 milestone-late",
    ]);
    const all = register({ ...row, stage: "终止" }, { contractOn: "2020-01", actualStart: "2020-02" });
    expect(lossLines(JUNE, [all], "D2")).toEqual(["Q3 750 project-ended"]);
    expect(lossLines(JUNE, [all], "D3")).toEqual(["S3 750 project-ended"]);
    const staged = register({ ...row, stage: "签约" });
    expect(lossLines(JUNE, [staged], "D2")).toEqual(["H3 1500 no-contract"]);
    expect(lossLines(JUNE, [staged], "D3")).toEqual(["H3 1500 not-begun"]);
    const dated = table("projects", [{ name: "乙", unit: "康宁镇", operatingOn: "2020" }], { sheet: "二" });
    expect(lossLines(JUNE, [register(row), dated], "D2")).toEqual(["B3 1500 no-contract"]);
    expect(lossLines(JUNE, [register(row), dated], "D3")).toEqual(["B3 1500 not-begun"]);
  });

  test("D4, D5: closedOn, by what each item lost", () => {
    const item = { title: "事项", unit: TOWN, due: "2020-05-10" };
    const tables = [
      table("handovers", [
        { kind: "问题", ...item },
        { kind: "督查", ...item, closedOn: "2020-05-20" },
        { kind: "协同", ...item, closedOn: "2020-05-02" },
        { kind: "报送", ...item, closedOn: "2020-05-20" },
        { kind: "报送", ...item },
      ]),
    ];
    expect(lossLines(JUNE, tables, "D4")).toEqual(["G3 667 handover-open", "G4 333 handover-late"]);
    expect(lossLines(JUNE, tables, "D5")).toEqual(["G6 250 report-late", "G7 500 report-open"]);
  });

  test("names the workbook where several were read", () => {
    const tables = [
      table("projects", [{ name: "甲", unit: TOWN, nature: null, team: "专班", leader: null }], {
        workbook: "鹅城镇.xlsx",
        columns: ["leader"],
      }),
    ];
    expect(unitsOf(JUNE, tables)[TOWN]?.losses[0]?.source).toEqual({
      workbook: "鹅城镇.xlsx",
      sheet: "项目台账",
      cell: "K3",
    });
  });
});

describe("composite points", () => {
  test("are loss × 100 ÷ the account's applicable full points × weight ÷ the applicable weights", () => {
    const tables = [
      register({ leader: null, nature: "新建" }, { leader: "张", nature: "新建" }),
      table("handovers", [{ kind: "报送", title: "月报", unit: TOWN, due: "2020-05", closedOn: "2020-05" }]),
    ];
    // 10.00 of 40 + 30, weight 15 of 15 + 25: 10 × 100 ÷ 70 × 15 ÷ 40
    expect(unitsOf(JUNE, tables)[TOWN]?.losses).toEqual([
      expect.objectContaining({ indicator: "R1", points: 1_000, composite: 536 }),
    ]);
  });
});

describe("on any county", () => {
  test("points and losses make the full points, to the hundredth", () => {
    fc.assert(
      fc.property(counties, (county) => {
        const { units } = assess(assembleCounty(ledgersOfCounty(county), county.period, county.rules), null);
        for (const { accounts, losses, participates } of units) {
          if (!participates) expect(losses).toEqual([]);
          else {
            for (const { indicators } of Object.values(accounts)) {
              for (const [id, score] of Object.entries(indicators)) {
                const lost = losses.filter(({ indicator }) => indicator === id);
                const sum = lost.reduce((all, { points }) => all + points, 0);
                expect(sum + (score?.points ?? 0)).toBe(score?.full ?? 0);
                expect(lost.every(({ points }) => points > 0)).toBe(true);
              }
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("a big county", () => {
  test("amounts beyond 2^53 in the fold stay exact", () => {
    const rows = Array.from({ length: 40 }, (_, at) => ({
      name: `项目${at}`,
      unit: TOWN,
      annualPlan: wan(90_000_000_000),
      investedYear: wan(45_000_000_000) - 1,
    }));
    const county = countyOf(JUNE, [table("projects", rows)]);
    const indicator = assess(county, null).units[0]?.accounts.reconciliation.indicators.C1;
    expect(indicator?.num).toBe(40n * (450_000_000_000_000n - 1n));
    expect(indicator?.den).toBe(40n * 450_000_000_000_000n);
  });
});

test("an empty county has no losses", () => {
  expect(assess(assembleCounty(ledgersOf(), JUNE, countyOf(JUNE, []).rules), null).units).toEqual([]);
});
