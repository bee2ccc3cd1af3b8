/** The pipeline and the rates of a unit and of the county (method §7, Stages). */
import { STAGES, stageOrder, type Stage } from "../ledgers/words.ts";
import type { Hundredths } from "../ledgers/fields.ts";
import type { Assessment, Rate, RateName, StageReport } from "./assessment.ts";
import type { County, Project } from "./county.ts";
import { hasSource, type Source } from "./indicators/declaration.ts";
import {
  CONTRACT_SOURCES,
  OPERATING_SOURCES,
  START_SOURCES,
  YEAR_TO_DATE_SOURCES,
} from "./indicators/sources.ts";
import { inSmallest } from "./fractions.ts";
import { roundedQuotient } from "./rounding.ts";

const MONTHS = 12n;
const SIGNED = stageOrder("签约");
const CONTRACT = stageOrder("合同");
/** Percent in hundredths: 100 × 100. */
const PERCENT = 10_000n;

/** Which rates the workbook's columns allow. */
type RateSources = Readonly<Record<RateName, boolean>>;

/** Which rates can be given at all, for any unit; those over plans need no more, a denominator without plans being 0. */
function rateSources(county: County): RateSources {
  const has = (source: Source): boolean => hasSource(county, source);
  const contracts = CONTRACT_SOURCES.some(has);
  return {
    履约率: contracts,
    落地率: contracts,
    开工率: START_SOURCES.some(has),
    投产率: OPERATING_SOURCES.some(has),
    投资完成率: YEAR_TO_DATE_SOURCES.some(has),
    资金到位率: county.hasColumn("progress", "funded"),
  };
}

/** The reports of every unit and of the county, in one pass over the projects. */
export function reportStages(county: County): Assessment["stages"] {
  const sources = rateSources(county);
  const whole = new StageSums();
  const sums = new Map(county.units.map(({ name }) => [name, new StageSums()]));
  for (const project of county.projects) {
    whole.add(project);
    sums.get(project.unit)?.add(project);
  }
  const units = [...sums].map(([name, its]) => [name, report(its, county, sources)] as const);
  return { county: report(whole, county, sources), units: Object.fromEntries(units) };
}

/** A rate with its percent; null where its sources are absent or its denominator is 0 or less. */
export function rateOf(isSourced: boolean, num: bigint, den: bigint): Rate {
  const percent = isSourced && den > 0n ? Number(roundedQuotient(PERCENT * num, den)) : null;
  return { num, den, percent };
}

/** What the rates are made of, summed over projects. */
class StageSums {
  readonly pipeline = Object.fromEntries(STAGES.map((stage) => [stage, { count: 0, yuan: 0n }])) as Record<
    Stage,
    { count: number; yuan: bigint }
  >;
  signedEver = 0;
  contractedEver = 0;
  startedEver = 0;
  operatingEver = 0;
  signed = 0;
  contracted = 0;
  invested = 0n;
  annualPlan = 0n;
  funded = 0n;
  planToDateTwelfths = 0n;

  add(project: Project): void {
    const { stage, signedEver, live, started } = project;
    const line = this.pipeline[stage];
    line.count += 1;
    line.yuan += BigInt(project.totalInvestment ?? 0);
    const isContracted = stageOrder(stage) >= CONTRACT;
    if (signedEver) {
      this.signedEver += 1;
      if (isContracted) this.contractedEver += 1;
      if (started && live) this.startedEver += 1;
      if (stage === "投产") this.operatingEver += 1;
    }
    if (stageOrder(stage) >= SIGNED) this.signed += 1;
    if (isContracted) this.contracted += 1;
    if (!live || project.annualPlan === null || project.annualPlan <= 0) return;
    this.invested += BigInt(project.ytd?.value ?? 0);
    this.annualPlan += BigInt(project.annualPlan);
    this.funded += BigInt(project.fundedToDate);
    this.planToDateTwelfths += project.planToDateTwelfths;
  }
}

function report(sums: StageSums, county: County, sources: RateSources): StageReport {
  const rate = (name: RateName, num: number, den: number): Rate =>
    rateOf(sources[name], BigInt(num), BigInt(den));
  const funded = inSmallest(sums.funded * MONTHS, sums.planToDateTwelfths, MONTHS);
  const invested = rateOf(sources.投资完成率, sums.invested, sums.annualPlan);
  return {
    pipeline: sums.pipeline,
    rates: {
      履约率: rate("履约率", sums.contractedEver, sums.signedEver),
      落地率: rate("落地率", sums.contracted, sums.signed),
      开工率: rate("开工率", sums.startedEver, sums.signedEver),
      投产率: rate("投产率", sums.operatingEver, sums.signedEver),
      投资完成率: invested,
      资金到位率: rateOf(sources.资金到位率, funded.num, funded.den),
    },
    fromPace: invested.percent === null ? null : distanceFromPace(invested, county.month),
  };
}

/** 100 × (rate − N ÷ 12) in hundredths, rounded once. */
function distanceFromPace({ num, den }: Rate, month: number): Hundredths {
  return Number(roundedQuotient(PERCENT * (num * MONTHS - den * BigInt(month)), den * MONTHS));
}
