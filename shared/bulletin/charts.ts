/** The bulletins' charts: each group's standings, the projects by stage, what is overdue by unit. */
import { groupBy } from "../ledgers/group.ts";
import { STAGES } from "../ledgers/words.ts";
import type { BulletinWords } from "../messages/bulletin.ts";
import type { WeeklyWords } from "../messages/weekly-bulletin.ts";
import { GRADES } from "../scoring/assessment.ts";
import type { Assessment, UnitAssessment } from "../scoring/assessment.ts";
import type { BulletinChart } from "./document.ts";
import type { DoubtfulAmount } from "./doubts.ts";
import type { OverdueDuty } from "./weekly/facts.ts";

/** Fewer are told sooner by the sentence beside them. */
const LEAST_BARS = 3;
/** More bars than this don't stand on one page: a larger group has several charts. */
const MOST_BARS = 24;
/** The hundred points a score is of, in hundredths. */
const FULL_SCORE = 10_000;

/** Final scores in rank order, grade by grade; of each group with units enough to compare. */
export function standingsCharts(
  { units }: Pick<Assessment, "units">,
  words: BulletinWords,
): readonly BulletinChart[] {
  const groups = [...groupBy(units, ({ group }) => group)];
  return groups.flatMap(([group, members]) => {
    const ranked = members.filter(({ rank }) => rank !== null);
    if (ranked.length < LEAST_BARS) return [];
    const end = Math.max(FULL_SCORE, ...ranked.map(({ final }) => final ?? 0));
    const pages = evenly(ranked, MOST_BARS);
    return pages.map((page) => ({
      title: words.charts.standings(group, pages.length === 1 ? null : placesOf(page)),
      categories: page.map(({ unit, rank }) => words.charts.standing(rank ?? 0, unit)),
      series: GRADES.map((grade) => ({
        name: grade,
        values: page.map((unit) => (unit.grade === grade ? unit.final : null)),
      })),
      unit: "",
      decimals: 2,
      end,
    }));
  });
}

/**
 * How many projects stand in each stage that has any, with what they come to; null for too few to draw. Under it is said
 * which stages' amounts are doubtful.
 */
export function pipelineChart(
  { stages }: Assessment,
  doubts: readonly DoubtfulAmount[],
  words: BulletinWords,
): BulletinChart | null {
  const { pipeline } = stages.county;
  const live = STAGES.filter((stage) => stage !== "终止" && pipeline[stage].count > 0);
  if (live.length < LEAST_BARS) return null;
  const counts = live.map((stage) => pipeline[stage].count);
  const doubtful = live.flatMap((stage) => {
    const count = doubts.filter(({ project }) => project?.stage === stage).length;
    return count === 0 ? [] : [{ stage, count }];
  });
  return {
    title: words.charts.pipeline,
    categories: live.map((stage) => words.charts.stage(stage, pipeline[stage].yuan)),
    series: [{ name: words.charts.projects, values: counts }],
    unit: words.charts.counted,
    decimals: 0,
    end: Math.max(...counts),
    ...(doubtful.length === 0 ? {} : { note: words.charts.doubtful(doubtful) }),
  };
}

/** How much is overdue in each unit, most first; null for too few to draw. */
export function overdueChart(overdue: readonly OverdueDuty[], { charts }: WeeklyWords): BulletinChart | null {
  const all = [...groupBy(overdue, ({ duty }) => duty.unit)];
  if (all.length < LEAST_BARS) return null;
  const byUnit = all.toSorted(([, a], [, b]) => b.length - a.length).slice(0, MOST_BARS);
  const counts = byUnit.map(([, duties]) => duties.length);
  return {
    title: charts.overdue(byUnit.length < all.length ? byUnit.length : null),
    categories: byUnit.map(([unit]) => unit),
    series: [{ name: charts.duties, values: counts }],
    unit: charts.counted,
    decimals: 0,
    end: Math.max(...counts),
  };
}

/** As few runs of at most `most` as hold all, none more than one longer than another. */
function evenly<Item>(items: readonly Item[], most: number): readonly (readonly Item[])[] {
  const runs = Math.ceil(items.length / most);
  return Array.from({ length: runs }, (_, run) =>
    items.slice(Math.ceil((run * items.length) / runs), Math.ceil(((run + 1) * items.length) / runs)),
  );
}

function placesOf(units: readonly UnitAssessment[]): { readonly first: number; readonly last: number } {
  return { first: units[0]?.rank ?? 0, last: units.at(-1)?.rank ?? 0 };
}
