/** 一、总体情况: who was assessed, the projects by stage, plan and investment, the rates, the campaign. */
import { STAGES } from "../ledgers/words.ts";
import { groupBy } from "../ledgers/group.ts";
import type { BulletinWords, UnitCount } from "../messages/bulletin.ts";
import type { Assessment, RateName } from "../scoring/assessment.ts";
import type { County } from "../scoring/county.ts";
import type { BulletinBlock } from "./document.ts";
import type { CountyFacts } from "./facts.ts";
import { chartBlock, paragraph } from "./blocks.ts";
import { pipelineChart } from "./charts.ts";
import { inTotals } from "./doubts.ts";
import type { DoubtfulAmount } from "./doubts.ts";

/** Rates of the projects signed, in the order they are reported. */
const RATES: readonly RateName[] = ["开工率", "履约率", "落地率"];

export function overallSection(
  assessment: Assessment,
  county: County,
  { investment }: CountyFacts,
  doubts: readonly DoubtfulAmount[],
  words: BulletinWords,
): BulletinBlock[] {
  const { overall } = words;
  const { county: report } = assessment.stages;
  return [
    paragraph(
      overall.assessed(
        assessedByGroup(assessment),
        assessment.units.filter(({ participates }) => !participates).length,
      ),
    ),
    ...(county.isPresent("projects")
      ? [
          paragraph(projectsSentence(assessment, county, doubts, words)),
          ...chartBlock(pipelineChart(assessment, inTotals(doubts), words)),
        ]
      : []),
    paragraph(
      investment === null ? overall.noInvestment : overall.investment(investment, report, county.month),
    ),
    paragraph(
      overall.rates(
        RATES.flatMap((name) => {
          const { percent } = report.rates[name];
          return percent === null ? [] : [{ name, percent }];
        }),
        RATES.filter((name) => report.rates[name].percent === null),
      ),
    ),
    ...(assessment.campaign === null ? [] : [paragraph(overall.campaign(assessment.campaign))]),
  ];
}

function assessedByGroup({ units }: Assessment): readonly UnitCount[] {
  const groups = groupBy(
    units.filter(({ participates }) => participates),
    ({ group }) => group,
  );
  return [...groups].map(([group, members]) => ({ unit: group, count: members.length }));
}

function projectsSentence(
  assessment: Assessment,
  county: County,
  doubts: readonly DoubtfulAmount[],
  words: BulletinWords,
): string {
  const { pipeline } = assessment.stages.county;
  const stages = STAGES.filter((stage) => stage !== "终止").map((stage) => ({ stage, ...pipeline[stage] }));
  return words.overall.projects(
    county.asOf,
    {
      count: stages.reduce((sum, { count }) => sum + count, 0),
      yuan: stages.reduce((sum, { yuan }) => sum + yuan, 0n),
      doubtful: inTotals(doubts).length,
    },
    stages.filter(({ count }) => count > 0),
    pipeline.终止.count,
  );
}
