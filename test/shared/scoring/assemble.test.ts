import { describe, expect, test } from "vitest";
import { assembleCounty } from "#shared/scoring/assemble.ts";
import { DEFAULT_RULES } from "#shared/ledgers/rules.ts";
import type { County, Project } from "#shared/scoring/county.ts";
import { ledgersOf, table, wan, type AnyTable, type PlainRow } from "#test/support/ledgers.ts";
import { countyOf, TOWN } from "./county-of.ts";

type ProjectRow = PlainRow<"projects">;

function projectOf(county: County, name: string): Project {
  const project = county.projects.find((one) => one.name === name);
  if (!project) throw new Error(`no project ${name}`);
  return project;
}

/** The one project of a county whose register has this row. */
function settled(row: ProjectRow, period = "2020-06"): Project {
  return projectOf(countyOf(period, [table("projects", [{ name: "风电", unit: TOWN, ...row }])]), "风电");
}

describe("the period", () => {
  test("ends on its last day", () => {
    expect(countyOf("2020-02", []).asOf - countyOf("2020-01", []).asOf).toBe(29);
    expect(countyOf("2021-02", []).asOf - countyOf("2021-01", []).asOf).toBe(28);
  });

  test("must be a month", () => {
    expect(() => assembleCounty(ledgersOf(), "2020-13", DEFAULT_RULES)).toThrow(RangeError);
  });
});

describe("effective stage", () => {
  test.each<[string, ProjectRow, string]>([
    ["neither stage nor date", {}, "储备"],
    ["the written stage alone", { stage: "合同" }, "合同"],
    ["a date alone", { signedOn: "2020-03" }, "签约"],
    ["the later of both: the date", { stage: "意向", contractOn: "2020-06-30" }, "合同"],
    ["the later of both: what is written", { stage: "竣工", actualStart: "2020-01-01" }, "竣工"],
    [
      "the latest of several dates",
      { signedOn: "2019-01", operatingOn: "2020-05", actualStart: "2019-06" },
      "投产",
    ],
    ["a finish date", { actualFinish: "2020-06-01" }, "竣工"],
    ["a date after the as-of date", { stage: "签约", actualStart: "2020-07-01" }, "签约"],
    ["an interval that begins by the as-of date", { actualStart: "2020-06-30/2020-07-10" }, "开工"],
    ["written 终止, whatever the dates", { stage: "终止", operatingOn: "2020-01" }, "终止"],
  ])("%s", (_, row, stage) => {
    expect(settled(row).stage).toBe(stage);
  });

  test.each(["签约", "合同", "开工"] as const)("%s is active", (stage) => {
    expect(settled({ stage }).active).toBe(true);
  });

  test.each(["储备", "意向", "竣工", "投产", "终止"] as const)("%s is not active", (stage) => {
    expect(settled({ stage }).active).toBe(false);
  });

  test("started: by date or by stage", () => {
    expect(settled({ actualStart: "2020-06-30" }).started).toBe(true);
    expect(settled({ actualStart: "2020-07-01" }).started).toBe(false);
    expect(settled({ stage: "竣工" }).started).toBe(true);
    expect(settled({ stage: "合同" }).started).toBe(false);
    expect(settled({ stage: "终止", actualStart: "2019-05" }).started).toBe(true);
  });

  test("signed ever: 终止 with a date that has happened is, without is not", () => {
    expect(settled({ stage: "终止", signedOn: "2019-05" }).signedEver).toBe(true);
    expect(settled({ stage: "终止" }).signedEver).toBe(false);
    expect(settled({ stage: "终止", signedOn: "2020-08" }).signedEver).toBe(false);
    expect(settled({ stage: "签约" }).signedEver).toBe(true);
    expect(settled({ stage: "意向" }).signedEver).toBe(false);
  });
});

describe("references", () => {
  const rows: ProjectRow[] = [
    { name: "风电", unit: TOWN, code: "K-1", stage: "终止" },
    { name: "风 电", unit: "康宁镇", code: "K-2" },
    { name: "K-1", unit: "县工信局", code: "K-3" },
    { name: "光伏", unit: TOWN, code: "K-9", stage: "终止" },
    { name: "水厂", unit: null, code: "K-7" },
  ];
  const county = countyOf("2020-06", [table("projects", rows)]);
  const found = (reference: string): number | undefined => county.findProject(reference)?.index;

  test("by name, white space and width aside, the first live one", () => {
    expect(found("风电")).toBe(1);
    expect(found(" 风\n电 ")).toBe(1);
  });

  test("a name comes before any code", () => {
    expect(found("K-1")).toBe(2);
    expect(found("Ｋ-１")).toBe(2);
  });

  test("by code where no project has that name", () => {
    expect(found("K-2")).toBe(1);
  });

  test("the first where none is live", () => {
    expect(found("光伏")).toBe(3);
    expect(found("K-9")).toBe(3);
  });

  test("not to a row that was left out", () => {
    expect(found("水厂")).toBeUndefined();
    expect(found("K-7")).toBeUndefined();
    expect(found("没有")).toBeUndefined();
  });
});

describe("unique", () => {
  test("only live rows share, and an empty code shares with none", () => {
    const county = countyOf("2020-06", [
      table("projects", [
        { name: "甲", unit: TOWN, code: "1" },
        { name: "甲", unit: TOWN, code: "2", stage: "终止" },
        { name: "乙", unit: TOWN, code: "1" },
        { name: "丙", unit: TOWN },
        { name: "丁", unit: TOWN },
        { name: " 丁", unit: "康宁镇", code: "5" },
      ]),
    ]);
    const of = (at: number): [boolean, boolean] => {
      const project = county.projects[at];
      return [project?.uniqueName ?? false, project?.uniqueCode ?? false];
    };
    expect(of(0)).toEqual([true, false]);
    expect(of(2)).toEqual([true, false]);
    expect(of(3)).toEqual([true, true]);
    expect(of(4)).toEqual([false, true]);
    expect(of(5)).toEqual([false, true]);
  });
});

describe("rows left out", () => {
  const county = countyOf("2020-06", [
    table("projects", [
      { name: "甲", unit: TOWN },
      { name: null, unit: "康宁镇" },
      { name: "乙", unit: null },
    ]),
    table("milestones", [
      { project: "甲", task: "开工" },
      { project: "乙", task: "开工" },
      { project: null, task: "开工" },
      { project: "甲", task: null },
    ]),
    table("progress", [
      { project: "乙", month: "2020-06", done: 1 },
      { project: "甲", month: null, done: 1 },
      { project: null, month: "2020-06", done: 1 },
    ]),
    table("handovers", [
      { kind: "问题", title: "电", unit: TOWN, due: "2020-05" },
      { kind: null, title: "电", unit: TOWN, due: "2020-05" },
      { kind: "问题", title: null, unit: TOWN, due: "2020-05" },
      { kind: "问题", title: "电", unit: null, due: "2020-05" },
      { kind: "问题", title: "电", unit: TOWN, due: null },
      { kind: "问题", title: "电", unit: TOWN, due: "2020-05", project: "没有" },
    ]),
    table("targets", [{ unit: null, investTarget: 5 }], { columns: ["unit"] }),
  ]);

  test("are listed with the cell to mend and the reason", () => {
    expect(
      county.leftOut.map(({ role, source, column, reason }) => [
        role,
        `${column}${source.row}`,
        reason.kind === "missing-key" ? reason.field : reason.project,
      ]),
    ).toEqual([
      ["projects", "B4", "name"],
      ["projects", "C5", "unit"],
      ["milestones", "A4", "乙"],
      ["milestones", "A5", "project"],
      ["milestones", "B6", "task"],
      ["progress", "A3", "乙"],
      ["progress", "B4", "month"],
      ["progress", "A5", "project"],
      ["handovers", "A4", "kind"],
      ["handovers", "B5", "title"],
      ["handovers", "C6", "unit"],
      ["handovers", "F7", "due"],
      ["targets", "A3", "unit"],
    ]);
  });

  test("count nowhere, not even as a unit", () => {
    expect(county.projects).toHaveLength(1);
    expect(county.milestones).toHaveLength(1);
    expect(county.handovers).toHaveLength(2);
    expect(county.units.map(({ name }) => name)).toEqual([TOWN]);
  });

  test("a row without a unit column names no column", () => {
    const bare = countyOf("2020-06", [table("projects", [{ name: "甲" }])]);
    expect(bare.leftOut[0]).not.toHaveProperty("column");
  });
});

describe("units", () => {
  const county = countyOf(
    "2020-06",
    [
      table("projects", [{ name: "甲", unit: "康宁镇" }], { workbook: "a.xlsx" }),
      table("milestones", [
        { project: "甲", task: "一", unit: "县工信局" },
        { project: "甲", task: "二" },
      ]),
      table("handovers", [
        { kind: "报送", title: "月报", unit: "经开区", due: "2020-05" },
        { kind: "报送", title: "月报", unit: "杜家街道", due: "2020-05" },
        { kind: "报送", title: "月报", unit: "赤泥洼乡", due: "2020-05" },
        { kind: "报送", title: "月报", unit: "王村镇人民政府", due: "2020-05" },
      ]),
      table("targets", [
        { unit: "县发改局", group: "部门组" },
        { unit: TOWN, group: null },
        { unit: TOWN, group: "重点乡镇" },
      ]),
    ],
    { units: [{ name: "经开区", aliases: [], group: "园区" }] },
  );

  test("stand as in the targets ledger, then as they first appear", () => {
    expect(county.units.map(({ name }) => name)).toEqual([
      "县发改局",
      TOWN,
      "康宁镇",
      "县工信局",
      "经开区",
      "杜家街道",
      "赤泥洼乡",
      "王村镇人民政府",
    ]);
  });

  test("have the group of the targets ledger, of the rules, or of their name", () => {
    expect(Object.fromEntries(county.units.map(({ name, group }) => [name, group]))).toEqual({
      县发改局: "部门",
      [TOWN]: "重点乡镇",
      康宁镇: "乡镇",
      县工信局: "部门",
      经开区: "园区",
      杜家街道: "乡镇",
      赤泥洼乡: "乡镇",
      王村镇人民政府: "乡镇",
    });
  });

  test("a milestone belongs to its own unit, else to its project's", () => {
    expect(county.milestones.map(({ unit }) => unit)).toEqual(["县工信局", "康宁镇"]);
  });
});

describe("targets", () => {
  const county = countyOf("2020-06", [
    table("targets", [
      { unit: TOWN, reserveTarget: null, investTarget: wan(10), bonus: 100, penalty: null, veto: false },
      { unit: TOWN, reserveTarget: 4, investTarget: wan(20), bonus: 250, penalty: 30, veto: true },
    ]),
    table("targets", [{ unit: TOWN, reserveTarget: 9, startTarget: 2 }], { sheet: "补充" }),
  ]);
  const target = county.units[0]?.target;

  test("the first non-empty cell holds; bonuses and penalties are added; one veto is enough", () => {
    expect(target).toMatchObject({
      reserveTarget: 4,
      investTarget: wan(10),
      startTarget: 2,
      signTarget: 0,
      bonus: 350,
      penalty: 30,
      veto: true,
    });
  });

  test("the row that holds is known", () => {
    const fields = ["reserveTarget", "investTarget", "startTarget", "signTarget"] as const;
    const places = fields.map((field) => {
      const holder = target?.rowOf(field);
      return holder && `${holder.table.sheet}${holder.table.rows[holder.at]}`;
    });
    expect(places).toEqual(["目标台账4", "目标台账3", "补充3", undefined]);
  });
});

describe("progress values", () => {
  const register = table(
    "projects",
    [
      { name: "甲", unit: TOWN, annualPlan: wan(120), investedMonth: wan(7), investedYear: wan(50) },
      { name: "乙", unit: TOWN, annualPlan: wan(120) },
      { name: "乙", unit: TOWN, annualPlan: wan(60), investedMonth: wan(3) },
    ],
    { sheet: "项目" },
  );
  const pairs = table(
    "progress",
    [
      { project: "甲", month: "2020-06", done: wan(99), funded: wan(11) },
      { project: "甲", month: "2020-05", done: wan(5), yearToDate: wan(43) },
      { project: "乙", month: "2020-05", done: wan(2) },
      { project: "没有", month: "2020-05", done: wan(3) },
    ],
    { sheet: "项目", rows: [3, 3, 5, 9], register: true },
  );
  const ledger = table(
    "progress",
    [
      { project: "甲", month: "2020-05", done: null, yearToDate: wan(40) },
      { project: "甲", month: "2020-05", done: wan(6), yearToDate: wan(41) },
      { project: "乙", month: "2020-06", done: wan(1) },
      { project: "乙", month: "2020-04", done: wan(2) },
      { project: "乙", month: "2019-06", done: wan(77) },
      { project: "乙", month: "2020-07", done: wan(88) },
      { project: "甲", month: "2020-12", planned: wan(1) },
      { project: "乙", month: "2020-01", planned: wan(1) },
    ],
    { sheet: "进度" },
  );
  const county = countyOf("2020-06", [register, pairs, ledger]);
  const [first, second, third] = county.projects;

  test("the first non-empty cell of the progress ledger holds", () => {
    expect(first?.progress(5, "yearToDate")).toMatchObject({
      value: wan(40),
      source: { sheet: "进度", row: 3 },
    });
    expect(first?.progress(5, "done")).toMatchObject({ value: wan(6), source: { sheet: "进度", row: 4 } });
  });

  test("then the register's own 本月 and 累计, before a pair of columns of that month", () => {
    expect(first?.progress(6, "done")).toMatchObject({ value: wan(7), source: { sheet: "项目", row: 3 } });
    expect(first?.progress(6, "yearToDate")?.value).toBe(wan(50));
    expect(first?.progress(6, "funded")?.value).toBe(wan(11));
  });

  test("register rows belong to the project on their row, ledger rows to the first of the name", () => {
    expect(second?.progress(6, "done")?.value).toBe(wan(1));
    expect(third?.progress(6, "done")?.value).toBe(wan(3));
    expect(third?.progress(5, "done")?.value).toBe(wan(2));
    expect(second?.progress(5, "done")).toBeUndefined();
  });

  test("a register row of no project is left out with its project, and told but once", () => {
    expect(county.leftOut).toEqual([]);
  });

  test("months of other years and no months at all have none", () => {
    expect(second?.progress(7, "done")?.value).toBe(wan(88));
    expect(second?.progress(0, "planned")).toBeUndefined();
    expect(first?.progress(13, "planned")).toBeUndefined();
  });

  test("ytd is the register's 累计, else the ledger's, else the months up to N added up", () => {
    expect(first?.ytd).toMatchObject({ value: wan(50), source: { sheet: "项目", row: 3 } });
    expect(second?.ytd).toMatchObject({ value: wan(3), source: { sheet: "进度", row: 5 } });
    expect(third?.ytd).toMatchObject({ value: wan(5), source: { sheet: "项目", row: 5 } });
    const may = countyOf("2020-05", [register, ledger]);
    expect(may.projects[0]?.ytd?.value).toBe(wan(50));
  });

  test("the ledger's 累计 of month N comes before a sum of months; of another month it does not", () => {
    const tables = [
      table("projects", [{ name: "甲", unit: TOWN }]),
      table("progress", [
        { project: "甲", month: "2020-05", done: wan(1), yearToDate: wan(30) },
        { project: "甲", month: "2020-06", done: wan(2), yearToDate: wan(33) },
      ]),
    ];
    expect(countyOf("2020-06", tables).projects[0]?.ytd?.value).toBe(wan(33));
    expect(countyOf("2020-07", tables).projects[0]?.ytd?.value).toBe(wan(3));
    expect(countyOf("2020-04", tables).projects[0]?.ytd).toBeNull();
  });
});

/** One project with monthly plans from January on. */
function planned(months: readonly (number | null)[], annualPlan: number | null): readonly AnyTable[] {
  const rows = months.map((amount, at) => ({
    project: "甲",
    month: `2020-${String(at + 1).padStart(2, "0")}`,
    planned: amount,
  }));
  return [
    table("projects", [{ name: "甲", unit: TOWN, annualPlan }]),
    table("progress", rows, { columns: ["planned"] }),
  ];
}

function twelfths(
  months: readonly (number | null)[],
  annualPlan: number | null,
  period = "2020-03",
): bigint | undefined {
  return countyOf(period, planned(months, annualPlan)).projects[0]?.planToDateTwelfths;
}

describe("plan to date", () => {
  test("the months' plans where every month up to N has one; 0 is one", () => {
    expect(twelfths([5, 0, 7], 100)).toBe(12n * 12n);
  });

  test("else the year's plan in proportion, kept as a fraction", () => {
    expect(twelfths([5, null, 7], 100)).toBe(300n);
    expect(twelfths([5, 0], 101)).toBe(303n);
    expect(twelfths([], null)).toBe(0n);
  });

  test("the whole year's plan is known only with all twelve months", () => {
    const year = Array<number>(12).fill(3);
    expect(countyOf("2020-03", planned(year, 1)).projects[0]?.plannedYear).toBe(36);
    expect(countyOf("2020-12", planned(year.slice(1), 1)).projects[0]?.plannedYear).toBeNull();
  });
});

describe("presence", () => {
  const county = countyOf("2020-06", [table("targets", [], { columns: ["investTarget"] })]);

  test("a ledger is there when a sheet is, a column when a header is, filled or not", () => {
    expect(county.isPresent("targets")).toBe(true);
    expect(county.isPresent("projects")).toBe(false);
    expect(county.hasColumn("targets", "investTarget")).toBe(true);
    expect(county.hasColumn("targets", "signTarget")).toBe(false);
  });
});
