/**
 * 五账得分: how every number came about. One block a unit, one line an indicator; points, account scores,
 * composite and final are live formulas over the numerators and denominators beside them, their cached
 * values the exact ones, so that recalculating changes nothing.
 */
import { cellAddress } from "../ledgers/address.ts";
import { ACCOUNTS, ACCOUNT_TITLES } from "../ledgers/rules.ts";
import type { Account, IndicatorId, Rules } from "../ledgers/rules.ts";
import { indicatorName } from "../messages/indicators.ts";
import type { Locale } from "../messages/locale.ts";
import { wordsOf } from "../messages/results.ts";
import type { ResultWords } from "../messages/results.ts";
import { OWN_SHAPE, shapedFormula, type ShapeSettings } from "../rules/shapes/table.ts";
import type { Assessment, IndicatorScore, UnitAssessment } from "../scoring/assessment.ts";
import { formula, head, heading, points, spread, text } from "./cells.ts";
import type { PlanCell, PlanRow, SheetPlan } from "./plan.ts";
import { sheetName } from "./sheet-name.ts";
import { GRADE_STYLES, yearAndMonth } from "./standings.ts";

const WIDTHS = [20, 8, 7, 20, 17, 17, 10, 9, 11, 10, 8];
/** The same where indicators say how their points come about. */
const RECKONED_WIDTHS = WIDTHS.with(3, 32);
const COLUMNS = WIDTHS.length;
/** Letters of the columns that formulas refer to. */
const NUM = "E";
const DEN = "F";
const FULL = "H";
const POINTS = "I";
const SCORE = "J";
const WEIGHT = "K";
/** Excel keeps 15 significant digits: larger numerators are shown reduced. */
const MAX_EXACT = 10n ** 15n;

/** Rows above the first unit: title, subtitle, head. */
const HEAD_ROWS = 3;
/** Composite, bonus, penalty and final under a unit's indicators. */
const TOTALS = 4;

/** Where a unit's figures stand on the sheet: addresses of cells. */
export interface ScoreCells {
  readonly accounts: Readonly<Record<Account, string>>;
  readonly composite: string;
  readonly final: string;
}

/** The cells of every unit that takes part, by its name. */
export function scoreCells(assessment: Assessment): ReadonlyMap<string, ScoreCells> {
  const cells = new Map<string, ScoreCells>();
  let row = HEAD_ROWS;
  for (const unit of assessment.units) {
    if (!unit.participates) continue;
    row += 1;
    const accounts = ACCOUNTS.map((account) => {
      const address = cellAddress(SCORE, row + 1);
      row += Object.keys(unit.accounts[account].indicators).length;
      return [account, address] as const;
    });
    const composite = cellAddress(SCORE, row + 1);
    row += TOTALS;
    cells.set(unit.unit, {
      accounts: Object.fromEntries(accounts) as ScoreCells["accounts"],
      composite,
      final: cellAddress(SCORE, row),
    });
  }
  return cells;
}

/** The scoring of every unit, each figure a formula over what it is made of. */
export function planScores(assessment: Assessment, rules: Rules, locale: Locale): SheetPlan {
  const words = wordsOf(locale);
  const { year, month } = yearAndMonth(assessment.period);
  const isReckoned = rules.shapes !== undefined || rules.withoutTask !== undefined;
  const subtitle = isReckoned ? words.scores.reckonedSubtitle : words.scores.subtitle;
  const top = heading(words.scores.title(year, month), subtitle, COLUMNS);
  const rows: PlanRow[] = [...top.rows, head(words.scores.head)];
  const merges = [...top.merges];
  const breaks: number[] = [];
  for (const unit of assessment.units) {
    if (!unit.participates) continue;
    if (rows.length > HEAD_ROWS) breaks.push(rows.length);
    rows.push({ cells: spread(unitHeading(unit, words), COLUMNS) });
    merges.push({ top: rows.length, left: 1, bottom: rows.length, right: COLUMNS });
    rows.push(...unitBlock(unit, rules, rows.length + 1, words, locale));
  }
  return {
    kind: "scores",
    period: assessment.period,
    name: sheetName(words.sheets.scores, assessment.period),
    widths: isReckoned ? RECKONED_WIDTHS : WIDTHS,
    rows,
    merges,
    frozen: { rows: HEAD_ROWS, columns: 0 },
    print: {
      orientation: "landscape",
      titleRows: { first: HEAD_ROWS, last: HEAD_ROWS },
      breaksAfter: breaks,
      footer: words.footer,
    },
  };
}

function unitHeading(unit: UnitAssessment, words: ResultWords): PlanCell {
  const standing =
    unit.rank !== null && unit.grade !== null ? words.scores.ranked(unit.rank, unit.grade) : "";
  return text(
    words.scores.unit(unit.unit, unit.group, standing),
    unit.grade === null ? "strong" : GRADE_STYLES[unit.grade],
  );
}

function unitBlock(
  unit: UnitAssessment,
  rules: Rules,
  first: number,
  words: ResultWords,
  locale: Locale,
): PlanRow[] {
  const rows: PlanRow[] = [];
  const scoreRows: number[] = [];
  for (const account of ACCOUNTS) {
    const { score, indicators } = unit.accounts[account];
    const start = first + rows.length;
    const entries = Object.entries(indicators) as [IndicatorId, IndicatorScore | null][];
    const end = start + entries.length - 1;
    entries.forEach(([id, indicator], index) => {
      const closing =
        index === 0 ? accountCells(score, start, end, rules.weights[account], words) : [text(""), text("")];
      rows.push({
        cells: [
          // For whoever filters; it must not make a row higher.
          text(unit.unit, "compact"),
          text(index === 0 ? ACCOUNT_TITLES[account] : "", "centred"),
          text(id, "centred"),
          text(indicatorTitle(id, indicator, words, locale)),
          ...indicatorCells(indicator, start + index, rules.full[id], rules.shapes?.[id], words),
          ...closing,
        ],
      });
    });
    scoreRows.push(start);
  }
  return [...rows, ...totals(unit, rules, scoreRows, first + rows.length, words)];
}

/** Its name, and how its points come where not in proportion to the rate. */
function indicatorTitle(
  id: IndicatorId,
  indicator: IndicatorScore | null,
  words: ResultWords,
  locale: Locale,
): string {
  const name = indicatorName(id, locale);
  const reckoning = indicator?.reckoning;
  return reckoning === undefined
    ? name
    : words.scores.reckoned(name, words.scores.reckonings[reckoning.by](reckoning.place ?? 0));
}

/** Numerator, denominator, ratio, full points and points of one indicator. */
function indicatorCells(
  indicator: IndicatorScore | null,
  row: number,
  full: number,
  shape: ShapeSettings | undefined,
  words: ResultWords,
): PlanCell[] {
  if (indicator === null) {
    return [
      text("", "centred"),
      text("", "centred"),
      text("", "centred"),
      { value: full, format: "points", style: "body" },
      text(words.scores.notApplicable, "centred"),
    ];
  }
  const { num, den, isWhole } = shown(indicator);
  const earned = indicator.points / 100;
  const fixed = [
    { value: num, format: "integer", style: "body" },
    { value: den, format: "integer", style: "body" },
  ] as const;
  const worth = { value: full, format: "points", style: "body" } as const;
  // Points a unit has without a task come of no figures of its own.
  if (den <= 0) return [...fixed, text("", "centred"), worth, points(indicator.points)];
  const own = shapedFormula(shape ?? OWN_SHAPE, {
    num: `${NUM}${row}`,
    den: `${DEN}${row}`,
    full: `${FULL}${row}`,
    thing: isWhole ? (indicator.reckoning?.thing ?? null) : null,
  });
  return [
    ...fixed,
    formula(`${NUM}${row}/${DEN}${row}`, num / den, "percent"),
    worth,
    own === null ? points(indicator.points) : formula(own, earned, "points"),
  ];
}

function accountCells(
  score: number | null,
  start: number,
  end: number,
  weight: number,
  words: ResultWords,
): PlanCell[] {
  const earned = `${POINTS}${start}:${POINTS}${end}`;
  const full = `SUMPRODUCT(ISNUMBER(${earned})*${FULL}${start}:${FULL}${end})`;
  return [
    score === null
      ? text(words.scores.notApplicable, "centred")
      : // The inner ROUND makes the sum of hundredths whole again before it is divided.
        formula(`ROUND(ROUND(100*SUM(${earned}),0)/${full},2)`, score / 100, "points", "strong"),
    { value: weight, format: "points", style: "body" },
  ];
}

function totals(
  unit: UnitAssessment,
  rules: Rules,
  scoreRows: readonly number[],
  first: number,
  words: ResultWords,
): PlanRow[] {
  if (unit.composite === null || unit.final === null) return [];
  const applicable = scoreRows.filter(
    (_, index) => unit.accounts[ACCOUNTS[index] ?? "register"].score !== null,
  );
  const weighted = applicable.map((row) => `${WEIGHT}${row}*${SCORE}${row}`).join("+");
  const weights = applicable.map((row) => `${WEIGHT}${row}`).join("+");
  const [composite, bonus, penalty] = [0, 1, 2].map((offset) => cellAddress(SCORE, first + offset));
  const { finalMin, finalMax } = rules.caps;
  return [
    total(
      words.scores.composite,
      formula(
        `ROUND(ROUND(100*(${weighted}),6)/(100*(${weights})),2)`,
        unit.composite / 100,
        "points",
        "strong",
      ),
    ),
    total(words.scores.bonus, points(unit.bonus)),
    total(words.scores.penalty, points(unit.penalty)),
    total(
      words.scores.final,
      formula(
        `MIN(${finalMax},MAX(${finalMin},ROUND(${composite}+${bonus}-${penalty},2)))`,
        unit.final / 100,
        "points",
        "strong",
      ),
    ),
  ];
}

/** A closing line: empty up to the points column, so that the block ends visibly. */
function total(title: string, cell: PlanCell): PlanRow {
  return { cells: [...Array.from({ length: COLUMNS - 3 }, () => null), text(title, "strong"), cell] };
}

/** Numerator and denominator as Excel can hold them exactly; not `isWhole` where they are reduced for that. */
function shown({ num, den }: IndicatorScore): {
  readonly num: number;
  readonly den: number;
  readonly isWhole: boolean;
} {
  if (num < MAX_EXACT && den < MAX_EXACT) return { num: Number(num), den: Number(den), isWhole: true };
  const divisor = greatestCommonDivisor(num < 0n ? -num : num, den);
  return { num: Number(num / divisor), den: Number(den / divisor), isWhole: false };
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b);
}
