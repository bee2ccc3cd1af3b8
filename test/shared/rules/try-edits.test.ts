/** Rules typed in a form: read as the sheet's own reader reads them, held to the same limits, planned cell by cell. */
import { describe, expect, it, test } from "vitest";
import type { CellValue } from "#shared/reading/grid.ts";
import { limitsOf } from "#shared/rules/limits.ts";
import { outlineRules } from "#shared/rules/outline.ts";
import { planChanges } from "#shared/rules/plan-changes.ts";
import { settleRules } from "#shared/rules/settle-rules.ts";
import { ruleItem, tryEdits, type RuleEdits } from "#shared/rules/try-edits.ts";
import { sheetGrid, workbook, type GridOptions } from "#test/support/sheet-grids.ts";

type Rows = readonly (readonly CellValue[])[];

function sheetsOf(rows: Rows | null, options?: GridOptions) {
  const workbooks = [workbook(...(rows === null ? [] : [sheetGrid("评分规则", rows, options)]))];
  return { settings: settleRules(workbooks).settings, outlines: outlineRules(workbooks) };
}

function planned(rows: Rows | null, edits: RuleEdits, options?: GridOptions) {
  const sheets = sheetsOf(rows, options);
  return planChanges(sheets, edits, tryEdits(sheets.settings, edits), undefined);
}

/** Cell, old, new and format of every change. */
function cells(rows: Rows | null, edits: RuleEdits, options?: GridOptions) {
  return planned(rows, edits, options).fixes.map(({ cell, from, to, format }) =>
    format === undefined ? [cell, from, to] : [cell, from, to, format],
  );
}

function limits(title: string) {
  const item = ruleItem(title);
  return item && limitsOf(item);
}

describe("what is typed", () => {
  it("is tried over what the sheet sets", () => {
    const { settings } = sheetsOf([
      ["项目", "值"],
      ["建账权重", 20],
      ["优秀线", 90],
    ]);
    const { rules, faults } = tryEdits(settings, { 建账权重: "２５", 优秀线: "", 优秀比例: "0.5" });
    expect(faults.size).toBe(0);
    expect(rules.weights.register).toBe(25);
    expect(rules.grade).toMatchObject({ excellent: 85, excellentPercent: 0.5 });
  });

  test.each<[string, string, object]>([
    ["建账权重", "很高", { kind: "unreadable", wanted: "weight" }],
    ["优秀比例", "130", { kind: "refused", fault: { why: "too-big", limit: 100 } }],
    ["R1满分", "12.345", { kind: "refused", fault: { why: "two-decimals" } }],
    ["报送截止日", "31", { kind: "refused", fault: { why: "too-big", limit: 28 } }],
    ["期号加数", "1.5", { kind: "refused", fault: { why: "not-whole" } }],
    ["合格线", "90", { kind: "refused", fault: { why: "limits-order" } }],
    ["活动名称", "攻坚", { kind: "refused", fault: { why: "first-day-missing" } }],
    ["开头语", "{不认识}", { kind: "refused", fault: { why: "wording-place" } }],
    ["迟报计分", "也许", { kind: "unreadable", wanted: "yes-no" }],
  ])("%s %s is not taken", (title, text, fault) => {
    expect(tryEdits([], { [title]: text }).faults.get(title)).toEqual(fault);
  });

  it("has the limits of the schema", () => {
    expect(limits("优秀比例")).toEqual({ least: 0, most: 100 });
    expect(limits("报送截止日")).toEqual({ least: 1, most: 28 });
    expect(limits("活动天数")).toEqual({ least: 1, most: 1000 });
    expect(limits("通报刊头")).toBeNull();
  });
});

describe("saving", () => {
  const OWN: Rows = [
    ["某县考评办法"],
    ["序号", "项目", "值", "说明"],
    [1, "建账权重", 20],
    [2, "理账权重", 10],
  ];

  it("changes the cell of an item that stands there, and no other", () => {
    expect(cells(OWN, { 建账权重: "25" })).toEqual([["C3", 20, 25]]);
  });

  it("gives a default back by emptying the cell", () => {
    expect(cells(OWN, { 理账权重: "" })).toEqual([["C4", 10, null]]);
    expect(cells(OWN, { 对账权重: "" })).toEqual([]);
  });

  it("writes what is as it is already nowhere", () => {
    expect(cells(OWN, { 建账权重: "20" })).toEqual([]);
  });

  it("adds rows below everything on the sheet, its notes and merged areas too", () => {
    const rows = [...OWN, [], ["注：经县委同意"]];
    expect(cells(rows, { 优秀线: "90", 主送: "各乡镇：" }, { merges: ["A6:D7"] })).toEqual([
      ["B8", null, "优秀线"],
      ["B9", null, "主送"],
      ["C8", null, 90],
      ["C9", null, "各乡镇："],
    ]);
  });

  it("fills an item left empty", () => {
    expect(cells([...OWN, [3, "优秀线", null]], { 优秀线: "90" })).toEqual([["C5", null, 90]]);
  });

  it("replaces a value that could not be read, and every one of an item that stands twice", () => {
    const rows: Rows = [
      ["项目", "值"],
      ["建账权重", "很高"],
      ["建账权重", 12],
    ];
    expect(cells(rows, { 建账权重: "15" })).toEqual([
      ["B2", "很高", 15],
      ["B3", 12, 15],
    ]);
  });

  it("keeps how a number is shown, unless it would mislead", () => {
    const rows: Rows = [
      ["项目", "值"],
      ["建账权重", 0.2],
      ["优秀比例", 30],
      ["差的比例", "10%"],
      ["优秀线", 85],
      ["活动首日", 44136],
    ];
    const formats = { B2: "0%", B5: "0", B6: 'yyyy"年"m"月"d"日"' };
    const edits = { 建账权重: "25", 优秀比例: "25", 差的比例: "5", 优秀线: "85.5", 活动首日: "2020-11-10" };
    expect(cells(rows, edits, { formats })).toEqual([
      ["B2", 0.2, 0.25],
      ["B5", 85, 85.5, "General"],
      ["B3", 30, 25],
      ["B4", "10%", 0.05, "0%"],
      ["B6", 44136, 44145, 'yyyy"年"m"月"d"日"'],
    ]);
  });

  it("goes in the table's order, whatever was typed first", () => {
    const { changes } = planned(OWN, { 主送: "各乡镇：", 建账权重: "25", 优秀线: "90" });
    expect(changes.map(({ title, added }) => [title, added])).toEqual([
      ["建账权重", false],
      ["优秀线", true],
      ["主送", true],
    ]);
  });

  it("leaves formulas and what lies under a merged area", () => {
    const { fixes, fixed } = planned(OWN, { 建账权重: "25" }, { formulas: ["C3"] });
    expect(fixes).toEqual([]);
    expect(fixed.map(({ cell }) => cell)).toEqual(["C3"]);
  });

  it("makes a sheet where there is none, and fills one that holds nothing", () => {
    const made = [
      ["A1", null, "项目"],
      ["B1", null, "值"],
      ["C1", null, "说明"],
      ["A2", null, "优秀比例"],
      ["B2", null, 0.255, "0.00%"],
    ];
    expect(cells(null, { 优秀比例: "25.5" })).toEqual(made);
    expect(planned(null, { 优秀比例: "25.5" }).newSheet).toBe(true);
    expect(cells([], { 优秀比例: "25.5" })).toEqual(made);
    expect(planned([], { 优秀比例: "25.5" }).newSheet).toBe(false);
  });

  it("says why there is no sheet to write on", () => {
    const unread = [workbook(sheetGrid("评分规则", [["随便写写", "什么"]]))];
    expect(outlineRules(unread)[0]?.obstacle).toEqual({ kind: "unusable", sheet: "评分规则" });
    const hidden = [workbook(sheetGrid("评分规则", [["项目", "值"]], { hidden: true }))];
    expect(outlineRules(hidden)[0]?.obstacle).toEqual({ kind: "hidden", sheet: "评分规则" });
  });

  it("is read back as what was typed", () => {
    const edits = {
      建账权重: "20",
      活动首日: "2020/11/10",
      活动天数: "90",
      优秀比例: "25.5",
      迟报计分: "是",
    };
    const rows: CellValue[][] = [];
    const formats: Record<string, string> = {};
    for (const { cell, to, format } of planned(null, edits).fixes) {
      const row = Number(cell.slice(1));
      (rows[row - 1] ??= [])[cell.charCodeAt(0) - 65] = to;
      if (format !== undefined) formats[cell] = format;
    }
    const { rules, findings } = settleRules([workbook(sheetGrid("评分规则", rows, { formats }))]);
    expect(findings.map(({ check }) => check)).toEqual(["rules-applied"]);
    expect(rules.weights.register).toBe(20);
    expect(rules.campaign).toMatchObject({ firstDay: "2020-11-10", days: 90 });
    expect(rules.grade.excellentPercent).toBe(25.5);
    expect(rules.submission).toEqual({ dueDay: 5, reporting: true });
  });
});
