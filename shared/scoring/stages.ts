/** The pipeline and the rates of a unit and of the county (method §7, Stages). */
import { STAGES, stageOrder, type Stage } from "../ledgers/words.ts";
import type { Rate, RateName, StageReport } from "./assessment.ts";
import type { County, Project } from "./county.ts";
import type { Source } from "./indicators/declaration.ts";
import {
  CONTRACT_SOURCES,
  OPERATING_SOURCES,
  START_SOURCES,
  YEAR_TO_DATE_SOURCES,
} from "./indicators/sources.ts";
import { roundedQuotient } from "./rounding.ts";

const MONTHS = 12n;
/** Percent in hundredths: 100 × 100. */
const PERCENT = 10_000n;

/** Which rates the workbook's columns allow. */
export type RateSources = Readonly<Record<RateName, boolean>>;

/** Which rates can be given at all, for any unit. */
export function rateSources(county: County): RateSources {
  const has = ([role, field]: Source): boolean => county.hasColumn(role, field as never);
  const planned = county.hasColumn("projects", "annualPlan");
  const contracts = CONTRACT_SOURCES.some(has);
  return {
    履约率: contracts,
    落地率: contracts,
    开工率: START_SOURCES.some(has),
    投产率: OPERATING_SOURCES.some(has),
    投资完成率: planned && YEAR_TO_DATE_SOURCES.some(has),
    资金到位率: planned && county.hasColumn("progress", "funded"),
  };
}

/** The report over some of a county's projects. */
export function stageReport(projects: readonly Project[], county: County, sources: RateSources): StageReport {
  const pipeline = Object.fromEntries(STAGES.map((stage) => [stage, { count: 0, yuan: 0n }])) as Record<
    Stage,
    { count: number; yuan: bigint }
  >;
  const counts = { signedEver: 0n, contracted: 0n, started: 0n, landed: 0n, signed: 0n, operating: 0n };
  const money = { invested: 0n, annual: 0n, funded: 0n, planTwelfths: 0n };
  for (const project of projects) {
    const line = pipeline[project.stage];
    line.count += 1;
    line.yuan += BigInt(project.totalInvestment ?? 0);
    count(counts, project);
    if (project.live && project.annualPlan !== null && project.annualPlan > 0) {
      money.invested += BigInt(project.ytd?.value ?? 0);
      money.annual += BigInt(project.annualPlan);
      money.funded += fundedToDate(project, county.month);
      money.planTwelfths += project.planToDateTwelfths;
    }
  }
  const invested = rateOf(sources.投资完成率, money.invested, money.annual);
  const month = BigInt(county.month);
  return {
    pipeline,
    rates: {
      履约率: rateOf(sources.履约率, counts.contracted, counts.signedEver),
      落地率: rateOf(sources.落地率, counts.landed, counts.signed),
      开工率: rateOf(sources.开工率, counts.started, counts.signedEver),
      投产率: rateOf(sources.投产率, counts.operating, counts.signedEver),
      投资完成率: invested,
      资金到位率: rateOf(sources.资金到位率, money.funded * MONTHS, money.planTwelfths),
    },
    // 100 × (rate − N ÷ 12), rounded once.
    fromPace:
      invested.percent === null
        ? null
        : Number(
            roundedQuotient(PERCENT * (invested.num * MONTHS - invested.den * month), invested.den * MONTHS),
          ),
  };
}

/** A rate with its percent; null where its sources are absent or its denominator is 0 or less. */
export function rateOf(isSourced: boolean, num: bigint, den: bigint): Rate {
  const percent = isSourced && den > 0n ? Number(roundedQuotient(PERCENT * num, den)) : null;
  return { num, den, percent };
}

function count(
  counts: Record<"signedEver" | "contracted" | "started" | "landed" | "signed" | "operating", bigint>,
  { signedEver, live, started, stage }: Project,
): void {
  const order = stageOrder(stage);
  const isContracted = order >= stageOrder("合同");
  if (signedEver) {
    counts.signedEver += 1n;
    if (isContracted) counts.contracted += 1n;
    if (started && live) counts.started += 1n;
    if (stage === "投产") counts.operating += 1n;
  }
  if (order >= stageOrder("签约")) counts.signed += 1n;
  if (isContracted) counts.landed += 1n;
}

/** Σ funded over months 1..N: each is the month's own amount. */
function fundedToDate(project: Project, month: number): bigint {
  let funded = 0n;
  for (let atMonth = 1; atMonth <= month; atMonth += 1) {
    funded += BigInt(project.progress(atMonth, "funded")?.value ?? 0);
  }
  return funded;
}
