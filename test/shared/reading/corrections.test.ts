/** Next month's workbook is last month's copy with columns inserted and months renamed: corrections hold in it. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CellValue, ColumnCorrection, Correction, SheetGrid } from "#shared/reading/grid.ts";
import { recogniseWorkbooks } from "#shared/reading/recognise.ts";
import { surenessOf } from "#shared/reading/sureness.ts";
import { columnLetters } from "#shared/ledgers/address.ts";
import { sheetGrid } from "#test/support/sheet-grids.ts";

const HEADERS = ["序号", "项目名称", "责任单位", "建设性质", "总投资", "年度计划投资", "计划开工时间"];
const ROWS: readonly (readonly CellValue[])[] = [
  [1, "甲", "城关镇", "新建", 100, 50, "2020.3"],
  [2, "乙", "水利局", "新建", 200, 60, "2020.4"],
  [3, "丙", "水利局", "新建", 300, 70, "2020.5"],
];

/** A register with further columns behind the usual ones, their cells the column's number from 1 and the row. */
function register(name: string, ...more: readonly string[]): SheetGrid {
  const rows = ROWS.map((row, at) => [...row, ...more.map((_, column) => 10 * (column + 1) + at)]);
  return sheetGrid(name, [[...HEADERS, ...more], ...rows]);
}

function said(header: string, field: string | null, more: Partial<ColumnCorrection> = {}): ColumnCorrection {
  return { sheet: "11月台账", column: "H", header, role: "projects", field, period: "2020-11", ...more };
}

function read(sheets: readonly SheetGrid[], corrections: readonly Correction[], period = "2020-12") {
  const { recognition, findings } = recogniseWorkbooks([{ sheets, corrections }], { period });
  const columns = recognition.layouts.flatMap(({ mapped }) => mapped?.columns ?? []);
  return {
    layouts: recognition.layouts,
    columns,
    /** The columns of a field. */
    of: (field: string) =>
      columns
        .filter((column) => column.field === field)
        .map(({ column, role, month }) => [role, column, month]),
    checks: findings.map(({ check }) => check).filter((check) => check.includes("orrection")),
    findings,
  };
}

describe("a correction of a column", () => {
  it("holds where months were renamed and columns inserted", () => {
    const next = register("12月台账", "甲方", "12月拨付");
    expect(read([next], [said("11月拨付", "investedMonth")]).of("investedMonth")).toEqual([
      ["projects", "I", "2020-12"],
    ]);
  });

  it("of the year's column holds in the next year", () => {
    const next = register("2021年1月台账", "2021年盘子");
    const correction = said("2020年盘子", "annualPlan", { sheet: "2020年12月台账", period: "2020-12" });
    const { of } = read([next], [correction], "2021-01");
    expect(of("annualPlan")).toEqual([["projects", "H", undefined]]);
  });

  it("goes with the month it was said of: last month's column beside it is what its header says", () => {
    const next = register("12月台账", "11月拨付", "12月拨付");
    expect(
      read([next], [said("11月拨付", "investedMonth")])
        .of("investedMonth")
        .map(([, column]) => column),
    ).toEqual(["I"]);
  });

  it("is not taken for this month where the header still names the month before", () => {
    const { of, checks } = read([register("12月台账", "11月拨付")], [said("11月拨付", "investedMonth")]);
    expect(of("investedMonth")).toEqual([]);
    expect(checks).toEqual(["correction-outdated"]);
  });

  it("of a monthly amount goes for the column of every month", () => {
    const next = register("12月台账", "10月拨付", "11月拨付", "12月拨付");
    const { of, checks } = read([next], [said("11月拨付", "done", { role: "progress" })]);
    expect(of("done")).toEqual([
      ["progress", "H", "2020-10"],
      ["progress", "I", "2020-11"],
    ]);
    // The month assessed is the register's own 本月.
    expect(of("investedMonth")).toEqual([["projects", "J", "2020-12"]]);
    expect(checks).toEqual([]);
  });

  it("tells columns of one header apart by their letters, the nearest where they moved", () => {
    const correction = said("小计", "annualPlan", { column: "J" });
    expect(read([register("11月台账", "小计", "甲方", "小计")], [correction]).of("annualPlan")).toEqual([
      ["projects", "J", undefined],
    ]);
    const shifted = register("12月台账", "新列", "小计", "甲方", "小计");
    expect(read([shifted], [correction]).of("annualPlan")).toEqual([["projects", "K", undefined]]);
  });

  it("moves the field and leaves no second column for it, without a word", () => {
    const { of, findings } = read([register("11月台账", "盘子")], [said("盘子", "annualPlan")], "2020-11");
    expect(of("annualPlan")).toEqual([["projects", "H", undefined]]);
    expect(findings.map(({ check }) => check)).not.toContain("header-mapped-twice");
  });

  it("said twice of one field, the later word holds and the first column is itself again", () => {
    const sheet = register("11月台账", "盘子");
    const first = said("盘子", "annualPlan");
    const second = said("总投资", "annualPlan", { column: "E" });
    const { of } = read([sheet], [first, second], "2020-11");
    expect(of("annualPlan")).toEqual([["projects", "E", undefined]]);
    expect(read([sheet], [second, first], "2020-11").of("totalInvestment")).toEqual([
      ["projects", "E", undefined],
    ]);
  });

  it("may say no more than the unit of its amounts", () => {
    const correction = said("总投资", "totalInvestment", { column: "E", moneyUnit: "亿元" });
    const { columns } = read([register("11月台账")], [correction]);
    expect(columns.find(({ field }) => field === "totalInvestment")?.moneyUnit).toBe("亿元");
  });

  it("is honoured before roles are settled: it can make a sheet a ledger", () => {
    const grid = sheetGrid("12月清单", [
      "序号|业主名称|代管情况|地点",
      "1|水厂|城关镇|300",
      "2|公路|水利局|200",
    ]);
    expect(read([grid], []).columns).toEqual([]);
    const corrections = [
      said("业主名称", "name", { sheet: "11月清单", column: "B" }),
      said("代管情况", "unit", { sheet: "11月清单", column: "C" }),
    ];
    expect(read([grid], corrections).columns.map(({ field }) => field)).toEqual(["name", "unit"]);
  });

  it("of another ledger than the sheet is has no say", () => {
    const { columns, checks } = read(
      [register("11月台账", "甲方")],
      [said("甲方", "title", { role: "handovers" })],
    );
    expect(columns.map(({ column }) => column)).not.toContain("H");
    expect(checks).toEqual(["correction-outdated"]);
  });

  it("a field of the register becomes the like of it where the sheet is a progress ledger by now", () => {
    const grid = sheetGrid("12月进度", [
      "项目名称|月份|拨付|核实完成投资",
      "甲|2020-12|5|5",
      "甲|2020-11|4|4",
    ]);
    const { of } = read([grid], [said("拨付", "investedMonth", { sheet: "11月进度", column: "C" })]);
    expect(of("done")).toEqual([["progress", "C", undefined]]);
  });

  it("rests while its sheet is hidden, and is told of when sheet or header is gone", () => {
    const correction = said("旧表头", "leader");
    const hidden = { ...register("12月台账"), hidden: true };
    expect(read([hidden], [correction]).checks).toEqual([]);
    expect(read([register("12月台账")], [correction]).checks).toEqual(["correction-outdated"]);
    expect(read([register("清单")], [correction]).checks).toEqual(["correction-sheet-gone"]);
  });
});

it("a month of December is a month like any other, no end of a year", () => {
  const { of } = read([register("12月台账", "2020年12月完成投资")], []);
  expect(of("investedMonth")).toEqual([["projects", "H", "2020-12"]]);
});

describe("a correction of a sheet", () => {
  const handovers = sheetGrid("11月杂项", [
    "事项|责任单位|办结时限|销号时间",
    "路灯|城关镇|2020.12.1|2020.12.2",
    "水渠|水利局|2020.12.1|",
  ]);
  const other = sheetGrid("12月通讯录", [
    "序号|姓名|代管情况|地点",
    "1|张三|城关镇|300",
    "2|李四|水利局|200",
  ]);

  it("says it is no ledger, next month's sheet of the name too", () => {
    const none = { sheet: "10月杂项", ledger: null, period: "2020-11" };
    const { layouts } = read([handovers], [none]);
    expect(layouts[0]).toMatchObject({ roles: [], notLedger: "said", said: none });
    expect(read([handovers], []).layouts[0]?.roles).toEqual(["handovers"]);
  });

  it("of last month's sheet is not of this month's beside it", () => {
    const sheets = [register("11月台账"), register("12月台账")];
    const { layouts } = read(sheets, [{ sheet: "11月台账", ledger: null, period: "2020-12" }]);
    expect(layouts.map(({ roles }) => roles)).toEqual([[], ["projects"]]);
    const next = [...sheets, register("1月台账")];
    const later = read(next, [{ sheet: "11月台账", ledger: null, period: "2020-12" }], "2021-01");
    expect(later.layouts.map(({ roles }) => roles)).toEqual([[], [], ["projects"]]);
  });

  it("says which ledger it is; its columns are then set one by one", () => {
    const ledger: Correction = { sheet: "11月通讯录", ledger: "targets", period: "2020-11" };
    const { layouts } = read([other], [ledger]);
    expect(layouts[0]).toMatchObject({ roles: [], notLedger: "no-field", said: ledger });
    expect(layouts[0]?.columns.map(({ header }) => header)).toEqual(["序号", "姓名", "代管情况", "地点"]);
    const column = said("代管情况", "unit", { sheet: "11月通讯录", column: "C", role: "targets" });
    expect(read([other], [ledger, column]).layouts[0]?.roles).toEqual(["targets"]);
  });

  it("goes before what the columns say", () => {
    const { layouts } = read(
      [register("11月台账", "12月完成投资")],
      [{ sheet: "11月台账", ledger: "progress" }],
    );
    expect(layouts[0]?.roles).toEqual(["progress"]);
    expect(layouts[0]?.mapped?.columns.map(({ field }) => field)).toContain("done");
  });

  it("of one name the very name weighs more than another month's", () => {
    const { layouts } = read(
      [handovers],
      [
        { sheet: "11月杂项", ledger: "milestones", period: "2020-12" },
        { sheet: "10月杂项", ledger: null, period: "2020-11" },
      ],
    );
    expect(layouts[0]?.notLedger).not.toBe("said");
  });
});

it("what only the columns beside decide is never told as certain", () => {
  const { columns } = read([register("12月台账", "累计完成投资")], []);
  const cumulative = columns.find(({ header }) => header === "累计完成投资");
  expect(cumulative).toMatchObject({ field: "investedYear", confidence: 0.93 });
  expect(surenessOf(cumulative?.confidence ?? 0, cumulative?.evidence ?? [])).toBe("likely");
});

/** A header with a month and a year in it, as a function of the month assessed. */
const dated = fc.constantFrom<(year: number, month: number) => string>(
  (_, month) => `${month}月拨付款`,
  (year, month) => `${year}年${month}月拨付款`,
  (_, month) => `1-${month}月拨付款`,
  (year, month) => `截至${year}年${month}月底拨付款`,
  (year) => `${year}年盘子`,
  (year) => `截至${year - 1}年底拨付款`,
  () => "盘子",
  (_, month) => `拨付情况/${month === 1 ? 12 : month - 1}月数`,
);

describe("laws", () => {
  it("what holds of a header holds of it any number of months later, wherever its column stands", () => {
    fc.assert(
      fc.property(
        dated,
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 0, max: 4 }),
        fc.constantFrom("remarks", "leader", "annualPlan", null),
        (header, later, inserted, field) => {
          const [month, year] = [((later + 10) % 12) + 1, 2020 + Math.floor((later + 10) / 12)];
          const period = `${year}-${String(month).padStart(2, "0")}`;
          const more = Array.from({ length: inserted }, (_, at) => `新列${"甲乙丙丁"[at]}`);
          const written = header(year, month);
          const sheet = withPath(`${month}月台账`, [...more, written]);
          const correction = said(header(2020, 11), field);
          const { layouts, columns, checks } = read([sheet], [correction], period);
          const letters = columnLetters(HEADERS.length + inserted + 1);
          expect(checks).toEqual([]);
          expect(layouts[0]?.columns.find(({ column }) => column === letters)).toMatchObject({ correction });
          const fields = columns.filter(({ column }) => column === letters);
          expect(fields.map((one) => [one.field, one.confidence, one.evidence])).toEqual(
            field === null ? [] : [[field, 1, ["corrected"]]],
          );
        },
      ),
      { numRuns: 200 },
    );
  });

  it("no field of a sheet has two columns, whatever was said", () => {
    const field = fc.constantFrom("name", "unit", "totalInvestment", "annualPlan", "leader", null);
    const at = fc.integer({ min: 0, max: HEADERS.length + 1 });
    fc.assert(
      fc.property(fc.array(fc.tuple(at, field), { maxLength: 6 }), (list) => {
        const headers = [...HEADERS, "甲方", "乙方"];
        const corrections = list.map(([column, to]) =>
          said(headers[column] ?? "", to, { column: columnLetters(column + 1) }),
        );
        const { columns } = read([register("11月台账", "甲方", "乙方")], corrections, "2020-11");
        const slots = columns.map(({ role, field: of }) => `${role} ${of}`);
        expect(new Set(slots).size).toBe(slots.length);
        const last = corrections.at(-1);
        if (last?.field) expect(columns.find(({ column }) => column === last.column)?.field).toBe(last.field);
      }),
      { numRuns: 200 },
    );
  });
});

/** A register whose further headers may have a heading above (`上/下`). */
function withPath(name: string, more: readonly string[]): SheetGrid {
  if (!more.some((header) => header.includes("/"))) return register(name, ...more);
  const top = [...HEADERS, ...more.map((header) => header.split("/")[0] ?? "")];
  const low = [...HEADERS.map(() => null), ...more.map((header) => header.split("/")[1] ?? null)];
  const rows = ROWS.map((row, at) => [...row, ...more.map((_, column) => 10 * (column + 1) + at)]);
  const merges = top.flatMap((_, at) =>
    low[at] === null ? [`${columnLetters(at + 1)}1:${columnLetters(at + 1)}2`] : [],
  );
  return sheetGrid(name, [top, low, ...rows], { merges });
}
