/** The head of a page: whose it is, and how the unit stands. */
import { dateOf, monthSpan } from "../../ledgers/calendar.ts";
import type { ResultWords } from "../../messages/results.ts";
import type { Assessment, StageReport, UnitAssessment } from "../../scoring/assessment.ts";
import { isTalkedTo } from "../../scoring/movement.ts";
import { formula, integer, points, text, TITLE_HEIGHT } from "../cells.ts";
import { lightOf } from "../light.ts";
import type { PlanCell } from "../plan.ts";
import { GRADE_STYLES, movement, yearAndMonth } from "../standings.ts";
import { COLUMNS, LINE, wideRow } from "./band.ts";
import type { Band, BandAt, WideCell } from "./band.ts";

const SUBTITLE_HEIGHT = 18;
const FIGURE_HEIGHT = 25;
/** Columns of the six figures. */
const FIGURES = [2, 2, 2, 2, 2, 3] as const;

/** Title and subtitle. */
export function pageTitle(unit: UnitAssessment, assessment: Assessment, words: ResultWords): BandAt {
  return (first) => {
    const { year, month } = yearAndMonth(assessment.period);
    const ranked = assessment.units.filter((one) => one.group === unit.group && one.rank !== null).length;
    const asOf = dateOf(monthSpan(year, month).to);
    const lines = [
      wideRow([whole(text(words.profiles.title(unit.unit, year, month), "title"))], first, TITLE_HEIGHT),
      wideRow(
        [whole(text(words.profiles.subtitle(unit.group, ranked, asOf), "subtitle"))],
        first + 1,
        SUBTITLE_HEIGHT,
      ),
    ];
    return { rows: lines.map(({ row }) => row), merges: lines.flatMap(({ merges }) => merges) };
  };
}

/** Six figures, and a line of what the final score is made of. `final` is the reference to the sheet that reckons it. */
export function standingBand(
  unit: UnitAssessment,
  report: StageReport | undefined,
  final: string,
  words: ResultWords,
): BandAt {
  return (first): Band => {
    const labels = words.profiles.figures.map((label) => text(label, "label"));
    const lines = [
      wideRow(inFigures(labels), first, LINE),
      wideRow(inFigures(figuresOf(unit, final, words)), first + 1, FIGURE_HEIGHT),
      wideRow([whole(text(makeUp(unit, report, words), "small"))], first + 2, LINE),
    ];
    return { rows: lines.map(({ row }) => row), merges: lines.flatMap(({ merges }) => merges) };
  };
}

function figuresOf(unit: UnitAssessment, final: string, words: ResultWords): PlanCell[] {
  const { rank, grade, rankRange } = unit;
  return [
    formula(final, (unit.final ?? 0) / 100, "points", "figure"),
    rank === null ? text("", "figure") : integer(rank, "figure"),
    text(
      grade === null ? "" : unit.veto ? words.standings.vetoed : grade,
      grade === null ? "figure" : GRADE_STYLES[grade],
    ),
    text(movement(unit.movement.rank, words), "figure"),
    unit.movement.score === null
      ? text(words.standings.level, "figure")
      : points(unit.movement.score, "figure", "signed"),
    text(rankRange === null ? "" : words.profiles.rankRange(rankRange.best, rankRange.worst), "figure"),
  ];
}

function makeUp(unit: UnitAssessment, report: StageReport | undefined, words: ResultWords): string {
  const { composite, bonus, penalty, movement: moved } = unit;
  const fromPace = report?.fromPace ?? null;
  const light = lightOf(fromPace);
  return words.profiles.makeUp({
    composite: composite ?? 0,
    bonus,
    penalty,
    pace: fromPace === null || light === null ? null : { fromPace, light },
    poorMonths: isTalkedTo(moved) ? moved.poorMonths : 0,
  });
}

function inFigures(cells: readonly PlanCell[]): WideCell[] {
  return cells.map((cell, index) => ({ cell, columns: FIGURES[index] ?? 1 }));
}

function whole(cell: PlanCell): WideCell {
  return { cell, columns: COLUMNS };
}
