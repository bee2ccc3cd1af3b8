/** 排名: every group's ranking on one sheet, units that take no part under it. */
import type { Area } from "../ledgers/address.ts";
import { dateOf, monthSpan, parsePeriod } from "../ledgers/calendar.ts";
import { groupBy } from "../ledgers/group.ts";
import { ACCOUNTS } from "../ledgers/rules.ts";
import type { Locale } from "../messages/locale.ts";
import { wordsOf } from "../messages/results.ts";
import type { ResultWords } from "../messages/results.ts";
import type { Assessment, Grade, StageReport, UnitAssessment } from "../scoring/assessment.ts";
import { head, heading, integer, points, spread, text } from "./cells.ts";
import { LIGHT_STYLES, lightOf } from "./light.ts";
import type { PlanBars, PlanCell, PlanRow, PlanStyle, SheetPlan } from "./plan.ts";
import { sheetName } from "./sheet-name.ts";

const WIDTHS = [6, 22, 8, 8, 8, 8, 8, 9, 7, 7, 12, 15, 9, 9, 9, 9, 8];
/** The column of the final score, and the score whose bar fills it. */
const FINAL_COLUMN = 11;
const FULL_SCORE = 100;
/** Percent in hundredths as the fraction a cell holds. */
const HUNDREDTHS_OF_PERCENT = 10_000;

export const GRADE_STYLES: Readonly<Record<Grade, PlanStyle>> = { 优: "excellent", 中: "medium", 差: "poor" };

/** What a result is known by: the rule set it was scored with. */
export interface Provenance {
  readonly rulesVersion: string;
  /** `sha256:…` */
  readonly rulesDigest: string;
}

/** The standings of all groups, each under its own heading, in the assessment's order. */
export function planStandings(assessment: Assessment, provenance: Provenance, locale: Locale): SheetPlan {
  const words = wordsOf(locale);
  const columns = WIDTHS.length;
  const { year, month } = yearAndMonth(assessment.period);
  const top = heading(
    words.standings.title(year, month),
    words.standings.subtitle(
      dateOf(monthSpan(year, month).to),
      assessment.baseline === null ? null : yearAndMonth(assessment.baseline),
    ),
    columns,
  );
  const rows: PlanRow[] = [...top.rows, head(words.standings.head)];
  const merges: Area[] = [...top.merges];
  const addWide = (cell: PlanCell) => {
    rows.push({ cells: spread(cell, columns) });
    merges.push({ top: rows.length, left: 1, bottom: rows.length, right: columns });
  };
  const bars: PlanBars[] = [];
  for (const [group, units] of byGroup(assessment.units)) {
    addWide(text(words.standings.group(group, units.filter((unit) => unit.rank !== null).length), "strong"));
    const firstRow = rows.length + 1;
    for (const unit of units) rows.push({ cells: standing(unit, assessment.stages.units[unit.unit], words) });
    const area = { top: firstRow, left: FINAL_COLUMN, bottom: rows.length, right: FINAL_COLUMN };
    bars.push({ area, min: 0, max: FULL_SCORE });
  }
  addWide(text(words.standings.note(provenance.rulesVersion, provenance.rulesDigest), "note"));
  return {
    kind: "standings",
    period: assessment.period,
    name: sheetName(words.sheets.standings, assessment.period),
    widths: WIDTHS,
    rows,
    merges,
    bars,
    frozen: { rows: 3, columns: 2 },
    print: { orientation: "landscape", titleRows: { first: 3, last: 3 }, footer: words.footer },
  };
}

function standing(unit: UnitAssessment, report: StageReport | undefined, words: ResultWords): PlanCell[] {
  const { rank, grade } = unit;
  const accounts = ACCOUNTS.map((account) => points(unit.accounts[account].score));
  if (!unit.participates || rank === null || grade === null) {
    return [
      text(words.standings.level, "centred"),
      text(unit.unit),
      ...accounts,
      ...Array.from({ length: 4 }, () => points(null)),
      text(words.standings.notAssessed, "centred"),
      ...Array.from({ length: 5 }, () => text("", "centred")),
    ];
  }
  return [
    integer(rank),
    text(unit.unit),
    ...accounts,
    points(unit.composite),
    points(unit.bonus),
    points(unit.penalty),
    points(unit.final, "strong"),
    text(unit.veto ? words.standings.vetoed : grade, GRADE_STYLES[grade]),
    text(movement(unit.movement.rank, words), "centred"),
    points(unit.movement.score, "body", "signed"),
    integer(unit.movement.poorMonths),
    ...paceCells(report, words),
  ];
}

/** 投资完成率 and its light. */
function paceCells(report: StageReport | undefined, words: ResultWords): PlanCell[] {
  const percent = report?.rates.投资完成率.percent ?? null;
  const light = lightOf(report?.fromPace ?? null);
  if (percent === null || light === null) {
    return [text(words.standings.level, "centred"), text(words.standings.level, "centred")];
  }
  return [
    { value: percent / HUNDREDTHS_OF_PERCENT, format: "percent", style: "body" },
    text(words.lights[light], LIGHT_STYLES[light]),
  ];
}

/** Places gained or lost, as arrows. */
export function movement(places: number | null, words: ResultWords): string {
  if (places === null || places === 0) return words.standings.level;
  return places > 0 ? words.standings.up(places) : words.standings.down(-places);
}

/** Units by their group, groups and units in the order they stand. */
export function byGroup(units: readonly UnitAssessment[]): ReadonlyMap<string, readonly UnitAssessment[]> {
  return groupBy(units, (unit) => unit.group);
}

/** @throws {RangeError} where the period is no `YYYY-MM`, which reading has made sure of */
export function yearAndMonth(period: string): { readonly year: number; readonly month: number } {
  const parsed = parsePeriod(period);
  if (parsed === null) throw new RangeError(`no period: ${period}`);
  return parsed;
}
