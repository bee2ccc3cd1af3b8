/** Every spelling of a number, an amount of money, a count and points, as cells of a column. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { MoneyUnit } from "#shared/ledgers/rules.ts";
import type { MappedSheet } from "#shared/reading/recognised.ts";
import { readLedgers } from "#shared/reading/read-ledgers.ts";
import { DEFAULT_RULES } from "#shared/ledgers/rules.ts";
import { mappedSheet, type TestCell, type TestColumn } from "#test/support/mapped-sheets.ts";
import { eachCell, fixedCell, readOne } from "./one-cell.ts";

const TEXT = "warning number-as-text";
const UNREADABLE = "error number-unreadable";
const ABOUT = "notice number-approximate";
const UNIT = "notice money-unit-in-cell";
const ROUNDED = "notice money-rounded";
const NEGATIVE = "warning money-negative";
const TOTALS = [5000, 8000, 12_000, 30_000, 2600, 9800];
const PLANS = [2000, 3000, 4000, 9000, 1300, 4900];
const PLACEHOLDER = "warning placeholder";

type Case = readonly [cell: TestCell, yuan: number | undefined, ...told: string[]];

/** Each cell stands in 总投资（万元）, which is required. */
const IN_WAN: Readonly<Record<string, readonly Case[]>> = {
  "numbers are whole 元": [
    [1200, 12_000_000],
    [0, 0],
    [0.5, 5000],
    [1234.5678, 12_345_678],
    [{ value: 1200, format: "#,##0.00" }, 12_000_000],
    [{ value: 1200, format: '0.00"万元"' }, 12_000_000],
    [{ value: 1200, format: '_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* "-"??_ ;_ @_ ' }, 12_000_000],
    [{ value: 0, format: "yyyy/m/d" }, 0],
    [0.1 + 0.2, 3000],
    [1.1 * 3, 33_000],
    [1.000_05, 10_001, ROUNDED],
    [411.333_333_333_333, 4_113_333, ROUNDED],
    [-5, -50_000, NEGATIVE],
    [-0.000_05, -1, NEGATIVE, ROUNDED],
  ],
  "text that is a number is told, and repaired to it": [
    ["1200", 12_000_000, TEXT],
    ["1,200", 12_000_000, TEXT],
    ["1，200", 12_000_000, TEXT],
    ["１２００", 12_000_000, TEXT],
    ["１，２００．５", 12_005_000, TEXT],
    ["1 200", 12_000_000, TEXT],
    ["1\u00A0200", 12_000_000, TEXT],
    ["12,345,678", 123_456_780_000, TEXT],
    ["1200.00", 12_000_000, TEXT],
    ["1.2e3", 12_000_000, TEXT],
    ["'1200", 12_000_000, TEXT],
    ["1200 ", 12_000_000, TEXT],
    ["　1200\n", 12_000_000, TEXT],
    ["\u200B1200", 12_000_000, TEXT],
    ["+1200", 12_000_000, TEXT],
    ["0", 0, TEXT],
    ["1200万", 12_000_000, TEXT],
    ["1200万元", 12_000_000, TEXT],
    ["1200 万元", 12_000_000, TEXT],
    ["１２００万元", 12_000_000, TEXT],
    ["3千万元", 30_000_000, TEXT],
    ["一千二百万", 12_000_000, TEXT],
    ["一千二百万元", 12_000_000, TEXT],
    ["五千", 50_000_000, TEXT],
    ["壹", 10_000, TEXT],
    ["-5", -50_000, NEGATIVE, TEXT],
    ["－5", -50_000, NEGATIVE, TEXT],
    ["−5", -50_000, NEGATIVE, TEXT],
  ],
  "another unit than the column's is a notice": [
    ["2.3亿", 230_000_000, UNIT],
    ["2.3亿元", 230_000_000, UNIT],
    ["2.3 亿元", 230_000_000, UNIT],
    ["２．３亿元", 230_000_000, UNIT],
    ["1亿2000万元", 120_000_000, UNIT],
    ["1.2个亿", 120_000_000, UNIT],
    ["5000元", 5000, UNIT],
    ["12,000,000元", 12_000_000, UNIT],
    ["￥12000元", 12_000, UNIT],
    ["0.5元", 1, ROUNDED, UNIT],
  ],
  "an estimate is a notice": [
    ["约8000", 80_000_000, ABOUT],
    ["约 8000", 80_000_000, ABOUT],
    ["大约8000", 80_000_000, ABOUT],
    ["约为8000", 80_000_000, ABOUT],
    ["近8000", 80_000_000, ABOUT],
    ["超8000", 80_000_000, ABOUT],
    ["8000左右", 80_000_000, ABOUT],
    ["8000余", 80_000_000, ABOUT],
    ["8000多", 80_000_000, ABOUT],
    ["约８０００万元", 80_000_000, ABOUT],
    ["8000余万元", 80_000_000, ABOUT],
    ["约2.3亿元", 230_000_000, ABOUT],
    ["1.2亿余元", 120_000_000, ABOUT],
  ],
  "no number": [
    ["3000-5000", undefined, UNREADABLE],
    ["3000~5000", undefined, UNREADABLE],
    ["3000～5000万元", undefined, UNREADABLE],
    ["3000—5000", undefined, UNREADABLE],
    ["3000至5000", undefined, UNREADABLE],
    ["3000万-5000万", undefined, UNREADABLE],
    ["12%", undefined, UNREADABLE],
    ["12％", undefined, UNREADABLE],
    [{ value: 0.12, format: "0%" }, undefined, UNREADABLE],
    [{ value: 44_138, format: "yyyy/m/d" }, undefined, UNREADABLE],
    [true, undefined, UNREADABLE],
    ["(5)", undefined, UNREADABLE],
    ["1 2.5", undefined, UNREADABLE],
    ["1..2", undefined, UNREADABLE],
    ["1.2.3", undefined, UNREADABLE],
    ["12,00", undefined, UNREADABLE],
    ["1,2000", undefined, UNREADABLE],
    ["3000 5000", undefined, UNREADABLE],
    ["1\n200", undefined, UNREADABLE],
    ["1200\n800", undefined, UNREADABLE],
    ["1200；800", undefined, UNREADABLE],
    ["1200、800", undefined, UNREADABLE],
    ["1200(含税)", undefined, UNREADABLE],
    ["1200+800", undefined, UNREADABLE],
    ["1亿2000", undefined, UNREADABLE],
    ["10²", undefined, UNREADABLE],
    ["见附表", undefined, UNREADABLE],
    ["1200亩", undefined, UNREADABLE],
    ["2020年", undefined, UNREADABLE],
    ["0x10", undefined, UNREADABLE],
    ["Infinity", undefined, UNREADABLE],
    [1e15, undefined, UNREADABLE],
    ["9".repeat(30), undefined, UNREADABLE],
    ["#REF!", undefined, "error error-value"],
    ["#DIV/0!", undefined, "error error-value"],
    ["#VALUE!", undefined, "error error-value"],
  ],
  nothing: [
    [null, undefined, "warning cell-empty"],
    ["  ", undefined, "warning cell-empty"],
    ["/", undefined, PLACEHOLDER],
    ["—", undefined, PLACEHOLDER],
    ["——", undefined, PLACEHOLDER],
    ["无", undefined, PLACEHOLDER],
    ["待 定", undefined, PLACEHOLDER],
  ],
};

for (const [what, cases] of Object.entries(IN_WAN)) {
  describe(what, () => {
    test.each(cases.map(([cell, yuan, ...told]) => ({ cell, yuan, told })))(
      "$cell is $yuan 元",
      ({ cell, yuan, told }) => {
        const reading = readOne("projects", "totalInvestment", cell, { moneyUnit: "万元" });
        expect({ value: reading.value, told: [...reading.told].toSorted() }).toEqual({
          value: yuan,
          told: told.toSorted(),
        });
      },
    );
  });
}

describe("the unit of the column", () => {
  eachCell<readonly [unit: MoneyUnit, cell: TestCell, yuan: number, told?: readonly string[]]>(
    [
      ["亿元", 2.3, 230_000_000],
      ["亿元", 0.07, 7_000_000],
      ["亿元", "2.3", 230_000_000, [TEXT]],
      ["亿元", "2.3亿元", 230_000_000, [TEXT]],
      ["亿元", "5000万元", 50_000_000, [UNIT]],
      ["元", 12_000_000, 12_000_000],
      ["元", "1200万元", 12_000_000, [UNIT]],
      ["元", "12000元", 12_000, [TEXT]],
      ["元", 7e14, 7e14],
      ["元", 0.5, 1, [ROUNDED]],
      ["元", -0.5, -1, [NEGATIVE, ROUNDED]],
    ],
    (moneyUnit, cell, yuan, told = []) => {
      const reading = readOne("projects", "annualPlan", cell, { moneyUnit });
      expect([reading.value, reading.told]).toEqual([yuan, told]);
    },
  );
});

describe("fixes", () => {
  test.each<readonly [cell: TestCell, fix: unknown]>([
    ["1,200", { from: "1,200", to: 1200 }],
    ["１２００", { from: "１２００", to: 1200 }],
    ["2.3亿元", { from: "2.3亿元", to: 23_000 }],
    [
      { value: "1200", format: "@" },
      { from: "1200", to: 1200, format: "General" },
    ],
    [
      { value: "1200", format: "yyyy/m/d" },
      { from: "1200", to: 1200, format: "General" },
    ],
    [
      { value: "1200", format: "0%" },
      { from: "1200", to: 1200, format: "General" },
    ],
    [
      { value: "1200", format: "0.00" },
      { from: "1200", to: 1200 },
    ],
  ])("%j", (cell, fix) => {
    expect(readOne("projects", "annualPlan", cell, { moneyUnit: "万元" }).fixes).toEqual([fix]);
  });

  test("none where the unit is a guess, the number an estimate, the cell a formula", () => {
    expect(readOne("projects", "annualPlan", "2.3亿元").fixes).toEqual([]);
    expect(readOne("projects", "annualPlan", "约8000", { moneyUnit: "万元" }).fixes).toEqual([]);
    expect(readOne("projects", "annualPlan", { value: "1200", formula: true }).fixes).toEqual([]);
  });

  test(
    "once pressed the value is the same, and of the text nothing is left to tell",
    { timeout: 30_000 },
    () => {
      const spelled = fc.oneof(
        fc.constantFrom(...Object.values(IN_WAN).flatMap((cases) => cases.map(([cell]) => cell))),
        fc
          .tuple(
            fc.nat(99_999_999),
            fc.constantFrom("", ".5", ".25", ".0625"),
            fc.constantFrom("", "元", "万元", "亿", "亿元"),
          )
          .map(([whole, decimals, unit]) => `${String(whole)}${decimals}${unit}`),
      );
      const format = fc.constantFrom(undefined, "@", "0.00", "0%", "yyyy/m/d");
      fc.assert(
        fc.property(
          spelled,
          format,
          fc.constantFrom<MoneyUnit>("元", "万元", "亿元"),
          (cell, shown, moneyUnit) => {
            const written: TestCell =
              typeof cell === "string" && shown !== undefined ? { value: cell, format: shown } : cell;
            const before = readOne("projects", "annualPlan", written, { moneyUnit });
            for (const fix of before.fixes) {
              const after = readOne("projects", "annualPlan", fixedCell(written, fix), { moneyUnit });
              expect(after.value).toBe(before.value);
              expect(after.fixes).toEqual([]);
              expect(after.told).toEqual(before.told.filter((one) => one !== TEXT && one !== UNIT));
            }
          },
        ),
        { numRuns: 400 },
      );
    },
  );
});

describe("counts, points and targets", () => {
  eachCell<readonly [field: string, cell: TestCell, value: number | undefined, told?: string]>(
    [
      ["startTarget", 3, 3],
      ["startTarget", "3", 3, TEXT],
      ["startTarget", "3个", 3, TEXT],
      ["startTarget", "3 个", 3, TEXT],
      ["startTarget", "３个", 3, TEXT],
      ["startTarget", "三个", 3, TEXT],
      ["startTarget", "3项", 3, TEXT],
      ["startTarget", "约3个", 3, ABOUT],
      ["startTarget", "3-5个", undefined, UNREADABLE],
      ["startTarget", "3万", undefined, UNREADABLE],
      ["startTarget", -3, undefined, "error target-negative"],
      ["startTarget", "/", undefined],
      ["reserveTarget", "-3个", undefined, "error target-negative"],
      ["investTarget", -100, undefined, "error target-negative"],
      ["signTarget", "1.2亿元", 120_000_000, UNIT],
      ["bonus", 2, 2],
      ["bonus", 1.005, 1.01],
      ["bonus", "2分", 2, TEXT],
      ["bonus", "+2分", 2, TEXT],
      ["bonus", "加2分", 2, TEXT],
      ["bonus", "加 0.5 分", 0.5, TEXT],
      ["bonus", "+2", 2, TEXT],
      ["bonus", "扣2分", undefined, UNREADABLE],
      ["bonus", -1, undefined, "error target-negative"],
      ["bonus", "无", undefined],
      ["penalty", "扣1分", 1, TEXT],
      ["penalty", "1分", 1, TEXT],
      ["penalty", "加1分", undefined, UNREADABLE],
      ["penalty", "-1分", undefined, "error target-negative"],
      ["penalty", "#N/A", undefined, "error error-value"],
    ],
    (field, cell, value, told) => {
      const reading = readOne("targets", field, cell, { moneyUnit: "万元" });
      expect([reading.value, reading.told]).toEqual([value, told === undefined ? [] : [told]]);
    },
  );
});

describe("an amount in another unit than its neighbours", () => {
  const doubted = "money-unit-doubtful";

  test("元 among 万元, 亿元 among 万元", () => {
    expect(toldOf([{ field: "totalInvestment", cells: [...TOTALS, 85_000_000] }])).toEqual([`B8 ${doubted}`]);
    expect(toldOf([{ field: "totalInvestment", cells: [...TOTALS, 0.85] }])).toEqual([`B8 ${doubted}`]);
  });

  test("its own row contradicts it", () => {
    expect(toldOf(row(85_000_000, 3000))).toEqual([`B8 ${doubted}`]);
    expect(toldOf(row(0.85, 3000))).toEqual([`B8 ${doubted}`]);
    expect(toldOf(row(8500, 30_000_000))).toEqual([`C8 ${doubted}`]);
    // The whole row in 元: no project of a county costs 8500 亿元.
    expect(toldOf(row(85_000_000, 30_000_000))).toEqual([`B8 ${doubted}`, `C8 ${doubted}`]);
  });

  test("a project of 50 万元 and one of 50 亿元 in one column are two projects", () => {
    const small = [60, 80, 120, 200, 90, 500_000];
    expect(
      toldOf([
        { field: "totalInvestment", cells: small },
        { field: "annualPlan", cells: [60, 80, 100, 150, 90, 120_000] },
      ]),
    ).toEqual([]);
    const large = [300_000, 500_000, 420_000, 800_000, 650_000, 50];
    expect(
      toldOf([
        { field: "totalInvestment", cells: large },
        { field: "annualPlan", cells: [100_000, 90_000, 80_000, 200_000, 60_000, 50] },
      ]),
    ).toEqual([]);
  });

  test("a plan of less than 1 万元 in a column of thousands", () => {
    expect(toldOf(plansEnding(0.49))).toEqual([`C7 ${doubted}`]);
    // As 50000 万元 it would be more than the whole project.
    expect(toldOf(plansEnding(0.99))).toEqual([]);
  });

  test("a project against its own row: whichever comes nearer to its column mended", () => {
    // 10 亿元 typed as 10, with a plan of 2 亿元.
    expect(toldOf(row(10, 20_000))).toEqual([`B8 ${doubted}`]);
    // 300 万元, and a plan of 200 万元 typed in 元.
    expect(toldOf(row(300, 2_000_000))).toEqual([`C8 ${doubted}`]);
    expect(
      toldOf([
        ...row(300, 2_000_000),
        { field: "investedYear", cells: [900, 800, 3000, 5000, 700, 2000, 1_500_000] },
      ]),
    ).toEqual([`C8 ${doubted}`, `D8 ${doubted}`]);
    // 500 万元 typed in 元, with a plan of 300 万元; 500 亿元 with a plan of 5 亿元 is one of its kind.
    expect(toldOf(row(5_000_000, 300))).toEqual([`B8 ${doubted}`]);
    expect(toldOf(row(5_000_000, 50_000))).toEqual([]);
    // A plan five times the whole is another mistake.
    expect(toldOf(row(1000, 5000))).toEqual([]);
  });

  test("a unit's target", () => {
    const sheet = mappedSheet(
      "targets",
      [
        { field: "unit", cells: ["甲镇", "乙镇", "丙镇", "丁镇"] },
        { field: "investTarget", cells: [15_000, 12_000, 1.8, 22_000] },
      ],
      { moneyUnit: "万元" },
    );
    const { findings } = readLedgers([sheet], { period: "2020-11", rules: DEFAULT_RULES });
    expect(findings.map(({ check, cell }) => `${String(cell)} ${check}`)).toEqual([`B4 ${doubted}`]);
  });

  test("plans and months of any size are fine", () => {
    expect(
      toldOf([
        { field: "totalInvestment", cells: TOTALS },
        { field: "annualPlan", cells: [2000, 3000, 4000, 9000, 1300, 1.5] },
        { field: "investedMonth", cells: [200, 0, 0.3, 900, 0, 20] },
      ]),
    ).toEqual([]);
  });

  test("no unit anywhere: told once where the amounts disagree", () => {
    const bare = mappedSheet("projects", [
      { field: "name", cells: ["甲", "乙", "丙", "丁"] },
      { field: "totalInvestment", cells: [5000, 3000, 85_000_000, 4000] },
    ]);
    const { findings } = readLedgers([bare], { period: "2020-11", rules: DEFAULT_RULES });
    expect(findings.map(({ check, cell }) => [check, cell])).toEqual([
      ["money-unit-doubtful", "B4"],
      ["money-unit-assumed", "B4"],
    ]);
    // All in 元: as 万元 each would be thousands of 亿元.
    const inYuan = { field: "totalInvestment", cells: [52_000_000, 80_000_000, 65_000_000, 9_000_000] };
    expect(toldOf([inYuan], {})).toEqual(["B2 money-unit-assumed"]);
    // Totals in 亿元 beside plans in 万元.
    const inYi = { field: "totalInvestment", cells: [1.2, 0.8, 3.5, 0.6] };
    const plans = { field: "annualPlan", cells: [5000, 3000, 12_000, 2000] };
    expect(toldOf([inYi, { ...plans, moneyUnit: "万元" }], {})).toEqual(["B2 money-unit-assumed"]);
    expect(toldOf([{ ...inYi, moneyUnit: "亿元" }, plans], {})).toEqual([]);
    const agreeing = mappedSheet("projects", [
      { field: "name", cells: ["甲", "乙"] },
      { field: "totalInvestment", cells: [5000, 3000] },
    ]);
    expect(readLedgers([agreeing], { period: "2020-11", rules: DEFAULT_RULES }).findings).toEqual([]);
  });
});

test("a number is read as its shortest decimal is, whatever the unit", { timeout: 30_000 }, () => {
  const amount = fc.oneof(
    fc.double({ min: 0, max: 1e12, noNaN: true }),
    fc.tuple(fc.nat(1e9), fc.integer({ min: 0, max: 12 })).map(([digits, places]) => digits / 10 ** places),
    fc
      .tuple(fc.nat(1e6), fc.constantFrom(0.5, 0.49999999, 0.000_05, 0.000_050_000_1, 1e-9))
      .map(([whole, fraction]) => whole + fraction),
  );
  fc.assert(
    fc.property(amount, fc.constantFrom<MoneyUnit>("元", "万元", "亿元"), (value, moneyUnit) => {
      const read = (cell: TestCell) => readOne("projects", "totalInvestment", cell, { moneyUnit }).value;
      expect(read(value)).toBe(read(String(value)));
    }),
    { numRuns: 2000 },
  );
});

test("any cell is an amount, is empty, or is told as an error", { timeout: 30_000 }, () => {
  const characters = Array.from(
    "0123456789,.，．-~+－%％eE约近超余多左右亿千百万元个一二三十壹( )（）'￥/—无 \n",
  );
  const cell = fc.oneof(
    fc.string({ unit: fc.constantFrom(...characters), maxLength: 12 }),
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.double({ noDefaultInfinity: true, noNaN: true }),
    fc.boolean(),
  );
  const field = fc.constantFrom("signTarget", "startTarget", "bonus", "investTarget");
  fc.assert(
    fc.property(cell, field, fc.constantFrom(null, "@", "0.00", "0%", "yyyy/m/d"), (value, of, format) => {
      const reading = readOne("targets", of, format === null ? value : { value, format });
      const errors = reading.told.filter((one) => one.startsWith("error"));
      expect(errors.length).toBeLessThanOrEqual(1);
      if (reading.value !== undefined) {
        expect(errors).toEqual([]);
        expect(Number.isFinite(reading.value)).toBe(true);
      } else if (errors.length === 0) expect(typeof value).toBe("string");
      expect(new Set(reading.told).size).toBe(reading.told.length);
    }),
    { numRuns: 500 },
  );
});

/** What is told of columns beside a column of names, in 万元 unless said otherwise. */
function toldOf(
  columns: readonly TestColumn[],
  stated: Partial<MappedSheet> = { moneyUnit: "万元" },
): readonly string[] {
  const rows = columns[0]?.cells.length ?? 0;
  const names = Array.from({ length: rows }, (_, at) => `项目${String(at)}号`);
  const sheet = mappedSheet("projects", [{ field: "name", cells: names }, ...columns], stated);
  return readLedgers([sheet], { period: "2020-11", rules: DEFAULT_RULES }).findings.map(
    ({ check, cell }) => `${String(cell)} ${check}`,
  );
}

/** The totals and the plans with one more row. */
function row(total: number, plan: number): readonly TestColumn[] {
  return [
    { field: "totalInvestment", cells: [...TOTALS, total] },
    { field: "annualPlan", cells: [...PLANS, plan] },
  ];
}

/** The totals, and plans with this in the last row. */
function plansEnding(last: number): readonly TestColumn[] {
  return [
    { field: "totalInvestment", cells: TOTALS },
    { field: "annualPlan", cells: [2000, 3000, 4000, 9000, 1300, last] },
  ];
}
