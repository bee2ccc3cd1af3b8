/** 一、总体情况 */
import { plainHundredths } from "../../../bulletin/figures.ts";
import type { CampaignReport } from "../../../scoring/assessment.ts";
import type { BulletinWords } from "../../bulletin.ts";
import { money, monthDay, months, percent } from "./phrases.ts";

/** The campaign's 开工率 is that of projects due to start, not of those signed. */
const CAMPAIGN_RATES: Readonly<Record<CampaignReport["rates"][number]["name"], string>> = {
  开工率: "应开工项目开工率",
  投资完成率: "投资完成率",
  资金到位率: "资金到位率",
  竣工率: "应竣工项目竣工率",
};

export const overall: BulletinWords["overall"] = {
  heading: "总体情况",
  assessed: (groups, absent) => {
    const total = groups.reduce((sum, { count }) => sum + count, 0);
    if (total === 0) return "本月没有单位参加考评。";
    const parts = groups.map(({ unit, count }) => `${unit}${count}个`).join("、");
    const apart = absent === 0 ? "" : `；不参评${absent}个`;
    return groups.length === 1
      ? `本月参加考评的单位共${total}个，${total === 1 ? "" : "均"}属${groups[0]?.unit ?? ""}组${apart}。`
      : `本月参加考评的单位共${total}个，其中${parts}${apart}。`;
  },
  projects: (asOf, live, stages, ended) => {
    const until = `截至${monthDay(asOf)}`;
    const apart = ended === 0 ? "" : `；另有终止项目${ended}个`;
    if (live.count === 0) return `${until}，全县没有在册项目${apart}。`;
    const parts = stages.map(({ stage, count }) => `${stage}${count}个`).join("、");
    const doubt = live.doubtful === 0 ? "" : `（含疑似填错的金额${live.doubtful}处，见“存在问题”）`;
    return `${until}，全县在册项目${live.count}个，总投资${money(live.yuan)}${doubt}。按所处阶段分，${parts}${apart}。`;
  },
  investment: (facts, report, month) => {
    if (facts.projects === 0) return "在册项目均未安排年度投资计划。";
    const rate = report.rates.投资完成率.percent;
    const completion = rate === null ? "" : `，投资完成率${percent(rate)}`;
    const pace = report.fromPace === null ? "" : `，${fromPace(report.fromPace)}`;
    return (
      `安排年度投资计划的项目${facts.projects}个，年度计划投资${money(facts.plan)}，` +
      `${months(month)}完成投资${money(facts.done)}${completion}${pace}。`
    );
  },
  noInvestment: "台账中没有年度计划投资或者完成投资栏目，投资完成情况未作统计。",
  rates: (known, unknown) => {
    const missing = `${unknown.join("、")}没有可供计算的数据，未作统计`;
    if (known.length === 0) return `签约项目${missing}。`;
    const given = known.map(({ name, percent: rate }) => `${name}${percent(rate)}`).join("，");
    return unknown.length === 0 ? `签约项目${given}。` : `签约项目${given}；${missing}。`;
  },
  campaign: ({ name, day, days, rates }) => {
    if (day === 0) return `${name}（共${days}天）尚未开始。`;
    const reached = day === days ? `${name}已满${days}天` : `${name}进入第${day}天（共${days}天）`;
    return `${reached}，${rates.map(campaignRate).join("；")}。`;
  },
};

function campaignRate({ name, rate, target, due }: CampaignReport["rates"][number]): string {
  const value = rate.percent;
  if (value === null) return `${CAMPAIGN_RATES[name]}没有可供计算的数据`;
  const goal = `${CAMPAIGN_RATES[name]}${percent(value)}，目标${percent(target)}`;
  if (value >= target) return `${goal}，已达到目标`;
  if (value >= due) return `${goal}，高于时序要求${plainHundredths(value - due)}个百分点`;
  return `${goal}，低于时序要求${plainHundredths(due - value)}个百分点`;
}

function fromPace(distance: number): string {
  if (distance === 0) return "与序时进度持平";
  return `${distance > 0 ? "高于" : "低于"}序时进度${plainHundredths(distance)}个百分点`;
}
