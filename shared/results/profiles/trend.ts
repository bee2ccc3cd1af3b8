/** How a unit has stood over the months: as figures, one column a month, and as a line. */
import type { Area } from "../../ledgers/address.ts";
import type { Hundredths } from "../../ledgers/fields.ts";
import type { ResultWords } from "../../messages/results.ts";
import type { TrendMonth } from "../../scoring/trend.ts";
import { integer, points, text } from "../cells.ts";
import type { PlanChart } from "../plan.ts";
import { yearAndMonth } from "../standings.ts";
import { COLUMNS, LINE, TWO_LINES } from "./band.ts";
import type { BandAt } from "./band.ts";

/** Months a line needs. */
const LINE_MONTHS = 2;
/** The rows a chart covers, and their height together in points. */
const CHART_ROWS = 4;
const CHART_HEIGHT = 92;
/** A chart's axis ends at tens, with this much room beside the least and the greatest score. */
const TEN = 10;
const ROOM = 3;

/** The months' table, and under it the line where there are months enough. */
export function trendBand(trend: readonly TrendMonth[], words: ResultWords): BandAt {
  return (first) => {
    const [months, finals, ranks] = words.profiles.trendHead;
    const names = trend.map(({ period }) => {
      const { year, month } = yearAndMonth(period);
      return text(words.profiles.month(year, month), "label");
    });
    const scores = trend.map(({ final }) => points(final, "compact"));
    const places = trend.map(({ rank }) =>
      rank === null ? text(words.standings.level, "compact") : integer(rank, "compact"),
    );
    const rows = [
      { cells: [text(months, "label"), ...names], height: TWO_LINES },
      { cells: [text(finals, "label"), ...scores], height: LINE },
      { cells: [text(ranks, "label"), ...places], height: LINE },
    ];
    const known = trend.flatMap(({ final }) => final ?? []);
    if (known.length < LINE_MONTHS) return { rows };
    const under = Array.from({ length: CHART_ROWS }, () => ({
      cells: [],
      height: CHART_HEIGHT / CHART_ROWS,
    }));
    const top = first + rows.length;
    const area = { top, left: 1, bottom: top + CHART_ROWS - 1, right: COLUMNS };
    return { rows: [...rows, ...under], charts: [chartOf(trend.length, known, area, first, words)] };
  };
}

/** The line of the final scores; `head` is the row of the months. */
function chartOf(
  months: number,
  finals: readonly Hundredths[],
  area: Area,
  head: number,
  words: ResultWords,
): PlanChart {
  const [, series] = words.profiles.trendHead;
  const across = { left: 2, right: 1 + months };
  return {
    title: words.profiles.trendTitle(months),
    area,
    categories: { ...across, top: head, bottom: head },
    values: { ...across, top: head + 1, bottom: head + 1 },
    series,
    axis: axisOf(finals),
  };
}

/** Tens around the scores: a line that starts at 0 shows no movement. */
function axisOf(finals: readonly Hundredths[]): PlanChart["axis"] {
  const least = Math.min(...finals) / 100;
  const greatest = Math.max(...finals) / 100;
  return {
    min: Math.max(0, Math.floor((least - ROOM) / TEN) * TEN),
    max: Math.ceil((greatest + ROOM) / TEN) * TEN,
  };
}
