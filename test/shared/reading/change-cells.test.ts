import { describe, expect, test } from "vitest";
import { changeCells, parseAddress } from "#shared/reading/change-cells.ts";
import type { CellChange, ChangedSheets } from "#shared/reading/change-cells.ts";
import type { MappedColumn, MappedSheet } from "#shared/reading/recognised.ts";

function columnOf(column: string, field: string, part?: "first"): MappedColumn {
  return {
    column,
    header: field,
    role: "projects",
    field,
    confidence: 1,
    evidence: [],
    ...(part === undefined ? {} : { part }),
  };
}

function sheetOf(sheet: string, columns: readonly MappedColumn[], workbook?: string): MappedSheet {
  return {
    ...(workbook === undefined ? {} : { workbook }),
    sheet,
    roles: ["projects"],
    columns,
    rows: [4, 6],
    cells: columns.map(() => ["旧", "旧"]),
    formats: columns.map(() => ['yyyy"年"m"月"', null]),
    bands: [null, null],
  };
}

const REGISTER = sheetOf("项目台账", [columnOf("B", "name"), columnOf("H", "plannedStart")]);

function sheetsOf(changed: ChangedSheets): readonly MappedSheet[] {
  if (changed.fault !== undefined) throw new Error(changed.fault.code);
  return changed.sheets;
}

function cell(sheet: string, address: string, value: CellChange["value"]): CellChange {
  return { sheet, cell: address, value };
}

describe("a changed cell", () => {
  test("holds the value, and no other cell does", () => {
    const [changed] = sheetsOf(changeCells([REGISTER], [cell("项目台账", "B6", 12)]));
    expect(changed).toEqual({
      ...REGISTER,
      cells: [
        ["旧", 12],
        ["旧", "旧"],
      ],
    });
    expect(REGISTER.cells[0]).toEqual(["旧", "旧"]);
  });

  test("with a day typed into a column of dates is a real date that shows its day", () => {
    for (const typed of ["2020-12-20", "2020/12/20"]) {
      const [changed] = sheetsOf(changeCells([REGISTER], [cell("项目台账", "h4", typed)]));
      expect(changed?.cells[1]).toEqual([44_185, "旧"]);
      expect(changed?.formats[1]).toEqual(["yyyy-mm-dd", null]);
    }
  });

  test("keeps as text what is no day, what stands in another column, and half a cell", () => {
    const [text] = sheetsOf(changeCells([REGISTER], [cell("项目台账", "H4", "2020-11-31")]));
    expect(text?.cells[1]).toEqual(["2020-11-31", "旧"]);
    const [name] = sheetsOf(changeCells([REGISTER], [cell("项目台账", "B4", "2020-12-20")]));
    expect(name?.cells[0]).toEqual(["2020-12-20", "旧"]);
    const halves = sheetOf("项目台账", [columnOf("H", "plannedStart", "first")]);
    const [half] = sheetsOf(changeCells([halves], [cell("项目台账", "H4", "2020-12-20")]));
    expect(half?.cells[0]).toEqual(["2020-12-20", "旧"]);
  });

  test("is changed for every field its column fills, and in the table that has it", () => {
    const beside = sheetOf("项目台账", [columnOf("K", "name"), columnOf("K", "unit")]);
    const changed = sheetsOf(changeCells([REGISTER, beside], [cell("项目台账", "K4", "新")]));
    expect(changed[0]).toEqual(REGISTER);
    expect(changed[1]?.cells).toEqual([
      ["新", "旧"],
      ["新", "旧"],
    ]);
  });

  test("is found in the workbook it is said to be in", () => {
    const books = ["甲.xlsx", "乙.xlsx"].map((name) => sheetOf("项目台账", REGISTER.columns, name));
    const change = { ...cell("项目台账", "B4", "新"), workbook: "乙.xlsx" };
    const changed = sheetsOf(changeCells(books, [change]));
    expect(changed.map(({ cells }) => cells[0]?.[0])).toEqual(["旧", "新"]);
  });
});

test.each([
  ["no-sheet", [cell("交办台账", "B4", 1)]],
  ["no-column", [cell("项目台账", "C4", 1)]],
  ["no-row", [cell("项目台账", "B5", 1)]],
  ["cell-twice", [cell("项目台账", "B4", 1), cell("项目台账", "b4", 2)]],
] as const)("%s is told with the change", (code, changes) => {
  expect(changeCells([REGISTER], changes)).toEqual({ fault: { code, change: changes.at(-1) } });
});

test("a sheet that several workbooks have must be told apart", () => {
  const books = ["甲.xlsx", "乙.xlsx"].map((name) => sheetOf("项目台账", REGISTER.columns, name));
  const change = cell("项目台账", "B4", 1);
  expect(changeCells(books, [change])).toEqual({ fault: { code: "sheet-in-several", change } });
});

test.each([
  ["H12", { column: "H", row: 12 }],
  ["aa1", { column: "AA", row: 1 }],
  ["12", null],
  ["H0", null],
  ["H1:H2", null],
  ["", null],
])("the address %s", (text, address) => {
  expect(parseAddress(text)).toEqual(address);
});
