/** One thing wrong in sound ledgers: it is found at its cell, with its severity, and nothing else is. */
import { describe, expect, test } from "vitest";
import { fiveLedgers, findingLines, type Changes } from "#test/support/five-ledgers.ts";

type Case = readonly [what: string, changes: Changes, ...found: readonly string[]];

const SERIAL = 44_136; // 2020-11-01

const CELLS: readonly Case[] = [
  ["a required cell is empty", { 项目台账: { E4: null } }, "warning cell-empty 项目台账 E4"],
  [
    "a placeholder stands in a required cell",
    { 项目台账: { S5: "待定" } },
    "warning placeholder 项目台账 S5",
  ],
  ["a stroke stands in a required cell", { 项目台账: { S5: "——" } }, "warning placeholder 项目台账 S5"],
  ["a range for an amount", { 进度台账: { G2: "500-700" } }, "error number-unreadable 进度台账 G2"],
  ["words for an amount", { 进度台账: { G2: "若干" } }, "error number-unreadable 进度台账 G2"],
  ["a percentage for an amount", { 进度台账: { G2: "80%" } }, "error number-unreadable 进度台账 G2"],
  ["a number as text", { 进度台账: { G2: "600" } }, "warning number-as-text 进度台账 G2"],
  ["a full-width number", { 进度台账: { G2: "６００" } }, "warning number-as-text 进度台账 G2"],
  ["thousands parted", { 目标台账: { D2: "20,000" } }, "warning number-as-text 目标台账 D2"],
  ["an estimate", { 进度台账: { G2: "约600" } }, "notice number-approximate 进度台账 G2"],
  ["a unit of its own", { 目标台账: { D2: "2亿元" } }, "notice money-unit-in-cell 目标台账 D2"],
  ["finer than 1 元", { 进度台账: { G2: 600.000_01 } }, "notice money-rounded 进度台账 G2"],
  ["a negative amount", { 进度台账: { G2: -600 } }, "warning money-negative 进度台账 G2"],
  ["a negative target", { 目标台账: { F2: -9000 } }, "error target-negative 目标台账 F2"],
  ["a negative penalty", { 目标台账: { H4: -1 } }, "error target-negative 目标台账 H4"],
  ["an amount in 元 among 万元", { 进度台账: { G2: 6_000_000 } }, "warning money-unit-doubtful 进度台账 G2"],
  ["a day that is none", { 项目台账: { O4: "2018.2.30" } }, "error date-unreadable 项目台账 O4"],
  ["a month that is none", { 项目台账: { O4: "2018.13" } }, "error date-unreadable 项目台账 O4"],
  ["words for a date", { 节点台账: { F2: "尽快" } }, "error date-unreadable 节点台账 F2"],
  ["a day as text", { 节点台账: { F2: "2020.9.15" } }, "warning date-as-text 节点台账 F2"],
  ["a month without its year", { 节点台账: { F2: "9月底" } }, "notice date-year-supplied 节点台账 F2"],
  ["a bare serial", { 节点台账: { F2: 44_075 } }, "notice date-as-serial 节点台账 F2"],
  ["January, or October without its zero", { 项目台账: { O6: 2019.1 } }, "error date-ambiguous 项目台账 O6"],
  [
    "an actual date of a quarter",
    { 项目台账: { O4: "2018年三季度" } },
    "warning actual-date-coarse 项目台账 O4",
  ],
  ["an error value", { 进度台账: { G2: "#DIV/0!" } }, "error error-value 进度台账 G2"],
  ["an error value in a text", { 项目台账: { J4: "#N/A" } }, "warning error-value-in-text 项目台账 J4"],
  ["a trailing blank", { 项目台账: { D6: "东河镇 " } }, "notice text-untidy 项目台账 D6"],
  [
    "a line break in a name",
    { 项目台账: { C6: "东河镇藜麦\n加工园区项目" } },
    "notice text-untidy 项目台账 C6",
  ],
  ["an unknown nature", { 项目台账: { E4: "新健" } }, "warning nature-unknown 项目台账 E4"],
  ["an unknown path", { 项目台账: { F4: "旅游全区化" } }, "warning path-unknown 项目台账 F4"],
  ["an unknown stage", { 项目台账: { G4: "烂尾" } }, "warning stage-unknown 项目台账 G4"],
  ["an unknown kind", { 交办台账: { B2: "报表" } }, "error kind-unknown 交办台账 B2"],
  ["neither yes nor no", { 目标台账: { J2: "待查" } }, "error flag-unknown 目标台账 J2"],
  ["a telephone one digit short", { 项目台账: { N4: "1383501234" } }, "warning phone-doubtful 项目台账 N4"],
  ["two units in a cell", { 项目台账: { D6: "东河镇、能源局" } }, "notice units-several 项目台账 D6"],
];

const ROWS: readonly Case[] = [
  ["a plan above the total", { 项目台账: { I7: 4400, I8: 19_600 } }, "warning plan-over-total 项目台账 I7"],
  [
    "more done than the total",
    { 项目台账: { V6: 2600, V8: 10_900 } },
    "warning invested-over-total 项目台账 X6",
  ],
  [
    "less in the year than in the month",
    { 项目台账: { X7: 40, X8: 8740 } },
    "warning year-to-date-below-month 项目台账 X7",
  ],
  [
    "planned to finish before it starts",
    { 项目台账: { S5: "2019.6" } },
    "warning finish-before-start 项目台账 S5",
  ],
  ["finished before it started", { 项目台账: { T7: "2018.4" } }, "warning finish-before-start 项目台账 T7"],
  [
    "planned to finish before it really started, with no plan to start",
    { 项目台账: { Q6: null, S6: "2020.2" } },
    "warning cell-empty 项目台账 Q6",
    "warning finish-before-start 项目台账 S6",
  ],
  ["a stage behind its dates", { 项目台账: { G4: "签约" } }, "warning stage-behind-dates 项目台账 G4"],
  ["a stage without its date", { 项目台账: { R6: null } }, "warning done-without-date 项目台账 R6"],
  [
    "completed, but when?",
    { 项目台账: { G7: "竣工", T7: null, U7: null } },
    "warning done-without-date 项目台账 T7",
  ],
  ["running, but since when?", { 项目台账: { U7: null } }, "warning done-without-date 项目台账 U7"],
  ["an actual date to come", { 项目台账: { T4: "2020.12" } }, "warning actual-after-as-of 项目台账 T4"],
  ["done, but when?", { 节点台账: { G2: null } }, "warning done-without-date 节点台账 G2"],
  ["是否办结? Yes, but when?", { 交办台账: { G4: null, H4: "是" } }, "warning done-without-date 交办台账 G4"],
  ["a tick without a date", { 交办台账: { G4: null, H4: "√" } }, "warning done-without-date 交办台账 G4"],
  ["closed, but when?", { 交办台账: { G4: null } }, "warning done-without-date 交办台账 G4"],
  ["closed in a month to come", { 交办台账: { G4: "2020.12" } }, "warning actual-after-as-of 交办台账 G4"],
  [
    "one name twice, whose second no milestone can name",
    { 项目台账: { C5: "北山风电场一期工程" }, 节点台账: { B3: "北山风电场一期工程" } },
    "warning duplicate-name 项目台账 C5",
  ],
  ["one code twice", { 项目台账: { B7: "X03" } }, "warning duplicate-code 项目台账 B7"],
  [
    "nearly one name",
    { 项目台账: { C7: "东河镇藜麦加工园区建设工程" } },
    "warning nearly-same-name 项目台账 C7",
  ],
  ["no name", { 项目台账: { C7: null } }, "error key-missing 项目台账 C7"],
  ["no unit", { 交办台账: { D3: "无" } }, "error key-missing 交办台账 D3"],
  [
    "no task, and what follows from it",
    { 节点台账: { C3: null } },
    "error key-missing 节点台账 C3",
    "notice milestones-none 项目台账 C5",
  ],
  [
    "a project misspelled, and what follows from it",
    { 节点台账: { B3: "北山风电厂二期工程" } },
    "error project-unknown 节点台账 B3",
    "notice milestones-none 项目台账 C5",
  ],
  [
    "one name and code twice, told once",
    { 项目台账: { B5: "X01", C5: "北山风电场一期工程" }, 节点台账: { B3: "北山风电场一期工程" } },
    "warning duplicate-name 项目台账 C5",
  ],
  [
    "a total in 亿元 among 万元, and what follows from it",
    { 项目台账: { H4: 3 } },
    "warning money-unit-doubtful 项目台账 H4",
    "notice plan-over-total 项目台账 I4",
    "notice invested-over-total 项目台账 X4",
    "notice total-amount-differs 项目台账 H8",
  ],
  [
    "a month in 元 among 万元, and what follows from it",
    { 进度台账: { D3: 7_000_000 } },
    "warning money-unit-doubtful 进度台账 D3",
    "notice progress-values-differ 项目台账 W4",
    "notice year-to-date-breaks 进度台账 E3",
  ],
];

/** Just inside what the method allows, and just outside. */
const BOUNDS: readonly Case[] = [
  ["累计 of just this month", { 项目台账: { X7: 50, X8: 8750 } }],
  [
    "累计 a little below this month",
    { 项目台账: { X7: 49, X8: 8749 } },
    "warning year-to-date-below-month 项目台账 X7",
  ],
  ["a plan of the whole total", { 项目台账: { I7: 4300, I8: 19_500 } }],
  [
    "a plan a little above",
    { 项目台账: { I7: 4300.01, I8: 19_500.01 } },
    "warning plan-over-total 项目台账 I7",
  ],
  ["all of the total done", { 项目台账: { V6: 2500, V8: 10_800 } }],
  [
    "a little more done",
    { 项目台账: { V6: 2500.01, V8: 10_800.01 } },
    "warning invested-over-total 项目台账 X6",
  ],
  ["finished in the month it started", { 项目台账: { R7: "2018.5", T7: "2018.5" } }],
  [
    "finished on the day it started",
    { 项目台账: { R7: { value: 43_221, format: "yyyy/m/d" }, T7: { value: 43_221, format: "yyyy/m/d" } } },
  ],
  [
    "finished the day before",
    { 项目台账: { R7: { value: 43_221, format: "yyyy/m/d" }, T7: { value: 43_220, format: "yyyy/m/d" } } },
    "warning finish-before-start 项目台账 T7",
  ],
  [
    "finished in the third of the month it started in",
    { 项目台账: { R7: "2018年5月中旬", T7: "2018年5月" } },
  ],
  [
    "finished in the third before",
    { 项目台账: { R7: "2018年5月中旬", T7: "2018年5月上旬" } },
    "warning finish-before-start 项目台账 T7",
  ],
  ["a later plan than the start was meant to be", { 项目台账: { Q7: "2018.8" } }],
  ["done on the as-of date", { 节点台账: { F3: "2020.12", G3: { value: 44_165, format: "yyyy/m/d" } } }],
  [
    "done the day after",
    { 节点台账: { F3: "2020.12", G3: { value: 44_166, format: "yyyy/m/d" } } },
    "warning actual-after-as-of 节点台账 G3",
  ],
  ["done some time this year", { 节点台账: { G3: "2020.11" } }],
  [
    "5 % above what was verified",
    { 进度台账: { D5: 105, E5: 1105, F5: 100 }, 项目台账: { W6: 105, X6: 1105, W8: 855, X8: 9555 } },
  ],
  ["5 % below", { 进度台账: { F5: 105.26 } }],
  [
    "5.01 % above",
    {
      进度台账: { D5: 105.01, E5: 1105.01, F5: 100 },
      项目台账: { W6: 105.01, X6: 1105.01, W8: 855.01, X8: 9555.01 },
    },
    "warning verified-differs 进度台账 D5",
  ],
  ["5.01 % below", { 进度台账: { F5: 105.28 } }, "warning verified-differs 进度台账 D5"],
  [
    "nothing done and nothing verified",
    { 进度台账: { D5: 0, E5: 1000, F5: 0 }, 项目台账: { W6: 0, X6: 1000, W8: 750, X8: 9450 } },
  ],
  ["something done and nothing verified", { 进度台账: { F5: 0 } }, "warning verified-differs 进度台账 D5"],
  [
    "as much as last month, and nothing done",
    { 进度台账: { D5: 0, E5: 1000, F5: 0 }, 项目台账: { W6: 0, X6: 1000, W8: 750, X8: 9450 } },
  ],
  ["one 元 off", { 进度台账: { E4: 999.9999 } }, "warning year-to-date-breaks 进度台账 E5"],
  [
    "an ended namesake",
    { 项目台账: { C5: "北山风电场一期工程", G5: "终止" }, 节点台账: { B3: "北山风电场一期工程" } },
  ],
  ["an ended project of the same code", { 项目台账: { B7: "X03", G7: "终止" } }],
  [
    "an ended project of nearly the same name",
    { 项目台账: { C7: "东河镇藜麦加工园区建设工程", G7: "终止" } },
  ],
  [
    "a later spelling of the same code",
    { 项目台账: { B7: "Ｘ０３" } },
    "warning duplicate-code 项目台账 B7",
    "notice text-untidy 项目台账 B7",
  ],
];

const SHEETS: readonly Case[] = [
  ["a total", { 项目台账: { H8: 65_000 } }, "warning total-amount-differs 项目台账 H8"],
  ["a count", { 项目台账: { A8: "合计：5个" } }, "warning total-count-differs 项目台账 A8"],
  ["a column without a header", { 节点台账: { F1: null } }, "notice header-empty 节点台账 F1"],
  ["a column of amounts without one", { 项目台账: { V3: null } }, "notice header-empty 项目台账 V3"],
  ["a number left out", { 节点台账: { A4: 4 } }, "warning sequence-gap 节点台账 A4"],
  ["a number twice", { 节点台账: { A3: 1 } }, "warning sequence-repeat 节点台账 A3"],
  ["a number mistyped, told once", { 项目台账: { A5: 22 } }, "warning sequence-gap 项目台账 A5"],
  [
    "a month's header not brought up to date",
    { 项目台账: { W3: "10月完成投资", W4: 600, W8: 750 } },
    "warning month-differs 项目台账 W3",
  ],
];

const BETWEEN: readonly Case[] = [
  [
    "a milestone of no project",
    { 节点台账: { B4: "东河镇黎麦园区" } },
    "error project-unknown 节点台账 B4",
    "warning milestones-none 项目台账 C6",
  ],
  ["progress of no project", { 进度台账: { A5: "某项目" } }, "error project-unknown 进度台账 A5"],
  ["a milestone of an unknown unit", { 节点台账: { D4: "西河镇" } }, "warning unit-unknown 节点台账 D4"],
  ["a handover of an unknown unit", { 交办台账: { D4: "水务局" } }, "warning unit-unknown 交办台账 D4"],
  [
    "a project's unit a slip of the pen away",
    { 项目台账: { D7: "住房和城乡见设局" } },
    "warning unit-unknown 项目台账 D7",
  ],
  [
    "an active project without a milestone",
    { 节点台账: { B3: "北山风电场一期工程" } },
    "warning milestones-none 项目台账 C5",
  ],
  [
    "the register against the ledger",
    { 项目台账: { X4: 7500, X8: 9450 } },
    "warning registers-differ 项目台账 X4",
  ],
  [
    "the register against the ledger, and the total that follows",
    { 项目台账: { X4: 7500 } },
    "warning registers-differ 项目台账 X4",
    "notice total-amount-differs 项目台账 X8",
  ],
  [
    "the register against the ledger, and a total that is wrong too",
    { 项目台账: { X4: 7500, X8: 9500 } },
    "warning registers-differ 项目台账 X4",
    "warning total-amount-differs 项目台账 X8",
  ],
  [
    "the ledger against itself, told once",
    { 进度台账: { E3: 7700 } },
    "warning year-to-date-breaks 进度台账 E3",
  ],
  ["less than last month", { 进度台账: { E2: 7700 } }, "warning year-to-date-falls 进度台账 E3"],
  ["reported far from verified", { 进度台账: { F3: 600 } }, "warning verified-differs 进度台账 D3"],
];

/** The monthly plans of a year, for one project. */
function plans(...amounts: readonly number[]): Changes {
  const changes: Record<string, string | number> = {};
  for (const [at, amount] of amounts.entries()) {
    changes[`A${at + 2}`] = "东河镇藜麦加工园区项目";
    changes[`B${at + 2}`] = `2020.${String(at + 1).padStart(2, "0")}`;
    changes[`C${at + 2}`] = amount;
    for (const column of ["D", "E", "F", "G"]) changes[`${column}${at + 2}`] = "/";
  }
  return { 进度台账: changes };
}
const EVEN = Array.from({ length: 12 }, () => 100);

const PLANS: readonly Case[] = [
  ["that add up", plans(...EVEN)],
  ["1 % above", plans(...EVEN.slice(1), 112)],
  ["1 % below", plans(...EVEN.slice(1), 88)],
  ["more than 1 % above", plans(...EVEN.slice(1), 112.01), "warning months-differ-from-plan 项目台账 I6"],
  ["more than 1 % below", plans(...EVEN.slice(1), 87.99), "warning months-differ-from-plan 项目台账 I6"],
  ["of eleven months alone", plans(...EVEN.slice(1))],
  [
    "one of which is in 元, and the sum that follows",
    plans(...EVEN.slice(1), 1_000_000),
    "warning money-unit-doubtful 进度台账 C13",
    "notice months-differ-from-plan 项目台账 I6",
  ],
];

/** What a milestone's or an item's 状态 says when it is done, or not. */
const SAID: readonly (readonly [said: string, isDone: boolean])[] = [
  ["完成", true],
  ["已完成", true],
  ["已按期完成", true],
  ["完成整改", true],
  ["已整改", true],
  ["已销号", true],
  ["100%", true],
  ["未完成", false],
  ["基本完成", false],
  ["完成80%", false],
  ["整改中", false],
  ["计划12月完成", false],
  ["报送", false],
];

/** What is right and looks odd: nothing is said. */
const FINE: readonly (readonly [what: string, changes: Changes])[] = [
  ["nothing changed", {}],
  ["running, its completion not yet accepted", { 项目台账: { T7: null } }],
  ["row numbers without a header", { 节点台账: { A1: null } }],
  ["a real date", { 节点台账: { G2: { value: SERIAL - 40, format: "yyyy/m/d" } } }],
  ["a date shown as its month", { 节点台账: { G2: { value: SERIAL - 40, format: 'yyyy"年"m"月"' } } }],
  ["the end of a year", { 节点台账: { F3: "2020年底" } }],
  ["a third of a month", { 节点台账: { F3: "2020年12月上旬" } }],
  ["a year", { 项目台账: { S5: "2022年" } }],
  ["a month as a number", { 节点台账: { F3: 2020.12 } }],
  ["an October shown with its zero", { 节点台账: { F3: { value: 2020.1, format: "0.00" }, G3: "2020.11" } }],
  ["strokes for nothing", { 交办台账: { G3: "/" }, 项目台账: { T4: "—" } }],
  ["two telephones in a cell", { 项目台账: { N4: "13835012345、0350-6012345" } }],
  ["a telephone as a number", { 项目台账: { N4: 13_835_012_345 } }],
  ["a spelling of a stage", { 项目台账: { G4: "在建" } }],
  ["verified nearly", { 进度台账: { F3: 668 } }],
  ["a zero", { 项目台账: { V4: 0, V8: 3300 } }],
  ["units at a government's full name", { 节点台账: { D4: "东河镇人民政府" } }],
  [
    "periods of one scheme",
    {
      项目台账: { C6: "北山风电场三期工程" },
      节点台账: { B4: "北山风电场三期工程" },
      进度台账: { A4: "北山风电场三期工程", A5: "北山风电场三期工程" },
    },
  ],
];

describe.each([
  ["cells", CELLS],
  ["rows", ROWS],
  ["bounds", BOUNDS],
  ["sheets", SHEETS],
  ["between ledgers", BETWEEN],
])("%s", (_, cases) => {
  for (const [what, changes, ...found] of cases) {
    test(what, () => expect(findingLines(fiveLedgers(changes))).toEqual(found));
  }
});

describe("monthly plans", () => {
  for (const [what, changes, ...found] of PLANS) {
    test(what, () => expect(findingLines(fiveLedgers(changes))).toEqual(found));
  }
});

test.each(SAID)("“%s” says that it is done: %s", (said, isDone) => {
  const found = isDone ? ["warning done-without-date 交办台账 G3"] : [];
  expect(findingLines(fiveLedgers({ 交办台账: { H3: said } }))).toEqual(found);
});

describe("no alarm", () => {
  test.each(FINE)("%s", (_what, changes) => {
    expect(findingLines(fiveLedgers(changes))).toEqual([]);
  });
});
