/** Cells as a column reads them: numbers that are dates, number formats, units of money, people, words. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DEFAULT_RULES, type MoneyUnit, type Rules } from "#shared/ledgers/rules.ts";
import type { Role } from "#shared/ledgers/roles.ts";
import { isoDate, monthSpan, serialOfDay } from "#shared/ledgers/calendar.ts";
import { ledgerRows } from "#shared/reading/ledger-rows.ts";
import { readLedgers } from "#shared/reading/read-ledgers.ts";
import { mappedSheet, type TestCell, type TestColumn } from "#test/support/mapped-sheets.ts";

const PERIOD = "2020-11";

function read(role: Role, columns: readonly TestColumn[], rules: Rules = DEFAULT_RULES) {
  const sheet = mappedSheet(role, columns);
  const { ledgers, findings } = readLedgers([sheet], { period: PERIOD, rules });
  return { rows: ledgerRows(ledgers)[role], findings };
}

/** What each cell of a column becomes, and the checks it sets off (`row check`), of column B. */
function column(role: Role, field: string, cells: readonly TestCell[], more: Partial<TestColumn> = {}) {
  const names = cells.map((_, at) => `项目${String(at)}号`);
  const name = role === "projects" ? "name" : "project";
  const { rows, findings } = read(role, [
    { field: name, cells: names },
    { ...more, field, cells },
  ]);
  return {
    values: rows.map((row) => shown(row[field])),
    told: findings.flatMap(({ check, cell }) => (cell?.startsWith("B") ? [`${cell} ${check}`] : [])),
  };
}

function shown(value: unknown): unknown {
  if (typeof value !== "object" || value === null || !("from" in value) || !("to" in value)) return value;
  return value.from === value.to ? value.from : `${String(value.from)}..${String(value.to)}`;
}

const DAY = 44_154; // 2020-11-19

describe("numbers in a column of dates", () => {
  const dates: readonly (readonly [
    what: string,
    cell: TestCell,
    value: string | undefined,
    check?: string,
  ])[] = [
    ["a real date", { value: DAY, format: "yyyy/m/d" }, "2020-11-19"],
    ["with its time", { value: DAY + 0.4, format: "yyyy/m/d h:mm" }, "2020-11-19"],
    ["in the system's long form", { value: DAY, format: "[$-F800]dddd, mmmm dd, yyyy" }, "2020-11-19"],
    ["shown as 11月19日", { value: DAY, format: 'm"月"d"日"' }, "2020-11-19"],
    ["shown as its month", { value: DAY, format: 'yyyy"年"m"月"' }, "2020-11-01..2020-11-30"],
    ["shown as Nov-20", { value: DAY, format: "mmm-yy" }, "2020-11-01..2020-11-30"],
    ["shown as its year", { value: DAY, format: 'yyyy"年"' }, "2020-01-01..2020-12-31"],
    ["a bare serial", DAY, "2020-11-19", "date-as-serial"],
    ["a year", 2021, "2021-01-01..2021-12-31"],
    ["zeros typed as digits in a Chinese year", "二0二0年十一月", "2020-11-01..2020-11-30"],
    ["year and month", 202_011, "2020-11-01..2020-11-30"],
    ["year, month and day", 20_201_119, "2020-11-19"],
    ["a month after a point", 2020.6, "2020-06-01..2020-06-30"],
    ["November after a point", 2020.11, "2020-11-01..2020-11-30"],
    ["2020.10, shown so", { value: 2020.1, format: "0.00" }, "2020-10-01..2020-10-31"],
    ["2020.1, shown so", { value: 2020.1, format: "0.0" }, "2020-01-01..2020-01-31"],
    ["2020.1, who knows", 2020.1, undefined, "date-ambiguous"],
    ["a thirteenth month", 2020.13, undefined, "date-unreadable"],
    ["a thirteenth month without a point", 202_013, undefined, "date-unreadable"],
    ["a 31 November", 20_201_131, undefined, "date-unreadable"],
    ["a small number", 11, undefined, "date-unreadable"],
    ["true", true, undefined, "date-unreadable"],
  ];
  for (const [what, cell, value, check] of dates) {
    test(what, () => {
      expect(column("projects", "plannedStart", [cell])).toEqual({
        values: [value],
        told: check === undefined ? [] : [`B2 ${check}`],
      });
    });
  }

  test("2020.1 is October where months have two digits, January where a 2020.10 is kept", () => {
    expect(column("projects", "plannedStart", [2020.1, "2020.06"]).values[0]).toBe("2020-10-01..2020-10-31");
    expect(column("projects", "plannedStart", [2020.1, "2020.10"]).values[0]).toBe("2020-01-01..2020-01-31");
  });
});

describe("months", () => {
  test.each<readonly [cell: TestCell, value: string | undefined]>([
    ["2020年11月", "2020-11"],
    ["11月份", "2020-11"],
    ["十一月", "2020-11"],
    [11, "2020-11"],
    ["１１", "2020-11"],
    [202_011, "2020-11"],
    [{ value: DAY, format: 'm"月"' }, "2020-11"],
    ["2019年12月", "2019-12"],
    ["2020年", undefined],
    [13, undefined],
    ["三季度", undefined],
  ])("%j is %s", (cell, value) => {
    expect(column("progress", "month", [cell]).values).toEqual([value]);
  });

  test("without a year are told once", () => {
    expect(column("progress", "month", ["11月", "11月", 10]).told).toEqual(["B2 date-year-supplied"]);
  });
});

describe("money", () => {
  const amounts: readonly (readonly [
    unit: MoneyUnit,
    cell: TestCell,
    yuan: number | undefined,
    check?: string,
  ])[] = [
    ["亿元", 2.3, 230_000_000],
    ["亿元", 0.1 + 0.2, 30_000_000],
    ["亿元", "2300万元", 23_000_000, "money-unit-in-cell"],
    ["万元", 1234.5678, 12_345_678],
    ["万元", 0.000_05, 1, "money-rounded"],
    ["万元", -0.000_05, -1, "money-negative"],
    ["万元", "1,234.50", 12_345_000, "number-as-text"],
    ["万元", "3000-5000", undefined, "number-unreadable"],
    ["万元", "1,23", undefined, "number-unreadable"],
    ["万元", { value: 0.35, format: "0%" }, undefined, "number-unreadable"],
    ["万元", { value: DAY, format: "yyyy/m/d" }, undefined, "number-unreadable"],
    ["万元", { value: 1200, format: "#,##0.00_);[Red]\\(#,##0.00\\)" }, 12_000_000],
    ["万元", { value: 1200, format: '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ' }, 12_000_000],
    ["元", 1200, 1200],
    ["元", 1e18, undefined, "number-unreadable"],
  ];
  for (const [moneyUnit, cell, yuan, check] of amounts) {
    test(`in ${moneyUnit}: ${JSON.stringify(cell)}`, () => {
      const { values, told } = column("projects", "totalInvestment", [cell], { moneyUnit });
      expect(values).toEqual([yuan]);
      expect(told).toEqual(expect.arrayContaining(check === undefined ? [] : [`B2 ${check}`]));
      if (check === undefined) expect(told).toEqual([]);
    });
  }

  test("is exact, by whole numbers", () => {
    const decimals = fc.tuple(fc.integer({ min: 0, max: 7_500_000 }), fc.integer({ min: 0, max: 6 }));
    fc.assert(
      fc.property(
        decimals,
        fc.constantFrom<MoneyUnit>("元", "万元", "亿元"),
        ([digits, places], moneyUnit) => {
          const text = BigInt(digits)
            .toString()
            .padStart(places + 1, "0");
          const written = places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
          const power = { 元: 0n, 万元: 4n, 亿元: 8n }[moneyUnit];
          const scaled = BigInt(digits) * 10n ** power;
          const divisor = 10n ** BigInt(places);
          const yuan = Number((scaled * 2n + divisor) / (divisor * 2n));
          for (const cell of [written, Number(written)]) {
            expect(column("projects", "totalInvestment", [cell], { moneyUnit }).values).toEqual([yuan]);
          }
        },
      ),
    );
  });

  test("in no unit is told where the amounts disagree", () => {
    expect(column("projects", "totalInvestment", [1200, 3000, "2亿元", 800]).told).toEqual([
      "B4 money-unit-in-cell",
      "B4 money-unit-assumed",
    ]);
  });

  test("of one project a hundred times another is nothing to tell", () => {
    expect(column("projects", "totalInvestment", [800, 1200, 3000, 120_000]).told).toEqual([]);
  });
});

test("points have two decimals, counts none of 元", () => {
  const { rows } = read("targets", [
    { field: "unit", cells: ["东河镇", "西河镇"] },
    { field: "bonus", cells: [1.005, "0.5分"] },
    { field: "startTarget", cells: ["2个", 3] },
    { field: "veto", cells: ["√", false] },
  ]);
  expect(rows).toMatchObject([
    { bonus: 1.01, startTarget: 2, veto: true },
    { bonus: 0.5, startTarget: 3, veto: false },
  ]);
});

describe("names and telephones in one cell", () => {
  test.each([
    ["张三 13835012345", "张三", "13835012345"],
    ["张三（0350-6012345）", "张三", "0350-6012345"],
    ["张三13835012345、李四13935012345", "张三、李四", "13835012345、13935012345"],
    ["张三\n13835012345", "张三", "13835012345"],
    ["张三 1383501234", "张三", "1383501234"],
    ["张三", "张三", undefined],
    ["13835012345", undefined, "13835012345"],
  ])("%j", (cell, owner, phone) => {
    const { rows } = read("projects", [
      { field: "name", cells: ["甲"] },
      { field: "owner", part: "first", column: "B", cells: [cell] },
      { field: "phone", part: "second", column: "B", cells: [cell] },
    ]);
    expect([rows[0]?.["owner"], rows[0]?.["phone"]]).toEqual([owner, phone]);
  });
});

test("a half of a shared cell counts only where the separate cell is empty", () => {
  const shared = ["2020-03/2021-10", "2020-03/2021-10", "2013-2015"];
  const { rows } = read("projects", [
    { field: "name", cells: ["甲", "乙", "丙"] },
    { field: "plannedStart", part: "first", column: "B", cells: shared },
    { field: "plannedFinish", part: "second", column: "B", cells: shared },
    { field: "plannedStart", column: "C", cells: ["2020.5", "/", null] },
  ]);
  expect(rows.map((row) => [shown(row["plannedStart"]), shown(row["plannedFinish"])])).toEqual([
    ["2020-05-01..2020-05-31", "2021-10-01..2021-10-31"],
    ["2020-03-01..2020-03-31", "2021-10-01..2021-10-31"],
    ["2013-01-01..2013-12-31", "2015-01-01..2015-12-31"],
  ]);
});

test("without a column of stages the heading names it", () => {
  const sheet = mappedSheet("projects", [{ field: "name", cells: ["甲", "乙", "丙"] }], {
    bands: ["二、加快建设(项目共计:12个)", "三、前期项目", "四、重大项目"],
  });
  const { ledgers } = readLedgers([sheet], { period: PERIOD, rules: DEFAULT_RULES });
  expect(ledgerRows(ledgers).projects.map(({ stage }) => stage)).toEqual(["开工", "储备", undefined]);
});

const projectSheet = (name: string, cells: readonly string[], unit?: string) =>
  mappedSheet(
    "projects",
    [
      { field: "name", cells },
      ...(unit === undefined ? [] : [{ field: "unit", cells: cells.map(() => unit) }]),
    ],
    { sheet: name },
  );

const sheetsRead = (...sheets: readonly ReturnType<typeof projectSheet>[]) => {
  const { ledgers, findings } = readLedgers(sheets, { period: PERIOD, rules: DEFAULT_RULES });
  return [ledgers.projects.map((table) => table.sheet), findings.map(({ check }) => check)];
};

describe("several sheets of projects", () => {
  const names = Array.from({ length: 10 }, (_, at) => `项目${String(at)}号`);
  test("a summary of the others is not read twice", () => {
    const [first, second] = [names.slice(0, 5), names.slice(5)];
    expect(
      sheetsRead(projectSheet("总表", names), projectSheet("东", first), projectSheet("西", second)),
    ).toEqual([["东", "西"], ["summary-sheet"]]);
  });

  test("nine in ten make a summary, the row alone is told; with eight it is the other that stands elsewhere", () => {
    expect(sheetsRead(projectSheet("总表", names), projectSheet("东", names.slice(1)))).toEqual([
      ["东"],
      ["summary-sheet", "summary-row-alone"],
    ]);
    expect(sheetsRead(projectSheet("总表", names), projectSheet("东", names.slice(2)))).toEqual([
      ["总表"],
      ["summary-sheet"],
    ]);
    expect(
      sheetsRead(projectSheet("总表", names), projectSheet("东", [...names.slice(2), "甲", "乙"])),
    ).toEqual([["总表", "东"], []]);
  });

  test("two units' projects of the same name are two", () => {
    expect(sheetsRead(projectSheet("东", names, "东乡"), projectSheet("西", names, "西乡"))).toEqual([
      ["东", "西"],
      [],
    ]);
  });

  test("of a unit that reports the sheet need no column", () => {
    const targets = mappedSheet("targets", [{ field: "unit", cells: ["东河镇"] }], { sheet: "目标" });
    const own = mappedSheet("projects", [{ field: "name", cells: ["甲"] }], { reportingUnit: "东河镇政府" });
    const named = mappedSheet("projects", [{ field: "name", cells: ["乙"] }], { sheet: "东河镇" });
    const { ledgers, findings } = readLedgers([own, named, targets], {
      period: PERIOD,
      rules: DEFAULT_RULES,
    });
    expect(ledgerRows(ledgers).projects.map(({ unit }) => unit)).toEqual(["东河镇", "东河镇"]);
    expect(findings.map(({ check, detail }) => [check, "from" in detail ? detail.from : ""])).toEqual([
      ["unit-supplied", "reporting-unit"],
      ["unit-supplied", "sheet-name"],
    ]);
  });
});

describe("progress in a register", () => {
  test("stands where an amount is filled, for its month and for each pair's", () => {
    const sheet = mappedSheet(
      "projects",
      [
        { field: "name", cells: ["甲", "乙"] },
        { field: "investedMonth", cells: [100, null] },
        { field: "investedYear", cells: [900, null] },
        { role: "progress", field: "funded", cells: [null, 5] },
        { role: "progress", field: "done", month: "2020-10", cells: [80, null] },
        { role: "progress", field: "done", month: "2020-12", cells: [null, null] },
      ],
      { roles: ["projects", "progress"] },
    );
    const { ledgers } = readLedgers([sheet], { period: PERIOD, rules: DEFAULT_RULES });
    expect(ledgerRows(ledgers).progress.map(({ source: _, ...row }) => row)).toEqual([
      { project: "甲", month: "2020-11", done: 1_000_000, yearToDate: 9_000_000 },
      { project: "乙", month: "2020-11", funded: 50_000 },
      { project: "甲", month: "2020-10", done: 800_000 },
    ]);
  });
});

function iso(from: number, to: number = from): string {
  return from === to ? isoDate(from) : `${isoDate(from)}..${isoDate(to)}`;
}

test("a span printed in each official spelling reads back", () => {
  const month = fc.record({
    year: fc.integer({ min: 1990, max: 2099 }),
    month: fc.integer({ min: 1, max: 12 }),
  });
  fc.assert(
    fc.property(month, fc.integer({ min: 1, max: 28 }), ({ year, month: of }, day) => {
      const span = monthSpan(year, of);
      const first = span.from;
      const two = String(of).padStart(2, "0");
      const whole = iso(span.from, span.to);
      const one = iso(first + day - 1);
      const spellings: readonly (readonly [TestCell, string])[] = [
        [`${year}.${of}`, whole],
        [`${year}-${two}`, whole],
        [`${year}年${of}月`, whole],
        [`${year}${two}`, whole],
        [`${year}年${of}月上旬`, iso(first, first + 9)],
        [`${year}年${of}月中旬`, iso(first + 10, first + 19)],
        [`${year}年${of}月下旬`, iso(first + 20, span.to)],
        [`${year}年${of}月底前`, iso(span.to)],
        [`${year}.${of}.${day}`, one],
        [`${year}/${of}/${day}`, one],
        [`${year}年${of}月${day}日`, one],
        [`${year}${two}${String(day).padStart(2, "0")}`, one],
        [{ value: serialOfDay(first + day - 1), format: "yyyy-mm-dd" }, one],
        [{ value: serialOfDay(first + day - 1), format: "yyyy.m" }, whole],
      ];
      const { values } = column(
        "projects",
        "plannedStart",
        spellings.map(([cell]) => cell),
      );
      expect(values).toEqual(spellings.map(([, expected]) => expected));
    }),
    { numRuns: 50 },
  );
});
