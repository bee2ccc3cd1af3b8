/**
 * Method §8 line by line: every check it names, in its words, with a workbook that has that mistake alone – found at
 * its cell, with its severity, its certain fix where there is one, and nothing else found.
 */
import { describe, expect, test } from "vitest";
import type { CheckId } from "#shared/checking/details.ts";
import type { Severity } from "#shared/checking/finding.ts";
import type { CellValue, WorkbookGrid } from "#shared/reading/grid.ts";
import { fiveLedgers, findingsIn } from "#test/support/five-ledgers.ts";
import { sheetGrid, workbook } from "#test/support/sheet-grids.ts";

/** A check as the method names it, and what it is told as. `to`: what the certain fix makes of the cell. */
type Named = readonly [
  words: string,
  severity: Severity,
  check: CheckId,
  place: string,
  book: WorkbookGrid,
  to?: CellValue,
];

/** The five ledgers with one more sheet. */
function beside(name: string, ...rows: readonly string[]): WorkbookGrid {
  return workbook(...fiveLedgers().sheets, sheetGrid(name, rows));
}

/** A register of its own, of whatever columns. */
function register(header: string, ...rows: readonly string[]): WorkbookGrid {
  return workbook(sheetGrid("项目", ["2020年11月重点项目表", header, ...rows]));
}
const HEADER =
  "序号|项目名称|责任单位|建设性质|总投资（万元）|年度计划投资（万元）|计划开工时间|计划竣工时间";
const ROW = "东河镇|新建|1200|300|2020年3月|2021年6月";

const ERRORS: readonly Named[] = [
  ["projects name", "error", "key-missing", "项目台账 C7", fiveLedgers({ 项目台账: { C7: null } })],
  ["projects unit", "error", "key-missing", "项目台账 D7", fiveLedgers({ 项目台账: { D7: "/" } })],
  [
    "milestones project",
    "error",
    "key-missing",
    "节点台账 B3",
    fiveLedgers({ 节点台账: { B3: null, B2: "北山风电场二期工程" }, 项目台账: { G4: "终止", H8: 65_900 } }),
  ],
  [
    "milestones project (must exist)",
    "error",
    "project-unknown",
    "节点台账 B5",
    withMilestone({ A5: 4, B5: "南坡水库", C5: "截流", D5: "能源局", E5: "李四", F5: "2020.10" }),
  ],
  [
    "milestones task",
    "error",
    "key-missing",
    "节点台账 C5",
    withMilestone({ A5: 4, B5: "北山风电场一期工程", D5: "能源局", E5: "李四", F5: "2020.10" }),
  ],
  [
    "progress project (must exist)",
    "error",
    "project-unknown",
    "进度台账 A2",
    fiveLedgers({ 进度台账: { A2: "南坡水库" } }),
  ],
  ["progress month", "error", "date-unreadable", "进度台账 B2", fiveLedgers({ 进度台账: { B2: "上月" } })],
  ["handovers kind", "error", "key-missing", "交办台账 B2", fiveLedgers({ 交办台账: { B2: null } })],
  [
    "handovers kind (one of the four)",
    "error",
    "kind-unknown",
    "交办台账 B2",
    fiveLedgers({ 交办台账: { B2: "其他" } }),
  ],
  ["handovers title", "error", "key-missing", "交办台账 C2", fiveLedgers({ 交办台账: { C2: "暂无" } })],
  ["handovers unit", "error", "key-missing", "交办台账 D2", fiveLedgers({ 交办台账: { D2: null } })],
  ["handovers due", "error", "key-missing", "交办台账 F2", fiveLedgers({ 交办台账: { F2: "未定" } })],
  ["targets unit", "error", "key-missing", "目标台账 A4", fiveLedgers({ 目标台账: { A4: null } })],
  [
    "a non-empty cell of a number field unreadable",
    "error",
    "number-unreadable",
    "目标台账 C2",
    fiveLedgers({ 目标台账: { C2: "一两个" } }),
  ],
  [
    "a non-empty cell of a date field unreadable",
    "error",
    "date-unreadable",
    "交办台账 E2",
    fiveLedgers({ 交办台账: { E2: "前些天" } }),
  ],
];

const CELLS: readonly Named[] = [
  ["required cell empty", "warning", "cell-empty", "项目台账 Q5", fiveLedgers({ 项目台账: { Q5: null } })],
  [
    "number unreadable",
    "error",
    "number-unreadable",
    "进度台账 G4",
    fiveLedgers({ 进度台账: { G4: "若干" } }),
  ],
  [
    "number as text",
    "warning",
    "number-as-text",
    "进度台账 C4",
    fiveLedgers({ 进度台账: { C4: "100" } }),
    100,
  ],
  [
    "full-width or spaced text",
    "notice",
    "text-untidy",
    "交办台账 D2",
    fiveLedgers({ 交办台账: { D2: "能源局　" } }),
    "能源局",
  ],
  [
    "full-width number",
    "warning",
    "number-as-text",
    "进度台账 C4",
    fiveLedgers({ 进度台账: { C4: "１００" } }),
    100,
  ],
  [
    "date unreadable",
    "error",
    "date-unreadable",
    "节点台账 F4",
    fiveLedgers({ 节点台账: { F4: "2020-11-31" } }),
  ],
  [
    "date as text",
    "warning",
    "date-as-text",
    "节点台账 G4",
    fiveLedgers({ 节点台账: { G4: "2020年10月8日" } }),
    44_112,
  ],
  ["error value", "error", "error-value", "项目台账 I5", fiveLedgers({ 项目台账: { I5: "#DIV/0!" } })],
  [
    "placeholder in a required cell",
    "warning",
    "placeholder",
    "节点台账 F3",
    fiveLedgers({ 节点台账: { F3: "—" } }),
  ],
  ["unknown stage", "warning", "stage-unknown", "项目台账 G5", fiveLedgers({ 项目台账: { G5: "其他" } })],
  ["unknown nature", "warning", "nature-unknown", "项目台账 E5", fiveLedgers({ 项目台账: { E5: "新增" } })],
  ["unknown path", "warning", "path-unknown", "项目台账 F5", fiveLedgers({ 项目台账: { F5: "工业化" } })],
  ["phone", "warning", "phone-doubtful", "项目台账 N6", fiveLedgers({ 项目台账: { N6: "139350123455" } })],
  ["negative money", "warning", "money-negative", "进度台账 G4", fiveLedgers({ 进度台账: { G4: -100 } })],
  [
    "unit of money doubtful: 10⁴ off its neighbours",
    "warning",
    "money-unit-doubtful",
    "目标台账 F4",
    fiveLedgers({ 目标台账: { F4: 12_000_000 } }),
  ],
  [
    "a year supplied",
    "notice",
    "date-year-supplied",
    "节点台账 G2",
    fiveLedgers({ 节点台账: { G2: "9月" } }),
  ],
  ["约8000", "notice", "number-approximate", "进度台账 C4", fiveLedgers({ 进度台账: { C4: "约100" } })],
  [
    "2.3亿元 in a 万元 column",
    "notice",
    "money-unit-in-cell",
    "目标台账 F2",
    fiveLedgers({ 目标台账: { F2: "0.9亿元" } }),
    9000,
  ],
  ["a range", "error", "number-unreadable", "进度台账 C4", fiveLedgers({ 进度台账: { C4: "100-120" } })],
  [
    "an actual date coarser than a month",
    "warning",
    "actual-date-coarse",
    "交办台账 G4",
    fiveLedgers({ 交办台账: { G4: "2020年" } }),
  ],
  [
    "a rounded amount",
    "notice",
    "money-rounded",
    "进度台账 C4",
    fiveLedgers({ 进度台账: { C4: 100.000_04 } }),
  ],
  ["a negative target", "error", "target-negative", "目标台账 D4", fiveLedgers({ 目标台账: { D4: -1 } })],
  [
    "a veto that is neither",
    "error",
    "flag-unknown",
    "目标台账 J4",
    fiveLedgers({ 目标台账: { J4: "酌情" } }),
  ],
];

const ROWS: readonly Named[] = [
  [
    "累计 < 本月",
    "warning",
    "year-to-date-below-month",
    "项目台账 X7",
    fiveLedgers({ 项目台账: { X7: 30, X8: 8730 } }),
  ],
  [
    "年度计划 > 总投资",
    "warning",
    "plan-over-total",
    "项目台账 I6",
    fiveLedgers({ 项目台账: { I6: 3700, I8: 18_600 } }),
  ],
  [
    "累计 > 总投资",
    "warning",
    "invested-over-total",
    "项目台账 X7",
    fiveLedgers({ 项目台账: { V7: 4000, V8: 9000 } }),
  ],
  [
    "竣工 before 开工",
    "warning",
    "finish-before-start",
    "项目台账 S6",
    fiveLedgers({ 项目台账: { S6: "2020.2" } }),
  ],
  [
    "stage contradicts dates",
    "warning",
    "stage-behind-dates",
    "项目台账 G7",
    fiveLedgers({ 项目台账: { G7: "竣工" } }),
  ],
  [
    "actual date after the as-of date",
    "warning",
    "actual-after-as-of",
    "项目台账 U7",
    fiveLedgers({ 项目台账: { U7: "2020.12" } }),
  ],
  [
    "done without a date",
    "warning",
    "done-without-date",
    "节点台账 G4",
    fiveLedgers({ 节点台账: { G4: null } }),
  ],
  [
    "more than one lead unit",
    "notice",
    "units-several",
    "节点台账 D4",
    fiveLedgers({ 节点台账: { D4: "东河镇，能源局" } }),
  ],
  [
    "duplicated project: same code",
    "warning",
    "duplicate-code",
    "项目台账 B6",
    fiveLedgers({ 项目台账: { B6: "X02" } }),
  ],
  [
    "duplicated project: same name",
    "warning",
    "duplicate-name",
    "项目 B4",
    register(HEADER, `1|甲厂|${ROW}`, `2|甲厂|${ROW}`),
  ],
  [
    "duplicated project: nearly the same name",
    "warning",
    "nearly-same-name",
    "项目 B4",
    register(HEADER, `1|东河镇藜麦加工园区|${ROW}`, `2|东河镇黎麦加工园区|${ROW}`),
  ],
];

const SHEETS: readonly Named[] = [
  [
    "合计 ≠ the sum of its rows (money)",
    "warning",
    "total-amount-differs",
    "项目台账 I8",
    fiveLedgers({ 项目台账: { I8: 16_000 } }),
  ],
  [
    "合计 ≠ its rows (number)",
    "warning",
    "total-count-differs",
    "项目台账 A8",
    fiveLedgers({ 项目台账: { A8: "合计：3个" } }),
  ],
  [
    "合计 ≠ the sum of its rows (number)",
    "warning",
    "total-number-differs",
    "目标台账 C5",
    fiveLedgers({ 目标台账: { A5: "合计", C5: 4 } }),
  ],
  [
    "band heading's count ≠ its rows",
    "warning",
    "band-count-differs",
    "项目 A3",
    register(HEADER, "一、在建（3个）", `1|甲厂|${ROW}`),
  ],
  [
    "band heading's amount ≠ its rows",
    "warning",
    "band-amount-differs",
    "项目 A3",
    register(HEADER, "一、在建（总投资1300万元）", `1|甲厂|${ROW}`),
  ],
  ["序号 gap", "warning", "sequence-gap", "交办台账 A5", fiveLedgers({ 交办台账: { A5: 5 } })],
  ["序号 repeat", "warning", "sequence-repeat", "交办台账 A3", fiveLedgers({ 交办台账: { A3: 1 } })],
  [
    "header missing",
    "notice",
    "header-empty",
    "项目 E2",
    register(
      HEADER.replace("|总投资", "||总投资"),
      "1|甲厂|东河镇|新建|市级|1200|300|2020年3月|2021年6月",
      "2|乙厂|东河镇|新建|县级|1200|300|2020年3月|2021年6月",
    ),
  ],
  [
    "header mapped twice",
    "warning",
    "header-mapped-twice",
    "项目 I2",
    register(`${HEADER}|总投资（万元）`, `1|甲厂|${ROW}|1200`, `2|乙厂|${ROW}|1200`),
  ],
  [
    "sheet not recognised",
    "notice",
    "sheet-not-recognised",
    "通讯录 undefined",
    beside("通讯录", "姓名|职务|办公室", "张三|主任|301", "李四|干事|302"),
  ],
  [
    "card form is no table",
    "warning",
    "card-form",
    "甲项目 undefined",
    beside(
      "甲项目",
      "项目名称|北坡水库",
      "责任单位|水利局",
      "建设性质|新建",
      "总投资（万元）|3000",
      "计划开工时间|2020年3月",
      "计划竣工时间|2021年6月",
      "联系电话|13835012345",
    ),
  ],
];

const BETWEEN: readonly Named[] = [
  [
    "milestone of an unknown unit",
    "warning",
    "unit-unknown",
    "节点台账 D4",
    fiveLedgers({ 节点台账: { D4: "气象局" } }),
  ],
  [
    "handover of an unknown unit",
    "warning",
    "unit-unknown",
    "交办台账 D3",
    fiveLedgers({ 交办台账: { D3: "气象局" } }),
  ],
  [
    "active project without milestone",
    "warning",
    "milestones-none",
    "项目台账 C6",
    fiveLedgers({ 节点台账: { B4: "北山风电场一期工程" } }),
  ],
  ["monthly plans ≠ annual plan", "warning", "months-differ-from-plan", "项目台账 I6", withPlans(110)],
  [
    "register's 累计 ≠ progress ledger's",
    "warning",
    "registers-differ",
    "项目台账 X6",
    fiveLedgers({ 项目台账: { X6: 1150, X8: 9600 } }),
  ],
  [
    "cumulative falls from last month",
    "warning",
    "year-to-date-falls",
    "进度台账 E5",
    fiveLedgers({ 进度台账: { E4: 1200 } }),
  ],
  [
    "累计(N) ≠ 累计(N−1) + 本月(N)",
    "warning",
    "year-to-date-breaks",
    "进度台账 E5",
    fiveLedgers({ 进度台账: { E4: 1010 } }),
  ],
  [
    "reported ≠ verified by more than 5 %",
    "warning",
    "verified-differs",
    "进度台账 D5",
    fiveLedgers({ 进度台账: { F5: 90 } }),
  ],
  [
    "differing values of one month",
    "warning",
    "progress-values-differ",
    "项目台账 W6",
    fiveLedgers({ 项目台账: { W6: 90, W8: 840 } }),
  ],
];

/** Milestones with one more row. */
function withMilestone(row: Readonly<Record<string, CellValue>>): WorkbookGrid {
  return fiveLedgers({ 节点台账: row });
}

/** Every month of a project planned at the same amount, and nothing else reported. */
function withPlans(amount: number): WorkbookGrid {
  const rows = Array.from({ length: 12 }, (_, at) => [
    [`A${at + 2}`, "东河镇藜麦加工园区项目"],
    [`B${at + 2}`, `2020.${String(at + 1).padStart(2, "0")}`],
    [`C${at + 2}`, amount],
    ...["D", "E", "F", "G"].map((column) => [`${column}${at + 2}`, null]),
  ]);
  return fiveLedgers({ 进度台账: Object.fromEntries(rows.flat()) as Record<string, CellValue> });
}

describe.each([
  ["error", ERRORS],
  ["cells", CELLS],
  ["rows", ROWS],
  ["sheets", SHEETS],
  ["between ledgers", BETWEEN],
])("%s", (_, named) => {
  for (const [words, severity, check, place, book, to] of named) {
    test(words, () => {
      const found = findingsIn(book).map((finding) => ({
        told: `${finding.severity} ${finding.check} ${finding.sheet} ${finding.cell}`,
        ...(finding.fix === undefined ? {} : { to: finding.fix.to }),
      }));
      const fix = to === undefined ? {} : { to };
      expect(found).toEqual([{ told: `${severity} ${check} ${place}`, ...fix }]);
    });
  }
});
