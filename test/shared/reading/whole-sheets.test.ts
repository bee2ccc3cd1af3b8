/** What becomes of sheets as wholes: months and units they lack, summaries, habits of filling in. */
import { describe, expect, it } from "vitest";
import { inspectWorkbooks, type Inspection } from "#shared/inspection.ts";
import { DEFAULT_RULES } from "#shared/ledgers/rules.ts";
import type { SheetGrid, WorkbookGrid } from "#shared/reading/grid.ts";
import { ledgerRows } from "#shared/reading/ledger-rows.ts";
import { describeFinding } from "#shared/messages/describe-finding.ts";
import { sheetGrid } from "#test/support/sheet-grids.ts";

const HEADER = "项目名称|责任单位|建设性质|总投资（万元）|年度计划投资（万元）|计划开工时间|计划竣工时间";
const register = (name: string, rows: readonly string[], title = "2020年12月项目台账"): SheetGrid =>
  sheetGrid(name, [title, HEADER, ...rows]);
const project = (name: string, unit: string): string => `${name}|${unit}|新建|5000|1000|2020.3|2021.6`;

function inspect(...workbooks: readonly (readonly SheetGrid[] | WorkbookGrid)[]): Inspection {
  const books = workbooks.map((book) => ("sheets" in book ? book : { sheets: book }));
  const inspection = inspectWorkbooks(books, DEFAULT_RULES, "2020-12");
  if (inspection.period === undefined) throw new Error("no month");
  return inspection;
}
/** Checks that are of interest here, with their places. */
const told = ({ findings }: Inspection, ...checks: readonly string[]): readonly string[] =>
  findings.flatMap(({ check, severity, sheet, cell }) =>
    checks.includes(check) ? [`${severity} ${check} ${sheet ?? ""} ${cell ?? ""}`.trim()] : [],
  );
const namesOf = ({ ledgers }: Inspection): readonly string[] =>
  ledgerRows(ledgers).projects.map(
    ({ source, name }) => `${source.sheet}!${source.row} ${JSON.stringify(name)}`,
  );

describe("the month of a progress sheet without a column of months", () => {
  const PROGRESS = "项目名称|月计划投资（万元）|月完成投资（万元）|累计完成投资（万元）|核实完成投资（万元）";
  const month = (name: string, lines: readonly string[]): Inspection =>
    inspect([
      register("项目台账", [project("甲", "城关镇"), project("乙", "河西乡")]),
      sheetGrid(name, [...lines, PROGRESS, "甲|100|90|900|90", "乙|100|80|800|80"]),
    ]);

  it.each([
    ["its name", "11月进度", []],
    ["its title", "进度", ["2020年11月投资进度表"]],
    ["its date of account", "进度", ["项目进度表", "截至2020年11月30日"]],
  ])("is what %s says", (_, name, lines) => {
    const inspection = month(name, lines);
    expect(ledgerRows(inspection.ledgers).progress.map((row) => row["month"])).toEqual([
      "2020-11",
      "2020-11",
    ]);
    expect(told(inspection, "month-supplied", "key-missing")).toEqual([]);
  });

  it("is the month assessed where nothing says another, with a notice", () => {
    const inspection = month("对账", ["项目进度台账"]);
    expect(ledgerRows(inspection.ledgers).progress.map((row) => row["month"])).toEqual([
      "2020-12",
      "2020-12",
    ]);
    expect(told(inspection, "month-supplied", "key-missing")).toEqual(["notice month-supplied 对账"]);
  });

  it("is asked for row by row where there is a column of months", () => {
    const inspection = inspect([
      register("项目台账", [project("甲", "城关镇")]),
      sheetGrid("对账", [`月份|${PROGRESS}`, "12月|甲|100|90|900|90", "|甲|100|90|900|90"]),
    ]);
    expect(told(inspection, "month-supplied", "key-missing")).toEqual(["error key-missing 对账 A3"]);
  });
});

describe("a name given once for several rows", () => {
  const TASKS = "项目名称|节点任务|责任人|计划完成时间|实际完成时间";
  const rows = ["甲|征地|张三|2020.3|2020.3.5", "|招标|张三|2020.5|2020.5.5", "|开工|张三|2020.6|2020.6.5"];

  it("stands for each where its cell is merged", () => {
    const inspection = inspect([
      register("项目台账", [project("甲", "城关镇")]),
      sheetGrid("节点", [TASKS, ...rows], { merges: ["A2:A4"] }),
    ]);
    expect(ledgerRows(inspection.ledgers).milestones.map((row) => row["project"])).toEqual([
      "甲",
      "甲",
      "甲",
    ]);
    expect(told(inspection, "key-missing")).toEqual([]);
  });

  it("is missing from the others where it is not, and the finding says how to fill them", () => {
    const inspection = inspect([
      register("项目台账", [project("甲", "城关镇")]),
      sheetGrid("节点", [TASKS, ...rows]),
    ]);
    expect(told(inspection, "key-missing")).toEqual([
      "error key-missing 节点 A3",
      "error key-missing 节点 A4",
    ]);
    const finding = inspection.findings.find(({ check }) => check === "key-missing");
    expect(finding && describeFinding(finding, "zh-CN").hint).toContain("向下填充");
  });
});

describe("summary sheets", () => {
  const townships = [
    register(
      "城关镇",
      ["甲", "乙", "丙", "丁", "戊"].map((name) => project(name, "城关镇")),
    ),
    register(
      "河西乡",
      ["己", "庚", "辛", "壬", "癸"].map((name) => project(name, "河西乡")),
    ),
  ];
  const all = townships.flatMap(({ values }) => values.slice(2).map((cells) => cells.join("|")));

  it("are left out, rows of theirs that stand nowhere else are told", () => {
    const inspection = inspect([register("总表", [...all, project("新增", "城关镇")]), ...townships]);
    expect(namesOf(inspection)).toHaveLength(10);
    expect(told(inspection, "summary-sheet", "summary-row-alone")).toEqual([
      "warning summary-row-alone 总表 A13",
      "notice summary-sheet 总表",
    ]);
  });

  it("are read where two rows in ten stand nowhere else; a smaller sheet that it holds is the summary then", () => {
    const rows = [...all.slice(0, 8), project("新增", "城关镇"), project("又增", "城关镇")];
    const inspection = inspect([register("总表", rows), ...townships]);
    expect(told(inspection, "summary-sheet")).toEqual(["notice summary-sheet 城关镇"]);
    expect(namesOf(inspection)).toHaveLength(15);
  });

  it("are no summaries where the same names are of other units", () => {
    const others = all.map((row) => row.replace(/城关镇|河西乡/u, "发改局"));
    const inspection = inspect([register("总表", others), ...townships]);
    expect(told(inspection, "summary-sheet")).toEqual([]);
    expect(namesOf(inspection)).toHaveLength(20);
  });

  it("two of them, 总表 and 分类汇总, are both left out", () => {
    const inspection = inspect([
      register("总表", all),
      sheetGrid("分类汇总", [
        "2020年12月分类项目台账",
        HEADER,
        "一、工业",
        ...all.slice(0, 5),
        "二、农业",
        ...all.slice(5),
      ]),
      ...townships,
    ]);
    expect(told(inspection, "summary-sheet").toSorted()).toEqual([
      "notice summary-sheet 分类汇总",
      "notice summary-sheet 总表",
    ]);
    expect(namesOf(inspection).map((name) => name.slice(0, 3))).toEqual([
      ...Array<string>(5).fill("城关镇"),
      ...Array<string>(5).fill("河西乡"),
    ]);
  });

  it("a township's sheet copied is read once", () => {
    const copies = townships.slice(0, 1).map((sheet) => ({ ...sheet, name: "城关镇 (2)" }));
    const inspection = inspect([...townships, ...copies]);
    expect(namesOf(inspection)).toHaveLength(10);
    expect(told(inspection, "summary-sheet")).toHaveLength(1);
  });

  it("a register of another month is left out for the one of the month assessed, its own rows told", () => {
    const names = Array.from({ length: 10 }, (_, at) => `第${at}号桥`);
    const november = register(
      "11月",
      [...names, "旧桥"].map((name) => project(name, "城关镇")),
      "项目台账",
    );
    const december = register(
      "12月",
      [...names, "新桥"].map((name) => project(name, "城关镇")),
      "项目台账",
    );
    const inspection = inspect([november, december]);
    expect(inspection.ledgers.projects.map(({ sheet }) => sheet)).toEqual(["12月"]);
    expect(told(inspection, "summary-sheet", "summary-row-alone")).toEqual([
      "warning summary-row-alone 11月 A13",
      "notice summary-sheet 11月",
    ]);
    expect(inspection.findings.find(({ check }) => check === "summary-sheet")?.detail).toMatchObject({
      month: expect.stringMatching(/-11$/u) as string,
    });
  });

  it("a row without a name stands on no other sheet", () => {
    const inspection = inspect([
      register("总表", [...all.slice(0, 8), "|城关镇|新建|5000|1000|2020.3|2021.6"]),
      ...townships,
    ]);
    expect(told(inspection, "summary-sheet")).toEqual(["notice summary-sheet 城关镇"]);
  });

  it("are known across workbooks, each row with its own", () => {
    const inspection = inspect(
      { name: "城关镇.xlsx", sheets: townships.slice(0, 1) },
      { name: "河西乡.xlsx", sheets: townships.slice(1) },
      { name: "全县.xlsx", sheets: [register("总表", all)] },
    );
    expect(ledgerRows(inspection.ledgers).projects.map(({ source }) => source.workbook)).toEqual([
      ...Array<string>(5).fill("城关镇.xlsx"),
      ...Array<string>(5).fill("河西乡.xlsx"),
    ]);
    expect(inspection.findings.find(({ check }) => check === "summary-sheet")).toMatchObject({
      workbook: "全县.xlsx",
      sheet: "总表",
    });
  });
});

const unitsOf = (inspection: Inspection): readonly unknown[] =>
  ledgerRows(inspection.ledgers)
    .projects.filter(({ source }) => source.sheet !== "其他")
    .map((row) => row["unit"]);

describe("the unit of a sheet without a column of units", () => {
  const BARE = "项目名称|建设性质|总投资（万元）|年度计划投资（万元）|计划开工时间|计划竣工时间";
  const bare = (name: string, title: string): SheetGrid =>
    sheetGrid(name, [
      "2020年12月项目台账",
      title,
      BARE,
      "甲|新建|5000|1000|2020.3|2021.6",
      "乙|新建|5000|1000|2020.3|2021.6",
    ]);
  const known = register("其他", [project("丙", "城关镇"), project("丁", "河西乡")]);
  it("is the reporting unit, else the sheet's name, else nobody", () => {
    const reporting = inspect([bare("河西乡", "填报单位：城关镇人民政府（盖章）"), known]);
    expect(unitsOf(reporting)).toEqual(["城关镇", "城关镇"]);
    expect(told(reporting, "unit-supplied")).toEqual(["notice unit-supplied 河西乡"]);
    const named = inspect([bare("河西乡", "填报单位：项目股"), known]);
    expect(unitsOf(named)).toEqual(["河西乡", "河西乡"]);
    const nobody = inspect([bare("Sheet1", "填报单位：项目股"), known]);
    expect(unitsOf(nobody)).toEqual([undefined, undefined]);
    expect(told(nobody, "key-missing")).toHaveLength(2);
  });

  it("is not the band's", () => {
    const inspection = inspect([
      sheetGrid("项目台账", [
        "2020年12月项目台账",
        `序号|${BARE}`,
        "城关镇",
        "1|甲|新建|5000|1000|2020.3|2021.6",
        "河西乡",
        "2|乙|新建|5000|1000|2020.3|2021.6",
      ]),
      known,
    ]);
    expect(unitsOf(inspection)).toEqual([undefined, undefined]);
  });
});

describe("a unit merged down several rows", () => {
  it("stands for each, an amount merged down does not", () => {
    const inspection = inspect([
      sheetGrid(
        "项目台账",
        [
          "2020年12月项目台账",
          HEADER,
          "甲|城关镇|新建|5000|1000|2020.3|2021.6",
          "乙||新建||1000|2020.3|2021.6",
        ],
        {
          merges: ["B3:B4", "D3:D4"],
        },
      ),
    ]);
    const rows = ledgerRows(inspection.ledgers).projects;
    expect(rows.map((row) => row["unit"])).toEqual(["城关镇", "城关镇"]);
    expect(rows.map((row) => row["totalInvestment"])).toEqual([50_000_000, undefined]);
  });
});

describe("registers side by side", () => {
  it("each have the progress of their own rows", () => {
    const head =
      "项目名称|责任单位|建设性质|总投资（万元）|年度计划投资（万元）|本月完成投资（万元）|1-12月累计完成投资（万元）";
    const inspection = inspect([
      sheetGrid("项目台账", [
        `${head}||${head}`,
        "甲|城关镇|新建|5000|1000|100|900||丙|河西乡|新建|800|500|50|400",
        "乙|城关镇|新建|5000|1000|80|700||丁|河西乡|新建|800|500|60|300",
      ]),
    ]);
    const invested = inspection.county.projects.map(({ name, ytd }) => [name, ytd?.value]);
    expect(invested).toEqual([
      ["甲", 9_000_000],
      ["乙", 7_000_000],
      ["丙", 4_000_000],
      ["丁", 3_000_000],
    ]);
    expect(ledgerRows(inspection.ledgers).progress.map(({ source, done }) => [source.row, done])).toEqual([
      [2, 1_000_000],
      [3, 800_000],
      [2, 500_000],
      [3, 600_000],
    ]);
    expect(inspection.findings.filter(({ severity }) => severity !== "notice")).toEqual([]);
  });
});

describe("several workbooks", () => {
  it("findings name workbook, sheet and cell", () => {
    const inspection = inspect(
      { name: "甲.xlsx", sheets: [register("项目台账", [project("甲", "城关镇")])] },
      { name: "乙.xlsx", sheets: [register("项目台账", ["乙|河西乡|新建|'5000|1000|2020.3|2021.6"])] },
    );
    expect(inspection.findings.find(({ check }) => check === "number-as-text")).toMatchObject({
      workbook: "乙.xlsx",
      sheet: "项目台账",
      cell: "D3",
    });
  });
});
