/** The monthly bulletin's attachments: 1 排名表, 2 失分清单, 3 滞后项目清单. */
import { ACCOUNTS } from "../ledgers/rules.ts";
import type { IndicatorId } from "../ledgers/rules.ts";
import type { Locale } from "../messages/locale.ts";
import { describeUnitLoss } from "../messages/unit-loss.ts";
import { indicatorName } from "../messages/indicators.ts";
import { placeName } from "../messages/places.ts";
import { groupBy } from "../ledgers/group.ts";
import type { BulletinWords } from "../messages/bulletin.ts";
import type { Assessment, Loss, UnitAssessment } from "../scoring/assessment.ts";
import { roundedQuotient } from "../scoring/rounding.ts";
import { valueOf } from "../scoring/rows.ts";
import type { BulletinAttachment, BulletinProvenance, BulletinTable } from "./document.ts";
import { standingsCharts } from "./charts.ts";
import type { CountyFacts } from "./facts.ts";
import { decimal, score } from "./figures.ts";

/** 万元 with two decimals, in 元: what a table column of amounts carries at most. */
const YUAN_IN_HUNDREDTH_WAN = 100n;

/** 附件1: every unit once, each group in a table of its own. */
export function standingsAttachment(
  assessment: Assessment,
  provenance: BulletinProvenance,
  words: BulletinWords,
): BulletinAttachment {
  const { standings } = words;
  const groups = [...groupBy(assessment.units, ({ group }) => group)];
  return {
    title: standings.title(assessment.period),
    empty: standings.empty,
    tables: groups.map(([group, units]) => ({
      caption: standings.group(group, units.filter(({ rank }) => rank !== null).length),
      head: standings.head,
      rows: units.map((unit) => standingRow(unit, words)),
      widths: [75, 248, 122, 122, 122, 122, 122, 122, 92, 104, 122, 85, 102],
      align: ["centre", "left", ...standings.head.slice(2).map(() => "centre" as const)],
      rowHead: 1,
    })),
    notes: [standings.note, ...standings.provenance(provenance)],
    charts: standingsCharts(assessment, words),
  };
}

function standingRow(unit: UnitAssessment, { standings }: BulletinWords): readonly string[] {
  const shown = (points: number | null): string =>
    points === null ? standings.notApplicable : score(points);
  const accounts = ACCOUNTS.map((account) => shown(unit.accounts[account].score));
  const { rank, grade, movement, bonus, penalty } = unit;
  if (rank === null || grade === null) {
    const blank = standings.notApplicable;
    return [blank, unit.unit, ...accounts, blank, blank, blank, blank, blank, standings.notAssessed];
  }
  return [
    String(rank),
    unit.unit,
    ...accounts,
    shown(unit.composite),
    score(bonus),
    score(penalty),
    shown(unit.final),
    standings.movement(movement.rank),
    unit.veto ? standings.vetoed(grade) : grade,
  ];
}

/** 附件2: a band for each unit that lost points, under it a row for each indicator, the dearest first. */
export function lossesAttachment(
  assessment: Assessment,
  words: BulletinWords,
  locale: Locale,
): BulletinAttachment {
  const { losses } = words;
  const units = assessment.units.filter((unit) => unit.losses.length > 0);
  const rows = units.map((unit) => lossRows(unit, locale, words));
  const bands = units.map(({ unit, losses: lost }, index) => ({
    text: losses.unit(unit, rows[index]?.length ?? 0, sum(lost, "composite")),
    before: rows.slice(0, index).reduce((total, { length }) => total + length, 0),
  }));
  return {
    title: losses.title(assessment.period),
    empty: losses.empty,
    tables:
      rows.length === 0
        ? []
        : [
            {
              head: losses.head,
              rows: rows.flat(),
              widths: [32.5, 13, 13, 73.5, 24],
              align: ["left", "right", "right", "left", "left"],
              rowHead: 0,
              bands,
            },
          ],
    notes: rows.length === 0 ? [] : [losses.note],
  };
}

function sum(losses: readonly Loss[], of: "points" | "composite"): number {
  return losses.reduce((total, loss) => total + loss[of], 0);
}

function lossRows(
  unit: UnitAssessment,
  locale: Locale,
  words: BulletinWords,
): readonly (readonly string[])[] {
  return [...groupBy(unit.losses, ({ indicator }) => indicator)]
    .map(([indicator, losses]) => ({
      indicator,
      losses: losses.toSorted((a, b) => b.composite - a.composite),
      composite: sum(losses, "composite"),
    }))
    .toSorted((a, b) => b.composite - a.composite)
    .map(
      ({ indicator, losses, composite }: { indicator: IndicatorId; losses: Loss[]; composite: number }) => [
        indicatorName(indicator, locale),
        score(sum(losses, "points")),
        score(composite),
        words.losses.reason(
          losses[0] === undefined ? "" : describeUnitLoss(unit.unit, losses[0].what, locale),
          losses.length,
        ),
        words.losses.cells(cellsOf(losses)),
      ],
    );
}

/** Cells by their sheet (its workbook before it where there are several), in the order given. */
function cellsOf(
  losses: readonly Loss[],
): readonly { readonly sheet: string; readonly cells: readonly string[] }[] {
  return [...groupBy(losses, ({ source: { cell: _, ...sheet } }) => placeName(sheet))].map(
    ([sheet, members]) => ({
      sheet,
      cells: members.map(({ source }) => source.cell),
    }),
  );
}

/** 附件3: late starts, investment behind plan, overdue milestones and items; only tables that have rows. */
export function laggingAttachment(
  assessment: Assessment,
  facts: CountyFacts,
  words: BulletinWords,
): BulletinAttachment {
  return {
    title: words.lagging.title(assessment.period),
    empty: words.lagging.empty,
    tables: [
      lateStarts(facts, words),
      behindPlan(facts, words),
      overdueMilestones(facts, words),
      overdueItems(facts, words),
    ].filter(({ rows }) => rows.length > 0),
    notes: [],
  };
}

function lateStarts({ starts }: CountyFacts, { lagging }: BulletinWords): BulletinTable {
  const late = starts?.late ?? [];
  return {
    ...lagging.starts(late.length),
    rows: late.map(({ project, due, days }, index) => [
      String(index + 1),
      project.unit,
      project.name,
      project.totalInvestment === null ? lagging.noAmount : wan(BigInt(project.totalInvestment)),
      lagging.date(due),
      String(days),
    ]),
    rowHead: 2,
    widths: [9, 32, 60, 20, 23, 12],
    align: ["centre", "left", "left", "right", "centre", "right"],
  };
}

function behindPlan({ investment }: CountyFacts, { lagging }: BulletinWords): BulletinTable {
  const behind = investment?.behind ?? [];
  return {
    ...lagging.investment(behind.length),
    rows: behind.map(({ project, annualPlan, planTwelfths, done, missingTwelfths }, index) => [
      String(index + 1),
      project.unit,
      project.name,
      wan(BigInt(annualPlan)),
      wanOfTwelfths(planTwelfths),
      done === null ? lagging.notReported : wan(BigInt(done)),
      wanOfTwelfths(missingTwelfths),
    ]),
    rowHead: 2,
    widths: [9, 30, 49, 17, 17, 17, 17],
    align: ["centre", "left", "left", "right", "right", "right", "right"],
  };
}

function overdueMilestones({ milestones }: CountyFacts, { lagging }: BulletinWords): BulletinTable {
  const overdue = milestones?.overdue ?? [];
  return {
    ...lagging.milestones(overdue.length),
    rows: overdue.map(({ row, due, days }, index) => [
      String(index + 1),
      row.unit,
      row.project.name,
      valueOf(row, "task") ?? "",
      lagging.date(due),
      String(days),
    ]),
    rowHead: 2,
    widths: [9, 30, 46, 36, 23, 12],
    align: ["centre", "left", "left", "left", "centre", "right"],
  };
}

function overdueItems({ items }: CountyFacts, { lagging }: BulletinWords): BulletinTable {
  const overdue = items?.overdue ?? [];
  return {
    ...lagging.items(overdue.length),
    rows: overdue.map(({ row, due, days }, index) => [
      String(index + 1),
      row.unit,
      row.kind,
      valueOf(row, "title") ?? "",
      lagging.date(due),
      String(days),
    ]),
    rowHead: 3,
    widths: [9, 32, 11, 69, 23, 12],
    align: ["centre", "left", "centre", "left", "centre", "right"],
  };
}

/** 元 as 万元, exact. */
function wan(yuan: bigint): string {
  return decimal(yuan, 4);
}

/** Twelfths of 元 as 万元: exact where they are whole 元, else to 0.01 万元. */
function wanOfTwelfths(twelfths: bigint): string {
  return twelfths % 12n === 0n
    ? wan(twelfths / 12n)
    : decimal(roundedQuotient(twelfths, 12n * YUAN_IN_HUNDREDTH_WAN), 2);
}
