/** A workbook's own rule set, as clerks write it down, over a rule set beside it, over the defaults. */
import { describe, expect, it, test } from "vitest";
import { parseRules, type RulesInput } from "#shared/api/rules.ts";
import type { Finding } from "#shared/checking/finding.ts";
import { DEFAULT_RULES } from "#shared/ledgers/rules.ts";
import { describeFinding } from "#shared/messages/describe-finding.ts";
import { RULE_ITEMS } from "#shared/rules/items.ts";
import { settleRules } from "#shared/rules/settle-rules.ts";
import type { CellValue } from "#shared/reading/grid.ts";
import { sheetGrid, workbook, type GridOptions } from "#test/support/sheet-grids.ts";

type Rows = readonly (string | readonly CellValue[])[];

function settled(rows: Rows, written?: RulesInput, options?: GridOptions) {
  return settleRules([workbook(sheetGrid("评分规则", rows, options))], written);
}

/** Check and cell of everything told but that the sheet is used. */
function told(findings: readonly Finding[]): string[] {
  return findings
    .filter(({ check }) => check !== "rules-applied")
    .map(({ check, severity, cell }) => `${severity} ${check} ${cell ?? ""}`);
}

describe("a rule sheet", () => {
  it("sets every item by its own name", () => {
    const values: Record<string, CellValue> = {
      weight: 20,
      points: 50,
      percent: "25%",
      days: 60,
      count: 6,
      "day-of-month": "次月8日前",
      "yes-no": "是",
      date: "2020-11-20",
      mode: "比例",
      "money-unit": "亿元",
      text: "某县",
      aliases: "县工信局=工信局、经信局",
      groups: "县工信局、县住建局=部门组",
      shape: "按完成率，目标90%",
      "without-task": "满分",
    };
    const rows = RULE_ITEMS.map(({ title, kind }): CellValue[] => [title, values[kind] ?? null]);
    const { rules, findings } = settled([["项目", "值"], ...rows]);
    expect(told(findings)).toEqual([]);
    expect(findings[0]?.detail).toMatchObject({ items: { length: RULE_ITEMS.length } });
    expect(rules).toEqual({
      ...DEFAULT_RULES,
      version: "某县",
      weights: { register: 20, breakdown: 20, reconciliation: 20, delivery: 20, settlement: 20 },
      full: Object.fromEntries(Object.keys(DEFAULT_RULES.full).map((id) => [id, 50])),
      shapes: Object.fromEntries(
        Object.keys(DEFAULT_RULES.full).map((id) => [id, { kind: "ratio", target: 90, base: 0 }]),
      ),
      withoutTask: Object.fromEntries(Object.keys(DEFAULT_RULES.full).map((id) => [id, { kind: "full" }])),
      caps: { bonus: 50, penalty: 50, finalMin: 50, finalMax: 50 },
      grade: { mode: "quota", excellent: 50, medium: 50, excellentPercent: 25, poorPercent: 25 },
      tolerance: { planPercent: 25, verifiedPercent: 25 },
      moneyUnit: "亿元",
      units: [
        { name: "县工信局", aliases: ["工信局", "经信局"], group: "部门" },
        { name: "县住建局", aliases: [], group: "部门" },
      ],
      campaign: {
        name: "某县",
        firstDay: "2020-11-20",
        days: 60,
        targets: { start: 25, invest: 25, funded: 25, finish: 25 },
      },
      submission: { dueDay: 8, reporting: true },
      bulletin: Object.fromEntries(
        RULE_ITEMS.filter(({ path }) => path[0] === "bulletin").map(({ path, kind }) => [
          path[1],
          kind === "count" ? 6 : "某县",
        ]),
      ),
    });
  });

  it("names no two items alike", () => {
    const names = RULE_ITEMS.flatMap(({ title, also }) => [...new Set([title, ...also])]);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  test.each<[CellValue, CellValue, object]>([
    ["建 账 权 重", "２０", { weights: { register: 20 } }],
    ["建帐权重（%）", "20%", { weights: { register: 20 } }],
    ["一、建账", 20, { weights: { register: 20 } }],
    ["r1", "45分", { full: { R1: 45 } }],
    ["五个一到位率满分", 45, { full: { R1: 45 } }],
    ["R1（五个一到位率）分值", 45.5, { full: { R1: 45.5 } }],
    ["优", "≥90分", { grade: { excellent: 90 } }],
    ["优秀分数线", "90分及以上", { grade: { excellent: 90 } }],
    ["建张权重", 20, { weights: { register: 20 } }],
    ["加分上线", 8, { caps: { bonus: 8 } }],
    ["评级方式", "按比例", { grade: { mode: "quota" } }],
    ["差的比例：", "百分之十五", { grade: { poorPercent: 15 } }],
    ["计划偏差容许", "±2%", { tolerance: { planPercent: 2 } }],
    ["核实偏差容许", "10个百分点以内", { tolerance: { verifiedPercent: 10 } }],
    [
      "单位别名：县工信局",
      "工信局，经信局",
      { units: [{ name: "县工信局", aliases: ["工信局", "经信局"] }] },
    ],
    ["单位别名", "县工信局（工信局）", { units: [{ name: "县工信局", aliases: ["工信局"] }] }],
    ["活动首日", 44145, { campaign: { firstDay: "2020-11-10" } }],
    ["活动首日", "2020年11月10日", { campaign: { firstDay: "2020-11-10" } }],
    [
      "C1计分方式",
      "按完成率：目标９０％、基本分5分",
      { shapes: { C1: { kind: "ratio", target: 90, base: 5 } } },
    ],
    [
      "投资完成率计分方式",
      "按百分点，目标95%，目标得45分，每高1个百分点加0.5分，每低1个百分点扣1分，最低5分，最高50分",
      {
        shapes: {
          C1: { kind: "perPoint", target: 95, atTarget: 45, above: 0.5, below: 1, least: 5, most: 50 },
        },
      },
    ],
    [
      "C2计分办法",
      "分档：90%以上100%，80%及以上得75%，60%以上50%",
      {
        shapes: {
          C2: {
            kind: "steps",
            steps: [
              { from: 90, percent: 100 },
              { from: 80, percent: 75 },
              { from: 60, percent: 50 },
            ],
          },
        },
      },
    ],
    [
      "S1计分方式",
      "按名次；前3名100%；前6名80%；其余60%",
      {
        shapes: {
          S1: {
            kind: "ranks",
            bands: [
              { to: 3, percent: 100 },
              { to: 6, percent: 80 },
            ],
            rest: 60,
          },
        },
      },
    ],
    ["S2计分方式", "按件，每个5分", { shapes: { S2: { kind: "counts", each: 5 } } }],
    ["D4计分方式", "扣分，每件扣2分，最低4分", { shapes: { D4: { kind: "deductions", each: 2, floor: 4 } } }],
    ["S2无任务", "基本分18分", { withoutTask: { S2: { kind: "base", points: 18 } } }],
    ["R3无任务处理", "组平均分", { withoutTask: { R3: { kind: "mean" } } }],
    ["主送", "各乡镇人民政府：", { bulletin: { addressee: "各乡镇人民政府：" } }],
  ])("takes %j %j", (item, value, expected) => {
    const { rules, findings } = settled([
      ["项目", "值", "说明"],
      [item, value, "某说明"],
    ]);
    expect(told(findings).filter((line) => !line.startsWith("notice rules-item-near"))).toEqual([]);
    expect(rules).toEqual({ ...parseRules(expected), version: "default-1+评分规则表" });
  });

  it("takes a share shown as a percentage for what it shows", () => {
    const { rules } = settled(["项目|值", "优秀比例|0.25", "建账权重|0.07"], undefined, {
      formats: { B2: "0%", B3: "0.0%" },
    });
    expect(rules.grade.excellentPercent).toBe(25);
    expect(rules.weights.register).toBe(7);
  });

  test.each<[CellValue, CellValue, string]>([
    ["建账权重", "很高", "error rules-value-unreadable B2"],
    ["建账权重", "#REF!", "error rules-value-unreadable B2"],
    ["建账权重", "10²", "error rules-value-unreadable B2"],
    ["建账权重", "15 20", "error rules-value-unreadable B2"],
    ["建账权重", -1, "error rules-value-refused B2"],
    ["R1满分", 2000, "error rules-value-refused B2"],
    ["R1满分", 33.333, "error rules-value-refused B2"],
    ["优秀比例", 0.3, "error rules-value-refused B2"],
    ["优秀比例", 130, "error rules-value-refused B2"],
    ["活动首日", "11月10日", "error rules-value-unreadable B2"],
    ["活动首日", "2020年11月", "error rules-value-unreadable B2"],
    ["活动天数", 60, "error rules-value-refused B2"],
    ["评级方式", "看着办", "error rules-value-unreadable B2"],
    ["金额单位", "千元", "error rules-value-unreadable B2"],
    ["单位别名", "工信局", "error rules-value-unreadable B2"],
    ["合格线", 90, "error rules-value-refused B2"],
    ["C1计分方式", "看情况", "error rules-value-unreadable B2"],
    ["C1计分方式", "按百分点，每低一点扣点", "error rules-value-unreadable B2"],
    ["C1计分方式", "按百分点，目标90%", "error rules-value-refused B2"],
    ["C1计分方式", "分档，60%以上50%，90%以上100%", "error rules-value-refused B2"],
    ["C1计分方式", "按件，每件2000分", "error rules-value-refused B2"],
    ["S2无任务", "随便", "error rules-value-unreadable B2"],
    ["健账权重", 15, "warning rules-item-unknown A2"],
    ["乱写", "某", "warning rules-item-unknown A2"],
    [null, 15, "warning rules-item-missing B2"],
  ])("refuses %j %j at its cell and keeps the default", (item, value, expected) => {
    const { rules, findings, written } = settled([
      ["项目", "值"],
      [item, value],
    ]);
    expect(told(findings)).toEqual([expected]);
    expect(rules).toEqual(DEFAULT_RULES);
    expect(written).toEqual(undefined);
    for (const finding of findings) {
      const { message, hint } = describeFinding(finding, "zh-CN");
      expect(message.startsWith(`评分规则 ${finding.cell}：`)).toBe(true);
      expect(hint).not.toBe("");
    }
  });

  it("drops two limits that contradict each other with one error, and keeps the rest", () => {
    const { rules, findings } = settled(["项目|值", "优秀线|70", "合格线|75", "加分上限|3"]);
    expect(told(findings)).toEqual(["error rules-value-refused B3"]);
    expect(rules.grade).toEqual(DEFAULT_RULES.grade);
    expect(rules.caps.bonus).toBe(3);
  });

  it("holds the first of two values, and tells the other", () => {
    const { rules, findings } = settled(["项目|值", "建账权重|20", "建账|20", "建账占比|25"]);
    expect(told(findings)).toEqual(["error rules-item-twice B4"]);
    expect(rules.weights.register).toBe(20);
  });

  it("finds its columns under a title and without a header, and lets headings and empty values pass", () => {
    const titled = ["某县评分规则（2020年）", "", "项目|值|备注", "一、权重", "建账权重|20", "理账权重"];
    expect(settled(titled).rules.weights.register).toBe(20);
    expect(told(settled(titled).findings)).toEqual([]);
    expect(settled(["说明文字", "建账权重|20"]).rules.weights.register).toBe(20);
    expect(told(settled(["为做好考核工作，制定本规则。"]).findings)).toEqual(["warning rules-nothing-read "]);
    expect(told(settled([]).findings)).toEqual([]);
  });

  it("reads several lines of units under one item, merged or not", () => {
    const rows = ["项目|值", "单位别名|县工信局=工信局", "|县住建局=住建局", "组别|县工信局=部门"];
    const { rules, findings } = settled(rows, undefined, { merges: ["A2:A3"] });
    expect(told(findings)).toEqual([]);
    expect(rules.units).toEqual([
      { name: "县工信局", aliases: ["工信局"], group: "部门" },
      { name: "县住建局", aliases: ["住建局"] },
    ]);
    expect(settled(rows).rules.units).toEqual(rules.units);
  });

  it("gives no name to two units", () => {
    const { rules, findings } = settled(["项目|值", "单位别名|县工信局=局", "单位别名|县住建局=局"]);
    expect(told(findings)).toEqual(["error rules-value-refused B3"]);
    expect(rules.units).toHaveLength(1);
  });

  it("warns of a weight written as a share beside percents", () => {
    expect(told(settled(["项目|值", "建账权重|0.2"]).findings)).toEqual(["warning rules-weights-mixed B2"]);
    const shares = ["建账|0.2", "理账|0.2", "对账|0.2", "交账|0.2", "算账|0.2"];
    expect(told(settled(["项目|值", ...shares]).findings)).toEqual([]);
  });
});

describe("precedence", () => {
  const written: RulesInput = {
    version: "县-1",
    weights: { register: 30, breakdown: 30 },
    units: [{ name: "工信局", aliases: ["经信局"], group: "部门" }],
  };

  it("is the sheet, then what was written beside it, then the defaults", () => {
    const { rules } = settled(["项目|值", "建账权重|20", "单位别名|县工信局=工信局"], written);
    expect(rules.weights).toEqual({ ...DEFAULT_RULES.weights, register: 20, breakdown: 30 });
    expect(rules.units).toEqual([{ name: "县工信局", aliases: ["工信局", "经信局"], group: "部门" }]);
    expect(rules.version).toBe("县-1+评分规则表");
  });

  it("leaves the version where the sheet changes nothing, or names one", () => {
    expect(settled(["项目|值", "建账权重|15"]).rules).toEqual(DEFAULT_RULES);
    expect(settled(["项目|值", "建账权重|20", "规则版本|2020-2"], written).rules.version).toBe("2020-2");
  });

  it("sends what was written, and makes the same rule set again there", () => {
    const { rules, written: sent } = settled(["项目|值", "建账权重|20", "活动首日|2020-11-10"], written);
    expect(parseRules(JSON.parse(JSON.stringify(sent)))).toEqual(rules);
    expect(settleRules([workbook()]).written).toBeUndefined();
    expect(settleRules([workbook()], written).written).toBe(written);
  });

  it("takes the sheets of several workbooks together, and tells where they differ", () => {
    const books = ["甲.xlsx", "乙.xlsx"].map((name, at) => ({
      name,
      sheets: [sheetGrid("评分规则", ["项目|值", `建账权重|${20 + at}`, "加分上限|3"])],
    }));
    const { rules, findings } = settleRules(books);
    expect(rules.weights.register).toBe(20);
    expect(findings.map(({ check, workbook: book, cell }) => [check, book, cell])).toEqual([
      ["rules-item-twice", "乙.xlsx", "B2"],
      ["rules-applied", "甲.xlsx", undefined],
    ]);
  });

  it("leaves out a sheet that is hidden or our own", () => {
    const rows: Rows = ["项目|值", "建账权重|20"];
    expect(settled(rows, undefined, { hidden: true }).rules).toEqual(DEFAULT_RULES);
    expect(settled(rows, undefined, { resultMark: "scores" }).rules).toEqual(DEFAULT_RULES);
  });
});
