/** Raw cells to typed ledgers: what each kind of cell becomes, what is told, and what is repaired. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cellAddress, columnNumber } from "#shared/ledgers/address.ts";
import { isoDate } from "#shared/ledgers/calendar.ts";
import { DEFAULT_RULES } from "#shared/ledgers/rules.ts";
import type { Rules } from "#shared/ledgers/rules.ts";
import { ledgerRows } from "#shared/reading/ledger-rows.ts";
import { readLedgers } from "#shared/reading/read-ledgers.ts";
import type { MappedSheet } from "#shared/reading/recognised.ts";
import { mappedSheet } from "#test/support/mapped-sheets.ts";
import type { TestCell, TestColumn } from "#test/support/mapped-sheets.ts";

const PERIOD = "2020-11";

function read(sheets: readonly MappedSheet[], rules: Partial<Rules> = {}) {
  return readLedgers(sheets, { period: PERIOD, rules: { ...DEFAULT_RULES, ...rules } });
}

/** `check cell` of each finding, with the fix where there is one. */
function told(sheets: readonly MappedSheet[], rules: Partial<Rules> = {}): readonly string[] {
  return read(sheets, rules).findings.map(({ check, cell, fix }) =>
    [check, cell, fix && `→ ${String(fix.to)}${fix.format === undefined ? "" : ` (${fix.format})`}`]
      .filter((part) => part !== undefined)
      .join(" "),
  );
}

function money(cells: readonly TestCell[], column: Partial<TestColumn> = {}): MappedSheet {
  return mappedSheet("projects", [{ field: "investedYear", moneyUnit: "万元", ...column, cells }]);
}

function dates(cells: readonly TestCell[], field = "actualStart"): MappedSheet {
  return mappedSheet("projects", [{ field, cells }]);
}

function yuan(sheet: MappedSheet, rules: Partial<Rules> = {}): readonly unknown[] {
  return read([sheet], rules).ledgers.projects[0]?.values.investedYear ?? [];
}

function spans(sheet: MappedSheet, field: "actualStart" | "plannedStart" | "plannedFinish" = "actualStart") {
  const values = read([sheet]).ledgers.projects[0]?.values[field] ?? [];
  return values.map((value) => {
    if (value === null) return null;
    return value.from === value.to ? isoDate(value.from) : `${isoDate(value.from)}..${isoDate(value.to)}`;
  });
}

function unstated(cells: readonly TestCell[]): MappedSheet {
  return mappedSheet("projects", [{ field: "investedYear", cells }]);
}

function named(cells: readonly string[]): TestColumn {
  return { field: "name", cells };
}

/** A sheet of one project that names no unit. */
function sheetOf(sheet: string, reportingUnit?: string): MappedSheet {
  return mappedSheet("projects", [named([`${sheet}项目`])], {
    sheet,
    ...(reportingUnit === undefined ? {} : { reportingUnit }),
  });
}

/** 完成投资 of a month in a register. */
function pair(month: string, cells: readonly TestCell[]): TestColumn {
  return { field: "done", role: "progress", month, moneyUnit: "万元", cells };
}

describe("money", () => {
  test("numbers take the column's unit, exactly", () => {
    expect(yuan(money([2.3, 0, 1.1, 1234.5678], { moneyUnit: "亿元" }))).toEqual([
      230_000_000, 0, 110_000_000, 123_456_780_000,
    ]);
    expect(yuan(money([0.1, 12.3456], {}))).toEqual([1000, 123_456]);
    expect(yuan(money([7, 8], { moneyUnit: "元" }))).toEqual([7, 8]);
  });

  test("the sheet's unit holds where the header names none, the rule set's where neither does", () => {
    const cells = [{ field: "investedYear", cells: [3] }];
    expect(yuan(mappedSheet("projects", cells, { moneyUnit: "亿元" }))).toEqual([300_000_000]);
    expect(yuan(mappedSheet("projects", cells))).toEqual([30_000]);
    expect(yuan(mappedSheet("projects", cells), { moneyUnit: "元" })).toEqual([3]);
  });

  test("what is finer than 1 元 is rounded half away from zero and told", () => {
    expect(yuan(money([0.00005, 0.00004, -0.00005]))).toEqual([1, 0, -1]);
    expect(told([money([0.00005, 1.5])])).toEqual(["money-rounded A2"]);
  });

  test("texts that are numbers are read, told and repaired", () => {
    const sheet = money(["５０００", "14,300", "4250 ", "约2800", "0.124亿元", "3500万元", "5000元"]);
    expect(yuan(sheet)).toEqual([
      50_000_000, 143_000_000, 42_500_000, 28_000_000, 12_400_000, 35_000_000, 5000,
    ]);
    expect(told([sheet])).toEqual([
      "number-as-text A2 → 5000",
      "number-as-text A3 → 14300",
      "number-as-text A4 → 4250",
      "number-approximate A5",
      "money-unit-in-cell A6 → 1240",
      "number-as-text A7 → 3500",
      "money-unit-in-cell A8 → 0.5",
    ]);
  });

  test("a cell formatted as text gets a number format with its number", () => {
    expect(told([money([{ value: "12", format: "@" }])])).toEqual(["number-as-text A2 → 12 (General)"]);
  });

  test("a formula is never repaired, nor anything where formulas are not known", () => {
    const formula = money([{ value: "12", formula: true }]);
    expect(told([formula])).toEqual(["number-as-text A2"]);
    const { formulas: _, ...worker } = money(["12"]);
    expect(told([worker])).toEqual(["number-as-text A2"]);
  });

  test.each<[TestCell, string]>([
    ["3000-5000", "number-unreadable A2"],
    ["85%", "number-unreadable A2"],
    ["见附表", "number-unreadable A2"],
    ["10²", "number-unreadable A2"],
    [true, "number-unreadable A2"],
    [1e15, "number-unreadable A2"],
    [{ value: 0.85, format: "0.0%" }, "number-unreadable A2"],
    [{ value: 44_000, format: "yyyy/m/d" }, "number-unreadable A2"],
    ["#DIV/0!", "error-value A2"],
  ])("%j counts as empty: %s", (cell, expected) => {
    expect(yuan(money([cell]))).toEqual([null]);
    expect(told([money([cell])])).toEqual([expected]);
  });

  test.each<TestCell>([null, "", "  ", "/", "—", "无", "待定", "－－", { value: 0, format: "0.0%" }])(
    "%j is nothing to tell",
    (cell) => {
      expect(told([money([cell])])).toEqual([]);
    },
  );

  test("negative money is read and told, a negative target is no target", () => {
    expect(yuan(money([-5]))).toEqual([-50_000]);
    expect(told([money([-5])])).toEqual(["money-negative A2"]);
    const targets = mappedSheet("targets", [
      { field: "unit", cells: ["鹅城镇"] },
      { field: "reserveTarget", cells: [-1] },
      { field: "investTarget", cells: [-1] },
      { field: "bonus", cells: [-0.5] },
    ]);
    expect(told([targets])).toEqual(["target-negative B2", "target-negative C2", "target-negative D2"]);
    expect(ledgerRows(read([targets]).ledgers).targets).toEqual([
      { source: { sheet: "台账", row: 2 }, unit: "鹅城镇", veto: false },
    ]);
  });

  test("an amount ten thousand times off its neighbours is doubted, a large project is not", () => {
    const usual = [6050, 55_000, 4700, 25_500, 1390, 440];
    expect(told([money([...usual, 113_000_000])])).toEqual(["money-unit-doubtful A8"]);
    expect(told([money([...usual, 1_200_000])])).toEqual([]);
    expect(told([money([...usual, 0, 1, 5])])).toEqual([]);
  });

  test("a unit stated nowhere is told where amounts disagree, and only there", () => {
    expect(told([unstated([6050, 5500, 4700, 2550])])).toEqual([]);
    expect(told([unstated([6050, 5500, 4700, 113_000_000])])).toContainEqual(
      expect.stringMatching(/^money-unit-assumed/),
    );
  });

  test("any whole number of 万元 with four decimals becomes the 元 that integers give", () => {
    const tenThousandths = fc.integer({ min: 0, max: 10 ** 11 });
    fc.assert(
      fc.property(fc.array(tenThousandths, { minLength: 1, maxLength: 3 }), (numbers) => {
        const cells = numbers.map((number) => Number(`${number}e-4`));
        expect(yuan(money(cells))).toEqual(numbers);
      }),
    );
  });
});

describe("dates", () => {
  test("real dates stand for what their format shows", () => {
    const day = 44_138; // 2020-11-03
    const sheet = dates([
      { value: day, format: "yyyy/m/d" },
      { value: day + 0.5, format: "yyyy-mm-dd hh:mm" },
      { value: day, format: 'm"月"d"日"' },
      { value: day, format: 'yyyy"年"m"月"' },
      { value: day, format: "[$-804]yyyy/mm;@" },
      { value: day, format: "mmm-yy" },
      { value: day, format: "yyyy" },
    ]);
    expect(spans(sheet)).toEqual([
      "2020-11-03",
      "2020-11-03",
      "2020-11-03",
      "2020-11-01..2020-11-30",
      "2020-11-01..2020-11-30",
      "2020-11-01..2020-11-30",
      "2020-01-01..2020-12-31",
    ]);
    expect(told([sheet])).toEqual(["actual-date-coarse A8"]);
  });

  test("a format of the time of day shows no month", () => {
    const sheet = dates([
      { value: 44_138, format: "h:mm" },
      { value: 44_138, format: "mm:ss" },
    ]);
    expect(spans(sheet)).toEqual(["2020-11-03", "2020-11-03"]);
  });

  test("numbers without a date format", () => {
    const sheet = dates([44_138, 20_201_103, 202_011, 2020.6, 2020.11, 2020.12]);
    expect(spans(sheet)).toEqual([
      "2020-11-03",
      "2020-11-03",
      "2020-11-01..2020-11-30",
      "2020-06-01..2020-06-30",
      "2020-11-01..2020-11-30",
      "2020-12-01..2020-12-31",
    ]);
    expect(told([sheet])[0]).toBe("date-as-serial A2 → 44138 (yyyy/m/d)");
  });

  test("2020.1 is October where months are padded, January where October keeps its zero, else asked", () => {
    const cell = { value: 2020.1, format: "0.00" };
    expect(spans(dates([cell]))).toEqual(["2020-10-01..2020-10-31"]);
    expect(spans(dates([2020.1, 2020.06]))[0]).toBe("2020-10-01..2020-10-31");
    expect(spans(dates([2020.1, "2020.10"]))[0]).toBe("2020-01-01..2020-01-31");
    expect(spans(dates([2020.1, 2020.11]))[0]).toBeNull();
    expect(told([dates([2020.1, 2020.11])])).toContain("date-ambiguous A2");
    expect(spans(dates(["2020.1"]))).toEqual(["2020-01-01..2020-01-31"]);
  });

  test("a text that names a day is told and repaired to look as it did; others are fine", () => {
    const sheet = dates([
      "2020.11.3",
      "2020年11月",
      "2020年11月底",
      { value: 44_000, format: "yyyy-mm-dd" },
      "11月3日",
    ]);
    expect(told([sheet])).toEqual([
      String.raw`date-as-text A2 → 44138 (yyyy\.m\.d)`,
      "date-year-supplied A6",
    ]);
  });

  test.each<TestCell>([
    "2020-11-31",
    "已开工",
    44_138_000_000,
    true,
    13,
    { value: 2020, format: "yyyy/m/d" },
  ])("%j is unreadable", (cell) => {
    expect(spans(dates([cell]))).toEqual([null]);
    expect(told([dates([cell])])).toEqual(["date-unreadable A2"]);
  });

  test("start and finish in one cell count where the separate cell is empty", () => {
    const both = ["2020-03/2021-10", "2013-2015", "两年"];
    const sheet = mappedSheet("projects", [
      { field: "plannedStart", cells: ["2020.5", null, "2020.6"] },
      { field: "plannedStart", part: "first", cells: both },
      { field: "plannedFinish", part: "second", cells: both },
    ]);
    expect(spans(sheet, "plannedStart")).toEqual([
      "2020-05-01..2020-05-31",
      "2013-01-01..2013-12-31",
      "2020-06-01..2020-06-30",
    ]);
    expect(spans(sheet, "plannedFinish")).toEqual(["2021-10-01..2021-10-31", "2015-01-01..2015-12-31", null]);
    expect(told([sheet])).toEqual(["date-unreadable C4"]);
  });

  test("months: any spelling of one month, and nothing longer", () => {
    const sheet = mappedSheet("progress", [
      { field: "project", cells: ["甲", "甲", "甲", "甲", "甲", "甲"] },
      {
        field: "month",
        cells: ["2020年1月", "2020-02", { value: 43_900, format: "yyyy/m/d" }, "4月", 5, "1-6月"],
      },
    ]);
    expect(read([sheet]).ledgers.progress[0]?.values.month).toEqual([
      "2020-01",
      "2020-02",
      "2020-03",
      "2020-04",
      "2020-05",
      null,
    ]);
    expect(told([sheet])).toContain("date-unreadable B7");
  });
});

describe("words, units and people", () => {
  test("stages, natures, kinds and flags", () => {
    const sheet = mappedSheet("projects", [
      { field: "stage", cells: ["在建", "促进开工", "投产达产", "中止", "建设 中", "瓶颈"] },
      { field: "nature", cells: ["新建", "技改", "改造", "新建", "新建", "新建"] },
    ]);
    expect(read([sheet]).ledgers.projects[0]?.values.stage).toEqual([
      "开工",
      "合同",
      "投产",
      "终止",
      "开工",
      null,
    ]);
    expect(read([sheet]).ledgers.projects[0]?.values.nature?.[2]).toBe("改造");
    expect(told([sheet])).toEqual(
      expect.arrayContaining(["stage-unknown A7", "nature-unknown B4", "text-untidy A6 → 建设中"]),
    );
    const others = [
      mappedSheet("handovers", [{ field: "kind", cells: ["问题", "报送 ", "信访"] }]),
      mappedSheet("targets", [{ field: "veto", cells: ["是", "√", 1, "否", null, "YES", "也许", true] }]),
    ];
    const { ledgers } = read(others);
    expect(ledgers.handovers[0]?.values.kind).toEqual(["问题", "报送", null]);
    expect(ledgers.targets[0]?.values.veto).toEqual([true, true, true, false, null, true, null, true]);
    expect(told(others)).toEqual(["text-untidy A3 → 报送", "kind-unknown A4", "flag-unknown A8"]);
  });

  test("the lead unit counts, under its canonical name; the others support", () => {
    const units = [{ name: "县工信局", aliases: ["工信局"], group: "部门" }];
    const sheet = mappedSheet("projects", [
      { field: "unit", cells: ["鹅城镇人民政府", "工信局/娑婆乡", "、交通局，水利局\n林业局"] },
      { field: "coUnits", cells: [null, "娑婆乡、水利局", null] },
    ]);
    const { values } = read([sheet], { units }).ledgers.projects[0] ?? {};
    expect(values?.unit).toEqual(["鹅城镇", "县工信局", "交通局"]);
    expect(values?.coUnits).toEqual([null, ["娑婆乡", "水利局"], ["水利局", "林业局"]]);
    expect(told([sheet], { units })).toEqual(["units-several A3", "units-several A4"]);
  });

  test("blanks are told, inside only where rows are found by them; line breaks that part units, and Chinese punctuation, are not", () => {
    const sheet = mappedSheet("projects", [
      { field: "name", cells: ["黄芪（二期）项目", "黄芪 项目", "黄芪\n项目", "３号线", "李家会 50MW 项目"] },
      { field: "unit", cells: ["甲镇\n乙镇", "甲镇 ", "甲镇", "甲镇", "甲镇"] },
      { field: "owner", cells: ["张　三", "李四 ", null, null, null] },
    ]);
    const findings = told([sheet]).filter((line) => line.startsWith("text-untidy"));
    expect(findings).toEqual([
      "text-untidy A3 → 黄芪项目",
      "text-untidy A4 → 黄芪项目",
      "text-untidy A5 → 3号线",
      "text-untidy B3 → 甲镇",
      "text-untidy C3 → 李四",
    ]);
    expect(ledgerRows(read([sheet]).ledgers).projects[0]?.name).toBe("黄芪(二期)项目");
  });

  test("name and telephone in one cell", () => {
    const cells = ["张三 13800000000", "李四（0350-6012345）", "13800000000", "王五"];
    const sheet = mappedSheet("projects", [
      { field: "owner", part: "first", cells },
      { field: "phone", part: "second", cells },
    ]);
    const { values } = read([sheet]).ledgers.projects[0] ?? {};
    expect(values?.owner).toEqual(["张三", "李四", null, "王五"]);
    expect(values?.phone).toEqual(["13800000000", "0350-6012345", "13800000000", null]);
  });

  test("telephones that can't be dialled are told", () => {
    const good = ["13800000000", "13800000000、0350-6012345", 13_800_000_000, "6012345", "400-810-8888"];
    expect(told([mappedSheet("projects", [{ field: "phone", cells: good }])])).toEqual([]);
    const bad = ["1380000000", "138000000001", "电话", "13800000000、123"];
    expect(told([mappedSheet("projects", [{ field: "phone", cells: bad }])])).toHaveLength(bad.length);
  });

  test("error values: an error in a key, a number or a date, a warning elsewhere", () => {
    const sheet = mappedSheet("projects", [
      { field: "name", cells: ["#REF!"] },
      { field: "leader", cells: ["#N/A"] },
      { field: "actualStart", cells: ["#VALUE!"] },
    ]);
    expect(read([sheet]).findings.map(({ check, severity }) => `${severity} ${check}`)).toEqual([
      "error error-value",
      "warning error-value-in-text",
      "error error-value",
    ]);
  });

  test("required cells: empty and placeholder are warnings, keys are left to the county", () => {
    const sheet = mappedSheet("projects", [
      { field: "name", cells: [null, "甲"] },
      { field: "nature", cells: ["新建", null] },
      { field: "plannedFinish", cells: ["待定", "2020.5"] },
    ]);
    expect(told([sheet])).toEqual(["cell-empty B3", "placeholder C2"]);
  });
});

describe("what a sheet supplies", () => {
  test("the band heading is the stage where there is no column", () => {
    const sheet = mappedSheet("projects", [named(["甲", "乙", "丙"])], {
      bands: ["二、加快建设（项目共计：12个；总投资：34567万元）", "前期项目", "一、工业项目"],
    });
    expect(read([sheet]).ledgers.projects[0]?.values.stage).toEqual(["开工", "储备", null]);
    expect(read([sheet]).ledgers.projects[0]?.columns.stage).toBeUndefined();
  });

  test("no column of units: the reporting unit if known, else the sheet's name if known, else nothing", () => {
    const targets = mappedSheet("targets", [{ field: "unit", cells: ["鹅城镇", "双路乡"] }], {
      sheet: "目标",
    });
    const sheets = [
      sheetOf("鹅城镇"),
      sheetOf("表二", "双路乡人民政府"),
      sheetOf("双路乡", "项目中心"),
      sheetOf("表四"),
      targets,
    ];
    const { ledgers } = read(sheets);
    expect(ledgers.projects.map(({ values }) => values.unit?.[0] ?? null)).toEqual([
      "鹅城镇",
      "双路乡",
      "双路乡",
      null,
    ]);
    expect(told(sheets)).toEqual(["unit-supplied", "unit-supplied", "unit-supplied"]);
  });

  test("a register is progress of the month assessed where an amount is filled", () => {
    const sheet = mappedSheet(
      "projects",
      [
        named(["甲", "乙", "丙"]),
        { field: "investedMonth", moneyUnit: "万元", cells: [1, null, 0] },
        { field: "investedYear", moneyUnit: "万元", cells: [5, null, null] },
        { field: "funded", role: "progress", moneyUnit: "万元", cells: [2, null, null] },
      ],
      { roles: ["projects", "progress"] },
    );
    expect(ledgerRows(read([sheet]).ledgers).progress).toEqual([
      {
        source: { sheet: "台账", row: 2 },
        project: "甲",
        month: "2020-11",
        done: 10_000,
        yearToDate: 50_000,
        funded: 20_000,
      },
      { source: { sheet: "台账", row: 4 }, project: "丙", month: "2020-11", done: 0 },
    ]);
    expect(read([sheet]).ledgers.progress[0]?.register).toBe(true);
  });

  test("a plan or a verified amount alone is no progress of a register; what names its month stands beside 本月", () => {
    for (const month of [{}, { month: PERIOD }]) {
      const beside = (
        field: string,
        cells: readonly TestCell[],
        at: { month?: string } = month,
      ): TestColumn => ({
        field,
        role: "progress",
        moneyUnit: "万元",
        cells,
        ...at,
      });
      const sheet = (...more: readonly TestColumn[]): MappedSheet =>
        mappedSheet(
          "projects",
          [
            named(["甲", "乙"]),
            { field: "investedMonth", moneyUnit: "万元", cells: [1, null] },
            beside("planned", [2, 2]),
            beside("verified", [1, 3]),
            ...more,
          ],
          { roles: ["projects", "progress"] },
        );
      const own = { month: PERIOD, planned: 20_000, done: 10_000, verified: 10_000 };
      const rows = (of: MappedSheet): readonly unknown[] => ledgerRows(read([of]).ledgers).progress;
      expect(rows(sheet())).toEqual([{ source: { sheet: "台账", row: 2 }, project: "甲", ...own }]);
      if (month.month === undefined) continue;
      // A plan for each month is a row of each month.
      const planned = rows(sheet(beside("planned", [4, 4], { month: "2020-10" })));
      expect(planned).toHaveLength(4);
      expect(planned).toContainEqual({
        source: { sheet: "台账", row: 3 },
        project: "乙",
        month: PERIOD,
        planned: 20_000,
        verified: 30_000,
      });
    }
  });

  test("a pair of columns per month is progress of that month, and empty months give no rows", () => {
    const sheet = mappedSheet(
      "projects",
      [
        named(["甲", "乙"]),
        pair("2020-03", [3, 4]),
        pair("2020-04", [5, null]),
        pair("2020-12", [null, null]),
      ],
      { roles: ["projects", "progress"] },
    );
    const rows = ledgerRows(read([sheet]).ledgers).progress;
    expect(rows.map(({ project, month, done }) => [project, month, done])).toEqual([
      ["甲", "2020-03", 30_000],
      ["乙", "2020-03", 40_000],
      ["甲", "2020-04", 50_000],
    ]);
  });

  test("a 总表 beside its township sheets is not read twice; its own row is told", () => {
    const names = Array.from({ length: 20 }, (_, at) => `项目${at}`);
    const township = (sheet: string, from: number, to: number): MappedSheet =>
      mappedSheet("projects", [named(names.slice(from, to))], { sheet });
    const summary = mappedSheet("projects", [named([...names.slice(0, 19), "只在总表"])], { sheet: "总表" });
    const reading = read([summary, township("甲镇", 0, 10), township("乙镇", 10, 20)]);
    expect(reading.ledgers.projects.map(({ sheet }) => sheet)).toEqual(["甲镇", "乙镇"]);
    expect(reading.summaries).toEqual([{ sheet: "总表", rowsAlone: [21] }]);
    expect(reading.findings.map(({ check, cell }) => [check, cell])).toEqual([
      ["summary-sheet", undefined],
      ["summary-row-alone", "A21"],
      ["unit-supplied", undefined],
      ["unit-supplied", undefined],
    ]);
    const unlike = mappedSheet(
      "projects",
      [named([...names.slice(0, 10), ...names.map((name) => `新${name}`)])],
      {
        sheet: "另表",
      },
    );
    const apart = read([unlike, mappedSheet("projects", [named([...names.slice(0, 8), "甲", "乙"])])]);
    expect(apart.summaries).toEqual([]);
    expect(apart.ledgers.projects).toHaveLength(2);
  });

  test("a recognised sheet without rows is there, a role without a sheet is not", () => {
    const { ledgers } = read([mappedSheet("milestones", [{ field: "project", cells: [] }])]);
    expect(ledgers.milestones).toHaveLength(1);
    expect(ledgers.projects).toHaveLength(0);
  });
});

describe("fixes", () => {
  test("fixing every certain one leaves nothing certain to fix, and the same values", () => {
    const cell = fc.oneof(
      fc.constantFrom<TestCell>(null, "/", "无", "#REF!", true, 12, 44_138, 2020.1, 20_201_103, 0.5),
      fc.constantFrom<TestCell>(
        "１２",
        "1,200",
        " 12",
        "约12",
        "0.2亿元",
        "2020.11.3",
        "11月底",
        "2020年3月3日",
      ),
      fc.constantFrom<TestCell>("甲镇 ", "Ａ区", "黄芪\n项目", "在 建", {
        value: 44_138,
        format: "yyyy-mm-dd",
      }),
      fc.constantFrom<TestCell>({ value: "7", format: "@" }, { value: "2020/1/1", format: "@" }),
    );
    const fields = ["name", "unit", "stage", "totalInvestment", "actualStart", "plannedFinish"];
    const columns = fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(columns, (cells) => {
        const sheet = mappedSheet(
          "projects",
          fields.map((field, at) => ({ field, cells: cells[at] ?? [] })),
          { moneyUnit: "万元" },
        );
        const before = read([sheet]);
        const after = read([fixed(sheet, before.findings)]);
        expect(after.findings.filter(({ fix }) => fix)).toEqual([]);
        expect(ledgerRows(after.ledgers)).toEqual(ledgerRows(before.ledgers));
      }),
    );
  });
});

/** The sheet with every certain fix made, as a host makes them. */
function fixed(sheet: MappedSheet, findings: ReturnType<typeof read>["findings"]): MappedSheet {
  const fixes = new Map(
    findings.flatMap(({ cell, fix }) => (cell !== undefined && fix ? [[cell, fix]] : [])),
  );
  const at = (column: number, row: number) =>
    fixes.get(cellAddress(columnNumber(sheet.columns[column]?.column ?? "A"), sheet.rows[row] ?? 0));
  return {
    ...sheet,
    cells: sheet.cells.map((column, c) => column.map((value, r) => at(c, r)?.to ?? value)),
    formats: sheet.formats.map((column, c) =>
      column.map((format, r) => {
        const given = at(c, r)?.format;
        return given === undefined ? format : given === "General" ? null : given;
      }),
    ),
  };
}
