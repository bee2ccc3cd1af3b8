/** What is said of a month against the one scored before it, word for word. */
import { expect, test } from "vitest";
import { groupFindings } from "#shared/checking/grouping/group-findings.ts";
import type { Finding } from "#shared/checking/finding.ts";
import { describeFinding } from "#shared/messages/describe-finding.ts";
import { describeGroup } from "#shared/messages/describe-group.ts";

const MISSING = {
  check: "project-missing",
  severity: "warning",
  sheet: "建账",
  detail: { project: "阳坡水厂", period: "2020-11", unit: "水利局", was: { sheet: "建账", row: 82 } },
} as const satisfies Finding;

const FINDINGS: readonly Finding[] = [
  MISSING,
  {
    ...MISSING,
    workbook: "12月.xlsx",
    detail: {
      ...MISSING.detail,
      was: { workbook: "11月.xlsx", sheet: "建账", row: 82 },
      perhaps: { name: "阳坡供水", at: { workbook: "12月.xlsx", sheet: "建账", cell: "C9" } },
    },
  },
  {
    check: "projects-all-missing",
    severity: "warning",
    sheet: "建账",
    detail: { period: "2020-11", count: 90 },
  },
  {
    check: "stage-backwards",
    severity: "warning",
    sheet: "建账",
    cell: "G69",
    detail: { project: "古村落", period: "2020-11", before: "开工", now: "签约" },
  },
  {
    check: "total-changed",
    severity: "warning",
    sheet: "建账",
    cell: "H20",
    detail: { project: "光伏", period: "2020-11", before: 113_000_000, now: 113_005_000, percent: 20 },
  },
];

test("each says where, what it was and in which month, and what to do", () => {
  expect(FINDINGS.map((finding) => describeFinding(finding, "zh-CN"))).toEqual([
    {
      message: "建账：2020年11月的项目“阳坡水厂”（水利局，当时在“建账”第 82 行）本月没有了，也没有写明终止。",
      hint: "如是漏填，请补上这一行；如已终止，请保留这一行，项目阶段填“终止”。",
    },
    {
      message:
        "12月.xlsx 建账：2020年11月的项目“阳坡水厂”（水利局，当时在 11月.xlsx “建账”第 82 行）本月没有了，也没有写明终止。",
      hint: "也许就是 12月.xlsx 建账 C9 的“阳坡供水”：如是，请核对项目名称、编号和单位；如不是，请补上这一行，已终止的保留这一行，项目阶段填“终止”。",
    },
    {
      message: "建账：2020年11月考评的 90 个项目，本月一个也没有。",
      hint: "请核对：选的是不是同一个县、同一套台账。",
    },
    {
      message: "建账 G69：项目“古村落”2020年11月已到“开工”，本月退回“签约”。",
      hint: "请核对项目阶段和各项时间；上月填错的，可不处理；项目已停的，请填“终止”。",
    },
    {
      message: "建账 H20：项目“光伏”总投资 11300.5 万元，2020年11月是 11300 万元，相差超过 20%。",
      hint: "请核对数字和单位；如确有调整，请在备注里写明依据。",
    },
  ]);
});

test("each has its English", () => {
  for (const finding of FINDINGS) {
    const { message, hint } = describeFinding(finding, "en");
    expect(message).toContain("2020-11");
    expect(`${message}${hint}`).not.toMatch(/undefined|null|\[object/u);
    expect(hint).not.toBe("");
  }
});

test("several missing projects of one sheet are named together", () => {
  const others = ["甲", "乙", "丙"].map((project) => ({
    ...MISSING,
    detail: { ...MISSING.detail, project },
  }));
  const [group] = groupFindings([MISSING, ...others]);
  if (group === undefined) throw new Error("no group");
  const { message } = describeGroup(group, "zh-CN");
  expect(message).toContain("4 个项目");
  expect(message).toContain("阳坡水厂、甲、乙");
});
