/** I. Overview */
import { plainHundredths } from "../../../bulletin/figures.ts";
import { isoDate } from "../../../ledgers/calendar.ts";
import type { CampaignReport, RateName } from "../../../scoring/assessment.ts";
import type { BulletinWords } from "../../bulletin.ts";
import { money, months, percent } from "./phrases.ts";

const RATES: Readonly<Record<RateName, string>> = {
  履约率: "fulfilment rate",
  落地率: "landing rate",
  开工率: "start rate",
  投产率: "operation rate",
  投资完成率: "investment rate",
  资金到位率: "funding rate",
};

const CAMPAIGN_RATES: Readonly<Record<CampaignReport["rates"][number]["name"], string>> = {
  开工率: "start rate of projects due to start",
  投资完成率: "investment rate",
  资金到位率: "funding rate",
  竣工率: "completion rate of projects due to finish",
};

export const overall: BulletinWords["overall"] = {
  heading: "Overview",
  assessed: (groups, absent) => {
    const total = groups.reduce((sum, { count }) => sum + count, 0);
    if (total === 0) return "No unit was assessed this month.";
    const apart = absent === 0 ? "" : `; ${absent} not assessed`;
    return `Units assessed: ${total} (${groups.map(({ unit, count }) => `${unit} ${count}`).join(", ")})${apart}.`;
  },
  projects: (asOf, live, stages, ended) => {
    const apart = ended === 0 ? "" : `; ${ended} ended (终止)`;
    if (live.count === 0) return `As of ${isoDate(asOf)} the county has no live project${apart}.`;
    const doubt = live.doubtful === 0 ? "" : ` (doubtful amounts in it: ${live.doubtful}, see Problems)`;
    const parts = stages.map(({ stage, count }) => `${stage} ${count}`).join(", ");
    return `Live projects as of ${isoDate(asOf)}: ${live.count}, total investment ${money(live.yuan)}${doubt}; by stage: ${parts}${apart}.`;
  },
  investment: (facts, report, month) => {
    if (facts.projects === 0) return "No live project has an annual plan.";
    const rate = report.rates.投资完成率.percent;
    const completion = rate === null ? "" : `, ${percent(rate)} of the plan`;
    const pace = report.fromPace === null ? "" : `, ${fromPace(report.fromPace)}`;
    return (
      `Projects with an annual plan: ${facts.projects}. Planned for the year: ${money(facts.plan)}; ` +
      `invested in ${months(month)}: ${money(facts.done)}${completion}${pace}.`
    );
  },
  noInvestment:
    "The ledgers have no column of annual plans or of investment; the investment rate was not computed.",
  rates: (known, unknown) => {
    const parts = [
      ...known.map(({ name, percent: rate }) => `${RATES[name]} ${percent(rate)}`),
      ...unknown.map((name) => `${RATES[name]} not computed for want of data`),
    ];
    return `Signed projects: ${parts.join(", ")}.`;
  },
  campaign: ({ name, day, days, rates }) => {
    if (day === 0) return `${name} (${days} days) has not begun.`;
    return `${name}, day ${day} of ${days}: ${rates.map(campaignRate).join("; ")}.`;
  },
};

function campaignRate({ name, rate, target, due }: CampaignReport["rates"][number]): string {
  const value = rate.percent;
  if (value === null) return `${CAMPAIGN_RATES[name]} without data`;
  const goal = `${CAMPAIGN_RATES[name]} ${percent(value)}, target ${percent(target)}`;
  if (value >= target) return `${goal}, reached`;
  if (value >= due) return `${goal}, ${plainHundredths(value - due)} points above what is due by now`;
  return `${goal}, ${plainHundredths(due - value)} points below what is due by now`;
}

function fromPace(distance: number): string {
  if (distance === 0) return "on pace";
  return `${plainHundredths(distance)} points ${distance > 0 ? "above" : "below"} pace`;
}
