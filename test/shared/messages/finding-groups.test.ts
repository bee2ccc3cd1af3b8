/** What is said of many findings of one cause: where, how many, what, what to do, and no more examples than help. */
import { describe, expect, test } from "vitest";
import { groupFindings } from "#shared/checking/grouping/group-findings.ts";
import type { Finding } from "#shared/checking/finding.ts";
import { describeFinding } from "#shared/messages/describe-finding.ts";
import { describeGroup } from "#shared/messages/describe-group.ts";
import { findingGroups as english } from "#shared/messages/en/finding-groups.ts";
import { findingGroups as chinese } from "#shared/messages/zh-CN/finding-groups.ts";

function said(findings: readonly Finding[], locale: "zh-CN" | "en" = "zh-CN") {
  const [group] = groupFindings(findings);
  if (group === undefined) throw new Error("no group");
  return describeGroup(group, locale);
}

function numbersAsText(...cells: readonly (readonly [string, string])[]): Finding[] {
  return cells.map(([cell, text]) => ({
    check: "number-as-text",
    severity: "warning",
    sheet: "建账",
    cell,
    detail: { role: "projects", field: "totalInvestment", text, value: 1 },
    fix: { from: text, to: 1 },
  }));
}

function unknownUnits(...units: readonly string[]): Finding[] {
  return units.map((unit, at) => ({
    check: "unit-unknown",
    severity: "warning",
    sheet: "交账",
    cell: `D${at + 4}`,
    detail: { role: "handovers", unit },
  }));
}

describe("a group", () => {
  test("names sheet, column and field, how many, and an example of each text", () => {
    const findings = numbersAsText(["H9", "5650"], ["H12", "１２００"], ["H13", "5650"], ["H14", "700"]);
    expect(said(findings)).toEqual({
      where: "建账 H 列（总投资）",
      what: "4 个数字是文本",
      message: "建账 H 列（总投资）：4 个数字是文本，例如 H9“5650”、H12“１２００”、H14“700”。",
      hint: "点“修正”改为数字。",
      cells: "H9、H12:H14 等 4 处",
    });
    expect(said(findings, "en").message).toBe(
      "建账 column H (total investment): 4 numbers are text, such as H9 “5650”, H12 “１２００”, H14 “700”.",
    );
  });

  test("gives three examples and three runs at most, and cuts what is long", () => {
    const long = "一".repeat(30);
    const findings = numbersAsText(["H9", long], ["H11", "2\n3"], ["H13", "4"], ["H15", "5"]);
    const { message, cells } = said(findings);
    expect(message).toContain(`H9“${"一".repeat(20)}…”、H11“2↵3”、H13“4”。`);
    expect(cells).toBe("H9、H11、H13 等 4 处");
  });

  test("of one word written again and again says how many spellings there are", () => {
    expect(said(unknownUnits("县工信局", "县工信局", "县工信局")).message).toBe(
      "交账：3 处单位在项目台账和目标台账里都没有（共 1 种写法），例如 D4“县工信局”。",
    );
    expect(said(unknownUnits("甲局", "乙局")).what).toBe("2 处单位在项目台账和目标台账里都没有");
  });

  test("without texts names the cells alone", () => {
    const findings = ["I9", "I12"].map((cell): Finding => ({
      check: "sequence-gap",
      severity: "warning",
      sheet: "建账",
      cell,
      detail: { expected: 3, found: 5 },
    }));
    expect(said(findings).message).toBe("建账：序号有 2 处缺号，例如 I9、I12。");
  });

  test("of whole sheets, of columns and of ledgers names them", () => {
    const hidden = ["封面", "电话"].map((sheet): Finding => ({
      check: "sheet-hidden",
      severity: "notice",
      sheet,
      detail: {},
    }));
    expect(said(hidden).message).toBe("工作簿：2 张工作表已隐藏，没有读取，例如 封面、电话。");
    const columns = (["leader", "team"] as const).map((field): Finding => ({
      check: "column-absent",
      severity: "notice",
      sheet: "建账",
      detail: { role: "projects", field },
    }));
    expect(said(columns).message).toContain(
      "缺少 2 列，用到它们的指标不计算这些项，例如 包联领导、工作专班。",
    );
    const ledgers = (["progress", "targets"] as const).map((role): Finding => ({
      check: "ledger-absent",
      severity: "notice",
      detail: { role },
    }));
    expect(said(ledgers).message).toContain("例如 进度台账、目标台账。");
  });
});

test("the press is named where it repairs something, and what it leaves", () => {
  const [first, second] = numbersAsText(["H9", "5650"], ["H12", "700"]);
  if (first === undefined || second === undefined) throw new Error("two findings");
  const { fix: _, ...formula } = second;
  const { fix: __, ...other } = first;
  expect(said([first, formula as Finding]).hint).toBe("点“修正”改为数字；其余是公式，请手工改。");
  expect(said([other, formula] as Finding[]).hint).toBe("请改为数字。");
  expect(said([other, formula] as Finding[], "en").hint).toBe("Make them numbers.");
});

test("a finding alone keeps its own sentence, its place apart from it", () => {
  const [finding] = numbersAsText(["H9", "5650"]);
  if (finding === undefined) throw new Error("a finding");
  for (const locale of ["zh-CN", "en"] as const) {
    const { where, what, message, hint } = said([finding], locale);
    expect({ message, hint }).toEqual(describeFinding(finding, locale));
    expect(where).toBe("建账 H9");
    expect(message).toBe(`${where}${locale === "en" ? ": " : "："}${what}`);
  }
});

describe.each([
  ["zh-CN", chinese],
  ["en", english],
] as const)("every check in %s", (_, phrases) => {
  test.each(Object.entries(phrases))("%s", (__, phrase) => {
    const { what, hint } = phrase(57, 2, "all");
    expect(what).toContain("57");
    // The sentence goes on with examples and ends with a stop of its own.
    expect(what).not.toMatch(/[。.，,：:；;]$/u);
    expect(hint).toMatch(/[。.]$/u);
    expect(phrase(57, 57, "none").what).not.toMatch(/共 57|57 spellings/);
  });
});
