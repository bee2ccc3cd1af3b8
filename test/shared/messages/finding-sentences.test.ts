/** Sentences as officials read them, word for word. */
import { describe, expect, test } from "vitest";
import type { Finding } from "#shared/checking/finding.ts";
import { chineseSpan } from "#shared/messages/amounts.ts";
import { describeFinding } from "#shared/messages/describe-finding.ts";
import { LOCALES } from "#shared/messages/locale.ts";

const FINDINGS: readonly Finding[] = [
  {
    check: "number-as-text",
    severity: "warning",
    sheet: "项目台账",
    cell: "H12",
    detail: { role: "projects", field: "totalInvestment", text: "１２００", value: 1200 },
  },
  {
    check: "money-unit-doubtful",
    severity: "warning",
    sheet: "项目台账",
    cell: "H20",
    detail: {
      role: "projects",
      field: "totalInvestment",
      text: "113000000",
      columnUnit: "万元",
      value: 113_000_000,
      otherwise: 11_300,
    },
  },
  {
    check: "registers-differ",
    severity: "warning",
    workbook: "十一月.xlsx",
    sheet: "项目台账",
    cell: "L6",
    detail: {
      register: 4_670_000,
      ledger: 5_530_500,
      unit: "万元",
      other: { workbook: "十一月.xlsx", sheet: "进度台账", cell: "G9" },
    },
  },
  {
    check: "plan-over-total",
    severity: "warning",
    sheet: "项目台账",
    cell: "I7",
    detail: {
      plan: 320_000_000,
      total: 305_000_000,
      unit: "亿元",
      other: { sheet: "项目台账", cell: "H7" },
    },
  },
  {
    check: "finish-before-start",
    severity: "warning",
    sheet: "项目台账",
    cell: "S5",
    detail: {
      finishField: "plannedFinish",
      startField: "plannedStart",
      finish: { from: "2019-06-01", to: "2019-06-30" },
      start: { from: "2020-03-05", to: "2020-03-05" },
      other: { sheet: "项目台账", cell: "Q5" },
    },
  },
  {
    check: "project-unknown",
    severity: "error",
    sheet: "节点台账",
    cell: "B4",
    detail: {
      role: "milestones",
      project: "东河镇黎麦园区",
      likely: { name: "东河镇藜麦园区", other: { sheet: "项目台账", cell: "C6" } },
    },
  },
];

describe("finding sentences", () => {
  test("a sentence says where, what is wrong and what to do", () => {
    expect(FINDINGS.map((finding) => describeFinding(finding, "zh-CN"))).toEqual([
      { message: "项目台账 H12：总投资“１２００”是文本，不是数字。", hint: "请改为数字 1200。" },
      {
        message: "项目台账 H20：总投资“113000000”与同列、同行的其他金额相差悬殊，单位可能写错（差一万倍）。",
        hint: "本列单位是万元。请核对，是否应为 11300 万元。",
      },
      {
        message:
          "十一月.xlsx 项目台账 L6：本年累计完成投资 467 万元，而 十一月.xlsx 进度台账 G9 是 553.05 万元。",
        hint: "请核对两处，改成一致。",
      },
      {
        message: "项目台账 I7：年度计划投资 3.2 亿元，大于 H7 的总投资 3.05 亿元。",
        hint: "请核对年度计划和总投资，以及单位。",
      },
      {
        message: "项目台账 S5：计划竣工时间2019年6月，早于 Q5 的计划开工时间2020年3月5日。",
        hint: "请核对两个时间。",
      },
      {
        message: "节点台账 B4：节点台账里的“东河镇黎麦园区”在项目台账里找不到，这一行不能计分。",
        hint: "是否就是 项目台账 C6 的“东河镇藜麦园区”？请核对项目名称，与项目台账写成一样。",
      },
    ]);
    expect(describeFinding(FINDINGS[0] as Finding, "en")).toEqual({
      message: "项目台账 H12: the total investment “１２００” is text, not a number.",
      hint: "Make it the number 1200.",
    });
  });

  test("only a cell that one press repairs is told so", () => {
    const fixable = { ...FINDINGS[0], fix: { from: "１２００", to: 1200 } } as Finding;
    expect(describeFinding(fixable, "zh-CN").hint).toBe("点“修正”改为 1200。");
    expect(describeFinding(fixable, "en").hint).toBe("Press “Fix” to make it 1200.");
  });

  test.each([
    ["2020-01-01", "2020-12-31", "2020年"],
    ["2020-02-01", "2020-02-29", "2020年2月"],
    ["2020-11-03", "2020-11-03", "2020年11月3日"],
    ["2020-11-01", "2020-11-10", "2020年11月1日至10日"],
    ["2020-07-01", "2020-09-30", "2020年7月1日至9月30日"],
    ["2019-12-01", "2021-06-30", "2019年12月1日至2021年6月30日"],
    ["2020-01-01", "2020-10-31", "2020年1月1日至10月31日"],
  ])("%s to %s is %s", (from, to, said) => {
    expect(chineseSpan(from, to)).toBe(said);
  });

  test("what follows from another cell says so, and which to mend first", () => {
    const because = { sheet: "项目台账", cell: "H7" };
    const finding = { ...FINDINGS[3], detail: { ...FINDINGS[3]?.detail, because } } as Finding;
    expect(describeFinding(finding, "zh-CN").hint).toBe("可能是 H7 写错引起的，请先改正 H7。");
    expect(describeFinding(finding, "en").hint).toBe("This may only follow from H7: mend that first.");
  });

  test("long and broken cells are cut to one line", () => {
    const text = `${"很长".repeat(40)}\n第二行`;
    for (const locale of LOCALES) {
      const { message } = describeFinding(
        {
          check: "number-unreadable",
          severity: "error",
          sheet: "台账",
          cell: "A1",
          detail: { role: "projects", field: "annualPlan", text, why: "text" },
        },
        locale,
      );
      expect(message).toContain("…”");
      expect(message).not.toContain("\n");
      expect(message.length).toBeLessThan(120);
    }
  });
});
