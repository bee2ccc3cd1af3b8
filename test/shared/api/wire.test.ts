import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromWire } from "#shared/api/from-wire.ts";
import { toWire } from "#shared/api/wire.ts";
import type { WireLedgers } from "#shared/api/wire.ts";
import { fieldDeclaration } from "#shared/ledgers/fields.ts";
import type { CellValue } from "#shared/reading/grid.ts";
import type { MappedColumn, MappedSheet } from "#shared/reading/recognised.ts";
import { mappedSheets } from "./mapped-sheets.ts";

function sent(sheets: readonly MappedSheet[]): unknown {
  return JSON.parse(JSON.stringify(toWire(sheets)));
}

function received(wire: unknown): readonly MappedSheet[] {
  const read = fromWire(wire);
  if (read.fault !== undefined) throw new Error(JSON.stringify(read.fault));
  return read.sheets;
}

/** What is left of a sheet after the journey: no local columns, no evidence, no formulas. */
function travelled({ formulas: _, ...sheet }: MappedSheet): MappedSheet {
  const kept = sheet.columns.map((column) => fieldDeclaration(column.role, column.field)?.local !== true);
  const those = <T>(values: readonly T[]) => values.filter((_value, at) => kept[at]);
  return {
    ...sheet,
    columns: those(sheet.columns).map((column) => ({ ...column, evidence: [] })),
    cells: those(sheet.cells),
    formats: those(sheet.formats),
  };
}

function projectColumn(field: string, column: string): MappedColumn {
  return { column, header: field, role: "projects", field, confidence: 1, evidence: [] };
}

function withOwners(...owners: readonly CellValue[]): MappedSheet {
  const nothing = owners.map(() => null);
  return {
    sheet: "项目台账",
    roles: ["projects"],
    columns: [
      projectColumn("owner", "A"),
      projectColumn("phone", "B"),
      projectColumn("remarks", "C"),
      projectColumn("code", "D"),
    ],
    rows: owners.map((_owner, at) => at + 2),
    cells: [owners, owners.map(() => "13812345678"), owners.map(() => "secret"), owners],
    formats: [nothing, nothing, nothing, nothing],
    bands: nothing,
  };
}

const NO_PHONES = mappedSheets.map((sheets) =>
  sheets.map((sheet) => ({
    ...sheet,
    // Person fields are tested by themselves: their phone numbers do not travel.
    columns: sheet.columns.map((column) =>
      ["leader", "team", "owner"].includes(column.field)
        ? { ...column, role: "projects" as const, field: "name" }
        : column,
    ),
  })),
);

describe("the wire form", () => {
  it("gives sheets back as they were sent", () => {
    fc.assert(
      fc.property(NO_PHONES, (sheets) => {
        expect(received(sent(sheets))).toEqual(sheets.map(travelled));
      }),
    );
  });

  it("is one for one content: sending what was received changes nothing", () => {
    fc.assert(
      fc.property(mappedSheets, (sheets) => {
        const wire = sent(sheets);
        expect(sent(received(wire))).toEqual(wire);
      }),
    );
  });

  it("holds every text once", () => {
    fc.assert(
      fc.property(mappedSheets, (sheets) => {
        const { texts } = toWire(sheets);
        expect(new Set(texts).size).toBe(texts.length);
      }),
    );
  });

  it("leaves phones, remarks and progress in words at home", () => {
    const wire = JSON.stringify(toWire([withOwners("张三")]));
    expect(wire).not.toContain("13812345678");
    expect(wire).not.toContain("secret");
    expect(wire).not.toContain('"phone"');
  });

  it.each([
    ["projects", ["phone", "physicalProgress", "problem", "remarks"]],
    ["milestones", ["remarks"]],
    ["progress", ["physicalProgress", "remarks"]],
    ["handovers", ["remarks"]],
  ] as const)("sends of %s nothing the method does not need", (role, fields) => {
    const columns = fields.map((field, at) => {
      return { ...projectColumn(field, String.fromCharCode(65 + at)), role };
    });
    const secrets = fields.map((field) => [`secret ${field}`]);
    const nothing = fields.map(() => [null]);
    const sheet = { ...withOwners("张三"), roles: [role], columns, cells: secrets, formats: nothing };
    const wire = JSON.stringify(toWire([sheet]));
    for (const field of fields) expect(wire).not.toContain(field);
  });

  it("sends a person without the digits of a phone number beside, and codes whole", () => {
    const owners = [
      "张三 13812345678",
      "李四\n0350-6021234",
      "１３９１２３４５６７８",
      13812345678,
      "王五2组",
      42,
    ];
    const [sheet] = received(sent([withOwners(...owners)]));
    expect(sheet?.cells[0]).toEqual([
      "张三 13800000000",
      "李四\n0350-0000000",
      "１３９00000000",
      13800000000,
      "王五2组",
      42,
    ]);
    expect(sheet?.cells[1]).toEqual(owners);
  });

  it("sends formats and bands as runs", () => {
    const [sheet] = toWire([
      { ...withOwners("a", "b", "c", "d"), bands: ["一、", "一、", null, "一、"] },
    ]).sheets;
    expect(sheet?.bands.map(([first, count]) => [first, count])).toEqual([
      [0, 2],
      [3, 1],
    ]);
  });
});

describe("reading the wire form", () => {
  const WIRE: WireLedgers = toWire([withOwners("张三", "李四")]);

  /** The wire form with one member, named by its path, put otherwise. */
  function broken(path: readonly (string | number)[], value: unknown): unknown {
    const copy = structuredClone(WIRE) as unknown;
    let place = copy as Record<string | number, unknown>;
    for (const step of path.slice(0, -1)) place = place[step] as Record<string | number, unknown>;
    place[path.at(-1) ?? ""] = value;
    return copy;
  }

  const SHEET = ["sheets", 0] as const;
  const COLUMN = [...SHEET, "columns", 0] as const;
  const IN_SHEET = { sheet: "项目台账" };
  const IN_COLUMN = { ...IN_SHEET, cell: "A" };

  it.each([
    [["texts"], "x", { code: "ledgers-shape" }],
    [["sheets"], {}, { code: "ledgers-shape" }],
    [["texts", 0], 1, { code: "ledgers-texts" }],
    [["texts", 0], "x".repeat(32_768), { code: "ledgers-texts" }],
    [["sheets"], Array.from({ length: 501 }), { code: "ledgers-too-many" }],
    [SHEET, null, { code: "sheet-shape" }],
    [SHEET, [], { code: "sheet-shape" }],
    [[...SHEET, "sheet"], "", { code: "sheet-shape" }],
    [[...SHEET, "sheet"], "x".repeat(256), { code: "sheet-shape" }],
    [[...SHEET, "workbook"], 1, { code: "sheet-shape", ...IN_SHEET }],
    [[...SHEET, "roles"], ["phones"], { code: "sheet-shape", ...IN_SHEET }],
    [[...SHEET, "roles"], Array.from({ length: 6 }).fill("projects"), { code: "sheet-shape", ...IN_SHEET }],
    [[...SHEET, "reportingUnit"], null, { code: "sheet-shape", ...IN_SHEET }],
    [[...SHEET, "moneyUnit"], "美元", { code: "sheet-shape", ...IN_SHEET }],
    [[...SHEET, "columns"], {}, { code: "sheet-shape", ...IN_SHEET }],
    [[...SHEET, "columns"], Array.from({ length: 401 }), { code: "ledgers-too-many", ...IN_SHEET }],
    [[...SHEET, "rows"], [3, 3], { code: "sheet-rows", ...IN_SHEET }],
    [[...SHEET, "rows"], [3, 2], { code: "sheet-rows", ...IN_SHEET }],
    [[...SHEET, "rows"], [0, 1], { code: "sheet-rows", ...IN_SHEET }],
    [[...SHEET, "rows"], [1, 1_048_577], { code: "sheet-rows", ...IN_SHEET }],
    [[...SHEET, "rows"], [1, 2.5], { code: "sheet-rows", ...IN_SHEET }],
    [[...SHEET, "rows"], "12", { code: "sheet-rows", ...IN_SHEET }],
    [[...SHEET, "bands"], [[0, 3, 0]], { code: "sheet-bands", ...IN_SHEET }],
    [[...SHEET, "bands"], [[0, 0, 0]], { code: "sheet-bands", ...IN_SHEET }],
    [
      [...SHEET, "bands"],
      [
        [1, 1, 0],
        [0, 1, 0],
      ],
      { code: "sheet-bands", ...IN_SHEET },
    ],
    [[...SHEET, "bands"], [[0, 1, 99]], { code: "sheet-bands", ...IN_SHEET }],
    [[...SHEET, "bands"], [[0, 1]], { code: "sheet-bands", ...IN_SHEET }],
    [[...SHEET, "bands"], null, { code: "sheet-bands", ...IN_SHEET }],
    [[...COLUMN, "column"], "XFE", { code: "column-shape", ...IN_SHEET }],
    [[...COLUMN, "column"], "a", { code: "column-shape", ...IN_SHEET }],
    [[...COLUMN, "role"], "constructor", { code: "column-field", ...IN_COLUMN }],
    [[...COLUMN, "field"], "constructor", { code: "column-field", ...IN_COLUMN }],
    [[...COLUMN, "field"], "phone", { code: "column-field", ...IN_COLUMN }],
    [[...COLUMN, "header"], 1, { code: "column-shape", ...IN_COLUMN }],
    [[...COLUMN, "moneyUnit"], "", { code: "column-shape", ...IN_COLUMN }],
    [[...COLUMN, "month"], "2020-13", { code: "column-shape", ...IN_COLUMN }],
    [[...COLUMN, "part"], "third", { code: "column-shape", ...IN_COLUMN }],
    [[...COLUMN, "confidence"], 2, { code: "column-shape", ...IN_COLUMN }],
    [[...COLUMN, "confidence"], "1", { code: "column-shape", ...IN_COLUMN }],
    [[...COLUMN, "cells"], [null], { code: "column-shape", ...IN_COLUMN }],
    [[...COLUMN, "formats"], [[0, 9, 0]], { code: "column-formats", ...IN_COLUMN }],
    [[...COLUMN, "cells", 1], "text", { code: "cell-value", ...IN_SHEET, cell: "A3" }],
    [[...COLUMN, "cells", 1], [99], { code: "cell-value", ...IN_SHEET, cell: "A3" }],
    [[...COLUMN, "cells", 1], [-1], { code: "cell-value", ...IN_SHEET, cell: "A3" }],
    [[...COLUMN, "cells", 1], ["length"], { code: "cell-value", ...IN_SHEET, cell: "A3" }],
    [[...COLUMN, "cells", 1], [0, 0], { code: "cell-value", ...IN_SHEET, cell: "A3" }],
    [[...COLUMN, "cells", 1], {}, { code: "cell-value", ...IN_SHEET, cell: "A3" }],
    [[...COLUMN, "cells", 1], Infinity, { code: "cell-value", ...IN_SHEET, cell: "A3" }],
  ])("tells %j = %j", (path, value, fault) => {
    expect(fromWire(broken(path, value))).toEqual({ fault });
  });

  it("takes no more data rows than the limit, over all sheets", () => {
    const rows = Array.from({ length: 250_000 }, (_, at) => at + 1);
    const sheet = { sheet: "大表", roles: [], rows, columns: [], bands: [] };
    const whole = { ...sheet, rows: [...rows, ...rows] };
    expect(fromWire({ texts: [], sheets: [whole] }).fault).toEqual({
      code: "ledgers-too-many",
      sheet: "大表",
    });
    expect(fromWire({ texts: [], sheets: [sheet] }).fault).toBeUndefined();
    expect(fromWire({ texts: [], sheets: [sheet, sheet] }).fault).toEqual({
      code: "ledgers-too-many",
      sheet: "大表",
    });
  });

  it("never throws, whatever it is given", () => {
    fc.assert(fc.property(fc.anything(), (value) => void fromWire(value)));
    fc.assert(
      fc.property(fc.anything(), fc.constantFrom("texts", "sheets"), (value, member) => {
        void fromWire({ ...WIRE, [member]: value });
        void fromWire({ ...WIRE, [member]: [value] });
      }),
    );
  });
});
