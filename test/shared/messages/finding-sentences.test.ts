/** Sentences as officials read them, word for word. */
import { describe, expect, test } from "vitest";
import type { Finding } from "#shared/checking/finding.ts";
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
      otherwise: 11_300,
    },
  },
  {
    check: "registers-differ",
    severity: "warning",
    workbook: "十一月.xlsx",
    sheet: "项目台账",
    cell: "L6",
    detail: { register: 4_670_000, ledger: 5_530_500, other: { sheet: "进度台账", cell: "G9" } },
  },
];

describe("finding sentences", () => {
  test("a sentence says where, what is wrong and what to do", () => {
    expect(FINDINGS.map((finding) => describeFinding(finding, "zh-CN"))).toEqual([
      { message: "项目台账 H12：总投资“１２００”是文本，不是数字。", hint: "点“修正”改为 1200。" },
      {
        message: "项目台账 H20：总投资“113000000”与本列其他金额相差一万倍左右，单位可能写错。",
        hint: "本列单位是万元。请核对，是否应为 11300 万元。",
      },
      {
        message: "十一月.xlsx 项目台账 L6：累计完成投资 467 万元，进度台账 进度台账 G9 是 553.05 万元。",
        hint: "请核对两处，改成一致。",
      },
    ]);
    expect(describeFinding(FINDINGS[0] as Finding, "en")).toEqual({
      message: "项目台账 H12: the total investment “１２００” is text, not a number.",
      hint: "Press “Fix” to make it 1200.",
    });
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
