import { describe, expect, it } from "vitest";
import { recogniseWorkbooks } from "#shared/reading/recognise.ts";
import { sheetGrid, workbook } from "#test/support/sheet-grids.ts";

const HEADER = "序号|项目名称|责任单位|建设性质|总投资|年度计划投资|计划开工时间";
const rows = [
  "1|甲|城关镇|新建|100|50|2020.3",
  "2|乙|水利局|新建|200|60|2020.4",
  "3|丙|水利局|新建|300|70|2020.5",
];

describe("merged cells", () => {
  it("give their value to every row they cover, amounts excepted", () => {
    const grid = sheetGrid(
      "台账",
      [HEADER, "1|甲|城关镇|新建|100|50|2020.3", "2|乙||新建||50|2020.4", "3|丙||新建|9|50|2020.4"],
      {
        merges: ["C2:C3", "E2:E3"],
      },
    );
    const mapped = recogniseWorkbooks([workbook(grid)]).recognition.layouts[0]?.mapped;
    const cellsOf = (field: string) =>
      mapped?.cells[mapped.columns.findIndex((column) => column.field === field)];
    expect(cellsOf("unit")).toEqual(["城关镇", "城关镇", null]);
    expect(cellsOf("totalInvestment")).toEqual([100, null, 9]);
  });
});

describe("formats and formulas", () => {
  it("go with the cells, General as null", () => {
    const grid = sheetGrid("台账", [HEADER, "1|甲|城关镇|新建|100|50|43900"], {
      formats: { G2: "yyyy/m/d", E2: "General" },
      formulas: ["F2"],
    });
    const mapped = recogniseWorkbooks([workbook(grid)]).recognition.layouts[0]?.mapped;
    expect(mapped?.formats.map(([format]) => format)).toEqual([null, null, null, null, null, "yyyy/m/d"]);
    expect(mapped?.formulas?.map(([formula]) => formula)).toEqual([false, false, false, false, true, false]);
  });
});

describe("two headers for one field", () => {
  it("keeps the commoner spelling and tells the other", () => {
    const header = HEADER.replace("责任单位", "归口部门") + "|责任单位";
    const { recognition, findings } = recogniseWorkbooks([
      workbook(sheetGrid("台账", [header, ...rows.map((row) => `${row}|住建局`)])),
    ]);
    const unit = recognition.layouts[0]?.mapped?.columns.find(({ field }) => field === "unit");
    expect(unit?.column).toBe("H");
    expect(findings).toContainEqual(
      expect.objectContaining({
        check: "header-mapped-twice",
        severity: "notice",
        sheet: "台账",
        cell: "C1",
        detail: {
          role: "projects",
          field: "unit",
          kept: "H",
          keptHeader: "责任单位",
          lost: "C",
          lostHeader: "归口部门",
        },
      }),
    );
  });

  it("says nothing of a place beside the unit", () => {
    const { findings } = recogniseWorkbooks([
      workbook(sheetGrid("台账", [`${HEADER}|乡镇`, ...rows.map((row) => `${row}|城关镇`)])),
    ]);
    expect(findings.map(({ check }) => check)).not.toContain("header-mapped-twice");
  });
});

describe("contents as second witness", () => {
  it("drops a likeness that the cells contradict", () => {
    const grid = sheetGrid("台账", [
      `${HEADER}|完成情况`,
      ...rows.map((row, index) => `${row}|${index * 10}`),
    ]);
    const mapped = recogniseWorkbooks([workbook(grid)]).recognition.layouts[0]?.mapped;
    // Amounts under a listed header are told, under an unlisted one they decide.
    expect(mapped?.columns.map(({ field }) => field)).toContain("physicalProgress");
    const doubtful = sheetGrid("台账", [
      `${HEADER}|工程推进情况`,
      ...rows.map((row, index) => `${row}|${index * 10}`),
    ]);
    const fields = recogniseWorkbooks([workbook(doubtful)]).recognition.layouts[0]?.mapped?.columns.map(
      ({ field }) => field,
    );
    expect(fields).not.toContain("physicalProgress");
  });

  it("tells a listed header over other contents", () => {
    const grid = sheetGrid("台账", [
      HEADER,
      "1|甲|城关镇|新建|一般项目|50|2020.3",
      "2|乙|城关镇|新建|重点项目|50|2020.3",
      "3|丙|城关镇|新建|一般项目|50|2020.3",
    ]);
    const { findings } = recogniseWorkbooks([workbook(grid)]);
    expect(findings.find(({ check }) => check === "column-contents-differ")?.cell).toBe("E1");
  });
});

describe("corrections", () => {
  const header = `${HEADER}|备用列`;
  const grid = sheetGrid("台账", [header, ...rows.map((row) => `${row}|李县长`)]);
  const correct = (field: string | null, column = "H", was = "备用列") =>
    recogniseWorkbooks([
      { sheets: [grid], corrections: [{ sheet: "台账", column, header: was, role: "projects", field }] },
    ]);

  it("make a column a field", () => {
    const columns = correct("leader").recognition.layouts[0]?.mapped?.columns ?? [];
    expect(columns.find(({ field }) => field === "leader")).toMatchObject({
      column: "H",
      confidence: 1,
      evidence: ["corrected"],
    });
  });

  it("take a field from the column that had it", () => {
    const columns = correct("unit").recognition.layouts[0]?.mapped?.columns ?? [];
    expect(columns.filter(({ field }) => field === "unit").map(({ column }) => column)).toEqual(["H"]);
  });

  it("say a column is no field", () => {
    const columns = correct(null, "C", "责任单位").recognition.layouts[0]?.mapped?.columns ?? [];
    expect(columns.map(({ column }) => column)).not.toContain("C");
  });

  it("hold only while the header stays", () => {
    const { recognition, findings } = correct("leader", "H", "旧表头");
    expect(recognition.layouts[0]?.mapped?.columns.map(({ column }) => column)).not.toContain("H");
    expect(findings.map(({ check }) => check)).toContain("correction-outdated");
  });
});

describe("what is absent", () => {
  it("is told once by ledger and by column, progress of a register counted", () => {
    const grid = sheetGrid("台账", [`${HEADER}|1-11月累计完成投资`, ...rows.map((row) => `${row}|5`)]);
    const { findings } = recogniseWorkbooks([workbook(grid)]);
    const ledgers = findings.flatMap((finding) =>
      finding.check === "ledger-absent" ? [finding.detail.role] : [],
    );
    expect(ledgers).toEqual(["milestones", "handovers", "targets"]);
    const columns = findings.flatMap((finding) =>
      finding.check === "column-absent" ? [`${finding.detail.role}.${finding.detail.field}`] : [],
    );
    expect(columns).toContain("projects.leader");
    expect(columns).toContain("progress.planned");
    expect(columns).not.toContain("progress.done");
    expect(findings.every(({ severity }) => severity === "notice")).toBe(true);
  });

  it("a ledger without rows is there all the same", () => {
    const { recognition } = recogniseWorkbooks([
      workbook(sheetGrid("理账", ["项目名称|节点任务|责任人|计划完成时间|实际完成时间"])),
    ]);
    expect(recognition.layouts[0]).toMatchObject({ roles: ["milestones"], mapped: { rows: [] } });
  });
});

describe("sheets left out", () => {
  it("a sheet this program wrote goes without a word, whatever its name", () => {
    const grid = sheetGrid("项目台账", [HEADER, ...rows], { resultMark: "standings" });
    const { recognition, findings } = recogniseWorkbooks([workbook(grid)]);
    expect(recognition.layouts[0]?.notLedger).toBe("result");
    expect(findings.filter(({ check }) => check !== "ledger-absent")).toEqual([]);
  });

  it("hidden rows and columns count, and are told of in the layout", () => {
    const grid = sheetGrid("台账", [HEADER, ...rows], { hiddenRows: [3], hiddenColumns: [4] });
    expect(recogniseWorkbooks([workbook(grid)]).recognition.layouts[0]).toMatchObject({
      hiddenRows: [3],
      hiddenColumns: ["D"],
      mapped: { rows: [2, 3, 4] },
    });
  });
});

describe("several workbooks", () => {
  it("name the workbook of each sheet", () => {
    const one = { name: "城关镇.xlsx", sheets: [sheetGrid("台账", [HEADER, ...rows])] };
    const other = { name: "水利局.xlsx", sheets: [sheetGrid("台账", [HEADER, ...rows])] };
    const { recognition } = recogniseWorkbooks([one, other]);
    expect(recognition.layouts.map(({ workbook: name, mapped }) => [name, mapped?.workbook])).toEqual([
      ["城关镇.xlsx", "城关镇.xlsx"],
      ["水利局.xlsx", "水利局.xlsx"],
    ]);
  });
});
