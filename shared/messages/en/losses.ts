/** Why points were lost, in one sentence each: the project or item, then what is missing. */
import { inWan } from "../amounts.ts";
import type { LossValues } from "../../scoring/loss-reasons.ts";
import type { LossSentences } from "../describe-loss.ts";
import { FIELD_TITLES } from "./field-titles.ts";

export const losses: LossSentences = {
  "field-empty": ({ field }, project) => `${project}: no ${FIELD_TITLES[field]} given`,
  "name-shared": (_, project) => `${project}: another project has the same name`,
  "code-shared": ({ projectCode }, project) => `${project}: another project has the same code ${projectCode}`,
  "reserve-short": ({ reached, target, month }, unit) =>
    `${unit}: ${reached} projects in reserve, target of the year ${target}, behind the pace of month ${month}`,
  "start-short": ({ reached, target, month }, unit) =>
    `${unit}: ${reached} projects newly started this year, target of the year ${target}, behind the pace of month ${month}`,
  "invest-short": ({ reached, target, month }, unit) =>
    `${unit}: ${inWan(reached)} 万元 invested this year, target of the year ${inWan(target)} 万元, behind the pace of month ${month}`,
  "sign-short": ({ reached, target, month }, unit) =>
    `${unit}: ${inWan(reached)} 万元 signed this year, target of the year ${inWan(target)} 万元, behind the pace of month ${month}`,
  "no-milestone": ({ year }, project) => `${project}: no milestone due in ${year}`,
  "no-due": ({ task }, project) => `${project}: milestone “${task}” has no due date`,
  "no-owner": ({ task }, project) => `${project}: milestone “${task}” has no person responsible`,
  "plans-differ": ({ planned, annualPlan }, project) =>
    `${project}: the monthly plans add up to ${inWan(planned)} 万元, not to the year's ${inWan(annualPlan)} 万元`,
  "behind-plan": ({ done, planned }, project) =>
    `${project}: ${inWan(done)} 万元 invested this year, ${inWan(planned)} 万元 planned to date`,
  "no-investment": ({ planned }, project) =>
    `${project}: investment of the year not reported, ${inWan(planned)} 万元 planned to date`,
  "not-started": ({ plannedStart }, project) =>
    `${project}: was to start by ${plannedStart}, has not started`,
  "months-disagree": ({ yearToDate, before, done }, project) =>
    `${project}: ${inWan(yearToDate)} 万元 to date is not last month's ${inWan(before)} 万元 plus this month's ${inWan(done)} 万元`,
  "over-total": ({ invested, totalInvestment }, project) =>
    `${project}: ${inWan(invested)} 万元 invested since the start exceeds the total investment of ${inWan(totalInvestment)} 万元`,
  "not-verified": ({ done, verified }, project) =>
    `${project}: ${inWan(done)} 万元 reported this month, ${inWan(verified)} 万元 verified, too far apart`,
  "milestone-open": ({ task, due }, project) => `${project}: milestone “${task}” was due by ${due}, not done`,
  "milestone-late": ({ task, due, doneOn }, project) =>
    `${project}: milestone “${task}” was due by ${due}, done on ${doneOn}`,
  "no-contract": (_, project) => `${project}: signed, no contract yet`,
  "not-begun": (_, project) => `${project}: signed, not started yet`,
  "project-ended": (_, project) => `${project}: ended after signing`,
  "handover-open": ({ due }, item) => `${item}: was due by ${due}, not closed`,
  "handover-late": ({ due, closedOn }, item) => `${item}: was due by ${due}, closed on ${closedOn}`,
  "report-open": ({ due }, item) => `${item}: was due by ${due}, not handed in`,
  "report-late": ({ due, closedOn }, item) => `${item}: was due by ${due}, handed in on ${closedOn}`,
  "by-rule": ({ by, place }, unit) => `${unit}: ${BY_RULE[by](place ?? 0)}`,
};

/** No row lost these points: the way of giving them did. */
const BY_RULE: Readonly<Record<LossValues["by-rule"]["by"], (place: number) => string>> = {
  ratio: () => "points by the rate, short of full",
  perPoint: () => "points by 百分点 above and below the target, short of full",
  steps: () => "points by the step reached, short of full",
  ranks: (place) => `place ${place} of its group by the rate, points by places`,
  counts: () => "points for each thing done, short of full",
  deductions: () => "points less for each thing missing, short of full",
  base: () => "nothing asked of it here: the fixed points",
  mean: () => "nothing asked of it here: its group's mean",
  full: () => "nothing asked of it here: full points",
};
