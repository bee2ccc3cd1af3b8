/** A month against the one recorded before it: what is told, at which cell, and what is not. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkMonths } from "#shared/checking/months/check-months.ts";
import { recordMonth } from "#shared/checking/months/recorded-month.ts";
import type { RecordedMonth } from "#shared/checking/months/recorded-month.ts";
import type { Finding } from "#shared/checking/finding.ts";
import { DEFAULT_RULES } from "#shared/ledgers/rules.ts";
import { assembleCounty } from "#shared/scoring/assemble.ts";
import { ledgersOf, lettersOf, table, wan } from "#test/support/ledgers.ts";
import type { AnyTable, PlainRow } from "#test/support/ledgers.ts";

type ProjectRow = PlainRow<"projects">;

const STAGE = lettersOf("projects", "stage");
const TOTAL = lettersOf("projects", "totalInvestment");
const NAME = lettersOf("projects", "name");

const WIND: ProjectRow = {
  code: "X01",
  name: "北山风电场",
  unit: "能源局",
  stage: "开工",
  totalInvestment: wan(30_000),
};
const PARK: ProjectRow = {
  code: "X02",
  name: "藜麦加工园区",
  unit: "东河镇",
  stage: "签约",
  totalInvestment: wan(3600),
};
const HEAT: ProjectRow = { name: "城区集中供热", unit: "住建局", stage: "储备", totalInvestment: wan(4300) };

/** What a month leaves behind; as it comes back from the record. */
function recorded(...tables: readonly AnyTable[]): RecordedMonth {
  const county = assembleCounty(ledgersOf(...tables), "2020-11", DEFAULT_RULES);
  return JSON.parse(JSON.stringify(recordMonth(county))) as RecordedMonth;
}

function findingsOf(earlier: RecordedMonth, ...tables: readonly AnyTable[]): readonly Finding[] {
  const ledgers = ledgersOf(...tables);
  const county = assembleCounty(ledgers, "2020-12", DEFAULT_RULES);
  return checkMonths(earlier, { county, ledgers, findings: [] });
}

/** Findings of a month of these rows after one of those, as `check workbook sheet cell`. */
function lines(before: readonly ProjectRow[], now: readonly ProjectRow[]): readonly string[] {
  return linesOf(findingsOf(recorded(table("projects", before)), table("projects", now)));
}

function linesOf(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ check, workbook, sheet, cell }) =>
    [check, workbook, sheet, cell].filter((part) => part !== undefined).join(" "),
  );
}

function east(rows: readonly ProjectRow[]): AnyTable {
  return table("projects", rows, { sheet: "东河镇" });
}

function west(rows: readonly ProjectRow[]): AnyTable {
  return table("projects", rows, { sheet: "西河镇" });
}

function inWorkbook(workbook: string, rows: readonly ProjectRow[]): AnyTable {
  return table("projects", rows, { workbook });
}

describe("a project that was there", () => {
  test("and is not, nor was ended, is told of its sheet, with where it stood", () => {
    const [finding] = findingsOf(
      recorded(table("projects", [WIND, PARK, HEAT])),
      table("projects", [WIND, HEAT]),
    );
    expect(finding).toEqual({
      check: "project-missing",
      severity: "warning",
      sheet: "项目台账",
      detail: {
        project: "藜麦加工园区",
        period: "2020-11",
        unit: "东河镇",
        was: { sheet: "项目台账", row: 4 },
      },
    });
  });

  test("may go once it has ended", () => {
    expect(lines([WIND, { ...PARK, stage: "终止" }], [WIND])).toEqual([]);
  });

  test("is there when it has ended now", () => {
    expect(lines([WIND, PARK], [WIND, { ...PARK, stage: "终止" }])).toEqual([]);
  });

  test.each<[string, ProjectRow, ProjectRow]>([
    ["by its code under another name", PARK, { ...PARK, name: "农产品产业园" }],
    ["by its name, its code entered newly", { ...PARK, code: null }, PARK],
    ["by its name, its code taken away", PARK, { ...PARK, code: null }],
    ["by its name under another code", PARK, { ...PARK, code: "X77" }],
    ["by its name with another unit", HEAT, { ...HEAT, unit: "东河镇" }],
    [
      "by its name, written with blanks and full width",
      { ...HEAT, name: "A区供热" },
      { ...HEAT, name: "Ａ 区 供热" },
    ],
  ])("is known again %s", (_, before, now) => {
    expect(lines([WIND, before], [WIND, now])).toEqual([]);
  });

  test("is there though its row can't be counted", () => {
    const unitless = { ...PARK, unit: null };
    expect(lines([WIND, PARK], [WIND, unitless])).toEqual([]);
    expect(lines([WIND, PARK], [WIND, { ...PARK, name: null }])).toEqual([]);
  });

  test("is not told again where it stands on a summary sheet alone, which has been told", () => {
    const ledgers = ledgersOf(table("projects", [WIND]));
    const county = assembleCounty(ledgers, "2020-12", DEFAULT_RULES);
    const alone: Finding = {
      check: "summary-row-alone",
      severity: "warning",
      sheet: "总表",
      cell: "B4",
      detail: { name: "藜麦加工 园区" },
    };
    const earlier = recorded(table("projects", [WIND, PARK]));
    expect(checkMonths(earlier, { county, ledgers, findings: [alone] })).toEqual([]);
    expect(checkMonths(earlier, { county, ledgers, findings: [] })).toHaveLength(1);
  });

  test("is there though one of its two rows was taken out", () => {
    expect(lines([WIND, PARK, PARK], [WIND, PARK])).toEqual([]);
    expect(lines([WIND, PARK, { ...PARK, code: "X03" }], [WIND, PARK])).toEqual([]);
    expect(lines([WIND, HEAT, HEAT], [WIND, HEAT])).toEqual([]);
  });

  test("is missed though another unit has one of its name, when codes tell them apart", () => {
    const other = { ...PARK, code: "X05", unit: "西河镇" };
    expect(lines([WIND, PARK, other], [WIND, other])).toEqual(["project-missing 项目台账"]);
  });

  test("is found again where a list was numbered anew after one went", () => {
    const rows = ["甲沟治理", "乙水厂", "丙光伏", "丁粮库"].map((name, at): ProjectRow => ({
      ...WIND,
      code: `${at + 1}`,
      name,
      totalInvestment: wan(100 * 3 ** at),
    }));
    const anew = rows.filter((_, at) => at !== 1).map((row, at) => ({ ...row, code: `${at + 1}` }));
    const findings = findingsOf(recorded(table("projects", rows)), table("projects", anew));
    expect(findings.map(({ check, detail }) => [check, "project" in detail && detail.project])).toEqual([
      ["project-missing", "乙水厂"],
    ]);
  });

  test.each<[string, ProjectRow, ProjectRow]>([
    ["nearly of its name", HEAT, { ...HEAT, name: "城区集中供热工程", totalInvestment: wan(4500) }],
    ["of its unit and amount", HEAT, { ...HEAT, name: "北城供热管网" }],
    ["of its name in another unit", { ...PARK }, { ...PARK, code: "X09", unit: "西河镇" }],
  ])("may be the new one %s: its cell is named", (_, before, now) => {
    const [finding] = findingsOf(recorded(table("projects", [WIND, before])), table("projects", [WIND, now]));
    expect(finding?.detail).toMatchObject({
      project: before.name,
      perhaps: { name: now.name, at: { sheet: "项目台账", cell: `${NAME}4` } },
    });
  });

  test("is not taken for one of two new ones of its unit and amount", () => {
    const [finding] = findingsOf(
      recorded(table("projects", [WIND, HEAT])),
      table("projects", [WIND, { ...HEAT, name: "甲管网" }, { ...HEAT, name: "乙锅炉房" }]),
    );
    expect(finding?.detail).not.toHaveProperty("perhaps");
  });
});

describe("the sheet a missing project is told of", () => {
  const mill = { ...HEAT, name: "面粉厂", unit: "东河镇" };
  const rest = [{ ...HEAT, unit: "西河镇" }];

  test("is the one it stood on", () => {
    expect(linesOf(findingsOf(recorded(west(rest), east([PARK, mill])), west(rest), east([mill])))).toEqual([
      "project-missing 东河镇",
    ]);
  });

  test("is the one its unit's projects now stand on, where that is gone", () => {
    const renamed = table("projects", [mill], { sheet: "东河" });
    expect(linesOf(findingsOf(recorded(west(rest), east([PARK, mill])), west(rest), renamed))).toEqual([
      "project-missing 东河",
    ]);
  });

  test("is the first, where its unit has none left", () => {
    const northern = table("projects", [WIND], { sheet: "北山" });
    expect(linesOf(findingsOf(recorded(west(rest), east([PARK])), west(rest), northern))).toEqual([
      "project-missing 西河镇",
    ]);
  });

  test("is looked for in its own workbook, be that saved under another name", () => {
    const earlier = recorded(inWorkbook("甲.xlsx", rest), inWorkbook("乙.xlsx", [PARK, mill]));
    expect(linesOf(findingsOf(earlier, inWorkbook("甲.xlsx", rest), inWorkbook("乙.xlsx", [mill])))).toEqual([
      "project-missing 乙.xlsx 项目台账",
    ]);
    expect(
      linesOf(findingsOf(earlier, inWorkbook("甲12月.xlsx", rest), inWorkbook("乙12月.xlsx", [mill]))),
    ).toEqual(["project-missing 乙12月.xlsx 项目台账"]);
  });
});

describe("ledgers that have nothing in common", () => {
  test("are told once", () => {
    const before = [WIND, PARK, HEAT];
    const now = [{ ...WIND, code: "Y1", name: "抽水蓄能电站" }];
    const findings = findingsOf(recorded(table("projects", before)), table("projects", now));
    expect(linesOf(findings)).toEqual(["projects-all-missing 项目台账"]);
    expect(findings[0]?.detail).toEqual({ period: "2020-11", count: 3 });
  });

  test("say nothing where the ledger of projects is absent, which has been told", () => {
    const targets = table("targets", [{ unit: "东河镇", startTarget: 1 }]);
    expect(linesOf(findingsOf(recorded(table("projects", [WIND, PARK, HEAT])), targets))).toEqual([]);
  });
});

describe("a stage", () => {
  test.each<[string, Partial<ProjectRow>, Partial<ProjectRow>, readonly string[]]>([
    ["further back", { stage: "开工" }, { stage: "合同" }, [`stage-backwards 项目台账 ${STAGE}3`]],
    ["further on", { stage: "合同" }, { stage: "开工" }, []],
    ["the same", { stage: "合同" }, { stage: "合同" }, []],
    [
      "written back, the date still there",
      { stage: "开工", actualStart: "2020-03" },
      { stage: "合同", actualStart: "2020-03" },
      [],
    ],
    [
      "whose date was taken out",
      { stage: "合同", actualStart: "2020-03" },
      { stage: "合同", actualStart: null },
      [`stage-backwards 项目台账 ${STAGE}3`],
    ],
    [
      "no more written",
      { stage: "开工" },
      { stage: null, signedOn: "2020-01" },
      [`stage-backwards 项目台账 ${lettersOf("projects", "signedOn")}3`],
    ],
    ["ended", { stage: "开工" }, { stage: "终止" }, []],
    ["begun again after its end", { stage: "终止" }, { stage: "意向" }, []],
  ])("%s", (_, before, now, expected) => {
    expect(lines([{ ...WIND, ...before }], [{ ...WIND, ...now }])).toEqual(expected);
  });

  test("without a column of stages is told at the date that showed the earlier one", () => {
    const before = { ...WIND, stage: null, signedOn: "2020-01", actualStart: "2020-03" };
    const now = { ...before, actualStart: null };
    const findings = findingsOf(
      recorded(table("projects", [before])),
      table("projects", [now], { columns: ["actualStart"] }),
    );
    expect(linesOf(findings)).toEqual([`stage-backwards 项目台账 ${lettersOf("projects", "actualStart")}3`]);
    expect(findings[0]?.detail).toMatchObject({ before: "开工", now: "签约", period: "2020-11" });
  });

  test("without any column that shows one is told at the name", () => {
    const bare = { ...WIND, stage: null };
    expect(lines([WIND], [bare])).toEqual([`stage-backwards 项目台账 ${NAME}3`]);
  });
});

describe("a total investment", () => {
  test.each<[number | null, number | null, boolean]>([
    [10_000, 12_000, false],
    [10_000, 12_001, true],
    [10_000, 8000, false],
    [10_000, 7999, true],
    [10_000, null, false],
    [null, 10_000, false],
    [0, 0, false],
    [0, 1, true],
    [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER - 1, false],
  ])("of %s 元 that becomes %s", (before, now, isTold) => {
    const found = lines([{ ...WIND, totalInvestment: before }], [{ ...WIND, totalInvestment: now }]);
    expect(found).toEqual(isTold ? [`total-changed 项目台账 ${TOTAL}3`] : []);
  });

  test("is compared with that of the like row, where a name stands twice", () => {
    const small = { ...HEAT, totalInvestment: wan(10) };
    const large = { ...HEAT, totalInvestment: wan(9000) };
    expect(lines([small, large], [large, small])).toEqual([]);
    expect(lines([small, large], [large])).toEqual([]);
    expect(lines([large], [small, large])).toEqual([]);
  });
});

test("rows alike but for their stage are compared with their like, in whatever order they stand", () => {
  const finished = { ...WIND, stage: "投产" } as const;
  expect(lines([WIND, finished], [finished, WIND])).toEqual([]);
  const nameless = { ...HEAT, stage: "开工" } as const;
  expect(lines([HEAT, nameless], [nameless, HEAT])).toEqual([]);
});

describe("laws", () => {
  const stages = fc.constantFrom("储备", "意向", "签约", "合同", "开工", "竣工", "投产", "终止" as const);
  const rows = fc.array(
    fc.record({
      code: fc.option(fc.constantFrom("1", "2", "3", "4"), { nil: null }),
      name: fc.constantFrom("甲", "乙", "丙", "丁"),
      unit: fc.constantFrom("东河镇", "西河镇"),
      stage: stages,
      totalInvestment: fc.option(fc.integer({ min: 0, max: 100 }), { nil: null }),
    }),
    { minLength: 1, maxLength: 8 },
  );

  test("nothing is told of a month that did not change, in whatever order its rows stand", () => {
    fc.assert(
      fc.property(rows, fc.integer(), (before, seed) => {
        const now = before.toSorted((a, b) => order(a, seed) - order(b, seed));
        expect(lines(before, now)).toEqual([]);
      }),
    );
  });

  test("new projects raise no alarm", () => {
    fc.assert(
      fc.property(rows, rows, (before, more) => {
        const others = more.map((row) => ({ ...row, name: `新${row.name}`, code: null }));
        expect(lines(before, [...before, ...others])).toEqual([]);
      }),
    );
  });
});

/** An arbitrary order that does not depend on where a row stands. */
function order(row: ProjectRow, seed: number): number {
  let hash = seed;
  for (const character of JSON.stringify(row)) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) | 0;
  return hash;
}
