/** 单位画像: one printed page a unit – how it stands, its five accounts, its projects, and what to do first. */
import type { Account, Rules } from "../ledgers/rules.ts";
import type { Locale } from "../messages/locale.ts";
import { wordsOf } from "../messages/results.ts";
import { adviceFor } from "../scoring/advice.ts";
import type { Assessment, UnitAssessment } from "../scoring/assessment.ts";
import type { Trends } from "../scoring/trend.ts";
import { text } from "./cells.ts";
import type { Area } from "../ledgers/address.ts";
import type { PlanBars, PlanChart, PlanRow, SheetPlan } from "./plan.ts";
import { accountsBand } from "./profiles/accounts.ts";
import { adviceBand } from "./profiles/advice.ts";
import { section, stacked, WIDTHS } from "./profiles/band.ts";
import { stagesBand } from "./profiles/stages.ts";
import { pageTitle, standingBand } from "./profiles/standing.ts";
import { trendBand } from "./profiles/trend.ts";
import { scoreCells } from "./scores.ts";
import { sheetName } from "./sheet-name.ts";

/** Height of what is printed on an A4 page upright between the margins hosts set, in points, with a little to spare. */
const PAGE_HEIGHT = 745;

/** A page for every unit that takes part, in the assessment's order; `trends` are theirs. */
export function planProfiles(
  assessment: Assessment,
  rules: Rules,
  trends: Trends,
  locale: Locale,
): SheetPlan {
  const words = wordsOf(locale);
  const cells = scoreCells(assessment);
  const scores = `'${sheetName(words.sheets.scores, assessment.period)}'!`;
  const rows: PlanRow[] = [];
  const merges: Area[] = [];
  const bars: PlanBars[] = [];
  const charts: PlanChart[] = [];
  const breaksAfter: number[] = [];
  for (const unit of assessment.units) {
    const figures = cells.get(unit.unit);
    if (figures === undefined) continue;
    if (rows.length > 0) breaksAfter.push(rows.length);
    const page = pageOf(unit, rows.length + 1, {
      assessment,
      rules,
      trends,
      locale,
      final: scores + figures.final,
      composite: scores + figures.composite,
      cellOf: (account) => scores + figures.accounts[account],
    });
    rows.push(...page.rows);
    merges.push(...page.merges);
    bars.push(...page.bars);
    charts.push(...page.charts);
  }
  if (rows.length === 0) rows.push({ cells: [text(words.profiles.none, "section")] });
  return {
    kind: "profiles",
    period: assessment.period,
    name: sheetName(words.sheets.profiles, assessment.period),
    widths: WIDTHS,
    rows,
    merges,
    bars,
    charts,
    frozen: { rows: 0, columns: 0 },
    print: { orientation: "portrait", breaksAfter, footer: words.footer },
  };
}

interface PageInput {
  readonly assessment: Assessment;
  readonly rules: Rules;
  readonly trends: Trends;
  readonly locale: Locale;
  /** References to the unit's figures on the sheet that reckons them. */
  readonly final: string;
  readonly composite: string;
  readonly cellOf: (account: Account) => string;
}

function pageOf(unit: UnitAssessment, first: number, input: PageInput) {
  const { assessment, rules, trends, locale, final, composite, cellOf } = input;
  const words = wordsOf(locale);
  const report = assessment.stages.units[unit.unit];
  const [standing, accounts, stages, trend, advice] = words.profiles.sections;
  const above = stacked(
    [
      pageTitle(unit, assessment, words),
      section(standing),
      standingBand(unit, report, final, words),
      section(accounts),
      accountsBand(unit, { assessment, rules, report, cellOf, composite }, words),
      ...(report === undefined ? [] : [section(stages), stagesBand(report, words)]),
      section(trend),
      trendBand(trends.get(unit.unit) ?? [], words),
      section(advice),
    ],
    first,
  );
  const used = above.rows.reduce((sum, { height = 0 }) => sum + height, 0);
  const below = stacked(
    [adviceBand(unit, adviceFor(unit, assessment, rules), PAGE_HEIGHT - used, locale)],
    first + above.rows.length,
  );
  return {
    rows: [...above.rows, ...below.rows],
    merges: [...above.merges, ...below.merges],
    bars: [...above.bars, ...below.bars],
    charts: [...above.charts, ...below.charts],
  };
}
