/** From an exact assessment to what is printed and served: decimals as strings, integers as strings, sentences. */
import { cellAddress } from "../ledgers/address.ts";
import { ACCOUNTS, INDICATOR_IDS } from "../ledgers/rules.ts";
import type { Account, IndicatorId, Rules } from "../ledgers/rules.ts";
import { STAGES } from "../ledgers/words.ts";
import { describeLeftOut } from "../messages/describe-left-out.ts";
import { describeLoss } from "../messages/describe-loss.ts";
import { describeReckoning } from "../messages/describe-reckoning.ts";
import type { Locale } from "../messages/locale.ts";
import type {
  AccountScore,
  Assessment,
  CampaignReport,
  IndicatorScore,
  Rate,
  StageReport,
  UnitAssessment,
} from "../scoring/assessment.ts";
import type { LeftOutRow } from "../scoring/county.ts";
import type { TrendMonth, Trends } from "../scoring/trend.ts";
import { roundedQuotient } from "../scoring/rounding.ts";
import { isTalkedTo } from "../scoring/movement.ts";
import { adviceAnswer, swapsAnswer } from "./advice-answer.ts";
import { twoDecimals, twoDecimalsOrNull } from "./decimals.ts";
import type { CampaignAnswer, ScoringAnswer, StageReportAnswer, UnitAnswer } from "./scoring.ts";

/** 元 in a hundredth of a 万元. */
const YUAN_IN_HUNDREDTH_OF_WAN = 100n;

/** What of an answer the assessment alone decides. */
export type AssessmentAnswer = Pick<
  ScoringAnswer,
  "period" | "baseline" | "gradeLimits" | "units" | "swaps" | "stages" | "campaign" | "leftOut" | "relative"
>;

/** The assessment's part of an answer; `rules` are those it was made by. @default trends none */
export function assessmentAnswer(
  assessment: Assessment,
  rules: Rules,
  locale: Locale,
  trends: Trends = new Map(),
): AssessmentAnswer {
  const { period, baseline, units, stages, campaign, leftOut, relative } = assessment;
  return {
    period,
    baseline,
    gradeLimits: { excellent: rules.grade.excellent, medium: rules.grade.medium },
    units: units.map((unit) => ({
      ...unitAnswer(unit, trends.get(unit.unit) ?? [], rules, locale),
      advice: adviceAnswer(unit, assessment, rules, locale),
    })),
    swaps: swapsAnswer(assessment, rules, locale),
    stages: {
      county: stageAnswer(stages.county),
      units: Object.fromEntries(
        Object.entries(stages.units).map(([unit, report]) => [unit, stageAnswer(report)]),
      ),
    },
    campaign: campaign === null ? null : campaignAnswer(campaign),
    leftOut: leftOut.map((row) => leftOutAnswer(row, locale)),
    relative: [...relative],
  };
}

function unitAnswer(
  unit: UnitAssessment,
  trend: readonly TrendMonth[],
  rules: Rules,
  locale: Locale,
): Omit<UnitAnswer, "advice"> {
  const accounts = ACCOUNTS.map((account) => [account, accountAnswer(unit.accounts[account], rules, locale)]);
  return {
    unit: unit.unit,
    group: unit.group,
    participates: unit.participates,
    hasTasks: unit.hasTasks,
    composite: twoDecimalsOrNull(unit.composite),
    bonus: twoDecimals(unit.bonus),
    penalty: twoDecimals(unit.penalty),
    final: twoDecimalsOrNull(unit.final),
    rank: unit.rank,
    grade: unit.grade,
    veto: unit.veto,
    ledgers: Object.fromEntries(accounts) as Record<Account, ReturnType<typeof accountAnswer>>,
    losses: unit.losses.map(({ indicator, points, composite, source, what }) => ({
      indicator,
      points: twoDecimals(points),
      composite: twoDecimals(composite),
      source: { ...source },
      what: describeLoss(what, locale),
    })),
    movement: {
      rank: unit.movement.rank,
      score: twoDecimalsOrNull(unit.movement.score),
      poorMonths: unit.movement.poorMonths,
    },
    talk: isTalkedTo(unit.movement),
    rankRange: unit.rankRange === null ? null : { ...unit.rankRange },
    trend: trend.map(({ period, final, rank, grade }) => ({
      period,
      final: twoDecimalsOrNull(final),
      rank,
      grade,
    })),
  };
}

function accountAnswer(account: AccountScore, rules: Rules, locale: Locale) {
  if (account.score === null) return null;
  const indicators = INDICATOR_IDS.flatMap((id) => {
    const score = account.indicators[id];
    if (score === undefined) return [];
    return [[id, score === null ? null : indicatorAnswer(id, score, rules, locale)] as const];
  });
  return { score: twoDecimals(account.score), indicators: Object.fromEntries(indicators) };
}

function indicatorAnswer(id: IndicatorId, score: IndicatorScore, rules: Rules, locale: Locale) {
  const { num, den, points, full, reckoning } = score;
  const { by, place, relative } = reckoning ?? {};
  const how = describeReckoning(id, score, rules, locale);
  return {
    num: String(num),
    den: String(den),
    points: twoDecimals(points),
    full: twoDecimals(full),
    ...(by === undefined ? {} : { by }),
    ...(place === undefined ? {} : { place }),
    ...(relative === true ? { relative } : {}),
    ...(how === null ? {} : { how }),
  };
}

function stageAnswer({ pipeline, rates, fromPace }: StageReport): StageReportAnswer {
  const stages = STAGES.map((stage) => {
    const { count, yuan } = pipeline[stage];
    return [stage, { count, wan: twoDecimals(roundedQuotient(yuan, YUAN_IN_HUNDREDTH_OF_WAN)) }];
  });
  return {
    pipeline: Object.fromEntries(stages) as StageReportAnswer["pipeline"],
    履约率: rateAnswer(rates.履约率),
    落地率: rateAnswer(rates.落地率),
    开工率: rateAnswer(rates.开工率),
    投产率: rateAnswer(rates.投产率),
    投资完成率: { ...rateAnswer(rates.投资完成率), fromPace: twoDecimalsOrNull(fromPace) },
    资金到位率: rateAnswer(rates.资金到位率),
  };
}

function rateAnswer({ num, den, percent }: Rate) {
  return { num: String(num), den: String(den), percent: twoDecimalsOrNull(percent) };
}

function campaignAnswer({ name, day, days, rates }: CampaignReport): CampaignAnswer {
  return {
    name,
    day,
    days,
    rates: rates.map(({ name: title, rate, target, due }) => ({
      name: title,
      ...rateAnswer(rate),
      target: twoDecimals(target),
      due: twoDecimals(due),
    })),
  };
}

function leftOutAnswer(row: LeftOutRow, locale: Locale): ScoringAnswer["leftOut"][number] {
  const { role, source, column } = row;
  return {
    ledger: role,
    source: { ...source },
    ...(column === undefined ? {} : { cell: cellAddress(column, source.row) }),
    what: describeLeftOut(row, locale),
  };
}
