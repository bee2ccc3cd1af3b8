import { describe, expect, it } from "vitest";
import { parseRules } from "#shared/api/rules.ts";
import { rowsOfUnit, withoutRole } from "#shared/collecting/rows-of-unit.ts";
import { columnLetters } from "#shared/ledgers/address.ts";
import type { Role } from "#shared/ledgers/roles.ts";
import { LOCALES } from "#shared/messages/locale.ts";
import { describeNotTaken } from "#shared/messages/submissions.ts";
import type { CellValue } from "#shared/reading/grid.ts";
import type { MappedSheet } from "#shared/reading/recognised.ts";

const CONTEXT = {
  period: "2020-12",
  rules: parseRules({ units: [{ name: "县工信局", aliases: ["工信局"] }] }),
} as const;

/** A sheet of one role, its rows from 3. */
function sheetOf(
  name: string,
  role: Role,
  fields: readonly string[],
  rows: readonly (readonly CellValue[])[],
): MappedSheet {
  return {
    sheet: name,
    roles: [role],
    columns: fields.map((field, at) => {
      return { column: columnLetters(at + 1), header: field, role, field, confidence: 1, evidence: [] };
    }),
    rows: rows.map((_, at) => at + 3),
    cells: fields.map((_, at) => rows.map((row) => row[at] ?? null)),
    formats: fields.map(() => rows.map(() => null)),
    formulas: fields.map(() => rows.map(() => false)),
    bands: rows.map((_, at) => `段${at}`),
  };
}

const PROJECTS = sheetOf(
  "项目",
  "projects",
  ["name", "unit"],
  [
    ["供水", "鹅城镇人民政府"],
    ["道路", "丰润镇、鹅城镇"],
    ["园区", "工信局"],
    ["无主", null],
  ],
);

/** What is taken of sheets, by sheet and row. */
function taken(sheets: readonly MappedSheet[], unit = "鹅城镇") {
  const own = rowsOfUnit(sheets, unit, CONTEXT);
  return {
    rows: own.sheets.map(({ sheet, rows }) => [sheet, ...rows]),
    not: own.notTaken.map(({ sheet, row, why }) => [sheet, row, why.kind]),
    sheets: own.sheets,
  };
}

describe("a unit's own rows", () => {
  it("are those of which it is the lead unit, under any of its names, and those that name none", () => {
    const { rows, not, sheets } = taken([PROJECTS]);
    expect(rows).toEqual([["项目", 3, 6]]);
    expect(not).toEqual([
      ["项目", 4, "other-unit"],
      ["项目", 5, "other-unit"],
    ]);
    expect(sheets[0]).toMatchObject({
      submittedBy: "鹅城镇",
      cells: [
        ["供水", "无主"],
        ["鹅城镇人民政府", null],
      ],
      formats: [
        [null, null],
        [null, null],
      ],
      formulas: [
        [false, false],
        [false, false],
      ],
      bands: ["段0", "段3"],
    });
    expect(taken([PROJECTS], "县工信局").rows).toEqual([["项目", 5, 6]]);
  });

  it("go with their project, whoever does the work; of a project nobody knows with their unit", () => {
    const milestones = sheetOf(
      "节点",
      "milestones",
      ["project", "task", "unit"],
      [
        ["供水", "招标", "县财政局"],
        ["道路", "招标", "鹅城镇"],
        ["没有的项目", "招标", "丰润镇"],
        ["没有的项目", "招标", null],
      ],
    );
    const progress = sheetOf(
      "进度",
      "progress",
      ["project", "month", "done"],
      [
        ["供水", "2020-12", 1],
        ["园区", "2020-12", 1],
      ],
    );
    const { rows, not } = taken([PROJECTS, milestones, progress]);
    expect(rows).toEqual([
      ["项目", 3, 6],
      ["节点", 3, 6],
      ["进度", 3],
    ]);
    expect(not.slice(2)).toEqual([
      ["节点", 4, "other-project"],
      ["节点", 5, "other-unit"],
      ["进度", 4, "other-project"],
    ]);
  });

  it("are never targets; a sheet of others is none of its sheets, an empty one says that there is nothing", () => {
    const targets = sheetOf("目标", "targets", ["unit", "bonus"], [["鹅城镇", 5]]);
    const others = sheetOf("丰润镇", "projects", ["name"], [["甲"]]);
    const empty = sheetOf("交办", "handovers", ["kind", "unit"], []);
    const { rows, not } = taken([PROJECTS, targets, others, empty]);
    expect(rows).toEqual([["项目", 3, 6], ["交办"]]);
    expect(not).toContainEqual(["目标", undefined, "targets"]);
    expect(not).toContainEqual(["丰润镇", 3, "other-unit"]);
  });

  it("stand on no summary", () => {
    const names = Array.from({ length: 10 }, (_, at) => [`项目${at}`, "鹅城镇"]);
    const sheet = sheetOf("鹅城镇", "projects", ["name", "unit"], names);
    const summary = sheetOf("总表", "projects", ["name", "unit"], [...names, ["别的", "鹅城镇"]]);
    const { rows, not } = taken([sheet, summary]);
    expect(rows).toEqual([["鹅城镇", ...sheet.rows]]);
    expect(not).toEqual([["总表", undefined, "summary"]]);
  });

  it.each(LOCALES)("are told apart in words: %s", (locale) => {
    const place = { sheet: "S", row: 7 };
    const told = [
      describeNotTaken({ ...place, why: { kind: "other-unit", unit: "Q-1" } }, "Q-2", locale),
      describeNotTaken({ ...place, why: { kind: "other-project", project: "Q-1" } }, "Q-2", locale),
    ];
    for (const sentence of told) expect(sentence).toMatch(/S .*7.*Q-1.*Q-2/);
    for (const kind of ["targets", "summary"] as const)
      expect(describeNotTaken({ sheet: "S", why: { kind } }, "Q-2", locale)).toContain("S");
  });
});

describe("a sheet without a role", () => {
  it("loses its columns alone", () => {
    const both: MappedSheet = { ...PROJECTS, roles: ["projects", "progress"] };
    const columns = both.columns.map((column, at) =>
      at === 1 ? { ...column, role: "progress" as const } : column,
    );
    expect(withoutRole({ ...both, columns }, "progress")).toMatchObject({
      roles: ["projects"],
      rows: PROJECTS.rows,
      cells: [["供水", "道路", "园区", "无主"]],
    });
    expect(withoutRole(PROJECTS, "targets")).toBe(PROJECTS);
  });
});
