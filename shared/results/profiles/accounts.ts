/** 五账得分 of one unit beside its group's, and right of it the rates of its projects. */
import { columnLetters } from "../../ledgers/address.ts";
import type { Hundredths } from "../../ledgers/fields.ts";
import { ACCOUNTS, ACCOUNT_TITLES } from "../../ledgers/rules.ts";
import type { Account, Rules } from "../../ledgers/rules.ts";
import type { ResultWords } from "../../messages/results.ts";
import type { Assessment, Rate, RateName, StageReport, UnitAssessment } from "../../scoring/assessment.ts";
import { roundedQuotient } from "../../scoring/rounding.ts";
import { formula, points, text } from "../cells.ts";
import type { PlanCell } from "../plan.ts";
import { LINE, TWO_LINES, wideRow } from "./band.ts";
import type { BandAt, WideCell } from "./band.ts";

/** Columns of the unit's own score and of its group's mean. */
const OWN_COLUMN = 2;
const MEAN_COLUMN = 4;
const FULL_SCORE = 100;
/** Percent in hundredths as the fraction a cell holds. */
const HUNDREDTHS_OF_PERCENT = 10_000;
/** Columns of a rate's name, its percent, and what it is made of. */
const RATE_COLUMNS = [2, 1, 3] as const;
const RATES: readonly RateName[] = ["履约率", "落地率", "开工率", "投产率", "资金到位率", "投资完成率"];
/** Of these the numbers are amounts, of the others projects. */
const OF_MONEY: ReadonlySet<RateName> = new Set<RateName>(["资金到位率", "投资完成率"]);

/** What a unit's accounts are shown with. */
export interface AccountsInput {
  readonly assessment: Assessment;
  readonly rules: Rules;
  readonly report: StageReport | undefined;
  /** References to the sheet that reckons the scores. */
  readonly cellOf: (account: Account) => string;
  readonly composite: string;
}

interface ScoreLine {
  readonly title: string;
  readonly reference: string;
  readonly weight: number;
  readonly scoreOf: (unit: UnitAssessment) => Hundredths | null;
}

/** A line an account and one of the composite, a rate beside each; the colour bars are of the unit's own scores. */
export function accountsBand(unit: UnitAssessment, input: AccountsInput, words: ResultWords): BandAt {
  return (first) => {
    const { assessment, rules, report, cellOf, composite } = input;
    const rivals = assessment.units.filter((other) => other.group === unit.group && other.participates);
    const lines: readonly ScoreLine[] = [
      ...ACCOUNTS.map((account): ScoreLine => {
        return {
          title: ACCOUNT_TITLES[account],
          reference: cellOf(account),
          weight: rules.weights[account],
          scoreOf: ({ accounts }) => accounts[account].score,
        };
      }),
      {
        title: words.scores.composite,
        reference: composite,
        weight: ACCOUNTS.reduce((sum, account) => sum + rules.weights[account], 0),
        scoreOf: (one) => one.composite,
      },
    ];
    const heads = [...words.profiles.accountsHead.map((title) => text(title, "label")).map(single), BLANK];
    const wide = [
      wideRow(
        [...heads, ...inRateColumns(words.profiles.rateHead.map((title) => text(title, "label")))],
        first,
        TWO_LINES,
      ),
      ...lines.map((line, index) => {
        const row = first + 1 + index;
        const cells = [...scoreCells(line, unit, rivals, row, words).map(single), BLANK];
        return wideRow([...cells, ...inRateColumns(rateCells(RATES[index], report, words))], row, LINE);
      }),
    ];
    const bars = { top: first + 1, left: OWN_COLUMN, bottom: first + lines.length, right: OWN_COLUMN };
    return {
      rows: wide.map(({ row }) => row),
      merges: wide.flatMap(({ merges }) => merges),
      bars: [{ area: bars, min: 0, max: FULL_SCORE }],
    };
  };
}

function scoreCells(
  { title, reference, weight, scoreOf }: ScoreLine,
  unit: UnitAssessment,
  rivals: readonly UnitAssessment[],
  row: number,
  words: ResultWords,
): PlanCell[] {
  const score = scoreOf(unit);
  const scores = rivals.flatMap((rival) => scoreOf(rival) ?? []);
  const mean = meanOf(scores);
  const [own, average] = [OWN_COLUMN, MEAN_COLUMN].map((column) => columnLetters(column) + row);
  return [
    text(title, "compact"),
    score === null
      ? text(words.scores.notApplicable, "compact")
      : formula(reference, score / 100, "points", "compact"),
    { value: weight, format: "plain", style: "compact" },
    points(mean, "compact"),
    points(scores.length === 0 ? null : Math.max(...scores), "compact"),
    score === null || mean === null
      ? text(words.standings.level, "compact")
      : formula(`ROUND(${own}-${average},2)`, (score - mean) / 100, "signed", "compact"),
  ];
}

function meanOf(scores: readonly Hundredths[]): Hundredths | null {
  if (scores.length === 0) return null;
  const sum = scores.reduce((total, score) => total + score, 0);
  return Number(roundedQuotient(BigInt(sum), BigInt(scores.length)));
}

/** A rate's name, its percent, and numerator and denominator: the percent comes from no cell of the sheet. */
function rateCells(
  name: RateName | undefined,
  report: StageReport | undefined,
  words: ResultWords,
): PlanCell[] {
  if (name === undefined || report === undefined)
    return [text("", "compact"), text("", "compact"), text("", "compact")];
  const rate = report.rates[name];
  return [
    text(words.profiles.rates[name], "compact"),
    rate.percent === null
      ? text(words.standings.level, "compact")
      : { value: rate.percent / HUNDREDTHS_OF_PERCENT, format: "percent", style: "compact" },
    text(rate.percent === null ? "" : madeOf(name, rate, words), "compact"),
  ];
}

function madeOf(name: RateName, { num, den }: Rate, words: ResultWords): string {
  return OF_MONEY.has(name) ? words.profiles.ofMoney(num, den) : words.profiles.ofProjects(num, den);
}

const BLANK: WideCell = { cell: null, columns: 1 };

function single(cell: PlanCell): WideCell {
  return { cell, columns: 1 };
}

function inRateColumns(cells: readonly PlanCell[]): WideCell[] {
  return cells.map((cell, index) => ({ cell, columns: RATE_COLUMNS[index] ?? 1 }));
}
