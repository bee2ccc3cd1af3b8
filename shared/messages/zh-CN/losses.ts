/** Why points were lost, in one sentence each: the project or item, then what is missing. */
import { FIELDS } from "../../ledgers/fields.ts";
import { chineseDate, inWan } from "../amounts.ts";
import type { LossValues } from "../../scoring/loss-reasons.ts";
import type { LossSentences } from "../describe-loss.ts";

/** 1—6月, or 1月 alone. */
function monthsTo(month: number): string {
  return month === 1 ? "1月" : `1—${month}月`;
}

export const losses: LossSentences = {
  "field-empty": ({ field }, project) => `${project}：未填${FIELDS.projects[field].title}`,
  "name-shared": (_, project) => `${project}：与其他项目重名`,
  "code-shared": ({ projectCode }, project) => `${project}：项目编号${projectCode}与其他项目相同`,
  "reserve-short": ({ reached, target, month }, unit) =>
    `${unit}：储备项目${reached}个，全年目标${target}个，未达到${monthsTo(month)}序时目标`,
  "start-short": ({ reached, target, month }, unit) =>
    `${unit}：本年新开工${reached}个，全年目标${target}个，未达到${monthsTo(month)}序时目标`,
  "invest-short": ({ reached, target, month }, unit) =>
    `${unit}：本年完成投资${inWan(reached)}万元，全年目标${inWan(target)}万元，未达到${monthsTo(month)}序时目标`,
  "sign-short": ({ reached, target, month }, unit) =>
    `${unit}：本年签约${inWan(reached)}万元，全年目标${inWan(target)}万元，未达到${monthsTo(month)}序时目标`,
  "no-milestone": ({ year }, project) => `${project}：没有${year}年内到期的节点任务`,
  "no-due": ({ task }, project) => `${project}：节点“${task}”未填计划完成时间`,
  "no-owner": ({ task }, project) => `${project}：节点“${task}”未填责任人`,
  "plans-differ": ({ planned, annualPlan }, project) =>
    `${project}：各月计划合计${inWan(planned)}万元，与年度计划投资${inWan(annualPlan)}万元不符`,
  "behind-plan": ({ done, planned }, project) =>
    `${project}：累计完成投资${inWan(done)}万元，序时计划${inWan(planned)}万元`,
  "no-investment": ({ planned }, project) => `${project}：未报累计完成投资，序时计划${inWan(planned)}万元`,
  "not-started": ({ plannedStart }, project) =>
    `${project}：应于${chineseDate(plannedStart)}前开工，尚未开工`,
  "months-disagree": ({ yearToDate, before, done }, project) =>
    `${project}：本月累计${inWan(yearToDate)}万元，不等于上月累计${inWan(before)}万元加本月完成${inWan(done)}万元`,
  "over-total": ({ invested, totalInvestment }, project) =>
    `${project}：开工以来完成投资${inWan(invested)}万元，超过总投资${inWan(totalInvestment)}万元`,
  "not-verified": ({ done, verified }, project) =>
    `${project}：本月上报完成投资${inWan(done)}万元，核实${inWan(verified)}万元，相差过大`,
  "milestone-open": ({ task, due }, project) =>
    `${project}：节点“${task}”应于${chineseDate(due)}前完成，尚未完成`,
  "milestone-late": ({ task, due, doneOn }, project) =>
    `${project}：节点“${task}”应于${chineseDate(due)}前完成，${chineseDate(doneOn)}才完成`,
  "no-contract": (_, project) => `${project}：已签约，尚未签订合同`,
  "not-begun": (_, project) => `${project}：已签约，尚未开工`,
  "project-ended": (_, project) => `${project}：签约后终止`,
  "handover-open": ({ due }, item) => `${item}：应于${chineseDate(due)}前办结，尚未办结`,
  "handover-late": ({ due, closedOn }, item) =>
    `${item}：应于${chineseDate(due)}前办结，${chineseDate(closedOn)}才办结`,
  "report-open": ({ due }, item) => `${item}：应于${chineseDate(due)}前报送，尚未报送`,
  "report-late": ({ due, closedOn }, item) =>
    `${item}：应于${chineseDate(due)}前报送，${chineseDate(closedOn)}才报送`,
  "by-rule": ({ by, place }, unit) => `${unit}：${BY_RULE[by](place ?? 0)}`,
};

/** 不是哪一行丢的分，而是计分方式使然。 */
const BY_RULE: Readonly<Record<LossValues["by-rule"]["by"], (place: number) => string>> = {
  ratio: () => "按完成率计分，没有得满分",
  perPoint: () => "按百分点加减分，没有得满分",
  steps: () => "按所在档次计分，没有得满分",
  ranks: (place) => `完成率在本组排第${place}名，按名次计分`,
  counts: () => "按完成件数计分，没有得满分",
  deductions: () => "按件扣分，没有得满分",
  base: () => "没有这项任务，按规定的基本分计",
  mean: () => "没有这项任务，按本组平均分计",
  full: () => "没有这项任务，计满分",
};
