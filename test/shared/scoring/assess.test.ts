/** Method §5 and §6 on figures set up to be told apart: sums, limits, ranks, grades, who takes part. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DEFAULT_RULES, INDICATOR_IDS, type Rules } from "#shared/ledgers/rules.ts";
import { assess } from "#shared/scoring/assess.ts";
import type { UnitAssessment } from "#shared/scoring/assessment.ts";
import { gradeOf, placesOf } from "#shared/scoring/grades.ts";
import { competitionRanks } from "#shared/scoring/ranks.ts";
import { table, type AnyTable, type PlainRow } from "#test/support/ledgers.ts";
import { countyOf, TOWN, unitsOf } from "./county-of.ts";

const JUNE = "2020-06";

/** Units whose one account is 报送: `met` of `due` reports in time, so that a score is easily set. */
function reporting(units: Readonly<Record<string, readonly [met: number, due: number]>>): AnyTable {
  const rows = Object.entries(units).flatMap(([unit, [met, due]]) =>
    Array.from({ length: due }, (_, at): PlainRow<"handovers"> => ({
      kind: "报送",
      title: `报表${at}`,
      unit,
      due: "2020-05-05",
      closedOn: at < met ? "2020-05-04" : null,
    })),
  );
  return table("handovers", rows, { columns: ["closedOn"] });
}

function standingOf({ composite, final, rank, grade }: UnitAssessment): unknown[] {
  return [composite, final, rank, grade];
}

describe("points and account scores", () => {
  const tables = [
    table("projects", [
      { name: "甲", unit: TOWN, leader: "张", nature: "新建", stage: "签约" },
      { name: "乙", unit: TOWN, leader: null, nature: null, stage: "储备" },
      { name: "丙", unit: TOWN, leader: "李", nature: "新建", stage: "合同" },
    ]),
    table("targets", [{ unit: TOWN, reserveTarget: 7 }]),
  ];

  test("are rounded once, an account over its applicable indicators alone", () => {
    const { accounts, composite } = unitsOf("2020-12", tables)[TOWN] ?? {};
    expect(accounts?.register.indicators).toEqual({
      R1: { num: 5n, den: 6n, points: 3_333, full: 4_000 },
      R2: { num: 2n, den: 3n, points: 2_000, full: 3_000 },
      R3: { num: 1n, den: 7n, points: 429, full: 3_000 },
    });
    expect(accounts?.register.score).toBe(5_762);
    expect(accounts?.breakdown).toEqual({ score: null, indicators: { B1: null, B2: null, B3: null } });
    expect(accounts?.delivery.score).toBe(2_500);
    // (15 × 57.62 + 25 × 25.00) ÷ 40
    expect(composite).toBe(3_723);
  });

  test("an account whose applicable indicators have no full points is not applicable", () => {
    const full = { ...DEFAULT_RULES.full, D2: 0, D3: 0 };
    const { accounts, composite } = unitsOf("2020-12", tables, { full })[TOWN] ?? {};
    expect(accounts?.delivery.score).toBeNull();
    expect(accounts?.delivery.indicators.D2).toEqual({ num: 1n, den: 2n, points: 0, full: 0 });
    expect(composite).toBe(5_762);
  });

  test("full points and weights with decimals stay exact", () => {
    const full = { ...DEFAULT_RULES.full, R1: 12.5, R2: 0.1, R3: 0 };
    const weights = { ...DEFAULT_RULES.weights, register: 0.3, delivery: 0.6 };
    const { accounts, composite } = unitsOf("2020-12", tables, { full, weights })[TOWN] ?? {};
    expect(accounts?.register.indicators.R1?.points).toBe(1_042);
    expect(accounts?.register.indicators.R2?.points).toBe(7);
    // 100 × 10.49 ÷ 12.6
    expect(accounts?.register.score).toBe(8_325);
    // (0.3 × 83.25 + 0.6 × 25) ÷ 0.9
    expect(composite).toBe(4_442);
  });
});

describe("who takes part", () => {
  test("a live project, a milestone of one, or a handover due is enough; nothing of it is not", () => {
    const units = unitsOf(JUNE, [
      table("projects", [
        { name: "甲", unit: "一镇" },
        { name: "乙", unit: "二镇", stage: "终止" },
      ]),
      table("milestones", [
        { project: "甲", task: "节点", unit: "三镇", due: "2020-05", doneOn: "2020-05" },
        { project: "乙", task: "节点", unit: "四镇", due: "2020-05", doneOn: "2020-05" },
      ]),
      table("handovers", [
        { kind: "问题", title: "电", unit: "五镇", due: "2020-05", closedOn: "2020-05" },
        { kind: "问题", title: "电", unit: "六镇", due: "2020-07" },
      ]),
      table("targets", [{ unit: "七镇", investTarget: 5, bonus: 300 }]),
    ]);
    const taking = Object.values(units).map(({ unit, participates }) => [unit, participates]);
    expect(Object.fromEntries(taking)).toEqual({
      一镇: true,
      二镇: false,
      三镇: true,
      四镇: false,
      五镇: true,
      六镇: false,
      七镇: false,
    });
    expect(units["七镇"]).toMatchObject({
      composite: null,
      final: null,
      rank: null,
      grade: null,
      bonus: 300,
    });
    expect(units["七镇"]?.losses).toEqual([]);
    expect(units["七镇"]?.rankRange).toBeNull();
  });

  test("a handover takes part even where D4 is not applicable for want of a column, but scores nothing", () => {
    const handover = { kind: "问题" as const, title: "电", unit: TOWN, due: "2020-05" };
    const alone = unitsOf(JUNE, [table("handovers", [handover])]);
    expect(alone[TOWN]?.participates).toBe(false);
    const target = table("targets", [{ unit: TOWN, investTarget: 5 }]);
    const register = table("projects", [{ name: "甲", unit: "康宁镇", investedYear: 5 }]);
    expect(unitsOf(JUNE, [table("handovers", [handover]), target, register])[TOWN]?.composite).toBe(0);
  });

  test("weights that sum to 0 leave nobody to be ranked", () => {
    const weights = { register: 0, breakdown: 0, reconciliation: 0, delivery: 0, settlement: 5 };
    const unit = unitsOf(JUNE, [reporting({ [TOWN]: [1, 1] })], { weights })[TOWN];
    expect(unit).toMatchObject({ participates: false, composite: null });
    expect(unit?.accounts.delivery.score).toBe(10_000);
  });
});

/** A town with half its reports in time (or `met` of two), a bonus and a penalty. */
function adjusted(
  bonus: number,
  penalty: number,
  rules: Partial<Rules> = {},
  met = 1,
): UnitAssessment | undefined {
  const target = table("targets", [{ unit: TOWN, bonus, penalty }]);
  return unitsOf(JUNE, [reporting({ [TOWN]: [met, 2] }), target], rules)[TOWN];
}

describe("bonus and penalty", () => {
  test("are capped, and printed as applied", () => {
    expect(adjusted(150, 30)).toMatchObject({ composite: 5_000, bonus: 150, penalty: 30, final: 5_120 });
    expect(adjusted(900, 2_000)).toMatchObject({ bonus: 500, penalty: 1_000, final: 4_500 });
  });

  test("the final stays within its limits", () => {
    expect(adjusted(500, 0, {}, 2)?.final).toBe(10_500);
    expect(adjusted(0, 900, {}, 0)?.final).toBe(0);
    const caps = { bonus: 2.5, penalty: 0.25, finalMin: 40.5, finalMax: 60 };
    expect(adjusted(900, 900, { caps })).toMatchObject({ bonus: 250, penalty: 25, final: 5_225 });
    expect(adjusted(900, 0, { caps }, 2)?.final).toBe(6_000);
    expect(adjusted(0, 900, { caps }, 0)?.final).toBe(4_050);
  });
});

describe("ranks", () => {
  test("equals share one, the next counts them all", () => {
    expect(competitionRanks([80, 90, 80, 70, 95, 70])).toEqual([3, 2, 3, 5, 1, 5]);
  });

  test("ties are equal hundredths, and nothing else", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 8 })), (scores) => {
        const ranks = competitionRanks(scores);
        for (const [at, rank] of ranks.entries()) {
          expect(rank).toBe(1 + scores.filter((score) => score > (scores[at] ?? 0)).length);
        }
      }),
    );
  });

  test("are given inside each group, by the final score", () => {
    const units = unitsOf(JUNE, [
      reporting({ 甲镇: [1, 2], 乙镇: [2, 2], 丙镇: [1, 2], 丁镇: [0, 2], 甲局: [1, 4] }),
      table("targets", [{ unit: "丁镇", bonus: 500 }]),
    ]);
    expect(Object.fromEntries(Object.values(units).map(({ unit, rank }) => [unit, rank]))).toEqual({
      乙镇: 1,
      甲镇: 2,
      丙镇: 2,
      丁镇: 4,
      甲局: 1,
    });
  });

  test("units are printed 乡镇, 部门, then other groups, in each by rank, those without one last", () => {
    const { units } = assess(
      countyOf(JUNE, [
        table("targets", [
          { unit: "园一", group: "园区" },
          { unit: "企一", group: "国企组" },
          { unit: "甲局" },
          { unit: "丁镇" },
        ]),
        reporting({
          园一: [1, 2],
          企一: [1, 2],
          乙局: [2, 2],
          甲局: [1, 2],
          乙镇: [0, 2],
          甲镇: [2, 2],
          丙镇: [2, 2],
        }),
      ]),
      null,
    );
    expect(units.map(({ unit }) => unit)).toEqual([
      "甲镇",
      "丙镇",
      "乙镇",
      "丁镇",
      "乙局",
      "甲局",
      "园一",
      "企一",
    ]);
  });
});

describe("grades by threshold", () => {
  test.each([
    [8_500, "优"],
    [8_499, "中"],
    [6_000, "中"],
    [5_999, "差"],
    [0, "差"],
  ])("%d hundredths is %s", (final, grade) => {
    expect(gradeOf({ final, rank: 1, veto: false }, 9, DEFAULT_RULES)).toBe(grade);
  });

  test("limits may have decimals", () => {
    const rules = { ...DEFAULT_RULES, grade: { ...DEFAULT_RULES.grade, excellent: 70.5, medium: 40.005 } };
    expect(gradeOf({ final: 7_050, rank: 1, veto: false }, 9, rules)).toBe("优");
    expect(gradeOf({ final: 4_000, rank: 1, veto: false }, 9, rules)).toBe("差");
    expect(gradeOf({ final: 4_001, rank: 1, veto: false }, 9, rules)).toBe("中");
  });

  test("a veto makes 差 of anything; the rank stays", () => {
    const units = unitsOf(JUNE, [
      reporting({ [TOWN]: [2, 2], 康宁镇: [1, 2] }),
      table("targets", [{ unit: TOWN, veto: true }]),
    ]);
    expect(units[TOWN]).toMatchObject({ rank: 1, grade: "差", veto: true, final: 10_000 });
  });
});

function quota(excellentPercent: number, poorPercent: number): Rules {
  return {
    ...DEFAULT_RULES,
    grade: { ...DEFAULT_RULES.grade, mode: "quota", excellentPercent, poorPercent },
  };
}

/** The grades of ranked units in a row; `vetoed` is the place of one with a veto. */
function grades(ranks: readonly number[], rules: Rules, vetoed = -1): string {
  return ranks
    .map((rank, at) => gradeOf({ final: 7_000, rank, veto: at === vetoed }, ranks.length, rules))
    .join("");
}

describe("grades by quota", () => {
  test("places are rounded to whole ones, halves up", () => {
    expect(placesOf(30, 5)).toBe(2);
    expect(placesOf(30, 4)).toBe(1);
    expect(placesOf(10, 4)).toBe(0);
    expect(placesOf(10, 5)).toBe(1);
    expect(placesOf(12.5, 4)).toBe(1);
    expect(placesOf(12.5, 3)).toBe(0);
  });

  test("the first and the last places", () => {
    expect(grades([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], quota(30, 10))).toBe("优优优中中中中中中差");
    expect(grades([1], quota(30, 10))).toBe("中");
    expect(grades([1, 2], quota(50, 50))).toBe("优差");
    expect(grades([1], quota(50, 50))).toBe("优");
  });

  test("units that tie share the better grade", () => {
    expect(grades([1, 2, 3, 3, 3, 6, 7, 8, 9, 10], quota(30, 10))).toBe("优优优优优中中中中差");
    expect(grades([1, 2, 3, 4, 5, 6, 7, 8, 9, 9], quota(30, 10))).toBe("优优优中中中中中中中");
  });

  test("a vetoed unit counts, and its place is not passed on", () => {
    expect(grades([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], quota(30, 10), 0)).toBe("差优优中中中中中中差");
  });

  test("n is of the group's ranked units", () => {
    const rules = quota(30, 10);
    const units = unitsOf(
      JUNE,
      [
        reporting({ 甲镇: [5, 5], 乙镇: [4, 5], 丙镇: [3, 5], 丁镇: [2, 5], 戊镇: [1, 5], 甲局: [3, 5] }),
        table("targets", [{ unit: "己镇" }, { unit: "庚镇" }]),
      ],
      rules,
    );
    expect(Object.values(units).map((unit) => [unit.unit, ...standingOf(unit).slice(2)])).toEqual([
      ["甲镇", 1, "优"],
      ["乙镇", 2, "优"],
      ["丙镇", 3, "中"],
      ["丁镇", 4, "中"],
      ["戊镇", 5, "差"],
      ["己镇", null, null],
      ["庚镇", null, null],
      ["甲局", 1, "中"],
    ]);
  });
});

describe("every account", () => {
  test("holds each of its indicators, applicable or not", () => {
    const { accounts } = unitsOf(JUNE, [reporting({ [TOWN]: [1, 2] })])[TOWN] ?? {};
    const ids = Object.values(accounts ?? {}).flatMap(({ indicators }) => Object.keys(indicators));
    expect(ids).toEqual([...INDICATOR_IDS]);
  });
});
