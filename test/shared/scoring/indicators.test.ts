/** Each indicator of method §4 on counties small enough to count by hand. */
import { describe, expect, test } from "vitest";
import type { IndicatorId } from "#shared/ledgers/rules.ts";
import type { FieldOf } from "#shared/ledgers/fields.ts";
import { table, wan, type AnyTable, type PlainRow } from "#test/support/ledgers.ts";
import { ratios, TOWN } from "./county-of.ts";

const OTHER = "康宁镇";
const JUNE = "2020-06";

/** Projects of one unit, named by their place; `columns` exist whether filled or not. */
function register(
  rows: readonly PlainRow<"projects">[],
  ...columns: readonly FieldOf<"projects">[]
): AnyTable {
  return table(
    "projects",
    rows.map((row, at) => ({ name: `项目${at + 1}`, unit: TOWN, ...row })),
    { columns },
  );
}

function milestones(...rows: readonly PlainRow<"milestones">[]): AnyTable {
  return table(
    "milestones",
    rows.map((row) => ({ project: "项目1", task: "节点", ...row })),
    { columns: ["due", "owner", "doneOn"] },
  );
}

function handovers(...rows: readonly PlainRow<"handovers">[]): AnyTable {
  return table(
    "handovers",
    rows.map((row) => ({ kind: "问题" as const, title: "事项", unit: TOWN, ...row })),
    { columns: ["closedOn"] },
  );
}

/** A unit's target of the year. */
function target(row: PlainRow<"targets">): AnyTable {
  return table("targets", [{ unit: TOWN, ...row }]);
}

/** Progress rows from January on, one a month. */
function monthly(rows: readonly PlainRow<"progress">[], project = "项目1"): AnyTable {
  return table(
    "progress",
    rows.map((row, at) => ({ project, month: `2020-${String(at + 1).padStart(2, "0")}`, ...row })),
  );
}

function ratio(id: IndicatorId, period: string, ...tables: readonly AnyTable[]): string | null {
  return ratios(period, tables)[id];
}

describe("R1 五个一到位率", () => {
  const full = { leader: "张", team: "专班", scheme: "方案", owner: "李" };

  test("counts the four and being unique, over live projects", () => {
    expect(ratio("R1", JUNE, register([full, { leader: "张" }, { ...full, stage: "终止" }]))).toBe("7/10");
  });

  test("asks only for columns the workbook has, empty ones included", () => {
    expect(ratio("R1", JUNE, register([{ leader: "张" }, {}]))).toBe("3/4");
    expect(ratio("R1", JUNE, register([{ leader: "张" }, {}], "scheme"))).toBe("3/6");
    expect(ratio("R1", JUNE, register([{}]))).toBe("1/1");
  });

  test("a column on another sheet exists for all", () => {
    const other = table("projects", [{ name: "别处", unit: OTHER, leader: "王" }], { sheet: OTHER });
    expect(ratio("R1", JUNE, register([{}]), other)).toBe("1/2");
  });

  test("a shared name or code costs each of the live rows one", () => {
    expect(ratio("R1", JUNE, register([{ name: "甲" }, { name: "甲" }]))).toBe("0/2");
    expect(ratio("R1", JUNE, register([{ code: "1" }, { code: " １" }, { code: "2" }, {}]))).toBe("2/4");
    expect(ratio("R1", JUNE, register([{ name: "甲" }, { name: "甲", stage: "终止" }]))).toBe("1/1");
    const elsewhere = table("projects", [{ name: "项目1", unit: OTHER }], { sheet: OTHER });
    expect(ratio("R1", JUNE, register([{}]), elsewhere)).toBe("0/1");
  });

  test("without live projects it is not applicable", () => {
    expect(ratio("R1", JUNE, register([{ stage: "终止" }]))).toBeNull();
  });
});

describe("R2 要素完整率", () => {
  test("counts filled cells, 0 and negatives and unknown words among them", () => {
    const row = { nature: "不明", totalInvestment: 0, annualPlan: -1, plannedStart: "2020" };
    expect(ratio("R2", JUNE, register([row], "plannedFinish"))).toBe("4/5");
  });

  test("asks only for columns the workbook has", () => {
    expect(ratio("R2", JUNE, register([{ nature: "新建" }, { stage: "终止", nature: "新建" }]))).toBe("1/1");
    expect(ratio("R2", JUNE, register([{}]))).toBeNull();
  });
});

describe("R3 谋划储备完成率", () => {
  test("reserves of the year against the months so far", () => {
    const rows = [{ stage: "储备" as const }, { stage: "意向" as const }, { stage: "签约" as const }, {}];
    expect(ratio("R3", JUNE, register(rows), target({ reserveTarget: 4 }))).toBe("3/2");
    expect(ratio("R3", "2020-12", register(rows), target({ reserveTarget: 4 }))).toBe("3/4");
    expect(ratio("R3", "2020-01", register(rows), target({ reserveTarget: 4 }))).toBe("9/1");
  });

  test("a target with decimals stays exact", () => {
    expect(ratio("R3", "2020-12", register([{ stage: "储备" }]), target({ reserveTarget: 2.5 }))).toBe("2/5");
  });

  test("needs a target and something stages come from", () => {
    expect(ratio("R3", JUNE, register([{}], "stage"), target({ reserveTarget: 0 }))).toBeNull();
    expect(ratio("R3", JUNE, register([{}]), target({ reserveTarget: 3 }))).toBeNull();
    expect(ratio("R3", JUNE, register([{}], "signedOn"), target({ reserveTarget: 3 }))).toBe("2/3");
    expect(ratio("R3", JUNE, register([{}], "stage"), target({ investTarget: 3 }))).toBeNull();
  });
});

describe("B1 节点分解率", () => {
  const active = { stage: "开工" as const };

  test("active projects with a milestone due in the year, whoever's", () => {
    const tables = [
      register([active, active, active, { stage: "竣工" }, { stage: "储备" }]),
      milestones(
        { due: "2020-12", unit: OTHER },
        { project: "项目2", due: "2021-01" },
        { project: "项目4", due: "2020-05" },
      ),
    ];
    expect(ratio("B1", JUNE, ...tables)).toBe("1/3");
  });

  test("an interval counts where it ends", () => {
    expect(ratio("B1", JUNE, register([active]), milestones({ due: "2019-12-21/2020-01-10" }))).toBe("1/1");
    expect(ratio("B1", JUNE, register([active]), milestones({ due: "2020-12-21/2021-01-10" }))).toBe("0/1");
  });

  test("a ledger without rows is present; no ledger, or no due column, is not", () => {
    expect(ratio("B1", JUNE, register([active]), milestones())).toBe("0/1");
    expect(ratio("B1", JUNE, register([active]))).toBeNull();
    const undated = table("milestones", [{ project: "项目1", task: "节点" }]);
    expect(ratio("B1", JUNE, register([active]), undated)).toBeNull();
  });

  test("a milestone left out breaks nothing down", () => {
    expect(ratio("B1", JUNE, register([active]), milestones({ due: "2020-07", task: null }))).toBe("0/1");
  });
});

describe("B2 责任到人率", () => {
  test("a valid due and an owner, of projects not 终止", () => {
    const tables = [
      register([{}, { stage: "终止" }]),
      milestones(
        { due: "2020-05", owner: "王" },
        { due: "2020-05" },
        { owner: "王" },
        { project: "项目2", due: "2020-05", owner: "王" },
      ),
    ];
    expect(ratio("B2", JUNE, ...tables)).toBe("1/3");
  });

  test("counts for the milestone's own unit", () => {
    const tables = [register([{}]), milestones({ due: "2020-05", owner: "王", unit: OTHER })];
    expect(ratio("B2", JUNE, ...tables)).toBeNull();
    expect(ratios(JUNE, tables, OTHER).B2).toBe("1/1");
  });

  test("needs both columns", () => {
    const ownerless = table("milestones", [{ project: "项目1", task: "节点", due: "2020-05" }]);
    expect(ratio("B2", JUNE, register([{}]), ownerless)).toBeNull();
  });
});

/** The same plan in each of the twelve months. */
function year(amount: number): PlainRow<"progress">[] {
  return Array.from({ length: 12 }, () => ({ planned: amount }));
}

describe("B3 计划匹配率", () => {
  test.each([
    ["equal", 1_200, "1/1"],
    ["at the upper limit", 1_212, "1/1"],
    ["above it", 1_213, "0/1"],
    ["at the lower limit", 1_188, "1/1"],
    ["below it", 1_187, "0/1"],
  ])("%s", (_, planned, expected) => {
    const rows = [...year(99).slice(1), { planned: planned - 11 * 99 }];
    expect(ratio("B3", JUNE, register([{ annualPlan: 1_200 }]), monthly(rows))).toBe(expected);
  });

  test("only live projects with a plan and all twelve months", () => {
    expect(ratio("B3", JUNE, register([{ annualPlan: 1_200 }]), monthly(year(100).slice(1)))).toBeNull();
    expect(ratio("B3", JUNE, register([{ annualPlan: 0 }]), monthly(year(0)))).toBeNull();
    expect(
      ratio("B3", JUNE, register([{ annualPlan: 1_200, stage: "终止" }]), monthly(year(100))),
    ).toBeNull();
  });
});

describe("C1 投资完成率", () => {
  test("what was invested against the plan to date, of live projects with a plan", () => {
    const rows = [
      { annualPlan: wan(1200), investedYear: wan(500) },
      { annualPlan: wan(100) },
      { annualPlan: 0, investedYear: wan(900) },
      { annualPlan: wan(600), investedYear: wan(900), stage: "终止" as const },
    ];
    expect(ratio("C1", JUNE, register(rows))).toBe(`${wan(500)}/${wan(650)}`);
  });

  test("the plan to date stays a fraction", () => {
    expect(ratio("C1", "2020-01", register([{ annualPlan: 7, investedYear: 1 }]))).toBe("12/7");
  });

  test("is decided project by project", () => {
    const plans = monthly([{ planned: 5 }, { planned: 6 }], "项目1");
    const rows = [{ annualPlan: 120, investedYear: 1 }, { annualPlan: 120 }];
    expect(ratio("C1", "2020-02", register(rows), plans)).toBe("1/31");
  });

  test("is not applicable where nothing was planned yet, or nothing says what was invested", () => {
    const none = monthly([{ planned: 0 }]);
    expect(ratio("C1", "2020-01", register([{ annualPlan: 5, investedYear: 1 }]), none)).toBeNull();
    expect(ratio("C1", JUNE, register([{ annualPlan: 5 }]))).toBeNull();
    expect(ratio("C1", JUNE, register([{ annualPlan: 5 }], "investedMonth"))).toBe("0/5");
  });
});

describe("C2 应开工项目开工率", () => {
  const started = { actualStart: "2020-04-01" };

  test.each<[string, PlainRow<"projects">, string | null]>([
    ["planned this year and started", { plannedStart: "2020-05", ...started }, "1/1"],
    ["planned this year and not started", { plannedStart: "2020-05" }, "0/1"],
    ["planned later", { plannedStart: "2020-07", ...started }, null],
    ["planned for a month that ends on the as-of date", { plannedStart: "2020-06" }, "0/1"],
    ["planned for a half-year that ends on the as-of date", { plannedStart: "2020-01-01/2020-06-30" }, "0/1"],
    ["planned for the year", { plannedStart: "2020" }, null],
    ["planned last year and still waiting", { plannedStart: "2019-05" }, "0/1"],
    ["planned last year, started this year", { plannedStart: "2019-05", ...started }, "1/1"],
    ["planned last year, started then", { plannedStart: "2019-05", actualStart: "2019-08" }, null],
    ["planned last year, started by stage alone", { plannedStart: "2019-05", stage: "开工" }, null],
    [
      "planned last year, to start later this year",
      { plannedStart: "2019-05", actualStart: "2020-08" },
      "0/1",
    ],
    ["terminated", { plannedStart: "2020-05", stage: "终止", ...started }, null],
    ["started by stage", { plannedStart: "2020-05", stage: "竣工" }, "1/1"],
    ["no plan", { ...started }, null],
  ])("%s", (_, row, expected) => {
    expect(ratio("C2", JUNE, register([row], "actualStart", "plannedStart"))).toBe(expected);
  });

  test("needs a column that shows a start", () => {
    expect(ratio("C2", JUNE, register([{ plannedStart: "2020-05" }], "signedOn", "contractOn"))).toBeNull();
    expect(ratio("C2", JUNE, register([{ plannedStart: "2020-05" }], "operatingOn"))).toBe("0/1");
  });
});

/** 累计 of May and June, 本月 and 核实 of June. */
function figures(
  may: number | null,
  june: number | null,
  done: number | null,
  verified: number | null = null,
): PlainRow<"progress">[] {
  return [{}, {}, {}, {}, { yearToDate: may }, { yearToDate: june, done, verified }];
}

describe("C3 账实相符率", () => {
  test("(a) this month's 累计 is last month's plus 本月", () => {
    expect(ratio("C3", JUNE, register([{}]), monthly(figures(40, 50, 10)))).toBe("1/1");
    expect(ratio("C3", JUNE, register([{}]), monthly(figures(40, 50, 9)))).toBe("0/1");
    expect(ratio("C3", JUNE, register([{}]), monthly(figures(null, 50, 10)))).toBeNull();
    expect(ratio("C3", JUNE, register([{}]), monthly(figures(40, null, 10)))).toBeNull();
    expect(ratio("C3", JUNE, register([{}]), monthly(figures(40, 50, null)))).toBeNull();
  });

  test("(a) can't be made in January", () => {
    expect(ratio("C3", "2020-01", register([{}]), monthly([{ yearToDate: 5, done: 5 }]))).toBeNull();
  });

  test("(b) what was invested since the start fits the total", () => {
    const row = { investedBefore: 40, investedYear: 60, totalInvestment: 100 };
    expect(ratio("C3", JUNE, register([row]))).toBe("1/1");
    expect(ratio("C3", JUNE, register([{ ...row, investedYear: 61 }]))).toBe("0/1");
    expect(ratio("C3", JUNE, register([{ ...row, investedBefore: null }]))).toBeNull();
    expect(ratio("C3", JUNE, register([{ ...row, investedYear: null }]))).toBeNull();
    expect(ratio("C3", JUNE, register([{ ...row, totalInvestment: null }]))).toBeNull();
    expect(ratio("C3", JUNE, register([{ ...row, totalInvestment: 0 }]))).toBe("0/1");
  });

  test.each([
    [105, 100, "1/1"],
    [106, 100, "0/1"],
    [95, 100, "1/1"],
    [94, 100, "0/1"],
    [0, 0, "1/1"],
    [1, 0, "0/1"],
    [-100, -100, "0/1"],
  ])("(c) reported %d, verified %d", (done, verified, expected) => {
    expect(ratio("C3", JUNE, register([{}]), monthly(figures(null, null, done, verified)))).toBe(expected);
  });

  test("(c) looks at month N alone, and at live projects", () => {
    const may = monthly([{}, {}, {}, {}, { done: 5, verified: 5 }]);
    expect(ratio("C3", JUNE, register([{}]), may)).toBeNull();
    expect(ratio("C3", "2020-05", register([{ stage: "终止" }]), may)).toBeNull();
    expect(ratio("C3", "2020-05", register([{}]), may)).toBe("1/1");
  });
});

describe("D1 节点按期完成率", () => {
  test.each<[string, PlainRow<"milestones">, string | null]>([
    ["met", { due: "2020-05", doneOn: "2020-05-31" }, "1/1"],
    [
      "met within an interval that begins in time",
      { due: "2020-05", doneOn: "2020-05-30/2020-06-08" },
      "1/1",
    ],
    ["late", { due: "2020-05", doneOn: "2020-06-01" }, "0/1"],
    ["open", { due: "2020-05" }, "0/1"],
    ["due later", { due: "2020-07", doneOn: "2020-03" }, null],
    ["due in a quarter not over", { due: "2020-06-15/2020-07-15" }, null],
    ["due last year, done then", { due: "2019-11", doneOn: "2019-11" }, null],
    ["due last year, done late then", { due: "2019-11", doneOn: "2019-12-31" }, null],
    ["due last year, done this year", { due: "2019-11", doneOn: "2020-01-01" }, "0/1"],
    [
      "due last year, done in an interval from last year",
      { due: "2019-11", doneOn: "2019-12-21/2020-01-10" },
      null,
    ],
    ["due last year, open", { due: "2019-11" }, "0/1"],
    [
      "due across the turn of the year, done before",
      { due: "2019-12-21/2020-01-10", doneOn: "2019-12" },
      "1/1",
    ],
    ["without due", { doneOn: "2020-03" }, null],
    ["of a terminated project", { project: "项目2", due: "2020-05", doneOn: "2020-05" }, null],
  ])("%s", (_, row, expected) => {
    expect(ratio("D1", JUNE, register([{}, { stage: "终止" }]), milestones(row))).toBe(expected);
  });
});

describe("D2 签约履约率 and D3 签约开工率", () => {
  const rows: PlainRow<"projects">[] = [
    { stage: "签约" },
    { stage: "合同" },
    { stage: "签约", actualStart: "2020-05" },
    { stage: "终止", signedOn: "2019-05", actualStart: "2019-08" },
    { stage: "终止" },
    { stage: "意向" },
    { stage: "储备", signedOn: "2020-12" },
  ];

  test("over projects signed ever, 终止 with a date among them", () => {
    expect(ratio("D2", JUNE, register(rows))).toBe("2/4");
    expect(ratio("D3", JUNE, register(rows))).toBe("1/4");
  });

  test("need a column that shows a contract, a start", () => {
    const signed = register([{ signedOn: "2020-05" }]);
    expect(ratio("D2", JUNE, signed)).toBeNull();
    const contract = register([{ signedOn: "2020-05" }], "contractOn");
    expect(ratio("D2", JUNE, contract)).toBe("0/1");
    expect(ratio("D3", JUNE, contract)).toBeNull();
  });
});

describe("D4 交办销号率 and D5 报送及时率", () => {
  test.each<[string, PlainRow<"handovers">, string | null]>([
    ["on time", { due: "2020-05-10", closedOn: "2020-05-10" }, "2/2"],
    ["late", { due: "2020-05-10", closedOn: "2020-06-30" }, "1/2"],
    ["late, after the as-of date", { due: "2020-05-10", closedOn: "2020-07-01" }, "0/2"],
    ["open", { due: "2020-05-10" }, "0/2"],
    ["due later", { due: "2020-07-10", closedOn: "2020-06-01" }, null],
    ["due last year, closed then", { due: "2019-11", closedOn: "2019-12" }, null],
    ["due last year, open", { due: "2019-11" }, "0/2"],
    ["due last year, closed this year", { due: "2019-11", closedOn: "2020-02" }, "1/2"],
  ])("%s", (_, row, expected) => {
    expect(ratio("D4", JUNE, handovers(row))).toBe(expected);
    expect(ratio("D5", JUNE, handovers({ ...row, kind: "报送" }))).toBe(expected);
  });

  test("报送 is D5's, the other three kinds are D4's", () => {
    const due = { due: "2020-05", closedOn: "2020-05" };
    const tables = [
      handovers(
        { kind: "问题", ...due },
        { kind: "督查", ...due },
        { kind: "协同", ...due },
        { kind: "报送", ...due },
      ),
    ];
    expect(ratio("D4", JUNE, ...tables)).toBe("6/6");
    expect(ratio("D5", JUNE, ...tables)).toBe("2/2");
  });

  test("a project is no key of a handover", () => {
    expect(ratio("D4", JUNE, handovers({ due: "2020-05", closedOn: "2020-05", project: "没有" }))).toBe(
      "2/2",
    );
  });
});

describe("S1 投资目标完成率", () => {
  test("all live projects, with a plan or without", () => {
    const rows = [
      { investedYear: wan(300), annualPlan: wan(1) },
      { investedYear: wan(100) },
      { investedYear: wan(50), stage: "终止" as const },
    ];
    expect(ratio("S1", JUNE, register(rows), target({ investTarget: wan(1000) }))).toBe(
      `${wan(400)}/${wan(500)}`,
    );
    expect(ratio("S1", "2020-12", register(rows), target({ investTarget: wan(1000) }))).toBe(
      `${wan(400)}/${wan(1000)}`,
    );
  });
});

describe("S2 新开工目标完成率", () => {
  test("live projects that began in the year, by now, by their date", () => {
    const rows = [
      { actualStart: "2020-06-30" },
      { actualStart: "2020-07-01" },
      { actualStart: "2019-12-31" },
      { actualStart: "2019-12-31/2020-01-20" },
      { actualStart: "2020-02", stage: "终止" as const },
      { stage: "开工" as const },
    ];
    expect(ratio("S2", JUNE, register(rows), target({ startTarget: 3 }))).toBe("2/3");
  });

  test("needs actualStart itself", () => {
    expect(ratio("S2", JUNE, register([{ stage: "开工" }]), target({ startTarget: 3 }))).toBeNull();
  });
});

describe("S3 签约目标完成率", () => {
  test("what was signed in the year, by now, of projects not 终止", () => {
    const rows = [
      { signedOn: "2020-06-30", totalInvestment: wan(10) },
      { signedOn: "2020-07-01", totalInvestment: wan(100) },
      { signedOn: "2019-12-31", totalInvestment: wan(100) },
      { signedOn: "2020-03", totalInvestment: wan(100), stage: "终止" as const },
      { signedOn: "2020-03" },
    ];
    expect(ratio("S3", JUNE, register(rows), target({ signTarget: wan(40) }))).toBe(`${wan(10)}/${wan(20)}`);
  });

  test("needs the date and the total investment", () => {
    expect(ratio("S3", JUNE, register([{ signedOn: "2020-03" }]), target({ signTarget: 3 }))).toBeNull();
    expect(
      ratio("S3", JUNE, register([{ stage: "签约", totalInvestment: 5 }]), target({ signTarget: 3 })),
    ).toBeNull();
  });
});

/** Which of the fields, alone in a register, make an indicator applicable to a project and a unit's targets. */
function enough(
  id: IndicatorId,
  fields: readonly FieldOf<"projects">[],
  row: PlainRow<"projects">,
  unitTarget: PlainRow<"targets"> = {},
): readonly string[] {
  return fields.filter((field) => ratio(id, JUNE, register([row], field), target(unitTarget)) !== null);
}

describe("sources", () => {
  const STAGE_FIELDS = [
    "stage",
    "signedOn",
    "contractOn",
    "actualStart",
    "actualFinish",
    "operatingOn",
  ] as const;
  const YEAR_TO_DATE = ["investedYear", "investedMonth"] as const;

  test("any stage source for R3", () => {
    expect(enough("R3", STAGE_FIELDS, {}, { reserveTarget: 3 })).toEqual(STAGE_FIELDS);
  });

  test("for C2, D2 and D3 those from a start, from a contract, from a start on", () => {
    const starts = ["stage", "actualStart", "actualFinish", "operatingOn"];
    expect(enough("C2", STAGE_FIELDS, { plannedStart: "2020-05" })).toEqual(starts);
    const contracts = ["stage", "contractOn", "actualStart", "actualFinish", "operatingOn"];
    expect(enough("D2", STAGE_FIELDS, { signedOn: "2020-05" })).toEqual(contracts);
    expect(enough("D3", STAGE_FIELDS, { signedOn: "2020-05" })).toEqual(starts);
  });

  test("any ytd source for C1 and S1, of the register or of progress", () => {
    expect(enough("C1", YEAR_TO_DATE, { annualPlan: 5 })).toEqual(YEAR_TO_DATE);
    expect(enough("S1", YEAR_TO_DATE, {}, { investTarget: 5 })).toEqual(YEAR_TO_DATE);
    for (const field of ["yearToDate", "done", "planned", "verified", "funded"] as const) {
      const progress = table("progress", [], { columns: [field] });
      const isSource = field === "yearToDate" || field === "done";
      expect(ratio("C1", JUNE, register([{ annualPlan: 2 }]), progress)).toBe(isSource ? "0/1" : null);
    }
  });
});
