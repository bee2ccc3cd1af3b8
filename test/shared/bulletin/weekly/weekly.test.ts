/** The weekly bulletin, on ledgers small enough to count by hand, and what must hold of any. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DUTY_SORTS, weekFacts } from "#shared/bulletin/weekly/facts.ts";
import { weeklyBulletin } from "#shared/bulletin/weekly/weekly.ts";
import type { BulletinDocument } from "#shared/bulletin/document.ts";
import { dateOf, periodOf } from "#shared/ledgers/calendar.ts";
import { DEFAULT_RULES } from "#shared/ledgers/rules.ts";
import { parseWeek, weekOf } from "#shared/ledgers/weeks.ts";
import { assembleCounty } from "#shared/scoring/assemble.ts";
import { ledgersOf, table } from "#test/support/ledgers.ts";
import type { AnyTable } from "#test/support/ledgers.ts";
import { counties } from "../../scoring/oracle/counties.ts";
import { ledgersOfCounty } from "../../scoring/oracle/model.ts";
import { PROVENANCE, textOf } from "../bulletin-of.ts";

const RUNS = { numRuns: 60 };

function weekOf2020(number: number): NonNullable<ReturnType<typeof parseWeek>> {
  const week = parseWeek(`2020-W${number}`);
  if (week === null) throw new Error("no week");
  return week;
}

/** The bulletin of 7 to 13 December 2020. */
function bulletinOf(tables: readonly AnyTable[], number = 50): BulletinDocument {
  const week = weekOf2020(number);
  const county = assembleCounty(ledgersOf(...tables), "2020-12", DEFAULT_RULES);
  return weeklyBulletin({ county, week, date: "2020-12-14", provenance: PROVENANCE });
}

const PROJECTS = table("projects", [
  { name: "风电项目", unit: "鹅城镇", stage: "开工", plannedStart: "2020-12-08", actualStart: "2020-12-10" },
  { name: "光伏项目", unit: "中庄乡", stage: "签约", plannedStart: "2020-11-30" },
  { name: "鹅城镇卫生院", unit: "鹅城镇", stage: "签约", plannedStart: "2020-12-16" },
  { name: "停建项目", unit: "中庄乡", stage: "终止", plannedStart: "2020-12-09" },
]);
const MILESTONES = table("milestones", [
  { project: "风电项目", task: "并网", due: "2020-12-09", doneOn: "2020-12-09" },
  { project: "风电项目", task: "验收", due: "2020-12-09", doneOn: "2020-12-11" },
  { project: "光伏项目", task: "征地", due: "2020-12-13" },
  { project: "光伏项目", task: "立项", due: "2020-12-02", doneOn: "2020-12-10" },
  { project: "光伏项目", task: "环评", due: "2020-11-30" },
  { project: "光伏项目", task: "招标", due: "2020-12-20" },
  { project: "停建项目", task: "设计", due: "2020-12-08" },
]);
const HANDOVERS = table("handovers", [
  { kind: "问题", title: "光伏项目用地手续", project: "光伏项目", unit: "中庄乡", due: "2020-12-11" },
  { kind: "报送", title: "12月周报", unit: "鹅城镇", due: "2020-12-04", closedOn: "2020-12-07" },
  // Handed over after the week: not yet anyone's.
  { kind: "督查", title: "扬尘整改", unit: "鹅城镇", raisedOn: "2020-12-15", due: "2020-12-01" },
]);

describe("a week", () => {
  test("reads whole", async () => {
    const text = textOf(bulletinOf([PROJECTS, MILESTONES, HANDOVERS]));
    await expect(`${text}\n`).toMatchFileSnapshot("./golden/week.txt");
  });

  test("that is not over reads whole, told to its Friday by ledgers of several days", async () => {
    const week = weekOf2020(50);
    const county = assembleCounty(ledgersOf(PROJECTS, MILESTONES, HANDOVERS), "2020-12", DEFAULT_RULES);
    const { from } = week.span;
    const made = {
      asOf: from + 4,
      sources: {
        units: [
          { day: from + 3, names: ["鹅城镇"] },
          { day: from - 5, names: ["中庄乡"] },
        ],
        county: { day: from + 2, items: true },
        missing: ["县工信局"],
      },
    };
    const input = { county, week, date: "2020-12-12", provenance: PROVENANCE, made };
    await expect(`${textOf(weeklyBulletin(input))}\n`).toMatchFileSnapshot("./golden/week-to-friday.txt");
    await expect(`${textOf(weeklyBulletin(input, "en"))}\n`).toMatchFileSnapshot(
      "./golden/week-to-friday-en.txt",
    );
  });

  test("in which nothing is overdue reads whole", async () => {
    const tables = [
      table("projects", [{ name: "风电项目", unit: "鹅城镇", stage: "开工" }]),
      table("milestones", [
        { project: "风电项目", task: "并网", due: "2020-12-09", doneOn: "2020-12-09" },
        { project: "风电项目", task: "验收", due: "2020-12-02", doneOn: "2020-12-02" },
      ]),
    ];
    await expect(`${textOf(bulletinOf(tables))}\n`).toMatchFileSnapshot("./golden/nothing-overdue.txt");
  });

  test("without ledgers reads whole", async () => {
    await expect(`${textOf(bulletinOf([]))}\n`).toMatchFileSnapshot("./golden/no-ledgers.txt");
  });

  test("is numbered by itself, and dated by the day it is issued", () => {
    const { kind, issue, form, title } = bulletinOf([PROJECTS]);
    expect([kind, issue, form.issue, form.date]).toEqual(["weekly", 50, "第50期", "2020年12月14日"]);
    expect(title).toBe("关于2020年第50周全县重点项目推进情况的督查通报");
  });

  test("urges each unit by a table of its own, most overdue first, and lists what comes", () => {
    const [urging, coming] = bulletinOf([PROJECTS, MILESTONES, HANDOVERS]).attachments;
    expect(urging?.tables.map(({ caption }) => caption)).toEqual(["中庄乡（4项）"]);
    expect(urging?.tables[0]?.rows).toEqual([
      ["1", "节点", "光伏项目", "环评", "2020.11.30", "13"],
      ["2", "开工", "光伏项目", "开工", "2020.11.30", "13"],
      ["3", "问题", "光伏项目", "光伏项目用地手续", "2020.12.11", "2"],
      ["4", "节点", "光伏项目", "征地", "2020.12.13", "0"],
    ]);
    expect(coming?.title).toBe("2020年第51周到期事项清单");
    expect(coming?.tables[0]?.rows).toEqual([
      ["1", "鹅城镇", "开工", "鹅城镇卫生院", "开工", "2020.12.16"],
      ["2", "中庄乡", "节点", "光伏项目", "招标", "2020.12.20"],
    ]);
  });
});

describe("of any county and week", () => {
  const weeks = fc.integer({ min: 18_250, max: 18_720 }).map(weekOf);

  test("what is overdue is what was, with what was missed and without what was settled", () => {
    fc.assert(
      fc.property(counties, weeks, (plain, { span }) => {
        const county = assembleCounty(ledgersOfCounty(plain), plain.period, plain.rules);
        const [now, before] = [
          weekFacts(county, span),
          weekFacts(county, { from: span.from - 7, to: span.to - 7 }),
        ];
        for (const sort of DUTY_SORTS) {
          const [facts, last] = [now[sort], before[sort]];
          if (facts === null || last === null) continue;
          const { week, overdue, settled } = facts;
          expect(overdue.length).toBe(facts.before.overdue + week.missed.length - settled.length);
          expect(week.due).toBe(week.met + week.late.length + week.missed.length);
          // What is told of the week before is what its own bulletin told; items may have been handed over since.
          if (sort !== "items") expect(facts.before.week).toEqual(last.week);
        }
      }),
      RUNS,
    );
  });

  test("every sentence is a whole one, in both languages", () => {
    fc.assert(
      fc.property(counties, weeks, (plain, week) => {
        const { year, month } = dateOf(week.span.to);
        const county = assembleCounty(ledgersOfCounty(plain), periodOf(year, month), plain.rules);
        const input = { county, week, date: "2020-12-14", provenance: PROVENANCE };
        const [chinese, english] = [weeklyBulletin(input), weeklyBulletin(input, "en")];
        expect(english.blocks.length).toBe(chinese.blocks.length);
        expect(JSON.stringify([chinese, english])).not.toMatch(
          /undefined|NaN|。。|，，|，。|、。|（）|；。/u,
        );
        for (const block of chinese.blocks)
          if (block.kind === "paragraph") expect(block.text).toMatch(/[。：]$/u);
        for (const { head, rows, widths, align } of chinese.attachments.flatMap(({ tables }) => tables)) {
          expect([widths.length, align.length]).toEqual([head.length, head.length]);
          for (const row of rows) expect(row.length).toBe(head.length);
        }
      }),
      RUNS,
    );
  });
});
