/** Whole bulletins as they are read aloud, kept beside this test: every turn a month can take. */
import { describe, expect, test } from "vitest";
import type { Baseline } from "#shared/scoring/assessment.ts";
import { table, wan } from "#test/support/ledgers.ts";
import type { AnyTable } from "#test/support/ledgers.ts";
import { bulletinOf, textOf } from "./bulletin-of.ts";
import type { Wanted } from "./bulletin-of.ts";

const CAMPAIGN = {
  name: "冬季百日攻坚战",
  firstDay: "2020-11-10",
  days: 100,
  targets: { start: 90, invest: 80, funded: 80, finish: 100 },
};

/** One project a unit: `done` of its 1200 万元 of the year, started or late. */
function projects(
  rows: Readonly<Record<string, { readonly done: number; readonly started: boolean }>>,
): AnyTable {
  return table(
    "projects",
    Object.entries(rows).map(([unit, { done, started }]) => ({
      name: `${unit}标准化厂房项目`,
      unit,
      stage: started ? ("开工" as const) : ("签约" as const),
      totalInvestment: wan(8000),
      annualPlan: wan(1200),
      investedBefore: 0,
      investedYear: wan(done),
      signedOn: "2020-02-10",
      plannedStart: "2020-06",
      ...(started ? { actualStart: "2020-06-20" } : {}),
    })),
    { columns: ["actualStart"] },
  );
}

function november(ranks: Readonly<Record<string, number>>, poor: readonly string[] = []): Baseline {
  return {
    period: "2020-11",
    units: Object.entries(ranks).map(([unit, rank]) => ({
      unit,
      group: unit.endsWith("局") ? "部门" : "乡镇",
      rank,
      final: 8000,
      grade: poor.includes(unit) ? "差" : "中",
      poorMonths: poor.includes(unit) ? 1 : 0,
    })),
  };
}

const GOOD = { done: 1200, started: true };
const BEHIND = { done: 700, started: true };
const IDLE = { done: 0, started: false };
const ORDER = ["鹅城镇", "杜家村镇", "康家会镇", "丰润镇", "堂尔上乡", "中庄乡", "双路乡", "水利局"] as const;
const MIXED = projects({
  鹅城镇: GOOD,
  杜家村镇: { done: 1100, started: true },
  康家会镇: { done: 900, started: true },
  丰润镇: BEHIND,
  堂尔上乡: BEHIND,
  中庄乡: { done: 400, started: true },
  双路乡: IDLE,
  水利局: BEHIND,
});
const ITEMS = table("handovers", [
  { kind: "问题", title: "厂房项目用地手续", unit: "双路乡", due: "2020-10-31" },
  { kind: "督查", title: "厂房项目入统整改", unit: "水利局", due: "2020-11-30", closedOn: "2020-12-05" },
  { kind: "报送", title: "11月月报", unit: "双路乡", due: "2020-12-05" },
]);

/** The name of each is that of its text. */
const MONTHS: readonly {
  readonly name: string;
  readonly tables: readonly AnyTable[];
  readonly wanted?: Wanted;
}[] = [
  { name: "first-month", tables: [MIXED, ITEMS] },
  {
    name: "talk-and-movement",
    tables: [MIXED, ITEMS],
    wanted: {
      baseline: november(Object.fromEntries(ORDER.toReversed().map((unit, at) => [unit, at + 1])), [
        "双路乡",
      ]),
    },
  },
  {
    name: "campaign-running-no-poor",
    tables: [projects({ 鹅城镇: GOOD, 杜家村镇: GOOD, 水利局: GOOD })],
    wanted: { rules: { campaign: CAMPAIGN }, baseline: november({ 鹅城镇: 1, 杜家村镇: 1, 水利局: 1 }) },
  },
  {
    name: "campaign-over",
    tables: [projects({ 鹅城镇: GOOD, 杜家村镇: BEHIND })],
    wanted: { rules: { campaign: { ...CAMPAIGN, firstDay: "2020-08-01" } } },
  },
  {
    name: "campaign-to-come",
    tables: [projects({ 鹅城镇: GOOD, 杜家村镇: BEHIND })],
    wanted: { rules: { campaign: { ...CAMPAIGN, firstDay: "2021-02-01" } } },
  },
  {
    name: "ties-and-veto",
    tables: [
      MIXED,
      table(
        "targets",
        ORDER.map((unit) => ({ unit, veto: unit === "丰润镇" })),
      ),
    ],
  },
  { name: "nothing-started", tables: [projects({ 鹅城镇: IDLE, 杜家村镇: IDLE })] },
  { name: "all-tied", tables: [projects(Object.fromEntries(ORDER.slice(0, 7).map((unit) => [unit, GOOD])))] },
  { name: "one-unit", tables: [projects({ 水利局: BEHIND })] },
  { name: "no-unit", tables: [] },
];

describe("the monthly bulletin reads", () => {
  test.each(MONTHS)("$name", async ({ name, tables, wanted = {} }) => {
    await expect(`${textOf(bulletinOf(tables, wanted))}\n`).toMatchFileSnapshot(`./golden/${name}.txt`);
  });
});
